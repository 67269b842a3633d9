from collections.abc import Callable

import pytest

from talentc.compiled import Compiled
from talentc.model.when import Reference
from talentc.render.names import Names, alone, large
from talentc.render.words import load_words

Compile = Callable[..., Compiled]
TEXT = """\
kinds: {modul: {title: Modul, plural: Moduler, sessions: {day-1: {title: Dag 1}, day-2: {}}}}
groups: {pair: {title: Par, plural: Parrene, of: talent, size: 2}}
events: {promotion: {title: Udnævnelse, of: talent}}
phases: {main: {title: Selve forløbet, default: true}}
activities:
  a: {title: "Modul 1: Ledelse", kind: modul, place: Her}
  b: {title: "Workshop: Et", length: 1 h}
  c: {title: "Workshop: To", length: 1 h}
"""


@pytest.fixture
def names(compile_text: Compile) -> Names:
    return Names(compile_text(TEXT).programme, load_words("da"))


@pytest.mark.parametrize(
    ("key", "many", "expected"),
    [
        ("talent", False, "talent"),
        ("talent", True, "talenter"),
        ("manager", True, "nærmeste leder"),
        ("talent.upper", True, "talenter (øvre)"),
    ],
)
def test_role__in_a_sentence(names: Names, key: str, many: bool, expected: str) -> None:
    assert names.role(key, many=many) == expected


def test_group__one_and_many(names: Names) -> None:
    assert (names.group("pair"), names.group("pair", many=True)) == ("par", "parrene")


def test_short__up_to_the_colon_where_no_other_begins_so(names: Names) -> None:
    assert [names.short(each) for each in names.programme.activities] == ["Modul 1", "Workshop: Et", "Workshop: To"]


@pytest.mark.parametrize(
    ("reference", "inside", "expected"),
    [
        ("start", "", "start"),
        ("a", "", "modul 1"),
        ("a.day-1", "", "dag 1 på modul 1"),
        ("day-1", "a", "dag 1"),
        ("a.day-1", "a", "dag 1"),
        ("b", "", "»Workshop: Et«"),
        ("modul.day-2", "", "2. gang på hvert modul"),
        ("nothing", "", "nothing"),
        ("day-2", "a", "2. gang"),
        ("a.day-2", "b", "2. gang på modul 1"),
        ("promotion", "", "udnævnelse"),
        ("modul", "", "hvert modul"),
        ("modul.day-1", "", "dag 1 på hvert modul"),
    ],
)
def test_anchor__what_is_counted_from(names: Names, reference: str, inside: str, expected: str) -> None:
    assert names.anchor(Reference(reference, 0, 0), inside) == expected


TITLES = """\
activities:
  a: {title: Kick-off, length: 1 h}
  b: {title: Modul 1, length: 1 h}
  c: {title: FIKS-værksteder, length: 1 h}
  d: {title: Talentpoolen tages i brug, length: 1 h}
  e: {title: "Projekt, første år", length: 1 h}
  f: {title: LederLab, length: 1 h}
  g: {title: 360-graders portræt, length: 1 h}
"""


def test_mention__a_noun_is_written_small_and_all_else_is_quoted(compile_text: Compile) -> None:
    programme = compile_text(TITLES).programme
    names = Names(programme, load_words("da"))
    assert [names.mention(activity) for activity in programme.activities] == [
        "kick-off",
        "modul 1",
        "FIKS-værksteder",
        "»Talentpoolen tages i brug«",
        "»Projekt, første år«",
        "»LederLab«",
        "»360-graders portræt«",
    ]
    english = Names(programme, load_words("en"))
    assert [english.mention(activity) for activity in programme.activities[2:4]] == [
        "FIKS-værksteder",
        "“Talentpoolen tages i brug”",
    ]


def test_mentions__each_as_it_is_called(compile_text: Compile) -> None:
    programme = compile_text(TITLES).programme
    names = Names(programme, load_words("da"))
    assert names.mentions(programme.activities[:3]) == "kick-off, modul 1 og FIKS-værksteder"
    assert names.mentions(programme.activities[1:4]) == "modul 1, FIKS-værksteder og »Talentpoolen tages i brug«"
    assert names.mentions(()) == ""


def test_whole__a_session_with_its_activity(names: Names) -> None:
    told = [names.whole(session) for session in names.programme.sessions]
    assert told == [
        "Modul 1: Ledelse – Dag\N{NO-BREAK SPACE}1",
        "Modul 1: Ledelse – 2. gang",
        "Workshop: Et",
        "Workshop: To",
    ]


def test_phase__its_title(names: Names) -> None:
    assert names.phase("main") == "Selve forløbet"
    assert names.phase("nothing") == "Minimal"


def test_place__the_cohorts_word_first(compile_text: Compile) -> None:
    programme = compile_text(TEXT).programme
    names = Names(programme, load_words("da"))
    assert names.place(programme.sessions[0], programme.cohorts[0]) == "Her"
    assert names.place(programme.sessions[2], None) == ""


def test_place__the_title_of_a_declared_one(compile_text: Compile) -> None:
    text = """
places: {hall: {title: "Salen,\\n 1. sal"}, barn: {title: Laden}}
activities:
  a: {title: A, length: 1 h, place: hall, who: {talent: all}}
  b: {title: B, length: 1 h, place: hallen, who: {talent: all}, accept: {TC341: et navn}}
"""
    programme = compile_text(text, "{}, place: {b: barn}").programme
    names, (a, b) = Names(programme, load_words("da")), programme.sessions
    assert [names.place(session, None) for session in (a, b)] == ["Salen, 1. sal", "hallen"]
    assert [names.place(session, programme.cohorts[0]) for session in (a, b)] == ["Salen, 1. sal", "Laden"]


def test_large__begins_a_sentence() -> None:
    assert [large(words) for words in ("én", "½ dag", "")] == ["Én", "½ dag", ""]


@pytest.mark.parametrize(
    ("title", "expected"),
    [("de nordjyske", "De nordjyske"), ("LEAD", "LEAD"), ("eBay", "eBay"), ("i dag", "I dag"), ("", "")],
)
def test_alone__with_a_large_letter_unless_it_is_a_name(title: str, expected: str) -> None:
    assert alone(title) == expected
