"""What a unit would have to count for the stated figures to be true."""

from collections.abc import Callable

import pytest

from talentc.check.claims import Claim, claims_of
from talentc.check.follows import trace
from talentc.check.units_implied import declared_at, implied_units, with_implied_units
from talentc.check.variants import Variants
from talentc.ledger.exact import exact
from talentc.model.programme import Programme

DESIGN = """
    roles: {talent: {title: Talent, people: 8}}
    activities:
      kick-off: {title: Kick-off, length: 3 h 42 min, who: {talent: all}}
      camp: {title: Camp, length: 14 h 48 min, who: {talent: all}}
      module: {title: Module, length: 5 days, who: {talent: all}}
    stated:
      tender:
        source: Tender
        figures:
"""
KICK_OFF = "{role: talent, activity: kick-off, figure: 0.50 days}"
CAMP = "{role: talent, activity: camp, figure: 2.00 days}"
MODULE_IN_HOURS = "{role: talent, activity: module, figure: 37 h}"


def found(design: Callable[[str], Programme], *figures: str) -> tuple[dict[str, Claim], Programme]:
    lines = "".join(f"          f-{number}: {figure}\n" for number, figure in enumerate(figures))
    programme = design(DESIGN + lines)
    claims = with_implied_units(trace(claims_of(Variants(programme))), programme)
    return {claim.name: claim for claim in claims}, programme


@pytest.mark.parametrize(
    "figures",
    [
        (KICK_OFF, CAMP),
        (CAMP, MODULE_IN_HOURS),  # the design counts in days, the text in hours
        (CAMP, MODULE_IN_HOURS, "{role: talent, activity: module, figure: 5 days}"),  # true in any days
        (KICK_OFF, CAMP, "{role: talent, activity: [kick-off, camp], figure: 2.5 days}"),
        (KICK_OFF, "{role: talent, activity: camp, figure: 2 days}"),  # two days, not rounded
    ],
)
def test_with_implied_units__one_unit_explains_them_all(
    figures: tuple[str, ...], design: Callable[[str], Programme]
) -> None:
    claims, _ = found(design, *figures)
    wrong = [claim for claim in claims.values() if claim.verdict == "disagrees"]
    assert {(claim.unit, exact(claim.unit_hours or wrong[0].error)) for claim in wrong} == {("day", "7.4")}
    assert [claim.follows for claim in wrong] == [None, *("tender.f-0" for _ in wrong[1:])]


@pytest.mark.parametrize(
    "figures",
    [
        (CAMP,),  # one figure alone may just as well be wrong
        (CAMP, "{role: talent, activity: camp, time: attendance, figure: 2.00 days}"),  # twice the same error
        (KICK_OFF, "{role: talent, activity: camp, figure: 2.2 days}"),  # no day that explains both
        (KICK_OFF, CAMP, "{role: talent, activity: camp, figure: 1.85 days}"),  # one is right as it is
        ("{role: talent, activity: kick-off, figure: 4 h}", "{role: talent, activity: module, figure: 36 h}"),
        ("{role: talent, activity: camp, figure: 1.35 days}", "{role: talent, activity: kick-off, figure: 0.34 days}"),
    ],
)
def test_with_implied_units__not_without_need(figures: tuple[str, ...], design: Callable[[str], Programme]) -> None:
    claims, _ = found(design, *figures)
    assert {claim.unit for claim in claims.values()} == {None}


def test_with_implied_units__an_error_in_hours_is_not_told_by_the_unit(design: Callable[[str], Programme]) -> None:
    """Both are wrong in hours, and so in days of eight hours."""
    claims, _ = found(
        design,
        "{role: talent, activity: kick-off, figure: 4.0 h}",
        "{role: talent, activity: kick-off, figure: 0.50 days}",
        "{role: talent, activity: camp, figure: 16.0 h}",
        "{role: talent, activity: camp, figure: 2.00 days}",
    )
    assert [claim.follows for claim in claims.values()] == [None, "tender.f-0", None, "tender.f-2"]


def test_implied_units__one_text_may_count_otherwise_than_another(design: Callable[[str], Programme]) -> None:
    lines = "".join(f"          f-{number}: {figure}\n" for number, figure in enumerate((KICK_OFF, CAMP)))
    right = "{role: talent, activity: camp, figure: 1.85 days}"
    programme = design(f"{DESIGN}{lines}      page: {{source: Page, figures: {{right: {right}}}}}\n")
    (implied,) = implied_units(trace(claims_of(Variants(programme))), programme)
    assert [claim.source for claim in implied.claims] == ["tender", "tender"]


def test_declared_at__is_the_key_and_the_place_of_the_unit(design: Callable[[str], Programme]) -> None:
    _, programme = found(design, CAMP)
    key, span = declared_at(programme, "day")
    assert (key, span.line) == ("day", 4)
