"""From programme files to dates and back: the planner as a whole, without files and without a terminal."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from talentc.pipeline.checking import Checked, compile_programme
from talentc.pipeline.planning import Planned, plan
from talentc.plan.apply import with_proposal
from talentc.plan.proposal import CohortProposal, Proposal, Refusal
from talentc.read.yaml_text import read_yaml
from talentc.validate.assemble import assemble
from tests.planning.plain import read, word
from tests.planning.plain_days import Held

TODAY = date(2026, 11, 22)
Dates = dict[tuple[str, str], dict[tuple[str, int], Held]]


class Answered(NamedTuple):
    """What the planner answers, and the dates of its proposal, as the checker takes them."""

    planned: Planned
    dates: Dates

    @property
    def proposal(self) -> Proposal:
        assert self.planned.answer.proposal is not None, self.planned.findings
        return self.planned.answer.proposal

    @property
    def refusal(self) -> Refusal:
        assert self.planned.answer.refusal is not None
        return self.planned.answer.refusal

    @property
    def moved(self) -> list[str]:
        """The names of all sessions that aren't where they were."""
        every = [session for cohort in self.proposal.cohorts for session in cohort.sessions]
        return [session.name for session in every if session.standing in ("moved", "new")]


def checked_text(text: str, now: Sequence[CohortProposal] = ()) -> Checked:
    """A programme file, named by the id of its programme, with the dates that its cohorts have, if they have any."""
    file = f"{word(read(text), 'id')}/programme.yaml"
    tree, findings = read_yaml(file, text)
    assert tree is not None, findings
    programme, findings = assemble(tree)
    assert programme is not None, findings
    for proposal in now:
        if proposal.programme == programme.id:
            programme = with_proposal(programme, proposal)
    return compile_programme(programme, file, findings, {file: text})


def plan_texts(texts: Sequence[str], now: Sequence[CohortProposal] = (), today: date = TODAY) -> Answered:
    """Dates for all cohorts of programme files, planned together; `now` are the dates that there are."""
    planned = plan([checked_text(text, now) for text in texts], lambda _cohort: True, today)
    proposal = planned.answer.proposal
    return Answered(planned, dates_of(proposal.cohorts) if proposal is not None else {})


def dates_of(cohorts: Sequence[CohortProposal]) -> Dates:
    return {(cohort.programme, cohort.cohort): _of_cohort(cohort) for cohort in cohorts}


def _of_cohort(cohort: CohortProposal) -> dict[tuple[str, int], Held]:
    return {
        (each.key.session, each.key.occurrence): Held(
            each.first, each.last, (each.hours.begins, each.hours.ends) if each.hours is not None else None
        )
        for each in cohort.sessions
    }
