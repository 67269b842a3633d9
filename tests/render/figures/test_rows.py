from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from talentc.compiled import Compiled
from talentc.ledger.exact import exact
from talentc.model.amount import NONE
from talentc.render.amounts import Speech
from talentc.render.figures.rows import Row, rows_of
from talentc.render.words import Words


def rows(compiled: Compiled, role: str, words: Words) -> tuple[Row, ...]:
    entries = [entry for entry in compiled.entries if entry.role == role]
    return rows_of(entries, compiled.programme, Speech(words, compiled.programme.units))


def of(compiled: Compiled, role: str, activity: str, words: Words, kind: str = "attendance") -> list[Row]:
    return [row for row in rows(compiled, role, words) if (row.activity, row.kind) == (activity, kind)]


def test_rows_of__sessions_of_one_length_are_one_row(syd: Compiled, danish: Words) -> None:
    (row,) = of(syd, "talent", "manager-talks", danish)
    assert row.sessions == ("manager-talks.under-way", "manager-talks.later")
    assert row.title == "Samtaler med leder"
    assert row.derivation == "8 samtaler à 1 time = 8 timer = 1 dag"
    assert row.time.planned == 8


def test_rows_of__days_of_a_module_are_no_modules(syd: Compiled, danish: Words) -> None:
    (row,) = of(syd, "talent", "module-1", danish)
    assert row.derivation == "2 gange à 1 dag = 2 dage = 16 timer"


def test_rows_of__preparation_is_a_row_of_its_own_on_its_track(syd: Compiled, danish: Words) -> None:
    (row,) = of(syd, "talent", "module-1", danish, "preparation")
    assert (row.track, row.track_title, exact(row.time.planned)) == ("digital", "Digitalt spor", "2")


def test_rows_of__what_is_voluntary(syd: Compiled, danish: Words) -> None:
    assert [row.voluntary for row in of(syd, "talent", "mentor-talks", danish)] == [True]
    assert [row.voluntary for row in of(syd, "mentor", "mentor-talks", danish)] == [True]
    assert [row.voluntary for row in of(syd, "talent", "manager-talks", danish)] == [False]


def test_rows_of__what_is_not_counted_says_why(syd: Compiled, danish: Words) -> None:
    (meetings,) = of(syd, "line-manager", "meetings", danish)
    (platform,) = of(syd, "talent", "platform", danish)
    assert (meetings.because, meetings.time) == ("Deres eget møde.", NONE)
    assert platform.because == "Aktiviteten kræver ingen tid."


def test_rows_of__some_of_them(syd: Compiled, danish: Words) -> None:
    assert [row.who for row in of(syd, "steering-group", "kick-off", danish)] == ["1 person"]
    assert [row.who for row in of(syd, "trainer", "module-1", danish)] == ["Konsulent"]
    assert [row.who for row in of(syd, "trainer", "module-2", danish)] == [""]


def test_rows_of__sessions_of_different_lengths_are_named(
    compile_yaml: Callable[[str], Compiled], danish: Words
) -> None:
    compiled = compile_yaml(
        """
        talentc: 1
        id: p
        title: P
        languages: [da]
        roles: {a: {title: A, people: 2}}
        activities:
          x:
            title: Kursus
            who: {a: all}
            sessions: {one: {title: Dag 1, length: 3 h}, two: {title: Dag 2, length: 2 h}, three: {title: Aften, length: 3 h}}
        """
    )
    found = [(row.title, exact(row.time.planned)) for row in rows(compiled, "a", danish)]
    assert found == [("Kursus, dag 1 og aften", "6"), ("Kursus, dag 2", "2")]


def test_rows_of__each_part_has_its_own(compile_yaml: Callable[[str], Compiled], danish: Words) -> None:
    compiled = compile_yaml(
        """
        talentc: 1
        id: p
        title: P
        languages: [da]
        roles: {a: {title: A, people: 2, parts: {level: {low: {title: Nederst}, high: {title: Øverst}}}}}
        activities:
          x: {title: X, length: 3 h, who: {a.low: all}}
          y: {title: Y, length: 2 h, who: {a: all}}
        """
    )
    assert [(row.activity, row.part) for row in rows(compiled, "a", danish)] == [("x", "low"), ("y", "")]


@settings(max_examples=30)
@given(data=st.data())
def test_rows_of__count_times_length_is_the_time(
    compile_yaml: Callable[[str], Compiled], programme_texts: st.SearchStrategy[str], danish: Words, data: st.DataObject
) -> None:
    compiled = compile_yaml(data.draw(programme_texts))
    for role in compiled.programme.file.roles:
        for row in rows(compiled, role, danish):
            if not row.time.none:
                assert row.count.planned * row.length.planned == row.time.planned


PROJECTS = """
talentc: 1
id: p
title: P
languages: [da]
roles: {a: {title: A, people: 8}}
groups: {team: {title: Team, of: a, size: 4}}
phases: {main: {title: Hele året, length: 10 months, default: true}}
kinds:
  project:
    title: Strategisk projekt
    plural: Strategiske projekter
    each: team
    length: 2 h
    who: {a: all}
  staged:
    title: Forløb
    plural: Forløb
    sessions: {launch: {title: Start, length: 3 h}, meetings: {title: Møder, length: 2 h, times: 5}}
    who: {a: all}
activities:
  one: {title: "Strategisk projekt, første år", kind: project, times: 1 per 2 months}
  many: {title: Små strategiske projekter, kind: project, times: 3}
  two: {title: Forløb om data, kind: staged}
"""


def test_rows_of__the_meetings_of_a_project_are_no_projects(
    compile_yaml: Callable[[str], Compiled], danish: Words
) -> None:
    compiled = compile_yaml(PROJECTS)
    told = {row.title: row.derivation.partition(" =")[0] for row in rows(compiled, "a", danish)}
    assert told == {
        "Strategisk projekt, første år": "5 gange à 2 timer",
        "Små strategiske projekter": "3 strategiske projekter à 2 timer",
        "Forløb om data, start": "3 timer",
        "Forløb om data, møder": "5 gange à 2 timer",
    }
