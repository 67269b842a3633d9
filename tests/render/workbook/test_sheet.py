import pytest

from talentc.render.workbook.sheet import address, column_letter, on_sheet


@pytest.mark.parametrize(("column", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_column_letter__as_excel_counts(column: int, letter: str) -> None:
    assert column_letter(column) == letter


def test_address__fixed_or_not() -> None:
    assert address(6, 5) == "F7"
    assert address(6, 5, fixed=True) == "$F$7"


def test_on_sheet__apostrophes_are_doubled() -> None:
    assert on_sheet("Leder's", "F7") == "'Leder''s'!F7"
