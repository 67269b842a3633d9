"""Floor 4: which days are open, and where a cohort starts."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Literal

from talentc.model.calendar_text import FIRST_YEAR, LAST_YEAR, WEEKDAYS
from talentc.model.programme import Cohort, Programme
from talentc.model.when import ClosedStretch, OnDates
from talentc.schedule.holidays import public_holidays
from talentc.schedule.shift import add_days, add_months
from talentc.schedule.spoken import say_stretch
from talentc.source import Span
from talentc.value import Value, field

WORKING_WEEKDAYS = frozenset(range(5))
ONE_DAY = timedelta(days=1)
_NO_HOLIDAYS: Mapping[date, str] = MappingProxyType({})


class Closure(Value, frozen=True):
    """A stretch of closed days, and where it is written."""

    stretch: ClosedStretch
    span: Span | None = None

    def holds(self, day: date) -> bool:
        """Whether `day` lies in it; without a year, in that of any year."""
        stretch = self.stretch
        if isinstance(stretch, OnDates):
            return stretch.first <= day <= stretch.last
        year, week, _ = day.isocalendar()
        if stretch.unit == "week":
            return week == stretch.number and stretch.year in (None, year)
        number = day.month if stretch.unit == "month" else (day.month + 2) // 3
        return number == stretch.number and stretch.year in (None, day.year)


class Cause(Value, frozen=True):
    """Why a day is closed: in words, and where it is written that it is, if anywhere."""

    sort: Literal["holiday", "stretch", "weekday"]
    text: str
    span: Span | None = None


class ClosedDays(Value, frozen=True):
    """The days on which nothing is held: public holidays, closed stretches, and weekdays that aren't worked on."""

    holidays: Mapping[date, str] = field(default_factory=lambda: _NO_HOLIDAYS)
    closures: tuple[Closure, ...] = ()
    weekdays: frozenset[int] = WORKING_WEEKDAYS

    def cause(self, day: date) -> Cause | None:
        """Why `day` is closed; None where it is open."""
        if day in self.holidays:
            return Cause("holiday", f"a public holiday, {self.holidays[day]}")
        for closure in self.closures:
            if closure.holds(day):
                return Cause("stretch", f"`{say_stretch(closure.stretch)}` stands in `closed`", closure.span)
        if day.weekday() not in self.weekdays:
            return Cause("weekday", f"a {WEEKDAYS[day.weekday()]}")
        return None

    def is_open(self, day: date) -> bool:
        return self.cause(day) is None

    def open_days(self, first: date, last: date) -> Iterator[date]:
        """The open days from `first` to `last`, both included."""
        day = first
        while day <= last:
            if self.is_open(day):
                yield day
            if day == date.max:
                return
            day += ONE_DAY

    def is_week_closed(self, day: date) -> bool:
        """Whether the ISO week of `day` has no open day at all."""
        monday = monday_of(day)
        return not any(self.is_open(add_days(monday, number)) for number in range(7))


def monday_of(day: date) -> date:
    """The first day of its ISO week."""
    return day - day.weekday() * ONE_DAY


def closed_days(programme: Programme, cohort: Cohort | None, years: frozenset[int]) -> ClosedDays:
    """The closed days of a programme, and of one of its cohorts.

    The public holidays are those that the cohort's plan has frozen; else those of the programme's country in `years`.
    """
    calendar = programme.file.calendar
    closures: list[Closure] = []
    for node in (calendar, cohort.written if cohort is not None else None):
        if node is not None:
            closures += (Closure(stretch, node.place.item("closed", at)) for at, stretch in enumerate(node.closed))
    holidays: Mapping[date, str] = (cohort.holidays if cohort is not None else None) or _NO_HOLIDAYS
    if not holidays and calendar is not None and calendar.holidays is not None:
        holidays = public_holidays(calendar.holidays, years)
    preferred = calendar.days if calendar is not None and calendar.days is not None else ()
    return ClosedDays(holidays, tuple(closures), WORKING_WEEKDAYS.union(preferred))


def parse_start(text: str) -> date | None:
    """The first day that a cohort's `start` can mean (a month: its first); None where it can't be read."""
    days = start_days(text)
    return days[0] if days is not None else None


def start_days(text: str) -> tuple[date, date] | None:
    """The first and the last day that a cohort's `start` can mean: twice a day (`2024-01-16`), or those of a month."""
    match = re.fullmatch(r"(\d{4})-(\d\d)(?:-(\d\d))?", text.strip(), re.ASCII)
    if match is None or not FIRST_YEAR <= int(match[1]) <= LAST_YEAR:
        return None
    try:
        first = date(int(match[1]), int(match[2]), int(match[3] or 1))
    except ValueError:
        return None
    return first, first if match[3] else add_days(add_months(first, 1), -1)
