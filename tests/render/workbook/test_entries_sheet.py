from collections.abc import Callable
from fractions import Fraction

from talentc.compiled import Compiled
from talentc.render.workbook.book import Book
from talentc.render.workbook.entries_sheet import entries_sheet
from talentc.render.workbook.sheet import Cell, Sheet


def column(sheet: Sheet, head: str) -> list[Cell]:
    heads = [cell.value for cell in sheet.rows[0].values()]
    return [row[heads.index(head)] for row in sheet.rows[1:]]


def test_entries_sheet__one_row_for_each_entry(syds: Book) -> None:
    sheet = entries_sheet(syds)
    assert len(sheet.rows) - 1 == len(syds.compiled.entries)
    assert sum((cell.value for cell in column(sheet, "Timer") if isinstance(cell.value, Fraction)), Fraction(0)) == sum(
        (entry.amount.planned for entry in syds.compiled.entries), Fraction(0)
    )


def test_entries_sheet__lengths_in_the_units_in_which_they_are_written(parted: Book) -> None:
    lengths = [(cell.value, cell.formula) for cell in column(entries_sheet(parted), "Timer pr gang")]
    assert lengths == [
        (Fraction(1, 3), "(1/3)"),
        (Fraction(37, 5), "1*'Oversigt'!$C$7"),
        (Fraction(9, 4), "3*'Oversigt'!$C$8"),
        (Fraction(1, 3), "(1/3)"),
    ]


def test_entries_sheet__ends_go_along_with_what_is_planned(parted: Book) -> None:
    sheet = entries_sheet(parted)
    assert [cell.formula for cell in column(sheet, "Mindst")][:3] == [f"L{row}" for row in (2, 3, 4)]
    assert [cell.value for cell in column(sheet, "Højst")][2] == "åben"


def test_entries_sheet__a_range_has_ends_of_its_own(syds: Book) -> None:
    sheet = entries_sheet(syds)
    titles = [cell.value for cell in column(sheet, "Aktivitet")]
    low = column(sheet, "Mindst")[titles.index("Skygge")]
    assert (low.value, low.style) == (Fraction(4), "input")


def test_entries_sheet__everybody_by_the_number_of_people(parted: Book) -> None:
    factors = column(entries_sheet(parted), "Omregnet til alle")
    assert (factors[0].value, factors[0].formula) == (Fraction(6), "'Oversigt'!$C$11")
    assert (factors[1].value, factors[1].style) == (None, "input")  # nobody knows how many are in a part


def test_entries_sheet__unknown_amounts_are_no_numbers(
    compile_yaml: Callable[[str], Compiled], book_of: Callable[[Compiled], Book]
) -> None:
    text = """
    talentc: 1
    id: p
    title: P
    languages: [da]
    roles: {a: {title: A, people: unknown}}
    activities: {x: {title: X, length: open, who: {a: all}}}
    """
    sheet = entries_sheet(book_of(compile_yaml(text)))
    assert column(sheet, "Timer pr gang")[0].value is None
    assert column(sheet, "Højst")[0].value == "åben"
    assert column(sheet, "Timer for alle")[0].value == "ukendt"
    assert "ukendt omfang" in str(column(sheet, "Bemærkning")[0].value)


def test_entries_sheet__what_is_not_counted_is_nothing_and_says_why(syds: Book) -> None:
    sheet = entries_sheet(syds)
    notes = column(sheet, "Bemærkning")
    (row,) = [row for row, cell in enumerate(notes) if "Deres eget møde." in str(cell.value)]
    assert column(sheet, "Timer")[row] == Cell(Fraction(0))
    assert column(sheet, "Antal gange")[row].value == 3


def test_entries_sheet__columns_that_say_nothing_are_left_out(syds: Book, parted: Book) -> None:
    heads = [[cell.value for cell in entries_sheet(book).rows[0].values()] for book in (syds, parted)]
    assert ["Del af rollen" in found for found in heads] == [False, True]


def test_entries_sheet__who_is_asked_where_it_is_not_everybody(syds: Book) -> None:
    notes = [str(cell.value) for cell in column(entries_sheet(syds), "Bemærkning")]
    assert "kun 1 person; ikke med i det samlede tidsforbrug pr. person" in notes
