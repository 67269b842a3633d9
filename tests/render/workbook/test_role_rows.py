from fractions import Fraction

from talentc.render.workbook.book import Book
from talentc.render.workbook.role_rows import COUNT, HOURS, LENGTH, RoleRows
from talentc.render.workbook.sheet import Cell


def rows_of(book: Book) -> RoleRows:
    rows = RoleRows(book, book.roles[0])
    for line in book.lines[book.roles[0].role].counted:
        rows.line(line)
    return rows


def test_line__sums_up_its_entries_wherever_they_stand(syds: Book) -> None:
    first = rows_of(syds).rows[0]
    assert first[HOURS] == Cell(Fraction(8), "text", "SUMIFS(Tid[Timer],Tid[Linje],A1)")
    assert first[COUNT].formula == "SUMIFS(Tid[Antal gange],Tid[Linje],A1)"
    assert first[LENGTH] == Cell(Fraction(4), "text", 'IF(D1=0,"",F1/D1)')


def test_line__no_count_where_the_times_are_not_equally_long(syds: Book) -> None:
    modules = next(line for line in syds.lines["talent"].counted if line.title == "Moduler")
    row = rows_of(syds).rows[modules.number - 1]
    assert (row[COUNT].value, row[LENGTH].value, row[HOURS].value) == (None, None, Fraction(32))


def test_sum__its_place_is_known(parted: Book) -> None:
    rows = rows_of(parted)
    lines = parted.lines["talent"].counted
    at = rows.sum("Sum", parted.roles[0].total, lines, "total")
    assert rows.places == [(frozenset(entry.number for line in lines for entry in line.entries), at)]
    assert rows.rows[at][HOURS].formula == "SUM(F1)+MAX(SUM(F2),SUM(F3))"
