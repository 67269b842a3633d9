"""One stated figure against what follows from the design."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentc.check.compare import compare, most_allowed, overlaps, sure_of, tolerance
from talentc.ledger.exact import exact, rounded
from talentc.model.amount import Amount
from talentc.model.amount_text import parse_figure, parse_length
from talentc.model.units import Units

UNITS, _ = Units.from_declarations({"day": "8 h"}, ("en",))


def verdict(stated: str, computed: str, remainder: bool = False) -> str:
    return compare(parse_figure(stated, UNITS), parse_length(computed, UNITS).amount, remainder)


@pytest.mark.parametrize(
    ("stated", "computed", "wanted"),
    [
        ("6 h", "6 h", "agrees"),
        ("9 h", "6 h", "disagrees"),
        ("1.13 days", "9 h", "agrees"),  # 1.125
        ("1.12 days", "9 h", "agrees"),  # half of the last decimal, either way
        ("1.14 days", "9 h", "disagrees"),
        ("2.25 days", "18 h", "agrees"),
        ("2.3 days", "18 h", "agrees"),
        ("2.51 days", "20 h", "disagrees"),
        ("1 day", "9 h", "hollow"),  # rounded to a whole number
        ("2 days", "9 h", "disagrees"),
        ("8-10 h", "9 h", "agrees"),
        ("8-10 h", "11 h", "disagrees"),
        ("at least 8 h", "9 h", "agrees"),
        ("at least 8 h", "900 h", "agrees"),
        ("at least 10 h", "9 h", "disagrees"),
        ("at most 10 h", "9 h", "agrees"),
        ("at most 8 h", "9 h", "disagrees"),
        ("at most 8 h", "6-12 h (plan 8 h)", "hollow"),
        ("at most 8 h", "at least 6 h", "hollow"),
        ("about 10 h", "9 h", "agrees"),
        ("about 10 h", "8 h", "disagrees"),
        ("9 h", "about 10 h", "agrees"),
        ("8 h", "about 10 h", "disagrees"),
        ("8 h", "6-8 h", "agrees"),
        ("6 h", "6-8 h", "hollow"),  # within the range, and not what is planned
        ("5-6 h", "6-8 h", "hollow"),  # merely overlaps
        ("4-5 h", "6-8 h", "disagrees"),
        ("9 h", "6-8 h", "disagrees"),
        ("20 h", "at least 8 h", "disagrees"),  # an open end makes nothing agree
        ("8 h", "open", "disagrees"),
        ("0 h", "none", "agrees"),
        ("0 h", "2 h", "disagrees"),
    ],
)
def test_compare(stated: str, computed: str, wanted: str) -> None:
    assert verdict(stated, computed) == wanted


@pytest.mark.parametrize(
    ("stated", "computed", "wanted"),
    [("40 h", "30 h", "agrees"), ("40 h", "40 h", "agrees"), ("40 h", "50 h", "disagrees")],
)
def test_compare__a_remainder_agrees_with_less(stated: str, computed: str, wanted: str) -> None:
    assert verdict(stated, computed, remainder=True) == wanted


hours = st.fractions(min_value=Fraction(1, 10), max_value=2000, max_denominator=120)


@given(hours, st.sampled_from([1, 2, 4]))
def test_compare__what_is_rounded_for_print_agrees(value: Fraction, decimals: int) -> None:
    printed = parse_figure(f"{_padded(rounded(value / 8, decimals), decimals)} days", UNITS)
    assert compare(printed, Amount.exactly(value), False) == "agrees"


@given(hours, st.sampled_from([1, 2, 4]), st.integers(2, 50))
def test_compare__what_is_further_off_than_rounding_disagrees(value: Fraction, decimals: int, off: int) -> None:
    number = rounded(value / 8, decimals) + Fraction(off, 10**decimals)
    printed = parse_figure(f"{_padded(number, decimals)} days", UNITS)
    assert compare(printed, Amount.exactly(value), False) == "disagrees"


@given(hours, hours, hours)
def test_compare__a_range_agrees_exactly_where_planned_lies_in_it(one: Fraction, other: Fraction, it: Fraction) -> None:
    low, high = sorted((Fraction(round(one)), Fraction(round(other))))
    stated = parse_figure(f"{low or 1}-{(high or 1) + 1} h", UNITS)
    inside = stated.amount.low <= it <= (stated.amount.high or 0)
    assert (compare(stated, Amount.exactly(it), False) == "agrees") is inside


def test_tolerance__is_half_of_the_last_decimal_and_nothing_for_a_whole_number() -> None:
    assert tolerance(parse_figure("1.13 days", UNITS)) == Fraction(8, 200)
    assert tolerance(parse_figure("1 day", UNITS)) == 0


def _padded(value: Fraction, decimals: int) -> str:
    """With all its decimals, as a printed figure has them."""
    whole, _, rest = exact(value).partition(".")
    return f"{whole}.{rest:0<{decimals}}"


@pytest.mark.parametrize(
    ("stated", "computed", "wanted"),
    [("6 h", "6-8 h", True), ("5 h", "6-8 h", False), ("1 day", "9 h", False), ("7 h", "at least 6 h", False)],
)
def test_overlaps__a_range_and_not_by_its_open_end(stated: str, computed: str, wanted: bool) -> None:
    assert overlaps(parse_figure(stated, UNITS), parse_length(computed, UNITS).amount) is wanted


@pytest.mark.parametrize(
    ("stated", "computed", "allowed", "sure"),
    [
        ("at most 6 h", "6 h", "6", "6"),
        ("at most 6.5 h", "about 6 h", "6.55", "5.4"),
        ("at most 2 days", "2-3 h", "16", "3"),
    ],
)
def test_most_allowed__against_what_is_sure(stated: str, computed: str, allowed: str, sure: str) -> None:
    figure, amount = parse_figure(stated, UNITS), parse_length(computed, UNITS).amount
    assert (most_allowed(figure), sure_of(amount)) == (Fraction(allowed), Fraction(sure))
    assert verdict(stated, computed) != "disagrees"
