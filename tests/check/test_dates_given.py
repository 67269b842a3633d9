"""Each date by itself. What the bad specs show is not repeated here."""

import textwrap

from talentc.check.dates import check_dates
from talentc.diagnostics import Finding
from talentc.read.programme_folder import CohortFiles
from talentc.read.yaml_text import read_yaml
from talentc.validate.assemble import assemble

HEAD = "talentc: 1\nid: minimal\ntitle: Minimal\nunits: {day: 8 h}\nroles: {talent: {title: Talent, people: 6}}\n"
DESIGN = """
    calendar: {closed: week 42}
    activities:
      kick-off: {title: Kick-off, length: 4 h}
      module: {title: Module, sessions: {day-1: {title: Day 1, length: 1 day}, camp: {title: Camp, length: 2 days}}}
      meetings: {title: Meetings, length: 2 h, times: 3-5}
      market: {title: Market, length: 2 h, when: [on Saturdays]}
    cohorts: {hold-1: {title: Hold 1, start: 2024-01, when: {%s}}}
"""


def findings_of(pins: str, plan: str = "", design: str = DESIGN) -> list[Finding]:
    tree, findings = read_yaml("programme.yaml", HEAD + textwrap.dedent(design % pins))
    assert tree is not None, findings
    files: tuple[CohortFiles, ...] = ()
    if plan:
        plan_tree, findings = read_yaml("plan.yaml", f"cohort: hold-1\nsessions: {{{plan}}}\n")
        assert plan_tree is not None, findings
        files = (CohortFiles("hold-1", "cohorts/hold-1", plan_tree, "plan.yaml", ()),)
    programme, findings = assemble(tree, (), files)
    assert programme is not None, findings
    return [finding for finding in check_dates(programme) if finding.code != "TC513"]


def told(findings: list[Finding]) -> list[str]:
    return [f"{finding.code} {finding.message}" for finding in findings]


def test_check_names__of_activities_and_sessions_that_there_are_not() -> None:
    found = findings_of("kick-of: 2024-03-12, module.day-2: 2024-03-13, module.2: 2024-03-14")
    assert told(found) == [
        "TC301 `kick-of` is no activity of this programme",
        "TC309 `day-2` is no session of that activity",
        "TC506 `module.day-1.2` is given a date, but `module.day-1` is held once",
    ]
    assert [finding.help for finding in found[:2]] == ["Did you mean `kick-off`?", "Did you mean `day-1`?"]


def test_check_names__of_a_plan_are_found_in_the_plan() -> None:
    (finding,) = findings_of("", plan="kick-of: 2024-03-12")
    assert (finding.span.file, finding.span.line) == ("plan.yaml", 2)


def test_check_names__up_to_the_highest_number_of_times() -> None:
    assert not findings_of("meetings.5: 2024-03-12")
    assert [finding.code for finding in findings_of("meetings.6: 2024-03-12, meetings.0: 2024-03-13")] == ["TC506"] * 2


def test_check_two_dates__of_the_plan_and_the_programme_file() -> None:
    (finding,) = findings_of("kick-off: 2024-03-12", plan="kick-off: 2024-03-13")
    assert finding.code == "TC505"
    assert {finding.span.file, finding.related[0].span.file} == {"programme.yaml", "plan.yaml"}


def test_check_two_dates__may_differ_in_that_one_has_no_hours() -> None:
    assert not findings_of("kick-off: 2024-03-12", plan="kick-off: 2024-03-12 09:00-12:00")
    (finding,) = findings_of("kick-off: 2024-03-12 12:00-16:00", plan="kick-off: 2024-03-12 09:00-12:00")
    assert "12 March 2024 09:00-12:00" in finding.message


def test_check_two_dates__a_lone_start_ends_after_the_length() -> None:
    assert not findings_of("kick-off: 2024-03-12 09:00", plan="kick-off: 2024-03-12 09:00-13:00")
    (finding,) = findings_of("kick-off: 2024-03-12 09:00", plan="kick-off: 2024-03-12 09:00-12:00")
    assert finding.code == "TC505"


def test_check_days__hours_are_no_matter_of_days() -> None:
    assert not findings_of("module.day-1: 2024-03-12 12:00-16:00, module.camp: 2024-03-13 to 2024-03-14")


def test_check_closed__looks_at_every_day_of_a_session() -> None:
    (finding,) = findings_of("module.camp: 2024-03-15 to 2024-03-16")
    assert finding.message == "`module.camp` is on 16 March 2024, which is closed: a Saturday"


def test_check_closed__points_at_the_line_that_closes_it() -> None:
    (finding,) = findings_of("kick-off: 2024-10-16")
    assert finding.message == "`kick-off` is on 16 October 2024, which is closed: `week 42` stands in `closed`"
    assert [(each.span.line, each.span.column) for each in finding.related] == [(7, 20)]


def test_check_closed__a_weekday_that_the_design_asks_for_is_open() -> None:
    assert not findings_of("market: 2024-03-16")
    assert [finding.code for finding in findings_of("market: 2024-10-19")] == ["TC503"]
    assert not findings_of("kick-off: 2024-03-16", design=DESIGN.replace("week 42", "week 42, days: Friday-Saturday"))


def test_check_closed__takes_frozen_holidays() -> None:
    design = DESIGN.replace("closed: week 42", "holidays: DK")
    assert [finding.code for finding in findings_of("kick-off: 2024-05-09", design=design)] == ["TC503"]
    plan = "kick-off: 2024-05-09}\nholidays: {2024-05-10: Fest"
    assert not findings_of("", plan=plan, design=design)
