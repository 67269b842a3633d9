"""Numbers as people write them."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentc.model.number_text import VULGAR, scan_number
from talentc.model.scan import Scanner
from talentc.model.text_error import TextError


@pytest.mark.parametrize(
    ("text", "value", "decimals"),
    [
        ("2", Fraction(2), 0),
        ("2.5", Fraction(5, 2), 1),
        ("2,50", Fraction(5, 2), 2),
        ("20.76", Fraction(519, 25), 2),
        ("20.375", Fraction(163, 8), 3),
        ("0.250", Fraction(1, 4), 3),
        ("1000.250", Fraction(4001, 4), 3),
        ("½", Fraction(1, 2), 1),
        ("1½", Fraction(3, 2), 1),
        ("1 ½", Fraction(3, 2), 1),
        ("1¼", Fraction(5, 4), 2),
        ("1/3", Fraction(1, 3), 3),
        ("1 1/3", Fraction(4, 3), 3),
        ("3⁄4", Fraction(3, 4), 2),
    ],
)
def test_scan_number__reads_exactly(text: str, value: Fraction, decimals: int) -> None:
    number = scan_number(Scanner(text, "empty"))
    assert number is not None
    assert (number.value, number.decimals, number.start, number.end) == (value, decimals, 0, len(text))


@pytest.mark.parametrize(
    ("text", "slug", "end"),
    [
        ("1/0 h", "number-not-understood", 3),
        ("2² h", "number-not-understood", 2),
        ("1.000,5 h", "number-not-understood", 7),
        ("2. h", "number-not-understood", 2),
        ("1.100 timer", "number-not-understood", 5),  # eleven hundred, or one and a tenth
        ("12,500 h", "number-not-understood", 6),
        ("1234567890 h", "number-too-long", 10),
        ("1.1234567890 h", "number-too-long", 12),
        ("-2 h", "not-positive", 2),
        ("− ½ h", "not-positive", 3),
    ],
)
def test_scan_number__refuses_what_only_looks_like_one(text: str, slug: str, end: int) -> None:
    with pytest.raises(TextError) as caught:
        scan_number(Scanner(text, "empty"))
    assert (caught.value.slug, caught.value.start, caught.value.end) == (slug, 0, end)


@pytest.mark.parametrize("text", ["h", "٣", "²", "٣٤ h", "x½"])
def test_scan_number__other_signs_are_no_number(text: str) -> None:
    assert scan_number(Scanner(text, "empty")) is None


def test_scan_number__leaves_a_dash_to_the_caller() -> None:
    assert scan_number(Scanner("-2", "empty"), after_dash=False) is None


@given(st.fractions(min_value=0, max_value=1000, max_denominator=999))
def test_scan_number__any_fraction_comes_back(value: Fraction) -> None:
    number = scan_number(Scanner(f"{value.numerator}/{value.denominator}", "empty"))
    assert number is not None
    assert number.value == value


@given(st.integers(0, 999), st.sampled_from(sorted(VULGAR)))
def test_scan_number__any_mixed_number_comes_back(ones: int, sign: str) -> None:
    number = scan_number(Scanner(f"{ones}{sign}", "empty"))
    assert number is not None
    assert number.value == ones + VULGAR[sign]
