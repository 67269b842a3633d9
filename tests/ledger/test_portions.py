"""What one time of a session asks of a role: all of it, or its lines of the agenda."""

from collections.abc import Callable

import pytest

from talentc.ledger.portions import clock_of, portions
from talentc.model.programme import Programme

AGENDA = """
    roles:
      talent: {{title: Talent, people: 8, parts: {{level: {{first: {{title: First}}, second: {{title: Second}}}}}}}}
      manager: {{title: Manager, people: 1}}
      guest: {{title: Guest, people: 2}}
    activities:
      it:
        title: It
        {length}
        who: {{{who}}}
        agenda:
{items}
"""
TOGETHER = "{clock: 09:00-12:00, title: Together}"
LUNCH = "{clock: 12:00-13:00, title: Lunch, break: true}"
TALENTS = "{clock: 13:00-15:00, title: Talents, who: {talent: all}}"
FIRST = "{clock: 15:00-16:00, title: First, who: {talent.first: all}}"
FREE = "{clock: 16:00-17:00, title: Free, optional: true}"
EVENING = "{clock: 19:00-21:00, title: Evening, who: {talent: all, guest: all}}"
DINNER = "{clock: '18:00', title: Dinner, who: {guest: all}}"
ONE = "{clock: 13:00-15:00, title: One of you, who: {talent: 1 person}}"
SHORT = "{clock: 13:00-15:00, title: Short, who: {talent: all, manager: {length: 30 min}}}"


def asked(
    design: Callable[[str], Programme], items: list[str], length: str = "", who: str = "talent: all, manager: all"
) -> dict[str, list[tuple[str, object, object, bool]]]:
    lines = "\n".join(f"          - {item}" for item in items)
    programme = design(AGENDA.format(length=length, who=who, items=lines))
    (session,) = programme.sessions
    return {
        role: [
            (portion.role, portion.length.amount.planned, portion.clock.planned, portion.voluntary)
            for portion in portions(session, role, said)
        ]
        for role, said in session.who.items()
    }


def test_portions__the_lines_that_name_a_role_or_nobody(design: Callable[[str], Programme]) -> None:
    assert asked(design, [TOGETHER, LUNCH, TALENTS]) == {
        "talent": [("talent", 5, 6, False)],
        "manager": [("manager", 3, 3, False)],
    }


def test_portions__a_line_for_a_part_is_asked_of_that_part(design: Callable[[str], Programme]) -> None:
    found = asked(design, [TOGETHER, FIRST], who="talent: all")
    assert found == {"talent": [("talent", 3, 3, False), ("talent.first", 1, 1, False)]}


def test_portions__a_line_for_a_role_is_asked_of_its_parts(design: Callable[[str], Programme]) -> None:
    found = asked(design, [TOGETHER, TALENTS], who="talent.first: all")
    assert found == {"talent.first": [("talent.first", 5, 5, False)]}


def test_portions__voluntary_lines_stand_apart(design: Callable[[str], Programme]) -> None:
    found = asked(design, [TOGETHER, FREE], who="talent: all")
    assert found == {"talent": [("talent", 3, 3, False), ("talent", 1, 1, True)]}


def test_portions__a_said_length_is_what_it_counts_as(design: Callable[[str], Programme]) -> None:
    found = asked(design, [TOGETHER, TALENTS, FREE], length="length: 16 h\n        clock: 31 h")
    assert found == {
        "talent": [("talent", 15, 30, False), ("talent", 1, 1, True)],
        "manager": [("manager", 15, 30, False), ("manager", 1, 1, True)],
    }


def test_portions__who_is_there_for_a_line_alone(design: Callable[[str], Programme]) -> None:
    assert asked(design, [TOGETHER, EVENING], who="talent: all") == {
        "talent": [("talent", 5, 5, False)],
        "guest": [("guest", 2, 2, False)],
    }
    assert asked(design, [EVENING], length="length: 16 h", who="talent: all")["guest"] == [("guest", 2, 2, False)]


def test_portions__a_lone_start_takes_an_open_time_of_who_is_there_for_it_alone(
    design: Callable[[str], Programme],
) -> None:
    lines = [TOGETHER, DINNER]
    programme = design(AGENDA.format(length="", who="talent: all", items="\n".join(f"          - {x}" for x in lines)))
    guest = programme.sessions[0].who["guest"]
    assert guest.length is not None
    assert guest.length.amount.open


def test_portions__how_a_line_says_that_a_role_is_there(design: Callable[[str], Programme]) -> None:
    assert asked(design, [TOGETHER, SHORT])["manager"][0][1] == 3.5
    lines = [TOGETHER, ONE]
    programme = design(AGENDA.format(length="", who="talent: all", items="\n".join(f"          - {x}" for x in lines)))
    (session,) = programme.sessions
    found = portions(session, "talent", session.who["talent"])
    assert [(str(portion.said.people.sort), str(portion.length.amount.planned)) for portion in found] == [
        ("all", "3"),
        ("count", "2"),
    ]


@pytest.mark.parametrize(
    ("length", "items", "hours"),
    [
        ("length: 16 h\n        clock: 31 h", [TOGETHER], 31),
        ("length: 16 h", [TOGETHER], 16),
        ("clock: 09:00-17:00", [TOGETHER], 8),
        ("", [TOGETHER, LUNCH, TALENTS], 6),
    ],
)
def test_clock_of__the_clock_then_the_agenda_with_its_breaks_then_the_length(
    length: str, items: list[str], hours: int, design: Callable[[str], Programme]
) -> None:
    lines = "\n".join(f"          - {item}" for item in items)
    programme = design(AGENDA.format(length=length, who="talent: all", items=lines))
    assert clock_of(programme.sessions[0]).planned == hours
