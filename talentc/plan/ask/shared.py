"""Floor 5: what several programmes tell of the same people and places, which are the same wherever they are named."""

from collections.abc import Iterator, Mapping, Sequence

from talentc.model.people import Role
from talentc.model.places import Venue
from talentc.model.programme import Programme
from talentc.schedule.bookings import DeclaredPlace, Need, away_days
from talentc.schedule.days import Closure
from talentc.value import Value


class Shared(Value, frozen=True, eq=False):
    """Programmes that are planned together. What one tells of a provider's person, or of a place, holds for all.

    `absences` are when people are away, `names` those of the provider, programme by programme.
    """

    programmes: Sequence[Programme]
    absences: Sequence[Mapping[str, tuple[Closure, ...]]]
    names: Sequence[frozenset[str]]

    @staticmethod
    def of(programmes: Sequence[Programme]) -> "Shared":
        """What these programmes tell."""
        return Shared(
            programmes, [away_days(each) for each in programmes], [_provider_names(each) for each in programmes]
        )

    def away(self, programme: Programme, need: Need, name: str) -> tuple[Closure, ...]:
        """When somebody is away whom a session of a programme needs."""
        return tuple(
            closure
            for other, absences, names in zip(self.programmes, self.absences, self.names, strict=True)
            if other is programme or (need.is_provider and name in names)
            for closure in absences.get(name, ())
        )

    def closed(self, place: DeclaredPlace) -> tuple[Closure, ...]:
        """When a place is closed."""
        return tuple(
            Closure(stretch, venue.place.item("closed", at))
            for venue in self.venues(place)
            for at, stretch in enumerate(venue.closed)
        )

    def rooms(self, place: DeclaredPlace) -> Venue | None:
        """Who says how many rooms a place has: the one that tells the fewest; None where nobody counts them."""
        counted = [venue for venue in self.venues(place) if venue.rooms is not None]
        return min(counted, key=lambda venue: venue.rooms or 0, default=None)

    def city(self, place: DeclaredPlace | None) -> str | None:
        """In which city a place is, whoever tells."""
        if place is None:
            return None
        return next((venue.city for venue in (place.venue, *self.venues(place)) if venue.city is not None), None)

    def venues(self, place: DeclaredPlace) -> Iterator[Venue]:
        """What the programmes tell of one place."""
        return (each.file.places[place.id] for each in self.programmes if place.id in each.file.places)


def _provider_names(programme: Programme) -> frozenset[str]:
    return frozenset(name for role in programme.file.roles.values() if _is_provider(role) for name in _names(role))


def _is_provider(role: Role) -> bool:
    return role.side == "provider"


def _names(role: Role) -> tuple[str, ...]:
    return role.people if isinstance(role.people, tuple) else ()
