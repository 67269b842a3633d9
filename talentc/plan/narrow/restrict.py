"""Floor 5: a smaller problem out of a larger one: some cohorts, with all that can't change round them."""

from collections.abc import Collection
from typing import TypeAlias

from talentc.plan.problem import Problem, Use
from talentc.value import Value, replace

CohortKey: TypeAlias = tuple[str, str]


class Restricted(Value, frozen=True):
    """A problem of some tasks of another; `tasks` are their numbers there. Requirements keep their numbers."""

    problem: Problem
    tasks: tuple[int, ...]


def cohorts_of(problem: Problem) -> dict[CohortKey, tuple[int, ...]]:
    """The tasks of each cohort that has one to be planned, in the order of the tasks; with those that are fixed."""
    found: dict[CohortKey, list[int]] = {}
    for task in problem.tasks:
        found.setdefault((task.key.programme, task.key.cohort), []).append(task.number)
    return {
        key: tuple(tasks)
        for key, tasks in found.items()
        if any(problem.tasks[number].fixed is None for number in tasks)
    }


def restricted(problem: Problem, tasks: Collection[int]) -> Restricted:
    """The problem of these tasks and of what is fixed round them; what needs another task than these is left out."""
    kept = frozenset(tasks) | _fixed_round(problem, frozenset(tasks))
    if len(kept) == len(problem.tasks):
        return Restricted(problem, tuple(range(len(problem.tasks))))
    order = tuple(sorted(kept))
    new = {old: number for number, old in enumerate(order)}

    def uses(old: tuple[Use, ...]) -> tuple[Use, ...]:
        return tuple(replace(use, task=new[use.task]) for use in old if use.task in kept)

    def all_new(old: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(new[task] for task in old)

    return Restricted(
        replace(
            problem,
            tasks=tuple(replace(problem.tasks[old], number=number) for old, number in new.items()),
            allowed=tuple(replace(each, task=new[each.task]) for each in problem.allowed if each.task in kept),
            links=tuple(
                replace(link, task=new[link.task], anchors=all_new(link.anchors))
                for link in problem.links
                if link.task in kept and kept.issuperset(link.anchors)
            ),
            parts=tuple(
                replace(part, task=new[part.task], after=all_new(part.after), before=all_new(part.before))
                for part in problem.parts
                if kept.issuperset((part.task, *part.after, *part.before))
            ),
            resources=tuple(replace(each, uses=uses(each.uses)) for each in problem.resources),
            journeys=tuple(
                replace(each, cities={city: uses(old) for city, old in each.cities.items()})
                for each in problem.journeys
            ),
            caps=tuple(
                replace(cap, loads=tuple(replace(load, task=new[load.task]) for load in cap.loads if load.task in kept))
                for cap in problem.caps
            ),
            wishes=(),
            gap_wishes=(),
        ),
        order,
    )


def _fixed_round(problem: Problem, tasks: frozenset[int]) -> set[int]:
    """The fixed tasks that these can meet: those of their cohorts, and those that want the same people or places."""
    cohorts = {(problem.tasks[task].key.programme, problem.tasks[task].key.cohort) for task in tasks}
    met = {task.number for task in problem.tasks if (task.key.programme, task.key.cohort) in cohorts}
    groups = (
        *({use.task for use in each.uses} for each in problem.resources),
        *({use.task for uses in each.cities.values() for use in uses} for each in problem.journeys),
        *({load.task for load in each.loads} for each in problem.caps),
    )
    for group in groups:
        if not tasks.isdisjoint(group):
            met |= group
    return {number for number in met if problem.tasks[number].fixed is not None}
