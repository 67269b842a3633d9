"""Floor 7: calendar files as components of the iCalendar library. The one file that imports it, so import it late.

Values are always given as the library's own types. It writes a plain `str` under NAME or an X- property verbatim,
and a line end in it would become a line of its own.
"""

from datetime import date, datetime, timedelta

from icalendar import (
    Calendar,
    Event,
    Timezone,
    TimezoneDaylight,
    TimezoneStandard,
    vCalAddress,
    vDate,
    vDatetime,
    vDuration,
    vInt,
    vRecur,
    vText,
    vUri,
    vUTCOffset,
)
from icalendar.cal.component import Component

from talentc.render.calendars.events import CalendarEvent, CalendarFile, Organizer, Status
from talentc.render.calendars.texts import mail_address, one_line, plain_text, web_address
from talentc.render.calendars.zones import ZonePart, ZoneParts, existing_time, instant, load_zone

PRODUCT = "-//talentc//talentc 1//EN"
"""PRODID, with the version of the language and not of the program: a new release must not change every calendar."""

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class Text(vText):
    """A text that keeps a backslash before an N, which `vText` takes for a line end."""

    def to_ical(self) -> bytes:
        return rb"\\N".join(vText(piece).to_ical() for piece in self.split(r"\N"))


def calendar_component(file: CalendarFile, zones: tuple[ZoneParts, ...]) -> Calendar:
    """The VCALENDAR (RFC 5545, 3.4; names and refreshing: RFC 7986, 5) with its zones, then its events."""
    calendar = Calendar()
    calendar["PRODID"] = Text(PRODUCT)
    calendar["VERSION"] = Text("2.0")
    calendar["CALSCALE"] = Text("GREGORIAN")
    # REQUEST would be an invitation, of which Outlook takes only the first event.
    calendar["METHOD"] = Text("PUBLISH")
    calendar["NAME"] = calendar["X-WR-CALNAME"] = Text(one_line(file.name))
    if file.description:
        calendar["DESCRIPTION"] = calendar["X-WR-CALDESC"] = Text(plain_text(file.description))
    calendar["X-WR-TIMEZONE"] = Text(one_line(file.zone))
    calendar["X-WR-RELCALID"] = Text(one_line(file.relcalid))
    calendar["REFRESH-INTERVAL"] = vDuration(file.refresh, params={"VALUE": "DURATION"})
    calendar["X-PUBLISHED-TTL"] = vDuration(file.refresh)
    for parts in zones:
        calendar.add_component(_zone_component(parts))
    for event in sorted(file.events, key=lambda event: event.uid):
        calendar.add_component(_event_component(event, file.organizer))
    return calendar


def _zone_component(parts: ZoneParts) -> Timezone:
    zone = Timezone()
    zone["TZID"] = Text(parts.zone)
    zone.add_component(_fill_part(TimezoneStandard(), parts.standard))
    if parts.daylight:
        zone.add_component(_fill_part(TimezoneDaylight(), parts.daylight))
    return zone


def _fill_part(component: Component, part: ZonePart) -> Component:
    component["DTSTART"] = vDatetime(part.start)
    component["TZNAME"] = Text(part.name)
    component["TZOFFSETFROM"] = vUTCOffset(part.offset_before)
    component["TZOFFSETTO"] = vUTCOffset(part.offset)
    if part.rule:
        day = f"{part.rule.nth}{_WEEKDAYS[part.rule.weekday]}"
        component["RRULE"] = vRecur({"FREQ": "YEARLY", "BYMONTH": part.rule.month, "BYDAY": day})
    return component


def _event_component(event: CalendarEvent, organizer: Organizer | None) -> Event:
    component = Event()
    component["UID"] = Text(one_line(event.uid))
    component["SUMMARY"] = Text(one_line(event.title))
    _add_times(component, event)
    # What is said to change together does: SEQUENCE comes with the stamp that belongs to it.
    component["SEQUENCE"] = vInt(event.sequence)
    component["DTSTAMP"] = vDatetime(event.stamp)
    component["LAST-MODIFIED"] = vDatetime(event.stamp)
    _add_texts(component, event)
    _add_status(component, event)
    if organizer:
        # An address in quotes can't hold a quote.
        name = one_line(organizer.name).replace('"', "'")
        component["ORGANIZER"] = vCalAddress(mail_address(organizer.email), params={"CN": name} if name else {})
    return component


def _add_times(component: Event, event: CalendarEvent) -> None:
    if not isinstance(event.start, datetime) or not isinstance(event.end, datetime):
        component["DTSTART"] = _day(event.start)
        component["DTEND"] = _day(event.end + timedelta(days=1))
        return
    start, end = _clock_times(event.zone, event.start, event.end)
    component["DTSTART"] = _clock_time(event.zone, start)
    # An event that takes no time has no DTEND: it would have to be later than DTSTART (RFC 5545, 3.8.2.2).
    if end > start:
        component["DTEND"] = _clock_time(event.zone, end)


def _clock_time(zone: str, local: datetime) -> vDatetime:
    value = vDatetime(local)
    # Given to the constructor, a TZID is lost where the time has no tzinfo. `UTC` is written as Z, as RFCs ask.
    value.params["TZID"] = zone
    return value


def _day(day: date) -> vDate:
    return vDate(day, params={"VALUE": "DATE"})


def _clock_times(name: str, start: datetime, end: datetime) -> tuple[datetime, datetime]:
    """Start and end as clocks show them; where a skipped start moves to its end or past it, the end moves along."""
    zone = load_zone(name)
    if zone is None:
        raise ValueError(f"no time zone {name}")
    written = existing_time(zone, start)
    if instant(zone, end) <= instant(zone, start):
        return written, existing_time(zone, written + (end - start))
    return written, existing_time(zone, end)


def _add_texts(component: Event, event: CalendarEvent) -> None:
    lines = plain_text(event.description).rstrip("\n").split("\n")
    link = one_line(event.link)
    if link and link not in lines:
        lines.append(link)
    description = "\n".join(lines).lstrip("\n")
    if description:
        component["DESCRIPTION"] = Text(description)
    location = one_line(event.location)
    if location:
        component["LOCATION"] = Text(location)
    address = web_address(event.link)
    if address:
        component["URL"] = vUri(address)


def _add_status(component: Event, event: CalendarEvent) -> None:
    """STATUS, and whether it makes busy: TRANSP for all, the same in Microsoft's word (MS-OXCICAL)."""
    free = event.transparent or event.status is Status.CANCELLED
    busy = "TENTATIVE" if event.status is Status.TENTATIVE else "BUSY"
    component["STATUS"] = Text(event.status.value)
    component["TRANSP"] = Text("TRANSPARENT" if free else "OPAQUE")
    component["X-MICROSOFT-CDO-BUSYSTATUS"] = Text("FREE" if free else busy)
