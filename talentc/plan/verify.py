"""Floor 5: whether a plan keeps all that a problem asks: plain arithmetic that knows nothing of how it was found."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from talentc.plan.busy import Slot, slots_of
from talentc.plan.caps import is_kept
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
        for constraint in self.constraints:
            for task in dict.fromkeys(tasks_of(constraint)):
                self._of.setdefault(task, []).append(constraint)

    def broken(self, starts: Mapping[int, int]) -> Iterator[Constraint]:
        """The constraints that a plan breaks, in order."""
        return (each for each in self.constraints if not self._holds(each, starts))

    def may_begin(self, task: int, day: int, starts: Mapping[int, int]) -> bool:
        """Whether a task could begin on another day, with all others where they are."""
        moved = {**starts, task: day}
        return all(self._holds(each, moved) for each in self._of.get(task, ()))

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
                return _is_enough(self.problem, constraint, self._slots[id(constraint)], starts)
            case Journey():
                return _keeps_journey(self.problem, constraint, starts)
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


def _is_enough(problem: Problem, resource: Resource, slots: Sequence[Slot], starts: Mapping[int, int]) -> bool:
    """Whether there is enough at each moment at which something begins. Of one task the greatest weight counts.

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
                return False
    return True


def _keeps_journey(problem: Problem, journey: Journey, starts: Mapping[int, int]) -> bool:
    there: dict[int, dict[str, set[int]]] = {}
    for city, uses in journey.cities.items():
        for use in uses:
            for offset in use.offsets if use.task in starts else ():
                there.setdefault(starts[use.task] + offset, {}).setdefault(city, set()).add(use.task)
    return not any(
        city != other and one != another and _may_move(problem, (one, another))
        for day, cities in there.items()
        for near in (day, day + 1)
        for city, tasks in cities.items()
        for other, others in there.get(near, {}).items()
        for one in tasks
        for another in others
    )


def _may_move(problem: Problem, tasks: Iterable[int]) -> bool:
    return any(problem.tasks[task].fixed is None for task in tasks)
