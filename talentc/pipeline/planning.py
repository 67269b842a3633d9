"""Floor 8: from programmes to dates. What is found is checked again, by the rules for dates that a person gives.

compiled ─ limits ─ plan ─ apply ─ check ─ planned
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from talentc.catalogue.plans import LEFT_TO_THE_PLANNER
from talentc.check.dates_bookings import check_shared
from talentc.check.limits_held import held_limits
from talentc.diagnostics import Finding, has_errors, in_order
from talentc.ledger.held_limits import HeldLimit, PlannedTime
from talentc.model.programme import Cohort, Programme
from talentc.pipeline.checking import Checked, compile_programme
from talentc.plan import planner
from talentc.plan.apply import with_proposal
from talentc.plan.ask.asked import Asked, CohortAsked
from talentc.plan.narrow.restrict import CohortKey
from talentc.plan.planner import Answer, OnProgress
from talentc.plan.starting import started
from talentc.plan.told import findings_of_answer, findings_of_now
from talentc.value import Value, replace


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
    told = tuple(findings_of_answer(answer, programmes))
    if answer.proposal is None:
        return Planned(answer, again, in_order(told))
    known = {finding for one in checked for finding in one.findings}  # of cohorts that nobody has asked for
    left = (each for one in again for each in one.findings if each.code in by_dates and each not in known)
    return Planned(answer, again, in_order((*told, *(each for each in left if has_errors((each,))))))


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

    findings = (finding for one in checked for finding in one.findings if finding.accepted is not None)
    codes = {entry.code for entry in LEFT_TO_THE_PLANNER}
    accepted = frozenset(finding.span for finding in findings if finding.code in codes)
    return Asked(cohorts, today, keep, anew, limits_of, accepted)


def _again(one: Checked, programmes: Mapping[str, Programme]) -> Checked:
    """A programme checked again, if its dates are others now."""
    if one.compiled is None or programmes[one.compiled.programme.id] is one.compiled.programme:
        return one
    return compile_programme(programmes[one.compiled.programme.id], one.file, one.found_in_reading, one.sources)


def check_plans(checked: Sequence[Checked], is_wanted: Callable[[Cohort], bool], today: date) -> tuple[Finding, ...]:
    """Why the plans that there are don't fit their designs any more; nothing where they do."""

    wanted = [_with_only(one, is_wanted) for one in checked]
    programmes = [one.compiled.programme for one in wanted if one.compiled is not None]
    by_dates = {entry.code for entry in LEFT_TO_THE_PLANNER}
    said = (*(finding for one in wanted for finding in one.findings), *check_shared(programmes))
    found = [finding for finding in said if finding.code in by_dates]
    told = _cohorts_of((finding for finding in found if has_errors((finding,))), programmes)
    return in_order((*found, *findings_of_now(_asked(checked, is_wanted, today), told)))


def _with_only(one: Checked, is_wanted: Callable[[Cohort], bool]) -> Checked:
    """A programme as if it had no cohorts but those that are wanted."""
    if one.compiled is None or all(map(is_wanted, one.compiled.programme.cohorts)):
        return one
    programme = one.compiled.programme
    cohorts = tuple(filter(is_wanted, programme.cohorts))
    return compile_programme(replace(programme, cohorts=cohorts), one.file, one.found_in_reading, one.sources)


def _cohorts_of(findings: Iterable[Finding], programmes: Sequence[Programme]) -> frozenset[CohortKey]:
    """The cohorts of whose dates something is told: at a date, or with it as one of several places."""
    spans = {span for finding in findings for span in (finding.span, *(each.span for each in finding.related))}
    return frozenset(
        (programme.id, cohort.id)
        for programme in programmes
        for cohort in programme.cohorts
        if any(given.span in spans for given in cohort.dates)
    )


def with_start(one: Checked, cohort: str, start: str) -> tuple[Checked, bool]:
    """A programme in which a cohort starts at another time; and whether it is a cohort that it didn't have."""

    if one.compiled is None:
        return one, False
    programme, is_new = started(one.compiled.programme, cohort, start)
    return compile_programme(programme, one.file, one.found_in_reading, one.sources), is_new


def lacks_dates(cohort: Cohort) -> bool:
    """Whether a cohort starts some day, and nobody has planned it."""
    return cohort.start is not None and cohort.plan_file is None


def _is_one_of(cohorts: Iterable[Cohort]) -> Callable[[Cohort], bool]:
    """Whether a cohort is one of these; those of other programmes may have the same id."""
    known = frozenset(map(id, cohorts))
    return lambda cohort: id(cohort) in known


def with_proposed_dates(checked: Sequence[Checked]) -> Planned:
    """Programmes with proposed dates for the cohorts that lack them, planned together; and why some got none.

    It is done without a look at the clock, so that the same designs always get the same dates. Cohorts that can't be
    planned are left without, so that the others get theirs.
    """
    programmes = [one.compiled.programme for one in checked if one.compiled is not None]
    wanted = {(each.id, one.id): one for each in programmes for one in each.cohorts if lacks_dates(one)}
    findings: tuple[Finding, ...] = ()
    while True:
        planned = plan(checked, _is_one_of(wanted.values()), date.min)
        findings = (*findings, *planned.findings)
        clashes = planned.answer.refusal.clashes if planned.answer.refusal is not None else ()
        hopeless = [cohort for clash in clashes for cohort in clash.cohorts if wanted.pop(cohort, None) is not None]
        if not hopeless:
            return replace(planned, findings=in_order(findings))
