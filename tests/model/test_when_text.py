"""The table "When" of the language, and what is said about texts that aren't in it."""

from collections.abc import Callable
from datetime import date, time
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from talentc.catalogue.words import BY_SLUG
from talentc.model.text_error import TextError
from talentc.model.when import (
    AtClock,
    Between,
    Clause,
    Distance,
    During,
    EveningBefore,
    Every,
    InCalendar,
    InCohortMonth,
    InPhaseWeek,
    OnDates,
    OnDayOf,
    OnWeekdays,
    Reference,
    Relative,
    Spread,
    Unknown,
)
from talentc.model.when_text import (
    RESERVED_WORDS,
    parse_clause,
    parse_clock,
    parse_closed,
    parse_weekdays,
    parse_when,
)
from talentc.source import Span

DAY = date(2024, 3, 5)


def at(text: str, name: str) -> Reference:
    """The reference to `name` where it stands last in the text."""
    return Reference(name, text.rindex(name), text.rindex(name) + len(name))


def clauses() -> list[tuple[str, Clause]]:
    """Every sentence of the table with what it means; the places are filled in by hand only where they matter."""
    plain: list[tuple[str, Clause]] = [
        ("2024-03-05", OnDates(0, 10, DAY, DAY)),
        ("2024-03-05 09:00-12:00", OnDates(0, 22, DAY, DAY, time(9), time(12))),
        ("2024-03-05 09:00", OnDates(0, 16, DAY, DAY, time(9))),
        ("2024-03-05 to 2024-03-06", OnDates(0, 24, DAY, date(2024, 3, 6))),
        ("2024-02-29", OnDates(0, 10, date(2024, 2, 29), date(2024, 2, 29))),
        ("in January", InCalendar(0, 10, "month", 1)),
        ("in May 2025", InCalendar(0, 11, "month", 5, 2025)),
        ("in week 37", InCalendar(0, 10, "week", 37)),
        ("in week 53 2026", InCalendar(0, 15, "week", 53, 2026)),
        ("in quarter 2", InCalendar(0, 12, "quarter", 2)),
        ("in quarter 2 2025", InCalendar(0, 17, "quarter", 2, 2025)),
        ("in month 3", InCohortMonth(0, 10, 3)),
        ("in month 14", InCohortMonth(0, 11, 14)),
        ("on Fridays", OnWeekdays(0, 10, (4,))),
        ("on Mondays and Tuesdays", OnWeekdays(0, 23, (0, 1))),
        ("at 17:00-19:00", AtClock(0, 14, time(17), time(19))),
        ("at 17:00", AtClock(0, 8, time(17), None)),
        ("unknown", Unknown(0, 7)),
        ("  In  january ", InCalendar(2, 13, "month", 1)),
    ]
    x = "module-1.day-1"
    anchored: list[tuple[str, Clause]] = []
    for text in (
        f"after {x}",
        f"before {x}",
        f"on the day of {x}",
        f"the evening before {x}",
        f"during {x}",
        f"in week 60 of {x}",
    ):
        anchor, end = at(text, x), len(text)
        meant: dict[str, Clause] = {
            "after": Relative(0, end, "after", anchor),
            "before": Relative(0, end, "before", anchor),
            "on": OnDayOf(0, end, anchor),
            "the": EveningBefore(0, end, anchor),
            "during": During(0, end, anchor),
            "in": InPhaseWeek(0, end, 60, anchor),
        }
        anchored.append((text, meant[text.split()[0]]))
    between = "between kick-off and first-day"
    first, last = Reference("kick-off", 8, 16), Reference("first-day", 21, 30)
    anchored.append((between, Between(0, 30, first, last)))
    anchored.append(("spread " + between, Spread(0, 37, Reference("kick-off", 15, 23), Reference("first-day", 28, 37))))
    return plain + anchored


