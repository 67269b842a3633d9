"""Floor 5: whether a plan keeps all that a problem asks, by plain arithmetic: nothing is searched or encoded here.

When a task is held on a day, and what a limit sums up, is worked out by what the planner uses, too (`slots_of` and
`spent_of`): a fault in these would be shared. The rules of `check` look at the same dates by other ways.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from talentc.plan.narrow.busy import Slot, slots_of
from talentc.plan.narrow.spent import is_kept, spent_of
from talentc.plan.problem import Allowed, Cap, Journey, Link, Part, Problem, Resource

Constraint = Allowed | Link | Part | Resource | Journey | Cap


class Verifier:
    """The constraints of a problem by the tasks that they are about. Hidden tasks without a start are left out."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.constraints: tuple[Constraint, ...] = (
            *problem.allowed,
            *problem.links,
            *problem.parts,
            *problem.resources,
            *problem.journeys,
            *problem.caps,
        )
        self._slots = {id(resource): slots_of(resource, problem) for resource in problem.resources}
        self._of: dict[int, list[Constraint]] = {}
        self._days: dict[int, int] = {}  # a mask for each task, since there are many of its own days and all are quick
        for allowed in problem.allowed:
            if problem.tasks[allowed.task].fixed is None:
                self._days[allowed.task] = self._days.get(allowed.task, -1) & allowed.mask
        for constraint in self.constraints[len(problem.allowed) :]:
            for task in dict.fromkeys(tasks_of(constraint)):
                self._of.setdefault(task, []).append(constraint)

    def broken(self, starts: Mapping[int, int]) -> Iterator[tuple[Constraint, tuple[int, ...]]]:
        """The constraints that a plan breaks, in order; with each the tasks by which it does, where they are now."""
        for constraint in self.constraints:
            if not self._holds(constraint, starts):
                yield constraint, tuple(sorted(self._breaking(constraint, starts)))

    def _breaking(self, constraint: Constraint, starts: Mapping[int, int]) -> set[int]:
        """The tasks that break a constraint: of what many have part in, those that meet."""
        match constraint:
            case Resource():
                met = _overfull(self.problem, constraint, self._slots[id(constraint)], starts)
                return {task for tasks in met for task in tasks}
            case Journey():
                return {task for pair in _too_near(self.problem, constraint, starts) for task in pair}
            case Cap():
                spent = spent_of(constraint, starts)
                full = {period for period, sum in spent.items() if sum > constraint.left.get(period, constraint.most)}
                there = (
                    (load.task, starts[load.task] + load.offset) for load in constraint.loads if load.task in starts
                )
                inside = ((task, day) for task, day in there if 0 <= day < len(constraint.periods))
                return {task for task, day in inside if constraint.periods[day] in full}
        return {task for task in tasks_of(constraint) if task in starts}

    def may_begin(self, task: int, day: int, starts: Mapping[int, int]) -> bool:
        """Whether a task could begin on another day, with all others where they are."""
        moved = {**starts, task: day}
        is_allowed = bool(self._days.get(task, -1) >> day & 1)
        return is_allowed and all(self._holds(each, moved) for each in self._of.get(task, ()))

    def _holds(self, constraint: Constraint, starts: Mapping[int, int]) -> bool:
        tasks = self.problem.tasks
        match constraint:
            case Allowed():
                begin = starts.get(constraint.task)
                return begin is None or tasks[constraint.task].fixed is not None or bool(constraint.mask >> begin & 1)
            case Link():
                return self._keeps_link(constraint, starts)
            case Part():
                return self._keeps_part(constraint, starts)
            case Resource():
                met = _overfull(self.problem, constraint, self._slots[id(constraint)], starts)
                return next(met, None) is None
            case Journey():
                return next(_too_near(self.problem, constraint, starts), None) is None
            case Cap():
                return is_kept(constraint, starts)

    def _side(self, anchors: Sequence[int], of: str, starts: Mapping[int, int]) -> int | None:
        if not anchors or any(task not in starts for task in anchors):
            return None
        if of == "begins":
            return min(starts[task] for task in anchors)
        return max(starts[task] + self.problem.tasks[task].days - 1 for task in anchors)

    def _keeps_link(self, link: Link, starts: Mapping[int, int]) -> bool:
        task = self.problem.tasks[link.task]
        anchor = self._side(link.anchors, link.of, starts)
        if task.fixed is not None or link.task not in starts or anchor is None or anchor not in link.bounds:
            return True
        bounds = link.bounds[anchor]
        day = starts[link.task] + (task.days - 1 if link.edge == "last" else 0)
        return (bounds.earliest is None or day >= bounds.earliest) and (bounds.latest is None or day <= bounds.latest)

    def _keeps_part(self, part: Part, starts: Mapping[int, int]) -> bool:
        task = self.problem.tasks[part.task]
        ends, begins = self._side(part.after, "ends", starts), self._side(part.before, "begins", starts)
        first = ends + 1 if ends is not None else part.first
        last = begins - 1 if begins is not None else part.last
        if task.fixed is not None or part.task not in starts or first is None or last is None:
            return True
        earliest = first + (last - first + 1) * (part.number - 1) // part.count
        latest = first + (last - first + 1) * part.number // part.count - 1
        return earliest <= starts[part.task] and starts[part.task] + task.days - 1 <= latest


def tasks_of(constraint: Constraint) -> Iterator[int]:
    """The tasks that a constraint is about."""
    match constraint:
        case Allowed():
            yield constraint.task
        case Link():
            yield from (constraint.task, *constraint.anchors)
        case Part():
            yield from (constraint.task, *constraint.after, *constraint.before)
        case Resource():
            yield from (use.task for use in constraint.uses)
        case Journey():
            yield from (use.task for uses in constraint.cities.values() for use in uses)
        case Cap():
            yield from (load.task for load in constraint.loads)


def _overfull(
    problem: Problem, resource: Resource, slots: Sequence[Slot], starts: Mapping[int, int]
) -> Iterator[Iterable[int]]:
    """The tasks that want too much together, at each moment at which one begins; of a task the greatest weight counts.

    What only tasks want too much of that can't move is as it is.
    """
    on_day: dict[int, list[Slot]] = {}
    for slot in slots:
        if slot.task in starts:
            on_day.setdefault(starts[slot.task] + slot.offset, []).append(slot)
    for held in on_day.values():
        for moment in {slot.begins for slot in held}:
            weights: dict[int, int] = {}
            for slot in held:
                if slot.begins <= moment < slot.ends:
                    weights[slot.task] = max(weights.get(slot.task, 0), slot.weight)
            if sum(weights.values()) > resource.capacity and _may_move(problem, weights):
                yield weights


def _too_near(problem: Problem, journey: Journey, starts: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """The tasks in two cities between which there is no day to travel, two by two."""
    there: dict[int, dict[str, set[int]]] = {}
    for city, uses in journey.cities.items():
        for use in uses:
            for offset in use.offsets if use.task in starts else ():
                there.setdefault(starts[use.task] + offset, {}).setdefault(city, set()).add(use.task)
    return (
        (one, another)
        for day, cities in there.items()
        for near in (day, day + 1)
        for city, tasks in cities.items()
        for other, others in there.get(near, {}).items()
        for one in tasks
        for another in others
        if city != other and one != another and _may_move(problem, (one, another))
    )


def _may_move(problem: Problem, tasks: Iterable[int]) -> bool:
    return any(problem.tasks[task].fixed is None for task in tasks)
