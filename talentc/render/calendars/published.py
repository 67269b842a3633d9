"""Floor 7: events beside what has been published of them: their sequence and stamp, and tombstones of removed ones.

A calendar client takes a new version of an event only where SEQUENCE and the stamps rise (RFC 5546, 2.1.5), and
shows a change where they rise without need. A build has no clock and no memory of its own, so what subscribers have
seen is written into plan.yaml by an explicit step, one `PublishedEvent` for each event (`record`). Every build lays
its events beside these:

- same content: the sequence and stamp that were published;
- other content: the sequence after it, with a later stamp. Any number of builds before the next publishing give that
  same sequence: only one of them will have been published;
- never published: sequence 0 and the plan's stamp;
- published, and no longer there: a tombstone, for as long as the plan has its record.

When a record may go is up to the step that writes them: once a tombstone's last day is past, nobody needs it.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from hashlib import sha256
from json import dumps

from talentc.render.calendars.events import CalendarEvent, Status
from talentc.render.calendars.texts import plain_text
from talentc.value import Value, fields, replace

_VERSION_FIELDS = frozenset({"sequence", "stamp"})


class PublishedEvent(Value, frozen=True, kw_only=True):
    """What plan.yaml records of one published event.

    `hash` is `content_hash` of it. `title`, `start`, `end` (as in CalendarEvent) and `zone` are what a tombstone
    needs. `cancelled` says that the tombstone itself is what was published last.
    """

    uid: str
    hash: str
    sequence: int
    stamp: datetime
    title: str
    start: date
    end: date
    zone: str = ""
    cancelled: bool = False


def content_hash(event: CalendarEvent) -> str:
    """16 hex digits that differ where what a reader sees differs; sequence and stamp don't count.

    A field at its default is left out, so that a field that talentc learns later changes no hash that was recorded.
    """
    content = {
        field.name: _plain(getattr(event, field.name))
        for field in fields(event)
        if field.name not in _VERSION_FIELDS and getattr(event, field.name) != field.default
    }
    return sha256(dumps(content, sort_keys=True).encode()).hexdigest()[:16]


def record(event: CalendarEvent) -> PublishedEvent:
    """What to write into plan.yaml when this event, settled, is published."""
    return PublishedEvent(
        uid=event.uid,
        hash=content_hash(event),
        sequence=event.sequence,
        stamp=event.stamp,
        title=event.title,
        start=event.start,
        end=event.end,
        zone=event.zone,
        cancelled=event.status is Status.CANCELLED,
    )


def settle(
    events: Iterable[CalendarEvent],
    published: Mapping[str, PublishedEvent],
    stamp_of_unpublished: datetime,
    cancelled_prefix: str,
) -> tuple[CalendarEvent, ...]:
    """The events with their sequence and stamp, and the tombstones, ordered by uid.

    `published` is by uid, and only of the calendar at hand: what it has and `events` hasn't becomes a tombstone.
    `stamp_of_unpublished` (UTC) is when the plan was last revised. `cancelled_prefix` goes before a tombstone's
    title in the reader's language (`Aflyst: `).
    """
    settled = [_settled(event, published.get(event.uid), stamp_of_unpublished) for event in events]
    present = {event.uid for event in settled}
    removed = [before for uid, before in published.items() if uid not in present]
    tombstones = [_tombstone(before, stamp_of_unpublished, cancelled_prefix) for before in removed]
    return tuple(sorted([*settled, *tombstones], key=lambda event: event.uid))


def _settled(event: CalendarEvent, before: PublishedEvent | None, stamp: datetime) -> CalendarEvent:
    if before is None:
        return replace(event, sequence=0, stamp=stamp)
    if before.hash == content_hash(event):
        return replace(event, sequence=before.sequence, stamp=before.stamp)
    return replace(event, sequence=before.sequence + 1, stamp=_later(before, stamp))


def _tombstone(before: PublishedEvent, stamp: datetime, prefix: str) -> CalendarEvent:
    """The event that says that another is gone; one already published stays as it was, to the byte."""
    return CalendarEvent(
        uid=before.uid,
        title=before.title if before.cancelled else prefix + before.title,
        start=before.start,
        end=before.end,
        zone=before.zone,
        status=Status.CANCELLED,
        transparent=True,
        sequence=before.sequence if before.cancelled else before.sequence + 1,
        stamp=before.stamp if before.cancelled else _later(before, stamp),
    )


def _later(before: PublishedEvent, stamp: datetime) -> datetime:
    """The plan's stamp; a second after the published one where a design has changed and its plan hasn't."""
    return max(stamp, before.stamp + timedelta(seconds=1))


def _plain(value: object) -> object:
    """A value of an event as JSON has it, texts without what no reader sees."""
    if isinstance(value, str):
        return plain_text(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value
