"""What follows from people's own days: the same windows as if the event were a session of that day."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from types import MappingProxyType

from hypothesis import given, settings
from hypothesis import strategies as st

from talentc.model.people_file import Person
from talentc.model.programme import Cohort, Programme
from talentc.schedule.anchors import Anchors
from talentc.schedule.own_windows import OwnWindow, PersonalWindow, own_windows
from talentc.schedule.personal import (
    Personal,
    events_behind,
    other_parts,
    own_parts,
    person_reader,
    personal_windows,
    takes_part,
)
from talentc.value import replace

ProgrammeOf = Callable[..., Programme]
EVENTS = "events: {promotion: {title: Promotion, of: talent}, exam: {title: Exam, of: talent}}\n"
DESIGN = """
phases:
  ahead: {title: Ahead, length: 6 months, default: true}
  afterwards: {title: After, from: promotion, length: 3 months}
activities:
  kick-off: {title: Kick-off, length: 4 h, when: 2024-01-16, who: {talent: all}}
  closing: {title: Closing, length: 4 h, when: 2024-11-20, who: {talent: all}}
  talk-1: {title: One, length: 1 h, each: talent, when: at most 1 month after promotion, who: {talent: all}}
  talk-2: {title: Two, length: 2 days, each: talent, when: [2-4 weeks after talk-1, before closing], who: {talent: all}}
  pair: {title: Pair, length: 1 h, each: talent, times: 2, when: spread between promotion and closing, who: {talent: all}}
  later: {title: Later, length: 1 h, each: talent, times: 2, when: every 3 months after promotion, who: {talent: all}}
  second-week: {title: Week, length: 1 h, each: talent, when: in week 2 of afterwards, who: {talent: all}}
  own: {title: Own, length: 1 h, arranged-by: talent, when: after kick-off, who: {talent: all}}
cohorts: {hold-1: {title: Hold 1, start: 2024-01}}
"""
NOBODYS: Mapping[str, str] = MappingProxyType({})


def person(
    name: str,
    role: str = "talent",
    parts: Mapping[str, str] = NOBODYS,
    serves: tuple[str, ...] = (),
    **events: date,
) -> Person:
    return Person(name, "", "", role, "", parts, serves, events, {})


def cohort_of(programme: Programme, *people: Person) -> Cohort:
    return replace(programme.cohorts[0], people=people)


def windows(programme: Programme, *people: Person) -> tuple[PersonalWindow, ...]:
    return personal_windows(programme, cohort_of(programme, *people))


def test_events_behind__directly_by_way_of_sessions_and_of_phases(programme_of: ProgrammeOf) -> None:
    programme = programme_of(EVENTS + DESIGN)
    assert events_behind(Anchors(programme)) == {
        "talk-1": ("promotion",),
        "talk-2": ("promotion",),
        "pair": ("promotion",),
        "later": ("promotion",),
        "second-week": ("promotion",),
    }


def test_events_behind__a_session_of_the_same_name_goes_first(programme_of: ProgrammeOf) -> None:
    programme = programme_of(
        EVENTS + "activities: {a: {title: A, length: 1 h, sessions: {exam: {}, b: {when: after exam}}}}\n"
    )
    assert events_behind(Anchors(programme)) == {}


@settings(max_examples=25)
@given(st.dates(date(2024, 1, 20), date(2024, 10, 1)))
def test_personal_windows__as_if_the_event_were_a_session_of_that_day(programme_of: ProgrammeOf, day: date) -> None:
    joint = DESIGN.replace("activities:\n", f"activities:\n  promotion: {{title: P, length: 1 h, when: {day}}}\n")
    as_session = programme_of(joint)
    expected = [each for each in own_windows(as_session, as_session.cohorts[0]) if each.session_id != "own"]
    found = windows(programme_of(EVENTS + DESIGN), person("p1", promotion=day))
    assert [each.window for each in found] == expected
    assert {(each.person, each.of) for each in found} == {("p1", "p1")}


def test_personal_windows__from_an_event_and_a_common_session(programme_of: ProgrammeOf) -> None:
    found = windows(programme_of(EVENTS + DESIGN), person("p1", promotion=date(2024, 10, 20)))
    two = next(each.window for each in found if each.window.session_id == "talk-2")
    assert two == OwnWindow("talk-2", 1, 1, date(2024, 11, 3), date(2024, 11, 19))


def test_personal_windows__each_person_has_other_days_and_some_have_none(programme_of: ProgrammeOf) -> None:
    programme = programme_of(EVENTS + DESIGN)
    people = (person("p1", promotion=date(2024, 3, 1)), person("p2"), person("p3", promotion=date(2024, 4, 1)))
    firsts = {
        each.person: each.window.first for each in windows(programme, *people) if each.window.session_id == "talk-1"
    }
    assert firsts == {"p1": date(2024, 3, 1), "p3": date(2024, 4, 1)}
    assert windows(programme, person("p1")) == ()
    assert windows(programme, person("p1", exam=date(2024, 3, 1))) == ()


def test_personal_windows__a_window_that_is_empty_is_left_out(programme_of: ProgrammeOf) -> None:
    found = windows(programme_of(EVENTS + DESIGN), person("p1", promotion=date(2024, 11, 19)))
    assert "talk-2" not in {each.window.session_id for each in found}


def test_personal_windows__a_cohort_without_a_start_has_only_such_days(programme_of: ProgrammeOf) -> None:
    programme = programme_of(
        EVENTS
        + "activities: {a: {title: A, length: 1 h, each: talent, when: 1 week after promotion, who: {talent: all}}}\n"
        "cohorts: {hold-1: {title: Hold 1}}\n"
    )
    (found,) = windows(programme, person("p1", promotion=date(2024, 3, 1)))
    assert found.window == OwnWindow("a", 1, 1, date(2024, 3, 8), date(2024, 3, 8))


SERVED = """
roles:
  talent: {title: Talent, people: 6, parts: {level: {upper: {title: Upper}, lower: {title: Lower}}}}
  mentor: {title: Mentor, people: 1 per talent}
  boss: {title: Boss, people: 1 per talent}
