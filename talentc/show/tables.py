"""Floor 4: tables for a screen, in simple lines of text."""

from collections.abc import Iterator, Sequence
from typing import Literal

from talentc.show.screen import Line, Style, plain
from talentc.show.width import columns, padded, wrapped
from talentc.value import Value

GAP = "  "
INDENT = "  "
STYLES: dict[str, Style] = {"plain": "plain", "group": "strong", "part": "dim", "subtotal": "strong", "total": "strong"}


class ScreenColumn(Value, frozen=True):
    """A column; numbers stand at its end. `share` is its part of the room that numbers leave."""

    title: str
    at_end: bool = False
    share: int = 1


class ScreenRow(Value, frozen=True):
    """A row. One of kind "group" has one cell and stands over those that follow; `note` is said under it, quietly."""

    cells: tuple[str, ...]
    kind: Literal["plain", "group", "part", "subtotal", "total"] = "plain"
    note: str = ""


class ScreenTable(Value, frozen=True):
    """A table with its title, and the rows that sum it up."""

    title: str
    columns: tuple[ScreenColumn, ...]
    rows: tuple[ScreenRow, ...]
    footer: tuple[ScreenRow, ...] = ()


def table_lines(table: ScreenTable, width: int) -> Iterator[Line]:
    """The table in lines of at most `width` columns; cells that need more are broken between words."""
    widths = _widths(table, width)
    has_groups = any(row.kind == "group" for row in table.rows)
    for line in wrapped(table.title, width):
        yield ((line, "strong"),)
    yield plain("")
    yield from _row(ScreenRow(tuple(column.title for column in table.columns), "part"), table, widths, "")
    yield _rule(widths)
    for row in table.rows:
        if row.kind == "group":
            for line in wrapped(row.cells[0], sum(widths) + len(GAP) * (len(widths) - 1)):
                yield ((line, STYLES["group"]),)
        else:
            yield from _row(row, table, widths, INDENT if has_groups else "")
    if table.footer:
        yield _rule(widths)
        for row in table.footer:
            yield from _row(row, table, widths, INDENT if row.kind == "part" else "")


def _rule(widths: Sequence[int]) -> Line:
    return (("-" * (sum(widths) + len(GAP) * (len(widths) - 1)), "dim"),)


def _widths(table: ScreenTable, width: int) -> list[int]:
    """Numbers get what they need, up to a fifth of the width; the other columns share the rest."""
    room = width - len(GAP) * (len(table.columns) - 1)
    rows = [row.cells for row in (*table.rows, *table.footer) if row.kind != "group"]
    widths = [0] * len(table.columns)
    for index, column in enumerate(table.columns):
        if column.at_end:
            needs = max(columns(text) for text in (column.title, *(cells[index] for cells in rows)))
            widths[index] = max(1, min(needs, width // 5))
    texts = [index for index, column in enumerate(table.columns) if not column.at_end]
    rest = max(room - sum(widths), len(texts))
    shares = sum(table.columns[index].share for index in texts)
    for index in texts:
        widths[index] = max(1, rest * table.columns[index].share // shares)
    if texts:
        widths[texts[0]] += max(0, room - sum(widths))
    return widths


def _row(row: ScreenRow, table: ScreenTable, widths: Sequence[int], indent: str) -> Iterator[Line]:
    cells = [
        wrapped(cell, width - (len(indent) if index == 0 else 0))
        for index, (cell, width) in enumerate(zip(row.cells, widths, strict=True))
    ]
    cells[0] = [indent + line for line in cells[0]]
    style = STYLES[row.kind]
    for number in range(max(len(lines) for lines in cells)):
        pieces = [
            padded(lines[number] if number < len(lines) else "", width, column.at_end)
            for lines, width, column in zip(cells, widths, table.columns, strict=True)
        ]
        yield ((GAP.join(pieces), style),)
    if row.note:
        deeper = indent + INDENT
        whole = sum(widths) + len(GAP) * (len(widths) - 1)
        for line in wrapped(row.note, whole - len(deeper)):
            yield ((deeper + line, "dim"),)
