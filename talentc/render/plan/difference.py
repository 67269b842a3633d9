"""Floor 7: what a plan changes against the plan that there is, and what it costs to keep sessions where they are."""

from collections.abc import Iterator

from talentc.plan.problem import Costs
from talentc.plan.proposal import CohortProposal, KeepCost, PlannedSession, Proposal
from talentc.render.documents.tree import Blocks, Break, Column, Row, Table, Text, paragraph, text
from talentc.render.plan.days import counted, days_moved, short_days, whole_day
from talentc.render.plan.names import PlanNames


def difference_blocks(proposal: Proposal, names: PlanNames) -> Blocks:
    """A sentence that counts, then a table of what moves, is new, and is removed; the sentence alone for a first plan,
    or where nothing changes."""
    sentence = paragraph(difference_sentence(proposal))
    if is_first(proposal):
        return (sentence,)
    rows = tuple(row for cohort in proposal.cohorts for row in _rows(cohort, names, len(proposal.cohorts) > 1))
    if not rows:
        return (sentence,)
    columns = (
        Column(text("session"), share=24),
        Column(text("before"), share=17),
        Column(text("now"), share=17),
        Column(text("days"), "end"),
    )
    return (Table(text("Against the plan that there is"), columns, rows), sentence)


def difference_sentence(proposal: Proposal) -> str:
    """`2 sessions move (9 days in all), 1 is new, 1 is removed, 10 stay.`, or that nothing changes."""
    sessions = _sessions(proposal)
    moved = [abs(days_moved(session)) for session in sessions if days_moved(session)]
    new = sum(session.standing == "new" for session in sessions)
    removed = sum(len(cohort.removed) for cohort in proposal.cohorts)
    stay = len(sessions) - len(moved) - new
    if is_first(proposal):
        return f"All dates are new: {counted(new, 'session')}." if new else "There is nothing to plan."
    if not (moved or new or removed):
        kept = _verb(stay, "session", "keeps its date", "keep their dates")
        return f"Against the plan that there is, nothing changes: {kept}."
    parts = [f"{_verb(len(moved), 'session', 'moves', 'move')} ({counted(sum(moved), 'day')} in all)"] if moved else []
    parts += [_verb(new, "", "is new", "are new")] if new else []
    parts += [_verb(removed, "", "is removed", "are removed")] if removed else []
    parts.append(_verb(stay, "", "stays", "stay"))
    return f"{', '.join(parts)}."


def keep_sentence(proposal: Proposal) -> str:
    """What it costs to keep the sessions that were to be kept; '' where none were."""
    cost = proposal.keep_cost
    if cost is None:
        return ""
    keeping = f"Keeping {_named(cost.names)}"
    if cost.kept is None:
        return f"{keeping} is impossible."
    is_kept = proposal.costs == cost.kept and cost.kept != cost.without
    return f"{keeping} {'' if is_kept else 'would '}{_price(cost.kept, cost, is_kept)}."


def _price(kept: Costs, cost: KeepCost, is_kept: bool) -> str:
    sessions = _moves(kept) - _moves(cost.without)
    published = kept.published_moved - cost.without.published_moved
    days = _days(kept) - _days(cost.without)
    move, meet, cost_ = ("moves", "meets", "costs") if is_kept else ("move", "meet", "cost")
    if not (sessions or published or days):
        is_free = kept.wishes == cost.without.wishes
        return f"{cost_} nothing" if is_free else f"{move} nothing more, but {meet} the wishes less well"
    said = [_more(sessions, "session") if sessions else "no more sessions"]
    if published and published != sessions:
        said.append(f"{_more(published, 'session')} of those published")
    if days:
        said.append(f"{_more(days, 'day')} in all")
    return f"{move} {', '.join(said)}"


def _more(number: int, noun: str) -> str:
    return f"{abs(number)} {'more' if number > 0 else 'fewer'} {noun}{'' if abs(number) == 1 else 's'}"


def _rows(cohort: CohortProposal, names: PlanNames, has_groups: bool) -> Iterator[Row]:
    rows = [_row(each, names) for each in cohort.sessions if days_moved(each) or each.standing == "new"]
    rows += [Row((text(f"`{name}`"), text(""), text("removed"), text(""))) for name in cohort.removed]
    if rows and has_groups:
        yield Row((text(names.cohort(cohort)),), "group")
    yield from rows


def _row(session: PlannedSession, names: PlanNames) -> Row:
    title = text(names.session(session, short=True))
    if session.published and days_moved(session):
        title = (*title, Break(), Text("its date before is published"))
    before = whole_day(session.before) if session.before is not None else ""
    now = f"{short_days(session.first, session.last)} {session.first.year}"
    return Row((title, text(before), text(now), text(f"{days_moved(session):+d}" if before else "new")))


def is_first(proposal: Proposal) -> bool:
    """Whether there is no plan yet that this one could differ from."""
    has_old = any(session.standing in ("kept", "moved") or session.published for session in _sessions(proposal))
    return not has_old and not any(cohort.removed for cohort in proposal.cohorts)


def _sessions(proposal: Proposal) -> list[PlannedSession]:
    return [session for cohort in proposal.cohorts for session in cohort.sessions]


def _moves(costs: Costs) -> int:
    return costs.published_moved + costs.moved


def _days(costs: Costs) -> int:
    return costs.published_days + costs.moved_days


def _named(names: tuple[str, ...]) -> str:
    quoted = [f"`{name}`" for name in names]
    return " and ".join(filter(None, (", ".join(quoted[:-1]), quoted[-1])))


def _verb(number: int, noun: str, one: str, many: str) -> str:
    return f"{counted(number, noun) if noun else number} {one if number == 1 else many}"
