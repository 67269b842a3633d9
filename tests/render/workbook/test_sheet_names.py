import pytest

from talentc.render.workbook.sheet_names import LONGEST, sheet_names


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Nærmeste leder", "Nærmeste leder"),
        ("a/b\\c?d*e:f[g]", "a b c d e f g"),
        ("'Talent'", "Talent"),
        (" two\n lines ", "two lines"),
        ("x\x00y", "x y"),
        ("History", "History (2)"),
        ("[]", "-"),
        ("_x0041_ and my_x000a_name", "x0041_ and my x000a_name"),
        ("my_x1_name", "my_x1_name"),
        ("", "-"),
    ],
)
def test_sheet_names__what_excel_allows(title: str, expected: str) -> None:
    assert sheet_names([title]) == (expected,)


def test_sheet_names__each_once_without_regard_to_capitals() -> None:
    assert sheet_names(["Leder", "LEDER", "leder"]) == ("Leder", "LEDER (2)", "leder (3)")


def test_sheet_names__cut_at_their_longest_and_still_each_once() -> None:
    long = "Leder af ledere i hele kommunens forvaltning"
    first, second = sheet_names([long, long])
    assert first == long[:LONGEST]
    assert second.endswith(" (2)")
    assert len(second) <= LONGEST


def test_sheet_names__letters_of_two_units_count_twice() -> None:
    (name,) = sheet_names(["\U0001f600" * 20])
    assert name == "\U0001f600" * 15
