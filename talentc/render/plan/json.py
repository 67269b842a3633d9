"""Floor 7: a plan for machines, as JSON: days as ISO 8601 has them, null where there is nothing."""

from collections.abc import Mapping, Sequence

from talentc.ledger.exact import exact
from talentc.model.programme import Programme
from talentc.plan.problem import Costs, Requirement
from talentc.plan.proposal import CohortProposal, PlannedSession, Proposal
from talentc.render.plan.names import PlanNames
from talentc.render.time.json import json_text
from talentc.schedule.own_windows import OwnWindow

Windows = Mapping[tuple[str, str], tuple[OwnWindow, ...]]


def plan_json(proposal: Proposal, programmes: Mapping[str, Programme], windows: Windows) -> str:
    """One object: the `cohorts` with their sessions, what the plan costs, and whether it is `proven` best."""
    names = PlanNames.of(programmes)
    keep = proposal.keep_cost
    whole = {
        "cohorts": [_cohort(each, names, windows.get((each.programme, each.cohort), ())) for each in proposal.cohorts],
        "costs": _costs(proposal.costs),
        "proven": proposal.gap == 0,
        "gap": exact(proposal.gap),  # a share of the costs
        "keep": None
        if keep is None
        else {
            "names": list(keep.names),
            "without": _costs(keep.without),
            "kept": _costs(keep.kept) if keep.kept is not None else None,  # null: it is impossible
        },
    }
    return json_text(whole)


def _cohort(cohort: CohortProposal, names: PlanNames, windows: Sequence[OwnWindow]) -> dict[str, object]:
    return {
        "programme": cohort.programme,
        "cohort": cohort.cohort,
        "title": names.cohort(cohort),
        "sessions": [_session(each, names) for each in cohort.sessions],
        "removed": list(cohort.removed),
        "windows": [
            {
                "session": each.session_id,
                "title": names.title(names.names[cohort.programme], each.session_id, short=False),
                "occurrence": each.occurrence,
                "count": each.count,
                "held_for": list(each.held_for),
                "first": each.first.isoformat(),
                "last": each.last.isoformat(),
            }
            for each in windows
        ],
        "holidays": {day.isoformat(): cohort.holidays[day] for day in sorted(cohort.holidays)},
    }


def _session(session: PlannedSession, names: PlanNames) -> dict[str, object]:
    hours = session.hours
    return {
        "session": session.key.session,
        "occurrence": session.key.occurrence,
        "name": session.name,
        "title": names.session(session, short=False),
        "first": session.first.isoformat(),
        "last": session.last.isoformat(),
        "begins": f"{hours.begins:%H:%M}" if hours is not None else None,
        "ends": f"{hours.ends:%H:%M}" if hours is not None else None,
        "standing": session.standing,
        "published": session.published,
        "before": session.before.isoformat() if session.before is not None else None,
        "earlier": session.earlier,
        "later": session.later,
        "because": [_requirement(each) for each in session.because],
    }


def _requirement(requirement: Requirement) -> dict[str, object]:
    span = requirement.span
    return {
        "sort": requirement.sort,
        "text": requirement.text,
        "file": span.file if span is not None else None,
        "line": span.line if span is not None else None,
        "column": span.column if span is not None else None,
    }


def _costs(costs: Costs) -> dict[str, int]:
    return {
        "published_moved": costs.published_moved,
        "published_days": costs.published_days,
        "moved": costs.moved,
        "moved_days": costs.moved_days,
        "wishes": costs.wishes,
    }
