"""The calendars of a real programme, read back by readers that share no code with the writer."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
import vobject  # type: ignore[import-untyped]
from icalendar import Calendar

from talentc.compiled import Compiled
from talentc.render.calendars.artifacts import calendar_findings, render

Compile = Callable[..., Compiled]


@pytest.fixture(scope="module")
def calendars(talent_nord: Compiled) -> dict[str, bytes]:
    return {artifact.path: artifact.content for artifact in render(talent_nord)}


@dataclass(frozen=True)
class Read:
    """What the library's own reader makes of an event."""

    start: date
    end: date
    title: str
    text: str
    transparency: str


def read_events(content: bytes) -> dict[str, Read]:
    """The events of a calendar by UID."""
    found: dict[str, Read] = {}
    for event in Calendar.from_ical(content).walk("VEVENT"):
        given: Any = event
        texts = (str(given[name]) for name in ("SUMMARY", "DESCRIPTION", "TRANSP"))
        found[str(given["UID"])] = Read(given["DTSTART"].dt, given["DTEND"].dt, *texts)
    return found


@pytest.fixture(scope="module")
def talents_events(calendars: Mapping[str, bytes]) -> dict[str, Read]:
    """The events of the talents' calendar, by what their UIDs begin with."""
    events = read_events(calendars["calendars/hold-1/talent.ics"])
    return {uid.partition(".talent.")[0]: event for uid, event in events.items()}


def test_render__each_role_that_takes_part_has_its_calendar(calendars: Mapping[str, bytes]) -> None:
    roles = (
        "talent",
        "line-manager",
        "mentor",
        "steering-group",
        "internal-consultant",
        "guest",
        "trainer",
        "coordinator",
    )
    assert list(calendars) == [f"calendars/hold-1/{role}.ics" for role in roles]


def test_render__a_talent_has_fourteen_dates_and_eighteen_windows(talents_events: Mapping[str, Read]) -> None:
    timed = {name: event for name, event in talents_events.items() if isinstance(event.start, datetime)}
    assert sorted(timed) == sorted(
        ["kick-off", "module-2.residential", "closing", "alumni-day"]
        + [f"module-{number}.day-{day}" for number in (1, 3, 4, 5, 6) for day in (1, 2)]
    )
    assert len(talents_events) == 32
    windows = [event for name, event in talents_events.items() if name not in timed]
    assert {event.transparency for event in windows} == {"TRANSPARENT"}
    assert {event.transparency for event in timed.values()} == {"OPAQUE"}


@pytest.mark.parametrize(
    ("name", "start", "end"),
    [
        ("kick-off", "2024-01-16T12:00:00+01:00", "2024-01-16T16:00:00+01:00"),
        ("module-2.residential", "2024-03-19T09:00:00+01:00", "2024-03-20T16:00:00+01:00"),
        ("module-4.day-2", "2024-06-27T09:00:00+02:00", "2024-06-27T16:00:00+02:00"),
        ("module-6.day-2", "2024-10-23T09:00:00+02:00", "2024-10-23T16:00:00+02:00"),
        ("closing", "2024-11-13T12:00:00+01:00", "2024-11-13T16:00:00+01:00"),
    ],
)
def test_render__hours_stand_in_winter_and_summer_time(
    talents_events: Mapping[str, Read], name: str, start: str, end: str
) -> None:
    event = talents_events[name]
    assert (event.start.isoformat(), event.end.isoformat()) == (start, end)


def test_render__windows_are_days_of_their_own(talents_events: Mapping[str, Read]) -> None:
    mirror = talents_events["leader-mirror"]
    assert (mirror.start, mirror.end) == (date(2024, 2, 22), date(2024, 2, 29))
    assert "2.-28. februar 2024" in mirror.text
    assert [name for name in talents_events if name.startswith("manager-talks.under-way")] == [
        "manager-talks.under-way.2", "manager-talks.under-way.3", "manager-talks.under-way.4",
        "manager-talks.under-way.5", "manager-talks.under-way.6", "manager-talks.under-way",
    ]  # fmt: skip


def test_render__another_reader_reads_the_same(
    calendars: Mapping[str, bytes], talents_events: Mapping[str, Read]
) -> None:
    component = vobject.readOne(calendars["calendars/hold-1/talent.ics"].decode())
    read = {event.uid.value.partition(".talent.")[0]: event for event in component.vevent_list}
    assert set(read) == set(talents_events)
    for name, event in talents_events.items():
        assert read[name].dtstart.value == event.start
        assert read[name].summary.value == event.title
        if isinstance(event.start, datetime):
            assert read[name].dtstart.value.utcoffset() == event.start.utcoffset()


def test_render__uids_differ_over_all_files_of_a_cohort(calendars: Mapping[str, bytes]) -> None:
    uids = [uid for content in calendars.values() for uid in read_events(content)]
    assert len(uids) == len(set(uids)) > 60
    assert all(uid.endswith(".hold-1.talent-nord-2@talentnord.example") for uid in uids)


def test_render__nobodys_address_and_no_repetition(calendars: Mapping[str, bytes]) -> None:
    for content in calendars.values():
        assert b"ATTENDEE" not in content
        assert b"mailto:" not in content
        events = content[content.index(b"BEGIN:VEVENT") :]
        assert b"RRULE" not in events


