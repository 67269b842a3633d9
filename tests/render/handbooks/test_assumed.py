from collections.abc import Callable

from talentc.render.documents.plain_text import plain_blocks
from talentc.render.documents.tree import Facts, plain
from talentc.render.handbooks.assumed import assumptions, mark
from talentc.render.handbooks.reader import Reader

Real = Callable[[str], Reader]
Read = Callable[..., Reader]


def told(reader: Reader) -> dict[str, str]:
    blocks = assumptions(reader)
    facts = blocks[-1]
    assert isinstance(facts, Facts)
    return {plain(fact.term): plain_blocks(fact.blocks) for fact in facts.facts}


def test_assumptions__each_reason_once_with_all_that_rests_on_it(real: Real) -> None:
    found = told(real("talent"))
    assert found["Talent"].startswith("Antal personer: 24. ")
    place = found["Kick-off, Afslutningsseminar og Alumnedag"]
    assert place.startswith("Sted: Aalborg Kongres & Kultur Center. ")
    assert found["Samtaler med nærmeste leder, undervejs"].startswith("Antal gange: 6. ")
    assert not any("Designworkshop" in title for title in found)


def test_assumptions__those_that_concern_the_reader(real: Real) -> None:
    assert list(told(real("mentor"))) == ["Talent", "Samtaler med frivillig mentor"]


def test_assumptions__what_is_accepted_too(read: Read) -> None:
    text = (
        "activities: {a: {title: A, length: 1 h, who: {talent: all}}}\n"
        "stated: {t: {source: Udbud, figures: {x: {role: talent, figure: 2 h, accept: {TC402: Aftalt med kunden.}}}}}\n"
    )
    assert told(read(text)) == {"Udbud": "Aftalt med kunden."}


def test_assumptions__none(read: Read) -> None:
    assert assumptions(read("activities: {a: {title: A, length: 1 h, who: {talent: all}}}\n")) == ()


def test_assumptions__of_a_place_where_somebody_is_there(read: Read) -> None:
    text = "places: {p: {title: Gården, rooms: 2, assumed: {rooms: Et skøn.}}, q: {title: Q, city: By, assumed: {city: X}}}\n"
    text += "activities: {a: {title: A, length: 1 h, place: p, who: {talent: all}}}\n"
    assert told(read(text)) == {"Gården": "Antal lokaler: 2. Et skøn."}


KINDS = """\
kinds: {k: {title: K, length: 1 h, place: Her, who: {talent: all}, assumed: {place: Intet sted nævnt.}}}
activities: {a: {title: A, kind: k}, b: {title: B, kind: k, place: Der}}
"""


def test_mark__only_where_the_assumed_value_is_the_one_taken(read: Read) -> None:
    reader = read(KINDS)
    first, second = reader.programme.sessions
    assert plain(mark(reader, (first,), ("place",))) == " (foreløbigt)"
    assert mark(reader, (first,), ("length",)) == ()
    assert mark(reader, (second,), ("place",)) == ()
    assert told(reader) == {"A": "Sted: Her. Intet sted nævnt."}


def test_mark__what_is_said_role_by_role(read: Read) -> None:
    reader = read(
        "kinds: {k: {title: K, length: 1 h, who: {talent: all, board: all}, preparation: {talent: 1 h per session},"
        " assumed: {who: Et skøn., preparation: Et skøn.}}}\n"
        "activities: {a: {title: A, kind: k, who: {board: 1 person, trainer: all}}}\n"
    )
    (session,) = reader.programme.sessions
    marked = [role for role in ("talent", "board", "trainer") if mark(reader, (session,), ("who",), (role,))]
    assert marked == ["talent"]
    assert mark(reader, (session,), ("preparation",), ("talent",))
    assert not mark(reader, (session,), ("preparation",), ("board",))
    assert list(told(reader)["A"].split("\n\n")) == [
        "Deltagere: Talenter, Bestyrelse. Et skøn.",
        "Forberedelse: 1 time. Et skøn.",
    ]


def test_mark__the_choice_and_the_sessions(read: Read) -> None:
    reader = read(
        "kinds: {k: {title: K, length: 1 h, choose: {talent: 1}, who: {talent: all}, sessions: {x: {}, y: {}},"
        " assumed: {choose: Et skøn., sessions: Et skøn.}}}\n"
        "activities: {a: {title: A, kind: k}, b: {title: B, kind: k, choose: {talent: 1}, sessions: {z: {}, w: {}}}}\n"
    )
    first, second = (activity.sessions for activity in reader.programme.activities)
    assert [bool(mark(reader, first, (key,))) for key in ("choose", "sessions")] == [True, True]
    assert [bool(mark(reader, second, (key,))) for key in ("choose", "sessions")] == [False, False]
