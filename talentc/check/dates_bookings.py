"""Floor 5: rules about people who are named, and about places, on the dates of all cohorts together."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import islice

from talentc.catalogue.bookings import (
    NO_DAY_TO_TRAVEL,
    NO_ROOM_LEFT,
    PERSON_AWAY,
    PERSON_TWICE,
    PLACE_CLOSED,
    PLACES_DIFFER,
    TOO_FEW_PEOPLE,
)
from talentc.check.booked import Booking, World, world_of
from talentc.check.bookings_told import are, away_at, listed, others_at
from talentc.check.dates_enough import check_enough
from talentc.diagnostics import Finding
from talentc.model.programme import Programme
from talentc.schedule.bookings import Need
from talentc.schedule.days import Closure
from talentc.schedule.shift import add_days
from talentc.schedule.spoken import say_day, say_days
from talentc.schedule.together import shared_roles


def check_bookings(programme: Programme) -> Iterator[Finding]:
    """All findings about the people and places of one programme, its cohorts together."""
    world = world_of((programme,), across=False)
    for rule in RULES:
        yield from rule(world)


def check_shared(programmes: Sequence[Programme]) -> Iterator[Finding]:
    """What programmes that are looked at together want of the same people and places at one time.

    Only what goes across several of them: what is wrong within one is told by `check_bookings`.
    """
    if len(programmes) > 1:
        yield from check_places_agree(programmes)
        world = world_of(programmes, across=True)
        for rule in RULES:
            yield from rule(world)


def check_away(world: World) -> Iterator[Finding]:
    """People who are away on a date on which they have to be there; too many of those of whom some are needed."""
    for booking in world.bookings:
        for need in booking.needs:
            by_day = ((day, world.away(booking, need, day)) for day in booking.days)
            lacking = ((day, away) for day, away in by_day if len(need.names) - len(away) < need.number)
            for day, away in islice(lacking, 1):  # of each date the first such day
                yield _away(world, booking, need, away, day)


def _away(world: World, booking: Booking, need: Need, away: dict[str, Closure], day: date) -> Finding:
    entry = PERSON_AWAY if need.is_everyone else TOO_FEW_PEOPLE
    places = away_at(entry, away)
    fields = {"session": booking.called(world.across), "day": say_day(day)}
    if need.is_everyone:
        return PERSON_AWAY.at(booking.given.span, *places, **fields, **_subject(tuple(away)))
    left = tuple(name for name in need.names if name not in away)
    why = f"only {listed(left)} {are(left)} not away" if left else "all of them are away"
    return TOO_FEW_PEOPLE.at(
        booking.given.span, *places, **fields, number=need.number, names=listed(need.names), why=why
    )


def check_twice(world: World) -> Iterator[Finding]:
    """People who have to be at two sessions at one time. Roles that a cohort asks to both have a rule of their own."""
    for first, second, people in _in_both(world, 0):
        if first.overlaps(second) and not _told_of_roles(first, second):
            names = {"session": second.called(world.across), "other": first.called(world.across)}
            related = PERSON_TWICE.relate("other", first.given.span, other=names["other"])
            day = say_day(second.given.dates.first)
            yield PERSON_TWICE.at(second.given.span, related, day=day, **names, **_subject(people))


def _told_of_roles(first: Booking, second: Booking) -> bool:
    """Whether TC508 tells it: within a cohort it compares the roles."""
    if first.programme is not second.programme or first.cohort is not second.cohort:
        return False
    return bool(shared_roles(first.programme, first.session, second.session))


def check_travel(world: World) -> Iterator[Finding]:
    """People who have to be in two cities on the same or the next day."""
    for first, second, people in _in_both(world, 1):
        cities = world.city(first), world.city(second)
        if None in cities or cities[0] == cities[1] or first.overlaps(second):
            continue
        related = NO_DAY_TO_TRAVEL.relate("other", first.given.span, other=first.called(world.across))
        yield NO_DAY_TO_TRAVEL.at(
            second.given.span,
            related,
            session=second.called(world.across),
            city=cities[1],
            day=_days(second),
            other=first.called(world.across),
            other_city=cities[0],
            other_day=_days(first),
            **_subject(people),
        )


def _in_both(world: World, days: int) -> Iterator[tuple[Booking, Booking, tuple[str, ...]]]:
    """Bookings that want the same people, the second at most so many days after the last day of the first."""
    with_people = [(booking, people) for booking in world.bookings if (people := booking.people())]
    for at, (first, wanted) in enumerate(with_people):
        last = add_days(first.given.dates.last, days)
        for second, others in with_people[at + 1 :]:
            if second.given.dates.first > last:
                break
            shared = tuple(name for key, name in wanted.items() if key in others)
            if shared and world.concerns((first, second)):
                yield first, second, shared


def check_rooms(world: World) -> Iterator[Finding]:
    """More sessions at one time in a place than it has rooms."""
    for booking, running in _at_begin(world):
        place = booking.place
        counted = [venue for venue in world.venues(place.id) if venue.rooms] if place is not None else []
        if place is None or not counted:
            continue
        there = [each for each in running if each.place is not None and each.place.id == place.id]
        own = [each for each in there if each.programme is booking.programme]
        tightest = min(counted, key=lambda venue: venue.rooms or 0)
        rooms, own_rooms = tightest.rooms or 0, place.venue.rooms
        if len(there) < rooms or (world.across and own_rooms is not None and len(own) >= own_rooms):
            continue
        yield NO_ROOM_LEFT.at(
            booking.given.span,
            *others_at(world, NO_ROOM_LEFT, there),
            NO_ROOM_LEFT.relate("rooms", tightest.place.of("rooms")),
            session=booking.called(world.across),
            day=say_day(booking.given.dates.first),
            place=place.id,
            rooms="1 room" if rooms == 1 else f"{rooms} rooms",
            number=len(there) + 1,
        )


def _at_begin(world: World) -> Iterator[tuple[Booking, list[Booking]]]:
    """Each booking whose hours are known, with those that are going on when it begins."""
    running: list[Booking] = []
    for booking in world.bookings:
        if booking.moments is not None:
            begin = booking.moments[0]
            running = [other for other in running if other.moments is not None and other.moments[1] > begin]
            yield booking, running
            running = [*running, booking]


def check_closed_places(world: World) -> Iterator[Finding]:
    """Dates on which the place is closed; of each date the first such day."""
    for booking in world.bookings:
        for day in booking.days if booking.place is not None else ():
            closure = world.closed(booking, day)
            if closure is not None and closure.span is not None and booking.place is not None:
                related = PLACE_CLOSED.relate("closed", closure.span)
                fields = {"session": booking.called(world.across), "day": say_day(day), "place": booking.place.id}
                yield PLACE_CLOSED.at(booking.given.span, related, **fields)
                break


def check_places_agree(programmes: Sequence[Programme]) -> Iterator[Finding]:
    """Places that programmes tell differently, each against the first programme that tells it."""
    first: dict[tuple[str, str], tuple[object, Programme]] = {}
    for programme in programmes:
        for name, venue in programme.file.places.items():
            for key, mine in (("city", venue.city), ("rooms", venue.rooms)):
                if mine is None:
                    continue
                theirs, other = first.setdefault((name, key), (mine, programme))
                if theirs != mine:
                    related = PLACES_DIFFER.relate("other", other.file.places[name].place.of(key))
                    fields = {"place": name, "key": key, "mine": mine, "theirs": theirs, "programme": other.id}
                    yield PLACES_DIFFER.at(venue.place.of(key), related, **fields)


def _days(booking: Booking) -> str:
    return say_days(booking.given.dates.first, booking.given.dates.last)


def _subject(people: tuple[str, ...]) -> dict[str, str]:
    return {"people": listed(people), "are": are(people)}


RULES: tuple[Callable[[World], Iterator[Finding]], ...] = (
    check_away,
    check_twice,
    check_travel,
    check_enough,
    check_rooms,
    check_closed_places,
)
