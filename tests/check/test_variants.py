"""The ledger as a stated figure, a limit or a table means it."""

from collections.abc import Callable

import pytest

from talentc.check.variants import Variants, people_of
from talentc.ledger.entries import ledger
from talentc.ledger.exact import exact
from talentc.model.node import changed
from talentc.model.programme import Programme

PROGRAMME = """
    roles:
      talent: {title: Talent, people: 24}
      mentor: {title: Mentor, people: 1 per 1-2 talents}
    activities:
      camp: {title: Camp, length: 16 h, clock: 31 h, who: {talent: all}}
      talks: {title: Talks, each: talent, length: 2 h, who: {talent: all, mentor: all}}
    cohorts:
      one: {title: One, start: 2024-01, people: {talent: 22, mentor: 1 per talent}, when: {camp: 2024-01-16}}
      two: {title: Two, start: 2024-01, when: {camp: 2024-02-16}}
    stated:
      it:
        source: It
        figures:
          plain: {role: talent, figure: 18 h}
          again: {role: mentor, figure: 4 h}
          cohorts: {role: talent, cohort: [one, two], figure: 46 people}
          clock: {role: talent, of: clock, figure: 33 h}
          serving: {role: mentor, serving: 1, figure: 2 h}
"""


@pytest.fixture
def programme(design: Callable[[str], Programme]) -> Programme:
    return design(PROGRAMME)


def test_of_slice__one_ledger_for_all_that_mean_the_same(programme: Programme) -> None:
    variants = Variants(programme)
    figures = programme.file.stated["it"].figures
    (plain,), (again,) = variants.of_slice(figures["plain"]), variants.of_slice(figures["again"])
    assert plain is again is variants.one()
    assert plain.entries == variants.entries == ledger(programme)
    one, two = variants.of_slice(figures["cohorts"])
    assert [exact(book.people.of_role("talent").planned) for book in (one, two)] == ["22", "24"]  # type: ignore[union-attr]


def test_one__of_a_cohort_without_numbers_it_is_the_programmes(programme: Programme) -> None:
    variants = Variants(programme)
    assert variants.one("two") is variants.one()
    assert variants.one("one") is not variants.one()
    assert variants.one("one") is variants.one("one")


def test_of_slice__all_have_the_same_entries_in_the_same_order(programme: Programme) -> None:
    variants = Variants(programme)
    for figure in programme.file.stated["it"].figures.values():
        for book in variants.of_slice(figure):
            assert [(entry.number, entry.span) for entry in book.entries] == [
                (entry.number, entry.span) for entry in variants.entries
            ]


def test_dated__the_amounts_of_the_cohort_on_its_days(programme: Programme) -> None:
    variants = Variants(programme)
    found = {cohort.id: variants.dated(cohort) for cohort in programme.cohorts}
    mentor = {name: [exact(each.entry.amount.planned) for each in dated][-1] for name, dated in found.items()}
    assert mentor == {"one": "2", "two": "4"}
    days = {name: [str(day) for day in dated[0].placements[0].days] for name, dated in found.items()}
    assert days == {"one": ["2024-01-16"], "two": ["2024-02-16"]}
    by_clock = variants.dated(programme.cohorts[0], by_clock=True)
    assert exact(by_clock[0].entry.amount.planned) == "31"
    assert [each.placements for each in by_clock] == [each.placements for each in found["one"]]


def test_people_of__a_cohort_and_whom_one_serves(programme: Programme) -> None:
    assert people_of(programme, "one", None).own.keys() == {"talent", "mentor"}
    assert (people_of(programme, None, 3).own, people_of(programme, None, 3).serving) == ({}, 3)


def test_near__are_the_entries_of_the_activities_that_a_slice_names(programme: Programme) -> None:
    book = Variants(programme).one()
    plain = programme.file.stated["it"].figures["plain"]
    assert list(book.near(plain)) == list(book.entries)
    for names, wanted in ((("talks",), [1, 2]), (("talks", "camp.x"), [0, 1, 2]), (("gone",), [])):
        assert [entry.number for entry in book.near(changed(plain, activity=names))] == wanted
