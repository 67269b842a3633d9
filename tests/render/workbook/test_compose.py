"""The whole workbook: what it shows is what `talentc time` tells, and LibreOffice, where there is one, reckons the same."""

import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from openpyxl.workbook import Workbook

from talentc.compiled import Compiled
from talentc.pipeline.checking import check
from talentc.render.workbook.book import Book
from talentc.render.workbook.compose import workbook, workbook_sheets
from talentc.render.workbook.sheet import Cell, address
from tests.generated import Tender, designs

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
needs_libreoffice = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice isn't installed")
ALWAYS_RECKON = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def file_of(book: Book) -> bytes:
    return workbook(book.compiled, book.roles, book.words)


def read(content: bytes, values: bool = True) -> Workbook:
    return openpyxl.load_workbook(BytesIO(content), data_only=values)


def numbers(book: Workbook) -> Iterator[tuple[str, str, float]]:
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, int | float):
                    yield sheet.title, cell.coordinate, float(cell.value)


def cell_of(book: Workbook, sheet: str, row_title: str, column: str, skip: int = 0) -> float:
    """The number in the row with that title."""
    found = [row for row in book[sheet].iter_rows() if any(cell.value == row_title for cell in row)][skip]
    value = book[sheet][f"{column}{found[0].row}"].value
    assert isinstance(value, int | float), (sheet, row_title, column, value)
    return float(value)


def month_total(book: Workbook, role: str) -> object:
    (row,) = [row for row in book["Måneder"].iter_rows() if row[0].value == role]
    return row[-1].value


def recalculated(contents: Sequence[bytes], folder: Path) -> list[bytes]:
    """What LibreOffice makes of them, which works every formula out anew."""
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(ALWAYS_RECKON, encoding="utf-8")
    files = [folder / f"{number}.xlsx" for number in range(len(contents))]
    for file, content in zip(files, contents, strict=True):
        file.write_bytes(content)
    assert SOFFICE is not None
    command = [SOFFICE, "--headless", f"-env:UserInstallation={profile.as_uri()}", "--convert-to", "xlsx"]
    subprocess.run([*command, "--outdir", folder / "out", *files], check=True, capture_output=True)
    return [(folder / "out" / file.name).read_bytes() for file in files]


def test_workbook__every_cell_carries_its_exact_value(syds: Book, parted: Book) -> None:
    for book in (syds, parted):
        file = read(file_of(book))
        seen = 0
        for sheet in workbook_sheets(book):
            for number, row in enumerate(sheet.rows):
                for column, cell in row.items():
                    if isinstance(cell.value, Fraction):
                        seen += 1
                        assert file[sheet.name][address(number, column)].value == float(cell.value)
        assert seen > 50


def test_workbook__its_sheets(talent_nord: Compiled, book_of: Callable[[Compiled], Book]) -> None:
    file = read(file_of(book_of(talent_nord)))
    assert file.sheetnames[:3] == ["Oversigt", "Talent", "Nærmeste leder"]
    assert file.sheetnames[-3:] == ["Måneder", "Poster", "Forudsætninger"]


def test_workbook__no_count_or_length_is_typed_twice(syds: Book, parted: Book) -> None:
    """On the sheets of the roles there are formulas alone, but for the numbers of lines, figures of texts, and zeros."""
    for book in (syds, parted):
        for role, sheet in zip(book.roles, [*workbook_sheets(book)][1:], strict=False):
            for row in sheet.rows:
                typed = [cell for cell in row.values() if isinstance(cell.value, Fraction) and not cell.formula]
                assert all(cell.style == "quiet" or not cell.value or _is_stated(row) for cell in typed), role.role


def _is_stated(row: object) -> bool:
    assert isinstance(row, dict)
    return any(isinstance(cell, Cell) and cell.formula.startswith("IF(ROUND(") for cell in row.values())


def test_workbook__the_same_bytes_twice(syds: Book) -> None:
    assert file_of(syds) == file_of(syds)


def test_workbook__titles_are_never_formulas(
    compile_yaml: Callable[[str], Compiled], book_of: Callable[[Compiled], Book]
) -> None:
    text = """
    talentc: 1
    id: p
    title: '=HYPERLINK("http://a.example","x")'
    languages: [da]
    roles: {a: {title: "=1+1", people: 2}, b: {title: "'='!A1"}}
    tracks: {t: {title: "+t"}}
    activities: {x: {title: "@x", track: t, length: 1 h, who: {a: all, b: {time: none, because: "-1"}}}}
    """
    book = book_of(compile_yaml(text))
    file = read(file_of(book), values=False)
    told = {cell.value: cell for sheet in file for row in sheet.iter_rows() for cell in row if cell.value}
    for title in ('=HYPERLINK("http://a.example","x")', "=1+1", "+t", "@x"):
        assert told[title].data_type == "s"
        assert told[title].hyperlink is None


