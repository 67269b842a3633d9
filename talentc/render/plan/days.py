"""Floor 7: days as the screens of a plan say them, in English whatever the locale."""

from datetime import date

from talentc.model.calendar_text import MONTHS, WEEKDAYS
from talentc.plan.proposal import PlannedSession

SHORT = 3  # letters of the name of a weekday or month


def weekday(day: date) -> str:
    """`Tue`."""
    return WEEKDAYS[day.weekday()][:SHORT]


def month(day: date) -> str:
    """`Jan`."""
    return MONTHS[day.month - 1][:SHORT]


def short_day(day: date) -> str:
    """`Tue 16 Jan`, where the year is said elsewhere."""
    return f"{weekday(day)} {day.day} {month(day)}"


def short_days(first: date, last: date) -> str:
    """`Tue 16 Jan`, `Tue 16-Wed 17 Jan`, `Tue 30 Mar-Thu 1 Apr`; the year only where a second one begins."""
    if first == last:
        return short_day(first)
    if first.year != last.year:
        return f"{short_day(first)}-{short_day(last)} {last.year}"
    begins = short_day(first) if first.month != last.month else f"{weekday(first)} {first.day}"
    return f"{begins}-{short_day(last)}"


def whole_day(day: date) -> str:
    """`Tue 2 March 2027`."""
    return f"{weekday(day)} {day.day} {MONTHS[day.month - 1]} {day.year}"


def day_before(before: date, now: date) -> str:
    """`Tue 2 March`, where something was that is `now`; with its year where that was another."""
    return whole_day(before) if before.year != now.year else whole_day(before).removesuffix(f" {before.year}")


def counted(number: int, noun: str) -> str:
    """`1 day`, `9 days`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def days_moved(session: PlannedSession) -> int:
    """By how many days a session is later than in the plan that there is, less than 0 for earlier; 0 if it stays."""
    return (session.first - session.before).days if session.before is not None else 0
