import os
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from io import StringIO
from itertools import product
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject  # type: ignore[import-untyped]
from dateutil.tz import tzical
from hypothesis import example, given
from hypothesis import strategies as st

from talentc.render.calendars.events import CalendarEvent, CalendarFile, Organizer
from talentc.render.calendars.ics import calendar_bytes, refusals
from talentc.render.calendars.zones import Reason, Refusal
from talentc.value import replace

ROOT = Path(__file__).parents[3]
STAMP = datetime(2024, 1, 2, tzinfo=UTC)
EVENT = CalendarEvent(
    uid="a@example.org",
    title="Modul 1",
    start=datetime(2024, 5, 6, 9),
    end=datetime(2024, 5, 6, 16),
    stamp=STAMP,
    zone="Europe/Copenhagen",
)
FILE = CalendarFile(name="Hold 1", zone="Europe/Copenhagen", relcalid="hold-1@example.org", events=(EVENT,))
NASTY = ["\\N", "\\n", "\\", "\r\n", "\r", "\n ", "\n", "\x00", "\x85", "\u2028", "\ud800", ",", ";", ":", '"', "^n"]
NASTY += ["END:VEVENT", "\nATTENDEE:mailto:a@example.org", "👩‍👩‍👧‍👦", "æ" * 40, "\t", " ", "\ufeff", "{title}", "%2C"]
ANY_TEXT = st.lists(st.sampled_from(NASTY) | st.text(st.characters(), max_size=90), max_size=6).map("".join)


def clean(text: str) -> str:
    """What is left of a text, worked out letter by letter from the Unicode categories."""
    for end in ("\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"):
        text = text.replace(end, "\n")
    kept = (
        letter
        for letter in text
        if letter in "\n\t" or not (unicodedata.category(letter) == "Cc" or letter == "\ufeff")
    )
    return "".join("\ufffd" if 0xD800 <= ord(c) <= 0xDFFF or ord(c) in (0xFFFE, 0xFFFF) else c for c in kept)


def joined(text: str) -> str:
    words = clean(text).replace("\n", " ").replace("\t", " ").split(" ")
    return " ".join(word for word in words if word)


