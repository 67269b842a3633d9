"""Floor 7: documents of time as Markdown (GitHub's tables), with everything that a user wrote escaped."""

import re
from collections.abc import Iterator

from talentc.render.clean_text import clean_text
from talentc.render.documents.tree import (
    Blocks,
    Box,
    Break,
    Code,
    Document,
    Emphasis,
    Facts,
    Heading,
    Inlines,
    Link,
    ListBlock,
    Paragraph,
    Row,
    Strong,
    Table,
    Text,
)

SPECIAL = re.compile(r"([\\`*_\[\]<>|~#&])")
# What begins a list or a heading at the start of a line.
LINE_START = re.compile(r"^([-+=])|^(\d+)([.)])")
RULES = {"start": "---", "center": ":---:", "end": "---:"}


def markdown_text(document: Document) -> str:
    """The whole document; ends with a line end."""
    head = [f"# {_escaped(document.title)}", *([_line(document.subtitle)] if document.subtitle else [])]
    facts: Blocks = (Facts(document.facts),) if document.facts else ()
    foot = [_inlines(document.footer)] if document.footer else []
    return "\n\n".join([*head, *texts_of((*facts, *document.blocks)), *foot]) + "\n"


def texts_of(blocks: Blocks) -> Iterator[str]:
    """Each block alone; empty lines are to stand between them."""
    for block in blocks:
        match block:
            case Heading():
                yield f"{'#' * block.level} {_inlines(block.inlines)}"
            case Paragraph():
                yield _start(_inlines(block.inlines))
            case Box():
                quoted = "\n\n".join(texts_of(block.blocks))
                yield "\n".join(f"> {line}".rstrip() for line in quoted.splitlines())
            case ListBlock():
                yield "\n".join(f"- {' '.join(texts_of(item))}" for item in block.items)
            case Facts():
                yield "\n".join(f"- {_inlines(fact.term)}: {' '.join(texts_of(fact.blocks))}" for fact in block.facts)
            case Table():
                yield f"**{_inlines(block.caption)}**"
                yield "\n".join(_table(block))
            case _:
                raise TypeError(f"documents of time have no {type(block).__name__}")


def _table(table: Table) -> Iterator[str]:
    yield _cells([_inlines(column.title) for column in table.columns])
    yield _cells([RULES[column.align] for column in table.columns])
    for row in (*table.rows, *table.footer):
        yield _cells(_row(row, len(table.columns), row in table.footer))


def _row(row: Row, width: int, sums_up: bool) -> list[str]:
    cells = [_inlines(cell) for cell in row.cells]
    cells += [""] * (width - len(cells))
    strong = row.kind in ("group", "subtotal") or (sums_up and row.kind == "plain")
    return [f"**{cell}**" if strong and cell else cell for cell in cells]


def _cells(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _inlines(inlines: Inlines) -> str:
    parts: list[str] = []
    for inline in inlines:
        match inline:
            case Text(value):
                parts.append(_escaped(value))
            case Code(value):
                parts.append(_escaped(value))
            case Strong(inner):
                parts.append(f"**{_inlines(inner)}**")
            case Emphasis(inner):
                parts.append(f"*{_inlines(inner)}*")
            case Link(target, inner):
                parts.append(f"[{_inlines(inner)}](<{target}>)")
            case Break():
                parts.append("<br>")
    return "".join(parts)


def _escaped(value: str) -> str:
    return SPECIAL.sub(r"\\\1", " ".join(clean_text(value).split()))


def _line(value: str) -> str:
    return _start(_escaped(value))


def _start(text: str) -> str:
    return LINE_START.sub(lambda found: f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}", text)
