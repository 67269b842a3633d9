"""Days so many weeks or months apart."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentc.model.when import DistanceUnit
from talentc.schedule.shift import add_days, add_months, shift

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
NUMBERS = st.fractions(-60, 60, max_denominator=12)
UNITS: st.SearchStrategy[DistanceUnit] = st.sampled_from(("day", "week", "month", "quarter", "year"))


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2024, 1, 16), 1, date(2024, 2, 16)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2023, 1, 31), 1, date(2023, 2, 28)),
        (date(2024, 3, 31), -1, date(2024, 2, 29)),
        (date(2024, 11, 30), 3, date(2025, 2, 28)),
        (date(2024, 1, 15), -1, date(2023, 12, 15)),
        (date(2024, 1, 15), 10**9, date.max),
        (date(2024, 1, 15), -(10**9), date.min),
    ],
)
def test_add_months__stays_in_the_month_that_is_meant(day: date, months: int, expected: date) -> None:
    assert add_months(day, months) == expected


def test_add_days__stops_at_the_ends_of_time() -> None:
    assert add_days(date(2024, 1, 1), 10**12) == date.max
    assert add_days(date(2024, 1, 1), -(10**12)) == date.min


def test_shift__crosses_the_change_to_summer_time_by_days() -> None:
    assert shift(date(2024, 3, 12), Fraction(3), "week", late=False) == date(2024, 4, 2)


@pytest.mark.parametrize(
    ("number", "unit", "early", "late"),
    [
        (Fraction(1, 2), "week", date(2024, 1, 19), date(2024, 1, 20)),
        (Fraction(3, 2), "month", date(2024, 3, 1), date(2024, 3, 2)),  # half of the 29 days to 16 March
        (Fraction(1, 2), "year", date(2024, 7, 16), date(2024, 7, 16)),
        (Fraction(2), "quarter", date(2024, 7, 16), date(2024, 7, 16)),
        (Fraction(-1), "month", date(2023, 12, 16), date(2023, 12, 16)),
    ],
)
def test_shift__rounds_parts_of_a_day_to_the_side_that_is_asked(
    number: Fraction, unit: DistanceUnit, early: date, late: date
) -> None:
    assert shift(date(2024, 1, 16), number, unit, late=False) == early
    assert shift(date(2024, 1, 16), number, unit, late=True) == late


@given(DAYS, NUMBERS, NUMBERS, UNITS)
def test_shift__further_is_never_earlier(day: date, one: Fraction, other: Fraction, unit: DistanceUnit) -> None:
    low, high = sorted((one, other))
    assert shift(day, low, unit, late=False) <= shift(day, high, unit, late=True)
    assert shift(day, low, unit, late=False) <= shift(day, low, unit, late=True)


@given(DAYS, DAYS, NUMBERS, UNITS)
def test_shift__keeps_the_order_of_days(one: date, other: date, number: Fraction, unit: DistanceUnit) -> None:
    first, last = sorted((one, other))
    assert shift(first, number, unit, late=False) <= shift(last, number, unit, late=True)


@given(DAYS, st.integers(-600, 600))
def test_add_months__there_and_back_loses_at_most_the_clamped_days(day: date, months: int) -> None:
    back = add_months(add_months(day, months), -months)
    assert (back.year, back.month) == (day.year, day.month)
    assert 0 <= (day - back).days <= 3
