"""Distances in sentences, read and said again."""

from datetime import date

import pytest

from talentc.plan.explain.relax_text import say_more, say_opened, say_widened, say_without, span_in
from talentc.plan.problem import Requirement


def asked(text: str) -> Requirement:
    return Requirement(("x",), "away" if "away" in text else "when", text, None)


@pytest.mark.parametrize(
    ("text", "by", "is_later", "said"),
    [
        ("`b` is 2-6 weeks after a", 1, True, "`b` is 2-7 weeks after a, instead of 2-6 weeks"),
        ("`b` is 2-6 weeks after a", 1, False, "`b` is 1-6 weeks after a, instead of 2-6 weeks"),
        ("`b` is 6 weeks after a", 2, True, "`b` is 6-8 weeks after a, instead of 6 weeks"),
        ("`b` is about 6 weeks after a", 2, True, "`b` is 5-9 weeks after a, instead of about 6 weeks"),
        ("`b` is at most 1 month after a", 1, True, "`b` is at most 2 months after a, instead of at most 1 month"),
        ("`b` is at least 2 days before a", 1, True, "`b` is at least 1 day before a, instead of at least 2 days"),
        ("`b` is 1-2 weeks before a", 1, False, "`b` is 1-3 weeks before a, instead of 1-2 weeks"),
        ("`b` ends at most 2 years after a", 1, True, "`b` ends at most 3 years after a, instead of at most 2 years"),
    ],
)
def test_say_widened__in_the_words_of_the_file(text: str, by: int, is_later: bool, said: str) -> None:
    old = span_in(text)
    assert old is not None
    new = old.widened(by, is_later)
    assert new is not None
    assert say_widened(asked(text), old, new) == said


@pytest.mark.parametrize("text", ["`b` is after a", "`b` is in week 7", "`b` is every 3 months after a"])
def test_span_in__none_where_there_is_no_distance(text: str) -> None:
    assert span_in(text) is None


def test_widened__what_has_no_end_cant_end_later() -> None:
    old = span_in("`b` is at least 2 weeks after a")
    assert old is not None
    assert old.widened(1, is_later=True) is None
    assert old.widened(3, is_later=False) is None


@pytest.mark.parametrize(
    ("text", "days"),
    [("1 week after a", 14), ("1 month after a", 59), ("1 week before a", -14), ("1 year after a", 731)],
)
def test_further__by_the_calendar(text: str, days: int) -> None:
    old = span_in(text)
    assert old is not None
    assert old.further(date(2027, 1, 1), 1, 3) == days


def test_say_opened__a_person_is_there_and_a_day_is_open() -> None:
    first, last = date(2027, 7, 1), date(2027, 7, 2)
    assert (
        say_opened(asked("Anna is away in July"), first, first) == "Anna is there on Thursday 1 July 2027 all the same"
    )
    assert say_opened(asked("July is closed"), first, last) == (
        "Thursday 1 July 2027 to Friday 2 July 2027 are open all the same"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("`b` needs Anna", "`b` does without Anna"),
        ("`b` doesn't come before `a`, which is told first", "`b` may come before `a`"),
        ("everybody of `talent` is at `b`", "not everybody of `talent` is at `b`"),
        ("`b` is held in `campus`", "`b` is held elsewhere than in `campus`"),
    ],
)
def test_say_without__the_contrary(text: str, said: str) -> None:
    assert say_without(asked(text)) == said


def test_say_more__in_the_unit_of_the_file() -> None:
    assert say_more(asked("`week-2` allows 8 h per week"), 16, 20) == "`week-2` allows 10 h per week, instead of 8"
