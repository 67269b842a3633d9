from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from talentc.render.calendars.events import CalendarEvent

STAMP = datetime(2024, 1, 2, tzinfo=UTC)
ZONE = "Europe/Copenhagen"


def test_calendar_event__all_day_is_told_by_its_dates() -> None:
    day = date(2024, 5, 6)
    assert CalendarEvent(uid="a", title="a", start=day, end=day, stamp=STAMP).all_day
    moment = datetime(2024, 5, 6, 9)
    assert not CalendarEvent(uid="a", title="a", start=moment, end=moment, stamp=STAMP, zone=ZONE).all_day


@pytest.mark.parametrize(
    ("start", "end", "zone", "stamp"),
    [
        (date(2024, 5, 6), datetime(2024, 5, 6, 9), ZONE, STAMP),
        (date(2024, 5, 7), date(2024, 5, 6), "", STAMP),
        (datetime(2024, 5, 6, 9), datetime(2024, 5, 6, 8), ZONE, STAMP),
        (datetime(2024, 5, 6, 9), datetime(2024, 5, 6, 10), "", STAMP),
        (datetime(2024, 5, 6, 9, tzinfo=UTC), datetime(2024, 5, 6, 10, tzinfo=UTC), ZONE, STAMP),
        (date(2024, 5, 6), date(2024, 5, 6), "", datetime(2024, 1, 2)),
        (date(2024, 5, 6), date(2024, 5, 6), "", datetime(2024, 1, 2, tzinfo=timezone(timedelta(hours=1)))),
    ],
    ids=["mixed", "days-backwards", "times-backwards", "no-zone", "tzinfo", "naive-stamp", "stamp-elsewhere"],
)
def test_calendar_event__refuses_what_no_calendar_can_hold(start: date, end: date, zone: str, stamp: datetime) -> None:
    with pytest.raises(ValueError, match="a: "):
        CalendarEvent(uid="a: ", title="a", start=start, end=end, zone=zone, stamp=stamp)
