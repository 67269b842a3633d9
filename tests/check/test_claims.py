"""Stated figures beside what the design gives."""

from collections.abc import Callable
from fractions import Fraction

import pytest

from talentc.check.claims import Claim, claims_of, slice_as_written
from talentc.check.variants import Variants
from talentc.model.programme import Programme

DESIGN = """
    roles:
      talent: {title: Talent, people: 24, parts: {level: {first: {title: First}, second: {title: Second}}}}
      line-manager: {title: Line manager, people: 1 per talent}
      guest: {title: Guest, people: unknown}
    tracks:
      common: {title: Common}
      digital: {title: Digital}
      empty: {title: Empty}
    kinds:
      module: {title: Module, track: common, who: {talent: all}}
      camp: {title: Camp, like: module}
    activities:
      module-1:
        title: Module 1
        kind: module
        preparation: {talent: {length: 1 h per session, track: digital}}
        sessions: {day-1: {length: 1 day}, day-2: {length: 1 day}}
      module-2: {title: Module 2, kind: camp, length: 2 days}
      talks: {title: Talks, each: talent, times: 3, length: 1 h, who: {talent: all, line-manager: all}}
      visit: {title: Visit, length: 1 h, who: {talent.first: all, guest: all}}
    stated:
      tender:
        source: Tender
        figures:
"""


def claim(figure: str, design: Callable[[str], Programme]) -> Claim:
    programme = design(f"{DESIGN}          it: {{{figure}}}\n")
    (found,) = claims_of(Variants(programme))
    return found


@pytest.mark.parametrize(
    ("figure", "planned"),
    [
        ("role: talent, figure: 1 h", 16 + 2 + 16 + 3 + 1),
        ("role: talent.second, figure: 1 h", 16 + 2 + 16 + 3),
        ("role: talent, track: common, figure: 1 h", 32),
        ("role: talent, track: digital, figure: 1 h", 2),
        ("role: line-manager, figure: 1 h", 3),
        ("role: line-manager, for: all, figure: 1 h", 72),
        ("role: [talent, line-manager], activity: talks, for: all, figure: 1 h", 144),
        ("kind: module, figure: 1 activity", 2),
        ("kind: camp, figure: 1 activity", 1),
        ("role: line-manager, figure: 1 activity", 1),
        ("role: talent, time: preparation, figure: 1 activity", 1),
        ("activity: module-1, figure: 1 session", 2),
        ("role: talent, activity: module-1, figure: 1 session", 2),
        ("role: talent, activity: module-1, time: preparation, figure: 1 times", 2),
        ("activity: talks, figure: 1 times", 3),
        ("role: talent, activity: talks, figure: 1 times", 3),
        ("role: talent, figure: 1 person", 24),
        ("role: [talent, line-manager], figure: 1 person", 48),
        ("figure: 1 track", 3),
        ("kind: module, figure: 1 track", 1),
        ("role: talent, figure: 1 track", 2),
    ],
)
def test_claims_of__computes_what_the_slice_holds(
    figure: str, planned: int, design: Callable[[str], Programme]
) -> None:
    found = claim(figure, design)
    assert found.matches
    assert found.computed is not None
    assert found.computed.planned == planned


@pytest.mark.parametrize(
    "figure",
    [
        "role: guest, figure: 3 people",
        "role: guest, for: all, figure: 3 h",
        "figure: 3 people",
        "role: talent.first, for: all, figure: 3 h",
    ],
)
def test_claims_of__what_nobody_can_count_is_not_compared(figure: str, design: Callable[[str], Programme]) -> None:
    found = claim(figure, design)
    assert (found.computed, found.verdict) == (None, None)
    assert found.missing == "how many people there are"


def test_claims_of__a_slice_of_nothing_does_not_match(design: Callable[[str], Programme]) -> None:
    found = claim("role: line-manager, track: common, figure: 3 h", design)
    assert not found.matches
    assert found.verdict is None


def test_claim__error_is_stated_minus_computed(design: Callable[[str], Programme]) -> None:
    assert claim("role: line-manager, figure: 4½ h", design).error == Fraction(3, 2)
    assert claim("role: line-manager, figure: 2 h", design).error == -1
    assert claim("role: line-manager, figure: 3 h", design).error == 0


def test_slice_as_written__says_the_slice_as_it_is_written(design: Callable[[str], Programme]) -> None:
    stated = claim("role: talent, track: [common, digital], voluntary: only, figure: 4 h", design).stated
    assert slice_as_written(stated) == "`role: talent` and `track: common, digital` and `voluntary: only`"
    everybody = claim("serving: 2, for: all, of: clock, figure: 4 h", design).stated
    assert slice_as_written(everybody) == "`serving: 2` and `for: all` and `of: clock`"
    assert slice_as_written(claim("figure: 1 track", design).stated) == "it"


