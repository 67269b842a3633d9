"""Floor 5: rules about each date by itself: what it is given for, how many days it covers, whether they are open."""

from collections.abc import Iterator

from talentc.catalogue.dates import CLOSED_DAY, DATE_OF_OWN, DAYS_DIFFER, NO_SUCH_OCCURRENCE, PAST_MIDNIGHT, TWO_DATES
from talentc.catalogue.references import UNKNOWN_ACTIVITY, UNKNOWN_SESSION
from talentc.diagnostics import Finding
from talentc.model.nearest import nearest
from talentc.model.programme import GivenDate
from talentc.model.when import OnDates, OnWeekdays
from talentc.schedule.hours import hours_of
from talentc.schedule.shift import add_days
from talentc.schedule.spoken import say_clock, say_day, say_days
from talentc.schedule.times import has_occurrence, name_of
from talentc.schedule.windows import CohortDays
from talentc.value import replace


def check_names(days: CohortDays) -> Iterator[Finding]:
    """Dates for sessions that there aren't, or not so often."""
    for given in days.given.values():
        session = days.anchors.sessions.get(given.session)
        if session is None:
            yield _unknown(days, given)
            continue
        if not has_occurrence(session, given.occurrence):
            times = f"{session.times.text} times" if session.times is not None else "once"
            place = session.origin("times")
            related = [NO_SUCH_OCCURRENCE.relate("times", place)] if session.times is not None else []
            fields = {"occurrence": given.occurrence, "session": session.id, "times": times}
            yield NO_SUCH_OCCURRENCE.at(given.span, *related, **fields)


def _unknown(days: CohortDays, given: GivenDate) -> Finding:
    activity, _, name = given.session.partition(".")
    found = days.programme.activity(activity)
    known = [session.name for session in found.sessions if session.name] if found is not None else []
    entry, wrong = (UNKNOWN_ACTIVITY, activity) if found is None else (UNKNOWN_SESSION, name)
    near = nearest(wrong, known if found is not None else [each.id for each in days.programme.activities])
    listed = ", ".join(f"`{each}`" for each in known[:12])
    suggestion = f"Did you mean `{near}`?" if near else f"Declared here: {listed}." if listed else ""
    return entry.at(given.span, name=wrong, suggestion=suggestion or "Remove the date, or mend the name.")


def check_own(days: CohortDays) -> Iterator[Finding]:
    """Dates for what people arrange themselves."""
    for given in days.given.values():
        session = days.anchors.sessions.get(given.session)
        if session is None or session.is_joint or given not in _of_cohort(days):
            continue
        if session.each:
            why = f"it is held once for each {', '.join(f'`{each}`' for each in session.each)}"
            mend = "remove `each` if all hold it on one day"
        else:
            why, mend = f"`{session.arranged_by}` finds its day", "remove `arranged-by`"
        yield DATE_OF_OWN.at(given.span, session=name_of(session, given.occurrence), why=why, mend=mend)


def _of_cohort(days: CohortDays) -> tuple[GivenDate, ...]:
    return days.cohort.dates if days.cohort is not None else ()


def check_two_dates(days: CohortDays) -> Iterator[Finding]:
    """Two dates for the same time of the same session."""
    for given in _of_cohort(days):
        session = days.anchors.sessions.get(given.session)
        first = days.given[(given.session, given.occurrence)]
        if session is None or first is given or not _differ(first.dates, given.dates):
            continue
        hours = [hours_of(days.programme, session, each.dates) for each in (first, given)]
        if first.dates.first == given.dates.first and first.dates.last == given.dates.last and hours[0] == hours[1]:
            continue  # a lone start ends after the session's length, as the other says
        name, texts = name_of(session, given.occurrence), (_said(first.dates), _said(given.dates))
        related = TWO_DATES.relate("first", first.span, first=texts[0])
        yield TWO_DATES.at(given.span, related, session=name, first=texts[0], second=texts[1])


def _differ(one: OnDates, other: OnDates) -> bool:
    """Whether two dates contradict each other; one without hours leaves them to the other."""
    if (one.first, one.last) != (other.first, other.last):
        return True
    hours = [(dates.from_time, dates.to_time) for dates in (one, other) if dates.from_time is not None]
    return len(set(hours)) > 1


def _said(dates: OnDates) -> str:
    day = say_days(dates.first, dates.last)
    return f"{day} {say_clock(dates.from_time, dates.to_time)}" if dates.from_time is not None else day


def check_days(days: CohortDays) -> Iterator[Finding]:
    """Dates that cover more or fewer days than their session takes."""
    for session, given in days.dated:
        number = (given.dates.last - given.dates.first).days + 1
        if number == session.days:
            continue
        last = add_days(given.dates.first, session.days - 1)
        example = f"`{given.dates.first}`" if session.days == 1 else f"`{given.dates.first} to {last}`"
        key = next((key for key in ("days", "length") if key in session.origins), "length")
        related = DAYS_DIFFER.relate("length", session.origin(key))
        wanted, covered = _counted(session.days), _counted(number)
        name = name_of(session, given.occurrence)
        yield DAYS_DIFFER.at(given.span, related, session=name, wanted=wanted, given=covered, example=example)


def check_midnight(days: CohortDays) -> Iterator[Finding]:
    """Dates with a lone start whose session would run past midnight: nobody could say on which day it ends."""
    for session, given in days.dated:
        begins = given.dates.from_time
        if begins is None or given.dates.to_time is not None or session.length is None or session.days > 1:
            continue
        if session.length.amount.planned and hours_of(days.programme, session, given.dates) is None:
            yield PAST_MIDNIGHT.at(given.span, session=name_of(session, given.occurrence), start=f"{begins:%H:%M}")


def _counted(days: int) -> str:
    return "1 day" if days == 1 else f"{days} days"


def check_closed(days: CohortDays) -> Iterator[Finding]:
    """Dates on closed days; of each date the first such day."""
    for session, given in days.dated:
        closed = days.closed
        clauses = session.when.clauses if session.when is not None else ()
        asked = [weekday for clause in clauses if isinstance(clause, OnWeekdays) for weekday in clause.weekdays]
        if asked:
            closed = replace(closed, weekdays=closed.weekdays.union(asked))
        day = given.dates.first
        while day <= given.dates.last and closed.is_open(day):
            day = add_days(day, 1)
        cause = closed.cause(day) if day <= given.dates.last else None
        if cause is not None:
            related = (CLOSED_DAY.relate("closed", cause.span),) if cause.span is not None else ()
            name = name_of(session, given.occurrence)
            yield CLOSED_DAY.at(given.span, *related, session=name, day=say_day(day), cause=cause.text)
