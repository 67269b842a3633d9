"""Floor 5: parts of a problem that have nothing to do with one another, to be solved each by itself."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from talentc.plan.narrow.windows import moved
from talentc.plan.problem import Problem, Use


def components_of(problem: Problem, masks: Sequence[int]) -> list[tuple[int, ...]]:
    """The tasks that aren't fixed, in parts that no window, resource, cap or wish connects, each in rising order."""
    above = list(range(len(problem.tasks)))

    def root(task: int) -> int:
        while above[task] != task:
            above[task] = above[above[task]]
            task = above[task]
        return task

    for connected in _connected(problem, masks):
        free = [root(task) for task in connected if problem.tasks[task].fixed is None]
        for one in free:
            above[root(one)] = root(free[0])
    parts: dict[int, list[int]] = {}
    for task in problem.tasks:
        if task.fixed is None:
            parts.setdefault(root(task.number), []).append(task.number)
    return [tuple(part) for part in parts.values()]


def _connected(problem: Problem, masks: Sequence[int]) -> Iterator[Iterable[int]]:
    for link in problem.links:
        yield (link.task, *link.anchors)
    for part in problem.parts:
        yield (part.task, *part.after, *part.before)
    for cap in problem.caps:
        yield [load.task for load in cap.loads]
    for wish in problem.gap_wishes:
        yield (wish.before, wish.after)
    for resource in problem.resources:
        yield from _meeting(resource.uses, masks, 0)
    for journey in problem.journeys:
        yield from _meeting([use for uses in journey.cities.values() for use in uses], masks, 1)


def _meeting(uses: Iterable[Use], masks: Sequence[int], days: int) -> Iterator[tuple[int, int]]:
    """Tasks that can take something on the same day, or `days` apart."""
    taken: dict[int, int] = {}
    for use in uses:
        for offset in use.offsets:
            taken[use.task] = taken.get(use.task, 0) | masks[use.task] << offset
    near = {task: mask | (mask << 1 if days else 0) | (moved(mask, -1) if days else 0) for task, mask in taken.items()}
    for one, other in combinations(taken, 2):
        if near[one] & taken[other]:
            yield one, other
