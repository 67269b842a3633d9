"""Floor 5: rules about dates and what the design's `when` asks for."""

from collections.abc import Iterator
from datetime import date

from talentc.catalogue.dates import EMPTY_WINDOW, NO_OPEN_DAY, OUTSIDE_WINDOW, WRONG_HOURS, WRONG_WEEKDAY
from talentc.diagnostics import Finding, Related
from talentc.model.calendar_text import WEEKDAYS
from talentc.model.programme import GivenDate, Session
from talentc.model.when import AtClock, Distance, OnWeekdays
from talentc.schedule.anchors import clause_span, clause_text
from talentc.schedule.days import ClosedDays
from talentc.schedule.limits import Bound
from talentc.schedule.spoken import say_clock, say_day, say_days, say_gap, say_range
from talentc.schedule.times import name_of, occurrences
from talentc.schedule.windows import CohortDays, Limit, Window

LONGEST_SEARCH = 400  # days; a longer window has an open day, or all days of a year are closed


def check_outside(days: CohortDays) -> Iterator[Finding]:
    """Dates outside the window that a clause of the design leaves; one finding for each such clause."""
    for session, given in days.dated:
        limits = tuple(days.limits(session, given.occurrence))
        for index in dict.fromkeys(limit.index for limit in limits if not _keeps(limit.bound, given)):
            yield _outside(days, session, given, [limit.bound for limit in limits if limit.index == index], index)


def _keeps(bound: Bound, given: GivenDate) -> bool:
    day = given.dates.first if bound.edge == "first" else given.dates.last
    return day >= bound.day if bound.sort == "earliest" else day <= bound.day


def _outside(days: CohortDays, session: Session, given: GivenDate, bounds: list[Bound], index: int) -> Finding:
    earliest = max((bound.day for bound in bounds if bound.sort == "earliest"), default=None)
    latest = min((bound.day for bound in bounds if bound.sort == "latest"), default=None)
    ends = all(bound.edge == "last" for bound in bounds) and session.days > 1
    related = [OUTSIDE_WINDOW.relate("clause", clause_span(session, index))]
    related.extend(_anchor(days, session, given, index))
    return OUTSIDE_WINDOW.at(
        given.span,
        *related,
        session=name_of(session, given.occurrence),
        verb="ends" if ends else "is",
        day=say_day(given.dates.last) if ends else say_days(given.dates.first, given.dates.last),
        clause=clause_text(session, index),
        wanted=say_range(earliest, latest),
    )


def _anchor(days: CohortDays, session: Session, given: GivenDate, index: int) -> Iterator[Related]:
    """Where the date stands that a distance is counted from, and how far it is in fact."""
    clause = session.when.clauses[index] if session.when is not None else None
    if not isinstance(clause, Distance):
        return
    found = {other.id for other in days.anchors.find(clause.anchor.text, session.activity)}
    dates = [other for (name, _), other in days.given.items() if name in found]
    if not dates:
        return
    if clause.direction == "after":
        anchor = max(dates, key=lambda other: other.dates.last)
        mine = given.dates.last if clause.ends else given.dates.first
        gap = (mine - anchor.dates.last).days
    else:
        anchor = min(dates, key=lambda other: other.dates.first)
        gap = (given.dates.last - anchor.dates.first).days
    said = f"{say_gap(abs(gap))} {'before' if gap > 0 else 'after'} that date" if gap else "the same day"
    day = say_days(anchor.dates.first, anchor.dates.last)
    yield OUTSIDE_WINDOW.relate("anchor", anchor.span, session=anchor.session, day=day, gap=said)


def check_weekdays_and_hours(days: CohortDays) -> Iterator[Finding]:
    """Dates on another weekday, or with other hours, than the design asks for."""
    for session, given in days.dated:
        for index, clause in enumerate(session.when.clauses if session.when is not None else ()):
            name, text, dates = name_of(session, given.occurrence), clause_text(session, index), given.dates
            place = clause_span(session, index)
            if isinstance(clause, OnWeekdays) and dates.first.weekday() not in clause.weekdays:
                fields = {"day": say_day(dates.first), "weekday": WEEKDAYS[dates.first.weekday()], "clause": text}
                yield WRONG_WEEKDAY.at(given.span, WRONG_WEEKDAY.relate("clause", place), session=name, **fields)
            if isinstance(clause, AtClock) and dates.from_time is not None and not _same_hours(clause, given):
                hours = say_clock(dates.from_time, dates.to_time)
                related = WRONG_HOURS.relate("clause", place)
                yield WRONG_HOURS.at(given.span, related, session=name, hours=hours, clause=text)


def _same_hours(clause: AtClock, given: GivenDate) -> bool:
    ends_differ = None not in (clause.to_time, given.dates.to_time) and clause.to_time != given.dates.to_time
    return clause.from_time == given.dates.from_time and not ends_differ


def check_possible(days: CohortDays) -> Iterator[Finding]:
    """Sessions without a date for which no day is left; of each the first or the last time, none is tighter."""
    for session in days.programme.sessions:
        for occurrence in dict.fromkeys((1, occurrences(session) or 1)):
            if (session.id, occurrence) not in days.given:
                found = _impossible(days, session, occurrence)
                yield from found
                if found:
                    break


def _impossible(days: CohortDays, session: Session, occurrence: int) -> tuple[Finding, ...]:
    window, name = days.window(session, occurrence), name_of(session, occurrence)
    where = f" in `{days.cohort.id}`" if days.cohort is not None else ""
    if window.first_limit is None or window.last_limit is None or window.first is None or window.last is None:
        return ()
    if window.is_empty:
        return (_empty(session, name, where, window.first_limit, window.last_limit, window),)
    if not session.is_joint or has_open_day(days.closed, window.first, window.last):
        return ()
    span, first, last = clause_span(session, window.first_limit.index), say_day(window.first), say_day(window.last)
    return (NO_OPEN_DAY.at(span, session=name, where=where, first=first, last=last),)


def has_open_day(closed: ClosedDays, first: date, last: date) -> bool:
    """Whether a day between these, both included, isn't closed."""
    if (last - first).days > LONGEST_SEARCH:
        return True
    return next(closed.open_days(first, last), None) is not None


def _empty(session: Session, name: str, where: str, first: Limit, last: Limit, window: Window) -> Finding:
    span, other = clause_span(session, first.index), clause_span(session, last.index)
    related = [EMPTY_WINDOW.relate("other", other)] if other != span else []
    return EMPTY_WINDOW.at(
        span,
        *related,
        session=name,
        where=where,
        first=say_range(window.first, window.first),
        last=say_range(window.last, window.last),
        clause=clause_text(session, first.index),
        other=clause_text(session, last.index),
    )
