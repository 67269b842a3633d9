from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from talentc.render.calendars.events import CalendarEvent, CalendarFile, Status
from talentc.render.calendars.ics import calendar_bytes
from talentc.render.calendars.published import PublishedEvent, content_hash, record, settle
from talentc.value import replace

EARLY = datetime(2024, 1, 2, tzinfo=UTC)
LATE = datetime(2024, 2, 3, tzinfo=UTC)
EVENT = CalendarEvent(
    uid="a@example.org",
    title="Modul 1",
    start=datetime(2024, 5, 6, 9),
    end=datetime(2024, 5, 6, 16),
    stamp=EARLY,
    zone="Europe/Copenhagen",
)
DAY = CalendarEvent(uid="b@example.org", title="Vindue", start=date(2024, 5, 6), end=date(2024, 5, 7), stamp=EARLY)


def published(*events: CalendarEvent) -> dict[str, PublishedEvent]:
    return {event.uid: record(event) for event in events}


def settled(events: tuple[CalendarEvent, ...], before: dict[str, PublishedEvent]) -> tuple[CalendarEvent, ...]:
    return settle(events, before, LATE, "Aflyst: ")


def test_content_hash__what_was_recorded_stays_true() -> None:
    """Hashes stand in people's plans: if these change, every event of every programme is sent out again."""
    assert content_hash(EVENT) == "47f8a5c48980361f"
    assert content_hash(DAY) == "5fb7f50f27cc4257"


def test_content_hash__version_and_invisible_letters_do_not_count() -> None:
    assert content_hash(replace(EVENT, sequence=7, stamp=LATE)) == content_hash(EVENT)
    assert content_hash(replace(EVENT, title="Modul\x00 1")) == content_hash(EVENT)


@pytest.mark.parametrize(
    "change",
    [
        {"uid": "c"},
        {"title": "Modul 2"},
        {"start": datetime(2024, 5, 6, 8)},
        {"end": datetime(2024, 5, 6, 17)},
        {"start": date(2024, 5, 6), "end": date(2024, 5, 6)},
        {"zone": "Asia/Tokyo"},
        {"description": "x"},
        {"location": "x"},
        {"link": "x"},
        {"status": Status.TENTATIVE},
        {"transparent": True},
    ],
    ids=str,
)
def test_content_hash__everything_that_is_read_counts(change: dict[str, Any]) -> None:
    assert content_hash(replace(EVENT, **change)) != content_hash(EVENT)


def test_settle__what_was_never_published_starts_at_nought() -> None:
    assert settled((EVENT,), {}) == (replace(EVENT, sequence=0, stamp=LATE),)


def test_settle__what_is_unchanged_keeps_its_version() -> None:
    before = replace(EVENT, sequence=4)
    assert settled((EVENT,), published(before)) == (before,)


def test_settle__what_changed_comes_after_what_was_published() -> None:
    moved = replace(EVENT, start=datetime(2024, 5, 6, 10))
    assert settled((moved,), published(replace(EVENT, sequence=4))) == (replace(moved, sequence=5, stamp=LATE),)


def test_settle__the_stamp_rises_even_where_the_plan_was_not_revised() -> None:
    before = published(replace(EVENT, stamp=LATE), replace(DAY, stamp=LATE))
    moved, gone = settled((replace(EVENT, title="Modul 2"),), before)
    assert moved.stamp == gone.stamp == LATE + timedelta(seconds=1)


def test_settle__what_was_removed_becomes_a_tombstone() -> None:
    before = published(replace(EVENT, sequence=4, location="x"), DAY)
    timed, days = settled((), before)
    assert timed == CalendarEvent(
        uid=EVENT.uid,
        title="Aflyst: Modul 1",
        start=EVENT.start,
        end=EVENT.end,
        zone=EVENT.zone,
        status=Status.CANCELLED,
        transparent=True,
        sequence=5,
        stamp=LATE,
    )
    assert (days.title, days.start, days.end, days.sequence) == ("Aflyst: Vindue", DAY.start, DAY.end, 1)


def test_settle__a_published_tombstone_stays_as_it_is() -> None:
    tombstones = settled((), published(EVENT, DAY))
    assert settle((), published(*tombstones), LATE + timedelta(days=9), "Cancelled: ") == tombstones


def test_settle__what_comes_back_is_a_new_version() -> None:
    tombstones = settled((), published(EVENT))
    (back,) = settled((EVENT,), published(*tombstones))
    assert back == replace(EVENT, sequence=2, stamp=LATE + timedelta(seconds=1))


def test_settle__twice_is_once() -> None:
    first = settled((DAY, EVENT), published(replace(EVENT, title="Før"), replace(DAY, uid="c@example.org")))
    assert [event.uid for event in first] == ["a@example.org", "b@example.org", "c@example.org"]
    assert settled(first[:2], published(*first)) == first


def test_settle__a_tombstone_as_written(read_calendar: Callable[[bytes], Any]) -> None:
    events = settled((), published(EVENT))
    file = CalendarFile(name="Hold 1", zone="Europe/Copenhagen", relcalid="hold-1@example.org", events=events)
    (event,) = read_calendar(calendar_bytes(file)).all("VEVENT")
    assert (event.raw("STATUS"), event.raw("TRANSP"), event.raw("SEQUENCE")) == ("CANCELLED", "TRANSPARENT", "1")
    assert event.text("SUMMARY") == "Aflyst: Modul 1"
    assert not event.parts
