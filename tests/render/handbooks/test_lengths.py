from collections.abc import Callable

import pytest

from talentc.render.handbooks.lengths import lengths, own_extent, own_participation, own_times
from talentc.render.handbooks.reader import Reader

Real = Callable[[str], Reader]
Read = Callable[..., Reader]
WHO = "who: {talent: all, board: {length: 2 h}, trainer: {length: open}}"


def told(reader: Reader) -> list[str]:
    return [line for line, _ in lengths(reader, reader.programme.activities[0])]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("length: 4 h", ["4 timer"]),
        ("length: 4 h, sessions: {x: {}, y: {}}", ["2 gange à 4 timer"]),
        (
            "sessions: {x: {title: Dag 1, length: 1 h}, y: {title: Dag 2, length: 2 h}}",
            ["Dag 1: 1 time", "Dag 2: 2 timer"],
        ),
        ("length: 4 h, choose: {talent: 1}, sessions: {x: {}, y: {}, z: {}}", ["4 timer (vælg 1 af 3 gange)"]),
        (
            "length: 4 h, choose: {talent: 2}, sessions: {x: {}, y: {}, z: {}}",
            ["2 gange à 4 timer (vælg 2 af 3 gange)"],
        ),
        (
            "choose: {talent: 1}, sessions: {x: {title: Her, length: 1 h}, y: {title: Der, length: 2 h}}",
            ["Vælg 1 af 2 gange", "Her: 1 time", "Der: 2 timer"],
        ),
        ("length: 2 days, nights: 1, clock: 31 h", ["2 dage, 1 overnatning, 31 timer efter uret"]),
        ("length: 31 h, nights: 1, clock: 31 h", ["31 timer, 1 overnatning"]),
        ("nights: 1, clock: 31 h", ["31 timer, 1 overnatning"]),
        ("length: ½ day, clock: 09:00-12:00", ["½ dag"]),
    ],
)
def test_lengths__as_they_are_for_the_reader(read: Read, said: str, expected: list[str]) -> None:
    assert told(read(f"activities: {{a: {{title: A, {said}, {WHO}}}}}\n")) == expected


@pytest.mark.parametrize(("role", "expected"), [("board", "2 timer"), ("trainer", "Ukendt omfang")])
def test_lengths__who_is_there_for_less_spends_no_night(read: Read, role: str, expected: str) -> None:
    text = f"activities: {{a: {{title: A, length: 2 days, nights: 1, clock: 31 h, {WHO}}}}}\n"
    assert told(read(text, role)) == [expected]


AGENDA = """\
activities:
  a:
    title: A
    who: {talent: all, manager: all}
    agenda:
      - {clock: 09:00-12:00, title: Fælles}
      - {clock: 12:00-13:00, title: Frokost, break: true}
      - {clock: 13:00-15:00, title: For talenter, who: {talent: all}}
      - {clock: 15:00-16:00, title: For de øvre, who: {talent.upper: all}}
      - {clock: 16:00-18:00, title: Bestyrelsen, who: {board: all}}
"""


@pytest.mark.parametrize(("role", "expected"), [("manager", "3 timer"), ("talent", "5-6 timer"), ("board", "2 timer")])
def test_lengths__by_the_lines_of_the_agenda_that_one_is_at(read: Read, role: str, expected: str) -> None:
    assert told(read(AGENDA, role)) == [expected]


def test_own_times__over_all_activities_that_it_is_held_for(read: Read) -> None:
    text = (
        "kinds: {modul: {title: Modul, length: 4 h, who: {talent: all}}}\n"
        "activities:\n  a: {title: A, kind: modul}\n  b: {title: B, kind: modul}\n"
        "  c: {title: C, each: [talent, modul], length: 1 h, who: {talent: all}}\n"
        "  d: {title: D, each: [talent, modul], length: 1 h, times: 2, who: {talent: all}}\n"
        "  e: {title: E, each: talent, length: 1 h, who: {talent: all}}\n"
        "  f: {title: F, each: [talent, modul], times: 1 per week, length: 1 h, who: {talent: all}}\n"
    )
    reader = read(text)
    assert [own_times(reader, session) for session in reader.programme.sessions[2:]] == [
        "2 gange",
        "4 gange",
        "",
        "1 gang pr. uge",
    ]


def test_own_extent__no_length_for_whom_time_isnt_counted(real: Real) -> None:
    reader = real("line-manager")
    sessions = {session.id: session for session in reader.all_sessions}
    assert own_extent(reader, sessions["leader-mirror"]) == ""
    assert own_extent(reader, sessions["management-meetings"]) == "mindst 3 gange"


def test_own_participation__where_its_time_is_counted(real: Real) -> None:
    reader = real("line-manager")
    sessions = {session.id: session for session in reader.all_sessions}
    assert own_participation(reader, sessions["leader-mirror"]) is None
    assert own_participation(reader, sessions["kick-off"]) is not None
