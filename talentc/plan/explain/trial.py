"""Floor 5: whether requirements can hold together, tried out on a few cohorts: by narrowing, counting, then searching.

The search is a plain one, the task with the fewest days first and its first day first, within a budget of steps: the
same on every machine. Where it gives up, whoever is given as `finder` is asked.
"""

from collections.abc import Callable, Collection, Mapping
from typing import Literal, TypeAlias

from talentc.plan.narrow.counting import Counting
from talentc.plan.narrow.propagate import NO_STARTS, Domains, Propagation, Tables, days_in
from talentc.plan.narrow.windows import days_of, lowest
from talentc.plan.problem import Problem
from talentc.value import Mutable

Unknown: TypeAlias = Literal["unknown"]
ClashFinder: TypeAlias = Callable[[Problem, tuple[int, ...], tuple[int, ...]], object]
"""Whether requirements can hold together, where tasks begin on the days of these masks, which follow from them.

None where they can, a tuple (of some of them) where they can't, anything else where it gave up.
"""

STEPS = 400  # of a search; each is one propagation


class _Budget(Mutable):
    steps: int


class Trial:
    """A problem made ready to be tried out under ever other requirements."""

    def __init__(
        self, problem: Problem, finder: ClashFinder | None = None, tables: Tables | None = None, steps: int = STEPS
    ) -> None:
        self.problem = problem
        self._finder = finder
        self._steps = steps
        self.tables = tables or Tables(days_in(problem))
        self._propagation = Propagation(problem, self.tables)
        self._counting = Counting(problem)

    def domains(self, active: Collection[int], starts: Mapping[int, int] = NO_STARTS) -> Domains:
        return self._propagation.run(active, starts)

    def is_impossible(self, active: Collection[int], starts: Mapping[int, int] = NO_STARTS) -> bool:
        """Whether it shows without a search that the requirements can't hold together."""
        return self._narrowed(active, starts) is None

    def plan(self, active: Collection[int], starts: Mapping[int, int] = NO_STARTS) -> tuple[int, ...] | Unknown | None:
        """A plan that keeps the requirements; None where there is none; `unknown` where it would take too long."""
        return self._search(active, dict(starts), _Budget(self._steps))

    def is_possible(self, active: Collection[int], starts: Mapping[int, int] = NO_STARTS) -> bool | None:
        """Whether the requirements can hold together; None where nobody knows."""
        found = self.plan(active, starts)
        if found != "unknown":
            return found is not None
        domains = self._narrowed(active, starts)
        if domains is None:
            return False
        if self._finder is None:
            return None
        clash = self._finder(self.problem, tuple(sorted(active)), domains.masks)
        return clash is None if clash is None or isinstance(clash, tuple) else None

    def is_searched_in_vain(self, active: Collection[int]) -> bool:
        """Whether a search, or the finder, proves that the requirements can't hold together."""
        return self.is_possible(active) is False

    def _narrowed(self, active: Collection[int], starts: Mapping[int, int]) -> Domains | None:
        domains = self._propagation.run(active, starts)
        if domains.empty is not None or self._counting.overfull(domains.masks, frozenset(active)):
            return None
        return domains

    def _search(
        self, active: Collection[int], starts: dict[int, int], budget: _Budget
    ) -> tuple[int, ...] | Unknown | None:
        if budget.steps <= 0:
            return "unknown"
        budget.steps -= 1
        domains = self._narrowed(active, starts)
        if domains is None:
            return None
        masks = domains.masks
        open_ones = [(mask.bit_count(), task) for task, mask in enumerate(masks) if mask & (mask - 1)]
        if not open_ones:
            return tuple(lowest(mask) for mask in masks)
        _, task = min(open_ones)
        for day in days_of(masks[task]):
            found = self._search(active, {**starts, task: day}, budget)
            if found is not None:
                return found
        return None
