from collections.abc import Callable

import pytest

from talentc.render.handbooks.attendance import attendance_rules, choices
from talentc.render.handbooks.reader import Reader

Read = Callable[..., Reader]
SESSIONS = "sessions: {x: {length: 1 h}, y: {length: 2 h}}"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("may-miss: 0", ["Du skal være med alle gange."]),
        ("may-miss: 1", ["Du må højst være fraværende 1 gang."]),
        ("choose: {talent: 1}", []),
        ("optional: false", []),
    ],
)
def test_attendance_rules__as_they_are_said(read: Read, said: str, expected: list[str]) -> None:
    text = f"activities: {{a: {{title: A, who: {{talent: all, board: all}}, {said}, {SESSIONS}}}}}\n"
    reader = read(text)
    assert list(attendance_rules(reader, reader.programme.activities[0])) == expected


def test_attendance_rules__of_its_kind(read: Read) -> None:
    text = f"kinds: {{k: {{title: K, may-miss: 2, {SESSIONS}}}}}\nactivities: {{a: {{title: A, kind: k, who: {{talent: all}}}}}}\n"
    reader = read(text)
    (told,) = attendance_rules(reader, reader.programme.activities[0])
    assert told == "Du må højst være fraværende 2 gange."


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("choose: {talent: 1}", ("vælg 1 af 2 gange",)),
        ("choose: {talent: 1-2}", ("vælg 1-2 af 2 gange",)),
        ("choose: {talent: 2 h}", ("vælg 2 timer",)),
        ("choose: {talent.upper: 1}", ("vælg 1 af 2 gange (øvre)",)),
        ("choose: {board: 1}", ()),
        ("optional: false", ()),
    ],
)
def test_choices__as_they_are_said(read: Read, said: str, expected: tuple[str, ...]) -> None:
    reader = read(f"activities: {{a: {{title: A, who: {{talent: all, board: all}}, {said}, {SESSIONS}}}}}\n")
    assert choices(reader, reader.programme.activities[0]) == expected
