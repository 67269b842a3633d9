"""What findings say of a stated figure, in the unit in which it is printed."""

from collections.abc import Callable
from fractions import Fraction

import pytest

from talentc.check.claims import claims_of
from talentc.check.figure_words import say_claim, say_computed, say_difference, say_hours, say_in_figure_unit, say_unit
from talentc.check.variants import Variants
from talentc.model.amount_text import parse_figure
from talentc.model.programme import Programme
from talentc.model.units import Units

UNITS, _ = Units.from_declarations({"day": "8 h", "lesson/lessons": "45 min", "ects": "27 h"}, ("en",))


@pytest.mark.parametrize(
    ("figure", "value", "text"),
    [
        ("1 h", Fraction(5, 2), "2.5 h"),
        ("1 day", Fraction(8), "1 day"),
        ("1.5 days", Fraction(20), "2.5 days"),
        ("1 lesson", Fraction(3), "4 lessons"),
        ("3.0 ects", Fraction(54), "2 ects"),
        ("3 lessons", Fraction(3, 4), "1 lesson"),
        ("9 activities", Fraction(1), "1 activity"),
        ("9 people", Fraction(2), "2 people"),
        ("30 min", Fraction(1), "60 min"),
    ],
)
def test_say_in_figure_unit__is_the_unit_in_which_it_was_printed(figure: str, value: Fraction, text: str) -> None:
    assert say_in_figure_unit(value, parse_figure(figure, UNITS)) == text


@pytest.mark.parametrize(
    ("hours", "text"), [(Fraction(37, 5), "7.4 h"), (Fraction(3, 4), "45 min"), (Fraction(55, 2), "27.5 h")]
)
def test_say_hours__is_minutes_below_an_hour(hours: Fraction, text: str) -> None:
    assert say_hours(hours) == text


def test_say_unit__is_one_of_it() -> None:
    assert (say_unit("day"), say_unit("ects")) == ("a day", "one ects")


def test_say_computed_and_difference__are_per_period_where_the_figure_is(design: Callable[[str], Programme]) -> None:
    programme = design(
        """
        length: 10 weeks
        roles: {t: {title: T, people: 2}}
        activities: {a: {title: A, times: 3, length: 2 h, who: {t: all}}}
        stated: {s: {source: S, figures: {f: {role: t, figure: 2 h per week}, most: {role: t, figure: at most 5 h}}}}
        """
    )
    each, most = claims_of(Variants(programme))
    assert (say_computed(each), say_difference(each)) == ("0.6 h per week", "1.4 h per week too much")
    assert (say_computed(most), say_difference(most)) == ("6 h", "1 h over the most that it allows")
    assert say_claim(each, programme) == {"source": "“S”", "stated": "2 h per week", "subject": "“T”"}


def test_say_claim__names_the_part_of_a_role(design: Callable[[str], Programme]) -> None:
    programme = design(
        """
        roles: {t: {title: Talent, people: 2, parts: {level: {one: {title: First-line leader}, two: {title: Two}}}}}
        activities: {a: {title: A, length: 2 h, who: {t: all}}}
        stated: {s: {source: S, figures: {f: {role: t.one, activity: a, figure: 2 h}}}}
        """
    )
    (claim,) = claims_of(Variants(programme))
    assert say_claim(claim, programme)["subject"] == "“Talent (First-line leader), A”"
