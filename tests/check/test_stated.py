"""Findings about stated figures: each error once, at its root. Their wording is on the page of all findings."""

from collections.abc import Callable
from fractions import Fraction

import pytest

from talentc.check.claims import claims_of
from talentc.check.follows import trace
from talentc.check.stated import check_stated, say_in_figure_unit
from talentc.diagnostics import Finding
from talentc.ledger.entries import ledger
from talentc.model.amount_text import parse_figure
from talentc.model.programme import Programme
from talentc.model.units import Units

UNITS, _ = Units.from_declarations({"day": "8 h", "lesson/lessons": "45 min"}, ("en",))
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
    return list(check_stated(trace(claims_of(programme, entries), entries), programme))


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


@pytest.mark.parametrize(
    ("figure", "value", "text"),
    [
        ("1 h", Fraction(5, 2), "2.5 h"),
        ("1 day", Fraction(8), "1 day"),
        ("1.5 days", Fraction(20), "2.5 days"),
        ("1 lesson", Fraction(3), "4 lessons"),
        ("9 activities", Fraction(1), "1 activity"),
        ("9 people", Fraction(2), "2 people"),
        ("30 min", Fraction(1), "60 min"),
    ],
)
def test_say_in_figure_unit__is_the_unit_in_which_it_was_printed(figure: str, value: Fraction, text: str) -> None:
    assert say_in_figure_unit(value, parse_figure(figure, UNITS)) == text
