"""Floor 4: a day so many weeks or months before or after another, by the calendar and never by hours."""

from calendar import monthrange
from datetime import date
from fractions import Fraction
from math import ceil, floor

from talentc.model.when import DistanceUnit

DAYS_OF: dict[str, int] = {"day": 1, "week": 7}
MONTHS_OF: dict[str, int] = {"month": 1, "quarter": 3, "year": 12}


def add_days(day: date, number: int) -> date:
    """`number` days later (earlier where negative); stops at the first and the last day that there is."""
    return date.fromordinal(min(max(day.toordinal() + number, date.min.toordinal()), date.max.toordinal()))


def add_months(day: date, number: int) -> date:
    """The same day of the month, `number` months later; the last of the month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
    if year < date.min.year:
        return date.min
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def shift(day: date, number: Fraction, unit: DistanceUnit, *, late: bool) -> date:
    """`number` units later (earlier where negative). What falls inside a day is that day, or the next if `late`.

    Half a month is half of the days up to the next whole month.
    """
    into = ceil if late else floor
    if unit in DAYS_OF:
        return add_days(day, into(number * DAYS_OF[unit]))
    months = number * MONTHS_OF[unit]
    whole = floor(months)
    begin = add_months(day, whole)
    rest = months - whole
    return add_days(begin, into(rest * (add_months(day, whole + 1) - begin).days)) if rest else begin
