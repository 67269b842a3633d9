"""The file, read back by another library."""

from fractions import Fraction
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest

from talentc.render.workbook.sheet import Cell, Row, Sheet, Table
from talentc.render.workbook.writer import LONGEST_TEXT, About, harmless, xlsx

ABOUT = About("Talent & Nord [Picture]", "Udbyder", "da", "Side {page} af {pages}")


def file_of(*rows: Row, head: int | None = None) -> bytes:
    return xlsx([Sheet("Ark", rows, (10, 10, 10), head=head)], ABOUT)


def parts(content: bytes) -> dict[str, str]:
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


@pytest.mark.parametrize(
    "text",
    [
        "=1+2",
        "{=SUM(A1)}",
        "+45 12345678",
        "-1",
        "@SUM(1)",
        "http://example.org",
        "mailto:a@example.org",
        "internal:Ark!A1",
        "12",
        "0123",
        "1/2",
        "<b>x</b> & y",
        "_x0041_",
        "a\nb",
        " space ",
        "æøå \U0001f600",
    ],
)
def test_xlsx__text_stays_text(text: str) -> None:
    content = file_of({0: Cell(text)}, {0: Cell("x", small=text)})
    sheet = openpyxl.load_workbook(BytesIO(content))["Ark"]
    assert (sheet["A1"].value, sheet["A1"].data_type) == (text, "s")
    assert sheet["A1"].hyperlink is None
    assert str(sheet["A2"].value).endswith(text.replace("_x0041_", "_x0041_"))
    assert "<f>" not in parts(content)["xl/worksheets/sheet1.xml"]


def test_xlsx__text_is_never_markup_of_its_own() -> None:
    sheet = openpyxl.load_workbook(BytesIO(file_of({0: Cell("<r><t>x</t></r>")})))["Ark"]
    assert sheet["A1"].value == "<r><t>x</t></r> "


def test_harmless__controls_and_length() -> None:
    assert harmless("a\x00b\r\nc") == "a\ufffdb\nc"
    assert len(harmless("x" * 100_000)) <= LONGEST_TEXT
    assert len(harmless("\U0001f600" * 40_000).encode("utf-16-le")) <= 2 * LONGEST_TEXT


@pytest.mark.parametrize(("value", "written"), [(Fraction(96), "96"), (Fraction(163, 3), "54.333333333333336")])
def test_xlsx__a_formula_carries_the_nearest_double(value: Fraction, written: str) -> None:
    xml = parts(file_of({0: Cell(value, "text", "163/3")}))["xl/worksheets/sheet1.xml"]
    assert f"<f>163/3</f><v>{written}</v>" in xml


def test_xlsx__whole_numbers_lose_their_comma() -> None:
    content = parts(file_of({0: Cell(Fraction(6))}))
    assert "#,##0.###" in content["xl/styles.xml"]
    assert content["xl/worksheets/sheet1.xml"].count("<cfRule ") == 2


def test_xlsx__print_set_up_and_frozen_heads() -> None:
    sheet = openpyxl.load_workbook(BytesIO(file_of({0: Cell("Hoved", "head")}, {0: Cell("x")}, head=0)))["Ark"]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.freeze_panes == "A2"
    assert sheet.print_title_rows == "$1:$1"
    xml = parts(file_of({0: Cell("x")}))["xl/worksheets/sheet1.xml"]
    assert "&amp;LTalent &amp;&amp; Nord (Picture)&amp;C&amp;A&amp;RSide &amp;P af &amp;N" in xml
    assert 'fitToPage="1"' in xml


def test_xlsx__a_table_has_a_name_and_filters() -> None:
    table = Table("Tid", 1, 1, ("a", "b"), {1: "Tid[[#This Row],[a]]*2"})
    rows: tuple[Row, ...] = (
        {0: Cell("a", "head"), 1: Cell("b", "head")},
        {0: Cell(Fraction(1), "input"), 1: Cell(Fraction(2), "text", "Tid[[#This Row],[a]]*2")},
    )
    sheet = openpyxl.load_workbook(BytesIO(xlsx([Sheet("Ark", rows, (9, 9), 0, table=table)], ABOUT)))["Ark"]
    (found,) = sheet.tables.values()
    assert (found.name, found.ref) == ("Tid", "A1:B2")
    assert found.autoFilter is not None
    assert found.tableColumns[1].calculatedColumnFormula.attr_text == "Tid[[#This Row],[a]]*2"


def test_xlsx__the_same_bytes_and_no_date_of_today() -> None:
    first, second = file_of({0: Cell("x")}), file_of({0: Cell("x")})
    assert first == second
    assert "2000-01-01T00:00:00Z" in parts(first)["docProps/core.xml"]
    assert ">da<" in parts(first)["docProps/custom.xml"]
    with ZipFile(BytesIO(first)) as archive:
        assert {member.date_time[0] for member in archive.infolist()} == {1980}
