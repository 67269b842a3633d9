"""What people have been told, by the UIDs of what was published."""

from collections.abc import Callable
from datetime import date

import pytest

from talentc.model.programme import Programme
from talentc.schedule.published import calendar_uid, entry_uid, is_uid_of, published_dates

DESIGN = """\
activities:
  kick-off: {title: K, length: 4 h, who: {talent: all}}
  module: {title: M, length: 4 h, who: {talent: all}, sessions: {day-1: {}, day-2: {}}}
  meetings: {title: E, length: 1 h, times: 3, who: {talent: all}}
  talks: {title: T, length: 1 h, each: talent, who: {talent: all}}
cohorts: {hold-1: {title: H, start: 2024-01}}
"""
RECORD = "{{content: x, sequence: 0, stamp: {stamp}, title: A, days: {days}{more}}}"
EARLY, LATE = "2023-10-02T08:00:00Z", "2023-10-03T08:00:00Z"


def plan(*records: tuple[str, str, str, str]) -> str:
    """A plan that has published these: the UID, the days, the stamp, and more keys."""
    lines = [
        f"  {uid}: {RECORD.format(days=days, stamp=stamp, more=more and f', {more}')}\n"
        for uid, days, stamp, more in records
    ]
    return "published:\n" + "".join(lines)


@pytest.fixture(scope="module")
def programme(programme_of: Callable[..., Programme]) -> Programme:
    return programme_of(DESIGN)


def test_entry_uid__narrowest_first_with_the_number_of_a_further_time(programme: Programme) -> None:
    (cohort,) = programme.cohorts
    session = programme.session("module.day-1")
    assert session is not None
    first = entry_uid(programme, cohort, "talent", "a.example", session)
    assert first == "module.day-1.talent.hold-1.minimal@a.example"
    assert entry_uid(programme, cohort, "talent", "a.example", session, 2).startswith("module.day-1.2.talent.")
    held_for = entry_uid(programme, cohort, "talent", "a.example", session, 2, ("camp",))
    assert held_for == "module.day-1.camp.2.talent.hold-1.minimal@a.example"
    assert calendar_uid(programme, cohort, "talent", "a.example") == "talent.hold-1.minimal@a.example"


@pytest.mark.parametrize(
    ("uid", "expected"),
    [
        ("a.talent.hold-1.minimal@any.example", True),
        ("a.2.talent.hold-1.minimal@any.example", True),
        ("a.top-talent.hold-1.minimal@any.example", False),
        ("a.talent.hold-11.minimal@any.example", False),
        ("a.talent.hold-1.minimal", False),
    ],
)
def test_is_uid_of__whole_ids_only(uid: str, expected: bool, programme: Programme) -> None:
    assert is_uid_of(uid, programme, programme.cohorts[0], "talent") is expected


@pytest.mark.parametrize(
    ("uid", "key"),
    [
        ("kick-off.talent.hold-1.minimal@a.example", ("kick-off", 1)),
        ("kick-off.no-role-now.hold-1.minimal@other.example", ("kick-off", 1)),
        ("module.day-2.talent.hold-1.minimal@a.example", ("module.day-2", 1)),
        ("meetings.3.talent.hold-1.minimal@a.example", ("meetings", 3)),
        ("talks.talent.hold-1.minimal@a.example", None),
        ("gone.talent.hold-1.minimal@a.example", None),
        ("kick-off.talent.hold-2.minimal@a.example", None),
        ("talent.hold-1.minimal@a.example", None),
        ("kick-off", None),
    ],
)
def test_published_dates__knows_a_session_by_its_uid(
    uid: str, key: tuple[str, int] | None, programme_of: Callable[..., Programme]
) -> None:
    programme = programme_of(DESIGN, plan((uid, "2024-01-16", EARLY, "")))
    assert list(published_dates(programme, programme.cohorts[0])) == ([key] if key is not None else [])


def test_published_dates__without_what_is_cancelled(programme_of: Callable[..., Programme]) -> None:
    programme = programme_of(DESIGN, plan(("kick-off.talent.hold-1.minimal@a", "2024-01-16", EARLY, "cancelled: true")))
    assert published_dates(programme, programme.cohorts[0]) == {}


@pytest.mark.parametrize(("one", "other"), [(EARLY, LATE), (LATE, EARLY)])
def test_published_dates__what_came_last_where_roles_differ(
    one: str, other: str, programme_of: Callable[..., Programme]
) -> None:
    days = {EARLY: "2024-01-16", LATE: "2024-01-17"}
    programme = programme_of(
        DESIGN,
        plan(
            ("kick-off.talent.hold-1.minimal@a", days[one], one, ""),
            ("kick-off.board.hold-1.minimal@a", days[other], other, ""),
        ),
    )
    found = published_dates(programme, programme.cohorts[0])
    assert [told.first for told in found.values()] == [date(2024, 1, 17)]
