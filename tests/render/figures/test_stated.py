from collections.abc import Callable
from fractions import Fraction

import pytest

from talentc.compiled import Compiled
from talentc.render.amounts import Speech
from talentc.render.figures.stated import Stated, stated_of
from talentc.render.words import Words

DESIGN = """
talentc: 1
id: p
title: P
languages: [da]
units: {day: 8 h}
length: 10 weeks
roles: {a: {title: Anna, people: 4, parts: {level: {low: {title: Nederst}}}}}
tracks: {t: {title: Hverdag}}
kinds: {k: {title: Kursus, plural: Kurser}}
activities:
  x: {title: Møder, track: t, times: 3, length: 2 h, who: {a: all}}
  y: {title: Samtaler, track: t, times: 3, length: 1 h, when: after x, who: {a: all}}
  z: {title: Skygge, kind: k, length: 2-8 h, who: {a: all}}
stated:
  s:
    source: Udbud
    figures:
"""


@pytest.fixture
def stated(compile_yaml: Callable[[str], Compiled], danish: Words) -> Callable[[str], tuple[Stated, ...]]:
    """The stated figures of these lines."""

    def read(*lines: str) -> tuple[Stated, ...]:
        compiled = compile_yaml(DESIGN + "".join(f"      {line}\n" for line in lines))
        return stated_of(compiled, Speech(danish, compiled.programme.units))

    return read


@pytest.mark.parametrize(
    ("figure", "verdict", "agrees", "finding", "words"),
    [
        ("{role: a, activity: x, figure: 6 h}", "agrees", True, None, "Stemmer"),
        ("{role: a, activity: x, figure: 9 h}", "disagrees", False, "TC402", "Stemmer ikke: 3 timer for meget"),
        ("{role: a, activity: x, figure: ½ day}", "disagrees", False, "TC402", "Stemmer ikke: 2 timer for lidt"),
        ("{role: a, activity: x, figure: 2 times}", "disagrees", False, "TC402", "Stemmer ikke: 1 gang for lidt"),
        ("{role: a, activity: z, figure: 4 h}", "in-range", True, "TC404", "Stemmer kun inden for spændet"),
        ("{role: a, activity: x, figure: 1 day}", "rounded", True, "TC404", "Stemmer kun afrundet"),
        ("{role: a, time: travel, figure: 1 h}", "no-match", None, "TC401", "Designet har intet, som tallet kan gælde"),
        (
            "{role: a, activity: x, figure: 2 h per week}",
            "disagrees",
            False,
            "TC402",
            "Stemmer ikke: 1,4 timer pr. uge for meget",
        ),
        ("{role: a, activity: x, figure: 0.6 h per week}", "agrees", True, None, "Stemmer"),
        ("{activity: y, when: after x}", "agrees", True, None, "Stemmer"),
        ("{activity: y, when: before x}", "disagrees", False, "TC405", "Stemmer ikke"),
        (
            "{role: a, activity: x, figure: 9 h, accept: {TC402: Kunden ved det.}}",
            "disagrees",
            False,
            "TC402",
            "Stemmer ikke, kendt forskel: Kunden ved det.",
        ),
    ],
)
def test_stated_of__every_verdict(
    stated: Callable[..., tuple[Stated, ...]],
    figure: str,
    verdict: str,
    agrees: bool | None,
    finding: str | None,
    words: str,
) -> None:
    (found,) = stated(f"f: {figure}")
    assert (found.verdict, found.agrees, found.finding) == (verdict, agrees, finding)
    # ½ day is printed in days, so is what it is off by
    assert found.verdict_words == words.replace("2 timer for lidt", "¼ dag for lidt")
    assert found.id == "s.f"
    assert found.source == "Udbud"


def test_stated_of__what_follows_names_its_root(stated: Callable[..., tuple[Stated, ...]]) -> None:
    root, whole = stated("part: {role: a, activity: x, figure: 9 h}", "whole: {role: a, track: t, figure: 12 h}")
    assert (root.is_mistake, root.follows) == (True, None)
    assert (whole.is_mistake, whole.follows, whole.finding) == (False, "s.part", None)
    assert whole.verdict_words == "Stemmer ikke, men følger af Møder, 9 timer"
    assert whole.difference == Fraction(3)


def test_stated_of__a_sum_of_rounded_parts(stated: Callable[..., tuple[Stated, ...]]) -> None:
    *_, whole = stated(
        "x: {role: a, activity: x, figure: 0.8 days}",
        "y: {role: a, activity: y, figure: 0.4 days}",
        "sum: {role: a, track: t, figure: 1.20 days}",
    )
    assert (whole.verdict, whole.finding, whole.verdict_words) == ("rounded-parts", "TC403", "Sum af afrundede tal")


def test_stated_of__an_accepted_figure_is_no_mistake(stated: Callable[..., tuple[Stated, ...]]) -> None:
    (found,) = stated("f: {role: a, activity: x, figure: 9 h, accept: {TC402: Kendt.}}")
    assert (found.is_mistake, found.accepted) == (False, "Kendt.")


def test_stated_of__what_is_stated_and_computed_in_words(stated: Callable[..., tuple[Stated, ...]]) -> None:
    days, count, date = stated(
        "days: {role: a, activity: x, figure: 0.75 days}",
        "count: {activity: x, figure: 3 times}",
        "date: {activity: y, when: after x}",
    )
    assert (days.written, days.printed, days.computed_words) == ("0.75 days", "¾ dag", "¾ dag")
    assert (count.printed, count.computed_words, count.counted) == ("3 gange", "3 gange", "times")
    assert (date.written, date.printed, date.computed_words) == ("after x", "efter møder", "efter møder")
    assert (days.roles, count.roles) == (("a",), ())


def test_stated_of__a_part_belongs_to_its_role(stated: Callable[..., tuple[Stated, ...]]) -> None:
    (found,) = stated("f: {role: a.low, activity: x, figure: 6 h}")
    assert found.roles == ("a",)


def test_stated_of__whether_an_activity_is_of_a_kind(stated: Callable[[str, str], tuple[Stated, ...]]) -> None:
    right, wrong = stated(
        "right: {activity: z, kind: k, figure: 1 activities}",
        "wrong: {activity: x, kind: k, figure: 1 activities}",
    )
    assert (right.subject, right.printed, right.computed_words) == ("Skygge som kursus", "ja", "ja")
    assert (wrong.subject, wrong.printed, wrong.computed_words) == ("Møder som kursus", "ja", "nej")
    assert wrong.verdict_words == "Stemmer ikke"
