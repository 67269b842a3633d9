"""The arithmetic of amounts: exact, with open ends, `about` and `none`."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentc.model.amount import NONE, NOTHING, OPEN, Amount, total


def plain(low: Fraction, more: Fraction, most: Fraction, ends: bool, roughly: bool) -> Amount:
    planned = low + more
    return Amount(low, planned, planned + most if ends else None, planned if roughly else Fraction(0))


numbers = st.fractions(min_value=0, max_value=100, max_denominator=60)
amounts = st.one_of(
    st.builds(plain, numbers, numbers, numbers, st.booleans(), st.booleans()), st.sampled_from((NONE, OPEN, NOTHING))
)


def test_amount_add__sums_every_corner() -> None:
    summed = Amount(Fraction(1), Fraction(2), Fraction(3)) + Amount(Fraction(4), Fraction(5), Fraction(6))
    assert summed == Amount(Fraction(5), Fraction(7), Fraction(9))


def test_amount_add__open_stays_on_the_sum() -> None:
    summed = total([Amount.exactly(3), OPEN, Amount.exactly(4)])
    assert summed == Amount(Fraction(7), Fraction(7), None, open=True)


def test_amount_add__about_is_the_part_that_is_about() -> None:
    about = Amount(Fraction(2), Fraction(2), Fraction(2), about=Fraction(2))
    assert (about + Amount.exactly(6)).about == 2


def test_amount_times__none_times_anything_is_none() -> None:
    assert NONE * Amount.exactly(7) == NONE
    assert Amount.exactly(7) * NONE == NONE


def test_amount_times__range_times_range() -> None:
    product = Amount(Fraction(2), Fraction(3), Fraction(3)) * Amount(Fraction(1, 2), Fraction(1), Fraction(1))
    assert product == Amount(Fraction(1), Fraction(3), Fraction(3))


def test_amount_times__at_least_has_no_high_end() -> None:
    assert (Amount(Fraction(3), Fraction(3), None) * Amount.exactly(2)).high is None


def test_amount_times__about_in_one_factor_makes_all_of_it_about() -> None:
    about = Amount(Fraction(2), Fraction(2), Fraction(2), about=Fraction(2))
    assert (about * Amount.exactly(3)).about == 6


def test_amount_times__thirds_stay_exact() -> None:
    assert Amount.exactly(Fraction(1, 3)) * Amount.exactly(3) == Amount.exactly(1)


def test_amount_envelope__holds_both_and_plans_the_first() -> None:
    first, second = Amount.exactly(4), Amount(Fraction(1), Fraction(6), Fraction(9))
    assert first.envelope(second) == Amount(Fraction(1), Fraction(4), Fraction(9))


def test_amount_envelope__of_none_and_none_is_none() -> None:
    assert NONE.envelope(NONE).none


@pytest.mark.parametrize(
    ("amount", "exact"),
    [(Amount.exactly(2), True), (OPEN, False), (Amount(Fraction(2), Fraction(2), Fraction(2), Fraction(2)), False)],
)
def test_amount_is_exact__only_without_a_range_and_without_about(amount: Amount, exact: bool) -> None:
    assert amount.is_exact is exact


@given(st.lists(amounts, max_size=6), st.lists(amounts, max_size=6))
def test_total__the_parts_sum_to_the_whole(first: list[Amount], second: list[Amount]) -> None:
    assert total([total(first), total(second)]) == total([*first, *second])


@given(amounts, amounts)
def test_amount__corners_stay_in_order(first: Amount, second: Amount) -> None:
    for result in (first + second, first * second):
        assert 0 <= result.low <= result.planned
        assert result.high is None or result.planned <= result.high
        assert 0 <= result.about <= result.planned


@given(amounts, amounts)
def test_amount__order_makes_no_difference(first: Amount, second: Amount) -> None:
    assert first + second == second + first
    assert first * second == second * first
