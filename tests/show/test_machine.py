import json

from talentc.catalogue.entry import as_note
from talentc.catalogue.outputs import NO_DATES
from talentc.catalogue.reading import NO_SUCH_FILE
from talentc.diagnostics import Finding, Related, Severity
from talentc.show.machine import as_json, concise
from talentc.show.report import Report
from talentc.show.screen import Line
from talentc.source import Span

FINDING = Finding(
    Span("a/b.yaml", 3, 5, 3, 9),
    "TC402",
    "figure-disagrees",
    Severity.ERROR,
    "“Udbud” states\n  9 h",
    "Mend it.",
    (("stated", "9 h"),),
    (Related(Span("a/c.md", 1, 2, 2, 4), "the design says so here"),),
)
WARNING = Finding(Span.whole("a"), "TC145", "unused-file", Severity.WARNING, "not read")


def text(*lines: Line) -> str:
    return "\n".join("".join(piece for piece, _ in line) for line in lines)


def test_concise__a_line_for_each_whatever_the_message() -> None:
    assert text(*concise(Report((FINDING, WARNING), {}, ("a",)), 20)) == (
        "a/b.yaml:3:5: TC402 “Udbud” states 9 h\na:1:1: TC145 not read"
    )


def test_as_json__the_whole_schema() -> None:
    whole = text(*as_json(Report((FINDING,), {"a/b.yaml": "text"}, ("a/b.yaml",)), 20))
    assert json.loads(whole) == {
        "findings": [
            {
                "code": "TC402",
                "slug": "figure-disagrees",
                "severity": "error",
                "message": "“Udbud” states\n  9 h",
                "file": "a/b.yaml",
                "line": 3,
                "column": 5,
                "end_line": 3,
                "end_column": 9,
                "help": "Mend it.",
                "fields": {"stated": "9 h"},
                "accepted": None,
                "related": [
                    {
                        "message": "the design says so here",
                        "file": "a/c.md",
                        "line": 1,
                        "column": 2,
                        "end_line": 2,
                        "end_column": 4,
                    }
                ],
            }
        ],
        "summary": {"programmes": 1, "errors": 1, "warnings": 0, "notes": 0},
    }
    assert "“Udbud”" in whole


def test_as_json__counts_by_severity() -> None:
    note = NO_DATES.at(Span.whole("a"), cohort="one")
    report = Report((FINDING, WARNING, NO_SUCH_FILE.at(Span.whole("b"), path="b"), note), {}, ("a", "b", "c"))
    assert json.loads(text(*as_json(report, 80)))["summary"] == {
        "programmes": 3,
        "errors": 2,
        "warnings": 1,
        "notes": 1,
    }


def test_as_json__nothing_found() -> None:
    assert json.loads(text(*as_json(Report((), {}), 80))) == {
        "findings": [],
        "summary": {"programmes": 0, "errors": 0, "warnings": 0, "notes": 0},
    }


def test_as_json__the_reason_of_an_accepted_finding() -> None:
    (found,) = json.loads(text(*as_json(Report((as_note(FINDING, "kunden ved det"),), {}), 80)))["findings"]
    assert (found["severity"], found["accepted"]) == ("note", "kunden ved det")


def test_concise__is_one_line_whatever_a_file_is_called() -> None:
    odd = Finding(Span.whole("a\nb\tæ.yaml"), "TC145", "unused-file", Severity.WARNING, "not read")
    assert text(*concise(Report((odd,), {}), 80)) == "a\\nb\\tæ.yaml:1:1: TC145 not read"
