from collections.abc import Callable, Iterable
from datetime import date

import pytest

from talentc.compiled import Compiled
from talentc.render.documents.tree import Table, plain
from talentc.render.handbooks.artifacts import readers
from talentc.render.handbooks.dates import (
    activity_anchor,
    date_line,
    dates_table,
    often_and_when,
    proposal_note,
    undated_table,
)
from talentc.render.handbooks.reader import Reader

Real = Callable[[str], Reader]
Read = Callable[..., Reader]
Compile = Callable[..., Compiled]
SPREAD = """\
activities:
  a: {title: A, length: 1 h, who: {talent: all}}
  b: {title: B, length: 1 h, times: 3, who: {talent: all}, when: spread between a and c}
  c: {title: C, length: 1 h, who: {talent: all}}
"""


def rows(tables: Iterable[Table]) -> list[list[str]]:
    (table,) = tables
    return [[plain(cell) for cell in row.cells] for row in table.rows]


def test_dates_table__in_order_with_weekday_hours_and_place(real: Real) -> None:
    reader = real("talent")
    found = rows(dates_table(reader, reader.cohorts[0]))
    assert len(found) == 14
    assert found[0] == [
        "Tirsdag den 16. januar 2024",
        "kl. 12.00-16.00",
        "Kick-off",
        "Aalborg Kongres & Kultur Center",
    ]
    assert found[3][0] == "Tirsdag den 19. marts kl. 9.00 til onsdag den 20. marts 2024 kl. 16.00"


def test_dates_table__which_of_several_times_and_for_whom(real: Real) -> None:
    reader = real("steering-group")
    titles = [row[2] for row in rows(dates_table(reader, reader.cohorts[0]))]
    assert titles[2] == "Kick-off Én af jer"
    assert [title.partition(", ")[2] for title in (*titles[:2], titles[3])] == [
        "nr. 1 af 2",
        "nr. 2 af 2",
        "nr. 1 af 3",
    ]


def test_dates_table__hours_over_several_days(read: Read) -> None:
    text = "activities: {a: {title: A, days: 2, length: 2 days, who: {talent: all}}}\n"
    ((days, clock, _),) = rows(
        dates_table(reader := read(text, when="{a: 2024-03-19 to 2024-03-20}"), reader.cohorts[0])
    )
    assert (days, clock) == ("Tirsdag den 19. til onsdag den 20. marts 2024", "hver dag kl. 9.00-16.00")


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("in February", "I februar 2024"),
        ("in week 37", "I uge 37, 2024"),
        ("in quarter 2", "I 2. kvartal 2024"),
        ("1-2 weeks after a", "I perioden 23.-30. januar 2024"),
        ("after a", "Tidligst 17. januar 2024"),
        ("before a", "Senest 15. januar 2024"),
        ("[in week 4, on Fridays]", "I uge 4, 2024"),
        ("unknown", "Datoen er endnu ikke kendt"),
        ("after c", "Efter C"),
    ],
)
def test_dates_table__what_has_no_date_says_as_much_as_is_known(read: Read, when: str, expected: str) -> None:
    text = (
        "activities:\n  a: {title: A, length: 4 h, who: {talent: all}}\n"
        f"  b: {{title: B, length: 4 h, who: {{talent: all}}, when: {when}}}\n"
        "  c: {title: C, length: 4 h}\n"
    )
    reader = read(text, when="{a: 2024-01-16}")
    found = {row[-1]: row[0] for row in rows(dates_table(reader, reader.cohorts[0]))}
    assert found == {"A": "Tirsdag den 16. januar 2024", "B": expected}


def test_dates_table__the_times_that_are_left(read: Read) -> None:
    reader = read("activities: {a: {title: A, length: 4 h, times: 3, who: {talent: all}}}\n", when="{a.2: 2024-01-16}")
    assert [row[-1] for row in rows(dates_table(reader, reader.cohorts[0]))] == [
        "A, nr. 2 af 3",
        "A, yderligere 2 gange",
    ]


def test_dates_table__nothing_where_nothing_is_held_together(real: Real) -> None:
    reader = real("mentor")
    assert tuple(dates_table(reader, reader.cohorts[0])) == ()


def test_undated_table__how_often_and_in_which_days(real: Real) -> None:
    reader = real("talent")
    found = {row[0]: row[1:] for row in rows(undated_table(reader, reader.cohorts[0]))}
    assert found["Lederspejl"] == ["1 dag", "2.-28. februar 2024"]
    assert found["Møder i nærmeste leders ledergruppe"][0] == "Mindst 3 gange à ca. 2 timer"
    assert found["Samtaler med frivillig mentor Frivilligt"][0] == "3 gange à 1 time"
    assert found["Buddymøder – Opfølgning"] == [
        "2 gange à 1 time",
        "7. januar til 8. februar 2025 7. april til 8. maj 2025",
    ]
    assert not any("platform" in title or "Dannelse" in title for title in found)  # these ask for no time


