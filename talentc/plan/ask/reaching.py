"""Floor 5: how far a clause lets a session move, for each day on which what it counts from may be.

What a clause means stands in one place, `schedule/limits.py`: here it is asked, with one thing supposed to be on a day
and all others nowhere.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Literal, TypeAlias

from talentc.model.when import Between, Clause, Distance, EveningBefore, Every, OnDayOf, Reference, Relative
from talentc.plan.problem import Bounds
from talentc.schedule.anchors import NOTHING_HELD_FOR, START
from talentc.schedule.extent import UNKNOWN, Extent
from talentc.schedule.limits import Bound, bounds
from talentc.schedule.shift import DAYS_OF
from talentc.schedule.windows import Around, CohortDays
from talentc.value import Value

Of: TypeAlias = Literal["begins", "ends"]
Edge: TypeAlias = Literal["first", "last"]
EDGES: tuple[Edge, ...] = ("first", "last")
# By the day of what is counted from: what is given, as the numbers of days since the year 1.
Known: TypeAlias = dict[int, tuple[Bound, ...]]


class Supposed(Value, frozen=True, dict=True):
    """Surroundings in which one thing is where one supposes it to be, and all others are nowhere."""

    days: CohortDays
    activity: str
    name: str
    where: Extent

    def start(self) -> Extent:
        return self.days.start

    def extent(self, reference: Reference) -> Extent:
        return self._of(reference.text)

    def phase(self, reference: Reference) -> Extent:
        return self.days.phase(reference.text, self._of)

    def week_of_phase(self, begin: date, number: int) -> date | None:
        return Around(self.days, self.activity, NOTHING_HELD_FOR).week_of_phase(begin, number)

    def _of(self, name: str) -> Extent:
        if name == START:
            return self.days.start
        return self.where if name == self.name else UNKNOWN


class Reach(Value, frozen=True, eq=False):
    """A clause, asked for the n-th of so many `times` of a session, with what it counts from: the `of` side of `name`.

    `said` is what it gives whatever that is; `known` keeps what it gives for single days.
    """

    days: CohortDays
    activity: str
    clause: Clause
    name: str
    of: Of
    times: tuple[int, int]
    said: tuple[Bound, ...]
    known: Known

    def tables(self, first: date, last: date, origin: date) -> Mapping[Edge, dict[int, Bounds]]:
        """For each edge of the session the bounds by the day that is counted from, in days from `origin` on."""
        start = origin.toordinal()
        found: dict[Edge, dict[int, Bounds]] = {}
        days = range(first.toordinal(), last.toordinal() + 1)
        for edge in EDGES:
            if is_even(self.clause):
                early, late = narrowest(self._from(days.start), edge, days.start) if days else (None, None)
                if early is not None or late is not None:
                    found[edge] = {
                        day: Bounds(None if early is None else day + early, None if late is None else day + late)
                        for day in range(days.start - start, days.stop - start)
                    }
                continue
            pairs = ((day, narrowest(self._from(day), edge, start)) for day in days)
            found[edge] = {day - start: Bounds(*pair) for day, pair in pairs if pair != (None, None)}
        return found

    def _from(self, day: int) -> tuple[Bound, ...]:
        if day not in self.known:
            moment = date.fromordinal(day)
            extent = Extent(moment, moment) if self.of == "begins" else Extent(None, None, moment, moment)
            found = bounds(self.clause, Supposed(self.days, self.activity, self.name, extent), *self.times)
            self.known[day] = tuple(bound for bound in found if bound not in self.said)
        return self.known[day]


def narrowest(found: Iterable[Bound], edge: Edge, start: int) -> tuple[int | None, int | None]:
    """The latest of the earliest days and the earliest of the latest, of one edge, in days from `start` on."""
    mine: Sequence[Bound] = [bound for bound in found if bound.edge == edge]
    early = [bound.day.toordinal() - start for bound in mine if bound.sort == "earliest"]
    late = [bound.day.toordinal() - start for bound in mine if bound.sort == "latest"]
    return max(early, default=None), min(late, default=None)


def is_even(clause: Clause) -> bool:
    """Whether a clause counts in days or weeks, so that it reaches as far from each day; months differ."""
    if isinstance(clause, Distance | Every):
        return clause.unit in DAYS_OF
    return isinstance(clause, Relative | Between | OnDayOf | EveningBefore)
