from collections.abc import Callable
from datetime import date

from talentc.model.people_file import Person
from talentc.model.programme import Programme
from talentc.render.documents.tree import plain
from talentc.render.names import Names
from talentc.render.plan.personal import personal_table
from talentc.render.words import load_words
from talentc.schedule.own_windows import OwnWindow, PersonalWindow
from talentc.value import replace

DESIGN = """
    languages: [da]
    roles: {talent: {title: Talent, people: 2}, mentor: {title: Mentor, people: 1 per talent}}
    events: {promotion: {title: Udnævnelse, of: talent}}
    kinds: {module: {title: Modul}}
    activities:
      one: {title: "Modul 1: Ledelse", kind: module, length: 4 h, who: {talent: all}}
      talk: {title: Samtale, each: talent, times: 2, length: 1 h, when: after promotion, who: {talent: all, mentor: all}}
    cohorts: {hold-1: {title: Hold 1, start: 2024-01}}
"""
FIRST, LAST = date(2024, 3, 1), date(2024, 3, 15)


def person(name: str, role: str, **events: date) -> Person:
    return Person(name, "Alva Holm", "alva@example.org", role, "", {}, (), events, {})


def rows_of(design: Callable[[str], Programme], *windows: PersonalWindow) -> list[tuple[str, ...]]:
    programme = design(DESIGN)
    people = (person("p1", "talent", promotion=FIRST), person("p2", "talent"), person("m1", "mentor"))
    cohort = replace(programme.cohorts[0], people=people)
    table = personal_table(cohort, windows, Names(programme, load_words("da")))
    return [tuple(plain(cell) for cell in row.cells) for row in table.rows] if table is not None else []


def test_personal_table__by_person_under_the_persons_own_day(design: Callable[[str], Programme]) -> None:
    one, two = OwnWindow("talk", 1, 2, FIRST, LAST), OwnWindow("talk", 2, 2, LAST, LAST, ("one",))
    windows = [PersonalWindow("p1", "p1", one), PersonalWindow("m1", "p1", one), PersonalWindow("p1", "p1", two)]
    assert rows_of(design, *windows) == [
        ("p1, talent: Udnævnelse Fri 1 Mar 2024",),
        ("Samtale, nr. 1 af 2", "Fri 1 Mar 2024", "Fri 15 Mar 2024"),
        ("Samtale (Modul 1), nr. 2 af 2", "Fri 15 Mar 2024", "Fri 15 Mar 2024"),
    ]


def test_personal_table__none_where_nobody_has_a_day(design: Callable[[str], Programme]) -> None:
    assert rows_of(design) == []
