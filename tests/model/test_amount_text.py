"""The table "Amounts" of the language, and what is said about texts that aren't in it."""

from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from talentc.catalogue.words import BY_SLUG
from talentc.model.amount import NONE, OPEN, Amount, Count, Ratio
from talentc.model.amount_text import (
    parse_count,
    parse_figure,
    parse_length,
    parse_people,
    parse_phase_length,
    parse_rate,
    parse_ratio,
    singular_candidates,
)
from talentc.model.text_error import TextError
from talentc.model.units import Units
from talentc.source import Span

UNITS, _ = Units.from_declarations({"day": "8 h", "lektion/lektioner": "45 min"}, ("da",))
NO_DAY, _ = Units.from_declarations({}, ("en",))
HALF = Fraction(1, 2)
Corners = tuple[Fraction, Fraction, Fraction | None]


def corners(amount: Amount) -> Corners:
    return amount.low, amount.planned, amount.high


def refused(parse: Callable[[], object]) -> tuple[str, int, int]:
    with pytest.raises(TextError) as caught:
        parse()
    return caught.value.slug, caught.value.start, caught.value.end


@pytest.mark.parametrize(
    ("text", "low", "planned", "high", "unit"),
    [
        ("2 h", 2, 2, 2, "h"),
        ("2h", 2, 2, 2, "h"),
        ("1 h 30 min", Fraction(3, 2), Fraction(3, 2), Fraction(3, 2), "min"),
        ("½ day", 4, 4, 4, "day"),
        ("1½ days", 12, 12, 12, "day"),
        ("2,5 timer", Fraction(5, 2), Fraction(5, 2), Fraction(5, 2), "h"),
        ("2.5 h", Fraction(5, 2), Fraction(5, 2), Fraction(5, 2), "h"),
        ("1/3 day", Fraction(8, 3), Fraction(8, 3), Fraction(8, 3), "day"),
        ("1 half-day", 4, 4, 4, "half-day"),
        ("3 half days", 12, 12, 12, "half-day"),
        ("1 halv dag", 4, 4, 4, "half-day"),
        ("2 Timer", 2, 2, 2, "h"),
        ("½-1 day", 4, 8, 8, "day"),
        ("½–1 day", 4, 8, 8, "day"),
        ("½ - 1 day", 4, 8, 8, "day"),
        ("30 min-2 h", HALF, 2, 2, "h"),
        ("1 h-1 h 30 min", 1, Fraction(3, 2), Fraction(3, 2), "min"),
        ("1-1 h 30 min", 1, Fraction(3, 2), Fraction(3, 2), "min"),
        ("0-2 h", 0, 2, 2, "h"),
        ("½-1 day (plan ½ day)", 4, 4, 8, "day"),
        ("at least 3 h", 3, 3, None, "h"),
        ("at least 3 h (plan 4 h)", 3, 4, None, "h"),
        ("at most 2 h", 0, 2, 2, "h"),
        ("at most 2 h (plan 90 min)", 0, Fraction(3, 2), 2, "h"),
        ("2 lektioner", Fraction(3, 2), Fraction(3, 2), Fraction(3, 2), "lektion"),
        ("  2 \u00a0 h ", 2, 2, 2, "h"),
    ],
)
def test_parse_length__as_the_table_says(
    text: str, low: Fraction, planned: Fraction, high: Fraction, unit: str
) -> None:
    length = parse_length(text, UNITS)
    assert corners(length.amount) == (low, planned, high)
    assert (length.unit, length.text, length.amount.about) == (unit, text.strip(), Fraction(0))


def test_parse_length__about_marks_what_is_planned() -> None:
    assert parse_length("about 2 h", UNITS).amount == Amount(Fraction(2), Fraction(2), Fraction(2), about=Fraction(2))
    assert parse_length("about 2-4 h (plan 3 h)", UNITS).amount.about == 3


def test_parse_length__open_and_none() -> None:
    assert parse_length("open", UNITS).amount == OPEN
    assert parse_length("none", UNITS).amount == NONE


@pytest.mark.parametrize(
    ("text", "decimals"), [("20.76 days", 2), ("13,5 days", 1), ("9 h", 0), ("½ day", 1), ("1-1.25 h", 2)]
)
def test_parse_length__keeps_the_precision_of_print(text: str, decimals: int) -> None:
    assert parse_length(text, UNITS).decimals == decimals


