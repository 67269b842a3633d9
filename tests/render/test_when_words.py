"""Every sort of `when`, told in Danish and in English."""

from collections.abc import Callable
from datetime import date

import pytest

from talentc.compiled import Compiled
from talentc.model.amount import Count, Rate
from talentc.model.amount_text import parse_count, parse_rate
from talentc.model.when import Clause
from talentc.model.when_text import parse_when
from talentc.render.names import Names
from talentc.render.when_words import clause_words, times_words, when_words, window_words
from talentc.render.words import load_words

Compile = Callable[..., Compiled]
TEXT = """\
phases: {main: {title: Selve forløbet, default: true}}
activities:
  a: {title: "Modul 1: Ledelse", length: 4 h, sessions: {x: {title: Dag 1}, y: {title: Dag 2}}}
  b: {title: Kick-off, length: 4 h}
"""


@pytest.fixture
def programme(compile_text: Compile) -> Compiled:
    return compile_text(TEXT)


@pytest.mark.parametrize(
    ("when", "danish", "english"),
    [
        ("2024-03-05", "tirsdag den 5. marts 2024", "Tuesday 5 March 2024"),
        ("2024-03-05 09:00-12:00", "tirsdag den 5. marts 2024 kl. 9.00-12.00", "Tuesday 5 March 2024, 9:00–12:00"),
        (
            "2024-03-05 to 2024-03-06",
            "tirsdag den 5. til onsdag den 6. marts 2024",
            "Tuesday 5 to Wednesday 6 March 2024",
        ),
        ("in January", "i januar", "in January"),
        ("in May 2025", "i maj 2025", "in May 2025"),
        ("in week 37", "i uge 37", "in week 37"),
        ("in week 37 2024", "i uge 37, 2024", "in week 37, 2024"),
        ("in quarter 2", "i 2. kvartal", "in quarter 2"),
        ("in quarter 2 2024", "i 2. kvartal 2024", "in quarter 2 of 2024"),
        ("in month 3", "i måned 3", "in month 3"),
        ("in week 5 of main", "i uge 5 af fasen »Selve forløbet«", "in week 5 of the phase “Selve forløbet”"),
        ("during main", "i fasen »Selve forløbet«", "in the phase “Selve forløbet”"),
        ("after b", "efter kick-off", "after kick-off"),
        ("before b", "før kick-off", "before kick-off"),
        ("after start", "efter start", "after the start"),
        ("between b and a", "mellem kick-off og modul 1", "between kick-off and modul 1"),
        ("between a.x and a.y", "mellem dag 1 og dag 2 på modul 1", "between dag 1 and dag 2 of modul 1"),
        ("spread between b and a", "fordelt mellem kick-off og modul 1", "spread between kick-off and modul 1"),
        ("3-4 weeks after b", "3-4 uger efter kick-off", "3–4 weeks after kick-off"),
        ("1 week after b", "1 uge efter kick-off", "1 week after kick-off"),
        ("1½ months before b", "1,5 måneder før kick-off", "1.5 months before kick-off"),
        ("about 4 weeks after b", "ca. 4 uger efter kick-off", "about 4 weeks after kick-off"),
        ("about 3-4 weeks after b", "ca. 3-4 uger efter kick-off", "about 3–4 weeks after kick-off"),
        ("about 1 week after b", "ca. 1 uge efter kick-off", "about 1 week after kick-off"),
        ("at most 4 weeks after b", "højst 4 uger efter kick-off", "at most 4 weeks after kick-off"),
        ("at least 2 days before b", "mindst 2 dage før kick-off", "at least 2 days before kick-off"),
        ("ends at most 2 years after b", "slutter senest 2 år efter kick-off", "ends at most 2 years after kick-off"),
        ("ends 2-3 weeks before b", "slutter 2-3 uger før kick-off", "ends 2–3 weeks before kick-off"),
        ("on the day of b", "samme dag som kick-off", "on the day of kick-off"),
        ("the evening before b", "aftenen før kick-off", "the evening before kick-off"),
        ("on Fridays", "på en fredag", "on a Friday"),
        ("on Mondays and Tuesdays", "på en mandag eller tirsdag", "on a Monday or Tuesday"),
        ("at 17:00-19:00", "kl. 17.00-19.00", "at 17:00–19:00"),
        (
            "every 3 months after b",
            "med 3 måneders mellemrum efter kick-off",
            "at intervals of 3 months after kick-off",
        ),
        ("every week after b", "med 1 uges mellemrum efter kick-off", "at intervals of 1 week after kick-off"),
        ("unknown", "", ""),
    ],
)
def test_when_words__every_sort_of_clause(programme: Compiled, when: str, danish: str, english: str) -> None:
    parsed = parse_when((when,))
    assert when_words(parsed, Names(programme.programme, load_words("da"))) == danish
    assert when_words(parsed, Names(programme.programme, load_words("en"))) == english