@pytest.mark.parametrize(("text", "clause"), clauses())
def test_parse_clause__as_the_table_says(text: str, clause: Clause) -> None:
    assert parse_clause(text) == clause


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "direction", "about", "ends"),
    [
        ("3-4 weeks after x", 3, 4, "week", "after", False, False),
        ("3–4 weeks before x", 3, 4, "week", "before", False, False),
        ("1 day after x", 1, 1, "day", "after", False, False),
        ("1½ months after x", Fraction(3, 2), Fraction(3, 2), "month", "after", False, False),
        ("about 4 weeks after x", 3, 5, "week", "after", True, False),
        ("about 3-4 weeks after x", 2, 5, "week", "after", True, False),
        ("about ½ quarter after x", 0, Fraction(3, 2), "quarter", "after", True, False),
        ("at most 4 weeks after x", 0, 4, "week", "after", False, False),
        ("at least 2 years before x", 2, None, "year", "before", False, False),
        ("ends at most 2 years after x", 0, 2, "year", "after", False, True),
        ("ends 2-3 weeks before x", 2, 3, "week", "before", False, True),
        ("0-2 weeks after x", 0, 2, "week", "after", False, False),
    ],
)
def test_parse_clause__distances(
    text: str, low: Fraction, high: Fraction | None, unit: str, direction: str, about: bool, ends: bool
) -> None:
    clause = parse_clause(text)
    assert isinstance(clause, Distance)
    assert (clause.low, clause.high, clause.unit, clause.direction) == (low, high, unit, direction)
    assert (clause.about, clause.ends, clause.anchor) == (about, ends, at(text, "x"))


@pytest.mark.parametrize(
    ("text", "number"),
    [("every 3 months after x", 3), ("every month after x", 1), ("every 1½ months after x", Fraction(3, 2))],
)
def test_parse_clause__every(text: str, number: Fraction) -> None:
    assert parse_clause(text) == Every(0, len(text), Fraction(number), "month", at(text, "x"))


@pytest.mark.parametrize("name", ["x", "kick-off", "module-1.day-1", "første-møde", "360-grader", "start", "år-2"])
def test_parse_clause__names(name: str) -> None:
    assert parse_clause(f"after {name}") == Relative(0, 6 + len(name), "after", Reference(name, 6, 6 + len(name)))


def test_parse_clause__a_name_is_composed_however_it_was_typed() -> None:
    clause = parse_clause("after a\u030ar-2")
    assert isinstance(clause, Relative)
    assert clause.anchor == Reference("år-2", 6, 11)


@pytest.mark.parametrize(
    ("text", "slug", "wrong"),
    [
        ("", "when-empty", ""),
        ("3-4 weks after day-1", "unknown-distance-unit", "weks"),
        ("3 h after x", "unknown-distance-unit", "h"),
        ("4-3 weeks after x", "reversed-range", "4-3"),
        ("0 weeks after x", "not-positive", "0"),
        ("-3 weeks after x", "not-positive", "-3"),
        ("every 0 months after x", "not-positive", "0"),
        ("999 years after x", "too-long", "999"),
        ("3 after x", "unit-missing", "3"),
        ("3", "breaks-off", ""),
        ("3 weeks", "breaks-off", ""),
        ("3 weeks from x", "direction-missing", "from"),
        ("3 weeks after", "reference-missing", ""),
        ("about weeks after x", "number-missing", "weeks"),
        ("between a", "breaks-off", ""),
        ("between a und b", "word-missing", "und"),
        ("spread over x", "word-missing", "over"),
        ("every 3 months from x", "word-missing", "from"),
        ("on the eve of x", "word-missing", "eve"),
        ("the morning before x", "word-missing", "morning"),
        ("after Kick-off", "reference-invalid", "Kick-off"),
        ("after a.b.c", "reference-invalid", "a.b.c"),
        ("after -a", "reference-invalid", "-a"),
        ("after x²", "reference-invalid", "x²"),
        ("after ../x", "reference-invalid", "../x"),
        ("ends after x", "ends-without-distance", "after"),
        ("ends", "breaks-off", ""),
        ("efter kick-off", "when-not-understood", "efter"),
        ("module-1", "when-not-understood", "module-1"),
        ("²", "when-not-understood", "²"),
        ("in January on Fridays", "second-condition", "on Fridays"),
        ("in January, on Fridays", "second-condition", ", on Fridays"),
        ("in January 20245", "second-condition", "20245"),
        ("in Januar", "unknown-calendar-word", "Januar"),
        ("in 2025", "unknown-calendar-word", "2025"),
        ("in", "breaks-off", ""),
        ("in week", "breaks-off", ""),
        ("in week 5.5", "ordinal-missing", "5.5"),
        ("in week 54", "ordinal-impossible", "week 54"),
        ("in week 53 2025", "ordinal-impossible", "week 53 2025"),
        ("in quarter 5", "ordinal-impossible", "quarter 5"),
        ("in month 0", "ordinal-impossible", "month 0"),
        ("on Fredag", "unknown-weekday", "Fredag"),
        ("2024-02-30", "date-impossible", "2024-02-30"),
        ("2024-13-01", "date-impossible", "2024-13-01"),
        ("2023-02-29", "date-impossible", "2023-02-29"),
        ("2024-3-5", "date-not-understood", "2024-3-5"),
        ("5/3/2024", "date-not-understood", "5/3/2024"),
        ("5.3.2024", "date-not-understood", "5.3.2024"),
        ("5 March 2024", "date-not-understood", "5 March 2024"),
        ("2024-03", "date-not-understood", "2024-03"),
        ("2024-W05", "date-not-understood", "2024-W05"),
        ("0204-01-01", "year-out-of-reach", "0204-01-01"),
        ("9999-01-01", "year-out-of-reach", "9999-01-01"),
        ("2024-03-06 to 2024-03-05", "end-before-start", "2024-03-06 to 2024-03-05"),
        ("2024-03-05 12:00-09:00", "end-before-start", "12:00-09:00"),
        ("2024-03-05 25:00", "clock-impossible", "25:00"),
        ("at 5 pm", "clock-not-understood", "5"),
        ("at", "breaks-off", ""),
    ],
)
def test_parse_clause__points_at_what_is_wrong(text: str, slug: str, wrong: str) -> None:
    start = text.index(wrong) if wrong else len(text)
    with pytest.raises(TextError) as caught:
        parse_clause(text)
    assert (caught.value.slug, caught.value.start, caught.value.end) == (slug, start, start + len(wrong))


