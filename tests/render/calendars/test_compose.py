"""Calendars of small programmes: when, for whom, which windows, and what of them has been published."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from talentc.compiled import Compiled
from talentc.render.calendars.compose import DEFAULT_DOMAIN, role_calendars, uid_domain
from talentc.render.calendars.events import CalendarEvent, Status
from talentc.render.calendars.published import record

Compile = Callable[..., Compiled]


def events_of(compiled: Compiled, role: str) -> tuple[CalendarEvent, ...]:
    files = [dict(role_calendars(compiled, schedule)) for schedule in compiled.schedules]
    return files[0][role].events if files and role in files[0] else ()


def only(compiled: Compiled, role: str = "talent") -> CalendarEvent:
    (event,) = events_of(compiled, role)
    return event


def lines(event: CalendarEvent) -> list[str]:
    return event.description.split("\n")


# ---- when ----


def test_role_calendars__a_session_has_its_hours_in_the_zone(compile_text: Compile) -> None:
    event = only(
        compile_text("activities: {a: {title: A, length: 4 h, who: {talent: all}}}\n", "{a: 2024-06-18 12:00-16:00}")
    )
    assert (event.start, event.end, event.zone) == (
        datetime(2024, 6, 18, 12),
        datetime(2024, 6, 18, 16),
        "Europe/Copenhagen",
    )
    assert (event.status, event.transparent) == (Status.CONFIRMED, False)


def test_role_calendars__a_whole_day_without_hours_has_the_usual_ones(compile_text: Compile) -> None:
    event = only(compile_text("activities: {a: {title: A, length: 1 day, who: {talent: all}}}\n", "{a: 2024-06-18}"))
    assert (event.start, event.end) == (datetime(2024, 6, 18, 9), datetime(2024, 6, 18, 16))


def test_role_calendars__part_of_a_day_without_hours_takes_the_day(compile_text: Compile) -> None:
    event = only(compile_text("activities: {a: {title: A, length: 2 h, who: {talent: all}}}\n", "{a: 2024-06-18}"))
    assert (event.start, event.end, event.zone) == (date(2024, 6, 18), date(2024, 6, 18), "")
    assert event.all_day


def test_role_calendars__a_lone_start_without_a_length_has_no_end(compile_text: Compile) -> None:
    event = only(
        compile_text("activities: {a: {title: A, length: open, who: {talent: all}}}\n", "{a: 2024-06-18 19:00}")
    )
    assert event.start == event.end == datetime(2024, 6, 18, 19)


@pytest.mark.parametrize(("nights", "told"), [("", ["Hver dag kl. 9.00-16.00"]), (", nights: 1", ["1 overnatning"])])
def test_role_calendars__several_days_are_one_event(compile_text: Compile, nights: str, told: list[str]) -> None:
    text = f"activities: {{a: {{title: A, length: 2 days{nights}, who: {{talent: all}}}}}}\n"
    event = only(compile_text(text, "{a: 2024-06-18 to 2024-06-19}"))
    assert (event.start, event.end) == (datetime(2024, 6, 18, 9), datetime(2024, 6, 19, 16))
    assert [line for line in lines(event) if line.startswith(("Hver dag", "1 overnatning"))] == told


# ---- who ----


def test_role_calendars__only_roles_that_take_part_have_one(compile_text: Compile) -> None:
    compiled = compile_text("activities: {a: {title: A, length: 4 h, who: {talent: all}}}\n", "{a: 2024-06-18}")
    assert [role for role, _ in role_calendars(compiled, compiled.schedules[0])] == ["talent"]


def test_role_calendars__a_cohort_without_dates_has_none(compile_text: Compile) -> None:
    compiled = compile_text("activities: {a: {title: A, length: 4 h, when: in June, who: {talent: all}}}\n")
    assert compiled.schedules == ()


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("board: 1 person", "Én af jer deltager. Datoen er reserveret, indtil I har aftalt hvem."),
        ("board: 2 people", "2 af jer deltager. Datoen er reserveret, indtil I har aftalt hvem."),
        ("board: some", "Nogle af jer deltager. Datoen er reserveret, indtil I har aftalt hvem."),
        ("trainer: [B]", "Fra jer deltager B."),
        ("talent.upper: all", "Gælder talenter (øvre)."),
    ],
)
def test_role_calendars__who_may_not_be_meant_holds_the_date_tentatively(
    compile_text: Compile, who: str, told: str
) -> None:
    compiled = compile_text(f"activities: {{a: {{title: A, length: 4 h, who: {{{who}}}}}}}\n", "{a: 2024-06-18}")
    event = only(compiled, who.split(":")[0].split(".")[0])
    assert (event.status, event.transparent) == (Status.TENTATIVE, False)
    assert lines(event)[0] == told


@pytest.mark.parametrize("who", ["board: 5 people", "trainer: [B, A]", "talent: all"])
def test_role_calendars__who_is_surely_meant_has_it_confirmed(compile_text: Compile, who: str) -> None:
    compiled = compile_text(f"activities: {{a: {{title: A, length: 4 h, who: {{{who}}}}}}}\n", "{a: 2024-06-18}")
    event = only(compiled, who.split(":")[0])
    assert event.status is Status.CONFIRMED
    assert "reserveret" not in event.description


def test_role_calendars__what_is_voluntary_makes_nobody_busy(compile_text: Compile) -> None:
    text = "activities: {a: {title: A, length: 4 h, who: {talent: {optional: true}, manager: all}}}\n"
    compiled = compile_text(text, "{a: 2024-06-18}")
    assert lines(only(compiled))[0] == "Det er frivilligt at deltage."
    assert only(compiled).transparent
    assert not only(compiled, "manager").transparent


def test_role_calendars__a_choice_is_held_tentatively(compile_text: Compile) -> None:
    text = "activities: {a: {title: A, length: 4 h, who: {talent: all}, choose: {talent: 1}, sessions: {x: {title: X}, y: {title: Y}}}}\n"
    events = events_of(compile_text(text, "{a.x: 2024-06-18, a.y: 2024-06-20}"), "talent")
    assert [(event.title, event.status) for event in events] == [
        ("A – X", Status.TENTATIVE),
        ("A – Y", Status.TENTATIVE),
    ]


def test_role_calendars__occurrences_are_numbered(compile_text: Compile) -> None:
    text = "activities: {a: {title: A, length: 4 h, times: TIMES, who: {talent: all}}}\n"
    when = "{a.1: 2024-06-18, a.2: 2024-08-20}"
    events = events_of(compile_text(text.replace("TIMES", "2"), when), "talent")
    assert sorted(event.title for event in events) == ["A, nr. 1 af 2", "A, nr. 2 af 2"]
    assert sorted(event.uid for event in events) == [
        f"a.2.talent.hold-1.minimal@{DEFAULT_DOMAIN}",
        f"a.talent.hold-1.minimal@{DEFAULT_DOMAIN}",
    ]
    events = events_of(compile_text(text.replace("TIMES", "at least 2"), when), "talent")
    assert sorted(event.title for event in events) == ["A", "A, nr. 2"]


def test_uid_domain__is_the_programmes_own(compile_text: Compile) -> None:
    compiled = compile_text(
        "publishing: {domain: example.org}\nactivities: {a: {title: A, length: 4 h, who: {talent: all}}}\n"
    )
    assert uid_domain(compiled.programme) == "example.org"


# ---- windows ----

TALKS = """\
activities:
  a: {title: A, length: 4 h, who: {board: all}}
  b: {title: B, length: 4 h, who: {board: all}}
  talk: {title: Samtale, length: 1 h, each: talent, arranged-by: talent, when: between a and b, WHO}
