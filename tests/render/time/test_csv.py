import csv
import io
from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from talentc.compiled import Compiled
from talentc.render.amounts import Speech
from talentc.render.figures.role_time import RoleTime, role_times
from talentc.render.time.csv import (
    MACHINE_COLUMNS,
    csv_text,
    machine_csv,
    machine_periods,
    machine_sums,
    spreadsheet_csv,
)
from talentc.render.time.periods import period_sums
from talentc.render.time.sums import sums_by
from talentc.render.words import Words, load_words


def role_of(compiled: Compiled, role: str, words: Words) -> RoleTime:
    (found,) = (each for each in role_times(compiled, words) if each.role == role)
    return found


def test_machine_csv__a_row_for_each_and_sections(syd: Compiled, danish: Words) -> None:
    rows = [dict(zip(MACHINE_COLUMNS, row, strict=True)) for row in machine_csv("syd", role_times(syd, danish))]
    meetings = next(row for row in rows if (row["role"], row["activity"]) == ("talent", "meetings"))
    assert (meetings["low"], meetings["planned"], meetings["high"]) == ("6", "6", "")
    assert {row["section"] for row in rows} == {"counted", "some_of_them", "uncounted"}
    assert next(row for row in rows if row["role"] == "steering-group")["who"] == "1 person"


def test_machine_sums__the_same_columns(syd: Compiled, danish: Words) -> None:
    role = role_of(syd, "mentor", danish)
    sums = sums_by(role, "track", syd.programme, Speech(danish, syd.programme.units))
    (row,) = machine_sums("syd", role, "track", sums)
    found = dict(zip(MACHINE_COLUMNS, row, strict=True))
    assert (found["track"], found["activity"], found["planned"], found["voluntary"]) == ("everyday", "", "3", "true")


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1"])
def test_csv_text__no_cell_is_a_formula(cell: str) -> None:
    (row,) = csv.reader(io.StringIO(csv_text([[cell]]), newline=""))
    assert row == [f"'{cell.strip()}"]


def test_csv_text__cells_keep_what_they_hold() -> None:
    cells = ['a,b;c "d"', "to\nlinjer", "ø", "\x1b[31m"]
    (row,) = csv.reader(io.StringIO(csv_text([cells]), newline=""))
    assert row == ['a,b;c "d"', "to linjer", "ø", "\ufffd[31m"]


def test_spreadsheet_csv__as_danish_excel_reads_it(syd: Compiled, danish: Words) -> None:
    content = spreadsheet_csv(role_of(syd, "talent", danish), danish)
    assert content.startswith(b"\xef\xbb\xbfSpor;Aktivitet;")
    lines = content.decode("utf-8-sig").split("\r\n")
    assert lines[-1] == ""
    assert (
        "Hverdagsspor;Mentorsamtaler;Deltagelse;3;3 samtaler à 1 time = 3 timer = 0,375 dage;3;3;3;0,375;frivilligt"
        in lines
    )
    assert "Digitalt spor;Platform;Deltagelse;1;;0;0;0;0;Tælles ikke med: Aktiviteten kræver ingen tid." in lines
    assert lines[-2] == ";Samlet tidsforbrug;;;;69;73;;9,125;"


def test_spreadsheet_csv__elsewhere_commas_and_points(syd: Compiled) -> None:
    english = load_words("en")
    lines = spreadsheet_csv(role_of(syd, "mentor", english), english).decode("utf-8-sig").splitlines()
    assert lines[0].startswith("Track,Activity,")
    assert ",3,3,3,0.375," in lines[1]


def test_spreadsheet_csv__no_fraction_that_would_become_a_date(
    compile_yaml: Callable[[str], Compiled], danish: Words
) -> None:
    compiled = compile_yaml(
        """
        talentc: 1
        id: p
        title: P
        languages: [da]
        roles: {a: {title: A}}
        activities: {x: {title: =X, length: 20 min, who: {a: all}}}
        """
    )
    text = spreadsheet_csv(role_of(compiled, "a", danish), danish).decode("utf-8-sig")
    assert "Uden spor;'=X;Deltagelse;1;20 minutter;0,333333;0,333333;0,333333;" in text
    assert "1/3" not in text


@settings(max_examples=30)
@given(data=st.data())
def test_machine_csv__what_is_counted_sums_to_the_total(
    compile_yaml: Callable[[str], Compiled], programme_texts: st.SearchStrategy[str], danish: Words, data: st.DataObject
) -> None:
    roles = role_times(compile_yaml(data.draw(programme_texts)), danish)
    text = csv_text([list(MACHINE_COLUMNS), *machine_csv("p", roles)])
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    for role in roles:
        counted = [row for row in rows if (row["role"], row["section"]) == (role.role, "counted")]
        assert sum((Fraction(row["planned"]) for row in counted), Fraction(0)) == role.total.planned
        assert sum((Fraction(row["low"]) for row in counted), Fraction(0)) == role.total.low


def test_machine_csv__marks_what_is_assumed(syd: Compiled, danish: Words) -> None:
    rows = [dict(zip(MACHINE_COLUMNS, row, strict=True)) for row in machine_csv("syd", role_times(syd, danish))]
    assumed = [(row["role"], row["activity"], row["assumed"]) for row in rows if row["assumed"]]
    assert assumed == [("talent", "manager-talks", "times"), ("line-manager", "manager-talks", "times")]


def test_machine_periods__the_same_columns(compile_text: Callable[..., Compiled], danish: Words) -> None:
    compiled = compile_text(
        "activities: {a: {title: A, length: 4 h, who: {talent: all}}, b: {title: B, length: 2 h, who: {talent: all}}}\n",
        "{a: 2024-01-16}",
    )
    role = role_of(compiled, "talent", danish)
    sums = period_sums(compiled, role, "month", Speech(danish, compiled.programme.units))
    rows = [dict(zip(MACHINE_COLUMNS, row, strict=True)) for row in machine_periods("p", role, sums)]
    assert [(row["cohort"], row["period"], row["title"], row["planned"], row["derivation"]) for row in rows] == [
        ("hold-1", "2024-01", "Januar 2024", "4", "A"),
        ("hold-1", "undated", "Uden dato", "2", "B"),
    ]


def test_spreadsheet_csv__notes_what_is_assumed(syd: Compiled, danish: Words) -> None:
    lines = spreadsheet_csv(role_of(syd, "line-manager", danish), danish).decode("utf-8-sig").splitlines()
    assert [line.rpartition(";")[2] for line in lines if ";Samtaler med leder;" in line] == ["foreløbigt"]


def test_spreadsheet_csv__says_where_time_is_open(compile_yaml: Callable[[str], Compiled], danish: Words) -> None:
    compiled = compile_yaml(
        "talentc: 1\nid: p\ntitle: P\nlanguages: [da]\nroles: {talent: {title: Talent, people: 2}}\n"
        "activities:\n  a: {title: A, length: 4 h, who: {talent: all}}\n  b: {title: B, length: open, who: {talent: all}}\n"
    )
    (role,) = role_times(compiled, danish)
    rows = list(csv.reader(io.StringIO(spreadsheet_csv(role, danish).decode("utf-8-sig")), delimiter=";"))
    assert [row[-1] for row in rows[1:]] == ["", "samt tid af ukendt omfang", "samt tid af ukendt omfang"]
    machine = [dict(zip(MACHINE_COLUMNS, row, strict=True)) for row in machine_csv("p", (role,))]
    assert [row["open"] for row in machine] == ["false", "true"]
