"""Each person's calendar: what is the person's own, and nothing of anybody else."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import pytest

from talentc.compiled import Compiled
from talentc.pipeline.building import make, outputs_named
from talentc.pipeline.checking import check
from talentc.render.calendars.compose import role_calendars
from talentc.render.calendars.events import CalendarEvent, CalendarFile, Status
from talentc.render.calendars.personal import person_calendars
from talentc.render.calendars.published import record

PROGRAMME = """\
talentc: 1
id: minimal
title: Minimal
languages: [da]
roles:
  talent: {title: Talent, people: 3, parts: {level: {upper: {title: Øvre}, lower: {title: Nedre}}}}
  mentor: {title: Mentor, people: 1}
  manager: {title: Leder, people: 1 per 2 talents}
events: {promotion: {title: Udnævnelse, of: talent}}
activities:
  kick-off: {title: Kick-off, length: 4 h, preparation: {talent.upper: 1 h per session, talent.lower: 3 h per session},
             who: {talent: all, mentor: all}}
  top: {title: Top, length: 4 h, who: {talent.upper: all}}
  talk: {title: Samtale, length: 1 h, each: talent, when: [at most 1 week after promotion, before top],
         who: {talent: all, manager: all}}
  common: {title: Fælles, length: 1 h, each: talent, when: between kick-off and top, who: {talent: all}}
  platform: {title: Platform, length: none, each: talent, when: on the day of promotion, who: {talent: all}}
publishing: {domain: example.org, address: "https://example.org/x"}
cohorts:
  hold-1: {title: Hold 1, START when: {WHEN}}
