"""Floor 7: from when to when an entry is, and what has been published of it."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

from talentc.compiled import Schedule
from talentc.model.programme import GivenDate, Programme, PublishedSession, Session
from talentc.render.calendars.published import PublishedEvent
from talentc.schedule.hours import hours_of
from talentc.schedule.own_windows import OwnWindow

LONGEST_SHOWN = timedelta(days=14)
LAST_WEEK = timedelta(days=7)
ONE_DAY = timedelta(days=1)
LONG_AGO = date(1970, 1, 1)


def session_times(programme: Programme, session: Session, given: GivenDate) -> tuple[date, date]:
    """From when to when: two moments on the clock of the programme's zone, or the first and the last day."""
    dates = given.dates
    hours = hours_of(programme, session, dates)
    if hours is not None:
        return datetime.combine(dates.first, hours.begins), datetime.combine(dates.last, hours.ends)
    if dates.from_time is not None:  # nobody says how long it lasts
        start = datetime.combine(dates.first, dates.from_time)
        return start, start
    return dates.first, dates.last


def window_days(window: OwnWindow) -> tuple[date, date]:
    """The days over which a calendar shows a window: all of them, or the last week of more than two."""
    if window.last - window.first + ONE_DAY <= LONGEST_SHOWN:
        return window.first, window.last
    return window.last - LAST_WEEK + ONE_DAY, window.last


def stamp_of(schedule: Schedule, dates: Iterable[tuple[Session, GivenDate]]) -> datetime:
    """When the dates were set: what the plan says; where it says nothing, midnight (UTC) of the cohort's first day.

    A build has no clock, so the stamp of dates without a plan is made of what the programme says for good.
    """
    cohort = schedule.cohort
    if cohort.stamp is not None:
        return cohort.stamp
    first = cohort.start
    if first is None:
        first = min((given.dates.first for _, given in dates), default=LONG_AGO)
    return datetime.combine(first, time(), UTC)


def published_event(before: PublishedSession) -> PublishedEvent:
    """A record of the plan, as events are laid beside it."""
    start, end = before.first, before.last
    if before.begins is not None and before.ends is not None:
        start, end = datetime.combine(start, before.begins), datetime.combine(end, before.ends)
    return PublishedEvent(
        uid=before.uid,
        hash=before.content,
        sequence=before.sequence,
        stamp=before.stamp,
        title=before.title,
        start=start,
        end=end,
        zone=before.zone if isinstance(start, datetime) else "",
        cancelled=before.cancelled,
    )


def published_session(record: PublishedEvent, zone: str) -> PublishedSession:
    """What a plan records of it; `zone` is the programme's."""
    begins = record.start.time() if isinstance(record.start, datetime) else None
    ends = record.end.time() if isinstance(record.end, datetime) else None
    return PublishedSession(
        uid=record.uid,
        content=record.hash,
        sequence=record.sequence,
        stamp=record.stamp,
        title=record.title,
        first=_day(record.start),
        last=_day(record.end),
        begins=begins,
        ends=ends,
        zone=record.zone or zone,
        cancelled=record.cancelled,
    )


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
