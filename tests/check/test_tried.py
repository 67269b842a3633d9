"""The design with something small otherwise."""

from collections.abc import Callable
from fractions import Fraction

import pytest

from talentc.check.claims import Claim, claims_of
from talentc.check.tried import (
    activities_of,
    chosen_more,
    entries_with,
    held_more,
    people_for,
    role_of,
    with_allowances,
    would_be_true,
)
from talentc.check.variants import Variants
from talentc.ledger.choices import choice_of
from talentc.model.amount import Amount, Count
from talentc.model.programme import Programme
from talentc.value import replace

DESIGN = """
    roles: {talent: {title: T, people: 8, parts: {level: {one: {title: One}, two: {title: Two}}}}, mentor: {title: M, people: 1 per 2 talents}}
    activities:
      course:
        title: Course
        who: {talent: all}
        sessions: {a: {length: 6 h}, b: {length: 6 h, times: 2}}
        preparation: {talent: 1 h per session}
      talks: {title: Talks, each: talent, times: 3, length: 1 h, who: {talent.two: all, mentor: all}}
      offers: {title: Offers, length: 1 h, choose: {talent: 1}, who: {talent: all}, sessions: {a: {}, b: {}}}
    cohorts: {big: {title: Big, start: 2024-01, people: {mentor: 1 per talent}}}
    stated:
      s:
        source: S
        figures:
          course: {role: talent, activity: course, figure: 28 h}
          talks: {role: mentor, activity: talks, figure: 8 h}
          everybody: {role: mentor, for: all, activity: talks, figure: 24 h}
          big: {role: mentor, cohort: big, activity: talks, figure: 4 h}
"""


@pytest.fixture
def programme(design: Callable[[str], Programme]) -> Programme:
    return design(DESIGN)


@pytest.fixture
def claims(programme: Programme) -> dict[str, Claim]:
    return {claim.name: claim for claim in claims_of(Variants(programme))}


def test_entries_with__what_goes_along_follows(programme: Programme, claims: dict[str, Claim]) -> None:
    (course,) = activities_of(claims["course"], programme)
    more = held_more(course, {"course.b"}, programme, 1)
    assert more is not None
    found = entries_with(claims["course"], programme, (more,))
    assert sum(entry.amount.planned for entry in found) == 4 * (6 + 1)
    assert would_be_true(claims["course"], programme, (more,))
    assert not would_be_true(claims["course"], programme, (course,))


def test_entries_with__are_only_those_of_the_slice(programme: Programme, claims: dict[str, Claim]) -> None:
    (talks,) = activities_of(claims["talks"], programme)
    found = entries_with(claims["talks"], programme, (talks,))
    assert [(entry.role, entry.times.planned) for entry in found] == [("mentor", Fraction(6))]


def test_would_be_true__with_other_people(programme: Programme, claims: dict[str, Claim]) -> None:
    claim = claims["everybody"]
    activities, people = activities_of(claim, programme), people_for(claim, programme)
    assert would_be_true(claim, programme, activities)
    alone = replace(people, own={"talent": Count(Amount.exactly(9), "")})
    assert not would_be_true(claim, programme, activities, alone)


def test_people_for__are_those_of_the_cohort(programme: Programme, claims: dict[str, Claim]) -> None:
    heads = [people_for(claims[name], programme).of_role("mentor") for name in ("talks", "big")]
    assert [amount.planned for amount in heads if amount is not None] == [4, 8]


def test_held_more__takes_from_several_and_never_more_than_there_is(programme: Programme) -> None:
    course = programme.activities[0]
    both = {"course.a", "course.b"}
    fewer = held_more(course, both, programme, -2)
    assert fewer is not None
    assert [each.times.amount.planned for each in fewer.sessions if isinstance(each.times, Count)] == [0, 1]
    assert held_more(course, both, programme, -4) is None


def test_chosen_more(programme: Programme) -> None:
    offers = programme.activities[2]
    both = chosen_more(offers, "talent.two", 1)
    assert both is not None
    choice = choice_of(both, "talent")
    assert isinstance(choice, Count)
    assert choice.amount.planned == 2
    assert chosen_more(offers, "talent", -1) is None
    assert chosen_more(offers, "mentor", 1) is None


def test_role_of__names_the_part(programme: Programme) -> None:
    assert {role_of(entry) for entry in Variants(programme).entries} == {"talent", "talent.two", "mentor"}


def test_with_allowances(programme: Programme) -> None:
    course = with_allowances(programme.activities[0], "preparation", lambda _: {})
    assert [session.preparation for session in course.sessions] == [{}, {}]
