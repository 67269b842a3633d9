"""Days as findings say them."""

from datetime import date, time

from talentc.model.when import InCalendar, OnDates
from talentc.schedule.spoken import say_clock, say_days, say_gap, say_range, say_stretch


def test_say_days__names_what_differs_once() -> None:
    assert say_days(date(2024, 3, 12), date(2024, 3, 12)) == "12 March 2024"
    assert say_days(date(2024, 3, 12), date(2024, 3, 13)) == "12-13 March 2024"
    assert say_days(date(2024, 3, 31), date(2024, 4, 1)) == "31 March 2024 to 1 April 2024"


def test_say_range__says_which_end_is_open() -> None:
    first, last = date(2024, 3, 12), date(2024, 4, 9)
    assert say_range(first, last) == "12 March 2024 to 9 April 2024"
    assert say_range(first, None) == "12 March 2024 or later"
    assert say_range(None, last) == "9 April 2024 or earlier"
    assert say_range(first, first) == "12 March 2024"
    assert say_range(None, None) == ""


def test_say_gap__counts_weeks_where_there_are_any() -> None:
    assert [say_gap(days) for days in (0, 1, 7, 15, 57)] == [
        "0 days",
        "1 day",
        "1 week",
        "2 weeks and 1 day",
        "8 weeks and 1 day",
    ]


def test_say_clock__says_the_end_where_it_is_known() -> None:
    assert say_clock(time(9), time(12, 30)) == "09:00-12:30"
    assert say_clock(time(9), None) == "09:00"


def test_say_stretch__is_what_was_written() -> None:
    assert say_stretch(InCalendar(0, 0, "month", 7)) == "July"
    assert say_stretch(InCalendar(0, 0, "week", 42, 2025)) == "week 42 2025"
    assert say_stretch(OnDates(0, 0, date(2024, 6, 7), date(2024, 6, 7))) == "7 June 2024"
