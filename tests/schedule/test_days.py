"""Which days are open, and where a cohort starts."""

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentc.model.programme import Programme
from talentc.model.when import ClosedStretch, InCalendar, OnDates
from talentc.schedule.days import ClosedDays, Closure, closed_days, parse_start, start_days


def why(days: ClosedDays, day: date) -> str | None:
    cause = days.cause(day)
    return cause.text if cause is not None else None


def closing(stretch: ClosedStretch) -> ClosedDays:
    return ClosedDays(closures=(Closure(stretch),))


@pytest.mark.parametrize(
    ("stretch", "closed", "still_open"),
    [
        (InCalendar(0, 0, "week", 42), date(2024, 10, 16), date(2024, 10, 21)),
        (InCalendar(0, 0, "week", 1), date(2024, 12, 30), date(2024, 12, 27)),  # week 1 of 2025
        (InCalendar(0, 0, "week", 42, 2025), date(2025, 10, 15), date(2024, 10, 16)),
        (InCalendar(0, 0, "month", 7), date(2030, 7, 1), date(2030, 8, 1)),
        (InCalendar(0, 0, "quarter", 3), date(2024, 9, 30), date(2024, 10, 1)),
        (OnDates(0, 0, date(2024, 12, 20), date(2025, 1, 3)), date(2025, 1, 3), date(2025, 1, 6)),
    ],
)
def test_closed_days__hold_a_stretch_in_every_year_or_in_one(
    stretch: ClosedStretch, closed: date, still_open: date
) -> None:
    days = closing(stretch)
    assert not days.is_open(closed)
    assert days.is_open(still_open)


def test_cause__says_holiday_before_stretch_before_weekday() -> None:
    sunday = date(2024, 7, 14)
    july = (Closure(InCalendar(0, 0, "month", 7)),)
    assert why(ClosedDays(), sunday) == "a Sunday"
    assert why(ClosedDays(closures=july), sunday) == "`July` stands in `closed`"
    assert why(ClosedDays({sunday: "Fest"}, july), sunday) == "a public holiday, Fest"
    assert why(ClosedDays(), date(2024, 7, 15)) is None


def test_open_days__leaves_out_weekends() -> None:
    days = list(ClosedDays().open_days(date(2024, 3, 14), date(2024, 3, 19)))
    assert days == [date(2024, 3, 14), date(2024, 3, 15), date(2024, 3, 18), date(2024, 3, 19)]
    assert list(ClosedDays().open_days(date.max, date.max)) == [date.max]


def test_is_week_closed__only_where_no_day_is_open() -> None:
    assert closing(InCalendar(0, 0, "week", 42)).is_week_closed(date(2024, 10, 16))
    assert not closing(OnDates(0, 0, date(2024, 10, 14), date(2024, 10, 17))).is_week_closed(date(2024, 10, 16))


@given(st.dates(date(1950, 1, 1), date(2150, 1, 1)))
def test_is_open__is_what_open_days_gives(day: date) -> None:
    days = ClosedDays({date(2024, 5, 9): "Fest"}, (Closure(InCalendar(0, 0, "week", 7)),))
    assert (list(days.open_days(day, day)) == [day]) == days.is_open(day)


CALENDAR = """
    calendar: {holidays: DK, closed: [week 42, July], days: Thursday-Saturday}
    cohorts: {hold-1: {title: Hold 1, start: 2024-01, closed: 2024-03-12}}
"""


def test_closed_days__are_those_of_the_programme_and_of_the_cohort(programme_of: Callable[..., Programme]) -> None:
    programme = programme_of(CALENDAR)
    days = closed_days(programme, programme.cohorts[0], frozenset({2024}))
    assert why(days, date(2024, 5, 9)) == "a public holiday, Kristi himmelfartsdag"
    assert not days.is_open(date(2024, 3, 12))
    assert days.is_open(date(2024, 3, 9)), "Saturdays are asked for"
    assert not days.is_open(date(2024, 3, 10))
    cause = days.cause(date(2024, 7, 4))
    assert cause is not None
    assert cause.span is not None
    assert (cause.span.line, cause.span.column) == (7, 44)
    without = closed_days(programme, None, frozenset({2024}))
    assert without.is_open(date(2024, 3, 12))


def test_closed_days__takes_the_frozen_holidays_of_a_plan(programme_of: Callable[..., Programme]) -> None:
    programme = programme_of(CALENDAR, plan="holidays: {2024-03-13: Fest}")
    days = closed_days(programme, programme.cohorts[0], frozenset({2024}))
    assert dict(days.holidays) == {date(2024, 3, 13): "Fest"}


def test_closed_days__frozen_holidays_import_no_package(checkout: Path) -> None:
    script = (
        "import sys\n"
        "from talentc.pipeline.checking import check\n"
        "assert check('programmes/talent-nord-2/programme.yaml').compiled is not None\n"
        "assert 'holidays' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", script], cwd=checkout, check=True)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2024-01", (date(2024, 1, 1), date(2024, 1, 31))),
        ("2024-12", (date(2024, 12, 1), date(2024, 12, 31))),
        ("2024-01-16", (date(2024, 1, 16), date(2024, 1, 16))),
        ("2024-13", None),
        ("2024-02-30", None),
        ("2024", None),
        ("0000-01", None),
        ("january 2024", None),
        ("२०२४-०१", None),
    ],
)
def test_start_days__are_a_day_or_a_month(text: str, days: tuple[date, date] | None) -> None:
    assert start_days(text) == days
    assert parse_start(text) == (days[0] if days else None)
