"""What a person reads when opening an entry."""

from collections.abc import Callable

from talentc.compiled import Compiled
from talentc.render.calendars.compose import role_calendars
from talentc.render.calendars.events import CalendarEvent

Compile = Callable[..., Compiled]


def events_of(compiled: Compiled, role: str) -> tuple[CalendarEvent, ...]:
    files = [dict(role_calendars(compiled, schedule)) for schedule in compiled.schedules]
    return files[0][role].events if files and role in files[0] else ()


def lines(event: CalendarEvent) -> list[str]:
    return event.description.split("\n")


def test_joint__the_text_is_that_of_the_role(compile_text: Compile) -> None:
    text = """\
    publishing: {address: "https://example.org/talent/", domain: example.org}
    activities:
      a:
        title: A
        purpose: "At **lære**: [mere](https://example.org/x)"
        length: 4 h
        place: Sal 1
        who: {talent: all, manager: {length: 1 h, as: observatør, task: Byder velkommen}, board: 1 person, trainer: [A, B]}
        preparation: {talent: 2 h per activity, manager: {length: 30 min per session, optional: true}}
        follow-up: {talent: 1 h per activity}
        sessions: {x: {title: Dag 1}, y: {title: Dag 2}}
    """
    compiled = compile_text(text, "{a.x: 2024-06-18, a.y: 2024-06-20}")
    first, second = events_of(compiled, "talent")
    assert first.description.split("\n\n") == [
        "Deltagere: talenter, nærmeste leder og 1 bestyrelse\nUnderviserteam: A og B\nForberedelse: 2 timer",
        "Formål: At lære: mere\nhttps://example.org/x",
        "Minimal, Hold 1",
    ]
    assert first.link == "https://example.org/talent/handbooks/talent.html"
    assert first.location == "Sal 1"
    assert [line for line in lines(second) if line.startswith(("Forb", "Opf"))] == ["Opfølgning: 1 time"]
    told = lines(events_of(compiled, "manager")[1])
    assert told[told.index("Underviserteam: A og B") + 1 :][:4] == [
        "Du deltager som observatør.",
        "Din opgave: Byder velkommen",
        "Du er med i 1 time.",
        "Forberedelse: 30 minutter, frivilligt",
    ]


def test_window__no_length_of_a_time_that_is_not_counted(compile_text: Compile) -> None:
    text = """\
    activities:
      a: {title: A, length: 4 h, who: {talent: all}}
      b:
        title: B
        length: 2 h
        each: talent
        arranged-by: talent
        when: 1-3 weeks after a
        who: {talent: all, manager: {time: none, because: Fri.}}
    """
    compiled = compile_text(text, "{a: 2024-01-16}")
    told = {role: lines(events_of(compiled, role)[-1]) for role in ("talent", "manager")}
    assert "Varighed: 2 timer" in told["talent"]
    assert not any(line.startswith("Varighed") for line in told["manager"])


def test_joint__what_a_guest_comes_for(compile_text: Compile) -> None:
    text = """\
    activities:
      a:
        title: A
        length: 2 days
        who: {talent: all}
        agenda:
          - {day: 1, clock: 09:00-12:00, title: Oplæg}
          - {day: 1, clock: 19:00-21:00, title: Aften med bestyrelsen, who: {talent: all, board: all}}
          - {day: 2, title: Frokost, length: 1 h, who: {talent: all, board: all}}
    """
    compiled = compile_text(text, "{a: 2024-06-18 to 2024-06-19}")
    (event,) = events_of(compiled, "board")
    told = lines(event)
    assert told[told.index("Du er med i 3 timer.") :][:3] == [
        "Du er med i 3 timer.",
        "Dag 1 kl. 19.00-21.00: Aften med bestyrelsen",
        "Dag 2: Frokost",
    ]
    assert "Aften med bestyrelsen" not in events_of(compiled, "talent")[0].description
