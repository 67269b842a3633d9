"""Floor 5: a clash of which one requirement after the other is changed, to see whether that makes a plan possible."""

from collections.abc import Callable, Collection

from talentc.plan.explain.trial import Trial
from talentc.plan.problem import Problem
from talentc.value import Value

Starts = tuple[int, ...]


class Mend(Value, frozen=True):
    """A change that makes a plan possible: how far it is from what is written, its words, and the plan.

    `changed` is the problem with the change, `active` what holds in it, `task` the one that gets another day by it.
    """

    distance: int
    text: str
    task: int
    starts: Starts
    changed: Problem
    active: frozenset[int]


class Mending(Value, frozen=True):
    """A clash of which the requirements are changed one by one; `active` are all that have to hold."""

    trial: Trial
    numbers: tuple[int, ...]
    active: frozenset[int]

    @property
    def problem(self) -> Problem:
        return self.trial.problem

    def tasks_of(self, number: int) -> tuple[int, ...]:
        """The open tasks that a requirement binds, those first that other requirements of the clash bind as well."""
        problem = self.problem
        mine = bound(problem, {number})
        others = bound(problem, set(self.numbers) - {number})
        return tuple(
            sorted(
                (task for task in mine if problem.tasks[task].fixed is None),
                key=lambda task: (task not in others, task),
            )
        )

    def other_than(self, task: int) -> int:
        """A task of the clash that gets a date because this one gets another; this one, if there is none."""
        links = (link for link in self.problem.links if link.requirement in self.numbers)
        return next((link.task for link in links if task in link.anchors), task)

    def counted_from(self, task: int) -> int:
        """The days of a task on which it is known what follows for those that are counted from it."""
        left = -1
        for link in self.problem.links:
            if link.anchors == (task,):
                edge = self.problem.tasks[task].days - 1 if link.of == "ends" else 0
                left &= sum(1 << day - edge for day in link.bounds if day >= edge)
        return left

    def plan(self, problem: Problem, active: Collection[int]) -> Starts | None:
        """A plan of a changed problem, where one is found."""
        trial = self.trial if problem is self.problem else Trial(problem, tables=self.trial.tables)
        found = trial.plan(active)
        return None if found == "unknown" else found

    def least(self, most: int, change: Callable[[int], Problem | None]) -> tuple[int, Starts] | None:
        """The least number, up to `most`, for which the changed problem has a plan, and the plan.

        More never makes impossible what less makes possible. Where `change` gives None, there is no such change.
        """
        low, high = 0, 1
        found: tuple[int, Starts] | None = None
        while found is None:
            if (problem := change(high)) is None:
                return None
            if (starts := self.plan(problem, self.active)) is not None:
                found = high, starts
            elif high >= most:
                return None
            else:
                low, high = high, min(high * 2, most)
        while low + 1 < found[0]:
            middle = (low + found[0]) // 2
            problem = change(middle)
            starts = self.plan(problem, self.active) if problem is not None else None
            if starts is None:
                low = middle
            else:
                found = middle, starts
        return found


def bound(problem: Problem, numbers: Collection[int]) -> set[int]:
    """The tasks that requirements bind."""
    held = frozenset(numbers)
    bound = {each.task for each in problem.allowed if not held.isdisjoint(each.requirements)}
    bound |= {link.task for link in problem.links if link.requirement in held}
    bound |= {part.task for part in problem.parts if part.requirement in held}
    for resource in problem.resources:
        whole = not held.isdisjoint(resource.requirements)
        bound |= {use.task for use in resource.uses if whole or use.requirement in held}
    bound |= {load.task for cap in problem.caps if cap.requirement in held for load in cap.loads}
    uses = (use for journey in problem.journeys for city in journey.cities.values() for use in city)
    return bound | {use.task for use in uses if use.requirement in held}
