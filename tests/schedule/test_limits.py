"""How far each sort of clause lets a session move."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentc.model.when import Clause, InCalendar, Reference
from talentc.model.when_text import parse_clause
from talentc.schedule.extent import UNKNOWN, Extent
from talentc.schedule.limits import bounds, calendar_stretch, phase_end
from talentc.schedule.shift import add_days

JANUARY_16 = Extent.exactly(date(2024, 1, 16), date(2024, 1, 16))
JUNE_11_12 = Extent.exactly(date(2024, 6, 11), date(2024, 6, 12))


DAYS = {
    "a": JANUARY_16,
    "b": JUNE_11_12,
    "somewhen": Extent(date(2024, 2, 1), date(2024, 2, 9), date(2024, 2, 2), date(2024, 2, 10)),
}


class Around:
    """A cohort that starts on 16 January 2024, with `a` on that day, `b` on 11-12 June, and `somewhen` in between."""

    def start(self) -> Extent:
        return JANUARY_16

    def extent(self, reference: Reference) -> Extent:
        return DAYS.get(reference.text, UNKNOWN)

    def phase(self, reference: Reference) -> Extent:
        end = date(2024, 12, 15)
        return Extent(date(2024, 1, 16), date(2024, 1, 16), end, end) if reference.text == "programme" else UNKNOWN

    def week_of_phase(self, begin: date, number: int) -> date | None:
        return add_days(begin, 7 * number - begin.weekday())  # as if one week were closed


def told(clause: Clause, occurrence: int = 1, count: int = 1) -> list[str]:
    return [
        f"{bound.edge} {'>=' if bound.sort == 'earliest' else '<='} {bound.day}"
        for bound in bounds(clause, Around(), occurrence, count)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-03-05", ["first >= 2024-03-05", "first <= 2024-03-05"]),
        ("in March", ["first >= 2024-03-01", "last <= 2024-03-31"]),
        ("in January", ["first >= 2024-01-01", "last <= 2024-01-31"]),  # it isn't over yet
        ("in January 2026", ["first >= 2026-01-01", "last <= 2026-01-31"]),
        ("in week 2", ["first >= 2025-01-06", "last <= 2025-01-12"]),  # that of 2024 is over
        ("in week 3", ["first >= 2024-01-15", "last <= 2024-01-21"]),
        ("in week 53", ["first >= 2026-12-28", "last <= 2027-01-03"]),
        ("in quarter 1", ["first >= 2024-01-01", "last <= 2024-03-31"]),
        ("in month 3", ["first >= 2024-03-16", "last <= 2024-04-15"]),
        ("in week 5 of programme", ["first >= 2024-02-19", "last <= 2024-02-25"]),
        ("during programme", ["first >= 2024-01-16", "last <= 2024-12-15"]),
        ("after b", ["first >= 2024-06-13"]),
        ("before b", ["last <= 2024-06-10"]),
        ("between a and b", ["first >= 2024-01-17", "last <= 2024-06-10"]),
        ("3-4 weeks after b", ["first >= 2024-07-03", "first <= 2024-07-10"]),
        ("about 4 weeks after a", ["first >= 2024-02-06", "first <= 2024-02-20"]),
        ("at most 4 weeks after a", ["first >= 2024-01-16", "first <= 2024-02-13"]),
        ("at least 1 month after a", ["first >= 2024-02-16"]),
        ("2 weeks before b", ["last >= 2024-05-28", "last <= 2024-05-28"]),
        ("at least 2 weeks before b", ["last <= 2024-05-28"]),
        ("at most 2 weeks before b", ["last >= 2024-05-28", "last <= 2024-06-11"]),
        ("ends at most 2 years after b", ["last >= 2024-06-12", "last <= 2026-06-12"]),
        ("on the day of b", ["first >= 2024-06-11", "first <= 2024-06-12"]),
        ("the evening before b", ["first >= 2024-06-10", "first <= 2024-06-10"]),
        ("on Fridays", []),
        ("at 17:00-19:00", []),
        ("unknown", []),
        ("after nobody-knows", []),
        ("between a and nobody-knows", ["first >= 2024-01-17"]),
        ("3-4 weeks after nobody-knows", []),
        ("during nobody-knows", []),
        ("in week 2 of nobody-knows", []),
        ("after somewhen", ["first >= 2024-02-03"]),
        ("1-2 weeks after somewhen", ["first >= 2024-02-09", "first <= 2024-02-24"]),
        ("1-2 weeks before somewhen", ["last >= 2024-01-18", "last <= 2024-02-02"]),
    ],
)
def test_bounds__of_each_sentence(text: str, expected: list[str]) -> None:
    assert told(parse_clause(text)) == expected


@pytest.mark.parametrize(
    ("occurrence", "expected"),
    [
        (1, ["first >= 2024-01-17", "last <= 2024-03-04"]),
        (2, ["first >= 2024-03-05", "last <= 2024-04-22"]),
        (3, ["first >= 2024-04-23", "last <= 2024-06-10"]),
    ],
)
def test_bounds__spread_makes_equal_windows(occurrence: int, expected: list[str]) -> None:
    assert told(parse_clause("spread between a and b"), occurrence, 3) == expected


@pytest.mark.parametrize(
    ("text", "occurrence", "expected"),
    [
        ("every 3 months after a", 1, ["first >= 2024-03-31", "first <= 2024-05-01"]),
        ("every 3 months after a", 2, ["first >= 2024-07-01", "first <= 2024-08-01"]),
        ("every 10 days after a", 2, ["first >= 2024-02-05", "first <= 2024-02-05"]),
    ],
)
def test_bounds__every_lies_within_half_a_unit(text: str, occurrence: int, expected: list[str]) -> None:
    assert told(parse_clause(text), occurrence, 2) == expected


@given(st.integers(1, 60))
def test_bounds__the_windows_of_a_spread_cover_all_days_and_none_twice(count: int) -> None:
    clause = parse_clause("spread between a and b")
    days: list[date] = []
    for occurrence in range(1, count + 1):
        first, last = (bound.day for bound in bounds(clause, Around(), occurrence, count))
        days.extend(add_days(first, number) for number in range((last - first).days + 1))
    assert days == [add_days(date(2024, 1, 17), number) for number in range(len(days))]
    assert days[-1] == date(2024, 6, 10)


@given(st.integers(1, 53), st.integers(1900, 2199))
def test_calendar_stretch__a_week_is_an_iso_week(number: int, year: int) -> None:
    stretch = calendar_stretch(InCalendar(0, 0, "week", number), year)
    if stretch is None:
        assert number == 53
    else:
        assert {day.isocalendar()[:2] for day in stretch} == {(year, number)}


def test_phase_end__is_by_months_where_it_is_a_number_of_months() -> None:
    assert phase_end(date(2024, 1, 16), Fraction(11 * 52, 12)) == date(2024, 12, 15)
    assert phase_end(date(2024, 1, 16), Fraction(52)) == date(2025, 1, 15)
    assert phase_end(date(2024, 1, 16), Fraction(30)) == date(2024, 8, 12)
