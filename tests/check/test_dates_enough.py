"""Sessions that need some of several people. What the bad specs show is not repeated here."""

from collections.abc import Callable

import pytest

from talentc.check.booked import world_of
from talentc.check.dates_bookings import check_bookings, check_shared
from talentc.check.dates_enough import check_enough
from talentc.model.node import changed
from talentc.model.programme import Programme
from talentc.value import replace

Design = Callable[[str], Programme]

HEAD = """
calendar: {clock: 09:00-16:00}
places: {shed: {title: Shed, city: Ribe}}
roles:
  trainer: {title: Trainer, side: provider, people: [Anna, Bo, Carl], away: {Anna: [week 10], Bo: [2027-03-10]}}
activities:
"""
TWO = """
  one: {title: One, when: {ONE}}
  two: {title: Two, when: {TWO}}
"""
TWO_OF_THREE = """a: {title: A, length: 1 day, who: {trainer: 2 people}}
b: {title: B, length: 1 day, who: {trainer: [Bo]}}
c: {title: C, length: 3 days, who: {trainer: 2 people}}"""
ONE_OF_THREE = """a: {title: A, length: 1 day, who: {trainer: 1 person}}
b: {title: B, length: 1 day, who: {trainer: 1 person}}
c: {title: C, length: 1 day, who: {trainer: [Anna, Bo]}}"""


def programme_of(design: Design, sessions: str, one: str, two: str = "") -> Programme:
    """A programme with one line for each session, and the dates of its two cohorts."""
    lines = "".join(f"  {line.strip()}\n" for line in sessions.splitlines())
    return design(HEAD + lines + "cohorts:" + TWO.replace("ONE", one).replace("TWO", two))


@pytest.mark.parametrize(
    ("one", "two", "found"),
    [
        ("a: 2027-03-11", "", ""),
        ("a: 2027-03-16", "b: 2027-03-16", ""),
        ("a: 2027-03-11", "b: 2027-03-11", "`a` of `one` on 11 March 2027"),
        ("c: 2027-03-05 to 2027-03-08", "b: 2027-03-08", "`c` of `one` on 8 March 2027"),
        ("c: 2027-03-05 to 2027-03-08", "c: 2027-03-16 to 2027-03-18", ""),
        ("a: 2027-03-10", "b: 2027-03-11", "only `Carl` is not away"),
        ("a: 2027-03-10", "b: 2027-03-10", "only `Carl` is not away"),
    ],
)
def test_check_enough__who_is_away_and_who_is_elsewhere_add_up(design: Design, one: str, two: str, found: str) -> None:
    programme = programme_of(design, TWO_OF_THREE, one, two)
    messages = [finding.message for finding in check_bookings(programme) if finding.code == "TC526"]
    assert len(messages) == bool(found)
    assert found in "".join(messages)


def test_check_enough__it_names_who_is_away(design: Design) -> None:
    programme = programme_of(design, TWO_OF_THREE, "a: 2027-03-11", "b: 2027-03-11")
    (found,) = check_enough(world_of((programme,), across=False))
    assert found.message.endswith("but `Anna` is away, and 3 people are wanted of these at that time")
    assert len(found.related) == 2


def test_check_enough__who_is_away_in_one_programme_and_elsewhere_in_another(design: Design) -> None:
    def told(mine: str, theirs: str) -> list[str]:
        one, other = (programme_of(design, TWO_OF_THREE, dates) for dates in (mine, theirs))
        return [each.code for each in check_shared((one, replace(other, file=changed(other.file, id="other"))))]

    assert told("a: 2027-03-11", "b: 2027-03-11") == ["TC526"]
    assert told("a: 2027-03-11", "b: 2027-03-12") == []
    assert told("a: 2027-03-11, b: 2027-03-11", "b: 2027-03-12") == []


def test_check_enough__once_for_each_session_that_needs_some(design: Design) -> None:
    two_of_three = programme_of(design, ONE_OF_THREE, "a: 2027-03-16", "b: 2027-03-16")
    assert list(check_enough(world_of((two_of_three,), across=False))) == []
    programme = programme_of(design, ONE_OF_THREE, "a: 2027-03-16, c: 2027-03-16", "b: 2027-03-16")
    (a, b) = check_enough(world_of((programme,), across=False))
    assert (a.code, b.code, len(a.related)) == ("TC526", "TC526", 2)
    assert "4 people are wanted of these at that time" in a.message
