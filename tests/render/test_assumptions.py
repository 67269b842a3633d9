from collections.abc import Callable

import pytest

from talentc.compiled import Compiled
from talentc.model.activities import Activity, Kind, Session, Track
from talentc.model.node import nodes_of
from talentc.model.people import Group, Role
from talentc.model.places import Venue
from talentc.model.programme_file import ProgrammeFile
from talentc.render.assumptions import (
    about_session,
    assumed_keys,
    assumption_facts,
    assumptions_of,
    is_assumed,
    nodes_above,
)
from talentc.render.documents.plain_text import plain_blocks
from talentc.render.documents.tree import plain
from talentc.render.names import Names
from talentc.render.words import load_words

DESIGN = """
talentc: 1
id: p
title: P
languages: [da]
units: {day: 8 h}
assumed: {units: En dag er otte timer.}
roles:
  talent: {title: Talent, people: 24, assumed: {people: Et skøn.}}
  mentor: {title: Mentor}
groups: {pair: {title: Par, of: talent, size: 2, assumed: {size: To er nok.}}}
places: {hall: {title: Salen, rooms: 2, assumed: {rooms: Som sidst.}}}
tracks:
  common: {title: Fællesspor, preparation: {talent: 1 h per activity}, assumed: {preparation: Ingen siger det.}}
kinds:
  talk: {title: Samtale, plural: Samtaler, length: 1 h, assumed: {length: Som regel.}}
  module:
    title: Modul
    sessions: {one: {title: Dag 1, length: 4 h, assumed: {length: En halv dag.}}, two: {length: 3 h}}
activities:
  a: {title: A, kind: talk, track: common, times: 3, who: {talent: all, mentor: {length: 2 h}}, assumed: {times: Tre.}}
  b: {title: B, kind: module, who: {talent: all}}
  c: {title: C, kind: talk, length: 2 h, who: {talent: all}, preparation: {talent: 1 h per session}}
  d: {title: D, clock: 09:00-12:00, who: {talent: all}, assumed: {clock: Om formiddagen.}}
  e:
    title: E
    length: 1 h
    choose: {talent: 1}
    who: {talent: all}
    sessions: {x: {}, y: {}}
    assumed: {choose: Man vælger en.}
"""


ROLES = """
talentc: 1
id: p
title: P
roles: {talent: {title: Talent}, mentor: {title: Mentor}, board: {title: Board}}
kinds: {talk: {title: Talk, length: 1 h, who: {talent: all, mentor: all}, assumed: {who: A guess.}}}
activities: {a: {title: A, kind: talk, who: {mentor: 1 person, board: all}}}
"""


@pytest.fixture(scope="module")
def compiled(compile_yaml: Callable[[str], Compiled]) -> Compiled:
    return compile_yaml(DESIGN)


def test_assumptions_of__everything_in_order_with_its_value(compiled: Compiled) -> None:
    found = assumptions_of(Names(compiled.programme, load_words("da")))
    assert [(each.sort, each.subject, each.about, each.label, each.value, each.reason) for each in found] == [
        ("programme", "p", "P", "Tidsenheder", "1 dag = 8 timer", "En dag er otte timer."),
        ("role", "talent", "Talent", "Antal personer", "24", "Et skøn."),
        ("group", "pair", "Par", "Antal personer i hver", "2", "To er nok."),
        ("place", "hall", "Salen", "Antal lokaler", "2", "Som sidst."),
        ("track", "common", "Fællesspor", "Forberedelse", "1 time", "Ingen siger det."),
        ("kind", "talk", "Samtaler", "Varighed", "1 time", "Som regel."),
        ("session", "module.one", "Modul, dag 1", "Varighed", "4 timer", "En halv dag."),
        ("activity", "a", "A", "Antal gange", "3", "Tre."),
        ("activity", "d", "D", "Tidspunkt", "kl. 9.00-12.00", "Om formiddagen."),
        ("activity", "e", "E", "Valg", "1", "Man vælger en."),
    ]
    assert found[-3].said == "Antal gange: 3. Tre."


