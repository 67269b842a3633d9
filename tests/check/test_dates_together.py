"""The dates of a cohort beside each other. What the bad specs show is not repeated here."""

import textwrap

import pytest

from talentc.check.dates import check_dates
from talentc.diagnostics import Finding, Severity
from talentc.read.yaml_text import read_yaml
from talentc.validate.assemble import assemble

HEAD = """
    talentc: 1
    id: minimal
    title: Minimal
    units: {day: 8 h}
    calendar: {clock: 09:00-16:00}
    roles:
      talent:
        title: Talent
        people: 6
        parts: {level: {first: {title: First}, second: {title: Second}}, place: {north: {title: North}}}
      trainer: {title: Trainer, people: [Anna, Bo]}
"""


def findings_of(activities: str, pins: str) -> list[Finding]:
    text = f"{textwrap.dedent(HEAD)}activities:\n{textwrap.indent(textwrap.dedent(activities), '  ')}"
    tree, findings = read_yaml(
        "programme.yaml", f"{text}\ncohorts: {{hold-1: {{title: Hold 1, start: 2024-01, when: {{{pins}}}}}}}\n"
    )
    assert tree is not None, findings
    programme, findings = assemble(tree)
    assert programme is not None, findings
    return list(check_dates(programme))


def both(one: str, other: str) -> str:
    return f"a: {{title: A, {one}}}\nb: {{title: B, {other}}}\n"


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        ("{talent: all}", "{talent: all}", True),
        ("{talent: all}", "{talent.first: all}", True),
        ("{talent.first: all}", "{talent.second: all}", False),
        ("{talent: all}", "{trainer: all}", False),
        ("{trainer: [Anna]}", "{trainer: [Bo]}", False),
        ("{trainer: [Anna]}", "{trainer: [Anna, Bo]}", True),
        ("{trainer: all}", "{trainer: [Bo]}", True),
        ("{talent: 1 person}", "{talent: all}", False),
        ("{talent: {optional: true}}", "{talent: all}", False),
    ],
)
def test_check_double_booked__only_where_the_same_people_are_asked(one: str, other: str, clash: bool) -> None:
    found = findings_of(
        both(f"length: 4 h, who: {one}", f"length: 4 h, who: {other}"), "a: 2024-03-12 09:00, b: 2024-03-12 11:00"
    )
    assert [finding.code for finding in found] == ["TC508"] * clash


@pytest.mark.parametrize(
    ("one", "other", "pins", "clash"),
    [
        ("length: 4 h", "length: 4 h", "a: 2024-03-12 09:00-12:00, b: 2024-03-12 12:00-16:00", False),
        ("length: 4 h", "length: 4 h", "a: 2024-03-12, b: 2024-03-12", False),  # nobody says which half of the day
        ("length: 1 day", "length: 4 h", "a: 2024-03-12, b: 2024-03-12 17:00-20:00", False),
        ("length: 1 day", "length: 4 h", "a: 2024-03-12, b: 2024-03-12 15:00-18:00", True),
        ("length: 2 days", "length: 1 h", "a: 2024-03-12 to 2024-03-13, b: 2024-03-12 20:00-21:00", True),
        ("length: 1 day", "length: 1 day", "a: 2024-03-12, b: 2024-03-13", False),
    ],
)
def test_check_double_booked__only_at_the_same_hours(one: str, other: str, pins: str, clash: bool) -> None:
    who = "who: {talent: all}"
    found = findings_of(both(f"{one}, {who}", f"{other}, {who}"), pins)
    assert [finding.code for finding in found] == ["TC508"] * clash


def test_check_double_booked__who_chooses_goes_to_one_of_them() -> None:
    activities = """
        fair:
          title: Fair
          length: 4 h
          who: {talent: all}
          choose: {talent: 1}
          sessions: {one: {title: One}, two: {title: Two}}
        """
    assert findings_of(activities, "fair.one: 2024-03-12 09:00, fair.two: 2024-03-12 09:00") == []


MODULE = """
    module:
      title: Module
      sessions: {day-1: {title: Day 1, length: 4 h%s}, day-2: {title: Day 2, length: 4 h}}
"""


def test_check_order__is_not_asked_where_a_when_says_it() -> None:
    pins = "module.day-1: 2024-03-14, module.day-2: 2024-03-12"
    assert [finding.code for finding in findings_of(MODULE % "", pins)] == ["TC509"]
    assert findings_of(MODULE % ", when: after day-2", pins) == []


def test_check_missing__is_a_note_for_the_cohort() -> None:
    (finding,) = findings_of(MODULE % "", "module.day-1: 2024-03-14")
    assert (finding.code, finding.severity) == ("TC513", Severity.NOTE)
    assert finding.message == "`hold-1` has dates for 1 of 2 sessions; none yet for `module.day-2`"


def test_check_missing__says_nothing_of_a_cohort_without_dates() -> None:
    assert findings_of(MODULE % "", "") == []


def test_check_missing__lists_only_so_many() -> None:
    activities = "".join(f"a{number}: {{title: A, length: 1 h}}\n" for number in range(12))
    (finding,) = findings_of(activities, "a0: 2024-03-14")
    assert finding.message.endswith("`a7`, `a8`…")


@pytest.mark.parametrize(
    ("unknown", "missing"),
    [
        ("module.day-2: unknown", ["`hold-1` has dates for 1 of 2 sessions; none yet for `module.day-1`"]),
        ("module.day-1: unknown, module.day-2: unknown", []),
        ("module: unknown", []),
        ("module.day-1: unknown", ["`hold-1` has dates for 1 of 2 sessions; none yet for `module.day-2`"]),
    ],
)
def test_check_missing__not_what_the_cohort_says_has_none(unknown: str, missing: list[str]) -> None:
    design = MODULE % "" + "    party: {title: Party, length: 4 h}\n"
    found = findings_of(design, f"party: 2024-03-15, {unknown}")
    assert [finding.message for finding in found] == missing


def test_check_missing__not_a_time_that_the_cohort_says_has_none() -> None:
    meetings = "    meetings: {title: Meetings, length: 1 h, times: 3}\n"
    found = findings_of(meetings, "meetings.1: 2024-03-14, meetings.3: unknown")
    assert [finding.message for finding in found] == ["`hold-1` has dates for 1 of 2 sessions; none yet for `meetings`"]
