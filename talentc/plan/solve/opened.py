"""Floor 5: a large problem as rules, made once: some of its tasks are opened at a time, and all others stay.

To say the rules takes far longer than to solve what a few open cohorts leave of them.
"""

from collections.abc import Iterator, Sequence

from talentc.plan.problem import Problem
from talentc.plan.solve.encode_problem import Scope, add_costs, encode, part_of
from talentc.plan.solve.engine import Engine
from talentc.plan.solve.rules import TRUE

Starts = tuple[int, ...]


class Opened:
    """The rules of what is in scope, and its costs. What isn't open has one day."""

    def __init__(self, problem: Problem, masks: Sequence[int], scope: Scope) -> None:
        self._scope = scope
        self._engine = Engine()
        with self._engine.rules() as backend:
            self._tasks = encode(backend, part_of(problem, scope), masks, scope)
            add_costs(self._tasks, scope.open, with_wishes=True)
        self._engine.make_small([level for level in self._tasks.rules.levels if level])

    def some(self, conflicts: int) -> tuple[Starts | None, bool]:
        """Any plan, and whether the search went to its end."""
        answer = self._engine.some(self._tasks.scales, conflicts)
        return answer.days, answer.is_finished

    def best(self, starts: Starts, tasks: frozenset[int], conflicts: int) -> tuple[Starts | None, bool]:
        """The best plan in which all but these tasks begin as they do now; whether the search went to its end."""
        stay = [literal for task in sorted(self._scope.open - tasks) for literal in self._on(task, starts[task])]
        answer = self._engine.best(self._tasks.scales, conflicts, assumptions=stay)
        return answer.days, answer.is_finished

    def _on(self, task: int, day: int) -> Iterator[int]:
        """The literals that say that a task begins on a day."""
        scale = self._tasks.scales[task]
        since, after = scale.since(day), scale.since(day + 1)
        if since != TRUE:
            yield since
        if after != -TRUE:
            yield -after