def test_activity_anchor__plain_letters_and_no_two_alike(read: Read) -> None:
    text = "activities: {å: {title: A}, a: {title: A}, aa: {title: A}}\n"
    anchors = [activity_anchor(activity) for activity in read(text).programme.activities]
    assert anchors == ["activity--e5-", "activity-a", "activity-aa"]


def test_dates_table__times_that_are_spread_over_all_their_windows(read: Read) -> None:
    reader = read(SPREAD, when="{a: 2024-01-10, c: 2024-04-10}")
    found = {row[-1]: row[0] for row in rows(dates_table(reader, reader.cohorts[0]))}
    assert found["B, 3 gange"] == "I perioden 11. januar til 9. april 2024"


def test_dates_table__what_one_chooses_and_who_of_you(read: Read) -> None:
    text = (
        "activities:\n  a:\n    title: A\n    length: 1 h\n    choose: {talent: 1}\n    who: {talent: all}\n"
        "    sessions: {x: {title: Her}, y: {title: Der}}\n"
        "  b: {title: B, length: 1 h, optional: true, who: {talent: 1 person}}\n"
    )
    reader = read(text)
    assert [row[-1] for row in rows(dates_table(reader, reader.cohorts[0]))] == [
        "A – Her Vælg 1 af 2 gange",
        "A – Der Vælg 1 af 2 gange",
        "B Frivilligt, én af jer",
    ]


def test_undated_table__as_often_as_there_are_activities_that_it_is_held_for(read: Read) -> None:
    text = (
        "kinds: {modul: {title: Modul, length: 4 h, when: in January, who: {talent: all}}}\n"
        "activities:\n  a: {title: A, kind: modul}\n  b: {title: B, kind: modul}\n"
        "  c: {title: Møder, each: [talent, modul], length: 1 h, when: in week 9, who: {talent: all, manager: all}}\n"
        "  d: {title: Skygge, each: [talent, modul], length: 1 h, times: 3, when: in week 9, who: {talent: all}}\n"
    )
    reader = read(text)
    assert [row[:2] for row in rows(undated_table(reader, reader.cohorts[0]))] == [
        ["Møder", "2 gange à 1 time"],
        ["Skygge", "6 gange à 1 time"],
    ]


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("spread between a and c", "3 gange i perioden 11. januar til 9. april 2024"),
        ("in February", "3 gange i februar 2024"),
        ("after x", "3 gange efter X"),
        ("unknown", "datoen er endnu ikke kendt"),
    ],
)
def test_often_and_when__of_all_times(read: Read, when: str, expected: str) -> None:
    text = SPREAD.replace("spread between a and c", when) + "  x: {title: X, length: 1 h}\n"
    reader = read(text, when="{a: 2024-01-10, c: 2024-04-10}")
    assert often_and_when(reader, reader.cohorts[0], reader.programme.sessions[1]) == expected


def test_dates_table__marks_what_is_proposed(compile_text: Compile, propose: Compile) -> None:
    text = (
        "activities: {a: {title: A, length: 4 h, who: {talent: all}}, b: {title: B, length: 4 h, who: {talent: all}}}\n"
    )
    (reader,) = readers(propose(compile_text(text, "{b: 2024-02-06}"), {"a": date(2024, 1, 16)}), ["talent"])
    view = reader.cohorts[0]
    days = [row[0] for row in rows(dates_table(reader, view))]
    assert days == ["Tirsdag den 16. januar 2024 (forslag)", "Tirsdag den 6. februar 2024"]
    (note,) = proposal_note(reader, view)
    assert plain(note.inlines).startswith("Datoer mærket »forslag« er endnu ikke fastlagt")


def test_proposal_note__nothing_where_dates_are_given(real: Real) -> None:
    reader = real("talent")
    assert list(proposal_note(reader, reader.cohorts[0])) == []


def test_date_line__a_proposed_one(compile_text: Compile, propose: Compile) -> None:
    text = "activities: {a: {title: A, length: 4 h, clock: 09:00-13:00, who: {talent: all}}}\n"
    (reader,) = readers(propose(compile_text(text), {"a": date(2024, 1, 16)}), ["talent"])
    view, (session,) = reader.cohorts[0], reader.all_sessions
    assert (
        date_line(reader, view, session, view.dates(session)[0])
        == "tirsdag den 16. januar 2024 kl. 9.00-13.00 (forslag)"
    )
