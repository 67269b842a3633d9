"""Floor 4: findings as workflow commands, which GitHub shows as annotations beside the lines of a pull request.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from collections.abc import Iterator

from talentc.diagnostics import Finding, Severity
from talentc.show.account import account
from talentc.show.human import closing
from talentc.show.report import Report
from talentc.show.screen import Line, plain
from talentc.source import Span

COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
MOST_SHOWN = 10  # annotations of each kind that GitHub takes from one step


def github(report: Report, _width: int) -> Iterator[Line]:
    """An annotation for each finding, and a closing line that counts them.

    Where there are more of a kind than GitHub shows, one annotation says so before all others. The log has them all,
    with their places, for a command shows there without its properties.
    """
    hidden = _hidden(report)
    if hidden:
        yield plain(f"::notice title=talentc::{_data(hidden)}")
    for finding in report.findings:
        yield plain(_annotation(finding, report))
    yield closing(report)


def _hidden(report: Report) -> str:
    kinds = []
    for severity in Severity:
        number = sum(finding.severity is severity for finding in report.findings)
        if number > MOST_SHOWN:
            kinds.append(f"{MOST_SHOWN} of {number} {severity.word}s")
    return f"GitHub shows {' and '.join(kinds)}; the log of this step has all." if kinds else ""


def _annotation(finding: Finding, report: Report) -> str:
    span = finding.span
    properties = {"file": report.path(span.file), "line": str(span.line)}
    if span != Span.whole(span.file):
        if span.line == span.end_line:  # GitHub refuses columns of several lines
            properties |= {"col": str(span.column), "endColumn": str(span.end_column)}
        properties["endLine"] = str(span.end_line)
    properties["title"] = f"{finding.code} {finding.slug}"
    words = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{COMMAND[finding.severity]} {words}::{_data(chr(10).join(account(finding, report)))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
