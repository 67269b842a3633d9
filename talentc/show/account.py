"""Floor 4: a finding as text without its excerpt, for services that show one beside the line or in a list."""

from collections.abc import Iterator

from talentc.diagnostics import Finding
from talentc.show.report import Report
from talentc.source import Span


def account(finding: Finding, report: Report) -> Iterator[str]:
    """Lines: where and what, the other places, what to do."""
    yield f"{place(finding.span, report)}: {finding.severity.word} {finding.code} {one_line(finding.message)}"
    for related in finding.related:
        yield f"{place(related.span, report)}: {one_line(related.message)}"
    if finding.help:
        yield f"help: {one_line(finding.help)}"


def sentences(finding: Finding) -> str:
    """What is wrong and what to do, in one line."""
    message = one_line(finding.message)
    if not finding.help:
        return message
    return f"{message}{'' if message.endswith(('.', '!', '?')) else '.'} {one_line(finding.help)}"


def one_line(text: str) -> str:
    """The text without line breaks."""
    return " ".join(text.split())


def place(span: Span, report: Report) -> str:
    """`file:line:column`, or the file alone where it is the file as such."""
    file = report.path(span.file)
    return file if span == Span.whole(span.file) else f"{file}:{span.line}:{span.column}"