@given(ANY_TEXT, ANY_TEXT, ANY_TEXT)
@example(r"C:\Nord\new", "\\\n", "x" * 200)
def test_calendar_bytes__any_text_comes_back(
    read_calendar: Callable[[bytes], Any], title: str, description: str, place: str
) -> None:
    event = replace(EVENT, title=title, description=description, location=place)
    organizer = Organizer("x" + title, "kontor@example.org" + description)
    file = replace(
        FILE, name=title, description="x" + description, relcalid=place, organizer=organizer, events=(event,)
    )
    content = calendar_bytes(file)
    calendar = read_calendar(content)
    (read,) = calendar.all("VEVENT")
    body = clean(description).strip("\n")
    assert read.text("SUMMARY") == calendar.text("NAME") == calendar.text("X-WR-CALNAME") == joined(title)
    assert (read.text("DESCRIPTION") if body else "") == body
    assert (read.text("LOCATION") if joined(place) else "") == joined(place)
    assert calendar.text("X-WR-CALDESC") == clean("x" + description)
    assert calendar.text("X-WR-RELCALID") == joined(place)
    fixed = {"UID", "SUMMARY", "DTSTART", "DTEND", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED", "STATUS", "TRANSP"}
    fixed |= {"X-MICROSOFT-CDO-BUSYSTATUS", "ORGANIZER"}
    fixed |= {"DESCRIPTION"} if body else set()
    assert sorted(read.names()) == sorted(fixed | ({"LOCATION"} if joined(place) else set()))
    assert [part.name for part in calendar.parts] == ["VTIMEZONE", "VEVENT"]
    (again,) = icalendar.Calendar.from_ical(content).walk("VEVENT")
    assert again["SUMMARY"] == joined(title)
    assert again.get("DESCRIPTION", "") == body


@given(ANY_TEXT)
def test_calendar_bytes__no_link_makes_a_line(read_calendar: Callable[[bytes], Any], link: str) -> None:
    event = replace(EVENT, link=f"https://example.org/{link}", uid="a" + link)
    (read,) = read_calendar(calendar_bytes(replace(FILE, events=(event,)))).all("VEVENT")
    assert read.text("UID") == joined("a" + link)
    assert set(read.names()).isdisjoint({"ATTENDEE", "END"})
    if "URL" in read.names():
        assert read.raw("URL").isascii()


def test_calendar_bytes__other_libraries_read_the_same() -> None:
    title = r"Modul 1, dag 2; \Nord: æøå 👩‍👩‍👧‍👦 og en titel, der er længere end en linje"
    days = CalendarEvent(uid="b@example.org", title="Vindue", start=date(2024, 5, 6), end=date(2024, 5, 7), stamp=STAMP)
    content = calendar_bytes(replace(FILE, events=(replace(EVENT, title=title, description="a\nb"), days)))
    first, second = vobject.readOne(content.decode()).vevent_list
    assert first.summary.value == title
    assert first.description.value == "a\nb"
    assert first.dtstart.value.astimezone(UTC) == datetime(2024, 5, 6, 7, tzinfo=UTC)
    assert first.dtend.value.astimezone(UTC) == datetime(2024, 5, 6, 14, tzinfo=UTC)
    assert (second.dtstart.value, second.dtend.value) == (date(2024, 5, 6), date(2024, 5, 8))
    one, two = icalendar.Calendar.from_ical(content).events
    assert one["SUMMARY"] == title
    assert one.start == datetime(2024, 5, 6, 9, tzinfo=ZoneInfo("Europe/Copenhagen"))
    assert (two.start, two.end) == (date(2024, 5, 6), date(2024, 5, 8))


@pytest.mark.parametrize("zone", ["Europe/Copenhagen", "America/New_York", "Asia/Tokyo", "Australia/Sydney"])
def test_calendar_bytes__the_written_zone_agrees_with_the_real_one_on_every_day(zone: str) -> None:
    ends = (datetime(2024, 1, 1, 12), datetime(2033, 12, 31, 12))
    events = tuple(replace(EVENT, uid=f"{end}", zone=zone, start=end, end=end) for end in ends)
    content = calendar_bytes(replace(FILE, events=events)).decode().replace("\r\n", "\n")
    real, read = ZoneInfo(zone), tzical(StringIO(content)).get(zone)
    moment = ends[0]
    offsets: set[timedelta | None] = set()
    while moment <= ends[1]:
        offset = moment.replace(tzinfo=real).utcoffset()
        assert moment.replace(tzinfo=read).utcoffset() == offset, moment
        if offsets and offset not in offsets:  # a change since yesterday: look at each hour that clocks show once
            for hour in range(24):
                before = moment - timedelta(hours=hour)
                real_offsets = {before.replace(tzinfo=real, fold=fold).utcoffset() for fold in (0, 1)}
                assert len(real_offsets) > 1 or {before.replace(tzinfo=read).utcoffset()} == real_offsets, before
        offsets = {offset}
        moment += timedelta(days=1)


def test_calendar_bytes__a_zone_for_each_that_times_are_in(read_calendar: Callable[[bytes], Any]) -> None:
    tokyo = replace(EVENT, uid="t@example.org", zone="Asia/Tokyo")
    calendar = read_calendar(calendar_bytes(replace(FILE, events=(EVENT, tokyo))))
    assert [zone.text("TZID") for zone in calendar.all("VTIMEZONE")] == ["Asia/Tokyo", "Europe/Copenhagen"]
    days = CalendarEvent(uid="d", title="d", start=date(2024, 5, 6), end=date(2024, 5, 6), stamp=STAMP)
    assert read_calendar(calendar_bytes(replace(FILE, events=(days,)))).all("VTIMEZONE") == []


def test_calendar_bytes__the_order_of_events_does_not_matter() -> None:
    other = replace(EVENT, uid="b@example.org")
    assert calendar_bytes(replace(FILE, events=(EVENT, other))) == calendar_bytes(replace(FILE, events=(other, EVENT)))


@pytest.mark.parametrize("events", [(EVENT, EVENT), (replace(EVENT, zone="Mars/Base"),)], ids=["one-uid", "refused"])
def test_calendar_bytes__refuses_what_the_caller_should_have_seen(events: tuple[CalendarEvent, ...]) -> None:
    with pytest.raises(ValueError, match=r"one uid|Mars/Base"):
        calendar_bytes(replace(FILE, events=events))


PROGRAM = """
import sys
from datetime import *
from talentc.render.calendars.events import *
from talentc.render.calendars.ics import calendar_bytes
assert "icalendar" not in sys.modules
stamp = datetime(2024, 1, 2, tzinfo=UTC)
zones = ("Europe/Copenhagen", "America/New_York", "Asia/Tokyo", "Australia/Sydney")
events = tuple(
    CalendarEvent(uid=f"{z}{n}", title="T\\n", start=datetime(2024, n, 6, 9), end=datetime(2025, n, 6, 16), stamp=stamp,
                  zone=z, location="P", link="https://example.org/v")
    for z in zones for n in range(1, 13)
)
file = CalendarFile(name="N\\nX:1", zone=zones[0], relcalid="r", events=events, organizer=Organizer("O", "o@example.org"))
sys.stdout.buffer.write(calendar_bytes(file))
"""


def test_calendar_bytes__the_same_under_any_hash_seed_time_zone_and_locale() -> None:
    outputs = set()
    for (seed, place, words), flag in product(
        [("1", "Asia/Tokyo", "C"), ("2", "America/New_York", "da_DK.UTF-8")], ["-B", "-O"]
    ):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": place, "LC_ALL": words}
        command = [sys.executable, flag, "-c", PROGRAM]
        outputs.add(subprocess.run(command, env=environment, cwd=ROOT, check=True, capture_output=True).stdout)
    assert len(outputs) == 1
    assert outputs.pop().count(b"BEGIN:VEVENT") == 48


def test_refusals__none_for_a_good_file() -> None:
    assert refusals(FILE) == ()


def test_refusals__each_zone_once_with_the_years_of_its_events() -> None:
    late = replace(
        EVENT, uid="c", start=datetime(2026, 5, 6, 9), end=datetime(2026, 5, 6, 10), zone="Africa/Casablanca"
    )
    events = (EVENT, replace(EVENT, uid="b", zone="Africa/Casablanca"), late, replace(EVENT, uid="d", zone="Mars/Base"))
    assert refusals(replace(FILE, events=events)) == (
        Refusal("Africa/Casablanca", 2024, 2026, Reason.IRREGULAR),
        Refusal("Mars/Base", 2024, 2024, Reason.UNKNOWN),
    )


def test_refusals__days_that_are_slips_of_the_pen() -> None:
    days = CalendarEvent(uid="d", title="d", start=date(2024, 5, 6), end=date.max, stamp=STAMP)
    assert refusals(replace(FILE, events=(days,))) == (Refusal("", 2024, 9999, Reason.YEARS),)
