from fractions import Fraction

from talentc.render.workbook.book import UNIT_ROW, VALUE_COLUMN, Book
from talentc.render.workbook.overview_sheet import DAYS, FOR_ALL, HOURS, NAME, NOTE, PEOPLE, overview_sheet
from talentc.render.workbook.role_sheet import role_sheet
from talentc.render.workbook.sheet import Cell, Sheet


def sheet_of(book: Book) -> Sheet:
    return overview_sheet(book, {role.role: role_sheet(book, role) for role in book.roles})


def test_overview_sheet__its_cells_are_where_formulas_look_for_them(parted: Book) -> None:
    sheet = sheet_of(parted)
    assert sheet.rows[UNIT_ROW][VALUE_COLUMN] == Cell(Fraction(37, 5), "input")
    assert sheet.rows[UNIT_ROW + 1][NAME].value == "1 lektion"
    assert sheet.rows[parted.people_row][PEOPLE] == Cell(Fraction(6), "input")


def test_overview_sheet__a_ratio_follows_the_people_it_is_for(parted: Book) -> None:
    row = sheet_of(parted).rows[parted.people_row + 1]
    assert row[PEOPLE] == Cell(Fraction(3), "text", "ROUNDUP($C$11*1/2,0)")


def test_overview_sheet__totals_of_each_role(syds: Book) -> None:
    sheet = sheet_of(syds)
    rows = {row[NAME].value: row for row in sheet.rows if NAME in row}
    talent = next(role for role in syds.roles if role.role == "talent")
    assert talent.for_all is not None
    found = [rows["Talent"][column].value for column in (HOURS, DAYS, FOR_ALL)]
    assert found == [talent.total.planned, talent.total.planned / 8, talent.for_all.planned]
    assert all(rows["Talent"][column].formula for column in (HOURS, DAYS, FOR_ALL))
    assert rows["Styregruppemedlem"][HOURS].value == "forskelligt"
    assert "skøn" in str(rows["Talent"][NOTE].value)


def test_overview_sheet__sums_of_each_side(syds: Book) -> None:
    rows = {row[NAME].value: row for row in sheet_of(syds).rows if NAME in row}
    known = [role.for_all.planned for role in syds.roles if role.side == "client" and role.for_all is not None]
    assert rows["I alt på kundens side"][FOR_ALL].value == sum(known, Fraction(0))
    assert rows["I alt på leverandørens side"][FOR_ALL].value == 48


def test_overview_sheet__without_units_there_is_no_table_of_them(parted: Book, syds: Book) -> None:
    assert [row[NAME].value for row in sheet_of(syds).rows if row.get(NAME, Cell("")).value == "1 dag"] == ["1 dag"]