PARTS = """
    roles:
      talent:
        title: Talent
        people: 24
        parts: {{level: {{first: {{title: First, people: 16}}, second: {{title: Second, people: 8}}}}}}
    activities:
      both: {{title: Both, length: 6 h, who: {{talent.first: all, talent.second: all}}}}
      strategy: {{title: Strategy, length: 6 h, who: {{talent.second: all}}}}
      talks: {{title: Talks, length: 1 h, each: talent.first, who: {{talent: all}}}}
    stated:
      it:
        source: It
        figures:
          it: {{{figure}}}
"""


@pytest.mark.parametrize(
    ("figure", "verdict"),
    [
        ("activity: strategy, figure: 8 people", "agrees"),
        ("activity: strategy, figure: 24 people", "disagrees"),
        ("role: talent, activity: strategy, figure: 8 people", "agrees"),
        ("role: talent.second, activity: both, figure: 8 people", "agrees"),
        ("role: talent, activity: both, figure: 24 people", "agrees"),
        ("role: talent, activity: both, figure: 1 times", "agrees"),
        ("role: talent, activity: both, figure: 2 times", "disagrees"),
        ("role: talent, activity: talks, for: all, figure: 16 h", "agrees"),
        ("role: talent, activity: talks, for: all, figure: 24 h", "disagrees"),
    ],
)
def test_claims_of__parts_of_a_role(figure: str, verdict: str, design: Callable[[str], Programme]) -> None:
    programme = design(PARTS.format(figure=figure))
    (claim,) = claims_of(Variants(programme))
    assert claim.verdict == verdict


FURTHER = """
    phases: {{it: {{title: It, length: 10-12 months, pauses: 2 months}}, later: {{title: Later}}}}
    roles:
      talent: {{title: Talent, people: 24}}
      mentor: {{title: Mentor, people: 1 per 1-2 talents (plan 1), optional: true}}
    activities:
      camp: {{title: Camp, length: 16 h, clock: 31 h, who: {{talent: all}}}}
      talks: {{title: Talks, each: talent, times: 3, length: 2 h, who: {{talent: all, mentor: all}}}}
      farewell: {{title: Farewell, phase: later, length: 4 h, who: {{talent: all}}}}
    cohorts:
      one: {{title: One, people: {{talent: 22}}}}
      two: {{title: Two}}
    stated:
      it:
        source: It
        figures:
          it: {{{figure}}}
"""


@pytest.mark.parametrize(
    ("figure", "low", "high", "computed"),
    [
        ("role: talent, figure: 2-3 h per month", 16, 30, 22),  # 8 to 10 months; `farewell` is in another phase
        ("role: talent, activity: talks, figure: 1 times per quarter", Fraction(8, 3), Fraction(10, 3), 3),
        ("role: talent, cohort: one, figure: 22 people", 22, 22, 22),
        ("role: talent, cohort: [one, two], figure: 46 people", 46, 46, 46),
        ("role: talent, cohort: one, for: all, activity: camp, figure: 352 h", 352, 352, 352),
        ("role: talent, cohort: [one, two], for: all, activity: camp, figure: 736 h", 736, 736, 736),
        ("role: talent, cohort: [one, two], activity: camp, figure: 16 h", 16, 16, 16),
        ("role: talent, of: clock, activity: camp, figure: 31 h", 31, 31, 31),
        ("role: talent, of: clock, activity: talks, figure: 6 h", 6, 6, 6),
        ("role: mentor, serving: 2, figure: 12 h", 12, 12, 12),
        ("role: mentor, serving: 1, figure: 6 h", 6, 6, 6),
    ],
)
def test_claims_of__per_period_of_a_cohort_by_the_clock_and_serving(
    figure: str, low: Fraction, high: Fraction, computed: int, design: Callable[[str], Programme]
) -> None:
    programme = design(FURTHER.format(figure=figure))
    (claim,) = claims_of(Variants(programme))
    assert (claim.figure.amount.low, claim.figure.amount.high) == (low, high)
    assert claim.computed is not None
    assert claim.computed.planned == computed
    assert claim.verdict == "agrees"


def test_claims_of__a_figure_per_month_of_a_phase_without_length_misses_that(
    design: Callable[[str], Programme],
) -> None:
    programme = design(FURTHER.format(figure="role: talent, phase: later, figure: 1 h per month"))
    (claim,) = claims_of(Variants(programme))
    assert (claim.verdict, claim.missing) == (None, "how long its phase is")
