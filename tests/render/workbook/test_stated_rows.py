from collections.abc import Callable
from fractions import Fraction

import pytest

from talentc.compiled import Compiled
from talentc.render.figures.stated import stated_of
from talentc.render.workbook.book import Book
from talentc.render.workbook.sheet import Cell, Row
from talentc.render.workbook.stated_rows import Columns, figures_without_role, stated_rows

COLUMNS = Columns(0, 1, 2, 3, 4, 5, 6)
DESIGN = """
talentc: 1
id: p
title: P
languages: [da]
units: {{day: 8 h}}
roles: {{a: {{title: A, people: 5}}, b: {{title: B}}}}
phases: {{course: {{title: Året, length: 12 months, default: true}}}}
activities:
  x: {{title: X, times: 6, length: 2 h, who: {{a: all, b: all}}}}
  y: {{title: Y, length: 1 day, when: after x, who: {{a: all}}}}
stated:
  s:
    source: Udbud
    figures:
      it: {{{0}}}
"""


@pytest.fixture
def stated(compile_yaml: Callable[[str], Compiled], book_of: Callable[[Compiled], Book]) -> Callable[[str], Row]:
    """The row of one stated figure; it is the third row of its sheet."""

    def row(figure: str) -> Row:
        book = book_of(compile_yaml(DESIGN.format(figure)))
        return stated_rows(book, stated_of(book.compiled, book.speech), COLUMNS, 0)[2]

    return row


def numbers(row: Row) -> list[str | Fraction | None]:
    return [row[column].value for column in (COLUMNS.stated, COLUMNS.computed, COLUMNS.difference)]


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ("role: a, figure: 20 h", [20, 20, 0]),
        ("role: a, figure: 2 days", [2, Fraction(5, 2), Fraction(-1, 2)]),
        ("role: a, activity: x, figure: 8 times", [8, 6, 2]),
        ("role: a, for: all, figure: 100 h", [100, 100, 0]),
        ("role: b, figure: 12 h", [12, 12, 0]),
        ("role: a, activity: x, figure: 90 min", [90, 720, -630]),
        ("role: a, activity: x, figure: 10-11 h", [None, 12, -1]),
        ("role: a, activity: x, figure: at least 10 h", [None, 12, 0]),
        ("role: a, activity: x, figure: at most 10 h", [None, 12, -2]),
        ("role: a, activity: x, figure: at most 14 h", [None, 12, 0]),
        ("role: a, activity: x, figure: 14 h, remainder: Rejser", [14, 12, 0]),
    ],
)
def test_stated_rows__stated_computed_and_difference(
    figure: str, expected: list[Fraction | None], stated: Callable[[str], Row]
) -> None:
    row = stated(figure)
    assert numbers(row) == expected
    assert row[COLUMNS.computed].formula
    assert row[COLUMNS.difference].formula


def test_stated_rows__a_figure_for_each_month(stated: Callable[[str], Row]) -> None:
    row = stated("role: a, activity: x, figure: 1 h per month")
    assert numbers(row) == [None, 1, 0]
    assert row[COLUMNS.unit].value == "timer pr. måned"
    assert row[COLUMNS.computed].formula == "SUMIFS(Tid[Timer],Tid[Post],1)/12"


def test_stated_rows__counts_of_activities_are_no_formula(stated: Callable[[str], Row]) -> None:
    row = stated("role: a, figure: 3 activities")
    assert numbers(row) == [3, 2, 1]
    assert not row[COLUMNS.computed].formula


def test_stated_rows__a_date_is_words(stated: Callable[[str], Row]) -> None:
    row = stated("activity: y, when: before x")
    assert numbers(row) == [None, None, None]
    assert row[COLUMNS.words] == Cell("før X", small="Beregnet: efter X")


def test_stated_rows__rounding_is_no_difference(parted: Book) -> None:
    figures = [each for each in stated_of(parted.compiled, parted.speech) if each.id == "s.first"]
    row = stated_rows(parted, figures, COLUMNS, 0)[2]
    assert row[COLUMNS.computed].value == Fraction(84, 74)
    assert row[COLUMNS.difference].value == 0
    assert "0.005" in row[COLUMNS.difference].formula


def test_figures_without_role__those_that_stand_on_no_sheet(parted: Book) -> None:
    figures = stated_of(parted.compiled, parted.speech)
    assert list(figures_without_role(figures, ["talent"])) == []
    assert list(figures_without_role(figures, ["mentor"])) == list(figures)