"""


def test_role_calendars__a_window_of_two_weeks_is_shown_whole(compile_text: Compile) -> None:
    text = TALKS.replace("WHO", "who: {talent: all, manager: all}")
    event = only(compile_text(text, "{a: 2024-06-03, b: 2024-06-18}"))
    assert (event.start, event.end) == (date(2024, 6, 4), date(2024, 6, 17))
    assert (event.title, event.transparent, event.status) == ("Find selv et tidspunkt: Samtale", True, Status.CONFIRMED)
    assert lines(event)[:4] == [
        "Aftal selv et tidspunkt i perioden 4.-17. juni 2024.",
        "",
        "Sammen med: din nærmeste leder",
        "Varighed: 1 time",
    ]


def test_role_calendars__a_longer_window_is_shown_in_its_last_week(compile_text: Compile) -> None:
    text = TALKS.replace("WHO", "who: {talent: all, manager: all}")
    compiled = compile_text(text, "{a: 2024-06-03, b: 2024-06-19}")
    event = only(compiled)
    assert (event.start, event.end) == (date(2024, 6, 12), date(2024, 6, 18))
    assert lines(event)[:2] == [
        "Aftal selv et tidspunkt i perioden 4.-18. juni 2024.",
        "Kalenderen viser den sidste uge af perioden.",
    ]
    theirs = only(compiled, "manager")
    assert theirs.title == "Aftales: Samtale"
    assert lines(theirs)[0] == "Dit talent aftaler et tidspunkt med dig i perioden 4.-18. juni 2024."
    assert "Sammen med: dit talent" in lines(theirs)


def test_role_calendars__what_asks_no_time_has_no_window(compile_text: Compile) -> None:
    text = TALKS.replace("length: 1 h", "length: none").replace("WHO", "who: {talent: all}")
    compiled = compile_text(text, "{a: 2024-06-03, b: 2024-06-19}")
    assert [role for role, _ in role_calendars(compiled, compiled.schedules[0])] == ["board"]


def test_role_calendars__what_is_held_for_each_activity_of_a_kind_names_it(compile_text: Compile) -> None:
    text = """\
    kinds: {module: {title: Modul}}
    activities:
      a: {title: Modul A, kind: module, length: 4 h, who: {board: all}}
      b: {title: Modul B, kind: module, length: 4 h, who: {board: all}}
      talk: {title: Samtale, length: 1 h, each: [talent, module], arranged-by: talent, who: {talent: all},
             when: at most 1 week after module}
    """
    events = events_of(compile_text(text, "{a: 2024-06-03, b: 2024-09-03}"), "talent")
    assert [(event.uid.partition(".talent.")[0], event.title) for event in events] == [
        ("talk.a", "Find selv et tidspunkt: Samtale – Modul A"),
        ("talk.b", "Find selv et tidspunkt: Samtale – Modul B"),
    ]


# ---- published ----

ONE = "activities: {a: {title: A, length: 4 h, who: {talent: all}}}\n"


def plan_of(events: tuple[CalendarEvent, ...], sessions: str) -> str:
    """A plan with what `record` says of these events."""
    text = f"stamp: 2024-03-01T08:00:00Z\nsessions: {sessions}\npublished:\n"
    for event in events:
        said = record(event)
        text += f'  {said.uid}:\n    content: {said.hash}\n    sequence: {said.sequence}\n    title: "{said.title}"\n'
        text += f"    stamp: {said.stamp:%Y-%m-%dT%H:%M:%SZ}\n    days: {said.start:%Y-%m-%d} to {said.end:%Y-%m-%d}\n"
        if isinstance(said.start, datetime):
            text += f"    clock: {said.start:%H:%M}-{said.end:%H:%M}\n    zone: {said.zone}\n"
        text += f"    cancelled: {str(said.cancelled).lower()}\n"
    return text


def test_role_calendars__what_was_published_unchanged_stays_to_the_byte(compile_text: Compile) -> None:
    plan = "stamp: 2023-10-02T08:00:00Z\nsessions: {a: 2024-06-18 12:00-16:00}\n"
    before = only(compile_text(ONE, plan=plan))
    assert (before.sequence, before.stamp.isoformat()) == (0, "2023-10-02T08:00:00+00:00")
    assert only(compile_text(ONE, plan=plan_of((before,), "{a: 2024-06-18 12:00-16:00}"))) == before


def test_role_calendars__a_moved_date_raises_sequence_and_stamp(compile_text: Compile) -> None:
    before = only(compile_text(ONE, plan="stamp: 2023-10-02T08:00:00Z\nsessions: {a: 2024-06-18 12:00-16:00}\n"))
    after = only(compile_text(ONE, plan=plan_of((before,), "{a: 2024-06-19 12:00-16:00}")))
    assert after.uid == before.uid
    assert (after.sequence, after.stamp.isoformat()) == (1, "2024-03-01T08:00:00+00:00")


@pytest.mark.parametrize("date_of_a", ["2024-06-18 12:00-16:00", "2024-06-18"])
def test_role_calendars__what_is_gone_becomes_a_tombstone_and_stays_one(compile_text: Compile, date_of_a: str) -> None:
    two = (
        "activities: {a: {title: A, length: 2 h, who: {talent: all}}, b: {title: B, length: 4 h, who: {board: all}}}\n"
    )
    before = only(compile_text(two, plan=f"stamp: 2023-10-02T08:00:00Z\nsessions: {{a: {date_of_a}}}\n"))
    gone = only(compile_text(two, plan=plan_of((before,), "{b: 2024-06-19}")))
    assert (gone.uid, gone.title, gone.status, gone.transparent) == (before.uid, "Aflyst: A", Status.CANCELLED, True)
    assert (gone.start, gone.end, gone.zone, gone.sequence) == (before.start, before.end, before.zone, 1)
    assert only(compile_text(two, plan=plan_of((gone,), "{b: 2024-06-19}"))) == gone


def test_role_calendars__dates_without_a_plan_carry_the_cohorts_first_day(compile_text: Compile) -> None:
    assert only(compile_text(ONE, "{a: 2024-06-18}")).stamp.isoformat() == "2024-01-01T00:00:00+00:00"


# ---- where ----


def test_role_calendars__a_cohort_may_have_a_place_of_its_own(compile_text: Compile) -> None:
    text = "activities: {a: {title: A, length: 4 h, place: Sal 1, who: {talent: all}}}\n"
    assert only(compile_text(text, "{a: 2024-06-18}, place: {a: Sal 2}")).location == "Sal 2"
    declared = "places: {hall: {title: Salen}}\n" + text
    assert only(compile_text(declared, "{a: 2024-06-18}, place: {a: hall}")).location == "Salen"
    assert only(compile_text(declared.replace("Sal 1", "hall"), "{a: 2024-06-18}")).location == "Salen"


# ---- what is proposed ----

PROPOSED = """\
activities:
  a: {title: A, length: 4 h, clock: 09:00-13:00, who: {talent: all}}
  b: {title: B, length: 1 h, each: talent, arranged-by: talent, when: at most 2 weeks after a, who: {talent: all}}
  c: {title: C, length: 4 h, who: {talent: all}}
