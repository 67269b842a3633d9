"""Floor 5: a whole problem as rules, or the part of it that some of its tasks have to do with."""

from collections.abc import Iterable, Mapping, Sequence

from talentc.plan.problem import Problem
from talentc.plan.solve.costs import seen_gap_wishes, seen_wishes
from talentc.plan.solve.encode import Tasks, add_allowed, add_link, add_part, scale_of
from talentc.plan.solve.encode_uses import add_cap, add_journey, add_resource
from talentc.plan.solve.encode_wishes import add_gap_wish, add_moves, add_wish
from talentc.plan.solve.rules import Backend, Rules
from talentc.value import Value, replace


class Scope(Value, frozen=True):
    """What of a problem is looked at: all that lies between tasks that are `seen`, if one of them is `open`."""

    seen: frozenset[int]
    open: frozenset[int]

    def has(self, *tasks: int) -> bool:
        return self.seen.issuperset(tasks) and not self.open.isdisjoint(tasks)


def part_of(problem: Problem, scope: Scope) -> Problem:
    """The problem without what lies outside of a scope; the tasks keep their numbers."""
    seen, is_open = scope.seen, scope.open.__contains__
    return replace(
        problem,
        allowed=tuple(each for each in problem.allowed if scope.has(each.task)),
        links=tuple(link for link in problem.links if scope.has(link.task, *link.anchors)),
        parts=tuple(part for part in problem.parts if scope.has(part.task, *part.after, *part.before)),
        resources=tuple(
            replace(resource, uses=tuple(use for use in resource.uses if use.task in seen))
            for resource in problem.resources
            if any(is_open(use.task) for use in resource.uses)
        ),
        journeys=tuple(
            replace(
                journey,
                cities={city: tuple(use for use in uses if use.task in seen) for city, uses in journey.cities.items()},
            )
            for journey in problem.journeys
            if any(is_open(use.task) for uses in journey.cities.values() for use in uses)
        ),
        caps=tuple(
            replace(cap, loads=tuple(load for load in cap.loads if load.task in seen))
            for cap in problem.caps
            if any(is_open(load.task) for load in cap.loads)
        ),
        wishes=tuple(wish for wish in seen_wishes(problem) if scope.has(wish.task)),
        gap_wishes=tuple(wish for wish in seen_gap_wishes(problem) if scope.has(wish.before, wish.after)),
    )


def encode(backend: Backend, problem: Problem, masks: Sequence[int], scope: Scope) -> Tasks:
    """What has to hold, where each task begins on a day of its mask; none is empty. Costs are added after that.

    What isn't open in the scope has one day, and takes there what it takes.
    """
    rules = Rules.begun(backend)
    tasks = Tasks(problem, rules, tuple(scale_of(rules, mask) for mask in masks), scope.seen - scope.open)
    _add_all(tasks)
    return tasks


def encode_guarded(
    backend: Backend, problem: Problem, masks: Sequence[int], requirements: Iterable[int]
) -> tuple[Tasks, Mapping[int, int]]:
    """What has to hold as long as requirements do, and the literal of each; what others ask for is left out."""
    rules = Rules.begun(backend)
    guards = {requirement: rules.choice() for requirement in requirements}
    rules = Rules(backend, guards)
    fixed = frozenset(task.number for task in problem.tasks if task.fixed is not None)
    tasks = Tasks(problem, rules, tuple(scale_of(rules, mask) for mask in masks), fixed)
    for allowed in problem.allowed:
        add_allowed(tasks, allowed)
    _add_all(tasks)
    return tasks, guards


def _add_all(tasks: Tasks) -> None:
    problem = tasks.problem
    for link in problem.links:
        add_link(tasks, link)
    for part in problem.parts:
        add_part(tasks, part)
    for resource in problem.resources:
        add_resource(tasks, resource)
    for journey in problem.journeys:
        add_journey(tasks, journey)
    for cap in problem.caps:
        add_cap(tasks, cap)


def add_costs(tasks: Tasks, which: frozenset[int], with_wishes: bool) -> None:
    """The moves of these tasks, and what isn't as one would like it."""
    add_moves(tasks, which)
    if with_wishes:
        for wish in seen_wishes(tasks.problem):
            add_wish(tasks, wish)
        for gap_wish in seen_gap_wishes(tasks.problem):
            add_gap_wish(tasks, gap_wish)
