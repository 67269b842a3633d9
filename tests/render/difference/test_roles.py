from collections.abc import Callable
from fractions import Fraction

from talentc.model.amount import Amount
from talentc.render.difference.roles import role_changes
from talentc.render.difference.sides import Sides
from talentc.render.difference.values import Change


def exactly(before: int | None, after: int | None) -> Change:
    return Change(*(Amount.exactly(value) if value is not None else None for value in (before, after)))


def test_role_changes__nothing(sides: Callable[..., Sides]) -> None:
    assert role_changes(sides()) == ()


def test_role_changes__by_track_activity_and_for_all(sides: Callable[..., Sides]) -> None:
    talent, mentor = role_changes(sides(("times: 3", "times: 5"), ("½ day", "1 day")))
    assert (talent.role, talent.total, talent.days) == ("talent", exactly(26, 34), Fraction(1))
    assert talent.for_all == exactly(260, 340)
    assert [(each.track, each.time) for each in talent.tracks] == [
        ("common", exactly(20, 24)),
        ("everyday", exactly(6, 10)),
    ]
    assert [(each.activity, each.time) for each in talent.activities] == [
        ("kick-off", exactly(4, 8)),
        ("talks", exactly(6, 10)),
    ]
    assert [each.activity for each in mentor.activities] == ["talks"]


def test_role_changes__parts_make_the_whole(sides: Callable[..., Sides]) -> None:
    new = ("  kick-off:", "  extra: {title: Ny, length: 3 h, who: {talent: all}}\n  kick-off:")
    for role in role_changes(sides(new, ("times: 3", "times: 1"), ("length: 1 day", "length: 7 h"))):
        assert role.total.planned == sum(track.time.planned for track in role.tracks)
        assert role.total.planned == sum(activity.time.planned for activity in role.activities)


def test_role_changes__more_people_alone(sides: Callable[..., Sides]) -> None:
    talent, mentor = role_changes(sides(("people: 10", "people: 12")))
    assert (talent.people, talent.total, talent.for_all) == (exactly(10, 12), exactly(26, 26), exactly(260, 312))
    assert talent.activities == ()
    assert mentor.people == exactly(5, 6)


def test_role_changes__roles_that_come_and_go(sides: Callable[..., Sides]) -> None:
    renamed = sides(("mentor: {", "coach: {"), ("mentor: all", "coach: all"))
    coach, mentor = role_changes(renamed)
    assert (coach.role, coach.status, coach.total) == ("coach", "new", exactly(None, 12))
    assert (mentor.role, mentor.status, mentor.total) == ("mentor", "gone", exactly(12, None))
    assert mentor.days == Fraction(-12, 8)


def test_role_changes__activities_that_come_and_go(sides: Callable[..., Sides]) -> None:
    extra = ("  kick-off:", "  extra: {title: Ny, times: 2, length: 3 h, who: {talent: all}}\n  kick-off:")
    (talent,) = role_changes(sides(extra))
    (activity,) = talent.activities
    assert (activity.status, activity.time, activity.lines) == (
        "new",
        exactly(None, 6),
        ("2 gange à 3 timer = 6 timer = ¾ dag",),
    )


def test_role_changes__a_role_that_joins_or_leaves(sides: Callable[..., Sides]) -> None:
    changes = role_changes(sides(("½ day, who: {talent: all}", "½ day, who: {mentor: all}")))
    assert [(role.role, *[(each.activity, each.status) for each in role.activities]) for role in changes] == [
        ("talent", ("kick-off", "leaves")),
        ("mentor", ("kick-off", "joins")),
    ]


def test_role_changes__a_day_that_counts_otherwise(sides: Callable[..., Sides]) -> None:
    talent, *_ = role_changes(sides(("day: 8 h", "day: 7 h")))
    assert talent.total.planned == Fraction(-5, 2)
    assert talent.days == (Fraction(47, 2) / 7 - Fraction(26, 8))


def test_role_changes__a_new_id_is_no_change(sides: Callable[..., Sides]) -> None:
    assert role_changes(sides(("  module:", "  course:"), renamed={"module": "course"})) == ()
    assert len(role_changes(sides(("  module:", "  course:")))[0].activities) == 2


def test_role_changes__time_of_some_people_is_in_no_total(sides: Callable[..., Sides]) -> None:
    one = ("talent: all, mentor: all", "talent: all, mentor: 1 person")
    mentor = role_changes(sides(one))[0]
    (activity,) = mentor.activities
    assert activity.time == Change(Amount.exactly(12), None)
    assert [reason.kind for reason in activity.reasons] == ["people"]
