"""Floor 5: what the `when`s of a cohort ask of its tasks: fixed days as masks, the rest as links between tasks."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import TypeAlias

from talentc.model.programme import Session
from talentc.model.when import (
    AtClock,
    Clause,
    During,
    InPhaseWeek,
    OnDates,
    OnWeekdays,
    Reference,
    Spread,
)
from talentc.plan.ask.asked import Requirements
from talentc.plan.ask.cohort import CohortTasks
from talentc.plan.ask.masks import Masks, mask_between
from talentc.plan.ask.reaching import Edge, Known, Of, Reach, Supposed
from talentc.plan.problem import Allowed, Bounds, Link, Part, Task
from talentc.schedule.anchors import START, clause_span, clause_text
from talentc.schedule.extent import UNKNOWN
from talentc.schedule.limits import Bound, bounds
from talentc.value import Value

Found: TypeAlias = Allowed | Link | Part
SIDES: tuple[Of, ...] = ("begins", "ends")


class Reader(Value, frozen=True, eq=False):
    """Reads the clauses of one cohort. `known` keeps, over cohorts, how far clauses reach from a day."""

    tasks: CohortTasks
    masks: Masks
    requirements: Requirements
    known: dict[tuple[object, ...], Known]

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
        nowhere = Supposed(self.tasks.days, session.activity, "", UNKNOWN)
        said = tuple(bounds(clause, nowhere, task.key.occurrence, count))
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
            for of in SIDES:
                key = (session.id, index, name, of, task.key.occurrence)
                tables = self._tables(session, clause, (name, of), key, (task.key.occurrence, count), said)
                for edge, table in tables.items():
                    sound = table if is_whole else _sound(table, of)
                    if sound:
                        yield Link(task.number, edge, anchors, of, sound, requirement)
        if isinstance(clause, Spread) and count > 1:
            yield from self._part(session, clause, task, requirement, count)

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

    def _tables(
        self,
        session: Session,
        clause: Clause,
        anchor: tuple[str, Of],
        key: tuple[object, ...],
        times: tuple[int, int],
        said: tuple[Bound, ...],
    ) -> Mapping[Edge, dict[int, Bounds]]:
        """The bounds that a clause gives, for each day on which what it counts from may begin (or end)."""
        name, of = anchor
        where = self.tasks.free_days.extent(name, session.activity)
        earliest, latest = where.begins_earliest, where.begins_latest
        if of == "ends":
            earliest, latest = where.ends_earliest, where.ends_latest
        # Any line may be given up, to see what would help: so the bounds are known on all days, but of what is over.
        whole = self.tasks.first, self.tasks.last
        first, last = (earliest, latest) if earliest and latest and earliest == latest else whole
        # Weeks that are closed for a cohort don't count, and what is spread may lie beside its start.
        is_its_own = isinstance(clause, InPhaseWeek) or (
            isinstance(clause, Spread) and START in (clause.first.text, clause.last.text)
        )
        whose = self.tasks.cohort.id if is_its_own else ""
        known = self.known.setdefault((self.tasks.programme.id, whose, times[1], *key), {})
        reach = Reach(self.tasks.days, session.activity, clause, name, of, times, said, known)
        return reach.tables(first, last, self.masks.origin)

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


def _sound(table: Mapping[int, Bounds], of: Of) -> dict[int, Bounds]:
    """What is true all the same where a part of what is counted from has no date."""
    sides = {
        day: Bounds(each.earliest, None) if of == "ends" else Bounds(None, each.latest) for day, each in table.items()
    }
    return {day: each for day, each in sides.items() if each != Bounds(None, None)}


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
