"""Floor 7: how high a row must be for its longest text: programs that only show a workbook don't work it out."""

from collections.abc import Sequence
from math import ceil

from talentc.render.workbook.sheet import Cell, Row
from talentc.render.workbook.styles import SECTION_SIZE, SIZE, SMALL_SIZE, STYLES, TITLE_SIZE

LINE, SMALL_LINE = 15, 12  # points
LETTERS = 1.1  # to the width of a figure, of which a column holds as many as it is wide
HIGHEST = 400  # a row in Excel has 409 points at most
LARGE = {"title": LINE * TITLE_SIZE / SIZE, "section": LINE * SECTION_SIZE / SIZE}


def row_height(row: Row, widths: Sequence[int]) -> float:
    """In points."""
    heights = [_height(cell, widths[column]) for column, cell in row.items()]
    return min(max(heights, default=LINE), HIGHEST)


def _height(cell: Cell, width: int) -> float:
    if not isinstance(cell.value, str):
        return LINE
    large = LARGE.get(cell.style, LINE)
    if not STYLES[cell.style].get("text_wrap"):
        return large
    small_width = width * SIZE / SMALL_SIZE
    if cell.style == "quiet":
        return max(_lines(cell.value, small_width) * SMALL_LINE, LINE)
    small = _lines(cell.small, small_width) * SMALL_LINE if cell.small else 0
    return _lines(cell.value, width) * LINE + small


def _lines(text: str, width: float) -> int:
    """How many lines a text takes in a column."""
    found, width = 0, width * LETTERS
    for paragraph in text.split("\n"):
        lines, used = 1, 0
        for word in paragraph.split(" "):
            if used and used + 1 + len(word) > width:
                lines, used = lines + 1, 0
            used += len(word) + (1 if used else 0)
            extra = ceil(used / width) - 1
            lines, used = lines + extra, used - int(extra * width)
        found += lines
    return found
