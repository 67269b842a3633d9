"""What was found about stated figures, in words."""

from collections.abc import Callable

import pytest

from talentc.compiled import Compiled
from talentc.render.amounts import Speech
from talentc.render.figures.verdicts import verdict_of, verdict_words
from talentc.render.words import Words

DESIGN = """
talentc: 1
id: p
title: P
languages: [da]
units: {day: 8 h}
roles: {a: {title: Anna, people: 4}}
activities:
  x: {title: Møder, times: 3, length: 5 h, who: {a: all}}
  y: {title: Samtaler, length: 4 h, who: {a: all}}
  z: {title: Lejr, length: 30 h, who: {a: all}}
stated:
  s:
    source: Udbud
    figures:
"""
X, Y = "{role: a, activity: x, figure: 15 h}", "{role: a, activity: y, figure: 4 h}"


@pytest.mark.parametrize(
    ("figures", "verdict", "words"),
    [
        (("{role: a, figure: 49 h}", X, Y), "agrees", "Stemmer (heraf 30 timer ikke udspecificeret)"),
        (("{role: a, figure: 49 h}", X), "agrees", "Stemmer"),
        (("{role: a, activity: [x, y], figure: 19 h}", X, Y), "agrees", "Stemmer"),
        (
            ("{role: a, activity: x, figure: 20 h, remainder: selvstudium}",),
            "agrees",
            "Stemmer (resten, 5 timer: selvstudium)",
        ),
        (("{role: a, activity: x, figure: 15 h, remainder: selvstudium}",), "agrees", "Stemmer"),
        (
            ("{role: a, figure: 49 h}", X.replace("15", "17"), Y.replace("4 h", "2 h")),
            "cancelled",
            "Stemmer kun, fordi fejl i delene opvejer hinanden",
        ),
        (
            ("{role: a, activity: x, figure: 2.0 days}", "{role: a, activity: z, figure: 4.0 days}"),
            "disagrees",
            "Stemmer ikke, men ville stemme, hvis 1 dag var 7,5 timer",
        ),
    ],
)
def test_verdict_words(
    figures: tuple[str, ...], verdict: str, words: str, compile_yaml: Callable[[str], Compiled], danish: Words
) -> None:
    compiled = compile_yaml(DESIGN + "".join(f"      f-{n}: {figure}\n" for n, figure in enumerate(figures)))
    claims = {claim.id: claim for claim in compiled.claims}
    claim, speech = claims["s.f-0"], Speech(danish, compiled.programme.units)
    assert verdict_of(claim) == verdict
    assert verdict_words(claim, verdict_of(claim), None, claims, compiled.programme, speech) == words