def test_when_words__several_side_by_side(programme: Compiled) -> None:
    parsed = parse_when(("in January", "on Fridays", "at 9:00"))
    assert when_words(parsed, Names(programme.programme, load_words("da"))) == "i januar, på en fredag, kl. 9.00"


def test_when_words__inside_its_own_activity(programme: Compiled) -> None:
    names = Names(programme.programme, load_words("da"))
    assert when_words(parse_when(("about 4 weeks after x",)), names, "a") == "ca. 4 uger efter dag 1"
    assert when_words(parse_when(("between a.x and a.y",)), names, "a") == "mellem dag 1 og dag 2"


def test_when_words__held_for_each_of_a_kind(compile_text: Compile) -> None:
    text = (
        "kinds: {modul: {title: Modul, length: 1 h, who: {talent: all}, sessions: {x: {title: Dag 1}, y: {title: Dag 2}}},"
        " camp: {title: Lejr, like: modul}}\n"
        "activities: {a: {title: A, kind: camp}}\n"
    )
    names = Names(compile_text(text).programme, load_words("da"))
    assert (
        when_words(parse_when(("between modul.x and modul.y",)), names, "b") == "mellem dag 1 og dag 2 på hvert modul"
    )
    assert (
        when_words(parse_when(("at most 1 week after camp.x",)), names, "b") == "højst 1 uge efter dag 1 på hver lejr"
    )


def test_clause_words__an_unknown_sort_is_a_bug(programme: Compiled) -> None:
    with pytest.raises(TypeError):
        clause_words(Clause(0, 0), Names(programme.programme, load_words("da")))


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2024, 2, 1), date(2024, 2, 29), "i februar 2024"),
        (date(2024, 4, 1), date(2024, 6, 30), "i 2. kvartal 2024"),
        (date(2024, 2, 1), date(2024, 4, 30), "i perioden 1. februar til 30. april 2024"),
        (date(2024, 9, 9), date(2024, 9, 15), "i uge 37, 2024"),
        (date(2024, 9, 10), date(2024, 9, 16), "i perioden 10.-16. september 2024"),
        (date(2024, 9, 10), date(2024, 9, 10), "10. september 2024"),
        (None, date(2024, 9, 10), "senest 10. september 2024"),
        (date(2024, 9, 10), None, "tidligst 10. september 2024"),
        (None, None, ""),
    ],
)
def test_window_words__as_people_say_it(first: date | None, last: date | None, expected: str) -> None:
    assert window_words(first, last, load_words("da"), in_sentence=True) == expected
    assert window_words(first, last, load_words("da")) == expected.removeprefix("i perioden ")


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        (parse_count("8"), "8 gange"),
        (parse_count("1"), "1 gang"),
        (parse_count("at least 3"), "mindst 3 gange"),
        (parse_rate("1 per week", frozenset()), "1 gang pr. uge"),
        (parse_rate("1 per 2-3 weeks", frozenset()), "1 gang pr. 2-3 uger"),
        (parse_rate("3 per semester", frozenset({"semester"})), "3 gange pr. semester"),
    ],
)
def test_times_words__counts_and_rates(programme: Compiled, times: Count | Rate, expected: str) -> None:
    assert times_words(times, Names(programme.programme, load_words("da"))) == expected
