import pytest

from talentc.diagnostics import Finding, Severity
from talentc.show.report import Report
from talentc.source import Span


def finding(severity: Severity) -> Finding:
    return Finding(Span.whole("a"), "TC999", "odd", severity, "It is odd")


def test_fails__errors_and_where_it_is_strict_warnings() -> None:
    loose, strict = Report((), {}), Report((), {}, is_strict=True)
    assert [loose.fails(finding(severity)) for severity in Severity] == [True, False, False]
    assert [strict.fails(finding(severity)) for severity in Severity] == [True, True, False]


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("p/programme.yaml", "sub/p/programme.yaml"),
        ("../other/programme.yaml", "other/programme.yaml"),
        ("../../outside.yaml", "../../outside.yaml"),
        ("/r/sub/p.yaml", "sub/p.yaml"),
        ("/elsewhere/p.yaml", "/elsewhere/p.yaml"),
        (".", "sub"),
        ("", ""),
    ],
)
def test_path__from_the_root_of_the_repository(file: str, expected: str) -> None:
    assert Report((), {}, folder="/r/sub", root="/r").path(file) == expected


def test_path__from_the_current_folder_where_no_root_is_known() -> None:
    assert Report((), {}, folder="/r/sub").path("/r/sub/p.yaml") == "p.yaml"
    assert Report((), {}, folder="/r/sub", root="/q").path("p.yaml") == "p.yaml"
    assert Report((), {}).path("/r/sub/p.yaml") == "/r/sub/p.yaml"
