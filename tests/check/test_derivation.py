"""What a computed figure follows from, in words."""

from collections.abc import Callable

import pytest

from talentc.check.claims import claims_of
from talentc.check.derivation import say_derivation
from talentc.check.variants import Variants
from talentc.model.programme import Programme

DESIGN = """
    roles: {{talent: {{title: Talent, people: 8}}, manager: {{title: Manager, people: 1 per talent}}}}
    tracks: {{one: {{title: Track one}}, two: {{title: Track two}}}}
    activities:
      it: {{title: It, track: one, {activity}, who: {{talent: all}}}}
      other: {{title: Other, track: two, times: 2, length: 3 h, who: {{talent: all, manager: 1 person}}}}
    stated:
      tender:
        source: Tender
        figures:
          it: {{{figure}}}
"""
MANY = ", ".join(f"{name}: {{length: {hours} h}}" for name, hours in zip("abcde", (1, 2, 4, 5, 6), strict=True))


def said(activity: str, figure: str, design: Callable[[str], Programme]) -> str:
    programme = design(DESIGN.format(activity=activity, figure=figure))
    (claim,) = claims_of(Variants(programme))
    return say_derivation(claim, programme)


@pytest.mark.parametrize(
    ("activity", "wanted"),
    [
        ("times: 3, length: 2 h", " (3 × 2 h = 6 h)"),
        ("length: 2 h", ""),
        ("times: 3, length: 2 h, preparation: {talent: 1 h per session}", " (3 × 2 h + 3 × 1 h = 9 h)"),
        ("length: 2 h, preparation: {talent: 1 h per activity}", " (2 h + 1 h = 3 h)"),
        ("sessions: {a: {length: 1 day}, b: {length: 8 h}}", " (2 × 8 h = 16 h)"),
        (f"sessions: {{{MANY}}}", ""),
    ],
)
def test_say_derivation__adds_what_lasts_equally_long(
    activity: str, wanted: str, design: Callable[[str], Programme]
) -> None:
    assert said(activity, "role: talent, activity: it, figure: 1 h", design) == wanted


@pytest.mark.parametrize(
    ("figure", "wanted"),
    [
        ("role: talent, figure: 1 h", " (Track one 18 h + Track two 6 h = 24 h)"),
        ("role: talent, for: all, figure: 1 h", " (8 × 24 h = 192 h)"),
        ("role: [talent, manager], for: all, figure: 1 h", ""),
        ("role: talent, figure: 9 times", " (5 `It` + 2 `Other`)"),
        ("role: talent, activity: it, figure: 9 times", ""),
        ("role: talent, figure: 9 activities", ""),
    ],
)
def test_say_derivation__of_many_terms_of_everybody_and_of_counts(
    figure: str, wanted: str, design: Callable[[str], Programme]
) -> None:
    assert said(f"sessions: {{{MANY}}}", figure, design) == wanted


def test_say_derivation__is_not_told_where_it_is_not_what_was_compared(design: Callable[[str], Programme]) -> None:
    """Whoever is in one part spends two hours, in the other three: nobody spends five."""
    programme = design(
        """
        roles: {talent: {title: T, people: 8, parts: {level: {one: {title: One}, two: {title: Two}}}}}
        activities:
          a: {title: A, length: 2 h, who: {talent.one: all}}
          b: {title: B, length: 3 h, who: {talent.two: all}}
        stated: {s: {source: S, figures: {it: {role: talent, figure: 4 h}}}}
        """
    )
    (claim,) = claims_of(Variants(programme))
    assert say_derivation(claim, programme) == ""
