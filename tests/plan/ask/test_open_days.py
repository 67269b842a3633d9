"""On which days a session may begin, against a walk through the days of the calendar."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from talentc.model.programme import Programme
from talentc.model.when import InCalendar, OnDates
from talentc.plan.ask.asked import Asked, Requirements
from talentc.plan.ask.masks import Masks
from talentc.plan.ask.open_days import OpenDays, asked_weekdays, closed_requirement, is_named, say_when
from talentc.plan.narrow.windows import days_of
from talentc.plan.problem import Allowed, Wish
from talentc.schedule.days import Closure, closed_days
from tests.plan.designs import ROLES, TODAY, activities, asked, programme, tasks_of

ORIGIN, HORIZON = date(2026, 7, 2), 584  # as far as a cohort that starts in January 2027 reaches
KICK_OFF = "kick-off: {title: Kick-off, length: 4 h, when: after start, who: {talent: all}}"
PLAN = "cohort: hold-1\nsessions:\n  kick-off: %s\n"


def open_days(given: Programme, today: date = TODAY, keep: tuple[str, ...] = ()) -> OpenDays:
    question: Asked = asked(given, today=today, keep=keep)
    return OpenDays(question, tasks_of(given, today, origin=ORIGIN), Masks(ORIGIN, HORIZON), Requirements())


def mask_of(constraints: Sequence[Allowed]) -> list[date]:
    left = (1 << HORIZON) - 1
    for each in constraints:
        left &= each.mask
    return [ORIGIN + timedelta(days=day) for day in days_of(left)]


def texts(days: OpenDays, constraints: Sequence[Allowed]) -> list[str]:
    return [days.requirements.found[number].text for each in constraints for number in each.requirements]


CLOSURES = ("week 7", "July", "2027-05-03 to 2027-05-07", "quarter 4 2027", "week 53")


@settings(max_examples=40)
@given(
    st.sampled_from(("4 h", "1 day", "2 days", "3 days")),
    st.lists(st.sampled_from(CLOSURES), unique=True, max_size=3),
    st.lists(st.sampled_from(CLOSURES), unique=True, max_size=1),
    st.booleans(),
    st.sampled_from(("", ", days: 'Tuesday-Thursday, Saturday'")),
)
def test_constraints__leave_the_days_that_are_open_throughout(
    length: str, closed: list[str], own: list[str], has_holidays: bool, preferred: str
) -> None:
    calendar = f"calendar: {{closed: [{', '.join(closed)}]{', holidays: DK' if has_holidays else ''}{preferred}}}\n"
    text = activities(f"kick-off: {{title: K, length: {length}, when: after start, who: {{talent: all}}}}", calendar)
    given = programme(text.replace("start: 2027-01", f"start: 2027-01, closed: [{', '.join(own)}]"))
    days = open_days(given)
    (task,) = days.tasks.tasks
    is_open = closed_days(given, given.cohorts[0], frozenset(range(2026, 2029))).is_open
    expected = [
        ORIGIN + timedelta(days=first)
        for first in range(HORIZON)
        if all(is_open(ORIGIN + timedelta(days=first + offset)) for offset in range(task.days))
    ]
    found = mask_of(list(days.constraints()))
    last = days.tasks.last - timedelta(days=3)  # what begins later lies beyond the days of the problem
    assert [day for day in found if day < last] == [day for day in expected if TODAY <= day < last]


def test_constraints__each_is_told_by_itself() -> None:
    days = open_days(programme(activities(KICK_OFF, "calendar: {closed: [week 7, 2027-05-03], holidays: DK}\n")))
    found = list(days.constraints())
    told = texts(days, found)
    assert told[:4] == [
        "nothing new is held before 1 December 2026, today",
        "nothing is held on Saturdays, Sundays",
        "week 7 is closed",
        "3 May 2027 is closed",
    ]
    asked = [days.requirements.found[each.requirements[0]] for each in found if each.requirements]
    assert [each.sort for each in asked[:5]] == ["start", "weekend", "closed", "closed", "holiday"]
    assert [each.span.line if each.span is not None else None for each in asked[:5]] == [None, None, 9, 9, 9]
    assert told[4].startswith("24 December 2026 is a public holiday, ")
    assert "1 May" not in " ".join(told)


def test_constraints__a_holiday_on_a_day_that_isnt_worked_on_anyway_is_not_told() -> None:
    days = open_days(programme(activities(KICK_OFF, "calendar: {holidays: DK}\n")))
    told = " ".join(texts(days, list(days.constraints())))
    assert "26 December 2026" not in told  # a Saturday
    assert "25 December 2026" in told


def test_constraints__what_is_fixed_asks_for_nothing() -> None:
    given = programme(activities(KICK_OFF), {"hold-1": PLAN % "2026-11-03"})
    assert list(open_days(given).constraints()) == []


def test_constraints__a_pin_is_its_one_day_even_if_it_is_gone_by() -> None:
    given = programme(activities(KICK_OFF), {"hold-1": PLAN % "2027-02-02, pinned"})
    days = open_days(given)
    found = list(days.constraints())
    assert texts(days, found)[0] == "`kick-off` is fixed on 2 February 2027"
    assert mask_of(found) == [date(2027, 2, 2)]


def test_constraints__a_date_is_kept_if_that_is_asked() -> None:
    given = programme(activities(KICK_OFF), {"hold-1": PLAN % "2027-02-02"})
    assert len(mask_of(list(open_days(given).constraints()))) > 200
    days = open_days(given, keep=("kick-off",))
    found = list(days.constraints())
    assert texts(days, found)[0] == "`kick-off` is to be kept on 2 February 2027"
    assert mask_of(found) == [date(2027, 2, 2)]


def test_constraints__nothing_new_is_held_in_the_past_unless_all_is_history() -> None:
    given = programme(activities(KICK_OFF))
    days = open_days(given, date(2026, 12, 1))
    assert mask_of(list(days.constraints()))[0] == date(2026, 12, 1)
    two = activities(KICK_OFF + "\nother: {title: Other, length: 4 h, when: after start, who: {talent: all}}")
    going_on = programme(two, {"hold-1": PLAN % "2027-04-06"})
    days = open_days(going_on, date(2027, 3, 3))
    told = texts(days, list(days.constraints()))
    assert told.count("nothing new is held before 3 March 2027, today") == 2
    assert mask_of(list(days.constraints()))[0] == date(2027, 3, 3)
    history = open_days(programme(activities(KICK_OFF)), date(2027, 3, 3))
    assert mask_of(list(history.constraints()))[0] == date(2026, 7, 2)


def test_constraints__what_is_hidden_has_neither_pin_nor_past() -> None:
    text = """
    talk: {title: Talk, length: 1 h, arranged-by: boss, when: after start, who: {talent: all, boss: all}}
    closing: {title: Closing, length: 4 h, when: after talk, who: {talent: all}}
    """
    given = programme(activities(text), {"hold-1": "cohort: hold-1\nsessions: {closing: 2027-06-01}\n"})
    days = open_days(given, date(2027, 3, 3))
    (hidden,) = (task for task in days.tasks.tasks if task.hidden)
    mine = [each for each in days.constraints() if each.task == hidden.number]
    asked = [days.requirements.found[number].sort for each in mine for number in each.requirements]
    assert asked == ["weekend"]


def test_constraints__a_session_that_asks_for_a_saturday_is_held_on_one() -> None:
    text = "[after start, on Saturdays]"
    given = programme(activities(KICK_OFF.replace("after start", text)))
    days = open_days(given)
    (session,) = given.sessions
    assert asked_weekdays(session) == frozenset({5})
    found = mask_of(list(days.constraints()))
    assert {day.weekday() for day in found} == {0, 1, 2, 3, 4, 5}
    assert "nothing is held on Sundays" in texts(days, list(days.constraints()))


def test_constraints__nothing_is_held_before_its_cohort_starts_unless_it_says_so() -> None:
    for when, expected in (
        ("on Tuesdays", date(2027, 1, 5)),
        ("[before closing, on Tuesdays]", TODAY),
        ("after start", TODAY),  # that is a link, or a mask of its own
    ):
        closing = "\nclosing: {title: Closing, length: 4 h, when: in May, who: {talent: all}}"
        days = open_days(programme(activities(KICK_OFF.replace("after start", when) + closing)))
        mine = [each for each in days.constraints() if each.task == 0]
        tuesdays = [day for day in mask_of(mine) if when == "after start" or day.weekday() == 1]
        assert tuesdays[0] == expected, when


def test_preferred__other_weekdays_cost_for_each_of_its_days() -> None:
    calendar = "calendar: {days: Tuesday-Thursday}\n"
    two = KICK_OFF + "\ncamp: {title: Camp, length: 2 days, when: after start, who: {talent: all}}"
    days = open_days(programme(activities(two, calendar)))
    one, camp = days.preferred()
    monday = (date(2027, 3, 1) - ORIGIN).days
    assert [one.costs.get(monday + day, 0) for day in range(5)] == [4, 0, 0, 0, 4]
    assert [camp.costs.get(monday + day, 0) for day in range(5)] == [4, 0, 0, 4, 8]


@pytest.mark.parametrize("when", ["[after start, on Mondays]", "2027-03-01"])
def test_preferred__who_asks_for_a_weekday_or_has_a_date_wishes_for_nothing(when: str) -> None:
    calendar = "calendar: {days: Tuesday-Thursday}\n"
    given = programme(activities(KICK_OFF.replace("after start", when), calendar))
    wishes: list[Wish] = list(open_days(given, date(2027, 4, 1)).preferred())
    assert wishes == []


def test_preferred__without_preferred_days_nothing_is_better() -> None:
    assert list(open_days(programme(activities(KICK_OFF, "calendar: {holidays: DK}\n"))).preferred()) == []
    assert list(open_days(programme(activities(KICK_OFF))).preferred()) == []


def test_closed_requirement__the_same_stretch_in_two_places_is_two() -> None:
    requirements, week = Requirements(), Closure(InCalendar(0, 0, "week", 7))
    numbers = [closed_requirement("p", week, requirements, place) for place in ("", "campus", "")]
    assert numbers == [0, 1, 0]
    assert [each.text for each in requirements.found] == ["week 7 is closed", "`campus` is closed in week 7"]


@pytest.mark.parametrize(
    ("stretch", "away", "closed"),
    [
        (InCalendar(0, 0, "week", 7), "in week 7", "week 7 is closed"),
        (InCalendar(0, 0, "month", 7, 2027), "in July 2027", "July 2027 is closed"),
        (OnDates(0, 0, date(2027, 3, 12), date(2027, 3, 12)), "on 12 March 2027", "12 March 2027 is closed"),
        (OnDates(0, 0, date(2027, 3, 12), date(2027, 3, 14)), "on 12-14 March 2027", "12-14 March 2027 are closed"),
        (
            OnDates(0, 0, date(2027, 6, 28), date(2027, 7, 2)),
            "on 28 June 2027 to 2 July 2027",
            "28 June 2027 to 2 July 2027 are closed",
        ),
    ],
)
def test_say_when__in_words(stretch: InCalendar | OnDates, away: str, closed: str) -> None:
    requirements, closure = Requirements(), Closure(stretch)
    closed_requirement("p", closure, requirements)
    assert (say_when(closure), requirements.found[0].text) == (away, closed)


@pytest.mark.parametrize(
    ("names", "expected"),
    [(("module",), [0, 1, 2]), (("module.day",), [0, 1]), (("module.day.2",), [1]), (("other", "modul"), [])],
)
def test_is_named__by_activity_session_or_time(names: tuple[str, ...], expected: list[int]) -> None:
    text = ROLES + (
        "activities:\n  module:\n    title: Module\n    who: {talent: all}\n    when: after start\n"
        "    sessions: {day: {title: D, length: 4 h, times: 2}, end: {title: E, length: 1 h}}\n"
        "cohorts: {hold-1: {title: Hold 1, start: 2027-01}}\n"
    )
    tasks = tasks_of(programme(text)).tasks
    assert [task.number for task in tasks if is_named(task, names)] == expected
