from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentc.render.calendars.components import Text, calendar_component
from talentc.render.calendars.events import CalendarEvent, CalendarFile, Organizer, Status
from talentc.render.calendars.zones import ZoneParts, zone_parts
from talentc.value import replace

ZONE = "Europe/Copenhagen"
STAMP = datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)
DAY = CalendarEvent(uid="day@example.org", title="Dag", start=date(2024, 5, 6), end=date(2024, 5, 8), stamp=STAMP)
HOUR = CalendarEvent(
    uid="hour@example.org",
    title="Time",
    start=datetime(2024, 5, 6, 9),
    end=datetime(2024, 5, 6, 16, 30),
    stamp=STAMP,
    zone=ZONE,
    sequence=3,
)


@pytest.fixture(scope="session")
def written(read_calendar: Callable[[bytes], Any]) -> Callable[..., Any]:
    """Events, and fields of the file -> the VCALENDAR read back."""

    def write(*events: CalendarEvent, **fields: Any) -> Any:
        file = CalendarFile(
            **{"name": "Hold 1", "zone": ZONE, "relcalid": "hold-1@example.org", **fields}, events=events
        )
        parts = zone_parts(ZONE, 2024, 2026)
        assert isinstance(parts, ZoneParts)
        return read_calendar(calendar_component(file, (parts,)).to_ical())

    return write


@given(st.lists(st.sampled_from(["\\", "N", "n", "\r", "\n", ";", ",", ":", "é"])).map("".join))
def test_text__reads_back_by_the_rules_of_the_rfc(text: str) -> None:
    raw = Text(text).to_ical().decode()
    result, letters = "", iter(raw)
    for letter in letters:
        assert letter not in ";,\r\n"
        escaped = next(letters) if letter == "\\" else ""
        result += "\n" if escaped in ("n", "N") else escaped or letter
    assert result == text.replace("\r\n", "\n").replace("\r", "\n")


def test_calendar_component__names_refreshing_and_method(written: Callable[..., Any]) -> None:
    calendar = written(name="Nord;\n2,0", description="a\nb", refresh=timedelta(hours=6))
    assert calendar.text("PRODID") == "-//talentc//talentc 1//EN"
    assert calendar.raw("VERSION") == "2.0"
    assert calendar.raw("METHOD") == "PUBLISH"
    assert calendar.raw("NAME") == calendar.raw("X-WR-CALNAME") == r"Nord\; 2\,0"
    assert calendar.raw("DESCRIPTION") == calendar.raw("X-WR-CALDESC") == r"a\nb"
    assert calendar.raw("REFRESH-INTERVAL") == calendar.raw("X-PUBLISHED-TTL") == "PT6H"
    assert calendar.parameters("REFRESH-INTERVAL") == {"VALUE": "DURATION"}
    assert calendar.text("X-WR-RELCALID") == "hold-1@example.org"
    assert calendar.text("X-WR-TIMEZONE") == ZONE


def test_calendar_component__the_zone_has_two_yearly_parts(written: Callable[..., Any]) -> None:
    (zone,) = written(HOUR).all("VTIMEZONE")
    assert zone.raw("TZID") == ZONE
    assert [part.name for part in zone.parts] == ["STANDARD", "DAYLIGHT"]
    standard, daylight = zone.parts
    assert standard.raw("RRULE") == "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"
    assert daylight.raw("RRULE") == "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"
    assert (standard.raw("DTSTART"), daylight.raw("DTSTART")) == ("19701025T030000", "19700329T020000")
    assert (standard.raw("TZOFFSETFROM"), standard.raw("TZOFFSETTO")) == ("+0200", "+0100")
    assert (daylight.raw("TZOFFSETFROM"), daylight.raw("TZOFFSETTO")) == ("+0100", "+0200")


def test_calendar_component__times_have_their_zone(written: Callable[..., Any]) -> None:
    (event,) = written(HOUR).all("VEVENT")
    assert event.raw("DTSTART") == "20240506T090000"
    assert event.raw("DTEND") == "20240506T163000"
    assert event.parameters("DTSTART") == event.parameters("DTEND") == {"TZID": ZONE}


def test_calendar_component__utc_has_no_zone_in_its_times(written: Callable[..., Any]) -> None:
    (event,) = written(replace(HOUR, zone="UTC")).all("VEVENT")
    assert (event.raw("DTSTART"), event.parameters("DTSTART")) == ("20240506T090000Z", {})


