from fractions import Fraction

import pytest

from talentc.render.workbook.book import Book
from talentc.render.workbook.role_rows import ACTIVITY, DAYS, HIGH, HOURS, LOW
from talentc.render.workbook.role_sheet import RoleSheet, role_sheet
from talentc.render.workbook.sheet import Cell, Row


def sheet_of(book: Book, role: str) -> RoleSheet:
    return role_sheet(book, next(each for each in book.roles if each.role == role))


def row_of(sheet: RoleSheet, title: str) -> Row:
    return next(row for row in sheet.sheet.rows if row.get(ACTIVITY, Cell(None)).value == title)


def test_role_sheet__lines_by_track_with_subtotals_and_a_total(syds: Book) -> None:
    sheet = sheet_of(syds, "talent")
    titles = [row[ACTIVITY].value for row in sheet.sheet.rows if ACTIVITY in row and row[ACTIVITY].style == "subtotal"]
    assert titles == ["I alt Fællesspor", "I alt Digitalt spor", "I alt Hverdagsspor", "I alt Uden spor"][: len(titles)]
    total = row_of(sheet, "Samlet tidsforbrug pr. talent")
    role = next(role for role in syds.roles if role.role == "talent")
    assert total[HOURS].value == role.total.planned
    assert total[DAYS].value == role.total.planned / 8
    assert total[LOW].value == role.total.low
    assert total[HIGH].value == "åben"
    assert sheet.total is not None
    assert sheet.total.startswith("'Talent'!F")


def test_role_sheet__every_total_is_a_formula(syds: Book, parted: Book) -> None:
    for book in (syds, parted):
        for role in book.roles:
            for row in role_sheet(book, role).sheet.rows:
                for column, cell in row.items():
                    if cell.style in ("subtotal", "total") and isinstance(cell.value, Fraction):
                        assert cell.formula, (role.role, column, cell)


def test_role_sheet__parts_are_alternatives(parted: Book) -> None:
    sheet = sheet_of(parted, "talent")
    total = row_of(sheet, "Samlet tidsforbrug pr. talent")
    assert total[HOURS].value == 1 + Fraction(37, 5)
    assert "MAX(" in total[HOURS].formula
    assert "MIN(" in total[LOW].formula
    assert row_of(sheet, "for Første")[HOURS].value == 1 + Fraction(37, 5)
    assert row_of(sheet, "for Anden")[HOURS].value == 1 + 2 * Fraction(9, 4)


def test_role_sheet__low_and_high_only_where_they_differ(syds: Book) -> None:
    assert sheet_of(syds, "talent").sheet.outlined == (LOW, HIGH)
    assert sheet_of(syds, "steering-group").sheet.outlined == ()


def test_role_sheet__what_some_are_asked_for_stands_apart(syds: Book) -> None:
    sheet = sheet_of(syds, "steering-group")
    assert sheet.total is None
    assert sheet.for_all is not None
    assert row_of(sheet, "Aktiviteter, som kun nogle deltager i")
    assert row_of(sheet, "For alle i rollen, inkl. tid for enkelte")[HOURS].value == 8


def test_role_sheet__each_by_name(syds: Book) -> None:
    sheet = sheet_of(syds, "trainer")
    assert [row_of(sheet, name)[HOURS].value for name in ("Konsulent", "Forsker")] == [32, 16]
    assert row_of(sheet, "Forsker")[HOURS].formula.startswith("SUMIFS(Tid[Timer],Tid[Post],")


def test_role_sheet__what_is_not_counted_is_listed_at_nothing(syds: Book) -> None:
    row = row_of(sheet_of(syds, "line-manager"), "Ledermøder")
    assert row[HOURS].value == 0


@pytest.mark.parametrize("role", ["talent", "line-manager", "mentor", "steering-group", "trainer"])
def test_role_sheet__no_column_beyond_its_widths(role: str, syds: Book) -> None:
    sheet = sheet_of(syds, role).sheet
    assert max(column for row in sheet.rows for column in row) < len(sheet.widths)
