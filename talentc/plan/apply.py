"""Floor 5: a programme as it would be by what the planner proposes, for all that shows dates, and for their check."""

from talentc.model.programme import Cohort, GivenDate, Programme
from talentc.model.when import OnDates
from talentc.plan.proposal import CohortProposal, PlannedSession
from talentc.schedule.hours import hours_of
from talentc.schedule.times import design_dates
from talentc.value import replace


def with_proposal(programme: Programme, proposal: CohortProposal) -> Programme:
    """The programme whose cohort has the proposed dates, and the holidays that these were found with.

    Dates that stay as they are keep their place in the files; the others are where their session is written.
    """
    cohorts = tuple(
        _proposed(programme, cohort, proposal) if cohort.id == proposal.cohort else cohort
        for cohort in programme.cohorts
    )
    return replace(programme, cohorts=cohorts)


def _proposed(programme: Programme, cohort: Cohort, proposal: CohortProposal) -> Cohort:
    now = {(given.session, given.occurrence): given for given in (*design_dates(programme), *cohort.dates)}
    planned = {(each.key.session, each.key.occurrence): each for each in proposal.sessions}
    gone = frozenset(proposal.removed)
    left = (
        given for given in cohort.dates if (given.session, given.occurrence) not in planned and not _names(given) & gone
    )
    dates = [_given(programme, each, now.get(key)) for key, each in planned.items()]
    return replace(
        cohort,
        dates=tuple(sorted((*left, *dates), key=lambda given: (given.dates.first, given.session, given.occurrence))),
        holidays=proposal.holidays,
        proposed=any(each.standing in ("new", "moved") for each in proposal.sessions),
    )


def _names(given: GivenDate) -> frozenset[str]:
    """By what a plan can have called it."""
    return frozenset({f"{given.session}.{given.occurrence}", *((given.session,) if given.occurrence == 1 else ())})


def _given(programme: Programme, planned: PlannedSession, now: GivenDate | None) -> GivenDate:
    if now is not None and (now.dates.first, now.dates.last) == (planned.first, planned.last):
        return now
    session = programme.session(planned.key.session)
    if session is None:
        raise ValueError(f"a date is proposed for {planned.key.session}, which isn't in {programme.id}")
    dates = OnDates(0, 0, planned.first, planned.last)
    if planned.hours is not None and planned.hours != hours_of(programme, session, dates):
        dates = replace(dates, from_time=planned.hours.begins, to_time=planned.hours.ends)
    return GivenDate(
        session.id,
        planned.key.occurrence,
        dates,
        session.place.head,
        pinned=False,
        fixed=planned.standing in ("pinned", "past"),
        moved_from=planned.before if planned.standing == "moved" else None,
    )
