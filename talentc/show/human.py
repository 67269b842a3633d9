"""Floor 4: findings for a person: what, where (the line and a caret), both ends of a clash, and what to do."""

from collections.abc import Iterator, Mapping

from talentc.diagnostics import Finding, Severity
from talentc.show.report import Report
from talentc.show.screen import Line, Style, plain
from talentc.show.width import beginning, columns, printable, wrapped
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
        yield closing(report)


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
        texts = wrapped(f"{_other_place(related.span, finding.span.file)}: {related.message}", width - 4)
        for index, text in enumerate(texts):
            yield ((f"{INDENT}{'+' if index == 0 else ' '} ", "dim"), (text, "plain"))
        yield from _excerpt(related.span, lines, width, "dim")
    if finding.help:
        for index, text in enumerate(wrapped(finding.help, width - 9)):
            yield ((f"{INDENT}{'help: ' if index == 0 else '      '}", "strong"), (text, "plain"))


def _place(span: Span) -> str:
    """`file:line:column`; the file alone where it is the file as such."""
    return span.file if span == Span.whole(span.file) else f"{span.file}:{span.line}:{span.column}"


def _other_place(span: Span, file: str) -> str:
    """Where a related place is, seen from a finding in `file`."""
    if span.file == file:
        return f"line {span.line}"
    return span.file if span == Span.whole(span.file) else f"{span.file}, line {span.line}"


def _excerpt(span: Span, lines: Mapping[str, list[str]], width: int, style: Style) -> Iterator[Line]:
    """The line of the file, and carets under the place; a long line is cut round it. None of the file as such."""
    texts = lines.get(span.file, [])
    if not 1 <= span.line <= len(texts) or span == Span.whole(span.file):
        return
    text = texts[span.line - 1].replace("\t", " ")
    number = str(span.line)
    room = width - len(f"{INDENT}{number} | ")
    start = min(span.column - 1, len(text))
    end = span.end_column - 1 if span.end_line == span.line else len(text)
    before, after = _around(text, start, room)
    under = printable(text[start : max(end, start + 1)]) or " "
    carets = "^" * max(1, min(columns(under), room - columns(before)))
    yield ((f"{INDENT}{number} | ", "dim"), (before + after, "plain"))
    yield ((f"{INDENT}{' ' * len(number)} | ", "dim"), (" " * columns(before) + carets, style))


def _around(text: str, start: int, room: int) -> tuple[str, str]:
    """What is shown before and after a place in a line: all, or what `room` columns hold and dots for the rest.

    Where something must be left out after the place, what stands before it gets a third of the room.
    """
    if len(text) <= 2 * room and columns(printable(text)) <= room:
        return printable(text[:start]), printable(text[start:])
    room -= 2  # the dots
    before, after = printable(text[max(0, start - room) : start]), printable(text[start : start + room])
    after = beginning(after, room - min(columns(before), room // 3))
    before = beginning(before[::-1], room - columns(after))[::-1]
    is_cut_before, is_cut_after = len(before) < start, start + len(after) < len(text)
    return f"{'…' if is_cut_before else ''}{before}", f"{after}{'…' if is_cut_after else ''}"


def closing(report: Report) -> Line:
    """A line that counts what was checked and found."""
    counts = [sum(finding.severity is severity for finding in report.findings) for severity in Severity]
    words = [
        f"{number} {severity.word}{'' if number == 1 else 's'}"
        for number, severity in zip(counts, Severity, strict=True)
    ]
    style: Style = "error" if counts[0] else "warning" if counts[1] else "strong"
    number = len(report.programmes)
    return ((f"{number} programme{'' if number == 1 else 's'} checked: ", "plain"), (", ".join(words), style))
