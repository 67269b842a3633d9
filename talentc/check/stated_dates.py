"""Floor 5: whether the dates of a cohort fit a stated clause, and by how many days they miss it."""

from collections.abc import Iterator
from datetime import date

from talentc.check.stated_subjects import Subject
from talentc.model.calendar_text import WEEKDAYS
from talentc.model.programme import GivenDate
from talentc.model.when import (
    AtClock,
    Clause,
    Every,
    InCalendar,
    InCohortMonth,
    InPhaseWeek,
    OnDates,
    OnWeekdays,
    Reference,
    Spread,
    Unknown,
)
from talentc.schedule.extent import Extent
from talentc.schedule.hours import Hours, hours_of
from talentc.schedule.limits import Bound, Surroundings, bounds
from talentc.schedule.spoken import say_clock, say_day, say_days
from talentc.schedule.times import name_of, occurrences
from talentc.schedule.windows import Around, CohortDays
from talentc.value import Value, replace


class Miss(Value, frozen=True):
    """A date that a stated clause doesn't allow, what it is the date of, and both in words.

    `days` is by how many days it misses; 0 where it is on another weekday, or at another hour.
    """

    given: GivenDate
    name: str
    days: int
    said: str


class Verdict(Value, frozen=True):
    """Whether the dates of a cohort fit a stated clause; None where that isn't known. `misses` tell why they don't."""

    fits: bool | None
    misses: tuple[Miss, ...] = ()


class _Held(Value, frozen=True):
    """What is held against a clause as one: from the first day of `begin` to the last day of `end`.

    It is the time `number` of `count`. `is_whole` tells that it has all its dates.
    """

    name: str
    begin: GivenDate
    end: GivenDate
    number: int = 1
    count: int = 1
    is_whole: bool = True

    def day(self, bound: Bound) -> date:
        return self.begin.dates.first if bound.edge == "first" else self.end.dates.last

    def missed(self, bound: Bound) -> int:
        """By how many days it misses a bound; nothing or less where it keeps it."""
        days = (bound.day - self.day(bound)).days
        return days if bound.sort == "earliest" else -days


def verdict_of(days: CohortDays, subject: Subject, clause: Clause) -> Verdict:
    """How the dates of one cohort stand to one stated clause.

    An activity of several sessions goes from the first day to the last, and so does what is held several times against
    a clause that gives its days; against all other clauses each time is held by itself. Where people choose among
    sessions, one that fits will do.
    """
    if not subject.is_choice:
        return _verdict(days, subject, clause)
    each = [_verdict(days, Subject(subject.id, (session,)), clause) for session in subject.sessions]
    return max(each, key=lambda verdict: (verdict.fits is True, verdict.fits is None, -_days(verdict)))


def _days(verdict: Verdict) -> int:
    return max((miss.days for miss in verdict.misses), default=0)


def _verdict(days: CohortDays, subject: Subject, clause: Clause) -> Verdict:
    if isinstance(clause, Unknown):
        return Verdict(None)
    held = _held(days, subject, clause)
    around = Around(days, subject.first.activity, {})
    misses = tuple(miss for each in held for miss in _misses(days, around, clause, each))
    if misses:
        return Verdict(False, misses)
    return Verdict(True if held and all(_is_sure(days, around, clause, each) for each in held) else None)


def _held(days: CohortDays, subject: Subject, clause: Clause) -> tuple[_Held, ...]:
    """What of it has dates; the times of several sessions are counted on, in the order of the sessions."""
    before: dict[str, int] = {}
    total: int | None = 0
    for session in subject.sessions:
        times = occurrences(session)
        before[session.id] = total or 0
        total = total + times if total is not None and times is not None else None
    found = [(session, given) for session, given in days.dated if session.id in before]
    if not found or (isinstance(clause, Spread | Every) and total is None):
        return ()
    each_apart = isinstance(clause, Spread | Every | OnWeekdays | AtClock)
    if isinstance(clause, OnDates) or (len(subject.sessions) > 1 and not each_apart):
        dates = [given for _, given in found]
        begin, end = min(dates, key=lambda each: each.dates.first), max(dates, key=lambda each: each.dates.last)
        return (_Held(subject.id, begin, end, is_whole=total is not None and len(dates) >= total),)
    return tuple(
        _Held(name_of(session, given.occurrence), given, given, number, max(total or 1, number))
        for session, given in found
        for number in (before[session.id] + given.occurrence,)
    )


