"""Floor 5: the best plan of a problem, proven: as few moves as can be, then the wishes, then as early as can be."""

from collections.abc import Callable, Sequence

from talentc.plan.problem import Problem, Task
from talentc.plan.solve.encode import Tasks
from talentc.plan.solve.encode_problem import Scope, add_costs, encode, part_of
from talentc.plan.solve.encode_wishes import WISHES
from talentc.plan.solve.engine import Engine
from talentc.plan.solve.rules import TRUE, Weighted
from talentc.value import Value

OnPlan = Callable[[tuple[int, ...]], None]
Levels = tuple[int, int, int, int, int]

NOTHING: Levels = (0, 0, 0, 0, 0)


def sum_of(one: Levels, other: Levels) -> Levels:
    """Level by level."""
    return (one[0] + other[0], one[1] + other[1], one[2] + other[2], one[3] + other[3], one[4] + other[4])


class Limits(Value, frozen=True):
    """How many conflicts the solver may have for moves, and for wishes.

    Wishes of more than `tasks` tasks with a choice of days aren't looked at; what isn't proven of up to `few` is looked
    at again, thoroughly. `is_earliest` is whether it shall be the earliest of the best plans.
    """

    moves: int
    wishes: int
    tasks: int
    is_earliest: bool
    few: int = 0
    thorough: int = 0


class Outcome(Value, frozen=True):
    """The best plan that was found, if any, and what none is below. `masks` are days that a best plan keeps to."""

    starts: tuple[int, ...] | None
    lower: Levels
    masks: tuple[int, ...]
    is_proven: bool = False
    is_impossible: bool = False


def best(
    problem: Problem, masks: Sequence[int], scope: Scope, limits: Limits, on_plan: OnPlan | None = None
) -> Outcome:
    """The best plan of what is in scope; what isn't open has one day, and no costs."""
    problem = part_of(problem, scope)
    masks = tuple(masks)
    movable = [task for task in problem.tasks if task.now is not None and not task.hidden and task.number in scope.open]
    if not movable:
        return _wishes(problem, masks, scope, limits, None, NOTHING, on_plan)
    engine = Engine()
    with engine.rules() as backend:
        tasks = encode(backend, problem, masks, scope)
        add_costs(tasks, scope.open, with_wishes=False)
    rules = tasks.rules
    used = [level for level in range(WISHES) if rules.levels[level]]
    engine.make_small([rules.levels[level] for level in used])
    answer = engine.best(tasks.scales, limits.moves, on_plan) if used else engine.some(tasks.scales, limits.moves)
    lower = _lower(tuple(rules.constant), used, answer.lower)
    if not answer.is_finished:
        return Outcome(answer.days, lower, masks)
    if answer.days is None:
        return Outcome(None, lower, masks, is_impossible=True)
    moves = _sums(movable, answer.days)
    return _wishes(problem, _near(masks, movable, moves), scope, limits, answer.days, moves, on_plan)


def _lower(constant: Sequence[int], used: Sequence[int], found: Sequence[int]) -> Levels:
    """What none is below, from what the solver says of the levels that it knows."""
    lower = list(constant)
    for level, least in zip(used, found, strict=False):
        lower[level] += max(0, least)
    open_from = used[len(found)] if len(found) < len(used) else WISHES
    first, second, third, fourth, fifth = (each if i <= open_from else 0 for i, each in enumerate(lower))
    return (first, second, third, fourth, fifth)


def _sums(movable: Sequence[Task], starts: Sequence[int]) -> Levels:
    away = [(task.published, abs(starts[task.number] - (task.now or 0))) for task in movable]
    return (
        sum(is_published and days > 0 for is_published, days in away),
        sum(days for is_published, days in away if is_published),
        sum(not is_published and days > 0 for is_published, days in away),
        sum(days for is_published, days in away if not is_published),
        0,
    )


def _near(masks: Sequence[int], movable: Sequence[Task], moves: Levels) -> tuple[int, ...]:
    """The days on which no task moves by more than all of its kind do together."""
    left = list(masks)
    for task in movable:
        most = moves[1] if task.published else moves[3]
        now = task.now or 0
        first = max(0, now - most)
        left[task.number] &= ((1 << now + most - first + 1) - 1) << first if now + most >= first else 0
    return tuple(left)


def _wishes(
    problem: Problem,
    masks: tuple[int, ...],
    scope: Scope,
    limits: Limits,
    starts: tuple[int, ...] | None,
    moves: Levels,
    on_plan: OnPlan | None,
) -> Outcome:
    """The best plan among those with as few moves as can be."""
    choices = sum(mask & (mask - 1) != 0 for mask in masks)
    outcome = Outcome(starts, moves, masks)
    if choices <= limits.tasks:
        outcome = _wishes_within(problem, outcome, scope, (limits.wishes, limits.is_earliest, False), moves, on_plan)
    if choices <= min(limits.few, limits.tasks) and not outcome.is_proven and not outcome.is_impossible:
        outcome = _wishes_within(problem, outcome, scope, (limits.thorough, limits.is_earliest, True), moves, on_plan)
    return outcome


def _wishes_within(
    problem: Problem,
    known: Outcome,
    scope: Scope,
    how: tuple[int, bool, bool],
    moves: Levels,
    on_plan: OnPlan | None,
) -> Outcome:
    """The same within a number of conflicts: whether for the earliest plan, and whether thoroughly."""
    conflicts, is_earliest, is_thorough = how
    engine = Engine(is_thorough)
    with engine.rules() as backend:
        tasks = encode(backend, problem, known.masks, scope)
        add_costs(tasks, scope.open, with_wishes=True)
        rules = tasks.rules
        for level in range(WISHES):
            rules.at_most(moves[level] - rules.constant[level], rules.levels[level])
    wishes = [rules.levels[WISHES]] if rules.levels[WISHES] else []
    engine.make_small([*wishes, *(_earliest(tasks) if is_earliest else ())])
    answer = engine.best(tasks.scales, conflicts, on_plan)
    least = max((0, *answer.lower[:1], *(answer.cost[:1] if answer.is_finished else ()))) if wishes else 0
    lower = max(known.lower, (moves[0], moves[1], moves[2], moves[3], rules.constant[WISHES] + least))
    is_proven = answer.days is not None and (answer.is_finished or not wishes or answer.cost[0] <= least)
    is_impossible = answer.is_finished and not is_proven
    return Outcome(answer.days or known.starts, lower, known.masks, is_proven, is_impossible)


def _earliest(tasks: Tasks) -> list[list[Weighted]]:
    """To be made small one after the other: the day of the first task, of the second; what is hidden is last."""
    levels = []
    for task in sorted(tasks.problem.tasks, key=lambda task: task.hidden):
        literals = dict.fromkeys(tasks.scales[task.number].literals)
        levels.append([(literal, 1) for literal in literals if literal != TRUE])
    return [level for level in levels if level]
