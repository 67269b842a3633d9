from datetime import date, time
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentc.render.numbers import (
    clock_text,
    date_range_text,
    date_text,
    joined,
    mixed_number,
    moments_text,
    month_name,
    month_range_text,
    month_year_text,
    number,
    takes_singular,
    weekday_name,
)

DAY = date(2024, 1, 16)


@pytest.mark.parametrize(
    ("value", "language", "expected"),
    [
        (Fraction(27, 2), "da", "13,5"),
        (Fraction(27, 2), "en", "13.5"),
        (Fraction(163, 8), "da", "20,38"),
        (Fraction(1, 3), "en", "0.33"),
        (12345, "da", "12.345"),
        (12345, "en", "12,345"),
        (Fraction(-3, 2), "da", "-1,5"),
        (3, "da", "3"),
        (0, "da", "0"),
        (Fraction(5, 2), "xx-unknown", "2.5"),
        (Fraction(5, 2), "da-DK", "2,5"),
    ],
)
def test_number__is_written_as_in_the_language(value: Fraction, language: str, expected: str) -> None:
    assert number(value, language) == expected


def test_number__more_and_fewer_decimals() -> None:
    assert number(Fraction(163, 8), "da", 3) == "20,375"
    assert number(Fraction(5, 2), "da", 0) == "3"
    assert number(3, "da", 2, min_decimals=2) == "3,00"


@given(st.integers(min_value=-(10**40), max_value=10**40), st.integers(min_value=0, max_value=6))
def test_number__loses_no_digit(digits: int, decimals: int) -> None:
    written = number(Fraction(digits, 10**decimals), "en", decimals).replace(",", "")
    assert Fraction(written) == Fraction(digits, 10**decimals)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Fraction(1, 2), "½"),
        (Fraction(3, 2), "1½"),
        (Fraction(7, 4), "1¾"),
        (Fraction(5), "5"),
        (Fraction(17, 8), "2,13"),
        (Fraction(-1, 2), "-0,5"),
    ],
)
def test_mixed_number__uses_signs_for_what_they_say_exactly(value: Fraction, expected: str) -> None:
    assert mixed_number(value, "da") == expected


@pytest.mark.parametrize(
    ("value", "written", "language", "expected"),
    [
        (Fraction(1), "1", "da", True),
        (Fraction(1, 2), "½", "en", True),
        (Fraction(3, 2), "1½", "da", True),
        (Fraction(3, 2), "1½", "en", False),
        (Fraction(3, 2), "1,5", "da", False),
        (Fraction(5, 2), "2½", "da", False),
        (Fraction(0), "0", "da", False),
    ],
)
def test_takes_singular__follows_what_is_written(value: Fraction, written: str, language: str, expected: bool) -> None:
    assert takes_singular(value, written, language) is expected


def test_date_text__with_and_without_the_weekday() -> None:
    assert date_text(DAY, "da") == "16. januar 2024"
    assert date_text(DAY, "da", with_weekday=True) == "tirsdag den 16. januar 2024"
    assert date_text(DAY, "en") == "16 January 2024"
    assert date_text(DAY, "en", with_weekday=True) == "Tuesday 16 January 2024"


@pytest.mark.parametrize(
    ("last", "language", "with_weekday", "expected"),
    [
        (date(2024, 1, 16), "da", False, "16. januar 2024"),
        (date(2024, 1, 17), "da", False, "16.-17. januar 2024"),
        (date(2024, 2, 2), "da", False, "16. januar til 2. februar 2024"),
        (date(2025, 2, 2), "da", False, "16. januar 2024 til 2. februar 2025"),
        (date(2024, 1, 17), "da", True, "tirsdag den 16. til onsdag den 17. januar 2024"),
        (date(2024, 2, 2), "da", True, "tirsdag den 16. januar til fredag den 2. februar 2024"),
        (date(2024, 1, 17), "en", False, "16–17 January 2024"),
        (date(2024, 2, 2), "en", False, "16 January to 2 February 2024"),
        (date(2024, 1, 17), "en", True, "Tuesday 16 to Wednesday 17 January 2024"),
        (date(2024, 1, 17), "de", False, "16. Januar 2024 – 17. Januar 2024"),
    ],
)
def test_date_range_text__says_each_part_once(last: date, language: str, with_weekday: bool, expected: str) -> None:
    assert date_range_text(DAY, last, language, with_weekday) == expected


def test_month_name__stands_alone() -> None:
    assert month_name(1, "da") == "januar"
    assert month_name(5, "da", short=True) == "maj"
    assert month_name(10, "da", short=True) == "okt"
    assert month_name(10, "en") == "October"
    assert month_year_text(DAY, "da") == "januar 2024"


def test_weekday_name__counts_from_monday() -> None:
    assert weekday_name(0, "da") == "mandag"
    assert weekday_name(6, "en") == "Sunday"


def test_clock_text__has_each_language_s_signs() -> None:
    assert clock_text(time(9), time(12), "da") == "kl. 9.00-12.00"
    assert clock_text(time(9), time(12, 30), "en") == "9:00–12:30"
    assert clock_text(time(19), None, "da") == "kl. 19.00"


def test_joined__puts_the_word_before_the_last() -> None:
    assert joined(["a", "b", "c"], "da") == "a, b og c"
    assert joined(["a", "b", "c"], "en") == "a, b and c"
    assert joined(["a", "b"], "da", style="or") == "a eller b"
    assert joined(["a"], "da") == "a"
    assert joined([], "da") == ""


@pytest.mark.parametrize(
    ("last", "language", "expected"),
    [
        (date(2024, 3, 20), "da", "tirsdag den 19. marts kl. 9.00 til onsdag den 20. marts 2024 kl. 16.30"),
        (date(2024, 3, 20), "en", "Tuesday 19 March, 9:00 to Wednesday 20 March 2024, 16:30"),
        (date(2025, 1, 1), "da", "tirsdag den 19. marts 2024 kl. 9.00 til onsdag den 1. januar 2025 kl. 16.30"),
    ],
)
def test_moments_text__from_a_time_of_one_day_to_one_of_another(last: date, language: str, expected: str) -> None:
    assert moments_text(date(2024, 3, 19), time(9), last, time(16, 30), language) == expected


@pytest.mark.parametrize(
    ("first", "last", "danish", "english"),
    [
        (date(2024, 9, 3), date(2025, 6, 1), "september 2024 til juni 2025", "September 2024 to June 2025"),
        (date(2024, 3, 1), date(2024, 6, 30), "marts til juni 2024", "March to June 2024"),
        (date(2024, 3, 1), date(2024, 3, 30), "marts 2024", "March 2024"),
    ],
)
def test_month_range_text__the_year_once_where_it_is_one(first: date, last: date, danish: str, english: str) -> None:
    assert month_range_text(first, last, "da") == danish
    assert month_range_text(first, last, "en") == english
