"""Floor 7: what is closed in each month of a calendar on a terminal."""

from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from talentc.model.programme import Cohort, Programme
from talentc.plan.proposal import CohortProposal
from talentc.render.plan.months import Month
from talentc.render.programme_timeline import is_lone_holiday
from talentc.schedule.days import ClosedDays, closed_days
from talentc.schedule.shift import add_days
from talentc.show.screen import Style
from talentc.value import replace

QUIET: Style = "dim"
Marks = Mapping[Month, tuple[tuple[str, Style], ...]]


def closed_marks(programme: Programme, cohort: CohortProposal, months: Sequence[Month]) -> Marks:
    """The stretches that are closed in each month: `all`, `w7` for each whole ISO week, `23-` from a day on, `-5` up to
    one, else from and to on two lines."""
    closed = _closed(programme, cohort)
    return _known({each: _quiet(_stretches(closed, each)) for each in months})


def holiday_marks(programme: Programme, cohort: CohortProposal, months: Sequence[Month]) -> Marks:
    """The days of the public holidays that fall on a working weekday and aren't closed otherwise."""
    closed = _closed(programme, cohort)
    found = {
        each: [str(day.day) for day in _days(each) if day in cohort.holidays and is_lone_holiday(closed, day)]
        for each in months
    }
    return _known({each: _quiet(days) for each, days in found.items()})


def _closed(programme: Programme, cohort: CohortProposal) -> ClosedDays:
    """Without holidays: those of the plan are in the proposal."""
    known: Cohort | None = next((each for each in programme.cohorts if each.id == cohort.cohort), None)
    return replace(closed_days(programme, known, frozenset()), holidays=cohort.holidays)


def _stretches(closed: ClosedDays, month: Month) -> Iterator[str]:
    days = _days(month)
    held = [any(closure.holds(day) for closure in closed.closures) for day in days]
    if all(held):
        yield "all"
        return
    first = 0
    while first < len(days):
        if not held[first]:
            first += 1
            continue
        last = first
        while last + 1 < len(days) and held[last + 1]:
            last += 1
        yield from _stretch(days[first], days[last], len(days))
        first = last + 1


def _stretch(first: date, last: date, length: int) -> Iterator[str]:
    if first.weekday() == 0 and last.weekday() == 6:
        yield from (f"w{add_days(first, day).isocalendar().week}" for day in range(0, (last - first).days, 7))
    elif first == last:
        yield str(first.day)
    elif last.day == length:
        yield f"{first.day}-"
    elif first.day == 1:
        yield f"-{last.day}"
    else:
        yield f"{first.day}-"
        yield str(last.day)


def _days(month: Month) -> tuple[date, ...]:
    year, number = month
    return tuple(date(year, number, day + 1) for day in range(monthrange(year, number)[1]))


def _quiet(texts: Iterable[str]) -> tuple[tuple[str, Style], ...]:
    return tuple((text, QUIET) for text in texts)


def _known(marks: Marks) -> Marks:
    return {month: each for month, each in marks.items() if each}
