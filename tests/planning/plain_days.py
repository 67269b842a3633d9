"""Days as the checker counts them: closed days, and what a clause of a `when` says of a first and a last day.

Own small arithmetic (with dateutil) that shares nothing with the planner's, nor with that of the windows.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, time, timedelta
from fractions import Fraction
from functools import cache
from math import ceil, floor
from typing import NamedTuple

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

from tests.planning.plain import NUMBER, clock_of, number

MONTHS = ("January", "February", "March", "April", "May", "June", "July",
          "August", "September", "October", "November", "December")  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Held(NamedTuple):
    """The days on which a session is held, the last inclusive, and from when to when, if anybody knows."""

    first: date
    last: date
    hours: tuple[time, time] | None = None


class Extent(NamedTuple):
    """Between which days something begins, and between which it ends."""

    begins_earliest: date
    begins_latest: date
    ends_earliest: date
    ends_latest: date


class Around(NamedTuple):
    """What the clauses of one session count from; None where that has no date."""

    start: Extent | None
    thing: Callable[[str], Extent | None]
    phase: Callable[[str], tuple[date, date, date | None] | None]  # begins earliest, begins latest, ends
    is_week_closed: Callable[[date], bool]


def days_from(day: date, many: int) -> date:
    return day + timedelta(days=many)


def shifted(day: date, many: Fraction, unit: str, *, late: bool) -> date:
    """So many units later by the calendar; what falls inside a day is that day, or the next if `late`."""
    into = ceil if late else floor
    if unit in ("day", "week"):
        return days_from(day, into(many * (7 if unit == "week" else 1)))
    months = many * {"month": 1, "quarter": 3, "year": 12}[unit]
    begin, end = day + relativedelta(months=floor(months)), day + relativedelta(months=floor(months) + 1)
    return days_from(begin, into((months - floor(months)) * (end - begin).days))


@cache
def danish_holidays(year: int) -> frozenset[date]:
    """The public holidays of Denmark, with 5 June, 24 and 31 December; Store Bededag until 2023."""
    sunday = easter(year)
    moving = [-3, -2, 0, 1, 39, 49, 50, *([26] if year <= 2023 else [])]
    fixed = [(1, 1), (6, 5), (12, 24), (12, 25), (12, 26), (12, 31)]
    return frozenset([days_from(sunday, many) for many in moving] + [date(year, month, day) for month, day in fixed])


def weekdays(written: str) -> frozenset[int]:
    """`Tuesday-Thursday`, `Mondays and Fridays`; Monday is 0."""
    found: set[int] = set()
    for part in re.split(r",| and ", written):
        ends = [WEEKDAYS.index(name.strip().removesuffix("s").capitalize()) for name in part.split("-")]
        found.update((ends[0] + step) % 7 for step in range((ends[-1] - ends[0]) % 7 + 1))
    return frozenset(found)


def in_stretch(day: date, written: str) -> bool:
    """Whether a day lies in `week 7`, `July`, `quarter 3 2027`, `2027-06-24 to 2027-06-30`."""
    if re.match(r"\d{4}-", written):
        ends = [date.fromisoformat(end) for end in written.split(" to ")]
        return ends[0] <= day <= ends[-1]
    name, *numbers = written.split()
    year, week, _ = day.isocalendar()
    if name == "week":
        return week == int(numbers[0]) and (len(numbers) == 1 or year == int(numbers[1]))
    if name == "quarter":
        return (day.month + 2) // 3 == int(numbers[0]) and (len(numbers) == 1 or day.year == int(numbers[1]))
    return MONTHS[day.month - 1] == name and (not numbers or day.year == int(numbers[0]))


def calendar_stretch(written: str, start: date | None) -> tuple[date, date] | None:
    """The days of `January`, `week 37 2027`, `quarter 2`; without a year the first that isn't over at the start."""
    found = re.fullmatch(r"(.+?)(?: (\d{4}))?", written)
    assert found is not None
    if found[2]:
        return _of_year(found[1], int(found[2]))
    years = range(start.year - 1, start.year + 9) if start else ()
    known = (_of_year(found[1], year) for year in years)
    return next((days for days in known if days and start and days[1] >= start), None)


def _of_year(written: str, year: int) -> tuple[date, date] | None:
    name, _, which = written.partition(" ")
    if name == "week":
        if int(which) > date(year, 12, 28).isocalendar().week:
            return None
        return date.fromisocalendar(year, int(which), 1), date.fromisocalendar(year, int(which), 7)
    month, many = (int(which) * 3 - 2, 3) if name == "quarter" else (MONTHS.index(name) + 1, 1)
    first = date(year, month, 1)
    return first, first + relativedelta(months=many, days=-1)


