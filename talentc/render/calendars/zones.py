"""Floor 7: time zones as calendars need them: one standard and one daylight part, each with a yearly rule.

Outlook reads no other shape. The law of a zone may have any shape, so the rule is derived from the zone's own
changes over the years in question, and refused where one rule doesn't tell them all.

Zones are read from the tzdata package, never from the system: that is the same on every machine, Windows included.
"""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from talentc.value import Value

YEARS = range(1971, 2200)
"""The years that calendars are written for."""

# Every part starts in this year, so that one zone reads the same in every file, whatever the years of its events.
_START_YEAR = 1970


class Reason(Enum):
    """Why a zone can't be written."""

    UNKNOWN = "unknown"  # no such name in the time-zone database
    IRREGULAR = "irregular"  # no one yearly rule tells when its clocks change in these years
    YEARS = "years"  # the years are outside of `YEARS`


class Refusal(Value, frozen=True):
    """A zone that can't be written for the years from `first_year` to `last_year`, both included."""

    zone: str
    first_year: int
    last_year: int
    reason: Reason


class YearlyRule(Value, frozen=True):
    """The `nth` (1 to 4, or -1 for the last) `weekday` (0 is Monday) of `month`."""

    month: int
    weekday: int
    nth: int

    def day(self, year: int) -> date:
        """The day of that year."""
        if self.nth > 0:
            first = date(year, self.month, 1)
            return first + timedelta(days=(self.weekday - first.weekday()) % 7 + 7 * (self.nth - 1))
        last = date(year, self.month, monthrange(year, self.month)[1])
        return last - timedelta(days=(last.weekday() - self.weekday) % 7)


class ZonePart(Value, frozen=True):
    """STANDARD or DAYLIGHT (RFC 5545, 3.6.5): from `start`, by the clock before the change, `offset` from UTC holds."""

    name: str
    start: datetime
    offset_before: timedelta
    offset: timedelta
    rule: YearlyRule | None


class ZoneParts(Value, frozen=True):
    """A zone as calendars write it; `daylight` is None where clocks never change."""

    zone: str
    standard: ZonePart
    daylight: ZonePart | None


class _Change(Value, frozen=True):
    """One change of the clocks: when by the clock before it, the offsets before and after, the name after."""

    local: datetime
    before: timedelta
    after: timedelta
    name: str


@cache
def load_zone(name: str) -> ZoneInfo | None:
    """The IANA zone of exactly that name, or None where tzdata knows none."""
    if name not in _zone_names():
        return None
    with files("tzdata").joinpath("zoneinfo", *name.split("/")).open("rb") as data:
        return ZoneInfo.from_file(data, key=name)


@cache
def _zone_names() -> frozenset[str]:
    return frozenset(files("tzdata").joinpath("zones").read_text(encoding="utf-8").split())


@cache
def zone_parts(name: str, first_year: int, last_year: int) -> ZoneParts | Refusal:
    """The zone with one rule that tells every change of its clocks from `first_year` to `last_year`, both included."""
    zone = load_zone(name)
    if zone is None:
        return Refusal(name, first_year, last_year, Reason.UNKNOWN)
    if first_year not in YEARS or last_year not in YEARS:
        return Refusal(name, first_year, last_year, Reason.YEARS)
    changes = tuple(_changes(zone, first_year, last_year))
    if not changes:
        return ZoneParts(name, _unchanging(zone, first_year), None)
    years = range(first_year, last_year + 1)
    standard = _part([change for change in changes if change.after < change.before], years)
    daylight = _part([change for change in changes if change.after > change.before], years)
    irregular = Refusal(name, first_year, last_year, Reason.IRREGULAR)
    if standard is None or daylight is None:
        return irregular
    # A year may begin and end by different laws, with one change each way: spring forward one hour, fall back two.
    regular = (standard.offset, standard.offset_before) == (daylight.offset_before, daylight.offset)
    return ZoneParts(name, standard, daylight) if regular else irregular


def existing_time(zone: ZoneInfo, local: datetime) -> datetime:
    """The local time as clocks show it: one that they skip in spring is moved on by what they skip.

    That is how RFC 5545 (3.3.5) reads a time that doesn't exist; clients differ, so it is never written. A time
    that clocks show twice in autumn stays, and means the first, as the same section says.
    """
    return instant(zone, local).astimezone(zone).replace(tzinfo=None, fold=0)


def instant(zone: ZoneInfo, local: datetime) -> datetime:
    """The local time in UTC, read as `existing_time` says."""
    return local.replace(tzinfo=zone, fold=0).astimezone(UTC)


def _changes(zone: ZoneInfo, first_year: int, last_year: int) -> Iterator[_Change]:
    """Every change of the offset in these years, found day by day; no zone changes twice within a day."""
    moment = datetime(first_year, 1, 1, tzinfo=UTC) - timedelta(days=1)
    end = datetime(last_year + 1, 1, 1, tzinfo=UTC) + timedelta(days=1)
    while moment < end:
        following = moment + timedelta(days=1)
        before, after = _offset(zone, moment), _offset(zone, following)
        if before != after:
            change = _moment_of_change(zone, moment, following)
            local = (change + before).replace(tzinfo=None)
            yield _Change(local, before, after, change.astimezone(zone).tzname() or "")
        moment = following


def _moment_of_change(zone: ZoneInfo, before: datetime, after: datetime) -> datetime:
    """The first second with the new offset, between two moments with different ones."""
    old = _offset(zone, before)
    seconds = range(int((after - before).total_seconds()) + 1)
    low, high = seconds[0], seconds[-1]
    while high - low > 1:
        middle = (low + high) // 2
        if _offset(zone, before + timedelta(seconds=middle)) == old:
            low = middle
        else:
            high = middle
    return before + timedelta(seconds=high)


def _offset(zone: ZoneInfo, moment: datetime) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta(0)


def _part(changes: Sequence[_Change], years: range) -> ZonePart | None:
    """The part whose one rule gives exactly these changes, one in each of the years; None where there is none."""
    if [change.local.year for change in changes] != list(years):
        return None
    shapes = {(c.local.month, c.local.weekday(), c.local.time(), c.before, c.after, c.name) for c in changes}
    common = set.intersection(*(_places_in_month(change.local) for change in changes))
    if len(shapes) != 1 or not common:
        return None
    # A fourth weekday that is the last in each of these years is taken as the last: that is what laws say.
    first = changes[0]
    rule = YearlyRule(first.local.month, first.local.weekday(), min(common))
    start = datetime.combine(rule.day(_START_YEAR), first.local.time())
    return ZonePart(first.name, start, first.before, first.after, rule)


def _places_in_month(moment: datetime) -> set[int]:
    """The places of a day among its weekdays in its month: 1 to 4 from the front, -1 for the last."""
    front = (moment.day - 1) // 7 + 1
    last = moment.day + 7 > monthrange(moment.year, moment.month)[1]
    return ({front} if front < 5 else set()) | ({-1} if last else set())


def _unchanging(zone: ZoneInfo, year: int) -> ZonePart:
    moment = datetime(year, 1, 1, tzinfo=UTC)
    offset = _offset(zone, moment)
    return ZonePart(moment.astimezone(zone).tzname() or "", datetime(_START_YEAR, 1, 1), offset, offset, None)
