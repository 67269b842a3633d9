"""Floor 5: who and what is booked on the dates that are given, of all cohorts together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime

from talentc.model.people import Role
from talentc.model.places import Venue
from talentc.model.programme import Cohort, GivenDate, Programme, Session
from talentc.schedule.bookings import DeclaredPlace, Need, away_days, needed, person_key, place_of
from talentc.schedule.days import Closure
from talentc.schedule.hours import moments_of
from talentc.schedule.shift import add_days
from talentc.schedule.times import dated_sessions, given_dates, name_of
from talentc.value import Value


class Booking(Value, frozen=True, eq=False):
    """One session of one cohort on its date, with those whom it needs by name, and its place where it is declared.

    `moments` is when it begins and ends, None where it takes part of a day and nobody says which.
    """

    programme: Programme
    cohort: Cohort | None
    session: Session
    given: GivenDate
    moments: tuple[datetime, datetime] | None
    needs: tuple[Need, ...]
    place: DeclaredPlace | None

    @property
    def days(self) -> Iterator[date]:
        """Its days, in order."""
        day = self.given.dates.first
        while day <= self.given.dates.last:
            yield day
            day = add_days(day, 1)

    def called(self, across: bool) -> str:
        """What a finding calls it: `module-1` of `hold-1`, and of which programme where several are looked at."""
        owners = [self.cohort.id] if self.cohort is not None else []
        owners += [self.programme.id] if across else []
        return " of ".join(f"`{name}`" for name in (name_of(self.session, self.given.occurrence), *owners))

    def people(self) -> dict[tuple[str, ...], str]:
        """Those who have to be there, whoever else does: what tells each from all others, and the name."""
        return {
            person_key(self.programme, need, name): name
            for need in self.needs
            if need.is_everyone
            for name in need.names
        }

    def pool(self, need: Need) -> frozenset[tuple[str, ...]]:
        """Those among whom one of its needs is met."""
        return frozenset(person_key(self.programme, need, name) for name in need.names)

    def overlaps(self, other: "Booking") -> bool:
        """Whether both are certain to be held at one time."""
        if self.moments is None or other.moments is None:
            return False
        return self.moments[0] < other.moments[1] and other.moments[0] < self.moments[1]


class World(Value, frozen=True, eq=False):
    """Programmes that are looked at together: all that is booked, in the order in which it begins.

    `across` tells that only what goes across several of them is looked for; what is wrong in one alone was told.
    `absences` has for each programme when people are away, by name.
    """

    programmes: tuple[Programme, ...]
    bookings: tuple[Booking, ...]
    absences: tuple[Mapping[str, tuple[Closure, ...]], ...]
    across: bool

    def away(self, booking: Booking, need: Need, day: date, by: Sequence[Programme] = ()) -> dict[str, Closure]:
        """Who of those among whom a need is met is away on a day, and why; of a client's people only their own
        programme knows. `by` are the programmes that are asked: if none are named, those whose word counts here.
        """
        found: dict[str, Closure] = {}
        for programme, absences in zip(self.programmes, self.absences, strict=True):
            is_own = programme is booking.programme
            if not (any(programme is each for each in by) if by else self._tells(programme, booking)):
                continue
            names = need.names if is_own else _shared(need, programme) if absences else ()
            for name in names:
                closure = next((each for each in absences.get(name, ()) if each.holds(day)), None)
                if closure is not None:
                    found.setdefault(name, closure)
        return found

    def at_moments(self) -> Iterator[tuple[date, list[Booking]]]:
        """What is going on whenever something begins, and at the beginning of each further day, with that day."""
        timed = [(booking, booking.moments) for booking in self.bookings if booking.moments is not None]
        moments = {begin for _, (begin, _) in timed}
        for booking, (begin, end) in timed:
            days = (datetime.combine(day, datetime.min.time()) for day in booking.days)
            moments.update(day for day in days if begin < day < end)
        running: list[tuple[Booking, datetime]] = []
        waiting = timed[::-1]
        for moment in sorted(moments):
            while waiting and waiting[-1][1][0] <= moment:
                booking, (_, end) = waiting.pop()
                running.append((booking, end))
            running = [(booking, end) for booking, end in running if end > moment]
            yield moment.date(), [booking for booking, _ in running]

    def closed(self, booking: Booking, day: date) -> Closure | None:
        """Why the place of a booking is closed on a day."""
        for programme in self.programmes:
            venue = programme.file.places.get(booking.place.id) if booking.place is not None else None
            if venue is not None and self._tells(programme, booking):
                for at, stretch in enumerate(venue.closed):
                    closure = Closure(stretch, venue.place.item("closed", at))
                    if closure.holds(day):
                        return closure
        return None

    def venues(self, place: str) -> Iterator[Venue]:
        """What the programmes tell of one place."""
        return (each.file.places[place] for each in self.programmes if place in each.file.places)

    def city(self, booking: Booking) -> str | None:
        """The city of the place of a booking, which another programme may tell."""
        if booking.place is None:
            return None
        told = (booking.place.venue, *self.venues(booking.place.id))
        return next((venue.city for venue in told if venue.city is not None), None)

    def concerns(self, bookings: Iterable[Booking]) -> bool:
        """Whether what is wrong with these together is to be told here."""
        return not self.across or len({id(booking.programme) for booking in bookings}) > 1

    def _tells(self, programme: Programme, booking: Booking) -> bool:
        """Whether what a programme says counts here for a booking: its own word, or that of the others."""
        return (programme is booking.programme) != self.across


def world_of(programmes: Sequence[Programme], *, across: bool) -> World:
    """All that is booked in programmes; nothing at all where none names people or places."""
    found = (booking for programme in programmes for booking in _bookings(programme))
    bookings = tuple(sorted(found, key=_begin))
    return World(tuple(programmes), bookings, tuple(away_days(each) for each in programmes), across)


def _begin(booking: Booking) -> datetime:
    if booking.moments is not None:
        return booking.moments[0]
    return datetime.combine(booking.given.dates.first, datetime.min.time())


def _bookings(programme: Programme) -> Iterator[Booking]:
    """A date that stands in the design is one event, at which all cohorts are together: it is there once."""
    if not programme.file.places and not any(_is_named(role) for role in programme.file.roles.values()):
        return
    sessions = {session.id: session for session in programme.sessions}
    seen: set[tuple[str, GivenDate]] = set()
    for cohort in programme.cohorts or (None,):
        for session, given in dated_sessions(sessions, given_dates(programme, cohort)):
            if (session.id, given) in seen:
                continue
            seen.add((session.id, given))
            needs, place = needed(programme, session, cohort), place_of(programme, cohort, session)
            if needs or place is not None:
                moments = moments_of(programme, session, given.dates)
                yield Booking(programme, cohort, session, given, moments, needs, place)


def _is_named(role: Role) -> bool:
    return isinstance(role.people, tuple)


def _shared(need: Need, programme: Programme) -> Iterator[str]:
    """Those of a need whom another programme names, too."""
    names = _provider_names(programme) if need.is_provider else frozenset()
    return (name for name in need.names if name in names)


def _provider_names(programme: Programme) -> frozenset[str]:
    roles = (role for role in programme.file.roles.values() if role.side == "provider")
    return frozenset(name for role in roles if isinstance(role.people, tuple) for name in role.people)
