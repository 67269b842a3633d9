from collections.abc import Callable
from datetime import date, time

from talentc.render.difference.dates import cohort_changes
from talentc.render.difference.sides import Sides

GIVEN = "kick-off: 2024-01-16 09:00-13:00"


def test_cohort_changes__nothing(sides: Callable[..., Sides]) -> None:
    assert cohort_changes(sides()) == ()


def test_cohort_changes__a_date_moves_and_windows_with_it(sides: Callable[..., Sides]) -> None:
    (cohort,) = cohort_changes(sides((GIVEN, "kick-off: 2024-01-23 09:00-13:00")))
    assert (cohort.cohort, cohort.title, cohort.status) == ("hold-1", "Hold 1", "changed")
    (moved,) = cohort.dates
    assert (moved.session, moved.occurrence, moved.title, moved.days) == ("kick-off", 1, "Kick-off", 7)
    (window,) = cohort.windows
    assert (window.session, window.numbers, window.count) == ("talks", (1,), 1)
    assert window.before == (date(2024, 1, 30), date(2024, 2, 13))
    assert window.after == (date(2024, 2, 6), date(2024, 2, 20))


def test_cohort_changes__hours_alone(sides: Callable[..., Sides]) -> None:
    (cohort,) = cohort_changes(sides((GIVEN, "kick-off: 2024-01-16 10:00-14:00")))
    (moved,) = cohort.dates
    assert moved.days == 0
    assert moved.after is not None
    assert moved.after.from_time == time(10)
    assert cohort.windows == ()


def test_cohort_changes__a_date_comes_and_goes(sides: Callable[..., Sides]) -> None:
    (cohort,) = cohort_changes(sides((GIVEN, "module.day-1: 2024-03-05")))
    assert [(each.session, each.before is None, each.after is None) for each in cohort.dates] == [
        ("kick-off", False, True),
        ("module.day-1", True, False),
    ]
    assert cohort.dates[1].title == "Modul – Dag\u00a01"


def test_cohort_changes__the_numbers_of_a_session(sides: Callable[..., Sides]) -> None:
    held = ("kick-off: {title: Kick-off,", "kick-off: {title: Kick-off, times: 2,")
    both = sides(held, (GIVEN, "kick-off.2: 2024-01-16"))
    (cohort,) = cohort_changes(both)
    assert [(each.occurrence, each.title) for each in cohort.dates] == [
        (1, "Kick-off, nr. 1 af 2"),
        (2, "Kick-off, nr. 2 af 2"),
    ]


def test_cohort_changes__a_cohort_comes_and_goes(sides: Callable[..., Sides]) -> None:
    new, gone = cohort_changes(sides(("hold-1: {title: Hold 1", "hold-2: {title: Hold 2")))
    assert (new.cohort, new.status, len(new.dates)) == ("hold-2", "new", 1)
    assert (gone.cohort, gone.status, len(gone.dates)) == ("hold-1", "gone", 1)


def test_cohort_changes__a_new_id_is_no_change(sides: Callable[..., Sides]) -> None:
    renamed = (("kick-off", "start-day"), ("times: 3", "times: 3"))
    assert cohort_changes(sides(*renamed, renamed={"kick-off": "start-day"})) == ()
