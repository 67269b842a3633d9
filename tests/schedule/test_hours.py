"""From when to when a session is held."""

from collections.abc import Callable
from datetime import date, datetime, time

import pytest

from talentc.model.programme import Programme
from talentc.model.when import OnDates
from talentc.schedule.hours import Hours, hours_of, moments_of

DAY = date(2024, 3, 12)
NO_HOURS = OnDates(0, 0, DAY, DAY)


@pytest.mark.parametrize(
    ("session", "dates", "expected"),
    [
        ("length: 4 h", OnDates(0, 0, DAY, DAY, time(12), time(16)), Hours(time(12), time(16))),
        ("length: 4 h", OnDates(0, 0, DAY, DAY, time(12)), Hours(time(12), time(16))),
        ("length: 4 h, clock: 5 h", OnDates(0, 0, DAY, DAY, time(12)), Hours(time(12), time(17))),
        ("length: 4 h, clock: 09:00-12:30", OnDates(0, 0, DAY, DAY, time(12)), Hours(time(12), time(15, 30))),
        ("length: 4 h", OnDates(0, 0, DAY, DAY, time(22)), None),
        ("length: 4 h, when: at 17:00-19:00", NO_HOURS, Hours(time(17), time(19))),
        ("length: 4 h, clock: 13:00-16:00", NO_HOURS, Hours(time(13), time(16))),
        ("length: 1 day", NO_HOURS, Hours(time(9), time(16))),
        ("length: 2 days", NO_HOURS, Hours(time(9), time(16))),
        ("length: 4 h", NO_HOURS, None),
        ("length: 14 h, days: 2", OnDates(0, 0, DAY, date(2024, 3, 13), time(9)), Hours(time(9), time(16))),
    ],
)
def test_hours_of__the_nearest_that_is_said(
    programme_of: Callable[..., Programme], session: str, dates: OnDates, expected: Hours | None
) -> None:
    programme = programme_of(f"calendar: {{clock: '09:00-16:00'}}\nactivities: {{a: {{title: A, {session}}}}}\n")
    assert hours_of(programme, programme.sessions[0], dates) == expected


def test_hours_of__without_usual_hours_a_day_has_none(programme_of: Callable[..., Programme]) -> None:
    programme = programme_of("activities: {a: {title: A, length: 1 day}}\n")
    assert hours_of(programme, programme.sessions[0], NO_HOURS) is None


@pytest.mark.parametrize(
    ("session", "last", "expected"),
    [
        ("length: 4 h, clock: 13:00-17:00", DAY, (datetime(2024, 3, 12, 13), datetime(2024, 3, 12, 17))),
        ("length: 1 day", DAY, (datetime(2024, 3, 12), datetime(2024, 3, 13))),
        ("length: 2 days", date(2024, 3, 13), (datetime(2024, 3, 12), datetime(2024, 3, 14))),
        ("length: 4 h", DAY, None),
    ],
)
def test_moments_of__whole_days_where_nobody_says_the_hours(
    programme_of: Callable[..., Programme], session: str, last: date, expected: tuple[datetime, datetime] | None
) -> None:
    programme = programme_of(f"activities: {{a: {{title: A, {session}}}}}\n")
    assert moments_of(programme, programme.sessions[0], OnDates(0, 0, DAY, last)) == expected
