"""Floor 7: what a calendar file holds, before it becomes text. Knows nothing of programmes and nothing of iCalendar.

A ValueError from here is a mistake of whoever composed the event, never of a user: users' dates are checked before.
"""

from datetime import date, datetime, timedelta
from enum import StrEnum

from talentc.value import Value


class Status(StrEnum):
    """STATUS of an event (RFC 5545, 3.8.1.11). Proposed dates are tentative; a removed event is cancelled."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


class CalendarEvent(Value, frozen=True, kw_only=True):
    """One VEVENT.

    `uid` is whole, with its domain (see `schedule/published.py`). `start` and `end` are two datetimes without tzinfo,
    the clock on the wall in the IANA zone `zone`, or two dates for an event of whole days, where `end` is the *last
    day* and `zone` means nothing. `description` is plain text, with line ends.
    `transparent` doesn't make its people busy. `stamp` (UTC) is when this content was made, as the plan records it.
    """

    uid: str
    title: str
    start: date
    end: date
    stamp: datetime
    zone: str = ""
    description: str = ""
    location: str = ""
    link: str = ""
    status: Status = Status.CONFIRMED
    transparent: bool = False
    sequence: int = 0

    def __post_init__(self) -> None:
        if isinstance(self.start, datetime) != isinstance(self.end, datetime):
            raise ValueError(f"{self.uid}: start and end must both be dates or both be datetimes")
        if self.end < self.start:
            raise ValueError(f"{self.uid}: ends before it starts")
        for moment in (self.start, self.end):
            if isinstance(moment, datetime) and (moment.tzinfo is not None or not self.zone):
                raise ValueError(f"{self.uid}: timed events have local times and a zone")
        if self.stamp.utcoffset() != timedelta(0):
            raise ValueError(f"{self.uid}: the stamp must be in UTC")

    @property
    def all_day(self) -> bool:
        """Whether the event takes whole days."""
        return not isinstance(self.start, datetime)


class Organizer(Value, frozen=True):
    """Who sends a calendar, where the programme says so."""

    name: str
    email: str


class CalendarFile(Value, frozen=True, kw_only=True):
    """One .ics file.

    `zone` is the IANA zone that the calendar as a whole is shown in. `relcalid` names the calendar for good, over
    all its versions. `refresh` is how often a subscriber should ask again. The order of `events` doesn't matter;
    their uids must differ.
    """

    name: str
    zone: str
    relcalid: str
    events: tuple[CalendarEvent, ...]
    description: str = ""
    refresh: timedelta = timedelta(hours=12)
    organizer: Organizer | None = None
