"""Derivations in words, and what would make a wrong figure true."""

from collections.abc import Callable

import pytest

from talentc.check.claims import claims_of
from talentc.check.mend import mends, say_derivation
from talentc.ledger.entries import ledger
from talentc.model.programme import Programme

DESIGN = """
    roles: {{talent: {{title: Talent, people: 8}}}}
    activities:
      it: {{title: It, {activity}, who: {{talent: all}}}}
    stated:
      tender:
        source: Tender
        figures:
          it: {{role: talent, figure: {figure}}}
"""


def found(activity: str, figure: str, design: Callable[[str], Programme]) -> list[str]:
    programme = design(DESIGN.format(activity=activity, figure=figure))
    (claim,) = claims_of(programme, ledger(programme))
    return list(mends(claim))


@pytest.mark.parametrize(
    ("activity", "figure", "wanted"),
    [
        ("times: 3, length: 2 h", "9 h", ["with 3 × 3 h", "with 1 h of preparation each time"]),
        ("times: 3, length: 2 h", "8 h", ["with 4 × 2 h instead of 3"]),
        ("times: 3, length: 2 h", "4 h", ["with 2 × 2 h instead of 3"]),
        ("length: 2 h", "2½ h", ["with 2.5 h", "with 0.5 h of preparation"]),
        ("length: 6 h", "0.8 days", ["if a day counted as 7.5 h"]),
        ("times: 3, length: 2 h", "7 h", []),
        ("length: 2 h", "at least 3 h", []),
        ("length: 2 h", "2 activities", []),
    ],
)
def test_mends__are_the_small_changes_that_would_make_it_true(
    activity: str, figure: str, wanted: list[str], design: Callable[[str], Programme]
) -> None:
    assert found(activity, figure, design) == wanted


@pytest.mark.parametrize(
    ("activity", "wanted"),
    [
        ("times: 3, length: 2 h", " (3 × 2 h = 6 h)"),
        ("length: 2 h", ""),
        ("times: 3, length: 2 h, preparation: {talent: 1 h per session}", " (3 × 2 h + 3 × 1 h = 9 h)"),
        ("length: 2 h, preparation: {talent: 1 h per activity}", " (2 h + 1 h = 3 h)"),
        ("sessions: {a: {length: 1 h}, b: {length: 1 h}, c: {length: 1 h}, d: {length: 1 h}, e: {length: 1 h}}", ""),
    ],
)
def test_say_derivation__is_told_where_it_is_short(
    activity: str, wanted: str, design: Callable[[str], Programme]
) -> None:
    programme = design(DESIGN.format(activity=activity, figure="1 h"))
    (claim,) = claims_of(programme, ledger(programme))
    assert say_derivation(claim) == wanted


def test_say_derivation__is_not_told_where_it_is_not_what_was_compared(design: Callable[[str], Programme]) -> None:
    text = DESIGN.format(activity="times: 3, length: 2 h", figure="1 h").replace(
        "figure: 1 h", "for: all, figure: 200 h"
    )
    (claim,) = claims_of(design(text), ledger(design(text)))
    assert (say_derivation(claim), list(mends(claim))) == ("", [])
