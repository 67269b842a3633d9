"""Floor 5: a Markdown file of `texts/`: the texts of one activity, each under its heading."""

import re

from talentc.catalogue import reading
from talentc.catalogue.reading_yaml import EMPTY_FILE
from talentc.diagnostics import Finding
from talentc.read.wording import clip
from talentc.source import Span
from talentc.value import Value

SECTION_NAMES = ("purpose", "content", "outcome")

_HEADING = re.compile(r"##[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")


class TextSection(Value, frozen=True):
    """The text under one heading, without the blank lines round it; `span` is that of the text."""

    name: str
    text: str
    span: Span


class _Group(Value, frozen=True):
    """A heading (None before the first) and the lines below it."""

    heading: str | None
    line: int
    column: int
    lines: list[str]


def read_sections(file: str, text: str) -> tuple[tuple[TextSection, ...], tuple[Finding, ...]]:
    """The sections of a file, in its order, and what is wrong with it; what has no name of ours is left out."""
    if not text.strip():
        return (), (EMPTY_FILE.at(Span.whole(file)),)
    sections: list[TextSection] = []
    findings: list[Finding] = []
    places: dict[str, Span] = {}
    for group in _groups(text):
        body = _body(file, group)
        if group.heading is None:
            if body is not None:
                findings.append(reading.TEXT_WITHOUT_HEADING.at(body[1]))
            continue
        name = group.heading.lower()
        place = Span(file, group.line, group.column, group.line, group.column + len(group.heading))
        if name not in SECTION_NAMES:
            findings.append(reading.UNKNOWN_HEADING.at(place, heading=clip(group.heading)))
        elif name in places:
            first = reading.REPEATED_HEADING.relate("first", places[name], heading=name)
            findings.append(reading.REPEATED_HEADING.at(place, first, heading=name))
        elif body is None:
            findings.append(reading.EMPTY_SECTION.at(place, heading=name))
        else:
            sections.append(TextSection(name, *body))
        places.setdefault(name, place)
    return tuple(sections), tuple(findings)


def _groups(text: str) -> list[_Group]:
    """The lines by their headings of the second level; a heading inside a block of code is none."""
    groups = [_Group(None, 0, 1, [])]
    fence = ""
    for number, line in enumerate(text.split("\n"), 1):
        mark = _FENCE.match(line)
        if mark is not None and not fence:
            fence = mark[1]
        elif mark is not None and mark[1].startswith(fence) and not line.strip(" `~"):
            fence = ""
        heading = _HEADING.match(line) if not fence else None
        if heading is not None:
            groups.append(_Group(heading[1], number, heading.start(1) + 1, []))
        else:
            groups[-1].lines.append(line)
    return groups


def _body(file: str, group: _Group) -> tuple[str, Span] | None:
    """The text of a group and its place, from its first written line to its last; None where all are blank."""
    written = [number for number, line in enumerate(group.lines) if line.strip()]
    if not written:
        return None
    first, last = written[0], written[-1]
    text = "\n".join(group.lines[first : last + 1])
    above = group.line + 1
    return text, Span(file, above + first, 1, above + last, len(group.lines[last]) + 1)
