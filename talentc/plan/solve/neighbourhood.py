"""Floor 5: large problems: a plan made better by opening a few cohorts at a time, and what no plan can be below.

Cohorts that are at work at the same time share people and places; so they are taken in the order of their days, first
few at a time and then more. There is no chance in it, and no clock.
"""

from collections.abc import Sequence

from talentc.plan.narrow.windows import lowest
from talentc.plan.problem import Costs, Problem
from talentc.plan.solve.costs import costs_of
from talentc.plan.solve.encode_problem import Scope
from talentc.plan.solve.exact import NOTHING, Levels, Limits, OnPlan, best, sum_of
from talentc.plan.solve.opened import Opened
from talentc.value import Mutable, Value, field

_SIZES = (1, 2, 4, 6, 8, 10)
"""How many cohorts are opened at a time; a size is tried again as long as it finds something."""

Group = tuple[int, ...]


class Limited(Value, frozen=True):
    """How often a cohort is opened at most on an average, with how many conflicts; how many are bounded together."""

    rounds: int
    each: int
    together: int
    bound: Limits


def groups_of(problem: Problem, masks: Sequence[int], tasks: frozenset[int]) -> list[Group]:
    """The tasks with a choice of days by cohort, in the order of the days on which the cohorts can begin."""
    by_cohort: dict[tuple[str, str], list[int]] = {}
    for task in problem.tasks:
        if task.number in tasks and masks[task.number] & (masks[task.number] - 1):
            by_cohort.setdefault((task.key.programme, task.key.cohort), []).append(task.number)
    groups = [tuple(group) for group in by_cohort.values()]
    return sorted(groups, key=lambda group: (min(lowest(masks[task]) for task in group), group))


def lower_bound(
    problem: Problem, masks: Sequence[int], scope: Scope, groups: Sequence[Group], limited: Limited
) -> Levels:
    """What no plan is below: what some cohorts cost at least where the others take nothing, summed."""
    total = NOTHING
    grouped = frozenset(task for group in groups for task in group)
    always = scope.seen - scope.open
    alone = scope.open - grouped
    for first in range(0, len(groups), limited.together):
        tasks = frozenset(task for group in groups[first : first + limited.together] for task in group) | alone
        seen = tasks | always
        own = [mask if task in seen else mask & -mask for task, mask in enumerate(masks)]
        lower = best(problem, own, Scope(seen, tasks), limited.bound).lower
        total = sum_of(total, lower)
        alone = frozenset()
    return total


class _Walk(Mutable):
    """The best plan so far, when each cohort was last changed, and for each neighbourhood when it was last proven."""

    starts: tuple[int, ...]
    costs: Costs
    left: int
    step: int = 0
    changed: dict[int, int] = field(default_factory=dict)
    proven: dict[tuple[int, int], int] = field(default_factory=dict)


def improved(
    problem: Problem,
    opened: Opened,
    groups: Sequence[Group],
    starts: tuple[int, ...],
    limited: Limited,
    on_plan: OnPlan | None = None,
) -> tuple[int, ...]:
    """A plan that is no worse, and that no opening of a few cohorts makes better, or the budget is spent."""
    walk = _Walk(starts, costs_of(problem, starts), limited.rounds * len(groups))
    for size in _SIZES:
        found = size <= len(groups)
        while found and walk.left > 0:
            found = False
            for first in range(0, len(groups) - size + 1, max(1, size // 2)):
                if walk.left > 0 and _open(problem, opened, groups, (first, size), walk, limited.each):
                    found = True
                    if on_plan is not None:
                        on_plan(walk.starts)
    return walk.starts


def _open(
    problem: Problem, opened: Opened, groups: Sequence[Group], window: tuple[int, int], walk: _Walk, conflicts: int
) -> bool:
    """Plan some cohorts anew while all others stay where they are; whether that made the plan better."""
    first, size = window
    near = range(max(0, first - size), min(len(groups), first + 2 * size))
    if window in walk.proven and walk.proven[window] >= max(walk.changed.get(group, 0) for group in near):
        return False
    walk.left -= size
    walk.step += 1
    tasks = frozenset(task for group in groups[first : first + size] for task in group)
    starts, is_finished = opened.best(walk.starts, tasks, conflicts)
    costs = costs_of(problem, starts) if starts is not None else walk.costs
    is_better = costs < walk.costs
    if is_better and starts is not None:
        walk.starts, walk.costs = starts, costs
        walk.changed.update((group, walk.step) for group in range(first, first + size))
    if is_finished:
        walk.proven[window] = walk.step
    return is_better
