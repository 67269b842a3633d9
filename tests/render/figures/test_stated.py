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


COHORTS = """
talentc: 1
id: p
title: P
languages: [da]
units: {day: 8 h}
roles: {a: {title: Anna, people: 4}}
kinds: {k: {title: Kursus, plural: Kurser, length: 1 h, who: {a: all}}}
activities:
  x: {title: Kick-off, length: 4 days, who: {a: all}}
  y: {title: Modul, kind: k, when: after x, sessions: {day-1: {}, day-2: {when: after day-1}}}
  z: {title: Møder, kind: k, times: 6}
cohorts:
  hold-1:
    title: Hold 1
    start: 2019-02-12
    when: {x: 2019-02-12 to 2019-02-15, y.day-1: 2019-03-05, y.day-2: 2019-04-09, z.1: 2019-04-10, z.2: 2019-04-11}
  hold-2:
    title: Hold 2
    start: 2019-02-19
    when: {x: 2019-02-19 to 2019-02-22, z.1: 2019-04-01, z.2: 2019-05-01, z.3: 2019-06-03, z.4: 2019-07-01, z.5: 2019-08-01}
  hold-3: {title: Hold 3, start: 2020-01}
stated:
  s:
    source: Udbud
    figures:
"""


@pytest.mark.parametrize(
    ("figure", "computed", "verdict", "words"),
    [
        (
            "{activity: x, when: in February}",
            "Hold 1: 12.-15. februar 2019; Hold 2: 19.-22. februar 2019",
            "agrees",
            "Stemmer",
        ),
        (
            "{cohort: hold-1, activity: x, when: 2019-02-13 to 2019-02-16}",
            "Hold 1: 12.-15. februar 2019",
            "disagrees",
            "Stemmer ikke",
        ),
        (
            "{cohort: hold-1, activity: x, when: in March, accept: {TC410: Kendt.}}",
            "Hold 1: 12.-15. februar 2019",
            "disagrees",
            "Stemmer ikke, kendt forskel: Kendt.",
        ),
        (
            "{activity: y, when: before x}",
            "efter kick-off; Hold 1: 5. marts til 9. april 2019",
            "disagrees",
            "Stemmer ikke",
        ),
        (
            "{activity: z, when: on Mondays}",
            "Hold 1: 10. april 2019 og 11. april 2019; Hold 2: 1. april til 1. august 2019",
            "disagrees",
            "Stemmer ikke",
        ),
        ("{cohort: hold-3, activity: x, when: in March}", "", "disagrees", "Stemmer ikke"),
    ],
)
def test_stated_of__the_dates_of_cohorts(
    compile_yaml: Callable[[str], Compiled], danish: Words, figure: str, computed: str, verdict: str, words: str
) -> None:
    compiled = compile_yaml(f"{COHORTS}      f: {figure}\n")
    (found,) = stated_of(compiled, Speech(danish, compiled.programme.units))
    assert (found.computed_words, found.verdict, found.verdict_words) == (computed, verdict, words)


def test_stated_of__not_the_dates_of_any_number_of_cohorts(
    compile_yaml: Callable[[str], Compiled], danish: Words
) -> None:
    more = "".join(
        f"  c-{n}: {{title: C{n}, start: 2020-01, when: {{x: 2020-02-03 to 2020-02-06}}}}\n" for n in range(9)
    )
    compiled = compile_yaml(
        COHORTS.replace("stated:", f"{more}stated:") + "      f: {activity: x, when: in February}\n"
    )
    (found,) = stated_of(compiled, Speech(danish, compiled.programme.units))
    assert found.computed_words.count(";") == 8
    assert found.computed_words.endswith("; …")