@pytest.mark.parametrize(
    ("text", "slug", "wrong"),
    [
        ("", "amount-empty", ""),
        ("a while", "amount-not-understood", "a while"),
        ("٣ h", "amount-not-understood", "٣ h"),
        ("about", "breaks-off", ""),
        ("1-", "breaks-off", ""),
        ("half-day", "number-missing", "half-day"),
        ("about days", "number-missing", "days"),
        ("2² h", "number-not-understood", "2²"),
        ("2", "unit-missing", "2"),
        ("1 h 30", "unit-missing", "30"),
        ("½-1 day (plan ½)", "unit-missing", "½"),
        ("2 hous", "unknown-unit", "hous"),
        ("2 weeks", "period-not-time", "weeks"),
        ("2-1 h", "reversed-range", "2-1 h"),
        ("2 h-30 min", "reversed-range", "2 h-30 min"),
        ("0 h", "not-positive", "0 h"),
        ("-2 h", "not-positive", "-2"),
        ("at least 0 h", "not-positive", "0 h"),
        ("½-1 day (plan 2 days)", "plan-outside", "2 days"),
        ("2 h (plan 1 h)", "plan-outside", "1 h"),
        ("½-1 day (plan ½ day", "bracket-open", "(plan ½ day"),
        ("2 h (more)", "words-left-over", "(more)"),
        ("2 h per week", "words-left-over", "per week"),
        ("open 2 h", "words-left-over", "2 h"),
        ("30 min 1 h", "unit-order", "1 h"),
        ("1 h 2 h", "unit-order", "2 h"),
        ("999999999 days", "too-long", "999999999 days"),
    ],
)
def test_parse_length__points_at_what_is_wrong(text: str, slug: str, wrong: str) -> None:
    start = text.rindex(wrong)
    assert refused(lambda: parse_length(text, UNITS)) == (slug, start, start + len(wrong))


def test_parse_length__suggests_the_nearest_unit() -> None:
    with pytest.raises(TextError) as caught:
        parse_length("2 hous", UNITS)
    assert caught.value.fields == {"word": "hous", "suggestion": "Did you mean `hours`? "}


@pytest.mark.parametrize("text", ["1 day", "½ half-day", "2 half days"])
def test_parse_length__a_day_has_to_be_declared(text: str) -> None:
    with pytest.raises(TextError) as caught:
        parse_length(text, NO_DAY)
    assert (caught.value.slug, caught.value.fields["unit"]) == ("unit-not-declared", "day")


@pytest.mark.parametrize(
    ("text", "low", "planned", "high"),
    [
        ("8", 8, 8, 8),
        ("3-5", 3, 5, 5),
        ("3-5 (plan 4)", 3, 4, 5),
        ("at least 3", 3, 3, None),
        ("2½", Fraction(5, 2), Fraction(5, 2), Fraction(5, 2)),
    ],
)
def test_parse_count__as_the_table_says(text: str, low: Fraction, planned: Fraction, high: Fraction) -> None:
    assert corners(parse_count(text).amount) == (low, planned, high)


@pytest.mark.parametrize(
    ("text", "slug", "start", "end"),
    [
        ("0", "not-positive", 0, 1),
        ("8 times", "words-left-over", 2, 7),
        ("5-3", "reversed-range", 0, 3),
        ("x", "amount-not-understood", 0, 1),
    ],
)
def test_parse_count__points_at_what_is_wrong(text: str, slug: str, start: int, end: int) -> None:
    assert refused(lambda: parse_count(text)) == (slug, start, end)


@pytest.mark.parametrize(
    ("text", "count", "every", "period"),
    [
        ("1 per 2-3 weeks", (1, 1, 1), (2, 2, 3), "week"),
        ("1 per 2-3 weeks (plan 3)", (1, 1, 1), (2, 3, 3), "week"),
        ("3 per semester", (3, 3, 3), (1, 1, 1), "semester"),
        ("1 per 2 semesters", (1, 1, 1), (2, 2, 2), "semester"),
        ("2 per month", (2, 2, 2), (1, 1, 1), "month"),
        ("2 per måned", (2, 2, 2), (1, 1, 1), "month"),
        ("1-2 per month", (1, 2, 2), (1, 1, 1), "month"),
        ("1-2 per month (plan 1)", (1, 1, 2), (1, 1, 1), "month"),
        ("1-2 (plan 1) per month", (1, 1, 2), (1, 1, 1), "month"),
        ("at most 3 per month", (0, 3, 3), (1, 1, 1), "month"),
    ],
)
def test_parse_rate__plans_what_asks_the_most(text: str, count: Corners, every: Corners, period: str) -> None:
    rate = parse_rate(text, frozenset({"semester"}), ("da",))
    assert (corners(rate.count), corners(rate.every), rate.period) == (count, every, period)