def _misses(days: CohortDays, around: Surroundings, clause: Clause, held: _Held) -> Iterator[Miss]:
    """The largest miss in days; where there is none, that of the weekday or the hours."""
    broken = [bound for bound in _bounds(clause, around, held) if held.missed(bound) > 0]
    dates = held.begin.dates
    if broken:
        bound = max(broken, key=held.missed)
        given = held.begin if bound.edge == "first" else held.end
        yield Miss(given, held.name, held.missed(bound), _said(bound, {each.edge for each in broken}, held))
    elif isinstance(clause, OnWeekdays) and dates.first.weekday() not in clause.weekdays:
        said = f"is on {say_day(dates.first)}, a {WEEKDAYS[dates.first.weekday()]}"
        yield Miss(held.begin, held.name, 0, said)
    elif _are_other_hours(days, clause, held):
        hours = _hours(days, held)
        said = f"is on {say_days(dates.first, dates.last)} at {say_clock(hours.begins, hours.ends) if hours else ''}"
        yield Miss(held.begin, held.name, 0, said)


def _said(bound: Bound, edges: set[str], held: _Held) -> str:
    number = held.missed(bound)
    missed = f"{number} {'day' if number == 1 else 'days'} too {'early' if bound.sort == 'earliest' else 'late'}"
    first, last = held.begin.dates.first, held.end.dates.last
    if first == last or (held.begin is held.end and len(edges) > 1):
        return f"is on {say_days(first, last)}, {missed}"
    return f"{'begins' if bound.edge == 'first' else 'ends'} on {say_day(held.day(bound))}, {missed}"


def _bounds(clause: Clause, around: Surroundings, held: _Held) -> tuple[Bound, ...]:
    """What a clause asks of it. A week, month or quarter without a year is the nearest there is."""
    if isinstance(clause, InCalendar) and clause.year is None:
        year = held.begin.dates.first.year
        years = (replace(clause, year=each) for each in (year, year - 1, year + 1))
        choices = [found for each in years if (found := tuple(bounds(each, around, 1, 1)))]
        found = min(choices, key=lambda choice: max(map(held.missed, choice)), default=())
    else:
        found = tuple(bounds(clause, around, held.number, held.count))
    if isinstance(clause, OnDates) and clause.last != clause.first:  # a lone day is that on which it begins
        found += Bound("earliest", "last", clause.last), Bound("latest", "last", clause.last)
    if held.is_whole:
        return found
    # With a date more it could begin earlier and end later than is known, but not the other way.
    return tuple(bound for bound in found if (bound.sort, bound.edge) in (("earliest", "first"), ("latest", "last")))


def _is_sure(days: CohortDays, around: Around, clause: Clause, held: _Held) -> bool:
    """Whether dates that miss nothing are sure to fit, wherever the things are that the clause counts from."""
    if isinstance(clause, OnWeekdays):
        return True
    if isinstance(clause, AtClock) or (isinstance(clause, OnDates) and clause.from_time is not None):
        return held.is_whole and _hours(days, held) is not None
    if not held.is_whole or not _is_known(clause, around):
        return False
    found = _bounds(clause, _Narrow(around), held)
    return bool(found) and all(held.missed(bound) <= 0 for bound in found)


def _is_known(clause: Clause, around: Around) -> bool:
    """Whether all days that a clause counts from are known, be it as a window."""
    if isinstance(clause, InCohortMonth):
        return around.start().begins_earliest is not None
    for name in ("anchor", "first", "last", "phase"):
        reference = getattr(clause, name, None)
        if isinstance(reference, Reference):
            extent = around.phase(reference) if name == "phase" else around.extent(reference)
            needed = [extent.begins_earliest, extent.begins_latest]
            if not isinstance(clause, InPhaseWeek):
                needed += [extent.ends_earliest, extent.ends_latest]
            if None in needed:
                return False
    return True


class _Narrow(Value, frozen=True):
    """The same surroundings, each window the other way round: bounds then leave only what holds for any day in it."""

    around: Around

    def start(self) -> Extent:
        return self.around.start()

    def extent(self, reference: Reference) -> Extent:
        return _turned(self.around.extent(reference))

    def phase(self, reference: Reference) -> Extent:
        return _turned(self.around.phase(reference))

    def week_of_phase(self, begin: date, number: int) -> date | None:
        return self.around.week_of_phase(begin, number)


def _turned(extent: Extent) -> Extent:
    return Extent(extent.begins_latest, extent.begins_earliest, extent.ends_latest, extent.ends_earliest)


def _are_other_hours(days: CohortDays, clause: Clause, held: _Held) -> bool:
    """Whether hours are known, and others than the clause asks for; a lone start leaves the end open."""
    hours = _hours(days, held)
    if hours is None or not isinstance(clause, AtClock | OnDates) or clause.from_time is None:
        return False
    return hours.begins != clause.from_time or clause.to_time not in (None, hours.ends)


def _hours(days: CohortDays, held: _Held) -> Hours | None:
    """From when to when; None where nobody says, and for several dates together."""
    if held.begin is not held.end:
        return None
    return hours_of(days.programme, days.anchors.sessions[held.begin.session], held.begin.dates)
