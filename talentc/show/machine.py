"""Floor 4: findings for scripts: a line for each, or all that is known of them as JSON."""

import json
from collections.abc import Iterator

from talentc.diagnostics import Finding, Severity
from talentc.show.report import Report
from talentc.show.screen import Line, plain
from talentc.source import Span


def concise(report: Report, _width: int) -> Iterator[Line]:
    """`file:line:column: code message`, a line each."""
    for finding in report.findings:
        span = finding.span
        message = " ".join(finding.message.split())
        yield plain(f"{_on_one_line(span.file)}:{span.line}:{span.column}: {finding.code} {message}")


def _on_one_line(file: str) -> str:
    """A path whose line breaks and the like are escaped: some systems allow them in names."""
    return "".join(each if each.isprintable() else each.encode("unicode_escape").decode("ascii") for each in file)


def as_json(report: Report, _width: int) -> Iterator[Line]:
    """One object: `findings`, and a `summary` that counts them."""
    counts = {f"{severity.word}s": sum(each.severity is severity for each in report.findings) for severity in Severity}
    whole = {
        "findings": [_finding(finding) for finding in report.findings],
        "summary": {"programmes": len(report.programmes), **counts},
    }
    yield plain(json.dumps(whole, ensure_ascii=False, indent=2))


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code,
        "slug": finding.slug,
        "severity": finding.severity.word,
        "message": finding.message,
        **_place(finding.span),
        "help": finding.help,
        "fields": dict(finding.fields),
        "accepted": finding.accepted,
        "related": [{"message": related.message, **_place(related.span)} for related in finding.related],
    }


def _place(span: Span) -> dict[str, object]:
    return {
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }
