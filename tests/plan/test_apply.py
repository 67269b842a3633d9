from collections.abc import Callable
from datetime import date, time

import pytest

from talentc.model.programme import Programme
from talentc.plan.apply import with_proposal
from talentc.plan.problem import TaskKey
from talentc.plan.proposal import CohortProposal, PlannedSession, Standing
from talentc.schedule.hours import Hours
from talentc.schedule.windows import CohortDays

DESIGN = """
roles: {talent: {title: Talent, people: 4}}
activities:
  kick-off: {title: Kick-off, length: 4 h, clock: 12:00-16:00, who: {talent: all}}
  camp: {title: Camp, length: 2 days, who: {talent: all}}
  meetings: {title: Meetings, length: 2 h, times: 2, who: {talent: all}}
  closing: {title: Closing, length: 4 h, when: 2027-06-01, who: {talent: all}}
cohorts:
  hold-1: {title: Hold 1, start: 2027-01, when: {kick-off: 2027-01-12 13:00-17:00, meetings.2: 2027-04-06}}
  hold-2: {title: Hold 2, start: 2027-08}
"""
HOLIDAYS = {date(2027, 3, 25): "Maundy Thursday"}


@pytest.fixture(scope="module")
def programme(design: Callable[[str], Programme]) -> Programme:
    return design(DESIGN)


def planned(
    session: str,
    first: date,
    standing: Standing = "new",
    *,
    days: int = 1,
    occurrence: int = 1,
    hours: Hours | None = None,
) -> PlannedSession:
    key = TaskKey("minimal", "hold-1", session, occurrence)
    return PlannedSession(key, session, first, first.replace(day=first.day + days - 1), hours, standing)


def of(*sessions: PlannedSession, removed: tuple[str, ...] = ()) -> CohortProposal:
    return CohortProposal("minimal", "hold-1", sessions, HOLIDAYS, removed)


def test_with_proposal__dates_where_their_sessions_are_written(programme: Programme) -> None:
    found = with_proposal(
        programme, of(planned("camp", date(2027, 2, 2), days=2), planned("meetings", date(2027, 3, 2)))
    )
    cohort = found.cohorts[0]
    days = [(given.session, given.occurrence, given.dates.first, given.dates.last) for given in cohort.dates]
    assert days == [
        ("kick-off", 1, date(2027, 1, 12), date(2027, 1, 12)),
        ("camp", 1, date(2027, 2, 2), date(2027, 2, 3)),
        ("meetings", 1, date(2027, 3, 2), date(2027, 3, 2)),
        ("meetings", 2, date(2027, 4, 6), date(2027, 4, 6)),
    ]
    camp = programme.session("camp")
    assert camp is not None
    assert cohort.dates[1].span == camp.place.head
    assert cohort.holidays == HOLIDAYS
    assert [cohort.proposes(given) for given in cohort.dates] == [False, True, True, False]
    assert found.cohorts[1] == programme.cohorts[1]


def test_with_proposal__what_stays_is_as_it_was(programme: Programme) -> None:
    pins = (
        planned("kick-off", date(2027, 1, 12), "pinned", hours=Hours(time(13), time(17))),
        planned("closing", date(2027, 6, 1), "pinned"),
    )
    cohort = with_proposal(programme, of(*pins)).cohorts[0]
    before = CohortDays(programme, programme.cohorts[0]).given
    assert {(given.session, given.occurrence): given for given in cohort.dates} == before
    assert not cohort.proposed


def test_with_proposal__hours_that_the_session_has_of_itself_go_without_saying(programme: Programme) -> None:
    usual, other = Hours(time(12), time(16)), Hours(time(9), time(13))
    found = [
        with_proposal(programme, of(planned("kick-off", date(2027, 1, 19), "moved", hours=hours))).cohorts[0].dates[0]
        for hours in (usual, other)
    ]
    assert [(each.dates.from_time, each.dates.to_time) for each in found] == [(None, None), (time(9), time(13))]


def test_with_proposal__what_is_over_is_no_proposal(programme: Programme) -> None:
    sessions = (planned("camp", date(2027, 2, 2), "past", days=2), planned("meetings", date(2027, 3, 2)))
    cohort = with_proposal(programme, of(*sessions)).cohorts[0]
    assert {given.session: cohort.proposes(given) for given in cohort.dates if given.occurrence == 1} == {
        "kick-off": False,
        "camp": False,
        "meetings": True,
    }


def test_with_proposal__without_what_the_design_has_no_more(programme: Programme) -> None:
    cohort = with_proposal(programme, of(removed=("meetings.2",))).cohorts[0]
    assert [given.session for given in cohort.dates] == ["kick-off"]
