"""What each session means once it has taken what it doesn't say."""

from collections.abc import Callable
from fractions import Fraction

import pytest

from talentc.model.people import ALLOWANCE_KINDS
from talentc.model.programme import Programme, Session

DESIGN = """
    tags: [outside]
    phases:
      ahead: {title: Ahead}
      programme: {title: Programme, default: true}
    roles:
      talent: {title: Talent, people: 8}
      trainer: {title: Trainer, people: 2}
      board: {title: Board, people: 6}
    tracks:
      common:
        title: Common
        who: {board: 1 person}
        preparation: {talent: 1 h per activity, trainer: 2 h per activity}
        tags: [outside]
    kinds:
      module:
        title: Module
        track: common
        length: 1 day
        who: {talent: all, trainer: all}
        when: in May
        sessions: {day-1: {}, day-2: {length: 2 days, when: after day-1}}
      camp: {title: Camp, like: module, place: Outside, who: {trainer: 1 person}, sessions: {stay: {nights: 1}}}
    activities:
      plain: {title: Plain, kind: module}
      special: {title: Special, kind: camp, who: {trainer: none}, phase: ahead, length: 4 h}
      own: {title: Own, kind: module, when: in June, sessions: {day-1: {when: in July}, day-2: {}}}
      alone: {title: Alone, kind: camp, sessions: {only: {who: {talent: {optional: true}}}}}
      loose: {title: Loose, length: 2½ days, who: {talent: all}}
      half: {title: Half, length: 3 half-days, who: {talent: all}}
"""


@pytest.fixture(scope="module")
def sessions(design: Callable[[str], Programme]) -> dict[str, Session]:
    return {session.id: session for session in design(DESIGN).sessions}


def test_inherit__sessions_come_from_the_nearest_that_has_any(sessions: dict[str, Session]) -> None:
    assert list(sessions) == [
        "plain.day-1", "plain.day-2", "special.stay", "own.day-1", "own.day-2", "alone.only", "loose", "half",
    ]  # fmt: skip


def test_inherit__a_value_comes_from_the_nearest_that_says_it(sessions: dict[str, Session]) -> None:
    hours = {name: session.length.amount.planned for name, session in sessions.items() if session.length is not None}
    assert hours == {
        "plain.day-1": 8, "plain.day-2": 16, "special.stay": 4, "own.day-1": 8, "own.day-2": 8, "alone.only": 8,
        "loose": 20, "half": 12,
    }  # fmt: skip
    assert {session.phase for session in sessions.values()} == {"ahead", "programme"}
    assert sessions["special.stay"].phase == "ahead"
    assert sessions["special.stay"].venue is not None
    assert sessions["plain.day-1"].venue is None


def test_inherit__who_merges_role_by_role_and_none_takes_away(sessions: dict[str, Session]) -> None:
    def who(name: str) -> dict[str, str]:
        return {role: said.people.text for role, said in sessions[name].who.items()}

    assert who("plain.day-1") == {"board": "1 person", "talent": "all", "trainer": "all"}
    assert who("special.stay") == {"board": "1 person", "talent": "all"}
    assert who("alone.only") == {"board": "1 person", "talent": "all", "trainer": "1 person"}
    assert sessions["alone.only"].who["talent"].optional is True


def test_inherit__preparation_is_for_those_who_take_part(sessions: dict[str, Session]) -> None:
    assert set(sessions["plain.day-1"].preparation) == {"talent", "trainer"}
    assert set(sessions["special.stay"].preparation) == {"talent"}
    assert set(sessions["loose"].preparation) == set()


def test_inherit__when_of_an_activity_binds_its_first_session(sessions: dict[str, Session]) -> None:
    whens = {name: session.when.texts if session.when is not None else None for name, session in sessions.items()}
    assert whens["plain.day-1"] == ("in May",)
    assert whens["plain.day-2"] == ("after day-1",)
    assert whens["own.day-1"] == ("in July",)
    assert whens["own.day-2"] is None
    assert whens["special.stay"] == ("in May",)


def test_inherit__every_value_knows_where_it_was_said(sessions: dict[str, Session]) -> None:
    special, plain = sessions["special.stay"], sessions["plain.day-1"]
    assert special.origin("length").line > plain.origin("length").line
    assert plain.origin("clock") == plain.place.head


def test_inherit__a_value_that_is_written_under_another_word_knows_where_it_was_said(
    design: Callable[[str], Programme],
) -> None:
    """`place` is the attribute `venue`, and `arranged-by` has a hyphen."""
    text = """roles: {talent: {title: T, people: 8}}
activities:
  it:
    title: It
    length: 1 h
    who: {talent: all}
    place: Hall
    arranged-by: talent
"""
    (session,) = design(text).sessions
    assert session.origin("place") == session.place.of("place")
    assert session.origin("arranged-by") == session.place.of("arranged-by")
    assert session.place.of("arranged-by").line == session.place.of("place").line + 1