_DISTANCE = re.compile(
    rf"(ends )?(?:(about|at most|at least) )?({NUMBER})(?:-({NUMBER}))? (day|week|month|quarter|year)s? (after|before) (\S+)"
)
_SORTS: tuple[tuple[str, str], ...] = (
    ("dates", r"(\d{4}-\d\d-\d\d)(?: to (\d{4}-\d\d-\d\d))?(.*)"),
    ("distance", _DISTANCE.pattern),
    ("month of cohort", r"in month (\d+)"),
    ("week of phase", r"in week (\d+) of (\S+)"),
    ("calendar", r"in (.+)"),
    ("during", r"during (\S+)"),
    ("gap", r"(after|before) (\S+)"),
    ("between", r"(spread )?between (\S+) and (\S+)"),
    ("every", rf"every (?:({NUMBER}) )?(day|week|month|quarter|year)s? after (\S+)"),
    ("day of", r"on the day of (\S+)"),
    ("evening before", r"the evening before (\S+)"),
    ("clock", r"at (\d\d?:\d\d.*)"),
    ("weekdays", r"on (.+)"),
)


def holds(clause: str, held: Held, around: Around, occurrence: int, count: int) -> bool:
    """Whether the n-th time of a session keeps a clause. What counts from something without a date holds."""
    for sort, pattern in _SORTS:
        if found := re.fullmatch(pattern, clause):
            if sort == "clock":
                wanted = clock_of(found[1])
                return held.hours is None or wanted is None or held.hours[0] == wanted[0]
            if sort == "weekdays":
                return held.first.weekday() in weekdays(found[1])
            if sort == "dates":
                return held.first == date.fromisoformat(found[1])
            return all(_windows(sort, found, held, around, (occurrence, count)))
    raise AssertionError(f"the checker can't read {clause!r}")


def _windows(sort: str, found: re.Match[str], held: Held, around: Around, turn: tuple[int, int]) -> Iterator[bool]:
    if sort == "distance":
        yield from _distance(found, held, around)
    elif sort == "gap":
        thing = around.thing(found[2])
        if thing is not None:
            yield held.first > thing.ends_earliest if found[1] == "after" else held.last < thing.begins_latest
    elif sort == "between":
        yield from _between(found, held, around, turn)
    elif sort == "every":
        if (thing := around.thing(found[3])) is not None:
            middle = (number(found[1]) if found[1] else Fraction(1)) * turn[0]
            half = Fraction(0) if found[2] == "day" else Fraction(1, 2)
            yield held.first >= shifted(thing.ends_earliest, middle - half, found[2], late=False)
            yield held.first <= shifted(thing.ends_latest, middle + half, found[2], late=True)
    elif sort == "day of":
        if (thing := around.thing(found[1])) is not None:
            yield thing.begins_earliest <= held.first <= thing.ends_latest
    elif sort == "evening before":
        if (thing := around.thing(found[1])) is not None:
            yield days_from(thing.begins_earliest, -1) <= held.first <= days_from(thing.begins_latest, -1)
    else:
        stretch = _stretch(sort, found, around)
        if stretch is not None:
            yield held.first >= stretch[0]
            yield stretch[1] is None or held.last <= stretch[1]


def _stretch(sort: str, found: re.Match[str], around: Around) -> tuple[date, date | None] | None:
    start = around.start.begins_earliest if around.start else None
    if sort == "calendar":
        return calendar_stretch(found[1], start)
    if sort == "month of cohort":
        nth = int(found[1])
        return (start + relativedelta(months=nth - 1), start + relativedelta(months=nth, days=-1)) if start else None
    phase = around.phase(found[1] if sort == "during" else found[2])
    if phase is None:
        return None
    if sort == "during":
        return phase[0], phase[2]
    weeks = [_week_of_phase(begin, int(found[1]), around.is_week_closed) for begin in phase[:2]]
    return weeks[0], days_from(weeks[1], 6)


def _week_of_phase(begin: date, nth: int, is_closed: Callable[[date], bool]) -> date:
    monday = days_from(begin, -begin.weekday())
    while True:
        nth -= not is_closed(monday)
        if nth == 0:
            return monday
        monday = days_from(monday, 7)


def _distance(found: re.Match[str], held: Held, around: Around) -> Iterator[bool]:
    ends, how, low, high, unit, direction, name = found.groups()
    least = number(low)
    most: Fraction | None = number(high) if high else least
    if how == "about":
        least, most = max(least - 1, Fraction(0)), (most or least) + 1
    elif how == "at most":
        least = Fraction(0)
    elif how == "at least":
        most = None
    thing = around.thing(name)
    if thing is None:
        return
    if direction == "after":
        day = held.last if ends else held.first
        yield day >= shifted(thing.ends_earliest, least, unit, late=False)
        yield most is None or day <= shifted(thing.ends_latest, most, unit, late=True)
    else:
        yield most is None or held.last >= shifted(thing.begins_earliest, -most, unit, late=False)
        yield held.last <= shifted(thing.begins_latest, -least, unit, late=True)


def _between(found: re.Match[str], held: Held, around: Around, turn: tuple[int, int]) -> Iterator[bool]:
    one, other = around.thing(found[2]), around.thing(found[3])
    nth, count = turn if found[1] else (1, 1)
    if one is not None and other is not None and found[1]:
        first, open_days = days_from(one.ends_earliest, 1), (other.begins_latest - one.ends_earliest).days - 1
        yield held.first >= days_from(first, open_days * (nth - 1) // count)
        yield held.last <= days_from(first, open_days * nth // count - 1)
        return
    yield one is None or held.first > one.ends_earliest
    yield other is None or held.last < other.begins_latest
