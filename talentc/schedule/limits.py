"""Floor 4: how far a single clause of a `when` lets a session move. One small function a sort of clause.

The table "When" of the language says what each means.
"""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from math import floor
from typing import Literal, Protocol

from talentc.model.when import (
    Between,
    Clause,
    Distance,
    During,
    EveningBefore,
    Every,
    InCalendar,
    InCohortMonth,
    InPhaseWeek,
    OnDates,
    OnDayOf,
    Reference,
    Relative,
    Spread,
)
from talentc.schedule.extent import Extent
from talentc.schedule.shift import add_days, add_months, shift
from talentc.value import Value


class Surroundings(Protocol):
    """What the clauses of one session count from, in one cohort."""

    def start(self) -> Extent: ...

    def extent(self, reference: Reference) -> Extent: ...

    def phase(self, reference: Reference) -> Extent: ...

    def week_of_phase(self, begin: date, number: int) -> date | None:
        """The Monday of the n-th week that isn't closed throughout, counted from the week of `begin`."""


class Bound(Value, frozen=True):
    """The first or the last day (`edge`) of a session is not earlier or not later (`sort`) than `day`."""

    sort: Literal["earliest", "latest"]
    edge: Literal["first", "last"]
    day: date


def bounds(clause: Clause, around: Surroundings, occurrence: int, count: int) -> Iterator[Bound]:
    """What a clause asks of the n-th of `count` occurrences; nothing where the days it counts from aren't known."""
    match clause:
        case OnDates():
            yield Bound("earliest", "first", clause.first)
            yield Bound("latest", "first", clause.first)
        case InCalendar() | InCohortMonth() | InPhaseWeek():
            yield from _inside(*_stretch(clause, around))
        case During():
            phase = around.phase(clause.phase)
            yield from _inside(phase.begins_earliest, phase.ends_latest)
        case Relative() | Between():
            yield from _inside(*_gap(clause, around))
        case Distance():
            yield from _distance(clause, around.extent(clause.anchor))
        case OnDayOf():
            anchor = around.extent(clause.anchor)
            yield from _begins(anchor.begins_earliest, anchor.ends_latest)
        case EveningBefore():
            anchor = around.extent(clause.anchor)
            yield from _begins(_later(anchor.begins_earliest, -1), _later(anchor.begins_latest, -1))
        case Spread():
            yield from _inside(*_part(clause, around, occurrence, count))
        case Every():
            yield from _begins(*_around(clause, around.extent(clause.anchor), occurrence))


def _inside(first: date | None, last: date | None) -> Iterator[Bound]:
    """All days of the session lie between these."""
    if first is not None:
        yield Bound("earliest", "first", first)
    if last is not None:
        yield Bound("latest", "last", last)


def _begins(first: date | None, last: date | None, edge: Literal["first", "last"] = "first") -> Iterator[Bound]:
    """The first (or last) day of the session lies between these."""
    if first is not None:
        yield Bound("earliest", edge, first)
    if last is not None:
        yield Bound("latest", edge, last)


def _later(day: date | None, number: int) -> date | None:
    return add_days(day, number) if day is not None else None


def _gap(clause: Relative | Between, around: Surroundings) -> tuple[date | None, date | None]:
    """The days after the last day of one thing and before the first day of another."""
    first = last = None
    if isinstance(clause, Relative):
        first, last = (clause.anchor, None) if clause.direction == "after" else (None, clause.anchor)
    else:
        first, last = clause.first, clause.last
    return (
        _later(around.extent(first).ends_earliest, 1) if first is not None else None,
        _later(around.extent(last).begins_latest, -1) if last is not None else None,
    )


