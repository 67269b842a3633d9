"""A tree as a model, or the findings that say why not."""

from collections.abc import Callable

import pytest

from talentc.diagnostics import Finding
from talentc.model.programme import Programme

Assembled = Callable[[str], tuple[Programme | None, tuple[Finding, ...]]]
RIGHT = "roles: {talent: {title: T, people: 8}}\nactivities: {it: {title: I, length: 1 h, who: {talent: all}}}\n"


def found(text: str, assembled: Assembled) -> list[tuple[int, int, str]]:
    """Places count from the fifth line: the first four go without saying."""
    _, findings = assembled(text)
    return sorted((finding.span.line - 4, finding.span.column, finding.code) for finding in findings)


@pytest.mark.parametrize(
    ("written", "column", "code"),
    [
        ("calendar: {closed: [week 7, week 60]}", 29, "TC272"),
        ("calendar: {closed: 2024-02-30}", 20, "TC275"),
        ("calendar: {days: Tuesday-Fredag}", 26, "TC273"),
        ("calendar: {clock: 16:00-09:00}", 19, "TC277"),
        ("calendar: none", 11, "TC203"),
        ("tracks: [day]", 9, "TC203"),
        ("tags: {a: b}", 7, "TC203"),
        ("languages: []", 12, "TC203"),
        ("groups: {buddy: {title: B, of: [talent], size: 2}}", 32, "TC203"),
        ("groups: {buddy: {title: B, of: talent, size: two}}", 46, "TC232"),
        ("kinds: {Module: {title: M}}", 9, "TC206"),
        ("stated: {tender: {source: T, figures: {A: {figure: 1 h}}}}", 40, "TC206"),
        ("goals: {da: Ja}", 9, "TC210"),
        ("glossary: {Hold: ''}", 18, "TC211"),
        ("cohorts: {hold-1: {title: H, when: {it: soon}}}", 41, "TC261"),
        ("publishing: {organizer: {name: A}}", 14, "TC202"),
    ],
)
def test_read_model__points_at_the_value_that_is_wrong(
    written: str, column: int, code: str, assembled: Assembled
) -> None:
    assert found(f"{written}\n{RIGHT}", assembled) == [(1, column, code)]


def test_read_model__tells_all_of_them(assembled: Assembled) -> None:
    text = "time-zone: [a]\nprovidr: b\n" + RIGHT.replace("8", "eight").replace("1 h", "one hour")
    assert [code for _, _, code in found(text, assembled)] == ["TC203", "TC201", "TC232", "TC232"]


def test_read_model__an_unknown_key_names_what_is_known_there(assembled: Assembled) -> None:
    _, findings = assembled(RIGHT.replace("people: 8", "people: 8, parts: {level: {first: {titel: F, title: F}}}"))
    (finding,) = findings
    assert finding.help == "Did you mean `title`? Known here: title, people."
