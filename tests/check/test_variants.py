"""The ledger as a stated figure means it."""

from collections.abc import Callable

from talentc.check.variants import variants_of
from talentc.ledger.entries import ledger
from talentc.model.programme import Programme

PROGRAMME = """
    roles:
      talent: {title: Talent, people: 24}
      mentor: {title: Mentor, people: 1 per 1-2 talents}
    activities:
      camp: {title: Camp, length: 16 h, clock: 31 h, who: {talent: all}}
      talks: {title: Talks, each: talent, length: 2 h, who: {talent: all, mentor: all}}
    cohorts:
      one: {title: One, people: {talent: 22}}
      two: {title: Two}
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


def test_variants_of__one_ledger_for_all_that_mean_the_same(design: Callable[[str], Programme]) -> None:
    programme = design(PROGRAMME)
    entries = ledger(programme)
    variants = variants_of(programme, entries)
    figures = programme.file.stated["it"].figures
    assert variants(figures["plain"]) == variants(figures["again"])
    assert variants(figures["plain"])[0].entries is entries
    assert [book.people.of_role("talent") for book in variants(figures["cohorts"])] != [
        variants(figures["plain"])[0].people.of_role("talent")
    ] * 2


def test_variants_of__all_have_the_same_entries_in_the_same_order(design: Callable[[str], Programme]) -> None:
    programme = design(PROGRAMME)
    entries = ledger(programme)
    variants = variants_of(programme, entries)
    for figure in programme.file.stated["it"].figures.values():
        for book in variants(figure):
            assert [(entry.number, entry.span) for entry in book.entries] == [
                (entry.number, entry.span) for entry in entries
            ]
