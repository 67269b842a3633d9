"""Floor 7: the dates of a cohort as a table, with the slack of each session, and why sessions move."""

from collections.abc import Iterator, Sequence

from talentc.plan.problem import Requirement
from talentc.plan.proposal import CohortProposal, PlannedSession, Proposal
from talentc.render.documents.tree import Break, Column, Inlines, Row, Table, Text, text
from talentc.render.plan.days import counted, day_before, days_moved, short_days
from talentc.render.plan.names import PlanNames
from talentc.schedule.spoken import say_clock
from talentc.value import Value

NARROW, WIDE = 64, 96  # columns of a screen: below, a date's details stand under it; from there on, slack has its words
LEGEND = "Slack: by how many days a session could be earlier (-) or later (+), all others staying where they are."
NO_REASON = "No single requirement: they make room for others"


class Layout(Value, frozen=True):
    """How much room a table of dates has."""

    has_columns: bool = True
    short_titles: bool = True
    slack_in_words: bool = False

    @staticmethod
    def of(width: int) -> "Layout":
        return Layout(width >= NARROW, True, width >= WIDE)


PAGE = Layout(True, False, True)  # for what has no width


def dates_table(cohort: CohortProposal, names: PlanNames, layout: Layout) -> Table:
    """A row for each session, in order of dates, under its year. Without columns, hours and standing are notes."""
    has_hours = layout.has_columns and any(session.hours is not None for session in cohort.sessions)
    columns = [Column(text("date"), share=19)]
    columns += [Column(text("hours"), share=12)] if has_hours else []
    columns.append(Column(text("session"), share=22))
    columns += [Column(text("note"), share=13)] if layout.has_columns else []
    columns.append(Column(text("slack"), "start" if layout.slack_in_words else "end", share=23))
    return Table(text(names.cohort(cohort)), tuple(columns), tuple(_rows(cohort, names, layout, has_hours)))


def _rows(cohort: CohortProposal, names: PlanNames, layout: Layout, has_hours: bool) -> Iterator[Row]:
    year = 0
    for session in sorted(cohort.sessions, key=lambda each: (each.first, each.last, each.key)):
        if session.first.year != year:
            year = session.first.year
            yield Row((text(str(year)),), "group")
        days: Inlines = text(short_days(session.first, session.last))
        notes = ", ".join(filter(None, (_hours(session), standing(session))))
        if not layout.has_columns and notes:
            days = (*days, Break(), Text(notes))
        cells = [days]
        cells += [text(_hours(session))] if has_hours else []
        cells.append(text(names.session(session, short=layout.short_titles)))
        cells += [text(standing(session))] if layout.has_columns else []
        cells.append(text(slack_words(session) if layout.slack_in_words else slack(session)))
        yield Row(tuple(cells))


def _hours(session: PlannedSession) -> str:
    return say_clock(session.hours.begins, session.hours.ends) if session.hours is not None else ""


def standing(session: PlannedSession) -> str:
    """What a session is: `new`, `pinned`, `moved from Tue 2 March`, `over`; '' for one that stays."""
    word = {"new": "new", "kept": "", "moved": "moved", "pinned": "pinned", "past": "over"}[session.standing]
    if session.before is None or not days_moved(session):
        return word
    before = day_before(session.before, session.first)
    return f"moved from {before}" if session.standing == "moved" else f"{word}, was {before}".removeprefix(", ")


def slack(session: PlannedSession) -> str:
    """`-4 +9`, `+9`, `0`; '' for what can't be planned: it is over, or pinned."""
    if session.standing in ("past", "pinned"):
        return ""
    sides = [f"-{session.earlier}"] * (session.earlier > 0) + [f"+{session.later}"] * (session.later > 0)
    return " ".join(sides) or "0"


def slack_words(session: PlannedSession) -> str:
    """`4 days earlier, 9 later`; `none`; '' for what can't be planned."""
    if session.standing in ("past", "pinned"):
        return ""
    sides = ((session.earlier, "earlier"), (session.later, "later"))
    said = [(number, word) for number, word in sides if number]
    if not said:
        return "none"
    (number, word), *others = said
    return ", ".join((f"{counted(number, 'day')} {word}", *(f"{other} {side}" for other, side in others)))


def has_slack(proposal: Proposal) -> bool:
    """Whether a table of its dates has slack to be explained."""
    return any(slack(session) for cohort in proposal.cohorts for session in cohort.sessions)


def reasons_table(proposal: Proposal, names: PlanNames) -> Table | None:
    """What moves, and because of what: each reason once, with its place under it; None where nothing moves."""
    moved: dict[tuple[str, ...], list[str]] = {}
    reasons: dict[tuple[str, ...], Requirement] = {}
    for cohort in proposal.cohorts:
        for session in cohort.sessions:
            if session.standing != "moved":
                continue
            title = names.session(session, short=True)
            title = f"{title} ({names.cohort(cohort)})" if len(proposal.cohorts) > 1 else title
            for requirement in session.because:
                reasons.setdefault(requirement.key, requirement)
            for key in dict.fromkeys(each.key for each in session.because) or ((),):
                moved.setdefault(key, []).append(title)
    if not moved:
        return None
    columns = (Column(text("because"), share=3), Column(text("moves"), share=2))
    told = [*reasons, ()] if () in moved else [*reasons]
    rows = tuple(Row((_reason(reasons.get(key)), _listed(moved[key]))) for key in told)
    return Table(text("What moves, and because of what"), columns, rows)


def _reason(requirement: Requirement | None) -> Inlines:
    if requirement is None:
        return text(NO_REASON)
    said: Inlines = text(requirement.text)
    if requirement.span is None:
        return said
    return (*said, Break(), Text(f"{requirement.span.file}:{requirement.span.line}"))


def _listed(titles: Sequence[str]) -> Inlines:
    return text("; ".join(titles))
