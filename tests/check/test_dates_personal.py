"""Findings about people's own days, and about what is counted from them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from talentc.pipeline.checking import Checked, check

HEAD = """\
talentc: 1
id: minimal
title: Minimal
calendar: {holidays: DK, closed: [July]}
roles:
  talent: {title: Talent, people: 1, parts: {level: {upper: {title: Upper}, lower: {title: Lower}}}}
events: {promotion: {title: Promotion, of: talent}}
phases: {first: {title: First, length: 1 month, default: true}, second: {title: Second, from: promotion}}
activities:
  end: {title: End, length: 1 h, who: {talent: all}}
"""
COHORT = "cohorts: {hold-1: {title: Hold 1, start: 2024-01, when: {end: 2024-11-20}}}\n"
Look = Callable[..., Checked]


@pytest.fixture
def look(tmp_path: Path) -> Look:
    """A programme with one more activity, in line 11, and a talent with a promotion."""

    def look_at(activity: str, day: str = "", part: str = "upper") -> Checked:
        (tmp_path / "programme.yaml").write_text(f"{HEAD}  it: {{title: It, {activity}}}\n{COHORT}", encoding="utf-8")
        if day:
            folder = tmp_path / "cohorts" / "hold-1"
            folder.mkdir(parents=True)
            (folder / "people.csv").write_text(f"id,role,level,promotion\np1,talent,{part},{day}\n", encoding="utf-8")
        return check("programme.yaml", tmp_path.joinpath)

    return look_at


def codes(checked: Checked) -> list[str]:
    return [f"{each.span.line}:{each.span.column} {each.code}" for each in checked.findings]


EACH = "each: talent, length: 1 h, who: {talent: all}"


@pytest.mark.parametrize(
    ("activity", "expected"),
    [
        ("length: 1 h, who: {talent: all}, when: after promotion", ["11:64 TC536"]),
        ("length: 1 h, who: {talent: all}, when: [in March, 1 week after promotion]", ["11:82 TC536"]),
        ("length: 1 h, who: {talent: all}, when: during second", ["11:65 TC536"]),
        ("length: 1 h, who: {talent: all}, when: after end", []),
        (f"{EACH}, when: after promotion", []),
        ("arranged-by: talent, length: 1 h, who: {talent: all}, when: after promotion", []),
    ],
)
def test_check_joint__what_is_held_once_has_no_personal_day(look: Look, activity: str, expected: list[str]) -> None:
    assert [code for code in codes(look(activity)) if "TC513" not in code] == expected


def test_check_personal__a_window_that_is_empty(look: Look) -> None:
    checked = look(f"{EACH}, when: [1-2 weeks after promotion, before end]", "2024-11-15")
    (finding,) = checked.findings
    assert codes(checked) == ["2:17 TC537"]
    assert (finding.span.file, "`p1`" in finding.message) == ("cohorts/hold-1/people.csv", True)
    assert [(each.span.line, each.span.column) for each in finding.related] == [(11, 73), (11, 100)]


@pytest.mark.parametrize(("day", "expected"), [("2024-07-05", ["2:17 TC538"]), ("2024-07-25", [])])
def test_check_personal__a_window_that_is_closed_throughout(look: Look, day: str, expected: list[str]) -> None:
    assert codes(look(f"{EACH}, when: at most 2 weeks after promotion", day)) == expected


@pytest.mark.parametrize(
    ("when", "expected"),
    [("on the day of promotion", ["2:17 TC538"]), ("[on the day of promotion, on Saturdays]", [])],
)
def test_check_personal__a_weekday_that_is_asked_for_is_open(look: Look, when: str, expected: list[str]) -> None:
    assert codes(look(f"{EACH}, when: {when}", "2024-03-02")) == expected


def test_check_personal__what_is_empty_for_everybody_is_told_once(look: Look) -> None:
    checked = look(f"{EACH}, when: [in March 2024, in week 30 2024, after promotion]", "2024-02-15")
    assert [code.partition(" ")[2] for code in codes(checked)] == ["TC510"]


def test_check_personal__not_of_what_the_person_takes_no_part_in(look: Look) -> None:
    activity = "each: talent, length: 1 h, who: {talent.upper: all}, when: [1-2 weeks after promotion, before end]"
    assert codes(look(activity, "2024-11-15", "lower")) == []


def test_check_personal__nothing_is_asked_of_a_person_without_a_day(look: Look) -> None:
    assert codes(look(f"{EACH}, when: [1-2 weeks after promotion, before end]")) == []