"""


def test_role_calendars__what_is_proposed_is_tentative_and_says_so(compile_text: Compile, propose: Compile) -> None:
    compiled = propose(compile_text(PROPOSED, "{c: 2024-03-05}"), {"a": date(2024, 1, 16)})
    by_id = {event.uid.partition(".")[0]: event for event in events_of(compiled, "talent")}
    proposed, window, pinned = by_id["a"], by_id["b"], by_id["c"]
    assert (proposed.title, proposed.status, proposed.transparent) == ("Forslag: A", Status.TENTATIVE, False)
    assert lines(proposed)[0] == "Datoen er et forslag og kan blive ændret."
    assert (window.status, window.transparent) == (Status.TENTATIVE, True)
    assert lines(window)[0] == "Datoerne er endnu kun et forslag, så perioden kan blive ændret."
    assert (pinned.title, pinned.status, "forslag" in pinned.description) == ("C", Status.CONFIRMED, False)


def test_role_calendars__nothing_is_proposed_where_dates_are_given(compile_text: Compile) -> None:
    events = events_of(compile_text(PROPOSED, "{a: 2024-01-16, c: 2024-03-05}"), "talent")
    assert [event.status for event in events] == [Status.CONFIRMED] * 3
    assert not any("forslag" in (event.title + event.description).lower() for event in events)