def _distance(clause: Distance, anchor: Extent) -> Iterator[Bound]:
    """From the last day of the anchor to the first day of this; before it, from the last day of this to its first."""
    low, high, unit = clause.low, clause.high, clause.unit
    first = last = None
    if clause.direction == "after":
        if anchor.ends_earliest is not None:
            first = shift(anchor.ends_earliest, low, unit, late=False)
        if anchor.ends_latest is not None and high is not None:
            last = shift(anchor.ends_latest, high, unit, late=True)
        yield from _begins(first, last, "last" if clause.ends else "first")
        return
    if anchor.begins_earliest is not None and high is not None:
        first = shift(anchor.begins_earliest, -high, unit, late=False)
    if anchor.begins_latest is not None:
        last = shift(anchor.begins_latest, -low, unit, late=True)
    yield from _begins(first, last, "last")


def _part(clause: Spread, around: Surroundings, number: int, count: int) -> tuple[date | None, date | None]:
    """The n-th of `count` equal parts of the days between two things.

    Where these are known only as windows, the part begins earliest if both are as early as can be.
    """
    begin, end = around.extent(clause.first), around.extent(clause.last)
    first, last = _later(begin.ends_earliest, 1), _later(end.begins_latest, -1)
    earliest_end, latest_begin = _later(end.begins_earliest, -1), _later(begin.ends_latest, 1)
    if first is None or last is None or last < first:
        return first, last
    if earliest_end is not None and first <= earliest_end:
        first = add_days(first, ((earliest_end - first).days + 1) * (number - 1) // count)
    if latest_begin is not None and latest_begin <= last:
        last = add_days(latest_begin, ((last - latest_begin).days + 1) * number // count - 1)
    return first, last


def _around(clause: Every, anchor: Extent, number: int) -> tuple[date | None, date | None]:
    """`every 3 months after X`: the n-th lies n × 3 months after X, give or take half of the one month."""
    middle, half = clause.number * number, Fraction(1, 2) if clause.unit != "day" else Fraction(0)
    first = last = None
    if anchor.ends_earliest is not None:
        first = shift(anchor.ends_earliest, middle - half, clause.unit, late=False)
    if anchor.ends_latest is not None:
        last = shift(anchor.ends_latest, middle + half, clause.unit, late=True)
    return first, last


def _stretch(clause: InCalendar | InCohortMonth | InPhaseWeek, around: Surroundings) -> tuple[date | None, date | None]:
    start = around.start().begins_earliest
    if isinstance(clause, InCohortMonth):
        if start is None:
            return None, None
        return add_months(start, clause.number - 1), add_days(add_months(start, clause.number), -1)
    if isinstance(clause, InPhaseWeek):
        phase = around.phase(clause.phase)
        first = around.week_of_phase(phase.begins_earliest, clause.number) if phase.begins_earliest else None
        last = around.week_of_phase(phase.begins_latest, clause.number) if phase.begins_latest else None
        return first, _later(last, 6)
    if clause.year is not None:
        return calendar_stretch(clause, clause.year) or (None, None)
    if start is None:
        return None, None
    # A year has at most one week 53 in six; the years on both sides, because weeks reach over the new year.
    for year in range(start.year - 1, start.year + 9):
        stretch = calendar_stretch(clause, year)
        if stretch is not None and stretch[1] >= start:
            return stretch
    return None, None


def calendar_stretch(clause: InCalendar, year: int) -> tuple[date, date] | None:
    """The first and the last day of a week, month or quarter of a year; None for a week 53 that it hasn't."""
    if clause.unit == "week":
        if clause.number > date(year, 12, 28).isocalendar().week:
            return None
        return date.fromisocalendar(year, clause.number, 1), date.fromisocalendar(year, clause.number, 7)
    months = 1 if clause.unit == "month" else 3
    first = date(year, (clause.number - 1) * months + 1, 1)
    return first, add_days(add_months(first, months), -1)


def phase_end(begin: date, weeks: Fraction) -> date:
    """The last day of a phase that begins on a day and runs so many weeks.

    Phases are counted in weeks, 52 a year; what is a whole number of months is one by the calendar, too, and the later
    of the two counts: a day more or less isn't what the length of a phase means.
    """
    ends = [add_days(begin, floor(weeks * 7) - 1)]
    months = weeks * 12 / 52
    if months.denominator == 1:
        ends.append(add_days(add_months(begin, int(months)), -1))
    return max(ends)
