"""Days, times of day, weekdays, weeks and months as they are written."""

from datetime import date, time

import pytest

from talentc.model.calendar_text import WEEKDAYS, meant
from talentc.model.text_error import TextError
from talentc.model.when import ClosedStretch, InCalendar, OnDates
from talentc.model.when_text import parse_clock, parse_closed, parse_weekdays


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("09:00-16:00", time(9), time(16)),
        ("09:00–16:00", time(9), time(16)),
        ("9:00 - 16:30", time(9), time(16, 30)),
        (" 19:00 ", time(19), None),
        ("00:00-23:59", time(0), time(23, 59)),
    ],
)
def test_parse_clock__hours_and_minutes(text: str, first: time, last: time | None) -> None:
    assert parse_clock(text) == (first, last)


@pytest.mark.parametrize(
    ("text", "slug", "start", "end"),
    [
        ("", "when-empty", 0, 0),
        ("25:00", "clock-impossible", 0, 5),
        ("24:00", "clock-impossible", 0, 5),
        ("09:60", "clock-impossible", 0, 5),
        ("09:00-25:00", "clock-impossible", 6, 11),
        ("9.00", "clock-not-understood", 0, 4),
        ("9", "clock-not-understood", 0, 1),
        ("noon", "clock-not-understood", 0, 4),
        ("09:00:00", "words-left-over", 5, 8),
        ("09:00-", "breaks-off", 6, 6),
        ("16:00-09:00", "end-before-start", 0, 11),
        ("09:00-09:00", "end-before-start", 0, 11),
        ("٠٩:٠٠", "clock-not-understood", 0, 5),
    ],
)
def test_parse_clock__points_at_what_is_wrong(text: str, slug: str, start: int, end: int) -> None:
    with pytest.raises(TextError) as caught:
        parse_clock(text)
    assert (caught.value.slug, caught.value.start, caught.value.end) == (slug, start, end)


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("week 7", InCalendar(0, 6, "week", 7)),
        ("July", InCalendar(0, 4, "month", 7)),
        ("quarter 3", InCalendar(0, 9, "quarter", 3)),
        ("week 42 2025", InCalendar(0, 12, "week", 42, 2025)),
        ("week 53 2026", InCalendar(0, 12, "week", 53, 2026)),
        ("July 2025", InCalendar(0, 9, "month", 7, 2025)),
        ("2024-06-07", OnDates(0, 10, date(2024, 6, 7), date(2024, 6, 7))),
        ("2024-12-20 to 2025-01-03", OnDates(0, 24, date(2024, 12, 20), date(2025, 1, 3))),
    ],
)
def test_parse_closed__weeks_months_and_days(text: str, closed: ClosedStretch) -> None:
    assert parse_closed(text) == closed


@pytest.mark.parametrize(
    ("text", "slug", "start", "end"),
    [
        ("Juli", "unknown-calendar-word", 0, 4),
        ("month 3", "unknown-calendar-word", 0, 5),
        ("week", "breaks-off", 4, 4),
        ("week x", "ordinal-missing", 5, 6),
        ("week 0", "ordinal-impossible", 0, 6),
        ("week 54", "ordinal-impossible", 0, 7),
        ("week 53 2025", "ordinal-impossible", 0, 12),
        ("July 1066", "year-out-of-reach", 5, 9),
        ("2024-06-07 09:00", "words-left-over", 11, 16),
        ("2024-06-07 to", "breaks-off", 13, 13),
        ("2024-06-07 to x", "date-not-understood", 14, 15),
    ],
)
def test_parse_closed__points_at_what_is_wrong(text: str, slug: str, start: int, end: int) -> None:
    with pytest.raises(TextError) as caught:
        parse_closed(text)
    assert (caught.value.slug, caught.value.start, caught.value.end) == (slug, start, end)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Tuesday-Thursday", (1, 2, 3)),
        ("Friday-Monday", (0, 4, 5, 6)),
        ("Sunday", (6,)),
        ("Mondays, tuesdays and Fridays", (0, 1, 4)),
        ("Friday and Friday", (4,)),
    ],
)
def test_parse_weekdays__in_the_order_of_the_week(text: str, days: tuple[int, ...]) -> None:
    assert parse_weekdays(text) == days


@pytest.mark.parametrize(
    ("text", "slug", "start", "end"),
    [
        ("", "when-empty", 0, 0),
        ("Tuesday-Thurs", "unknown-weekday", 8, 13),
        ("Tuesday-", "breaks-off", 8, 8),
        ("Monday or Friday", "words-left-over", 7, 16),
    ],
)
def test_parse_weekdays__points_at_what_is_wrong(text: str, slug: str, start: int, end: int) -> None:
    with pytest.raises(TextError) as caught:
        parse_weekdays(text)
    assert (caught.value.slug, caught.value.start, caught.value.end) == (slug, start, end)


@pytest.mark.parametrize(
    ("word", "english"), [("tirsdag", "Tuesday"), ("ONSDAG", "Wednesday"), ("marts", "March"), ("uger", "weeks")]
)
def test_meant__words_of_another_language_are_translated(word: str, english: str) -> None:
    assert meant(word, WEEKDAYS) == f"Did you mean `{english}`? "


def test_meant__else_the_nearest_word() -> None:
    assert meant("Wedensday", WEEKDAYS) == "Did you mean `Wednesday`? "
