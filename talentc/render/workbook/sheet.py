"""Floor 7: a workbook as values: sheets of cells, each with what it shows and the formula that gives it.

Composers make them and know nothing of a file format; the writer makes a file of them and knows nothing of programmes.
Rows and columns are counted from 0; in formulas they are `A1`.
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import Literal, TypeAlias

from talentc.value import Value

Style: TypeAlias = Literal[
    "title",
    "subtitle",
    "section",
    "head",
    "head-number",
    "text",
    "quiet",
    "fact",
    "running",
    "missing",
    "mark",
    "group",
    "subtotal",
    "total",
    "part",
    "input",
]


class Cell(Value, frozen=True):
    """A text, a number, or a formula (without its `=`) with the value that it gives; `small` is a second line of text.

    Text is only ever text: what looks like a formula or an address in it stays what it is.
    """

    value: str | Fraction | None
    style: Style = "text"
    formula: str = ""
    small: str = ""


Row: TypeAlias = Mapping[int, Cell]


class Table(Value, frozen=True):
    """The rows from `first` to `last` as a table that is filtered and referred to by name; its heads stand above.

    `formulas` are those of whole columns, which the program gives to a row that somebody adds.
    """

    name: str
    first: int
    last: int
    heads: tuple[str, ...]
    formulas: Mapping[int, str]


class Sheet(Value, frozen=True):
    """One sheet. `widths` are those of its columns, in characters; there are no cells beyond them.

    Rows up to `head` stay in sight and are repeated on every page (none where it is None), and so do the first
    `frozen` columns on the screen. `outlined` columns can be folded away. `merged` rows are one cell, so many lines
    high.
    """

    name: str
    rows: tuple[Row, ...]
    widths: tuple[int, ...]
    head: int | None = None
    frozen: int = 0
    outlined: tuple[int, ...] = ()
    merged: Mapping[int, int] = {}
    table: Table | None = None


def column_letter(column: int) -> str:
    """`A` for 0, `AA` for 26."""
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def address(row: int, column: int, fixed: bool = False) -> str:
    """`F7`, `$F$7` where it stays what it is wherever it is copied to."""
    sign = "$" if fixed else ""
    return f"{sign}{column_letter(column)}{sign}{row + 1}"


def on_sheet(sheet: str, cell: str) -> str:
    """The address of a cell on another sheet."""
    quoted = sheet.replace("'", "''")
    return f"'{quoted}'!{cell}"
