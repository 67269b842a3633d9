from collections.abc import Callable

import pytest

from talentc.render.handbooks.participants import participants, tasks, team
from talentc.render.handbooks.reader import Reader

Read = Callable[..., Reader]
GROUP = "groups: {pair: {title: Par, of: talent, size: 2}}\n"


@pytest.mark.parametrize(
    ("activity", "expected"),
    [
        ("who: {talent: all, manager: all}", "Talenter og nærmeste leder"),
        ("who: {talent: all, board: 1 person}", "Talenter og 1 bestyrelse"),
        ("who: {talent: some}", "Nogle talenter"),
        ("who: {talent: {people: 2 people, optional: true}}", "2 talenter (frivilligt)"),
        ("who: {talent.upper: {as: observer}}", "Talenter (øvre, observatør)"),
        ("each: talent, who: {talent: all, manager: all, board: all}", "Talent, nærmeste leder og bestyrelse"),
        ("each: pair, who: {talent: all}", "Par"),
        ("who: {trainer: all}", ""),
    ],
)
def test_participants__in_words(read: Read, activity: str, expected: str) -> None:
    reader = read(f"{GROUP}activities: {{a: {{title: A, length: 1 h, {activity}}}}}\n")
    assert participants(reader, reader.programme.activities[0]) == expected


def test_participants__of_some_sessions(read: Read) -> None:
    text = (
        "activities:\n  a:\n    title: A\n    length: 1 h\n    who: {talent: all}\n"
        "    sessions: {x: {title: Dag 1}, y: {title: Dag 2, who: {board: all}}, z: {}}\n"
    )
    reader = read(text)
    assert participants(reader, reader.programme.activities[0]) == "Talenter og bestyrelse (dag 2)"


def test_team__in_a_line_for_each_session_where_they_differ(read: Read) -> None:
    text = (
        "activities:\n  a:\n    title: A\n    length: 1 h\n"
        "    sessions: {x: {title: Dag 1, who: {trainer: [A, B]}}, y: {title: Dag 2, who: {trainer: [B]}}}\n"
        "  b: {title: B, length: 1 h, who: {trainer: all}}\n  c: {title: C, length: 1 h}\n"
    )
    reader = read(text)
    first, second, third = reader.programme.activities
    assert team(reader, first) == ("Dag 1: A, B", "Dag 2: B")
    assert team(reader, second) == ("Undervisere",)
    assert team(reader, third) == ()


def test_tasks__of_others_alone(read: Read) -> None:
    text = "activities: {a: {title: A, length: 1 h, who: {talent: {task: Min}, board: {task: Deres}}}}\n"
    reader = read(text)
    assert tasks(reader, reader.programme.activities[0]) == (("Bestyrelse", "Deres"),)


def test_team__roles_in_a_list_are_written_small(read: Read) -> None:
    text = (
        "activities:\n  a: {title: A, length: 1 h, who: {trainer: 1 person, mentor: all}}\n"
        "  b: {title: B, length: 1 h, who: {mentor: all, trainer: all}}\n"
    )
    reader = read(text, mentor="{title: Skuespiller, plural: Skuespillere, side: provider, people: 2}")
    first, second = reader.programme.activities
    assert team(reader, first) == ("1 underviser, skuespillere",)
    assert team(reader, second) == ("Skuespillere, undervisere",)
