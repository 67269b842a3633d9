"""People who are named, and places, on the dates of all cohorts. What the bad specs show is not repeated here."""

from collections.abc import Callable, Iterator

import pytest

from talentc.check.dates_bookings import check_bookings, check_shared
from talentc.diagnostics import Finding
from talentc.model.node import changed
from talentc.model.programme import Programme
from talentc.value import replace

Design = Callable[[str], Programme]

HEAD = """
calendar: {clock: 09:00-16:00}
places:
  hall: {title: Hall, city: Ribe, rooms: 1, closed: [2027-03-19]}
  barn: {title: Barn, city: Holbæk, rooms: 2}
  shed: {title: Shed, city: Ribe}
roles:
  talent: {title: Talent, people: 8}
  board: {title: Board, people: [Cai, Dea], away: {Cai: [2027-03-10]}}
  trainer: {title: Trainer, side: provider, people: [Anna, Bo], away: {Anna: [week 10], Bo: [2027-03-10]}}
  coach: {title: Coach, side: provider, people: [Anna]}
activities:
"""
TWO = """
  one: {title: One, when: {ONE}}
  two: {title: Two, when: {TWO}}
"""


def programme_of(design: Design, sessions: str, one: str, two: str = "") -> Programme:
    """A programme with one line for each session, and the dates of its two cohorts."""
    lines = "".join(f"  {line.strip()}\n" for line in sessions.splitlines())
    return design(HEAD + lines + "cohorts:" + TWO.replace("ONE", one).replace("TWO", two))


def codes(found: Iterator[Finding]) -> list[str]:
    return [finding.code for finding in found]


ALL = "a: {title: A, length: 1 day, who: {trainer: all}}\nb: {title: B, length: 1 day, when: after a, who: {WHO}}"


@pytest.mark.parametrize(
    ("who", "found"),
    [
        ("trainer: all", ["TC520"]),
        ("trainer: [Bo]", ["TC520"]),
        ("coach: all", ["TC520"]),
        ("board: all", []),
        ("trainer: {optional: true}", []),
        ("trainer: 1 person", ["TC526"]),
    ],
)
def test_check_bookings__one_person_in_two_cohorts(design: Design, who: str, found: list[str]) -> None:
    programme = programme_of(design, ALL.replace("WHO", who), "a: 2027-03-16", "b: 2027-03-16")
    assert codes(check_bookings(programme)) == found


def test_check_twice__several_people_in_one_finding(design: Design) -> None:
    (found,) = check_bookings(
        programme_of(design, ALL.replace("WHO", "trainer: all"), "a: 2027-03-16", "b: 2027-03-16")
    )
    assert found.message.startswith("`Anna` and `Bo` are booked twice on 16 March 2027: for `b` of `two` and for `a`")


def test_check_twice__within_a_cohort_only_what_no_other_rule_tells(design: Design) -> None:
    sessions = ALL.replace("WHO", "coach: all") + "\nc: {title: C, length: 1 day, who: {trainer: [Anna]}}"
    by_other_role = programme_of(design, sessions, "a: 2027-03-16, b: 2027-03-16")
    assert codes(check_bookings(by_other_role)) == ["TC520"]
    by_one_role = programme_of(design, sessions, "a: 2027-03-16, c: 2027-03-16")
    assert codes(check_bookings(by_one_role)) == []


def test_check_twice__a_date_of_the_design_is_one_event_for_all_cohorts(design: Design) -> None:
    sessions = "a: {title: A, length: 1 day, place: hall, when: 2027-03-16, who: {trainer: all}}"
    assert codes(check_bookings(programme_of(design, sessions, "", ""))) == []


AWAY = "a: {title: A, length: 2 days, who: {WHO}}"


@pytest.mark.parametrize(
    ("who", "dates", "found"),
    [
        ("trainer: [Bo]", "2027-03-09 to 2027-03-10", "`a` of `one` is on 10 March 2027, when `Bo` is away"),
        ("trainer: all", "2027-03-09 to 2027-03-10", "`a` of `one` is on 9 March 2027, when `Anna` is away"),
        ("trainer: 1 person", "2027-03-10 to 2027-03-11", "but all of them are away"),
        ("board: 1 person", "2027-03-10 to 2027-03-11", ""),
        ("trainer: 1 person", "2027-03-08 to 2027-03-09", ""),
    ],
)
def test_check_away__the_first_day_on_which_too_many_are(design: Design, who: str, dates: str, found: str) -> None:
    messages = [
        finding.message for finding in check_bookings(programme_of(design, AWAY.replace("WHO", who), f"a: {dates}"))
    ]
    assert len(messages) == bool(found)
    assert found in "".join(messages)


TRAVEL = """a: {title: A, length: 1 day, place: hall, who: {trainer: [Anna]}}
b: {title: B, length: 1 day, place: barn, who: {coach: all}}
c: {title: C, length: 1 day, place: shed, who: {coach: all}}"""


