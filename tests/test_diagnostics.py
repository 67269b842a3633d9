"""What holds of findings as such."""

from talentc.diagnostics import Finding, Severity, in_order
from talentc.source import Span
from talentc.value import replace


def finding(line: int, code: str = "TC402", message: str = "it is so") -> Finding:
    return Finding(Span("programme.yaml", line, 1, line, 5), code, "slug", Severity.ERROR, message)


def test_in_order__by_line_then_by_code() -> None:
    assert in_order([finding(3), finding(2, "TC407"), finding(2)]) == (finding(2), finding(2, "TC407"), finding(3))


def test_in_order__of_two_that_are_the_same_one() -> None:
    assert in_order([finding(2), finding(1), finding(2)]) == (finding(1), finding(2))


def test_in_order__of_one_place_by_time() -> None:
    early, late = (
        replace(finding(1, message="week 53 of 2026"), when="2026-W53"),
        replace(finding(1, message="week 1 of 2027"), when="2027-W01"),
    )
    assert in_order([late, early]) == (early, late)
