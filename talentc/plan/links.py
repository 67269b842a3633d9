"""Floor 5: what the `when`s of a cohort ask of its tasks: fixed days as masks, the rest as links between tasks.

What a clause means stands in one place, `schedule/limits.py`: here it is asked, for each day on which a clause can find
what it counts from, how far the session may move then.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import Literal, TypeAlias

from talentc.model.programme import Session
from talentc.model.when import (
    AtClock,
    Between,
    Clause,
    Distance,
    During,
    EveningBefore,
    Every,
    InPhaseWeek,
    OnDates,
    OnDayOf,
    OnWeekdays,
    Reference,
    Relative,
    Spread,
)
from talentc.plan.asked import Requirements
from talentc.plan.cohort import CohortTasks
from talentc.plan.masks import Masks, mask_between
from talentc.plan.problem import Allowed, Bounds, Link, Part, Task
from talentc.schedule.anchors import NOTHING_HELD_FOR, START, clause_span, clause_text
from talentc.schedule.extent import UNKNOWN, Extent
from talentc.schedule.limits import Bound, bounds
from talentc.schedule.shift import DAYS_OF, add_days
from talentc.schedule.windows import Around, CohortDays
from talentc.value import Value, replace

Edge: TypeAlias = Literal["begins", "ends"]
Found: TypeAlias = Allowed | Link | Part
Reached = dict[int, tuple[Bound, ...]]


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


class Reader(Value, frozen=True, eq=False):
    """Reads the clauses of one cohort. `known` keeps, over cohorts, how far clauses reach from a day."""

    tasks: CohortTasks
    masks: Masks
    requirements: Requirements
    known: dict[tuple[object, ...], Reached]

    def constraints(self) -> Iterator[Found]:
        """All that the `when`s of the cohort ask of its open tasks."""
        sessions = self.tasks.anchors.sessions
        for name, tasks in self.tasks.by_session.items():
            session = sessions[name]
            for index, clause in enumerate(session.when.clauses if session.when is not None else ()):
                if isinstance(clause, AtClock | OnDates) or all(task.fixed is not None for task in tasks):
                    continue
                number = when_requirement(self.tasks, session, index, self.requirements)
                for task in tasks:
                    if task.fixed is None:
                        yield from self._of_clause(session, index, clause, task, number, tasks[-1].key.occurrence)

    def _of_clause(
        self, session: Session, index: int, clause: Clause, task: Task, requirement: int, count: int
    ) -> Iterator[Found]:
        if isinstance(clause, OnWeekdays):
            yield Allowed(task.number, self.masks.on_weekdays(frozenset(clause.weekdays)), (requirement,))
            return
        said = tuple(bounds(clause, self._supposed(session, "", UNKNOWN), task.key.occurrence, count))
        if said:
            yield Allowed(task.number, self._mask(said, task.days), (requirement,))
        for name in self._names(clause):
            anchors = tuple(
                other.number
                for found in self.tasks.anchors.find(name, session.activity)
                for other in self.tasks.by_session.get(found.id, ())
                if other.number != task.number
            )
            if not anchors:
                continue
            is_whole = all(
                found.id in self.tasks.by_session for found in self.tasks.anchors.find(name, session.activity)
            )
            sides: tuple[Edge, ...] = ("begins", "ends")
            for side in sides:
                key = (session.id, index, name, side, task.key.occurrence)
                reached = self._reached(session, clause, (name, side), key, (task.key.occurrence, count), said)
                yield from _links(task, anchors, side, reached, requirement, self.masks.origin, is_whole)
        if isinstance(clause, Spread) and count > 1:
            yield from self._part(session, clause, task, requirement, count)

    def _supposed(self, session: Session, name: str, where: Extent) -> Supposed:
        return Supposed(self.tasks.days, session.activity, name, where)

    def _names(self, clause: Clause) -> tuple[str, ...]:
        """What a clause counts from: the names in it, or what opens its phase and the next."""
        anchors = self.tasks.anchors
        names: list[str | None] = []
        if isinstance(clause, During | InPhaseWeek):
            phase = anchors.phase(clause.phase.text)
            if phase is not None:
                following = anchors.following(phase)
                names = [anchors.opening(phase), anchors.opening(following) if following is not None else None]
        else:
            names = [reference.text for reference in _references(clause)]
        return tuple(dict.fromkeys(name for name in names if name is not None))

    def _reached(
        self,
        session: Session,
        clause: Clause,
        anchor: tuple[str, Edge],
        key: tuple[object, ...],
        times: tuple[int, int],
        said: tuple[Bound, ...],
    ) -> Reached:
        """The bounds that a clause gives, for each open day on which what it counts from may begin (or end)."""
        name, side = anchor
        where = self.tasks.free_days.extent(name, session.activity)  # a pin may be given up, to see what would help
        earliest, latest = where.begins_earliest, where.begins_latest
        if side == "ends":
            earliest, latest = where.ends_earliest, where.ends_latest
        first, last = (
            max(earliest or self.tasks.first, self.tasks.first),
            min(latest or self.tasks.last, self.tasks.last),
        )
        # Weeks that are closed for a cohort don't count.
        whose = self.tasks.cohort.id if isinstance(clause, InPhaseWeek) else ""
        reached = self.known.setdefault((self.tasks.programme.id, whose, times[1], *key), {})
        result: Reached = {}
        for day in range(first.toordinal(), last.toordinal() + 1):
            if day not in reached:
                reached[day] = self._from(session, clause, (name, side), day, times, said, reached)
            if reached[day]:
                result[day] = reached[day]
        return result

    def _from(
        self,
        session: Session,
        clause: Clause,
        anchor: tuple[str, Edge],
        day: int,
        times: tuple[int, int],
        said: tuple[Bound, ...],
        reached: Reached,
    ) -> tuple[Bound, ...]:
        """How far a clause reaches from one day; where it counts in days, as far as from the day before, a day on."""
        if is_even(clause) and day - 1 in reached:
            return tuple(replace(bound, day=add_days(bound.day, 1)) for bound in reached[day - 1])
        name, side = anchor
        moment = date.fromordinal(day)
        extent = Extent(moment, moment) if side == "begins" else Extent(None, None, moment, moment)
        found = bounds(clause, self._supposed(session, name, extent), *times)
        return tuple(bound for bound in found if bound not in said)

    def _part(self, session: Session, clause: Spread, task: Task, requirement: int, count: int) -> Iterator[Part]:
        sides: list[tuple[tuple[int, ...], int | None]] = []
        for name, is_first in ((clause.first.text, True), (clause.last.text, False)):
            found = self.tasks.anchors.find(name, session.activity)
            numbers = tuple(each.number for other in found for each in self.tasks.by_session.get(other.id, ()))
            day: date | None = None
            if name == START:
                start = self.tasks.days.start
                day = start.ends_earliest if is_first else start.begins_latest
            sides.append((numbers, self.masks.number(day) + (1 if is_first else -1) if day is not None else None))
        (after, first), (before, last) = sides
        if (after or first is not None) and (before or last is not None):
            yield Part(task.number, after, before, first, last, task.key.occurrence, count, requirement)

    def _mask(self, said: tuple[Bound, ...], days: int) -> int:
        """The days on which a task may begin within bounds."""
        first, last = 0, self.masks.horizon - 1
        for bound in said:
            day = self.masks.number(bound.day) - (days - 1 if bound.edge == "last" else 0)
            if bound.sort == "earliest":
                first = max(first, day)
            else:
                last = min(last, day)
        return mask_between(first, last)


def is_even(clause: Clause) -> bool:
    """Whether a clause counts in days or weeks, so that it reaches as far from each day; months differ."""
    if isinstance(clause, Distance | Every):
        return clause.unit in DAYS_OF
    return isinstance(clause, Relative | Between | OnDayOf | EveningBefore)


def when_requirement(tasks: CohortTasks, session: Session, index: int, requirements: Requirements) -> int:
    """The requirement that a clause of a `when` is: one line of the design, whichever cohort it is asked of."""
    text = clause_text(session, index)
    verb = "" if text.startswith("ends ") else "is "
    key = ("when", tasks.programme.id, session.id, str(index))
    return requirements.number(key, "when", f"`{session.id}` {verb}{text}", clause_span(session, index))


def _references(clause: Clause) -> Iterator[Reference]:
    for name in ("anchor", "first", "last"):
        value = getattr(clause, name, None)
        if isinstance(value, Reference):
            yield value


def _links(
    task: Task, anchors: tuple[int, ...], of: Edge, reached: Reached, requirement: int, origin: date, is_whole: bool
) -> Iterator[Link]:
    """The links of one side; where a part of what is counted from has no date, only what is true all the same."""
    edges: tuple[Literal["first", "last"], ...] = ("first", "last")
    for edge in edges:
        table: dict[int, Bounds] = {}
        for day, found in reached.items():
            mine = [bound for bound in found if bound.edge == edge]
            early = [(bound.day - origin).days for bound in mine if bound.sort == "earliest"]
            late = [(bound.day - origin).days for bound in mine if bound.sort == "latest"]
            if not is_whole:
                early, late = (early, []) if of == "ends" else ([], late)
            if early or late:
                table[day - origin.toordinal()] = Bounds(max(early, default=None), min(late, default=None))
        if table:
            yield Link(task.number, edge, anchors, of, table, requirement)


def order_links(tasks: CohortTasks, origin: date, requirements: Requirements) -> Iterator[Link]:
    """Sessions of an activity, and times of one, come in the order in which they are told, unless a `when` says else.

    The next may be on the last day of the one before.
    """
    said: Mapping[tuple[str, str], bool] = {(each.before, each.after): True for each in tasks.anchors.precedences}
    first, last = (tasks.first - origin).days, (tasks.last - origin).days
    for activity in tasks.programme.activities:
        told = [task for session in activity.sessions for task in tasks.by_session.get(session.id, ())]
        told = [task for task in told if not task.hidden]
        if activity.choose:
            continue
        for one, other in pairwise(told):
            pair = (one.key.session, other.key.session)
            if other.fixed is not None or (pair[0] != pair[1] and (pair in said or pair[::-1] in said)):
                continue
            key = ("order", tasks.programme.id, one.name, other.name)
            text = f"`{other.name}` doesn't come before `{one.name}`, which is told first"
            number = requirements.number(key, "order", text, other.span)
            table = {day: Bounds(day, None) for day in range(first, last + 1)}
            yield Link(other.number, "first", (one.number,), "ends", table, number)