"""
WHEN = "kick-off: 2024-01-16, top: 2024-11-20"
PEOPLE = """\
id;name;email;role;organisation;level;manager;promotion
p1;Alva Holm;alva@personal.example;talent;Nordby;upper;;2024-03-01
p2;Bo Lund;bo@personal.example;talent;Sydby;lower;;2024-04-01
p3;Ceci Dam;ceci@personal.example;talent;Sydby;;;
m1;Dan Elm;dan@personal.example;mentor;Vestby;;;
l1;Eva Friis;eva@personal.example;manager;Vestby;;p1 p2;
l2;Finn Gade;finn@personal.example;manager;Vestby;;p3;
"""
PRIVATE = ("personal.example", "Alva", "Lund", "Dam", "Elm", "Friis", "Gade", "Nordby", "Sydby", "Vestby")
Build = Callable[..., Compiled]


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """The programme above with these people, or others, and a plan."""

    def build_one(people: str = PEOPLE, when: str = WHEN, start: str = "start: 2024-01,", plan: str = "") -> Compiled:
        folder = tmp_path / "cohorts" / "hold-1"
        folder.mkdir(parents=True, exist_ok=True)
        written = PROGRAMME.replace("WHEN", when).replace("START", start)
        (tmp_path / "programme.yaml").write_text(written, encoding="utf-8")
        (folder / "people.csv").write_text(people, encoding="utf-8")
        if plan:
            (folder / "plan.yaml").write_text("cohort: hold-1\n" + plan, encoding="utf-8")
        checked = check("programme.yaml", tmp_path.joinpath)
        assert checked.compiled is not None, checked.findings
        return checked.compiled

    return build_one


def files_of(compiled: Compiled) -> dict[str, CalendarFile]:
    return {name: file for schedule in compiled.schedules for name, file in person_calendars(compiled, schedule)}


def events_of(compiled: Compiled, person: str) -> dict[str, CalendarEvent]:
    """By the first id of its UID."""
    return {event.uid.partition(".")[0]: event for event in files_of(compiled)[person].events}


def test_person_calendars__the_roles_sessions_and_the_persons_windows(build: Build) -> None:
    events = events_of(build(), "p1")
    assert [(name, event.start, event.end) for name, event in sorted(events.items())] == [
        ("common", date(2024, 11, 13), date(2024, 11, 19)),
        ("kick-off", date(2024, 1, 16), date(2024, 1, 16)),
        ("talk", date(2024, 3, 1), date(2024, 3, 8)),
        ("top", date(2024, 11, 20), date(2024, 11, 20)),
    ]


def test_person_calendars__the_uid_holds_the_person(build: Build) -> None:
    files = files_of(build())
    assert {event.uid for event in files["p2"].events} == {
        "common.person_p2.hold-1.minimal@example.org",
        "kick-off.person_p2.hold-1.minimal@example.org",
        "talk.person_p2.hold-1.minimal@example.org",
    }
    assert files["p2"].relcalid == "person_p2.hold-1.minimal@example.org"
    uids = [event.uid for file in files.values() for event in file.events]
    assert len(set(uids)) == len(uids)


def test_person_calendars__a_part_that_is_known_is_certain_and_the_other_is_not_there(build: Build) -> None:
    compiled = build()
    assert events_of(compiled, "p1")["top"].status is Status.CONFIRMED
    assert "Gælder" not in events_of(compiled, "p1")["top"].description
    assert "top" not in events_of(compiled, "p2")
    unknown = events_of(compiled, "p3")["top"]
    assert (unknown.status, "Gælder talenter (øvre)" in unknown.description.replace("talent (", "talenter (")) == (
        Status.TENTATIVE,
        True,
    )


def test_person_calendars__what_is_asked_of_another_part_is_not_told(build: Build) -> None:
    compiled = build()
    upper, lower = (events_of(compiled, person)["kick-off"].description for person in ("p1", "p2"))
    assert ("1 time" in upper, "3 timer" in upper) == (True, False)
    assert ("1 time" in lower, "3 timer" in lower) == (False, True)
    assert "(øvre)" not in upper


def test_person_calendars__who_serves_people_has_their_windows(build: Build) -> None:
    compiled = build()
    assert {event.uid: event.start for event in files_of(compiled)["l1"].events} == {
        "talk.person_p1.person_l1.hold-1.minimal@example.org": date(2024, 3, 1),
        "talk.person_p2.person_l1.hold-1.minimal@example.org": date(2024, 4, 1),
    }
    assert "l2" not in files_of(compiled) or not files_of(compiled)["l2"].events


def test_person_calendars__an_empty_window_is_not_replaced_by_that_of_all(build: Build) -> None:
    compiled = build(PEOPLE.replace("2024-03-01", "2024-11-25"))
    assert "TC537" in {finding.code for finding in compiled.findings}
    assert "talk" not in events_of(compiled, "p1")


def test_person_calendars__a_cohort_without_start_and_dates_has_only_these(build: Build) -> None:
    compiled = build(when="", start="")
    assert compiled.findings == ()
    assert [event.start for event in files_of(compiled)["p1"].events] == [date(2024, 3, 1)]
    (schedule,) = compiled.schedules
    assert list(role_calendars(compiled, schedule)) == []
    paths = {artifact.path for artifact in make(compiled, outputs_named("")[0])[0]}
    assert {path for path in paths if path.startswith("calendars/")} == {
        "calendars/hold-1/people/p1.ics",
        "calendars/hold-1/people/p2.ics",
        "calendars/hold-1/people/l1.ics",
    }


def test_person_calendars__none_without_people(build: Build) -> None:
    assert files_of(build("id,role\n")) == {}


def test_person_calendars__what_was_published_rises_and_leaves_tombstones(build: Build) -> None:
    event = record(events_of(build(), "p1")["talk"])
    told = (
        f"content: {event.hash}, sequence: 3, stamp: 2024-01-02T10:00:00Z, title: Samtale, "
        "days: 2024-03-01 to 2024-03-08"
    )
    old = (f"old.person_{name}.hold-1.minimal@example.org" for name in ("p1", "p2"))
    published = "".join(f"  {uid}: {{{told}}}\n" for uid in (event.uid, *old))
    plan = f"stamp: 2024-01-02T10:00:00Z\npublished:\n{published}"
    compiled = build(plan=plan)
    assert events_of(compiled, "p1")["talk"].sequence == 3
    assert events_of(compiled, "p1")["old"].status is Status.CANCELLED
    roles = dict(role_calendars(compiled, compiled.schedules[0]))
    assert not [each.uid for each in roles["talent"].events if each.uid.startswith("old.")]
    changed = build(PEOPLE.replace("2024-03-01", "2024-03-02"), plan=plan)
    assert events_of(changed, "p1")["talk"].sequence == 4


def leaks(compiled: Compiled, words: Iterable[str] = PRIVATE) -> list[str]:
    """The outputs that hold one of these words."""
    artifacts, findings = make(compiled, outputs_named("")[0])
    assert not findings
    return [artifact.path for artifact in artifacts if any(word.encode() in artifact.content for word in words)]


def test_outputs__hold_nobodys_name_address_or_organisation(build: Build) -> None:
    compiled = build()
    assert len(files_of(compiled)) >= 5
    assert leaks(compiled) == []


def test_leaks__a_leak_is_noticed(build: Build) -> None:
    assert "calendars/hold-1/people/p1.ics" in leaks(build(), ["Samtale"])


def test_index__offers_each_calendar_by_id(build: Build) -> None:
    artifacts, _ = make(build(), outputs_named("")[0])
    contents = {artifact.path: artifact.content.decode() for artifact in artifacts if artifact.path.endswith(".html")}
    page = contents["index.html"]
    offered = [path.path for path in artifacts if "/people/" in path.path]
    assert len(offered) >= 5
    for path in offered:
        assert f'href="{path}"' in page
        assert f"webcal://example.org/x/{path}" in page
