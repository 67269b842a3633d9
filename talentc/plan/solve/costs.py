"""Floor 5: what a plan costs, counted in plain Python: the yardstick that the solver's own sums are held to."""

from collections.abc import Iterator, Sequence

from talentc.plan.problem import Costs, GapWish, Problem, Task, Wish


def costs_of(problem: Problem, starts: Sequence[int]) -> Costs:
    """The costs of beginning each task on its day of `starts`. What is hidden costs nothing; what is fixed does."""
    published_moved = published_days = moved = moved_days = 0
    for task in problem.tasks:
        away = days_moved(task, starts[task.number])
        if task.published:
            published_moved += away > 0
            published_days += away
        else:
            moved += away > 0
            moved_days += away
    wishes = sum(wish.costs.get(starts[wish.task], 0) for wish in seen_wishes(problem))
    for wish in seen_gap_wishes(problem):
        wishes += gap_cost(wish, starts[wish.after] - starts[wish.before] - problem.tasks[wish.before].days + 1)
    return Costs(published_moved, published_days, moved, moved_days, wishes)


def days_moved(task: Task, start: int) -> int:
    """By how many days a task that people know of moves when it begins on `start`."""
    return 0 if task.hidden or task.now is None else abs(start - task.now)


def gap_cost(wish: GapWish, gap: int) -> int:
    """What so many days from the last of one task to the first of the next cost."""
    off = wish.target - gap
    off = max(off, 0) if wish.may_be_more else abs(off)
    return wish.cost * sum(off > step for step in wish.steps)


def seen_wishes(problem: Problem) -> Iterator[Wish]:
    """The wishes for tasks that get a date."""
    return (wish for wish in problem.wishes if not problem.tasks[wish.task].hidden)


def seen_gap_wishes(problem: Problem) -> Iterator[GapWish]:
    """The wishes for gaps between tasks that both get a date."""
    tasks = problem.tasks
    return (wish for wish in problem.gap_wishes if not tasks[wish.before].hidden and not tasks[wish.after].hidden)
