"""Floor 5: dates for all tasks of a problem: the best, or good ones and how far from the best they can be at most."""

from collections.abc import Callable, Collection, Mapping, Sequence
from types import MappingProxyType

from talentc.plan.narrow.windows import lowest
from talentc.plan.problem import Costs, Problem, Solution
from talentc.plan.solve.components import components_of
from talentc.plan.solve.costs import costs_of
from talentc.plan.solve.encode_problem import Scope, encode_guarded, part_of
from talentc.plan.solve.engine import Engine
from talentc.plan.solve.exact import NOTHING, Levels, Limits, best, sum_of
from talentc.plan.solve.neighbourhood import Limited, groups_of, improved, lower_bound
from talentc.plan.solve.opened import Opened
from talentc.value import Value

_NONE: Mapping[int, int] = MappingProxyType({})

OnProgress = Callable[[Costs, Costs | None], None]


class Impossible(Value, frozen=True):
    """There is no plan: that is proven."""


class Unknown(Value, frozen=True):
    """Whether there is a plan isn't known within the budget."""


class Interrupted(Value, frozen=True):
    """A person has ended the search; the best plan until then, if there was one."""

    solution: Solution | None


class Budget(Value, frozen=True):
    """How long is searched, in conflicts of the solver: the same on every machine.

    `plan` is for any plan at all, `moves` for the fewest moves, `wishes` for the best plan of up to `tasks` tasks with
    a choice of days, `thorough` for that of up to `few` of them that isn't proven then, `clash` for each core. Where
    no plan is proven best, cohorts are opened a few at a time, with `neighbourhood` each, every one `rounds` times on
    an average; what `together` of them cost at least without the others bounds the costs.
    """

    plan: int = 200_000
    moves: int = 100_000
    wishes: int = 20_000
    clash: int = 50_000
    tasks: int = 2_000
    few: int = 130
    thorough: int = 100_000
    neighbourhood: int = 2_000
    rounds: int = 12
    together: int = 8

    @property
    def limits(self) -> Limits:
        return Limits(self.moves, self.wishes, self.tasks, True, self.few, self.thorough)

    @property
    def limited(self) -> Limited:
        bound = Limits(self.neighbourhood, 4 * self.neighbourhood, 1_000_000, False)
        return Limited(self.rounds, self.neighbourhood, self.together, bound)


def solve(
    problem: Problem,
    domains: Sequence[int],
    *,
    keep: Mapping[int, int] = _NONE,
    budget: Budget | None = None,
    on_progress: OnProgress | None = None,
) -> Solution | Impossible | Unknown | Interrupted:
    """The best plan in which each task begins on a day of its domain, and those of `keep` on that day.

    What is proven best is also the earliest of the best, in the order of the tasks, as far as the budget reaches for
    finding that. `on_progress` hears of better plans of the whole, with what none is below if that is known.
    """
    masks = _masks(problem, domains, keep)
    if not all(masks):
        return Impossible()
    search = _Search(problem, masks, budget or Budget(), on_progress)
    try:
        return search.run()
    except KeyboardInterrupt:
        return Interrupted(search.solution())


def clash(
    problem: Problem, requirements: Collection[int], domains: Sequence[int], budget: Budget | None = None
) -> tuple[int, ...] | Unknown | None:
    """Some of these requirements that can't hold together, in rising order; None where all can.

    The domains hold in any case, and so does what names no requirement. What names others than these is left out. It
    is small, and mostly minimal: each of them was needed with those before it.
    """
    asked = sorted(set(requirements))
    masks = [mask if task.fixed is None else 1 << task.fixed for task, mask in zip(problem.tasks, domains, strict=True)]
    if not all(masks):
        return ()
    engine = Engine()
    with engine.rules() as backend:
        tasks, guards = encode_guarded(backend, problem, masks, asked)
    of_literal = {literal: requirement for requirement, literal in guards.items()}
    core = [guards[requirement] for requirement in asked]
    needed = 0
    while True:
        answer = engine.some(tasks.scales, (budget or Budget()).clash, core)
        if not answer.is_finished:
            return tuple(sorted(of_literal[literal] for literal in core)) if needed else Unknown()
        if answer.days is not None:
            return None if not needed else tuple(sorted(of_literal[literal] for literal in core))
        found = set(answer.core)
        core = [literal for literal in core if literal in found]
        if needed >= len(core):
            return tuple(sorted(of_literal[literal] for literal in core))
        core.insert(0, core.pop())  # only the beginning of the list comes back, and its last is needed
        needed += 1


