"""Floor 7: calendar files as iCalendar bytes (RFC 5545), the same ones for the same events on every machine."""

from talentc.render.calendars.events import CalendarFile
from talentc.render.calendars.zones import YEARS, Reason, Refusal, ZoneParts, zone_parts


def refusals(file: CalendarFile) -> tuple[Refusal, ...]:
    """Why this file can't be written, one for each zone that calendars have no words for. Ask before writing it.

    A refusal for the years has an empty zone where the events take whole days.
    """
    days = [event for event in file.events if event.all_day]
    years = sorted({year for event in days for year in (event.start.year, event.end.year)})
    refused = [parts for parts in _zones(file) if isinstance(parts, Refusal)]
    if years and (years[0] not in YEARS or years[-1] not in YEARS):
        refused.insert(0, Refusal("", years[0], years[-1], Reason.YEARS))
    return tuple(refused)


def calendar_bytes(file: CalendarFile) -> bytes:
    """The whole .ics file: UTF-8, CRLF, lines of at most 75 octets.

    Raises ValueError for a file with refusals, or with two events of one uid: both are mistakes of the caller.
    """
    # The library takes a while to import, so only a build that writes calendars does.
    from talentc.render.calendars.components import calendar_component

    if refused := refusals(file):
        raise ValueError(f"not asked for refusals: {refused}")
    uids = [event.uid for event in file.events]
    if len(uids) != len(set(uids)):
        raise ValueError(f"two events with one uid in {file.relcalid}")
    zones = tuple(parts for parts in _zones(file) if isinstance(parts, ZoneParts))
    return bytes(calendar_component(file, zones).to_ical())


def _zones(file: CalendarFile) -> tuple[ZoneParts | Refusal, ...]:
    """Each zone that a time is written in, with the years of its times, by name."""
    years: dict[str, list[int]] = {}
    for event in file.events:
        if not event.all_day:
            years.setdefault(event.zone, []).extend((event.start.year, event.end.year))
    return tuple(zone_parts(zone, min(years[zone]), max(years[zone])) for zone in sorted(years))
