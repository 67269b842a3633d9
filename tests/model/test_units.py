"""Units of time: fixed, declared, and what is wrong with a declaration."""

from fractions import Fraction

import pytest

from talentc.model.amount_text import parse_length
from talentc.model.units import Units


def declared(**units: str) -> Units:
    result, problems = Units.from_declarations(units, ("en",))
    assert problems == ()
    return result


def test_units__hours_and_minutes_are_fixed() -> None:
    units, problems = Units.from_declarations({}, ("en",))
    assert problems == ()
    assert {unit.id: unit.hours for unit in units.by_id.values()} == {"h": Fraction(1), "min": Fraction(1, 60)}


@pytest.mark.parametrize(
    ("text", "hours"),
    [("8 h", Fraction(8)), ("7.4 h", Fraction(37, 5)), ("7 h 24 min", Fraction(37, 5)), ("7,4 h", Fraction(37, 5))],
)
def test_units__a_day_counts_what_the_programme_says(text: str, hours: Fraction) -> None:
    units = declared(day=text)
    assert units.by_id["day"].hours == hours
    assert units.by_id["half-day"].hours == hours / 2


def test_units__own_units_have_their_words() -> None:
    units, problems = Units.from_declarations({"lektion/lektioner": "45 min", "ects": "27.5 h"}, ("da",))
    assert problems == ()
    assert units.by_id["lektion"].words == ("lektion", "lektioner")
    assert parse_length("4 lektioner", units).amount.planned == 3
    assert parse_length("2 ects", units).amount.planned == 55


def test_units__words_of_the_programmes_languages_count() -> None:
    danish, _ = Units.from_declarations({"dag": "8 h"}, ("da",))
    assert parse_length("3 halve dage", danish).amount.planned == 12
    assert parse_length("2 timer", danish).amount.planned == 2
    english, _ = Units.from_declarations({"day": "8 h"}, ("en",))
    assert "timer" not in english.lengths.marks


@pytest.mark.parametrize(
    ("key", "value", "at", "slug", "start", "end"),
    [
        ("lesson 1", "45 min", "key", "unit-name-invalid", 0, 8),
        ("lesson/", "45 min", "key", "unit-name-invalid", 7, 7),
        ("session", "3 h", "key", "unit-name-reserved", 0, 7),
        ("lesson/about", "3 h", "key", "unit-name-reserved", 7, 12),
        ("half-day", "3 h", "key", "unit-name-taken", 0, 8),
        ("lesson/hours", "3 h", "key", "unit-name-taken", 7, 12),
        ("day", "about 8 h", "value", "unit-length-invalid", 0, 9),
        ("day", "8", "value", "unit-length-invalid", 0, 1),
        ("day", "1 week", "value", "unit-length-invalid", 0, 6),
        ("day", "30 min 1 h", "value", "unit-length-invalid", 0, 10),
        ("day", "", "value", "unit-length-invalid", 0, 0),
        ("day", "0 h", "value", "not-positive", 0, 3),
    ],
)
def test_from_declarations__says_what_is_wrong(key: str, value: str, at: str, slug: str, start: int, end: int) -> None:
    _, problems = Units.from_declarations({key: value}, ("en",))
    assert [(p.key, p.at, p.error.slug, p.error.start, p.error.end) for p in problems] == [(key, at, slug, start, end)]


def test_from_declarations__one_unit_in_two_languages_is_declared_twice() -> None:
    _, problems = Units.from_declarations({"day": "8 h", "dage": "7 h"}, ("da",))
    assert [problem.error.slug for problem in problems] == ["unit-name-taken"]


def test_from_declarations__all_problems_in_one_run() -> None:
    _, problems = Units.from_declarations({"h": "2 h", "day": "8", "plan": "1 h"}, ("en",))
    assert len(problems) == 3


def test_from_declarations__a_bad_value_makes_no_length_seem_wrong() -> None:
    units, problems = Units.from_declarations({"day": "8"}, ("en",))
    assert len(problems) == 1
    assert parse_length("2 days", units).unit == "day"