@pytest.mark.parametrize(("seed", "zone"), [("1", "Pacific/Auckland"), ("2", "America/New_York")])
def test_render__is_the_same_on_every_machine(
    calendars: Mapping[str, bytes], checkout: Path, seed: str, zone: str
) -> None:
    program = (
        "import hashlib, sys; from talentc.pipeline.checking import check; from talentc.render.calendars.artifacts import render\n"
        "for a in render(check(sys.argv[1]).compiled): print(a.path, hashlib.sha256(a.content).hexdigest())"
    )
    path = (checkout / "programmes" / "talent-nord-2" / "programme.yaml").as_posix()
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C", "PYTHONPATH": str(checkout)}
    done = subprocess.run(
        [sys.executable, "-c", program, path], env=environment, capture_output=True, text=True, check=True
    )
    made = [line for line in done.stdout.splitlines() if line.split()[0] in calendars]
    assert made == [f"{path} {sha256(content).hexdigest()}" for path, content in calendars.items()]


def test_render__texts_with_the_syntax_of_calendars_are_text(
    compile_text: Compile, read_calendar: Callable[[bytes], Any]
) -> None:
    text = """\
    activities:
      a:
        title: "A;B,C\\\\nD\\nEND:VEVENT 😀"
        length: 4 h
        place: "Sal; <b>1</b>\\nATTENDEE:mailto:x@example.org"
        who: {talent: all}
    """
    (artifact,) = render(compile_text(text, "{a: 2024-06-18}"))
    calendar = read_calendar(artifact.content)
    (event,) = calendar.all("VEVENT")
    assert event.text("SUMMARY") == "A;B,C\\nD END:VEVENT 😀"
    assert event.text("LOCATION") == "Sal; <b>1</b> ATTENDEE:mailto:x@example.org"
    assert "ATTENDEE" not in event.names()


def test_calendar_findings__none_for_a_programme_that_can_be_written(talent_nord: Compiled) -> None:
    assert calendar_findings(talent_nord) == ()


@pytest.mark.parametrize(
    ("zone", "when", "reason"),
    [
        ("Africa/Casablanca", "2024-12-31 to 2025-01-01", "from 2024 to 2025 they follow no single yearly rule"),
        ("Europe/Copenhagen", "1950-01-16 09:00-13:00", "calendars are written for 1971 to 2199"),
        ("Africa/Casablanca", "1950-01-16", "calendars are written for 1971 to 2199"),
        ("posixrules", "2024-01-16 09:00-13:00", "calendars don't know this name"),
    ],
)
def test_calendar_findings__a_zone_that_calendars_have_no_words_for(
    compile_text: Compile, zone: str, when: str, reason: str
) -> None:
    days = 2 if " to " in when else 1
    text = f"time-zone: {zone}\nactivities: {{a: {{title: A, length: 4 h, days: {days}, who: {{talent: all}}}}}}\n"
    (finding,) = calendar_findings(compile_text(text, f"{{a: {when}}}"))
    assert (finding.code, finding.span.line, finding.span.column) == ("TC215", 12, 12)
    assert reason in finding.message


def test_calendar_findings__the_zone_of_whole_days_may_be_any(compile_text: Compile) -> None:
    text = "time-zone: Africa/Casablanca\nactivities: {a: {title: A, length: 4 h, who: {talent: all}}}\n"
    compiled = compile_text(text, "{a: 2024-01-16}")
    assert calendar_findings(compiled) == ()
    assert [artifact.path for artifact in render(compiled)] == ["calendars/hold-1/talent.ics"]


def test_calendar_findings__a_published_entry_counts_too(compile_text: Compile) -> None:
    plan = """\
    sessions: {a: 2024-06-18}
    published:
      a.talent.hold-1.minimal@x: {content: x, sequence: 0, stamp: 2023-10-02T08:00:00Z, title: A, days: 2023-12-31 to 2024-01-01,
                                  clock: 09:00-10:00, zone: Africa/Casablanca}
    """
    text = "activities: {a: {title: A, length: 4 h, who: {talent: all}}}\n"
    assert [finding.code for finding in calendar_findings(compile_text(text, plan=plan))] == ["TC215"]


def test_calendar_findings__an_address_that_is_none(compile_text: Compile) -> None:
    text = "publishing: {address: example.org}\nactivities: {a: {title: A, length: 4 h, who: {talent: all}}}\n"
    (finding,) = calendar_findings(compile_text(text))
    assert (finding.code, finding.span.line, finding.span.column) == ("TC604", 12, 23)


def test_render__another_parser_reads_what_is_proposed(compile_text: Compile, propose: Compile) -> None:
    text = "activities: {a: {title: A, length: 4 h, who: {talent: all}}}\n"
    found = {each.path: each.content for each in render(propose(compile_text(text), {"a": date(2024, 1, 16)}))}
    event = vobject.readOne(found["calendars/hold-1/talent.ics"].decode()).vevent
    assert (event.summary.value, event.status.value, event.dtstart.value) == (
        "Forslag: A",
        "TENTATIVE",
        date(2024, 1, 16),
    )
    assert event.contents["x-microsoft-cdo-busystatus"][0].value == "TENTATIVE"
    assert event.description.value.startswith("Datoen er et forslag og kan blive ændret.")
