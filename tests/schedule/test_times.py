"""How many times a session is held, and the dates of the design."""

from collections.abc import Callable
from datetime import date

from talentc.model.programme import Programme
from talentc.schedule.times import (
    dated_sessions,
    design_dates,
    given_dates,
    has_occurrence,
    name_of,
    occurrences,
)

TIMES = """
    activities:
      once: {title: Once, length: 1 h, when: 2024-03-12}
      some: {title: Some, length: 1 h, times: 3-5, when: 2024-03-12}
      open: {title: Open, length: 1 h, times: at least 3}
      often: {title: Often, length: 1 h, times: 1 per week}
"""


def test_occurrences__are_those_that_are_planned(programme_of: Callable[..., Programme]) -> None:
    assert [occurrences(session) for session in programme_of(TIMES).sessions] == [1, 5, 3, None]


def test_has_occurrence__counts_to_the_highest_number(programme_of: Callable[..., Programme]) -> None:
    once, some, unlimited, often = programme_of(TIMES).sessions
    assert [has_occurrence(once, number) for number in (0, 1, 2)] == [False, True, False]
    assert [has_occurrence(some, number) for number in (0, 5, 6)] == [False, True, False]
    assert has_occurrence(unlimited, 100)
    assert has_occurrence(often, 100)


def test_name_of__has_the_number_where_there_are_several(programme_of: Callable[..., Programme]) -> None:
    once, some, *_ = programme_of(TIMES).sessions
    assert name_of(once, 1) == "once"
    assert name_of(some, 2) == "some.2"


def test_design_dates__are_those_of_what_is_held_once(programme_of: Callable[..., Programme]) -> None:
    (given,) = design_dates(programme_of(TIMES))
    assert (given.session, given.dates.first, given.pinned) == ("once", date(2024, 3, 12), True)
    assert (given.span.line, given.span.column) == (8, 42)


COHORT = (
    TIMES
    + """
      talks: {title: Talks, each: talent, length: 1 h}
    cohorts:
      hold-1: {title: Hold 1, when: {once: 2025-03-11, some.2: 2024-04-02, some.6: 2024-04-09, talks: 2024-05-07}}
"""
)


def test_given_dates__those_of_the_cohort_first(programme_of: Callable[..., Programme]) -> None:
    programme = programme_of(COHORT)
    own, design = given_dates(programme, programme.cohorts[0]), given_dates(programme, None)
    assert own["once", 1].dates.first == date(2025, 3, 11)
    assert {key: given.dates.first for key, given in design.items()} == {("once", 1): date(2024, 3, 12)}


def test_dated_sessions__joint_ones_in_order_of_their_days(programme_of: Callable[..., Programme]) -> None:
    programme = programme_of(COHORT)
    sessions = {session.id: session for session in programme.sessions}
    found = dated_sessions(sessions, given_dates(programme, programme.cohorts[0]))
    assert [(session.id, given.occurrence) for session, given in found] == [("some", 2), ("once", 1)]
