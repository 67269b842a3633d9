"""Floor 4: how many times a session is held, and the dates that stand in the design itself."""

from collections.abc import Iterator
from math import ceil

from talentc.model.amount import Count, Rate
from talentc.model.programme import GivenDate, Programme, Session
from talentc.model.when import OnDates
from talentc.schedule.anchors import clause_span


def occurrences(session: Session) -> int | None:
    """How many times a session is held as planned; None for a rate, which gives no dates."""
    if isinstance(session.times, Rate):
        return None
    return ceil(session.times.amount.planned) if isinstance(session.times, Count) else 1


def has_occurrence(session: Session, number: int) -> bool:
    """Whether a session may be held for the n-th time, counted from 1."""
    if number < 1 or session.times is None:
        return number == 1
    return isinstance(session.times, Rate) or session.times.amount.high is None or number <= session.times.amount.high


def name_of(session: Session, occurrence: int) -> str:
    """What a finding calls the n-th time of a session: `meetings.2`, as a plan does."""
    return f"{session.id}.{occurrence}" if session.times is not None else session.id


def design_dates(programme: Programme) -> Iterator[GivenDate]:
    """The dates that the `when` of a session gives, the same for every cohort."""
    for session in programme.sessions:
        if session.when is not None and occurrences(session) == 1:
            for index, clause in enumerate(session.when.clauses):
                if isinstance(clause, OnDates):
                    yield GivenDate(session.id, 1, clause, clause_span(session, index), True)
