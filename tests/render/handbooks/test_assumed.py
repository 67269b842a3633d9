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
    assert found["Samtaler med nærmeste leder"].startswith("Antal gange: 6. ")
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
