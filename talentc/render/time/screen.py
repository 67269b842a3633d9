"""Floor 7: blocks of time as lines for a terminal."""

from collections.abc import Iterator

from talentc.render.documents.plain_text import plain_blocks
from talentc.render.documents.tree import Blocks, Break, Heading, Inlines, Row, Table, plain
from talentc.show.screen import Line
from talentc.show.screen import plain as plain_line
from talentc.show.tables import ScreenColumn, ScreenRow, ScreenTable, table_lines
from talentc.show.width import wrapped


def block_lines(blocks: Blocks, width: int) -> Iterator[Line]:
    """The blocks one under the other, an empty line after each; headings are left to the captions of their tables."""
    for block in blocks:
        if isinstance(block, Heading):
            continue
        if isinstance(block, Table):
            yield from table_lines(screen_table(block), width)
        else:
            for paragraph in plain_blocks((block,)).splitlines():
                yield from (plain_line(line) for line in wrapped(paragraph, width))
        yield plain_line("")


def screen_table(table: Table) -> ScreenTable:
    """A table of the tree for a screen: what stands under a row's title after a break becomes its note."""
    return ScreenTable(
        plain(table.caption),
        tuple(ScreenColumn(plain(column.title), column.align == "end", column.share) for column in table.columns),
        tuple(_row(row, False) for row in table.rows),
        tuple(_row(row, True) for row in table.footer),
    )


def _row(row: Row, sums_up: bool) -> ScreenRow:
    title, note = _parted(row.cells[0])
    kind = "total" if sums_up and row.kind == "plain" else row.kind
    return ScreenRow((title, *(plain(cell) for cell in row.cells[1:])), kind, note)


def _parted(cell: Inlines) -> tuple[str, str]:
    for index, inline in enumerate(cell):
        if isinstance(inline, Break):
            return plain(cell[:index]), plain(cell[index + 1 :])
    return plain(cell), ""
