"""Numbers as exact text."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentc.ledger.exact import exact, rounded, shown

fractions = st.fractions(max_denominator=10_000)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(163, 8), "20.375"),
        (Fraction(6), "6"),
        (Fraction(1, 3), "1/3"),
        (Fraction(0), "0"),
        (Fraction(-9, 8), "-1.125"),
        (Fraction(1, 20), "0.05"),
    ],
)
def test_exact__is_a_decimal_where_that_is_exact(value: Fraction, text: str) -> None:
    assert exact(value) == text


@given(fractions)
def test_exact__says_the_number_and_nothing_else(value: Fraction) -> None:
    assert Fraction(exact(value)) == value


@given(fractions, st.integers(0, 4))
def test_rounded__is_the_nearest(value: Fraction, places: int) -> None:
    nearest = rounded(value, places)
    assert (nearest * 10**places).denominator == 1
    assert abs(nearest - value) <= Fraction(1, 2 * 10**places)


@pytest.mark.parametrize(
    ("value", "wanted"), [(Fraction(9, 8), "1.13"), (Fraction(-9, 8), "-1.13"), (Fraction(1), "1")]
)
def test_rounded__half_goes_away_from_zero(value: Fraction, wanted: str) -> None:
    assert exact(rounded(value, 2)) == wanted


def test_shown__is_exact_where_that_is_short_and_rounded_else() -> None:
    assert shown(Fraction(163, 8)) == "20.375"
    assert shown(Fraction(1, 3)) == "0.333"
    assert shown(Fraction(1, 16)) == "0.063"
