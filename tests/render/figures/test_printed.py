"""Stated figures as their texts print them."""

from collections.abc import Callable

import pytest

from talentc.compiled import Compiled
from talentc.model.amount import Amount
from talentc.render.amounts import Speech
from talentc.render.figures.printed import in_figure_unit, in_words, is_membership, printed
from talentc.render.words import Words

DESIGN = """
talentc: 1
id: p
title: P
languages: [da]
units: {day: 8 h}
length: 12 months
roles: {a: {title: Anna, people: 4}}
kinds: {k: {title: Kursus, plural: Kurser}}
activities: {x: {title: Møder, kind: k, times: 3, length: 2 h, who: {a: all}}}
stated:
  s:
    source: Udbud
    figures:
      f: {%s}
"""


@pytest.mark.parametrize(
    ("figure", "text", "computed"),
    [
        ("role: a, figure: 3-4 h per month", "3-4 timer pr. måned", "30 minutter pr. måned"),
        ("role: a, figure: 0.75 days", "¾ dag", "¾ dag"),
        ("role: a, figure: 3 times", "3 gange", "6 gange"),
    ],
)
def test_printed__and_what_the_design_gives(
    figure: str, text: str, computed: str, compile_yaml: Callable[[str], Compiled], danish: Words
) -> None:
    compiled = compile_yaml(DESIGN % figure)
    (claim,) = compiled.claims
    speech = Speech(danish, compiled.programme.units)
    assert printed(claim.figure, speech) == text
    assert in_figure_unit(Amount.exactly(6), claim.figure, speech) == computed


def test_in_words__is_yes_or_no_about_one_activity_of_a_kind(
    compile_yaml: Callable[[str], Compiled], danish: Words
) -> None:
    compiled = compile_yaml(DESIGN % "activity: x, kind: k, figure: 1 activity")
    (claim,) = compiled.claims
    say = in_words(claim, Speech(danish, compiled.programme.units))
    assert is_membership(claim)
    assert (say(Amount.exactly(1)), say(Amount.exactly(0))) == ("ja", "nej")
