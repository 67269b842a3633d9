"""What a figure would be compared with if something were otherwise."""

from collections.abc import Callable
from fractions import Fraction

import pytest

from talentc.check.changed import hours_of, is_sum, is_true, on_a_grid, remade
from talentc.check.claims import claims_of
from talentc.check.variants import Variants
from talentc.ledger.entries import ledger
from talentc.model.amount import Amount
from talentc.model.programme import Programme

DESIGN = """
    roles: {talent: {title: Talent, people: 8}}
    activities: {it: {title: It, times: 3, length: 2 h, who: {talent: all}}}
    stated:
      s:
        source: S
        figures:
          one: {role: talent, figure: 0.75 days}
          all: {role: talent, for: all, figure: 48 h}
          count: {role: talent, figure: 3 times}
"""


def test_hours_of__is_one_persons_time_or_everybodys(design: Callable[[str], Programme]) -> None:
    programme = design(DESIGN)
    one, everybody, count = claims_of(Variants(programme))
    assert [hours_of(claim, claim.entries, programme) for claim in (one, everybody)] == [
        Amount.exactly(6),
        Amount.exactly(48),
    ]
    assert [is_sum(claim, programme) for claim in (one, everybody, count)] == [True, True, False]


def test_remade__counts_for_everybody_too(design: Callable[[str], Programme]) -> None:
    programme = design(DESIGN)
    (entry,) = ledger(programme)
    changed = remade(entry, Amount.exactly(5), entry.length)
    assert (changed.amount, changed.for_all) == (Amount.exactly(10), Amount.exactly(80))


@pytest.mark.parametrize(("hours", "wanted"), [("6", True), ("6.04", True), ("6.05", False), ("5.9", False)])
def test_is_true__at_the_printed_precision(hours: str, wanted: bool, design: Callable[[str], Programme]) -> None:
    programme = design(DESIGN)
    one, *_ = claims_of(Variants(programme))
    assert is_true(one.figure, Amount.exactly(Fraction(hours))) is wanted
    assert not is_true(one.figure, None)


@pytest.mark.parametrize(
    ("low", "high", "wanted"),
    [("2", "2", "2"), ("2.2", "2.6", "2.5"), ("2.2", "2.3", "2.25"), ("2.3", "2.4", None), ("-1", "0.1", None)],
)
def test_on_a_grid__the_coarsest_that_fits(low: str, high: str, wanted: str | None) -> None:
    steps = (Fraction(1), Fraction(1, 2), Fraction(1, 4))
    found = on_a_grid(Fraction(low), Fraction(high), steps)
    assert found == (Fraction(wanted) if wanted is not None else None)


PARTS = """
    roles:
      talent:
        title: Talent
        people: 24
        parts: {level: {upper: {title: Upper, people: 8}, lower: {title: Lower, people: 16}}}
    activities:
      both: {title: Both, length: 2 h, who: {talent: all}}
      up: {title: Upper day, length: 8 h, who: {talent.upper: all}}
      low: {title: Lower day, length: 3 h, who: {talent.lower: all}}
    cohorts: {one: {title: One, people: {talent: 16, talent.upper: 0, talent.lower: 16}}}
    stated:
      s:
        source: S
        figures:
          part: {role: talent.upper, for: all, figure: 64 h}
          cohort: {role: talent, cohort: one, figure: 4 h}
"""


def test_hours_of__as_the_claim_was_computed(design: Callable[[str], Programme]) -> None:
    programme = design(PARTS)
    part, cohort = claims_of(Variants(programme))
    assert hours_of(part, part.entries, programme) is part.computed is None  # the whole role's isn't kept apart
    assert hours_of(cohort, cohort.entries, programme) == cohort.computed == Amount.exactly(5)
    assert is_sum(cohort, programme)
