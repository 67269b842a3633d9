"""Floor 5: a refusal as findings: the places and sentences that can't hold together, and what would help."""

from collections.abc import Iterator, Mapping, Sequence

from talentc.catalogue.planning import NO_DATES, NOT_EXPLAINED, NOT_KNOWN
from talentc.diagnostics import Finding
from talentc.plan.narrow.restrict import CohortKey
from talentc.plan.problem import Requirement
from talentc.plan.proposal import Clash, Refusal
from talentc.source import Span

MOST_COHORTS = 6  # more are counted


def findings_of(refusal: Refusal, cohorts: Sequence[CohortKey], places: Mapping[CohortKey, Span]) -> Iterator[Finding]:
    """A finding for each clash; where there is none, one that nothing is known, or no more than that it is impossible.

    `cohorts` are those that dates were looked for (programme and cohort), `places` where they are written.
    """
    if not refusal.clashes:
        entry = NOT_EXPLAINED if refusal.is_proven else NOT_KNOWN
        yield entry.at(places[cohorts[0]], cohorts=_named(cohorts))
    for clash in refusal.clashes:
        yield _finding(clash, places[clash.cohorts[0] if clash.cohorts else cohorts[0]])


def _finding(clash: Clash, place: Span) -> Finding:
    written = [(each.span, each) for each in clash.requirements if each.span is not None]
    unwritten = [each.text for each in clash.requirements if each.span is None]
    related = tuple(NO_DATES.relate("requirement", span, text=_sentence(each)) for span, each in written)
    return NO_DATES.at(
        place,
        *related,
        cohorts=_named(clash.cohorts),
        count=_counted(len(written), clash.is_minimal),
        unwritten=f", since {' and '.join(unwritten)}" if unwritten else "",
        mends=_mends(clash),
    )


def _mends(clash: Clash) -> str:
    """What would make it possible; or that no single change of these does."""
    if not clash.relaxations:
        return "No single change of one of these was found that helps. Change more than one of them, or leave one out."
    said = [f"({number}) {each.text}: {each.result}" for number, each in enumerate(clash.relaxations, 1)]
    if len(said) == 1:
        return f"It would be possible if {clash.relaxations[0].text}: then {clash.relaxations[0].result}."
    return f"One of these makes it possible: {'; '.join(said)}."


def _counted(count: int, is_minimal: bool) -> str:
    if count <= 1:
        return "this can't hold" if count else "there is no day for it"
    return f"these {count}{'' if is_minimal else ', or some of them,'} can't hold together"


def _named(cohorts: Sequence[tuple[str, str]]) -> str:
    """The cohorts, with their programmes where there are several."""
    is_one = len({programme for programme, _ in cohorts}) <= 1
    names = [f"`{cohort}`" if is_one else f"`{cohort}` of `{programme}`" for programme, cohort in cohorts]
    if len(names) > MOST_COHORTS:
        names = [*names[:MOST_COHORTS], f"{len(names) - MOST_COHORTS} more"]
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else "any cohort"


def _sentence(requirement: Requirement) -> str:
    return requirement.text[:1].upper() + requirement.text[1:]
