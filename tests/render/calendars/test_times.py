"""When entries are, and what has been published of them."""

from datetime import UTC, date, datetime, time

import pytest

from talentc.model.programme import PublishedSession
from talentc.render.calendars.times import published_event, published_session, window_days
from talentc.schedule.own_windows import OwnWindow


@pytest.mark.parametrize(("last", "shown"), [(1, 1), (14, 1), (15, 9), (30, 24)])
def test_window_days__longer_than_two_weeks_is_its_last_week(last: int, shown: int) -> None:
    window = OwnWindow("talk", 1, 1, date(2024, 6, 1), date(2024, 6, last))
    assert window_days(window) == (date(2024, 6, shown), date(2024, 6, last))


def before(begins: time | None, ends: time | None) -> PublishedSession:
    stamp = datetime(2023, 10, 2, 8, tzinfo=UTC)
    return PublishedSession("a@b", "x", 2, stamp, "A", date(2024, 6, 1), date(2024, 6, 2), begins, ends, "UTC", False)


def test_published_event__hours_are_those_of_its_first_and_last_day() -> None:
    event = published_event(before(time(9), time(8)))
    assert (event.start, event.end, event.zone) == (datetime(2024, 6, 1, 9), datetime(2024, 6, 2, 8), "UTC")
    assert (event.hash, event.sequence) == ("x", 2)


def test_published_event__without_hours_it_takes_its_days() -> None:
    event = published_event(before(None, None))
    assert (event.start, event.end, event.zone) == (date(2024, 6, 1), date(2024, 6, 2), "")


@pytest.mark.parametrize(("begins", "ends"), [(time(9), time(8)), (None, None)])
def test_published_session__is_what_the_plan_had(begins: time | None, ends: time | None) -> None:
    told = before(begins, ends)
    assert published_session(published_event(told), "UTC") == told
