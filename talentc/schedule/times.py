"""Floor 4: how many times a session is held, and the dates that stand in the design itself."""

from collections.abc import Iterator, Mapping
from math import ceil

from talentc.model.amount import Count, Rate
from talentc.model.programme import Cohort, GivenDate, Programme, Session
from talentc.model.when import OnDates
from talentc.schedule.anchors import clause_span
from talentc.value import replace


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
                    yield GivenDate(session.id, 1, clause, clause_span(session, index), pinned=True, fixed=True)


def given_dates(programme: Programme, cohort: Cohort | None) -> Mapping[tuple[str, int], GivenDate]:
    """The dates that are given, by session and occurrence: the cohort's, and where it has none those of the design.

    What the programme file says goes before the plan, the cohort's own before the design; the plan's hours count where
    that has none for the same days.
    """
    given: dict[tuple[str, int], GivenDate] = {}
    own = cohort.dates if cohort is not None else ()
    pins = (*(each for each in own if each.pinned), *design_dates(programme))
    for date_of in (*pins, *(each for each in own if not each.pinned)):
        first = given.setdefault((date_of.session, date_of.occurrence), date_of)
        same_days = (first.dates.first, first.dates.last) == (date_of.dates.first, date_of.dates.last)
        if same_days and first.dates.from_time is None and date_of.dates.from_time is not None:
            hours = replace(first.dates, from_time=date_of.dates.from_time, to_time=date_of.dates.to_time)
            given[date_of.session, date_of.occurrence] = replace(first, dates=hours)
    return given


def dated_sessions(
    sessions: Mapping[str, Session], given: Mapping[tuple[str, int], GivenDate]
) -> tuple[tuple[Session, GivenDate], ...]:
    """The joint sessions (of all, by id) that have a date, each with it, in order of their days."""
    found = []
    for date_of in given.values():
        session = sessions.get(date_of.session)
        if session is not None and session.is_joint and has_occurrence(session, date_of.occurrence):
            found.append((session, date_of))
    return tuple(sorted(found, key=lambda pair: (pair[1].dates.first, pair[0].id, pair[1].occurrence)))
