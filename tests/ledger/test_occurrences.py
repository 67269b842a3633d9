"""How often something is held."""

from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentc.ledger.entries import ledger
from talentc.ledger.occurrences import is_asked_once, times_of
from talentc.model.amount import NONE, Amount
from talentc.model.amount_text import parse_count, parse_rate
from talentc.model.programme import Phase, Programme


def phase(text: str, design: Callable[[str], Programme]) -> Phase:
    programme = design(f"""
        roles: {{talent: {{title: Talent, people: 8}}}}
        phases:
          programme: {{title: Programme, {text}}}
        activities: {{kick-off: {{title: Kick-off, length: 1 h, who: {{talent: all}}}}}}
        """)
    return programme.phases[0]


def corners(amount: Amount | None) -> tuple[object, ...] | None:
    return (amount.low, amount.planned, amount.high) if amount is not None else None


@pytest.mark.parametrize(
    ("length", "rate", "wanted"),
    [
        ("length: 30 weeks", "1 per 2-3 weeks", (10, 15, 15)),
        ("length: 30 weeks", "1 per 2-3 weeks (plan 3)", (10, 10, 15)),
        ("length: 32 weeks, pauses: 2 weeks", "1 per week", (30, 30, 30)),
        ("length: 32 weeks, pauses: 2-4 weeks", "1 per week", (28, 30, 30)),
        ("length: 32 weeks, has: {semester: 2}", "3 per semester", (6, 6, 6)),
        ("length: 1 year, has: {semester: 2-3}", "3 per semester", (6, 9, 9)),
        ("length: 1 year", "1 per month", (12, 12, 12)),
        ("length: 1 year", "2 per quarter", (8, 8, 8)),
        ("length: 10-12 months", "1-2 per month", (10, 24, 24)),
        ("length: 5 weeks", "1 per day", (35, 35, 35)),
        ("length: 5 weeks", "1 per 2 weeks", (Fraction(5, 2), Fraction(5, 2), Fraction(5, 2))),
    ],
)
def test_times_of__a_rate_counts_the_periods_of_the_phase(
    length: str, rate: str, wanted: tuple[int, int, int], design: Callable[[str], Programme]
) -> None:
    assert corners(times_of(parse_rate(rate, {"semester"}), phase(length, design))) == wanted


def test_times_of__a_phase_of_unknown_length_tells_nothing(design: Callable[[str], Programme]) -> None:
    unknown = phase("default: true", design)
    assert times_of(parse_rate("1 per week", frozenset()), unknown) is None
    assert times_of(parse_rate("1 per semester", {"semester"}), unknown) is None
    assert times_of(parse_rate("1 per week", frozenset()), None) is None


def test_times_of__a_period_that_another_phase_has_tells_nothing(design: Callable[[str], Programme]) -> None:
    assert times_of(parse_rate("1 per semester", {"semester"}), phase("length: 1 year", design)) is None


def test_times_of__a_count_is_itself_and_silence_is_once() -> None:
    assert times_of(None, None) == Amount.exactly(1)
    assert corners(times_of(parse_count("3-5"), None)) == (3, 5, 5)
    assert times_of(parse_count("none"), None) == NONE


@given(st.integers(1, 9), st.integers(1, 9), st.integers(1, 99))
def test_times_of__a_rate_times_its_period_is_the_phase(count: int, every: int, weeks: int) -> None:
    whole = Phase("programme", None, None, Amount.exactly(weeks), {})
    times = times_of(parse_rate(f"{count} per {every} weeks", frozenset()), whole)
    assert times is not None
    assert times.low == times.planned == times.high == Fraction(count * weeks, every)


def test_is_asked_once__only_what_is_said_per_activity(design: Callable[[str], Programme]) -> None:
    programme = design(
        """
        roles: {talent: {title: Talent, people: 8}}
        activities:
          a: {title: A, length: 1 h, who: {talent: all}, preparation: {talent: 1 h per activity}, travel: {talent: 1 h per session}}
        """
    )
    asked = {entry.time: is_asked_once(programme, "a", entry) for entry in ledger(programme)}
    assert asked == {"attendance": False, "preparation": True, "travel": False}
