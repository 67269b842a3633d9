"""Tables of people: what a spreadsheet writes, and where each cell stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentc.read.people_csv import read_people, separator_of
from talentc.source import Span


def cells(text: str) -> list[list[str]]:
    table, findings = read_people("people.csv", text)
    assert findings == ()
    return [[cell.text for cell in row] for row in ((table.header, *table.rows) if table.header else table.rows)]


def spans(text: str) -> list[list[tuple[int, int, int, int]]]:
    table, _ = read_people("people.csv", text)
    return [
        [(cell.span.line, cell.span.column, cell.span.end_line, cell.span.end_column) for cell in row]
        for row in (table.header, *table.rows)
    ]


def found(text: str) -> list[tuple[str, Span]]:
    return [(finding.code, finding.span) for finding in read_people("people.csv", text)[1]]


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("id,name\np1,a;b\n", ","),
        ("id;name\np1;a,b\n", ";"),
        ('"a;b",id\n', ","),
        ("\n\nid;role\n", ";"),
        ("", ","),
    ],
)
def test_separator_of__what_the_first_line_has_outside_quotes(text: str, separator: str) -> None:
    assert separator_of(text) == separator
    assert read_people("people.csv", text)[0].separator == separator


def test_read_people__comma_or_semicolon_and_blanks_around() -> None:
    expected = [["id", "name", "role"], ["p1", "Alva Holm", ""]]
    assert cells("id, name ,role\np1,Alva Holm,\n") == expected
    assert cells("id; name ;role\np1;Alva Holm;") == expected


def test_read_people__quotes_hold_separators_quotes_and_line_ends() -> None:
    assert cells('id,organisation\np1,"Nord, Syd"\np2,"""Vest"" A/S"\np3,"one\ntwo"\np4,5" A\n') == [
        ["id", "organisation"],
        ["p1", "Nord, Syd"],
        ["p2", '"Vest" A/S'],
        ["p3", "one\ntwo"],
        ["p4", '5" A'],
    ]


def test_read_people__rows_without_text_are_not_there() -> None:
    assert cells("\nid;role\n;\n\n ; \np1;x\n;;;;\n") == [["id", "role"], ["p1", "x"]]
    assert cells("") == []
    assert cells(" \n;\n") == []


def test_read_people__every_cell_has_its_place() -> None:
    assert spans('id,  name,\n"p1", "a\nb" ,x') == [
        [(1, 1, 1, 3), (1, 6, 1, 10), (1, 11, 1, 11)],
        [(2, 1, 2, 5), (2, 7, 3, 3), (3, 5, 3, 6)],
    ]


def test_read_people__a_quote_that_is_never_closed() -> None:
    assert found('id,name\np1, "Alva\np2,Bo\n') == [("TC350", Span("people.csv", 2, 5, 2, 6))]


def test_read_people__text_behind_a_closed_cell() -> None:
    assert found('id,name,role\np1,"Nord" A/S,x\n') == [("TC351", Span("people.csv", 2, 11, 2, 14))]


@given(st.lists(st.lists(st.text('ab,;"\n ', max_size=5), min_size=2, max_size=4), max_size=5))
def test_read_people__reads_what_a_spreadsheet_writes(rows: list[list[str]]) -> None:
    quoted = ('"' + cell.replace('"', '""') + '"' for row in rows for cell in row)
    text = "id;x\n" + "\n".join(";".join(next(quoted) for _ in row) for row in rows)
    expected = [[cell.strip() for cell in row] for row in rows if any(cell.strip() for cell in row)]
    assert cells(text) == [["id", "x"], *expected]


@given(st.text('ab,;"\n\t ', max_size=40))
def test_read_people__takes_any_text(text: str) -> None:
    table, findings = read_people("people.csv", text)
    lines = text.split("\n")
    for span in [cell.span for row in (table.header, *table.rows) for cell in row] + [each.span for each in findings]:
        assert (1, 1) <= (span.line, span.column) <= (span.end_line, span.end_column)
        assert span.end_line <= len(lines)
        assert span.end_column <= len(lines[span.end_line - 1]) + 1
