"""Whom and what a session takes up."""

from collections.abc import Callable
from datetime import date

import pytest

from talentc.model.programme import Programme
from talentc.schedule.bookings import away_days, needed, person_key, place_of, venue_said

Design = Callable[[str], Programme]

PEOPLE = """
    roles:
      talent: {title: Talent, people: 8}
      board: {title: Board, people: [Cai, Dea]}
      trainer: {title: Trainer, side: provider, people: [Anna, Bo, Eli], parts: {level: {senior: {title: Senior}}}}
    cohorts:
      named: {title: Named, people: {trainer: [Bo]}}
      counted: {title: Counted, people: {trainer: 2}}
      nobody: {title: Nobody, people: {trainer: 0}}
      served: {title: Served, people: {trainer: 1 per 4 talents}}
      plain: {title: Plain}
    activities:
"""


def session_of(design: Design, who: str, more: str = "") -> Programme:
    return design(f"{PEOPLE}      a: {{title: A, length: 1 h, who: {{talent: all, {who}}}{more}}}\n")


@pytest.mark.parametrize(
    ("who", "names", "number"),
    [
        ("trainer: all", ("Anna", "Bo", "Eli"), 3),
        ("trainer: [Eli, Anna]", ("Eli", "Anna"), 2),
        ("trainer: [Anna, Anna]", ("Anna",), 1),
        ("trainer: 1 person", ("Anna", "Bo", "Eli"), 1),
        ("trainer: 1-2 people", ("Anna", "Bo", "Eli"), 2),
        ("trainer: 3 people", ("Anna", "Bo", "Eli"), 3),
        ("trainer.senior: [Anna]", ("Anna",), 1),
    ],
)
def test_needed__people_by_name(design: Design, who: str, names: tuple[str, ...], number: int) -> None:
    programme = session_of(design, who)
    (need,) = needed(programme, programme.sessions[0])
    assert (need.role, need.names, need.number) == (who.partition(":")[0], names, number)
    assert need.is_everyone == (number == len(names))
    assert need.is_provider


@pytest.mark.parametrize(
    ("who", "more"),
    [
        ("trainer: some", ""),
        ("trainer: {optional: true}", ""),
        ("trainer.senior: all", ""),
        ("trainer.senior: 1 person", ""),
        ("trainer: all", ", choose: {trainer: 1}, sessions: {one: {}, two: {}}"),
    ],
)
def test_needed__none_where_nobody_is_certain_to_be_there(design: Design, who: str, more: str) -> None:
    programme = session_of(design, who, more)
    assert needed(programme, programme.sessions[0]) == ()


@pytest.mark.parametrize(
    ("cohort", "expected"),
    [
        ("named", [(("Bo",), 1)]),
        ("counted", [(("Anna", "Bo", "Eli"), 2)]),
        ("nobody", []),
        ("served", []),
        ("plain", [(("Anna", "Bo", "Eli"), 3)]),
    ],
)
def test_needed__a_cohorts_own_people_go_first(
    design: Design, cohort: str, expected: list[tuple[tuple[str, ...], int]]
) -> None:
    programme = session_of(design, "trainer: all")
    own = next(each for each in programme.cohorts if each.id == cohort)
    found = needed(programme, programme.sessions[0], own)
    assert [(need.names, need.number) for need in found] == expected


def test_needed__is_written_where_the_role_takes_part(design: Design) -> None:
    programme = session_of(design, "trainer: {people: 1 person, length: 30 min}, board: all")
    trainer, board = needed(programme, programme.sessions[0])
    text = "      a: {title: A, length: 1 h, who: {talent: all, "
    assert trainer.span.column == len(text) + len("trainer: {people: ") - 3
    assert (board.span.line, board.span.end_column - board.span.column) == (trainer.span.line, len("all"))
    assert not board.is_provider


def test_away_days__of_all_roles_that_somebody_has(design: Design) -> None:
    programme = design("""
    roles:
      trainer: {title: Trainer, side: provider, people: [Anna, Bo], away: {Anna: [week 7, July], Bo: [2027-06-24]}}
      coach: {title: Coach, side: provider, people: [Anna], away: {Anna: [2027-01-04 to 2027-01-05]}}
    activities: {}
    """)
    found = away_days(programme)
    assert [len(found[name]) for name in ("Anna", "Bo")] == [3, 1]
    days = (date(2027, 2, 15), date(2027, 7, 1), date(2027, 1, 5), date(2027, 1, 6))
    assert [any(closure.holds(day) for closure in found["Anna"]) for day in days] == [True, True, True, False]
    spans = [closure.span for closure in found["Anna"] if closure.span is not None]
    assert [(span.line, span.end_column - span.column) for span in spans] == [(7, 6), (7, 4), (8, 24)]


PLACES = """
    places: {hall: {title: Hall}, barn: {title: Barn}}
    roles: {talent: {title: Talent, people: 8}}
    tracks: {main: {title: Main, place: hall}}
    activities:
      a: {title: A, track: main, length: 1 h, who: {talent: all}}
      b: {title: B, length: 1 h, place: Here, who: {talent: all}, sessions: {one: {}, two: {place: barn}}}
    cohorts:
      own: {title: Own, place: {a: At home, b: hall, b.two: barn}}
      plain: {title: Plain}
"""


def test_place_of__the_cohorts_word_first(design: Design) -> None:
    programme = design(PLACES)
    own, plain = programme.cohorts
    told = [
        [place.id if place is not None else None for place in (place_of(programme, cohort, each) for cohort in cohorts)]
        for each in programme.sessions
        for cohorts in ((None, plain, own),)
    ]
    assert told == [["hall", "hall", None], [None, None, "hall"], ["barn", "barn", "barn"]]


def test_place_of__tells_where_it_is_said(design: Design) -> None:
    programme = design(PLACES)
    a, one, _ = programme.sessions
    by_track, by_cohort = place_of(programme, None, a), place_of(programme, programme.cohorts[0], one)
    assert by_track is not None
    assert by_cohort is not None
    assert (by_track.span.line, by_cohort.span.line) == (8, 13)
    assert by_track.venue is programme.file.places["hall"]


def test_venue_said__none_where_the_cohort_says_nothing(design: Design) -> None:
    programme = design(PLACES)
    own, plain = programme.cohorts
    a, _, two = programme.sessions
    assert venue_said(None, a) is None
    assert venue_said(plain, a) is None
    found = venue_said(own, two)
    assert found is not None
    assert programme.words(found[0]) == "barn"


def test_person_key__of_a_provider_is_the_same_in_all_programmes(design: Design) -> None:
    programme = session_of(design, "trainer: all, board: all")
    trainer, board = needed(programme, programme.sessions[0])
    assert person_key(programme, trainer, "Anna") == ("person", "Anna")
    assert person_key(programme, board, "Cai") == ("person", "minimal", "Cai")