@pytest.mark.parametrize(
    ("text", "slug", "wrong"),
    [
        ("1", "per-missing", ""),
        ("1 each week", "per-missing", "each"),
        ("1 per", "period-missing", ""),
        ("1 per 2", "period-missing", ""),
        ("1 per mnth", "unknown-period", "mnth"),
        ("1 per 2 semesters", "unknown-period", "semesters"),
        ("1 per at most 2 weeks", "qualifier-misplaced", "at most 2"),
        ("1 per 0 weeks", "not-positive", "0"),
        ("1 per 0-2 weeks", "not-positive", "0-2"),
        ("1 per week (plan 2)", "plan-outside", "2"),
        ("1 per week or so", "words-left-over", "or so"),
    ],
)
def test_parse_rate__points_at_what_is_wrong(text: str, slug: str, wrong: str) -> None:
    start = text.rindex(wrong)
    assert refused(lambda: parse_rate(text, frozenset())) == (slug, start, start + len(wrong))


@pytest.mark.parametrize(
    ("text", "people", "per", "of"),
    [
        ("1 per talent", (1, 1, 1), (1, 1, 1), "talent"),
        ("1 per 2 talents", (1, 1, 1), (2, 2, 2), "talents"),
        ("1 per 1-2 talents", (1, 1, 1), (1, 2, 2), "talents"),
        ("1 per 1-2 talents (plan 1)", (1, 1, 1), (1, 1, 2), "talents"),
        ("2-3 per group (plan 2)", (2, 2, 3), (1, 1, 1), "group"),
        ("1 per talent.first-line", (1, 1, 1), (1, 1, 1), "talent.first-line"),
    ],
)
def test_parse_ratio__reads_both_sides(text: str, people: Corners, per: Corners, of: str) -> None:
    ratio = parse_ratio(text)
    assert (corners(ratio.people), corners(ratio.per), ratio.of) == (people, per, of)
    assert text[ratio.of_start : ratio.of_end] == of


@pytest.mark.parametrize(
    ("text", "slug", "wrong"),
    [
        ("1 per 2", "counterpart-missing", ""),
        ("½ per talent", "not-whole", "½ per talent"),
        ("1 per -2 talents", "not-positive", "-2"),
    ],
)
def test_parse_ratio__points_at_what_is_wrong(text: str, slug: str, wrong: str) -> None:
    start = text.rindex(wrong)
    assert refused(lambda: parse_ratio(text)) == (slug, start, start + len(wrong))


def test_parse_people__a_number_a_ratio_or_unknown() -> None:
    assert isinstance(parse_people("24"), Count)
    assert isinstance(parse_people("1 per 2 talents"), Ratio)
    assert parse_people(" unknown ") == "unknown"


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("2½", "not-whole"),
        ("open", "people-unclear"),
        ("none", "people-unclear"),
        ("-1", "not-positive"),
        ("many", "amount-not-understood"),
    ],
)
def test_parse_people__only_whole_numbers(text: str, slug: str) -> None:
    assert refused(lambda: parse_people(text))[0] == slug


@pytest.mark.parametrize(
    ("text", "planned", "unit", "counted", "per", "budget"),
    [
        ("20.76 days", Fraction(4152, 25), "day", None, None, False),
        ("13,5 days", 108, "day", None, None, False),
        ("3-4 h per month", 4, "h", None, "month", False),
        ("3 days per week", 24, "day", None, "week", False),
        ("2 h per semester", 2, "h", None, "semester", False),
        ("at most 3 days", 24, "day", None, None, True),
        ("at most 3 days per month", 24, "day", None, "month", True),
        ("about 2 h", 2, "h", None, None, False),
        ("0 h", 0, "h", None, None, False),
        ("9 activities", 9, None, "activities", None, False),
        ("1 activity", 1, None, "activities", None, False),
        ("12 sessions", 12, None, "sessions", None, False),
        ("8 times", 8, None, "times", None, False),
        ("24 people", 24, None, "people", None, False),
        ("1 person", 1, None, "people", None, False),
        ("5 tracks", 5, None, "tracks", None, False),
        ("1 time", 1, "h", None, None, False),
    ],
)
def test_parse_figure__lengths_rates_and_counts(
    text: str, planned: Fraction, unit: str | None, counted: str | None, per: str | None, budget: bool
) -> None:
    figure = parse_figure(text, UNITS, frozenset({"semester"}))
    assert (figure.amount.planned, figure.unit, figure.counted, figure.per, figure.budget) == (
        planned,
        unit,
        counted,
        per,
        budget,
    )


