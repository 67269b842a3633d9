"""Floor 5: words and places that findings about people and places have in common."""

from collections.abc import Iterator, Mapping, Sequence

from talentc.catalogue.entry import Entry
from talentc.check.booked import Booking, World
from talentc.diagnostics import Related
from talentc.schedule.days import Closure


def away_at(entry: Entry, away: Mapping[str, Closure]) -> tuple[Related, ...]:
    """Where it is written that people are away."""
    written = ((name, closure.span) for name, closure in away.items())
    return tuple(entry.relate("away", span, person=name) for name, span in written if span is not None)


def others_at(world: World, entry: Entry, others: Sequence[Booking]) -> Iterator[Related]:
    """Where other bookings are."""
    return (entry.relate("other", other.given.span, other=other.called(world.across)) for other in others)


def are(people: tuple[str, ...]) -> str:
    """The verb after so many people."""
    return "is" if len(people) == 1 else "are"


def listed(names: tuple[str, ...]) -> str:
    """`Anna`, `Bo` and `Carl`."""
    quoted = [f"`{name}`" for name in names]
    return " and ".join([", ".join(quoted[:-1]), quoted[-1]] if len(quoted) > 1 else quoted)