@needs_libreoffice
def test_workbook__libreoffice_reckons_the_same(
    checkout: Path,
    tmp_path: Path,
    syds: Book,
    parted: Book,
    compile_yaml: Callable[[str], Compiled],
    book_of: Callable[[Compiled], Book],
) -> None:
    """The shipped programmes, those of the tests, and random ones, side by side with what the file says."""
    books = [syds, parted]
    for path in sorted((checkout / "programmes").glob("*/programme.yaml")):
        compiled = check(path.as_posix()).compiled
        assert compiled is not None
        books.append(book_of(compiled))

    @settings(max_examples=12)
    @given(designs(ranges=True))
    def collect(tender: Tender) -> None:
        books.append(book_of(compile_yaml(tender.text)))

    collect()
    files = [file_of(book) for book in books]
    assert len(files) > 12
    for content, again in zip(files, recalculated(files, tmp_path), strict=True):
        mine, theirs = read(content), read(again)
        found = list(numbers(mine))
        assert found
        for sheet, place, value in found:
            assert theirs[sheet][place].value == pytest.approx(value, rel=1e-12, abs=1e-12), (sheet, place)


@needs_libreoffice
def test_workbook__whoever_changes_a_count_sees_the_totals_move(
    talent_nord: Compiled, tmp_path: Path, book_of: Callable[[Compiled], Book]
) -> None:
    """Two more talks with the line manager of 1 h, a day of 7.5 h instead of 8, 30 talents instead of 24."""
    content = file_of(book_of(talent_nord))
    changed = read(content, values=False)
    entries = changed["Poster"]
    heads = [cell.value for cell in entries[1]]
    at = {head: heads.index(head) for head in ("Rolle", "Aktivitet", "Antal gange")}
    talks = [
        row
        for row in entries.iter_rows(min_row=2)
        if (row[at["Rolle"]].value, row[at["Aktivitet"]].value) == ("Talent", "Samtaler med nærmeste leder")
    ]
    count = talks[0][at["Antal gange"]]
    assert isinstance(count.value, int)
    count.value = count.value + 2
    stream = BytesIO()
    changed.save(stream)
    overview = changed["Oversigt"]
    people = next(row for row in overview.iter_rows() if row[0].value == "Talent")[2]
    assert overview["C7"].value == 8
    overview["C7"].value, people.value = 7.5, 30
    more = BytesIO()
    changed.save(more)
    before, one, all_three = (
        read(each) for each in (content, *recalculated([stream.getvalue(), more.getvalue()], tmp_path))
    )
    total = "Samlet tidsforbrug pr. talent"
    assert [cell_of(book, "Talent", total, "F") for book in (before, one)] == [163, 165]
    assert [cell_of(book, "Talent", total, "G") for book in (before, one)] == [163 / 8, 165 / 8]
    assert [cell_of(book, "Talent", total, "H") for book in (before, one)] == [159, 161]
    assert [cell_of(book, "Talent", "I alt Hverdagsspor", "F") for book in (before, one)] == [17, 19]
    assert [cell_of(book, "Talent", "For alle i rollen", "F") for book in (before, one)] == [163 * 24, 165 * 24]
    assert [cell_of(book, "Oversigt", "Talent", "D") for book in (before, one)] == [163, 165]
    assert [cell_of(book, "Oversigt", "Talent", "F") for book in (before, one)] == [163 * 24, 165 * 24]
    assert [cell_of(book, "Talent", "Samtaler med nærmeste leder", "F", 1) for book in (before, one)] == [8, 10]
    assert [month_total(book, "Talent") for book in (before, one)] == [163, 165]
    # What is written in days follows the day: 13.5 + 1 + 1 days, the rest in hours.
    hours = 163 - 15.5 * 8 + 2 + 15.5 * 7.5
    assert cell_of(all_three, "Talent", total, "F") == pytest.approx(hours)
    assert cell_of(all_three, "Talent", total, "G") == pytest.approx(hours / 7.5)
    assert cell_of(all_three, "Oversigt", "Talent", "F") == pytest.approx(hours * 30)
    assert cell_of(all_three, "Oversigt", "Nærmeste leder", "C") == 30
