from talentc.render.workbook.assumptions_sheet import assumptions_sheet
from talentc.render.workbook.book import Book


def test_assumptions_sheet__what_value_why_and_whose_time(syds: Book) -> None:
    sheet = assumptions_sheet(syds)
    assert sheet is not None
    assert [[cell.value for cell in row.values()] for row in sheet.rows[1:]] == [
        ["Samtaler med leder, undervejs", "Antal gange", "6", "Et skøn.", "Talent, Nærmeste leder"]
    ]


def test_assumptions_sheet__none_where_nothing_is_assumed(parted: Book) -> None:
    assert assumptions_sheet(parted) is None