def test_inherit__what_one_may_choose_and_miss_comes_from_the_nearest_that_says_it(
    design: Callable[[str], Programme],
) -> None:
    programme = design("""
        roles: {talent: {title: T, people: 8}, mentor: {title: M, people: 2}}
        kinds:
          offer: {title: Offer, length: 2 h, choose: {talent: 2}, may-miss: 1, who: {talent: all, mentor: all}, sessions: {a: {}, b: {}}}
          narrow: {title: Narrow, like: offer, may-miss: 0}
        activities:
          plain: {title: Plain, kind: offer}
          own: {title: Own, kind: narrow, choose: {mentor: 1}}
          loose: {title: Loose, length: 1 h}
    """)
    said = {activity.id: (dict(activity.choose), activity.may_miss) for activity in programme.activities}
    assert {name: (list(choose), may_miss) for name, (choose, may_miss) in said.items()} == {
        "plain": (["talent"], 1), "own": (["mentor"], 0), "loose": ([], None),
    }  # fmt: skip


def test_session__by_its_id(design: Callable[[str], Programme]) -> None:
    programme = design(DESIGN)
    assert [session.id for session in programme.sessions if programme.session(session.id) is session] == [
        session.id for session in programme.sessions
    ]
    assert programme.session("plain") is None


def test_session__what_is_asked_beside_being_there(sessions: dict[str, Session]) -> None:
    plain = sessions["plain.day-1"]
    kinds = {kind: list(plain.allowances(kind)) for kind in ALLOWANCE_KINDS}
    assert kinds == {"preparation": ["talent", "trainer"], "follow-up": [], "travel": []}


@pytest.mark.parametrize(("length", "wanted"), [("none", True), ("1 h", False)])
def test_session__asks_no_time_where_it_lasts_none(
    length: str, wanted: bool, design: Callable[[str], Programme]
) -> None:
    (session,) = design(f"activities: {{it: {{title: It, length: {length}}}}}\n").sessions
    assert session.asks_no_time is wanted


@pytest.mark.parametrize(
    ("session", "days"), [("plain.day-1", 1), ("plain.day-2", 2), ("special.stay", 1), ("loose", 3), ("half", 2)]
)
def test_inherit__days_follow_from_a_length_in_days(session: str, days: int, sessions: dict[str, Session]) -> None:
    assert sessions[session].days == days


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        ("length: 2 h, clock: 09:00-16:00", 2),
        ("clock: 09:00-16:30", Fraction(15, 2)),
        ("clock: 31 h", 31),
        ("agenda: [{clock: 09:00-12:00, title: A}, {clock: 12:00-13:00, title: B, break: true}]", 3),
        ("agenda: [{clock: 09:00-12:00, title: A, length: 2 h}, {clock: '13:00', title: B, length: 1 h}]", 3),
        ("length: 5 h, agenda: [{clock: 09:00-12:00, title: A}]", 5),
    ],
)
def test_inherit__a_length_follows_from_the_agenda_or_the_clock(
    said: str, hours: Fraction, design: Callable[[str], Programme]
) -> None:
    (session,) = design(
        f"roles: {{talent: {{title: T, people: 8}}}}\nactivities: {{it: {{title: It, {said}, who: {{talent: all}}}}}}\n"
    ).sessions
    assert session.length is not None
    assert session.length.amount.planned == hours


def test_inherit__kinds_are_the_own_one_and_those_that_it_is_like(design: Callable[[str], Programme]) -> None:
    programme = design(DESIGN)
    kinds = {activity.id: activity.kinds for activity in programme.activities}
    assert kinds["plain"] == ("module",)
    assert kinds["special"] == ("camp", "module")
    assert kinds["loose"] == ()


def test_inherit__a_place_that_is_declared_is_told_by_its_title(design: Callable[[str], Programme]) -> None:
    text = """places: {hall: {title: The great hall}}
roles: {talent: {title: T, people: 8}}
tracks: {main: {title: Main, place: hall}}
activities:
  a: {title: A, track: main, length: 1 h, who: {talent: all}, sessions: {one: {}, two: {place: Here}}}
  b: {title: B, length: 1 h, who: {talent: all}}
"""
    programme = design(text)
    told = [(each.place_id, programme.words(each.venue) if each.venue else None) for each in programme.sessions]
    assert told == [("hall", "The great hall"), (None, "Here"), (None, None)]
