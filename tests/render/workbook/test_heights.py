import pytest

from talentc.render.workbook.heights import HIGHEST, LINE, SMALL_LINE, row_height
from talentc.render.workbook.sheet import Cell


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (Cell(None), LINE),
        (Cell("one line"), LINE),
        (Cell("two lines of words"), 2 * LINE),
        (Cell("two\nlines"), 2 * LINE),
        (Cell("x" * 30), 3 * LINE),
        (Cell("one", small="small"), LINE + SMALL_LINE),
        (Cell("a group's title isn't broken", "group"), LINE),
        (Cell("x" * 100_000), HIGHEST),
    ],
)
def test_row_height__as_many_lines_as_the_longest_text(cell: Cell, expected: float) -> None:
    assert row_height({0: cell, 1: Cell("x")}, (10, 10)) == expected
