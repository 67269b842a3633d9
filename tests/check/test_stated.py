"""Findings about stated figures: each error once, at its root. Their wording is on the page of all findings."""

from collections.abc import Callable

import pytest

from talentc.check.claims import claims_of
from talentc.check.follows import trace
from talentc.check.stated import check_stated
from talentc.check.units_implied import with_implied_units
from talentc.check.variants import Variants
from talentc.diagnostics import Finding
from talentc.ledger.entries import ledger
from talentc.model.programme import Programme

MEETINGS = """
    roles: {{talent: {{title: Talent, people: 8}}}}
    tracks: {{everyday: {{title: Everyday}}}}
    activities:
      talks: {{title: Talks, track: everyday, length: 11 h, who: {{talent: all}}}}
      meetings: {{title: Meetings, track: everyday, times: 3, length: 2 h, who: {{talent: all}}}}
      closing: {{title: Closing, length: 6 h, who: {{talent: all}}}}
    stated:
      tender:
        source: Tender
        figures:
{figures}
"""


def findings(figures: str, design: Callable[[str], Programme]) -> list[Finding]:
    lines = "\n".join(f"          {line.strip()}" for line in figures.strip().splitlines())
    programme = design(MEETINGS.format(figures=lines))
    entries = ledger(programme)
    return list(check_stated(trace(claims_of(Variants(programme))), programme, entries))


def test_check_stated__what_follows_is_named_under_its_root(design: Callable[[str], Programme]) -> None:
    (finding,) = findings(
        """
        meetings: {role: talent, activity: meetings, figure: 9 h}
        meetings-days: {role: talent, activity: meetings, figure: 1.13 days}
        everyday: {role: talent, track: everyday, figure: 2.5 days}
        total: {role: talent, figure: 26 h}
        """,
        design,
    )
    assert finding.code == "TC402"
    assert "states 9 h" in finding.message
    assert "6 h (3 × 2 h = 6 h): 3 h too much" in finding.message
    followers = [related.message for related in finding.related if "follows from it" in related.message]
    assert [message.partition("`")[2].partition("`")[0] for message in followers] == [
        "meetings-days",
        "everyday",
        "total",
    ]


def test_check_stated__nothing_to_say_where_all_agrees(design: Callable[[str], Programme]) -> None:
    assert findings("total: {role: talent, figure: 23 h}", design) == []


def test_check_stated__says_what_the_parts_leave_of_a_wrong_total(design: Callable[[str], Programme]) -> None:
    (finding,) = findings(
        """
        meetings: {role: talent, activity: meetings, figure: 6 h}
        closing: {role: talent, activity: closing, figure: 6 h}
        total: {role: talent, figure: 40 h}
        """,
        design,
    )
    assert finding.help.endswith("The parts of it that are stated make 12 h, which leaves 28 h itemised nowhere.")


def test_check_stated__errors_that_cancel_out_are_named(design: Callable[[str], Programme]) -> None:
    *wrong, hollow = findings(
        """
        meetings: {role: talent, activity: meetings, figure: 9 h}
        closing: {role: talent, activity: closing, figure: 3 h}
        total: {role: talent, figure: 23 h}
        """,
        design,
    )
    assert [finding.code for finding in (*wrong, hollow)] == ["TC402", "TC402", "TC404"]
    assert "errors in its parts cancel out: " in hollow.message
    assert "9 h (`meetings`) is 3 h too much" in hollow.message
    assert "3 h (`closing`) is 3 h too little" in hollow.message
    assert hollow.help == "Mend the parts; this figure is right once they are."
    assert len(hollow.related) == 2


LOOSE = """
    roles: {{talent: {{title: Talent, people: 8}}}}
    activities: {{it: {{title: It, length: {length}, who: {{talent: all}}}}}}
    stated: {{s: {{source: S, figures: {{it: {{role: talent, figure: {figure}}}}}}}}}
"""


@pytest.mark.parametrize(
    ("length", "figure", "why"),
    [
        ("6-8 h", "6 h", "the design leaves everything between 6 h and 8 h"),
        ("at least 6 h (plan 8 h)", "7 h", "the design says at least 6 h, and leaves open how much more"),
        ("at least 6 h", "at most 8 h", "the design says at least 6 h, and leaves open how much more"),
        ("9 h", "1 day", "it is rounded to a whole number"),
        ("5-7 h", "1 day", "it is rounded to a whole number"),
    ],
)
def test_check_stated__why_an_agreement_is_hollow(
    length: str, figure: str, why: str, design: Callable[[str], Programme]
) -> None:
    programme = design(LOOSE.format(length=length, figure=figure))
    entries = ledger(programme)
    (finding,) = check_stated(trace(claims_of(Variants(programme))), programme, entries)
    assert finding.code == "TC404"
    assert f"agrees only because {why}; planned is " in finding.message


def test_check_stated__one_unit_that_explains_several_figures_is_one_finding(
    design: Callable[[str], Programme],
) -> None:
    programme = design(
        """
        roles: {talent: {title: Talent, people: 8}}
        activities: {a: {title: A, length: 15 h, who: {talent: all}}, b: {title: B, length: 30 h, who: {talent: all}}}
        stated:
          s:
            source: S
            figures:
              a: {role: talent, activity: a, figure: 2.0 days}
              b: {role: talent, activity: b, figure: 4.00 days}
              total: {role: talent, figure: 6.00 days}
        """
    )
    entries = ledger(programme)
    claims = with_implied_units(trace(claims_of(Variants(programme))), programme)
    (finding,) = check_stated(claims, programme, entries)
    assert (finding.code, finding.span.line) == ("TC408", 12)
    assert "3 in all, would be true if a day counted 7.5 h and not 8 h" in finding.message
    assert "`units: {day: 7.5 h}`" in finding.help
    assert [related.span.line for related in finding.related] == [4, 13, 14]


def test_check_stated__of_a_rounded_whole_number_says_the_exact_one(design: Callable[[str], Programme]) -> None:
    (finding,) = findings("talks: {role: talent, activity: talks, figure: 1 day}", design)
    assert (finding.code, finding.help) == ("TC404", "State 1.375 days.")


def test_check_stated__the_parts_of_a_figure_per_month_are_per_month(design: Callable[[str], Programme]) -> None:
    programme = design(
        """
        roles: {talent: {title: Talent, people: 8}}
        phases: {main: {title: Main, length: 20 weeks}}
        activities:
          x: {title: X, times: 20, length: 1 h, who: {talent: all}}
          y: {title: Y, times: 10, length: 1 h, who: {talent: all}}
          z: {title: Z, times: 10, length: 1 h, who: {talent: all}}
        stated:
          s:
            source: S
            figures:
              x: {role: talent, activity: x, figure: 1 h per week}
              y: {role: talent, activity: y, figure: 0.5 h per week}
              all: {role: talent, figure: 4 h per week}
        """
    )
    (finding,) = check_stated(trace(claims_of(Variants(programme))), programme, ledger(programme))
    assert finding.help.endswith(
        "The parts of it that are stated make 1.5 h per week, which leaves 2.5 h per week itemised nowhere."
    )
