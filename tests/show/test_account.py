import pytest

from talentc.diagnostics import Finding, Severity
from talentc.show.account import account, place, sentences
from talentc.show.report import Report
from talentc.source import Span


def test_account__what_else_and_what_to_do(report: Report) -> None:
    assert list(account(report.findings[0], report)) == [
        "programmes/små, 100%/programme.yaml:7:17: error TC402 The tender states 9 h, the design gives 6 h",
        "programmes/små, 100%/programme.yaml:2:1: the design says so: here",
        "help: Mend it.",
    ]
    assert len(list(account(report.findings[1], report))) == 2


@pytest.mark.parametrize(
    ("message", "help", "expected"),
    [
        ("It is\n odd", "Mend\nit.", "It is odd. Mend it."),
        ("Is it odd?", "Mend it.", "Is it odd? Mend it."),
        ("It is odd", "", "It is odd"),
    ],
)
def test_sentences__one_line(message: str, help: str, expected: str) -> None:
    assert sentences(Finding(Span.whole("a"), "TC999", "odd", Severity.ERROR, message, help)) == expected


def test_place__of_a_line_and_of_a_file(report: Report) -> None:
    assert place(Span("sub/a", 3, 5, 3, 5), Report((), {}, folder="/r/x", root="/r")) == "x/sub/a:3:5"
    assert place(Span.whole("a"), report) == "a"