def test_parse_clause__suggests_the_nearest_unit() -> None:
    with pytest.raises(TextError) as caught:
        parse_clause("3-4 weks after day-1")
    assert caught.value.fields == {"word": "weks", "suggestion": "Did you mean `weeks`? "}


def test_parse_when__all_of_a_list_hold() -> None:
    when = parse_when(["in January", "on Fridays"])
    assert [type(clause) for clause in when.clauses] == [InCalendar, OnWeekdays]
    assert when.texts == ("in January", "on Fridays")


def test_parse_when__an_error_knows_its_item() -> None:
    with pytest.raises(TextError) as caught:
        parse_when(["in January", "on Fredag"])
    assert (caught.value.slug, caught.value.index, caught.value.start) == ("unknown-weekday", 1, 3)


def test_parse_when__unknown_stands_alone() -> None:
    with pytest.raises(TextError) as caught:
        parse_when(["on Fridays", "unknown"])
    assert (caught.value.slug, caught.value.index, caught.value.end) == ("unknown-not-alone", 1, 7)


def test_reserved_words__hold_every_word_of_the_sentences() -> None:
    sentences = (
        "ends at most 2 years after x, about 1 day before x, at least 1 quarter after x, during x, in week 5 of x, "
        "spread between x and y, every 3 months after x, on the day of x, the evening before x, unknown, start, "
        "in January, on Fridays, on Monday, to"
    )
    words = {word.strip(",").lower() for word in sentences.split()} - {"x", "y", "1", "2", "3", "5"}
    assert words <= RESERVED_WORDS
    assert not {"kick-off", "module", "closing", "session"} & RESERVED_WORDS


def check_refusal(text: str, parse: Callable[[str], object]) -> None:
    """What is refused is refused in its place, by an entry that can word it."""
    error: TextError | None = None
    try:
        parse(text)
    except TextError as caught:
        error = caught
    if error is not None:
        assert 0 <= error.start <= error.end <= len(text)
        assert BY_SLUG[error.slug].at(Span.whole("x"), **error.fields).message


PIECES = [
    "ends",
    "about",
    "at",
    "most",
    "least",
    "3",
    "-",
    "4",
    "0",
    "½",
    "weeks",
    "weks",
    "after",
    "before",
    "x",
    "x.y",
    "between",
    "and",
    "spread",
    "every",
    "on",
    "the",
    "day",
    "of",
    "evening",
    "in",
    "week",
    "month",
    "January",
    "2024",
    "2024-03-05",
    "to",
    "09:00",
    "25:00",
    "Fridays",
    ",",
    "unknown",
    "during",
    "²",
    " ",
]


@given(
    st.one_of(
        st.text(max_size=40),
        st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join),
        st.lists(st.sampled_from(PIECES), max_size=6).map("".join),
    )
)
@example("after " + "a" * 5000)
@example("in week 9999999999")
@example("at 99999999999:1")
def test_parsers__any_text_is_read_or_refused_in_its_place(text: str) -> None:
    parsers: tuple[Callable[[str], object], ...] = (parse_clause, parse_clock, parse_closed, parse_weekdays)
    for parse in parsers:
        check_refusal(text, parse)