def test_calendar_component__the_last_day_is_within_the_event(written: Callable[..., Any]) -> None:
    (event,) = written(DAY).all("VEVENT")
    assert (event.raw("DTSTART"), event.raw("DTEND")) == ("20240506", "20240509")
    assert event.parameters("DTSTART") == event.parameters("DTEND") == {"VALUE": "DATE"}


@pytest.mark.parametrize(
    ("start", "end", "written_start", "written_end"),
    [
        ((31, 1, 30), (31, 4, 0), "013000", "040000"),
        ((31, 2, 30), (31, 5, 0), "033000", "050000"),
        ((31, 1, 0), (31, 2, 30), "010000", "033000"),
        ((31, 2, 30), (31, 3, 0), "033000", "040000"),  # would end before it starts
        ((31, 2, 0), (31, 3, 0), "030000", "040000"),  # would take no time
    ],
)
def test_calendar_component__times_that_spring_skips(
    start: tuple[int, int, int],
    end: tuple[int, int, int],
    written_start: str,
    written_end: str,
    written: Callable[..., Any],
) -> None:
    event = replace(HOUR, start=datetime(2024, 3, *start), end=datetime(2024, 3, *end))
    (read,) = written(event).all("VEVENT")
    assert read.raw("DTSTART") == f"20240331T{written_start}"
    assert read.raw("DTEND") == f"20240331T{written_end}"


def test_calendar_component__no_end_where_no_time_is_taken(written: Callable[..., Any]) -> None:
    (event,) = written(replace(HOUR, end=HOUR.start)).all("VEVENT")
    assert "DTEND" not in event.names()


def test_calendar_component__sequence_and_both_stamps(written: Callable[..., Any]) -> None:
    (event,) = written(HOUR).all("VEVENT")
    assert event.raw("SEQUENCE") == "3"
    assert event.raw("DTSTAMP") == event.raw("LAST-MODIFIED") == "20240102T030405Z"


@pytest.mark.parametrize(
    ("status", "transparent", "transp", "busy"),
    [
        (Status.CONFIRMED, False, "OPAQUE", "BUSY"),
        (Status.CONFIRMED, True, "TRANSPARENT", "FREE"),
        (Status.TENTATIVE, False, "OPAQUE", "TENTATIVE"),
        (Status.TENTATIVE, True, "TRANSPARENT", "FREE"),
        (Status.CANCELLED, False, "TRANSPARENT", "FREE"),
    ],
)
def test_calendar_component__busy_in_both_tongues(
    status: Status, transparent: bool, transp: str, busy: str, written: Callable[..., Any]
) -> None:
    (event,) = written(replace(HOUR, status=status, transparent=transparent)).all("VEVENT")
    assert event.raw("STATUS") == status.value
    assert event.raw("TRANSP") == transp
    assert event.raw("X-MICROSOFT-CDO-BUSYSTATUS") == busy


def test_calendar_component__links_stand_on_their_own_lines(written: Callable[..., Any]) -> None:
    page = "https://example.org/side?a=1,2"
    (event,) = written(replace(HOUR, description="Om lytning\n", location="Lokale 4", link=page)).all("VEVENT")
    assert event.text("DESCRIPTION") == f"Om lytning\n{page}"
    assert event.text("LOCATION") == "Lokale 4"
    assert event.raw("URL") == page


def test_calendar_component__no_link_twice(written: Callable[..., Any]) -> None:
    page = "https://example.org/side"
    (event,) = written(replace(HOUR, description=f"Her:\n{page}", link=page)).all("VEVENT")
    assert event.text("DESCRIPTION") == f"Her:\n{page}"


def test_calendar_component__what_is_empty_is_left_out(written: Callable[..., Any]) -> None:
    (event,) = written(DAY).all("VEVENT")
    assert {"DESCRIPTION", "LOCATION", "URL", "CATEGORIES", "ORGANIZER", "ATTENDEE", "RRULE"}.isdisjoint(event.names())
    assert not event.parts


def test_calendar_component__organizer_only_where_given(written: Callable[..., Any]) -> None:
    organizer = Organizer('Kontoret "Nord"; a:\nb', "kontor@example.org")
    (event,) = written(DAY, organizer=organizer).all("VEVENT")
    assert event.raw("ORGANIZER") == "mailto:kontor@example.org"
    assert event.parameters("ORGANIZER") == {"CN": "Kontoret 'Nord'; a: b"}
    (event,) = written(DAY, organizer=Organizer("", "kontor@example.org")).all("VEVENT")
    assert event.parameters("ORGANIZER") == {}


def test_calendar_component__events_by_uid(written: Callable[..., Any]) -> None:
    assert [event.text("UID") for event in written(HOUR, DAY).all("VEVENT")] == ["day@example.org", "hour@example.org"]
