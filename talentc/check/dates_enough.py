"""Floor 5: sessions that need some of several people, on the dates of all cohorts together."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from talentc.catalogue.bookings import TOO_FEW_PEOPLE
from talentc.check.booked import Booking, World
from talentc.check.bookings_told import are, away_at, listed, others_at
from talentc.diagnostics import Finding
from talentc.schedule.bookings import Need, person_key
from talentc.schedule.days import Closure
from talentc.schedule.spoken import say_day


def check_enough(world: World) -> Iterator[Finding]:
    """Sessions that need some of several people, when too many of these are wanted at one time; each once.

    Who is away is missing, too; where that alone leaves too few, it is told as such.
    """
    told: set[tuple[int, str]] = set()
    if all(need.is_everyone for booking in world.bookings for need in booking.needs):
        return
    for day, together in world.at_moments():
        for booking, need in ((each, need) for each in together for need in each.needs if not need.is_everyone):
            pool, key = booking.pool(need), (id(booking), need.role)
            asking = [each for each in together if _wanted((each,), pool)]
            if key in told or (world.across and _is_short(world, (booking, need, day), asking, is_own=True)):
                continue
            away = {} if _wanted(asking, pool) > len(pool) else world.away(booking, need, day, world.programmes)
            if away and len(need.names) - len(world.away(booking, need, day)) < need.number:
                continue
            if _is_short(world, (booking, need, day), asking):
                told.add(key)
                yield _short(world, (booking, need, day), asking, away)


def _is_short(
    world: World, wanting: tuple[Booking, Need, date], asking: Sequence[Booking], is_own: bool = False
) -> bool:
    """Whether too few are left on a day for a need of a booking: of all, or by what its own programme tells."""
    booking, need, day = wanting
    away = world.away(booking, need, day, (booking.programme,) if is_own else world.programmes)
    absent = frozenset(person_key(booking.programme, need, name) for name in away)
    counted = [each for each in asking if each.programme is booking.programme] if is_own else asking
    pool = booking.pool(need)
    return _wanted(counted, pool, absent) > len(pool)


def _short(
    world: World, wanting: tuple[Booking, Need, date], asking: Sequence[Booking], away: Mapping[str, Closure]
) -> Finding:
    booking, need, day = wanting
    missing = f"{listed(tuple(away))} {are(tuple(away))} away, and " if away else ""
    return TOO_FEW_PEOPLE.at(
        booking.given.span,
        *away_at(TOO_FEW_PEOPLE, away),
        *others_at(world, TOO_FEW_PEOPLE, [each for each in asking if each is not booking]),
        session=booking.called(world.across),
        day=say_day(day),
        number=need.number,
        names=listed(need.names),
        why=f"{missing}{_wanted(asking, booking.pool(need))} people are wanted of these at that time",
    )


def _wanted(
    bookings: Sequence[Booking], pool: frozenset[tuple[str, ...]], absent: frozenset[tuple[str, ...]] = frozenset()
) -> int:
    """How many people of a pool aren't there for others: those who are away or have to be somewhere, and some of it."""
    fixed = set(absent)
    some = 0
    for booking in bookings:
        fixed |= pool & booking.people().keys()
        some += sum(need.number for need in booking.needs if not need.is_everyone and booking.pool(need) <= pool)
    return len(fixed) + some