def test_parse_figure__a_time_is_an_occurrence_where_no_language_makes_it_an_hour() -> None:
    assert parse_figure("1 time", NO_DAY).counted == "times"


def test_parse_figure__keeps_how_it_was_printed() -> None:
    figure = parse_figure("20.76 days", UNITS)
    assert (figure.decimals, figure.factor, figure.text) == (2, Fraction(8), "20.76 days")


@pytest.mark.parametrize(
    ("text", "slug", "wrong"),
    [
        ("9", "unit-missing", "9"),
        ("9 actvities", "unknown-counted", "actvities"),
        ("3 h-4 activities", "units-apart", "3 h-4 activities"),
        ("3-4 h (plan 3 h)", "words-left-over", "(plan 3 h)"),
        ("3 h per", "period-missing", ""),
        ("3 h per mnth", "unknown-period", "mnth"),
    ],
)
def test_parse_figure__points_at_what_is_wrong(text: str, slug: str, wrong: str) -> None:
    start = text.rindex(wrong)
    assert refused(lambda: parse_figure(text, UNITS)) == (slug, start, start + len(wrong))


@pytest.mark.parametrize(
    ("text", "low", "planned"),
    [
        ("11 months", Fraction(143, 3), Fraction(143, 3)),
        ("32 weeks", 32, 32),
        ("1½ years", 78, 78),
        ("2 quarters", 26, 26),
        ("14 days", 2, 2),
        ("10-12 months", Fraction(130, 3), 52),
        ("1 år", 52, 52),
    ],
)
def test_parse_phase_length__in_weeks(text: str, low: Fraction, planned: Fraction) -> None:
    amount = parse_phase_length(text, ("da",))
    assert (amount.low, amount.planned) == (low, planned)


@pytest.mark.parametrize(
    ("text", "slug", "start", "end"),
    [("11", "unit-missing", 0, 2), ("11 mths", "unknown-period", 3, 7), ("101 years", "too-long", 0, 9)],
)
def test_parse_phase_length__points_at_what_is_wrong(text: str, slug: str, start: int, end: int) -> None:
    assert refused(lambda: parse_phase_length(text)) == (slug, start, end)


def test_singular_candidates__counted_ids_may_end_in_s() -> None:
    assert singular_candidates("talents") == ("talents", "talent")
    assert singular_candidates("talent") == ("talent",)
    assert singular_candidates("s") == ("s",)


def check_refusal(text: str, parse: Callable[[], object]) -> None:
    """What is refused is refused in its place, by an entry that can word it."""
    error: TextError | None = None
    try:
        parse()
    except TextError as caught:
        error = caught
    if error is not None:
        assert 0 <= error.start <= error.end <= len(text)
        assert BY_SLUG[error.slug].at(Span.whole("x"), **error.fields).message


PIECES = [
    "1",
    "2½",
    "0",
    "-",
    "–",
    "/",
    ".",
    ",",
    "(",
    ")",
    "plan",
    "per",
    "about",
    "at",
    "least",
    "most",
    "h",
    "min",
    "day",
    "half",
    "weeks",
    "talents",
    "open",
    "none",
    "²",
    "٣",
    "å",
    " ",
    "  ",
    "activities",
]


@given(
    st.one_of(
        st.text(max_size=40),
        st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join),
        st.lists(st.sampled_from(PIECES), max_size=9).map("".join),
    )
)
@example("1" * 5000)
@example("½" * 200)
@example("\u0301")
def test_parsers__any_text_is_read_or_refused_in_its_place(text: str) -> None:
    parsers: list[Callable[[], object]] = [
        lambda: parse_length(text, UNITS),
        lambda: parse_count(text),
        lambda: parse_rate(text, frozenset({"semester"}), ("da",)),
        lambda: parse_people(text),
        lambda: parse_figure(text, UNITS),
        lambda: parse_phase_length(text),
    ]
    for parse in parsers:
        check_refusal(text, parse)


@given(
    st.fractions(min_value=Fraction(1, 99), max_value=99, max_denominator=99),
    st.fractions(min_value=0, max_value=99, max_denominator=99),
)
def test_parse_length__ranges_come_back_exactly(low: Fraction, more: Fraction) -> None:
    high = low + more
    text = f"{low.numerator}/{low.denominator}-{high.numerator}/{high.denominator} h"
    assert corners(parse_length(text, UNITS).amount) == (low, high, high)
