"""Floor 4: from when to when a session with a date is held."""

from datetime import date, datetime, time, timedelta
from fractions import Fraction

from talentc.model.programme import Programme, Session
from talentc.model.unit_words import DAY
from talentc.model.when import AtClock, OnDates
from talentc.value import Value


class Hours(Value, frozen=True):
    """When a session begins on its first day and ends on its last, by the clock on the wall."""

    begins: time
    ends: time


def hours_of(programme: Programme, session: Session, dates: OnDates) -> Hours | None:
    """The hours of a session on its days; None where nobody says them, and it takes the whole day or part of it.

    Those of the date go first, then those that its `when` asks for, then its clock; a lone start time ends after what
    the clock shows, else after its length. What takes a whole day has the programme's usual hours.
    """
    at = next((clause for clause in _clauses(session) if isinstance(clause, AtClock)), None)
    for said in (dates, at, session.clock):
        if said is not None and said.from_time is not None:
            ends = said.to_time or _end(session, said.from_time)
            return Hours(said.from_time, ends) if ends is not None else None
    usual = programme.file.calendar.clock if programme.file.calendar is not None else None
    if usual is None or usual.from_time is None or usual.to_time is None or not takes_whole_days(programme, session):
        return None
    return Hours(usual.from_time, usual.to_time)


def moments_of(programme: Programme, session: Session, dates: OnDates) -> tuple[datetime, datetime] | None:
    """When a session on its days begins and ends; None where it takes part of a day and nobody says which."""
    hours = hours_of(programme, session, dates)
    if hours is not None:
        return datetime.combine(dates.first, hours.begins), datetime.combine(dates.last, hours.ends)
    if not takes_whole_days(programme, session):
        return None
    return datetime.combine(dates.first, time(0)), datetime.combine(dates.last, time(0)) + timedelta(days=1)


def takes_whole_days(programme: Programme, session: Session) -> bool:
    """Whether a session counts as a day or more."""
    if session.days > 1:
        return True
    day = programme.units.by_id.get(DAY)
    return day is not None and session.length is not None and session.length.amount.planned >= day.hours


def _clauses(session: Session) -> tuple[object, ...]:
    return session.when.clauses if session.when is not None else ()


def _end(session: Session, begins: time) -> time | None:
    """When it ends that begins then, if that is on the same day and its length is known."""
    clock = session.clock
    length: Fraction | None = None
    if clock is not None and clock.length is not None:
        length = clock.length.amount.planned
    elif clock is not None and clock.from_time is not None and clock.to_time is not None:
        length = Fraction(_minutes(clock.to_time) - _minutes(clock.from_time), 60)
    elif session.length is not None:
        length = session.length.amount.planned
    if length is not None and session.days > 1:
        length = length / session.days  # the last day ends after its share
    if not length or length > 24:
        return None
    begin = datetime.combine(date(2000, 1, 1), begins)
    end = begin + timedelta(minutes=round(length * 60))
    return end.time() if end.date() == begin.date() else None


def _minutes(moment: time) -> int:
    return moment.hour * 60 + moment.minute