events: {promotion: {title: Promotion, of: talent}}
activities:
  talk: {title: Talk, length: 1 h, each: talent, when: 1 week after promotion, who: {talent: all, mentor: all}}
  top: {title: Top, length: 1 h, each: talent, when: 2 weeks after promotion, who: {talent.upper: all, mentor: all}}
  circle: {title: Circle, length: 1 h, each: mentor, when: 3 weeks after promotion, who: {mentor: all}}
cohorts: {hold-1: {title: Hold 1, start: 2024-01}}
"""
DAY = date(2024, 3, 1)


def served(design: Callable[[str], Programme], *people: Person) -> list[tuple[str, str, str]]:
    return [(each.person, each.of, each.window.session_id) for each in windows(design(SERVED), *people)]


def test_personal_windows__who_serves_somebody_shares_what_both_take_part_in(
    design: Callable[[str], Programme],
) -> None:
    people = (
        person("p1", parts={"level": "upper"}, promotion=DAY),
        person("p2", parts={"level": "lower"}, promotion=DAY),
        person("m1", "mentor", serves=("p1", "p2")),
        person("b1", "boss", serves=("p1",)),
    )
    assert served(design, *people) == [
        ("p1", "p1", "talk"),
        ("m1", "p1", "talk"),
        ("p1", "p1", "top"),
        ("m1", "p1", "top"),
        ("p2", "p2", "talk"),
        ("m1", "p2", "talk"),
    ]


def test_personal_windows__a_part_that_nobody_knows_may_be_the_right_one(design: Callable[[str], Programme]) -> None:
    assert served(design, person("p1", promotion=DAY)) == [("p1", "p1", "talk"), ("p1", "p1", "top")]


def test_parts__those_of_the_person_and_the_others(design: Callable[[str], Programme]) -> None:
    programme = design(SERVED)
    upper, unknown = person("p1", parts={"level": "upper"}), person("p2")
    assert (own_parts(upper), other_parts(programme, upper)) == (
        frozenset({"talent.upper"}),
        frozenset({"talent.lower"}),
    )
    assert (own_parts(unknown), other_parts(programme, unknown)) == (frozenset(), frozenset())
    top, circle = programme.session("top"), programme.session("circle")
    assert top is not None
    assert circle is not None
    assert takes_part(top, upper, other_parts(programme, upper))
    assert not takes_part(top, person("p3"), frozenset({"talent.upper"}))
    assert not takes_part(circle, upper, frozenset())


def test_personal__closed_days_reach_as_far_as_peoples_own(design: Callable[[str], Programme]) -> None:
    programme = design(SERVED.replace("\nroles:", "\ncalendar: {holidays: DK}\nroles:"))
    personal = Personal(programme, cohort_of(programme, person("p1", promotion=date(2031, 12, 1))))
    for _, days, _ in personal.people():
        assert [day in days.closed.holidays for day in (date(2024, 12, 25), date(2031, 12, 25), date(2032, 1, 1))] == [
            True
        ] * 3


def test_people__those_of_one_day_share_the_work(programme_of: ProgrammeOf) -> None:
    programme = programme_of(EVENTS + DESIGN)
    days = [DAY, DAY + timedelta(days=1), DAY]
    people = (person(f"p{number}", promotion=day) for number, day in enumerate(days))
    one, two, three = (found for _, found, _ in Personal(programme, cohort_of(programme, *people)).people())
    assert one is three
    assert one is not two


def test_person_reader__is_the_id_of_nothing_else() -> None:
    assert person_reader("talent") == "person_talent"
