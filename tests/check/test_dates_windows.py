"""Dates and what the design's `when` asks for. What the bad specs show is not repeated here."""

import textwrap

import pytest

from talentc.check.dates import check_dates
from talentc.diagnostics import Finding
from talentc.read.yaml_text import read_yaml
from talentc.validate.assemble import assemble

HEAD = "talentc: 1\nid: minimal\ntitle: Minimal\nunits: {day: 8 h}\nroles: {talent: {title: Talent, people: 6}}\n"


def findings_of(activities: str, pins: str = "", calendar: str = "") -> list[Finding]:
    text = f"{HEAD}{calendar}activities:\n{textwrap.indent(textwrap.dedent(activities), '  ')}"
    tree, findings = read_yaml(
        "programme.yaml", f"{text}\ncohorts: {{hold-1: {{title: Hold 1, start: 2024-01, when: {{{pins}}}}}}}\n"
    )
    assert tree is not None, findings
    programme, findings = assemble(tree)
    assert programme is not None, findings
    return [finding for finding in check_dates(programme) if finding.code != "TC513"]


MODULES = """
kick-off: {title: Kick-off, length: 4 h}
camp: {title: Camp, length: 2 days, when: %s}
"""


@pytest.mark.parametrize(
    ("when", "camp", "message"),
    [
        ("2-6 weeks after kick-off", "2024-02-06 to 2024-02-07", ""),
        ("2-6 weeks after kick-off", "2024-01-30 to 2024-01-31", ""),
        (
            "2-6 weeks after kick-off",
            "2024-01-29 to 2024-01-30",
            "`camp` is on 29-30 January 2024, but `2-6 weeks after kick-off` asks for 30 January 2024 to 27 February 2024",
        ),
        (
            "at least 2 weeks before kick-off",
            "2024-01-02 to 2024-01-03",
            "`camp` ends on 3 January 2024, but `at least 2 weeks before kick-off` asks for 2 January 2024 or earlier",
        ),
        ("at least 2 weeks before kick-off", "2024-01-01 to 2024-01-02", ""),
        (
            "ends 1-2 weeks after kick-off",
            "2024-01-30 to 2024-01-31",
            "`camp` ends on 31 January 2024, but `ends 1-2 weeks after kick-off` asks for 23 January 2024 to 30 January 2024",
        ),
        (
            "in January",
            "2024-01-31 to 2024-02-01",
            "`camp` is on 31 January 2024 to 1 February 2024, but `in January` asks for 1 January 2024 to 31 January 2024",
        ),
        (
            "after kick-off",
            "2024-01-16 to 2024-01-17",
            "`camp` is on 16-17 January 2024, but `after kick-off` asks for 17 January 2024 or later",
        ),
    ],
)
def test_check_outside__counts_from_the_days_that_are_meant(when: str, camp: str, message: str) -> None:
    found = findings_of(MODULES % when, f"kick-off: 2024-01-16, camp: {camp}")
    assert [finding.message for finding in found] == ([message] if message else [])


def test_check_outside__shows_the_clause_and_the_date_that_it_counts_from() -> None:
    (finding,) = findings_of(
        MODULES % "2-6 weeks after kick-off", "kick-off: 2024-01-16, camp: 2024-03-12 to 2024-03-13"
    )
    assert [(each.span.line, each.message) for each in finding.related] == [
        (9, "the design asks for it here"),
        (11, "`kick-off` is on 16 January 2024: 8 weeks before that date"),
    ]


def test_check_outside__each_clause_that_is_broken_is_one_finding() -> None:
    found = findings_of(
        MODULES % "[in March, after kick-off, 1 day after kick-off]",
        "kick-off: 2024-04-16, camp: 2024-04-18 to 2024-04-19",
    )
    assert [finding.related[0].span.column for finding in found] == [46, 72]


def test_check_outside__what_counts_from_no_date_asks_for_nothing() -> None:
    assert not findings_of(MODULES % "2-6 weeks after kick-off", "camp: 2024-03-12 to 2024-03-13")


def test_check_outside__times_that_are_spread_lie_in_their_own_parts() -> None:
    activities = """
        kick-off: {title: Kick-off, length: 4 h}
        meetings: {title: Meetings, length: 2 h, times: 2, when: spread between kick-off and closing}
        closing: {title: Closing, length: 4 h}
        """
    ends = "kick-off: 2024-01-16, closing: 2024-06-12"
    assert not findings_of(activities, f"{ends}, meetings.1: 2024-01-17, meetings.2: 2024-06-11")
    (finding,) = findings_of(activities, f"{ends}, meetings.1: 2024-04-03, meetings.2: 2024-06-11")
    assert finding.message.startswith("`meetings.1` is on 3 April 2024, but `spread between kick-off and closing` asks")


def test_check_weekdays_and_hours__say_nothing_of_dates_without_hours() -> None:
    activities = "dinner: {title: Dinner, length: 2 h, when: [at 18:00-20:00, on Tuesdays]}\n"
    assert not findings_of(activities, "dinner: 2024-03-12")
    assert not findings_of(activities, "dinner: 2024-03-12 18:00")
    assert [finding.code for finding in findings_of(activities, "dinner: 2024-03-12 18:00-21:00")] == ["TC515"]


def test_check_possible__is_not_asked_of_what_has_a_date() -> None:
    activities = "camp: {title: Camp, length: 4 h, when: [in March, in week 20]}\n"
    assert [finding.code for finding in findings_of(activities)] == ["TC510"]
    assert [finding.code for finding in findings_of(activities, "camp: 2024-03-12")] == ["TC502"]


def test_check_possible__tells_one_empty_window_and_not_what_follows() -> None:
    activities = """
        camp: {title: Camp, length: 4 h, when: [in March, in week 20]}
        visit: {title: Visit, length: 4 h, when: [2 weeks after camp, in May]}
        """
    assert [dict(finding.fields)["session"] for finding in findings_of(activities)] == ["camp"]


def test_check_possible__a_window_on_closed_days() -> None:
    calendar = "calendar: {holidays: DK, closed: 2024-05-10}\n"
    activities = """
        camp: {title: Camp, length: 4 h, when: 2-4 days after fair}
        talks: {title: Talks, length: 1 h, each: talent, when: 2-4 days after fair}
        fair: {title: Fair, length: 4 h, when: 2024-05-07}
        """
    (finding,) = findings_of(activities, calendar=calendar)
    message = "No open day is left for `camp` in `hold-1`: all days from 9 May 2024 to 11 May 2024 are closed"
    assert finding.message == message
    assert not findings_of(
        activities.replace("2-4 days after fair}\n        talks", "2-6 days after fair}\n        talks"),
        calendar=calendar,
    )
