"""Floor 5: what a plan costs, as weighted literals of five levels: moves that people know of, other moves, wishes."""

from collections.abc import Container, Iterator
from itertools import pairwise

from talentc.plan.problem import GapWish, Task, Wish
from talentc.plan.solve.costs import gap_cost
from talentc.plan.solve.encode import Tasks
from talentc.plan.solve.rules import FALSE, TRUE, Scale

PUBLISHED, MOVES, WISHES = 0, 2, 4
"""The levels of `Costs` at which moves of what is published, other moves and wishes begin."""


def add_moves(tasks: Tasks, seen: Container[int]) -> None:
    """Whether each of these tasks moves, and by how many days."""
    for task in tasks.problem.tasks:
        if task.now is not None and not task.hidden and task.number in seen:
            level = PUBLISHED if task.published else MOVES
            tasks.rules.cost(level, -tasks.begins(task.number, task.now), 1)
            _add_days_moved(tasks, task, task.now, level + 1)


def _add_days_moved(tasks: Tasks, task: Task, now: int, level: int) -> None:
    """Each step from one day to the next that lies between the task and its day of now costs its length."""
    scale = tasks.scales[task.number]
    days = (*(day for day in scale.days if day < now), now, *(day for day in scale.days if day > now))
    for before, day in pairwise(days):
        literal = scale.since(day)
        tasks.rules.cost(level, -literal if day <= now else literal, day - before)


def add_wish(tasks: Tasks, wish: Wish) -> None:
    """One literal for each cost that days of the task have."""
    scale = tasks.scales[wish.task]
    costs = {day: wish.costs.get(day, 0) for day in scale.days}
    least = min(costs.values())
    tasks.rules.cost(WISHES, TRUE, least)
    for cost in sorted(set(costs.values())):
        if cost > least:
            begins = [tasks.begins(wish.task, day) for day in scale.days if costs[day] == cost]
            tasks.rules.cost(WISHES, tasks.rules.either(begins), cost - least)


def add_gap_wish(tasks: Tasks, wish: GapWish) -> None:
    """One literal for each step, which has to be true where the gap is more off than that."""
    before = tasks.scales[wish.before].shifted(tasks.problem.tasks[wish.before].days - 1)
    after = tasks.scales[wish.after]
    widest, narrowest = after.days[-1] - before.days[0], after.days[0] - before.days[-1]
    if widest == narrowest:
        tasks.rules.cost(WISHES, TRUE, gap_cost(wish, widest))
        return
    forbid = tasks.rules.backend.add_rule
    nearer = TRUE
    for step in sorted(wish.steps):
        if (wish.may_be_more or widest <= wish.target + step) and narrowest >= wish.target - step:
            break
        off = tasks.rules.choice()
        tasks.rules.cost(WISHES, off, wish.cost)
        if nearer != TRUE:
            forbid([], [off, -nearer])
        nearer = off
        for body in () if wish.may_be_more else _too_far(before, after, wish.target + step):
            forbid([], [-off, *body])
        for body in _too_near(before, after, wish.target - step):
            forbid([], [-off, *body])


def _too_far(before: Scale, after: Scale, gap: int) -> Iterator[tuple[int, ...]]:
    """Bodies of which one holds if there are more days between than `gap`: one for each step of `after`."""
    literals, first, end = after.literals, after.days[0], len(after.literals)
    needed, beyond = FALSE, FALSE
    for day in reversed(before.days):
        index = day + gap + 1 - first
        late = TRUE if index <= 0 else literals[index] if index < end else FALSE
        if late != needed:
            yield tuple(literal for literal in (-beyond, late) if literal != TRUE)
            if late == TRUE:
                return
            needed = late
        beyond = before.since(day)


def _too_near(before: Scale, after: Scale, gap: int) -> Iterator[tuple[int, ...]]:
    """Bodies of which one holds if there are fewer days between than `gap`."""
    literals, first, end = after.literals, after.days[0], len(after.literals)
    needed = TRUE
    for day in before.days:
        index = day + gap - first
        late = TRUE if index <= 0 else literals[index] if index < end else FALSE
        if late != needed:
            yield tuple(literal for literal in (before.since(day), -late) if literal != TRUE)
            if late == FALSE:
                return
            needed = late
