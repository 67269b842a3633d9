"""Cohorts, with the dates of the programme file and of their plans."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from talentc.diagnostics import Finding
from talentc.model.programme import Programme
from talentc.pipeline.checking import check

DESIGN = """
    roles: {talent: {title: Talent, people: 8}}
    activities:
      kick-off: {title: Kick-off, length: 4 h, who: {talent: all}}
      module: {title: Module, length: 4 h, who: {talent: all}, sessions: {day-1: {}, day-2: {}}}
      meetings: {title: Meetings, length: 1 h, times: 2, who: {talent: all}}
"""


@pytest.mark.parametrize(
    ("written", "session", "occurrence"),
    [
        ("kick-off", "kick-off", 1),
        ("module", "module.day-1", 1),
        ("module.day-2", "module.day-2", 1),
        ("meetings.2", "meetings", 2),
        ("meetings", "meetings", 1),
    ],
)
def test_read_cohorts__a_key_names_a_session_and_which_time(
    written: str, session: str, occurrence: int, design: Callable[[str], Programme]
) -> None:
    programme = design(
        f"{DESIGN}    cohorts: {{hold-1: {{title: H, start: 2024-01, when: {{{written}: 2024-01-16}}}}}}\n"
    )
    (given,) = programme.cohorts[0].dates
    assert (given.session, given.occurrence, given.dates.first, given.pinned) == (
        session,
        occurrence,
        date(2024, 1, 16),
        True,
    )


@pytest.mark.parametrize(("start", "day"), [("2024-02", date(2024, 2, 1)), ("2024-02-13", date(2024, 2, 13))])
def test_read_cohorts__a_start_is_a_day_or_the_first_of_a_month(
    start: str, day: date, design: Callable[[str], Programme]
) -> None:
    programme = design(f"{DESIGN}    cohorts: {{hold-1: {{title: H, start: {start}}}}}\n")
    assert programme.cohorts[0].start == day


def test_read_cohorts__a_plan_adds_its_dates(tmp_path: Path) -> None:
    (tmp_path / "cohorts" / "hold-1").mkdir(parents=True)
    (tmp_path / "programme.yaml").write_text(
        "talentc: 1\nid: a\ntitle: A\nroles: {talent: {title: T, people: 8}}\n"
        "activities:\n  kick-off: {title: K, length: 4 h, who: {talent: all}}\n"
        "  closing: {title: C, length: 4 h, who: {talent: all}}\n"
        "cohorts: {hold-1: {title: H, start: 2024-01, when: {kick-off: 2024-01-16}}}\n",
        encoding="utf-8",
    )
    (tmp_path / "cohorts" / "hold-1" / "plan.yaml").write_text(
        "cohort: hold-1\nstamp: 2023-10-02T08:00:00Z\nholidays: {2024-01-01: Nytårsdag}\n"
        "sessions: {closing: 2024-02-13 09:00-13:00}\n",
        encoding="utf-8",
    )
    compiled = check((tmp_path / "programme.yaml").as_posix()).compiled
    assert compiled is not None
    (cohort,) = compiled.programme.cohorts
    assert [(given.session, given.pinned) for given in cohort.dates] == [("kick-off", True), ("closing", False)]
    assert cohort.holidays == {date(2024, 1, 1): "Nytårsdag"}
    assert cohort.stamp is not None


def test_read_cohorts__marks_of_a_plan_are_told(tmp_path: Path) -> None:
    (tmp_path / "cohorts" / "hold-1").mkdir(parents=True)
    (tmp_path / "programme.yaml").write_text(
        "talentc: 1\nid: a\ntitle: A\nroles: {talent: {title: T, people: 8}}\nactivities:\n"
        + "".join(f"  {name}: {{title: T, length: 4 h, who: {{talent: all}}}}\n" for name in "abc")
        + "cohorts: {hold-1: {title: H, start: 2024-01, when: {a: 2024-01-16}}}\n",
        encoding="utf-8",
    )
    (tmp_path / "cohorts" / "hold-1" / "plan.yaml").write_text(
        "cohort: hold-1\nsessions:\n  a: 2024-01-16 Tue 09:00-13:00, pinned\n"
        "  b: 2024-02-13, pinned\n  c: 2024-02-20, moved from 2024-02-06\n",
        encoding="utf-8",
    )
    checked = check((tmp_path / "programme.yaml").as_posix())
    assert checked.findings == ()
    assert checked.compiled is not None
    (cohort,) = checked.compiled.programme.cohorts
    assert [(given.session, given.pinned, given.fixed, given.moved_from) for given in cohort.dates] == [
        ("a", True, True, None),
        ("a", False, True, None),
        ("b", False, True, None),
        ("c", False, False, date(2024, 2, 6)),
    ]


@pytest.mark.parametrize(
    ("key", "codes"),
    [("kick-off", []), ("module.day-2", []), ("meetings.2", []), ("kick", ["TC301"]), ("module.x", ["TC309"])],
)
def test_read_cohorts__may_have_no_date_for_something(
    key: str, codes: list[str], assembled: Callable[[str], tuple[Programme | None, tuple[Finding, ...]]]
) -> None:
    programme, findings = assembled(
        f"{DESIGN}    cohorts: {{hold-1: {{title: H, start: 2024-01, when: {{{key}: unknown}}}}}}\n"
    )
    assert [finding.code for finding in findings] == codes
    if programme is not None:
        assert (programme.cohorts[0].undated, programme.cohorts[0].dates) == ((key,), ())
