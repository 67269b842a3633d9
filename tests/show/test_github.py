import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentc.diagnostics import Finding, Severity
from talentc.show.github import github
from talentc.show.report import Report
from talentc.source import Span

# As GitHub's runner reads a command: https://github.com/actions/runner, ActionCommand.TryParseV2.
COMMAND = re.compile(r"::(?P<name>[a-z]+) (?P<properties>[^:]*)::(?P<data>.*)")


def lines(report: Report) -> list[str]:
    return ["".join(text for text, _ in line) for line in github(report, 80)]


def read(line: str) -> tuple[str, dict[str, str], str]:
    command = COMMAND.fullmatch(line)
    assert command is not None, line
    pairs = (pair.split("=", 1) for pair in command["properties"].split(","))
    return command["name"], {name: unquote(value) for name, value in pairs}, unquote(command["data"])


def finding(message: str = "It is odd", file: str = "a.yaml", severity: Severity = Severity.ERROR) -> Finding:
    return Finding(Span(file, 1, 2, 1, 3), "TC999", "odd", severity, message)


def test_github__an_annotation_for_each_and_a_closing_line(report: Report) -> None:
    first, _, accepted, whole, _, last = lines(report)
    assert first == (
        "::error file=programmes/små%2C 100%25/programme.yaml,line=7,col=17,endColumn=20,endLine=7,"
        "title=TC402 figure-disagrees::"
        "programmes/små, 100%25/programme.yaml:7:17: error TC402 The tender states 9 h, the design gives 6 h%0A"
        "programmes/små, 100%25/programme.yaml:2:1: the design says so: here%0Ahelp: Mend it."
    )
    assert accepted.startswith("::notice file=programmes/små%2C 100%25/programme.yaml,line=11,")
    assert whole.startswith(
        "::warning file=programmes/sound/texts/a.txt,line=1,title=TC145 unused-file::programmes/sound/texts/a.txt: "
    )
    assert last == "2 programmes checked: 3 errors, 1 warning, 1 note"


def test_github__no_columns_over_several_lines() -> None:
    span = Span("a.yaml", 3, 5, 6, 2)
    (line, _) = lines(Report((Finding(span, "TC999", "odd", Severity.ERROR, "It is odd"),), {}))
    assert line == "::error file=a.yaml,line=3,endLine=6,title=TC999 odd::a.yaml:3:5: error TC999 It is odd"


@pytest.mark.parametrize(("number", "said"), [(10, None), (11, "GitHub shows 10 of 11 warnings; ")])
def test_github__says_first_what_is_not_shown(number: int, said: str | None) -> None:
    findings = tuple(finding(severity=Severity.WARNING) for _ in range(number))
    first, *others = lines(Report((*findings, finding()), {}))
    assert first.startswith(f"::notice title=talentc::{said}" if said else "::warning file=")
    assert len(others) == number + (2 if said else 1)


def test_github__nothing_found() -> None:
    assert lines(Report((), {}, ("a.yaml",))) == ["1 programme checked: 0 errors, 0 warnings, 0 notes"]


@given(st.text(min_size=1), st.text(min_size=1))
def test_github__whatever_a_text_holds_it_stays_in_its_command(message: str, file: str) -> None:
    line, _ = lines(Report((finding(message, file),), {}))
    assert not {"\n", "\r"} & set(line)
    name, properties, data = read(line)
    assert name == "error"
    assert properties["file"] == file
    assert set(properties) == {"file", "line", "col", "endColumn", "endLine", "title"}
    assert data == f"{file}:1:2: error TC999 {' '.join(message.split())}"