@pytest.mark.parametrize(
    ("one", "two", "found"),
    [
        ("a: 2027-03-16", "b: 2027-03-17", ["TC523"]),
        ("a: 2027-03-17", "b: 2027-03-16", ["TC523"]),
        ("a: 2027-03-16", "b: 2027-03-18", []),
        ("a: 2027-03-16", "c: 2027-03-17", []),
        ("a: 2027-03-16, b: 2027-03-17", "", ["TC523"]),
        ("a: 2027-03-16 09:00-11:00", "b: 2027-03-16 14:00-15:00", ["TC523"]),
        ("a: 2027-03-16", "b: 2027-03-16", ["TC520"]),
    ],
)
def test_check_travel__no_day_between_two_cities(design: Design, one: str, two: str, found: list[str]) -> None:
    assert codes(check_bookings(programme_of(design, TRAVEL, one, two))) == found


@pytest.mark.parametrize(
    ("place", "one", "two", "found"),
    [
        ("hall", "a: 2027-03-16, b: 2027-03-17", "a: 2027-03-17", ["TC521"]),
        ("barn", "a: 2027-03-16, b: 2027-03-16", "", []),
        ("barn", "a: 2027-03-16, b: 2027-03-16", "a: 2027-03-16", ["TC521"]),
        ("shed", "a: 2027-03-16, b: 2027-03-16", "a: 2027-03-16", []),
        ("hall", "a: 2027-03-16 09:00-12:00", "b: 2027-03-16 12:00-16:00", []),
        ("hall", "a: 2027-03-19", "", ["TC522"]),
    ],
)
def test_check_rooms__sessions_at_one_time(design: Design, place: str, one: str, two: str, found: list[str]) -> None:
    sessions = "\n".join(f"{name}: {{title: S, length: 1 day, place: {place}, who: {{talent: all}}}}" for name in "ab")
    assert codes(check_bookings(programme_of(design, sessions, one, two))) == found


def shared(design: Design, sessions: str, mine: str, theirs: str, head: str = HEAD) -> list[Finding]:
    """What is found across two programmes, the second of which has another id."""
    one = programme_of(design, sessions, mine)
    lines = "".join(f"  {line.strip()}\n" for line in sessions.splitlines())
    other = design(head + lines + "cohorts:" + TWO.replace("ONE", theirs).replace("TWO", ""))
    return list(check_shared((one, replace(other, file=changed(other.file, id="other")))))


@pytest.mark.parametrize(
    ("who", "place", "theirs", "found"),
    [
        ("trainer: [Anna]", "Here", "a: 2027-03-16", ["TC520"]),
        ("board: all", "Here", "a: 2027-03-16", []),
        ("trainer: 2 people", "Here", "a: 2027-03-17", []),
        ("talent: all", "hall", "a: 2027-03-16", ["TC521"]),
        ("talent: all", "barn", "a: 2027-03-16", []),
        ("talent: all", "shed", "a: 2027-03-16", []),
    ],
)
def test_check_shared__provider_people_and_places(
    design: Design, who: str, place: str, theirs: str, found: list[str]
) -> None:
    sessions = f"a: {{title: A, length: 1 day, place: {place}, who: {{{who}}}}}"
    told = shared(design, sessions, "a: 2027-03-16", theirs)
    assert [finding.code for finding in told] == found


def test_check_shared__what_is_wrong_within_one_programme_is_not_told_again(design: Design) -> None:
    sessions = """a: {title: A, length: 1 day, place: hall, who: {trainer: 1 person}}
    b: {title: B, length: 1 day, place: hall, who: {trainer: all}}"""
    programme = programme_of(design, sessions, "a: 2027-03-10", "b: 2027-03-10")
    assert sorted(codes(check_bookings(programme))) == ["TC519", "TC521", "TC526", "TC526"]
    other = design("places: {hall: {title: Hall}}\nactivities: {}\n")
    assert codes(check_shared((programme, other))) == []
    assert codes(check_shared((programme,))) == []


def test_check_shared__days_off_and_closed_days_that_another_programme_tells(design: Design) -> None:
    sessions = "a: {title: A, length: 1 day, place: hall, who: {coach: all}}"
    head = HEAD.replace("people: [Anna, Bo], away: {Anna: [week 10]", "people: [Anna, Bo], away: {Anna: [week 11]")
    found = shared(design, sessions, "a: 2027-03-18", "", head.replace("closed: [2027-03-19]", "closed: [2027-03-18]"))
    assert [(finding.code, len(finding.related)) for finding in found] == [("TC519", 1), ("TC522", 1)]


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [("rooms: 1", "rooms: 3", "rooms"), ("city: Holbæk", "city: Vejle", "city"), ("city: Holbæk, ", "", "")],
)
def test_check_places_agree__what_both_tell(design: Design, old: str, new: str, key: str) -> None:
    sessions = "a: {title: A, length: 1 day, who: {talent: all}}"
    found = shared(design, sessions, "", "", HEAD.replace(old, new))
    assert [(finding.code, dict(finding.fields)["key"]) for finding in found] == ([("TC525", key)] if key else [])
