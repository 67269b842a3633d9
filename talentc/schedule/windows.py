"""Floor 4: when the sessions of a cohort are, and between which days they can be.

A window that is counted from something without a date is as wide as that something's own window makes it; what is
counted from nothing known has no window.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cached_property

from talentc.model.programme import Cohort, GivenDate, Phase, Programme, Session
from talentc.model.when import Reference
from talentc.schedule.anchors import NOTHING_HELD_FOR, START, Anchors
from talentc.schedule.days import ClosedDays, closed_days, monday_of, start_days
from talentc.schedule.extent import UNKNOWN, Extent, together
from talentc.schedule.limits import Bound, bounds, phase_end
from talentc.schedule.shift import add_days
from talentc.schedule.times import dated_sessions, given_dates, occurrences
from talentc.value import Value, replace

CLOSED_FOR_GOOD = 60  # weeks on end without an open day: then there is none in any year


class Limit(Value, frozen=True, dict=True):
    """A bound of a session, and which clause of its `when` gives it (by its index)."""

    bound: Bound
    index: int


class Window(Value, frozen=True, dict=True):
    """Between which days the first day of a session can be; None where that isn't known. `days` is how long it runs."""

    first: date | None
    last: date | None
    days: int
    first_limit: Limit | None = None
    last_limit: Limit | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is no such day."""
        return self.first is not None and self.last is not None and self.last < self.first


class CohortDays:
    """The days of one cohort (or of a programme that has none), worked out once.

    `given` holds the dates that are given, by session and occurrence: the cohort's, and where it has none those that
    stand in the design itself.
    """

    def __init__(self, programme: Programme, cohort: Cohort | None = None, anchors: Anchors | None = None) -> None:
        self.programme = programme
        self.cohort = cohort
        self.anchors = anchors if anchors is not None else Anchors(programme)
        self.given: Mapping[tuple[str, int], GivenDate] = given_dates(programme, cohort)
        days = start_days(cohort.written.start) if cohort is not None and cohort.written.start is not None else None
        self.start = Extent(*days, *days) if days is not None else UNKNOWN
        self._extents: dict[str, Extent] = {}
        for session in self.anchors.order:
            self._extents[session.id] = self._extent_of(session)

    @cached_property
    def closed(self) -> ClosedDays:
        """The closed days, with public holidays in all years that the cohort can reach."""
        days = [day for given in self.given.values() for day in (given.dates.first, given.dates.last)]
        start = self.start.begins_earliest
        years = {day.year for day in days} | (set(range(start.year, start.year + 4)) if start is not None else set())
        return closed_days(self.programme, self.cohort, frozenset(years))

    @cached_property
    def dated(self) -> tuple[tuple[Session, GivenDate], ...]:
        """The joint sessions that have a date, each with it, in order of their days."""
        return dated_sessions(self.anchors.sessions, self.given)

    def extent(self, name: str, inside: str = "", held_for: Mapping[str, str] = NOTHING_HELD_FOR) -> Extent:
        """Between which days something begins and ends; an activity is all its sessions together."""
        if name == START:
            return self.start
        sessions = self.anchors.find(name, inside, held_for)
        return together([self._extents.get(session.id, UNKNOWN) for session in sessions])

    def phase(self, name: str, extent_of: Callable[[str], Extent] | None = None) -> Extent:
        """Between which days a phase begins and ends. Without a length it ends where the next one begins.

        `extent_of` tells where what opens a phase lies, instead of what is known of it.
        """
        phase = self.anchors.phase(name)
        if phase is None:
            return UNKNOWN
        extent_of = extent_of if extent_of is not None else self.extent
        opening = self.anchors.opening(phase)
        begin = extent_of(opening) if opening is not None else UNKNOWN
        written = self.programme.file.phases.get(name)
        length = written.length if written is not None else phase.weeks  # the pauses lie inside it
        earliest = latest = None
        if length is not None:
            if begin.begins_earliest is not None:
                earliest = phase_end(begin.begins_earliest, length.low)
            if begin.begins_latest is not None and length.high is not None:
                latest = phase_end(begin.begins_latest, length.high)
        else:
            latest = self._begin_of_next(phase, extent_of)
        return Extent(begin.begins_earliest, begin.begins_latest, earliest, latest)

    def _begin_of_next(self, phase: Phase, extent_of: Callable[[str], Extent]) -> date | None:
        """The last day of a phase that the next one ends: that of what opens the next, if that lies in this."""
        following = self.anchors.following(phase)
        opening = self.anchors.opening(following) if following is not None else None
        if opening is None:
            return None
        extent = extent_of(opening)
        if any(session.phase == phase.id for session in self.anchors.find(opening)):
            return extent.ends_latest
        return add_days(extent.begins_latest, -1) if extent.begins_latest is not None else None

    def limits(
        self, session: Session, occurrence: int = 1, held_for: Mapping[str, str] = NOTHING_HELD_FOR
    ) -> Iterator[Limit]:
        """All bounds of the n-th occurrence of a session, each with its clause."""
        around = Around(self, session.activity, held_for)
        count = max(occurrences(session) or 1, occurrence)
        for index, clause in enumerate(session.when.clauses if session.when is not None else ()):
            for bound in bounds(clause, around, occurrence, count):
                yield Limit(bound, index)

    def window(self, session: Session, occurrence: int = 1, held_for: Mapping[str, str] = NOTHING_HELD_FOR) -> Window:
        """Between which days the n-th occurrence can begin, whether or not a date is given for it."""
        window = Window(None, None, session.days)
        for limit in self.limits(session, occurrence, held_for):
            day = limit.bound.day
            if limit.bound.edge == "last":
                day = add_days(day, 1 - session.days)
            if limit.bound.sort == "earliest" and (window.first is None or day > window.first):
                window = replace(window, first=day, first_limit=limit)
            if limit.bound.sort == "latest" and (window.last is None or day < window.last):
                window = replace(window, last=day, last_limit=limit)
        return window

    def _extent_of(self, session: Session) -> Extent:
        """One session, all its occurrences together: those with dates, and the windows of those without."""
        count = occurrences(session) or 1
        found = [
            Extent.exactly(given.dates.first, given.dates.last)
            for (name, occurrence), given in self.given.items()
            if name == session.id and 1 <= occurrence <= count
        ]
        for occurrence in dict.fromkeys(self._undated(session.id, count)):
            window = self.window(session, occurrence)
            if window.is_empty:  # a finding tells so; nothing that counts from it should be told again
                found.append(UNKNOWN)
                continue
            ends = (add_days(day, session.days - 1) if day is not None else None for day in (window.first, window.last))
            found.append(Extent(window.first, window.last, *ends))
        return together(found)

    def _undated(self, name: str, count: int) -> Iterator[int]:
        """The first and the last occurrence without a date; those between them lie between them."""
        for order in (range(1, count + 1), range(count, 0, -1)):
            first = next((number for number in order if (name, number) not in self.given), None)
            if first is not None:
                yield first


class Around(Value, frozen=True, dict=True):
    """What the clauses of a session of one activity count from."""

    days: CohortDays
    activity: str
    held_for: Mapping[str, str]

    def start(self) -> Extent:
        return self.days.start

    def extent(self, reference: Reference) -> Extent:
        return self.days.extent(reference.text, self.activity, self.held_for)

    def phase(self, reference: Reference) -> Extent:
        return self.days.phase(reference.text)

    def week_of_phase(self, begin: date, number: int) -> date | None:
        monday, closed = monday_of(begin), 0
        while closed <= CLOSED_FOR_GOOD:
            closed = closed + 1 if self.days.closed.is_week_closed(monday) else 0
            number -= 0 if closed else 1
            if number == 0:
                return monday
            monday = add_days(monday, 7)
        return None
