"""For any programme parts sum to the whole, and all outputs tell the same: JSON, machine CSV, HTML page, workbook."""

import csv
import json
import re
from collections.abc import Callable, Iterable
from fractions import Fraction
from html import unescape
from io import BytesIO, StringIO

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from talentc.compiled import Compiled
from talentc.ledger.exact import rounded
from talentc.render.contents import time_path, time_roles, workbook_path
from talentc.render.figures.role_time import RoleTime, role_times
from talentc.render.time.artifacts import render
from talentc.render.time.csv import MACHINE_COLUMNS, csv_text, machine_csv
from talentc.render.words import Words, load_words
from tests.generated import Tender, designs

HOURS = "F"


def together(rows: Iterable[tuple[str, Fraction]], parts: Iterable[Iterable[str]]) -> Fraction:
    """The sum over rows, of which those of parts are alternatives: the most that one person is asked for."""
    found = list(rows)
    shared = sum((hours for part, hours in found if not part), Fraction(0))
    alternatives = (
        max((sum((hours for own, hours in found if own == part), Fraction(0)) for part in members), default=Fraction(0))
        for members in parts
    )
    return shared + sum(alternatives, Fraction(0))


def files_of(compiled: Compiled) -> dict[str, bytes]:
    return {artifact.path: artifact.content for artifact in render(compiled)}


def same_in_all(compiled: Compiled) -> int:
    """Compares the roles of one programme; how many there were."""
    words = load_words(compiled.programme.language)
    asked = time_roles(compiled)
    roles = [role for role in role_times(compiled, words) if role.role in asked]
    files = files_of(compiled)
    told = json.loads(files["time/time.json"])["roles"]
    table = list(csv.DictReader(StringIO(csv_text([list(MACHINE_COLUMNS), *machine_csv("p", roles)]))))
    book = openpyxl.load_workbook(BytesIO(files[workbook_path(compiled.programme)]), data_only=True)
    for role, each, sheet in zip(roles, told, book.worksheets[1:], strict=False):
        parts = [tuple(members) for members in compiled.programme.file.roles[role.role].parts.values()]
        total = Fraction(each["total"]["planned"])
        assert total == role.total.planned
        in_json(each, parts, total)
        in_csv([row for row in table if row["role"] == role.role and row["section"] == "counted"], parts, total)
        if role.rows:
            in_workbook(sheet, role, parts, words)
            on_page(files[time_path(role.role)].decode("utf-8"), role, total, words.language)
    return len(roles)


def in_json(role: dict[str, list[dict[str, object]]], parts: list[tuple[str, ...]], total: Fraction) -> None:
    rows = [(str(row["part"] or ""), planned(row)) for row in role["rows"]]
    assert together(rows, parts) == total
    for track in role["tracks"]:
        mine = [
            (part, hours)
            for row, (part, hours) in zip(role["rows"], rows, strict=True)
            if row["track"] == track["track"]
        ]
        assert together(mine, parts) == planned(track)
    if not any(part for part, _ in rows):
        assert sum((planned(track) for track in role["tracks"]), Fraction(0)) == total


def planned(row: dict[str, object]) -> Fraction:
    time = row["time"]
    assert isinstance(time, dict)
    return Fraction(time["planned"])


def in_csv(rows: list[dict[str, str]], parts: list[tuple[str, ...]], total: Fraction) -> None:
    assert together([(row["part"], Fraction(row["planned"])) for row in rows], parts) == total


def in_workbook(sheet: Worksheet, role: RoleTime, parts: list[tuple[str, ...]], words: Words) -> None:
    """The lines down to the total stand in the order of the groups; each sum has its own row."""
    values = [(str(row[1].value or ""), row[5].value, row[0].value) for row in sheet.iter_rows()]
    groups = [(track, group) for track in role.tracks for group in track.groups]
    lines = [value for _, value, number in values if isinstance(number, int)][: len(groups)]
    assert lines == [float(group.time.planned) for _, group in groups]
    by_part = [(group.part, group.time.planned) for _, group in groups]
    assert together(by_part, parts) == role.total.planned
    sums = [value for title, value, _ in values if title.startswith(words("time.subtotal", title=""))]
    if len(role.tracks) > 1:
        assert sums[: len(role.tracks)] == [float(track.time.planned) for track in role.tracks]
    start = words("time.total-per-person", role="")
    (total,) = [value for title, value, _ in values if title.startswith(start)]
    assert total == float(role.total.planned)


def on_page(page: str, role: RoleTime, total: Fraction, language: str) -> None:
    """The hours in the rows of the page's first table: those of groups, tracks and the total, as they are rounded."""
    first = page[page.index("<table") : page.index("</table>")]
    cells = [
        re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row, re.DOTALL) for row in re.findall(r"<tr.*?</tr>", first, re.DOTALL)
    ]
    hours = [written(row[-1], language) for row in cells if row]
    found = [value for value in hours if value is not None]
    expected = []
    for track in role.tracks:
        amounts = [group.time for group in track.groups]
        amounts += [track.time] if len(role.tracks) > 1 else []
        expected += [amount.planned for amount in amounts if amount.planned or not amount.open]  # else it is a word
    expected += [total] if total or not role.total.open else []
    assert [float(value) for value in found[: len(expected)]] == [float(shown(value)) for value in expected]


SIGNS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3)}


def shown(value: Fraction) -> Fraction:
    """As it is written: exactly, or where that needs more than three decimals with two."""
    is_short = value in SIGNS.values() or (value * 1000).denominator == 1
    return value if is_short else rounded(value, 2)


def written(cell: str, language: str) -> Fraction | None:
    """The number that a cell of the page ends with; None where it has none."""
    thousands, decimals = (".", ",") if language == "da" else (",", ".")
    text = unescape(re.sub("<[^>]+>", "", cell)).strip()
    match = re.search(r"([\d.,]+|[½¼¾⅓⅔])(?: \+.*)?$", text)
    if match is None:
        return None
    return SIGNS[match[1]] if match[1] in SIGNS else Fraction(match[1].replace(thousands, "").replace(decimals, "."))


@settings(max_examples=30)
@given(tender=designs(ranges=True))
def test_sums__of_any_tender_are_the_same_in_every_output(
    tender: Tender, compile_yaml: Callable[[str], Compiled]
) -> None:
    assert same_in_all(compile_yaml(tender.text))


@settings(max_examples=30)
@given(data=st.data())
def test_sums__with_ranges_and_open_ends_too(
    data: st.DataObject, programme_texts: st.SearchStrategy[str], compile_yaml: Callable[[str], Compiled]
) -> None:
    same_in_all(compile_yaml(data.draw(programme_texts)))


def test_sums__of_the_shipped_programme(talent_nord: Compiled) -> None:
    assert same_in_all(talent_nord) == 8


def test_together__parts_are_alternatives() -> None:
    rows = [("", Fraction(1)), ("a", Fraction(2)), ("b", Fraction(3)), ("a", Fraction(2))]
    assert together(rows, [("a", "b")]) == 5
    assert together(rows, []) == 1


def test_written__what_a_page_says() -> None:
    assert written("<td>about 1,234.5</td>", "en") == Fraction("1234.5")
    assert written("mindst ca. 1.234,5", "da") == Fraction("1234.5")
    assert written("½", "da") == Fraction(1, 2)
    assert written("6 + open", "en") == 6
    assert written("Hours", "en") is None
