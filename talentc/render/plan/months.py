"""Floor 7: months, counted one by one."""

from datetime import date

Month = tuple[int, int]  # the year, and the month from 1


def month_of(day: date) -> Month:
    return day.year, day.month


def months_between(first: date, last: date) -> tuple[Month, ...]:
    """All months from that of `first` to that of `last`, both included."""
    numbers = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return tuple((number // 12, number % 12 + 1) for number in numbers)
