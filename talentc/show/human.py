"""Floor 4: findings for a person: what, where (the line and a caret), both ends of a clash, and what to do."""

from collections.abc import Iterator, Mapping

from talentc.diagnostics import Finding, Severity
from talentc.show.report import Report
from talentc.show.screen import Line, Style, plain
from talentc.show.width import columns, printable, wrapped
from talentc.source import Span

STYLE: dict[Severity, Style] = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
INDENT = "  "


def human(report: Report, width: int) -> Iterator[Line]:
    """All findings, and a closing line that counts them where programmes were checked."""
    lines = {name: text.splitlines() for name, text in report.sources.items()}
    for finding in report.findings:
        yield from _finding(finding, lines, width)
        yield plain("")
    if report.programmes:
        yield _closing(report.findings, report.programmes)


def _finding(finding: Finding, lines: Mapping[str, list[str]], width: int) -> Iterator[Line]:
    style = STYLE[finding.severity]
    yield (
        (f"{finding.severity.word} {finding.code}", style),
        (f" {finding.slug}  ", "dim"),
        (_place(finding.span), "place"),
    )
    for text in wrapped(finding.message, width - len(INDENT)):
        yield plain(INDENT + text)
    yield from _excerpt(finding.span, lines, width, style)
    for related in finding.related:
        texts = wrapped(f"line {related.span.line}: {related.message}", width - 4)
        for index, text in enumerate(texts):
            yield ((f"{INDENT}{'+' if index == 0 else ' '} ", "dim"), (text, "plain"))
        yield from _excerpt(related.span, lines, width, "dim")
    if finding.help:
        for index, text in enumerate(wrapped(finding.help, width - 9)):
            yield ((f"{INDENT}{'help: ' if index == 0 else '      '}", "strong"), (text, "plain"))


def _place(span: Span) -> str:
    return f"{span.file}:{span.line}:{span.column}"


def _excerpt(span: Span, lines: Mapping[str, list[str]], width: int, style: Style) -> Iterator[Line]:
    """The line of the file, and a caret under the place; a long line is cut round it."""
    texts = lines.get(span.file, [])
    if not 1 <= span.line <= len(texts) or span.end_column <= span.column and span.end_line == span.line == 1:
        return
    text = texts[span.line - 1].replace("\t", " ")
    start = min(span.column - 1, len(text))
    end = span.end_column - 1 if span.end_line == span.line else len(text)
    room = width - 10
    first = max(0, min(start - room // 3, len(text) - room))
    shown = printable(text[first : first + room])
    before, under = printable(text[first:start]), printable(text[start : max(end, start + 1)]) or " "
    carets = "^" * max(1, min(columns(under), room - columns(before)))
    number = str(span.line)
    yield ((f"{INDENT}{number} | ", "dim"), (shown, "plain"))
    yield ((f"{INDENT}{' ' * len(number)} | ", "dim"), (" " * columns(before) + carets, style))


def _closing(findings: tuple[Finding, ...], programmes: int) -> Line:
    counts = [sum(finding.severity is severity for finding in findings) for severity in Severity]
    words = [
        f"{number} {severity.word}{'' if number == 1 else 's'}"
        for number, severity in zip(counts, Severity, strict=True)
    ]
    style: Style = "error" if counts[0] else "warning" if counts[1] else "strong"
    what = f"{programmes} programme{'' if programmes == 1 else 's'} checked: "
    return ((what, "plain"), (", ".join(words), style))
