"""Floor 4: days as a finding says them, in English whatever the locale."""

from datetime import date, time

from talentc.model.calendar_text import MONTHS
from talentc.model.when import ClosedStretch, InCalendar


def say_day(day: date) -> str:
    """`12 March 2024`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def say_days(first: date, last: date) -> str:
    """`12 March 2024`, `12-13 March 2024`, or both days in full."""
    if first == last:
        return say_day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}-{say_day(last)}"
    return f"{say_day(first)} to {say_day(last)}"


def say_range(first: date | None, last: date | None) -> str:
    """What a window asks for: both ends, one of them, or a single day; '' where it has none."""
    if first is not None and last is not None:
        return say_day(first) if first == last else f"{say_day(first)} to {say_day(last)}"
    if first is not None:
        return f"{say_day(first)} or later"
    return f"{say_day(last)} or earlier" if last is not None else ""


def say_gap(days: int) -> str:
    """So many days in weeks where there are any: `8 weeks and 1 day`."""
    weeks, rest = divmod(days, 7)
    parts = [_counted(weeks, "week")] if weeks else []
    if rest or not weeks:
        parts.append(_counted(rest, "day"))
    return " and ".join(parts)


def say_clock(first: time, last: time | None) -> str:
    """`09:00-12:00`, or `09:00` where the end isn't said."""
    return f"{first:%H:%M}-{last:%H:%M}" if last is not None else f"{first:%H:%M}"


def say_stretch(stretch: ClosedStretch) -> str:
    """A closed stretch as it is written: `week 7`, `July`, `quarter 3 2024`, `20-23 December 2024`."""
    if not isinstance(stretch, InCalendar):
        return say_days(stretch.first, stretch.last)
    name = MONTHS[stretch.number - 1] if stretch.unit == "month" else f"{stretch.unit} {stretch.number}"
    return f"{name} {stretch.year}" if stretch.year is not None else name


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
