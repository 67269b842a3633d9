"""Floor 8: from programmes to dates. What is found is checked again, by the rules for dates that a person gives.

compiled ─ limits ─ plan ─ apply ─ check ─ planned
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from talentc.catalogue.plans import LEFT_TO_THE_PLANNER
from talentc.check.limits_held import held_limits
from talentc.diagnostics import Finding, in_order
from talentc.ledger.held_limits import HeldLimit, PlannedTime
from talentc.model.programme import Cohort, Programme
from talentc.pipeline.checking import Checked, compile_programme
from talentc.plan import planner
from talentc.plan.apply import with_proposal
from talentc.plan.asked import Asked, CohortAsked
from talentc.plan.assemble import assemble
from talentc.plan.planner import Answer, OnProgress
from talentc.plan.starting import started
from talentc.plan.told import findings_of_answer, findings_of_now
from talentc.value import Value


class Planned(Value, frozen=True):
    """What the planner says, and the programmes with the dates that it proposes, checked again.

    `findings` are all that is to be said: why there are no dates, or what is still wrong with those that there are.
    """

    answer: Answer
    checked: tuple[Checked, ...]
    findings: tuple[Finding, ...]


def plan(
    checked: Sequence[Checked],
    is_wanted: Callable[[Cohort], bool],
    today: date,
    keep: tuple[str, ...] = (),
    anew: bool = False,
    on_progress: OnProgress | None = None,
) -> Planned:
    """Dates for the cohorts that are wanted, of all programmes together; the others keep theirs.

    What is over on the day `today` doesn't move.
    """

    answer = planner.plan(_asked(checked, is_wanted, today, keep, anew), on_progress)
    programmes = {one.compiled.programme.id: one.compiled.programme for one in checked if one.compiled is not None}
    for proposal in answer.proposal.cohorts if answer.proposal is not None else ():
        programmes[proposal.programme] = with_proposal(programmes[proposal.programme], proposal)
    again = tuple(_again(one, programmes) for one in checked)
    by_dates = {entry.code for entry in LEFT_TO_THE_PLANNER}
    left = [finding for one in again for finding in one.findings if finding.code in by_dates]
    told = findings_of_answer(answer, programmes)
    return Planned(answer, again, in_order((*told, *(left if answer.proposal is not None else ()))))


def _asked(
    checked: Sequence[Checked],
    is_wanted: Callable[[Cohort], bool],
    today: date,
    keep: tuple[str, ...] = (),
    anew: bool = False,
) -> Asked:
    """What is asked of the planner. A cohort that isn't wanted takes up people and places all the same."""

    compiled = {one.compiled.programme.id: one.compiled for one in checked if one.compiled is not None}
    cohorts = tuple(
        CohortAsked(one.programme, cohort, is_wanted(cohort))
        for one in compiled.values()
        for cohort in one.programme.cohorts
        if is_wanted(cohort) or cohort.dates
    )

    def limits_of(programme: Programme, cohort: Cohort, times: tuple[PlannedTime, ...]) -> Iterator[HeldLimit]:
        return held_limits(compiled[programme.id].variants, cohort, times)

    return Asked(cohorts, today, keep, anew, limits_of)


def _again(one: Checked, programmes: Mapping[str, Programme]) -> Checked:
    """A programme checked again, if its dates are others now."""
    if one.compiled is None or programmes[one.compiled.programme.id] is one.compiled.programme:
        return one
    return compile_programme(programmes[one.compiled.programme.id], one.file, one.found_in_reading, one.sources)


def check_plans(checked: Sequence[Checked], is_wanted: Callable[[Cohort], bool], today: date) -> tuple[Finding, ...]:
    """Why the plans that there are don't fit their designs any more; nothing where they do."""

    by_dates = {entry.code for entry in LEFT_TO_THE_PLANNER}
    found = [finding for one in checked for finding in one.findings if finding.code in by_dates]
    return in_order((*found, *findings_of_now(assemble(_asked(checked, is_wanted, today)))))


def with_start(one: Checked, cohort: str, start: str) -> tuple[Checked, bool]:
    """A programme in which a cohort starts at another time; and whether it is a cohort that it didn't have."""

    if one.compiled is None:
        return one, False
    programme, is_new = started(one.compiled.programme, cohort, start)
    return compile_programme(programme, one.file, one.found_in_reading, one.sources), is_new


def lacks_dates(cohort: Cohort) -> bool:
    """Whether a cohort starts some day, and nobody has planned it."""
    return cohort.start is not None and cohort.plan_file is None


def with_proposed_dates(one: Checked) -> Planned:
    """A programme with proposed dates for the cohorts that lack them, and why some got none.

    It is done without a look at the clock or at other programmes, so that the same design always gets the same dates.
    """
    return plan((one,), lacks_dates, date.min)
