from collections.abc import Callable
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentc.ledger.entries import ledger
from talentc.ledger.entry import Entry
from talentc.ledger.periods import (
    PERIODS,
    UNDATED,
    UNFIXED,
    DatedEntry,
    Period,
    Placement,
    by_period,
    period_of,
    scaled,
    shares,
)
from talentc.ledger.sums import per_person
from talentc.model.amount import Amount
from talentc.model.programme import Programme
from talentc.source import Span

WHOLE = Fraction(1)
SPAN = Span("programme.yaml", 1, 1, 1, 2)
DESIGN = """
roles: {talent: {title: Talent, people: 4}}
activities:
  camp: {title: Camp, length: 2-3 days (plan 3 days), who: {talent: all}}
  reading: {title: Reading, length: open, who: {talent: all}}
  talks: {title: Talks, times: at least 3, length: about 2 h, who: {talent: all}}
"""


def placed(share: Fraction | int = 1, *days: str) -> Placement:
    """On these days."""
    known = tuple(date.fromisoformat(day) for day in days)
    return Placement("camp", SPAN, Fraction(share), known[0], known[-1], known)


def within(share: Fraction | int, first: str, last: str) -> Placement:
    return Placement("talks", SPAN, Fraction(share), date.fromisoformat(first), date.fromisoformat(last))


def nowhere(share: Fraction | int = 1) -> Placement:
    return Placement("reading", SPAN, Fraction(share))


@pytest.fixture(scope="module")
def entries(design: Callable[[str], Programme]) -> dict[str, Entry]:
    return {entry.activity: entry for entry in ledger(design(DESIGN))}


@pytest.mark.parametrize(
    ("day", "by", "expected"),
    [
        (date(2024, 1, 16), "day", "2024-01-16"),
        (date(2024, 12, 30), "week", "2025-W01"),
        (date(2024, 1, 31), "month", "2024-01"),
        (date(2024, 4, 1), "quarter", "2024-Q2"),
        (date(2024, 12, 31), "quarter", "2024-Q4"),
        (date(2024, 12, 31), "year", "2024"),
    ],
)
def test_period_of__every_sort(day: date, by: Period, expected: str) -> None:
    assert period_of(day, by) == expected


@given(
    days=st.lists(st.dates(date(1990, 1, 1), date(2190, 12, 31)), min_size=2, max_size=2), by=st.sampled_from(PERIODS)
)
def test_period_of__sorts_by_its_days(days: list[date], by: Period) -> None:
    first, last = sorted(days)
    assert period_of(first, by) <= period_of(last, by)


def test_shares__days_are_split_evenly_over_the_border() -> None:
    camp = placed(Fraction(1, 2), "2024-01-30", "2024-01-31", "2024-02-01")
    assert dict(shares(camp, "month")) == {"2024-01": Fraction(1, 3), "2024-02": Fraction(1, 6)}
    assert dict(shares(camp, "week")) == {"2024-W05": Fraction(1, 2)}


def test_shares__a_window_lies_in_a_period_only_as_a_whole() -> None:
    assert list(shares(within(1, "2024-01-01", "2024-01-31"), "month")) == [("2024-01", WHOLE)]
    assert list(shares(within(1, "2024-01-01", "2024-02-01"), "month")) == [(UNFIXED, WHOLE)]
    assert list(shares(within(1, "2024-01-01", "2024-01-31"), "week")) == [(UNFIXED, WHOLE)]
    assert list(shares(nowhere(), "month")) == [(UNDATED, WHOLE)]


def test_by_period__in_order_with_the_remainders_last(entries: dict[str, Entry]) -> None:
    dated = (
        DatedEntry(entries["reading"], (nowhere(),)),
        DatedEntry(
            entries["talks"],
            (
                within(Fraction(1, 3), "2024-01-01", "2024-02-09"),
                placed(Fraction(1, 3), "2024-02-05"),
                placed(Fraction(1, 3), "2024-02-06"),
            ),
        ),
        DatedEntry(entries["camp"], (placed(1, "2024-01-30", "2024-01-31", "2024-02-01"),)),
    )
    found = by_period(dated, "month")
    assert list(found) == ["2024-01", "2024-02", UNFIXED, UNDATED]
    assert [(entry.activity, entry.amount.planned) for entry in found["2024-02"]] == [
        ("talks", Fraction(4)),
        ("camp", Fraction(8)),
    ]
    assert found[UNDATED][0].amount.open


def test_scaled__every_corner(entries: dict[str, Entry]) -> None:
    half = scaled(entries["talks"], Fraction(1, 2))
    three = Fraction(3)
    assert half.amount == Amount(three, three, None, about=three)
    assert half.times.planned == Fraction(3, 2)
    assert half.for_all is not None
    assert half.for_all.planned == 12


@st.composite
def cut(draw: st.DrawFn) -> tuple[Placement, ...]:
    """Some placements whose shares sum up to 1."""
    weights = draw(st.lists(st.integers(1, 9), min_size=1, max_size=5))
    found = []
    for weight in weights:
        share = Fraction(weight, sum(weights))
        days = sorted(draw(st.lists(st.dates(date(2023, 11, 1), date(2024, 3, 1)), max_size=4)))
        first, last = (days[0], days[-1]) if days else (None, None)
        found.append(Placement("x", SPAN, share, first, last, tuple(days) if draw(st.booleans()) else ()))
    return tuple(found)


@given(data=st.data(), by=st.sampled_from(PERIODS))
def test_by_period__all_periods_sum_up_to_the_whole(
    design: Callable[[str], Programme], entries: dict[str, Entry], data: st.DataObject, by: Period
) -> None:
    programme = design(DESIGN)
    dated = tuple(DatedEntry(entry, data.draw(cut())) for entry in entries.values())
    whole = Amount.exactly(0)
    for mine in by_period(dated, by).values():
        whole = whole + per_person(mine, programme)
    assert whole == per_person(entries.values(), programme)
