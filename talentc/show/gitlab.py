"""Floor 4: findings as GitLab's code quality report.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

import json
from collections.abc import Iterator

from talentc.diagnostics import Finding, Severity
from talentc.show.account import sentences
from talentc.show.fingerprint import fingerprints
from talentc.show.report import Report
from talentc.show.screen import Line, plain

SEVERITY = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def gitlab(report: Report, _width: int) -> Iterator[Line]:
    """One array with an object for each finding."""
    pairs = zip(report.findings, fingerprints(report), strict=True)
    issues = [_issue(finding, fingerprint, report) for finding, fingerprint in pairs]
    yield plain(json.dumps(issues, ensure_ascii=False, indent=2))


def _issue(finding: Finding, fingerprint: str, report: Report) -> dict[str, object]:
    span = finding.span
    return {
        "description": f"{finding.code}: {sentences(finding)}",
        "check_name": finding.slug,
        "fingerprint": fingerprint,
        "severity": SEVERITY[finding.severity],
        "location": {"path": report.path(span.file), "lines": {"begin": span.line, "end": span.end_line}},
    }