def _masks(problem: Problem, domains: Sequence[int], keep: Mapping[int, int]) -> tuple[int, ...]:
    masks = list(domains)
    for allowed in problem.allowed:
        masks[allowed.task] &= allowed.mask
    for task in problem.tasks:
        if task.fixed is not None:
            masks[task.number] = 1 << task.fixed
    for kept, day in keep.items():
        masks[kept] &= 1 << day
    return tuple(masks)


class _Search:
    """One search: parts of the problem that have nothing to do with one another, one after the other."""

    def __init__(
        self, problem: Problem, masks: tuple[int, ...], budget: Budget, on_progress: OnProgress | None
    ) -> None:
        self._problem = problem
        self._masks = masks
        self._budget = budget
        self._on_progress = on_progress
        self._fixed = frozenset(task.number for task in problem.tasks if task.fixed is not None)
        self._starts = [lowest(mask) for mask in masks]
        self._missing: set[int] = set()
        self._lower = NOTHING
        self._lower_here: Levels | None = None  # of the part that is being solved, where it is known

    def run(self) -> Solution | Impossible | Unknown:
        components = components_of(self._problem, self._masks)
        self._missing = {task for component in components for task in component}
        self._lower = self._least_of_fixed()
        for component in components:
            found = self._solve(frozenset(component))
            if isinstance(found, Impossible | Unknown):
                return found
            self._lower, self._lower_here = sum_of(self._lower, found), None
        return self.solution() or Unknown()

    def solution(self) -> Solution | None:
        """The best plan so far, if there is one for all."""
        if self._missing:
            return None
        starts = tuple(self._starts)
        costs = costs_of(self._problem, starts)
        return Solution(starts, costs, min(costs, Costs(*self._lower)))

    def _solve(self, component: frozenset[int]) -> Levels | Impossible | Unknown:
        """The dates of one part; what none is below."""
        problem, budget = self._problem, self._budget
        scope = Scope(component | self._fixed, component)
        masks = tuple(mask if task in scope.seen else mask & -mask for task, mask in enumerate(self._masks))

        def on_plan(starts: tuple[int, ...]) -> None:
            self._found(component, starts)

        outcome = best(problem, masks, scope, budget.limits, on_plan)
        if outcome.is_impossible:
            return Impossible()
        if outcome.starts is not None:
            on_plan(outcome.starts)
        if outcome.is_proven:
            return outcome.lower
        opened, starts = Opened(problem, outcome.masks, scope), outcome.starts
        if starts is None:
            starts, is_finished = opened.some(budget.plan)
            if starts is None:
                return Impossible() if is_finished else Unknown()
            on_plan(starts)
        groups = groups_of(problem, outcome.masks, component)
        lower = max(outcome.lower, lower_bound(problem, outcome.masks, scope, groups, budget.limited))
        self._lower_here = lower
        improved(problem, opened, groups, starts, budget.limited, on_plan)
        return lower

    def _found(self, component: frozenset[int], starts: tuple[int, ...]) -> None:
        for task in component:
            self._starts[task] = starts[task]
        self._missing -= component
        if not self._missing and self._on_progress is not None:
            here = self._lower_here
            bound = None if here is None else Costs(*sum_of(self._lower, here))
            self._on_progress(costs_of(self._problem, self._starts), bound)

    def _least_of_fixed(self) -> Levels:
        """What tasks that can't change cost among themselves."""
        problem = part_of(self._problem, Scope(self._fixed, self._fixed))
        as_now = (task.now or 0 if task.fixed is None else task.fixed for task in problem.tasks)
        costs = costs_of(problem, tuple(as_now))
        return costs.published_moved, costs.published_days, costs.moved, costs.moved_days, costs.wishes
