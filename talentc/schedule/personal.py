"""Floor 4: between which days each person holds what is counted from a day of the person's own.

An event (`promotion`) is such a day. What is counted from it, directly or by way of something else that is, has a
window for each person: the same arithmetic as for a cohort, with the event as one more thing of known days.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property

from talentc.model.people_file import Person
from talentc.model.programme import Cohort, Programme, Session
from talentc.schedule.anchors import NOTHING_HELD_FOR, Anchors
from talentc.schedule.days import ClosedDays, closed_days
from talentc.schedule.extent import Extent
from talentc.schedule.own_windows import OwnWindow, PersonalWindow, windows_of
from talentc.schedule.windows import CohortDays

YEARS_AFTER = 3  # after the last event, and in any case after a cohort's start: further off nothing is counted


def events_behind(anchors: Anchors) -> Mapping[str, tuple[str, ...]]:
    """For each session that is counted from events, by its id, from which; directly or by way of others."""
    if not anchors.programme.file.events:
        return {}
    behind: dict[str, tuple[str, ...]] = {}
    for session in anchors.order:
        found: dict[str, None] = {}
        for _, reference in session.when.references if session.when is not None else ():
            found.update(dict.fromkeys(events_of_name(anchors, reference.text, session.activity, behind)))
        if found:
            behind[session.id] = tuple(found)
    return behind


def events_of_name(anchors: Anchors, name: str, inside: str, behind: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """The events behind a name in a `when`: of what it means, or of what begins or ends the phase that it means."""
    sessions = anchors.find(name, inside)
    phase = anchors.phase(name)
    if sessions:
        for session in sessions:
            yield from behind.get(session.id, ())
    elif phase is not None:
        following = anchors.following(phase)
        for opening in (anchors.opening(phase), anchors.opening(following) if following is not None else None):
            if opening is not None:
                yield from events_of_name(anchors, opening, "", behind)
    elif name in anchors.programme.file.events:
        yield name


class PersonDays(CohortDays):
    """The days of one person: those of the cohort, and what follows from the person's own events."""

    def __init__(self, shared: "Personal", events: Mapping[str, date]) -> None:
        common = shared.common
        self.programme, self.cohort, self.anchors = common.programme, common.cohort, common.anchors
        self.given, self.start = common.given, common.start
        self.shared, self.events = shared, events
        self._extents = dict(common._extents)
        for session in shared.sessions:
            self._extents[session.id] = self._extent_of(session)
        self._windows: dict[str, tuple[OwnWindow, ...]] = {}

    def windows(self, session: Session) -> tuple[OwnWindow, ...]:
        """The windows of one session that the person finds the day for."""
        if session.id not in self._windows:
            self._windows[session.id] = tuple(windows_of(self, session))
        return self._windows[session.id]

    @cached_property
    def closed(self) -> ClosedDays:
        """Those of all people alike."""
        return self.shared.closed

    def extent(self, name: str, inside: str = "", held_for: Mapping[str, str] = NOTHING_HELD_FOR) -> Extent:
        """Between which days something begins and ends; an event does both on its day."""
        day = self.events.get(name)
        if day is None or self.anchors.find(name, inside, held_for):
            return super().extent(name, inside, held_for)
        return Extent.exactly(day, day)


class Personal:
    """What the people of one cohort have of their own. `sessions` are those that are counted from events, by `behind`
    from which; those that others are counted from come first.
    """

    def __init__(self, programme: Programme, cohort: Cohort, anchors: Anchors | None = None) -> None:
        self.programme, self.cohort = programme, cohort
        self.anchors = anchors if anchors is not None else Anchors(programme)
        self.common = CohortDays(programme, cohort, self.anchors)
        self.behind = events_behind(self.anchors)
        self.sessions = tuple(session for session in self.anchors.order if session.id in self.behind)
        self._days: dict[tuple[tuple[str, date], ...], PersonDays] = {}
        self._in_order = tuple(session for session in programme.sessions if session.id in self.behind)

    @cached_property
    def closed(self) -> ClosedDays:
        """The closed days, with the public holidays of all years that the people's own days can reach."""
        years = {day.year for person in self.cohort.people for day in person.events.values()}
        years |= {given.dates.last.year for given in self.common.given.values()}
        if self.common.start.begins_earliest is not None:
            years.add(self.common.start.begins_earliest.year)
        reached = range(min(years), max(years) + YEARS_AFTER + 1) if years else range(0)
        return closed_days(self.programme, self.cohort, frozenset(reached))

    def people(self) -> Iterator[tuple[Person, PersonDays, tuple[Session, ...]]]:
        """Who has a day from which something is counted: the person, the days that follow, and the sessions that are
        counted from it and that the person takes part in and finds the day for, in the order of the programme.
        """
        for person in self.cohort.people:
            others = other_parts(self.programme, person)
            own = tuple(each for each in self._in_order if self._is_own(each, person, others))
            if own:
                key = tuple(person.events.items())  # people of one day have the same windows
                if key not in self._days:
                    self._days[key] = PersonDays(self, person.events)
                yield person, self._days[key], own

    def _is_own(self, session: Session, person: Person, others: frozenset[str]) -> bool:
        is_counted = any(event in person.events for event in self.behind[session.id])
        return is_counted and not session.is_joint and takes_part(session, person, others)

    def windows(self) -> Iterator[PersonalWindow]:
        """The windows person by person; beside each the same for those who serve the person and come, too: a mentor."""
        for person, days, own in self.people():
            serving = [other for other in self.cohort.people if person.id in other.serves]
            for session in own:
                meeting = [other for other in serving if self._meets(session, other, person)]
                for window in days.windows(session):
                    yield PersonalWindow(person.id, person.id, window)
                    yield from (PersonalWindow(other.id, person.id, window) for other in meeting)

    def _meets(self, session: Session, other: Person, person: Person) -> bool:
        held_for = {name.partition(".")[0] for name in session.each}
        is_held = not held_for or person.role in held_for
        return is_held and takes_part(session, other, other_parts(self.programme, other))


def personal_windows(programme: Programme, cohort: Cohort) -> tuple[PersonalWindow, ...]:
    """The windows of a cohort's people that follow from their own days; where they have none, nothing is worked out."""
    if not any(person.events for person in cohort.people):
        return ()
    return tuple(Personal(programme, cohort).windows())


def person_reader(person: str) -> str:
    """What stands in a UID for a person where it is a role's id otherwise; no role is called so."""
    return f"person_{person}"


def own_parts(person: Person) -> frozenset[str]:
    """The parts of the person's role (`talent.first-line`) in which the person is known to be."""
    return frozenset(f"{person.role}.{part}" for part in person.parts.values())


def other_parts(programme: Programme, person: Person) -> frozenset[str]:
    """The parts of the person's role in which the person is known not to be."""
    kinds = programme.file.roles[person.role].parts
    known = (part for kind in person.parts for part in kinds[kind])
    return frozenset(f"{person.role}.{part}" for part in known) - own_parts(person)


def takes_part(session: Session, person: Person, others: frozenset[str]) -> bool:
    """Whether the person's role takes part, or a part of it that isn't among `others`, in which the person isn't."""
    named = [name for name, _ in session.participations(person.role)]
    return person.role in named or any(name not in others for name in named)