def test_assumptions_of__none_of_the_file_is_forgotten(compiled: Compiled, talent_nord: Compiled) -> None:
    for each in (compiled, talent_nord):
        written = sum(len(getattr(node, "assumed", {})) for node in nodes_of(each.programme.file))
        assert written == len(assumptions_of(Names(each.programme, load_words("da")))) > 0


def test_assumed_keys__only_what_the_time_rests_on(compiled: Compiled) -> None:
    keys = {
        (entry.role, entry.session, entry.time): assumed_keys(compiled.programme, entry) for entry in compiled.entries
    }
    assert keys == {
        ("talent", "a", "attendance"): ("times", "length"),
        ("mentor", "a", "attendance"): ("times",),  # it has a length of its own
        ("talent", "a", "preparation"): ("preparation",),  # asked once, however many times
        ("talent", "b.one", "attendance"): ("length",),
        ("talent", "b.two", "attendance"): (),
        ("talent", "c", "attendance"): (),  # the kind's length isn't taken
        ("talent", "c", "preparation"): (),
        ("talent", "d", "attendance"): ("clock",),
        ("talent", "e", "attendance"): ("choose",),
    }


def test_is_assumed__where_it_is_taken_from(compiled: Compiled) -> None:
    programme = compiled.programme
    sessions = {session.id: session for session in programme.sessions}
    assert is_assumed(programme, sessions["a"], "length")
    assert not is_assumed(programme, sessions["c"], "length")
    assert not is_assumed(programme, sessions["c"], "who")


def test_is_assumed__who_takes_part_for_those_alone_of_whom_it_is_taken(
    compile_yaml: Callable[[str], Compiled],
) -> None:
    compiled = compile_yaml(ROLES)
    (session,) = compiled.programme.sessions
    found = {role: is_assumed(compiled.programme, session, "who", (role,)) for role in ("talent", "mentor", "board")}
    assert found == {"talent": True, "mentor": False, "board": False}
    assert is_assumed(compiled.programme, session, "who")
    keys = {entry.role: assumed_keys(compiled.programme, entry) for entry in compiled.entries}
    assert keys == {"talent": ("who",), "mentor": (), "board": ()}


def test_about_session__its_own_and_what_it_takes(compiled: Compiled) -> None:
    found = assumptions_of(Names(compiled.programme, load_words("da")))
    sessions = {session.id: session for session in compiled.programme.sessions}
    told = {
        name: [(each.subject, each.key) for each in about_session(found, compiled.programme, sessions[name])]
        for name in ("a", "b.one", "b.two", "c")
    }
    assert told == {
        "a": [("a", "times"), ("talk", "length"), ("common", "preparation")],
        "b.one": [("module.one", "length")],
        "b.two": [],
        "c": [],
    }
    of_mentors = about_session(found, compiled.programme, sessions["a"], ("mentor",))
    assert [each.key for each in of_mentors] == ["times", "length"]


def test_assumption_facts__thing_by_thing_with_its_session(compiled: Compiled) -> None:
    found = assumptions_of(Names(compiled.programme, load_words("da")))
    facts = assumption_facts([*found[6:8], found[7]])
    assert [(plain(fact.term), plain_blocks(fact.blocks)) for fact in facts] == [
        ("Modul, dag 1", "Varighed: 4 timer. En halv dag."),
        ("A", "Antal gange: 3. Tre."),
    ]


def test_nodes_above__nearest_first(compiled: Compiled) -> None:
    sessions = {session.id: session for session in compiled.programme.sessions}
    file = compiled.programme.file
    assert nodes_above(compiled.programme, sessions["b.one"]) == (
        file.kinds["module"].sessions["one"],
        file.activities["b"],
        file.kinds["module"],
    )
    assert nodes_above(compiled.programme, sessions["a"])[-1] is file.tracks["common"]


@pytest.mark.parametrize("language", ["da", "en"])
def test_assumptions_of__every_key_has_a_name(language: str) -> None:
    nodes = (ProgrammeFile, Role, Group, Venue, Track, Kind, Activity, Session)
    keys = {info.key for node in nodes for info in node.fields.values()} - {"talentc", "accept", "assumed"}
    named = {key.removeprefix("assumed.key.") for key in load_words(language).texts if key.startswith("assumed.key.")}
    assert sorted(named) == sorted(keys)
