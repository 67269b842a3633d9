"""Floor 5: one room more, a higher limit, or a requirement that is given up altogether."""

from collections.abc import Iterator

from talentc.plan.explain.mending import Mend, Mending
from talentc.plan.explain.relax_text import say_more, say_without
from talentc.plan.problem import Problem
from talentc.value import replace

MORE_OF = 200  # what one room more weighs against days by which something moves
GIVEN_UP = 1000


def given_up(mending: Mending, number: int) -> Iterator[Mend]:
    """It doesn't hold any more."""
    problem, active = mending.problem, mending.active - {number}
    starts = mending.plan(problem, active)
    tasks = mending.tasks_of(number)
    if starts is not None and tasks:
        yield Mend(GIVEN_UP, say_without(problem.requirements[number]), tasks[0], starts, problem, active)


def more_rooms(mending: Mending, number: int) -> Iterator[Mend]:
    """One room more."""
    problem = mending.problem
    more = replace(
        problem,
        resources=tuple(
            replace(each, capacity=each.capacity + 1) if number in each.requirements else each
            for each in problem.resources
        ),
    )
    capacity = next((each.capacity for each in problem.resources if number in each.requirements), 1)
    starts = mending.plan(more, mending.active)
    tasks = mending.tasks_of(number)
    if starts is not None and tasks:
        requirement = problem.requirements[number]
        text = f"{requirement.text.partition(' has ')[0]} has {capacity + 1} rooms, instead of {capacity}"
        yield Mend(MORE_OF, text, tasks[0], starts, more, mending.active)


def higher(mending: Mending, number: int) -> Iterator[Mend]:
    """The next higher figure of a limit with which a plan is possible."""
    problem = mending.problem
    most = next((cap.most for cap in problem.caps if cap.requirement == number), 0)
    steps = {cap.most for cap in problem.caps if cap.requirement == number}
    amounts = sorted({load.amount for cap in problem.caps if cap.requirement == number for load in cap.loads})

    def change(more: int) -> Problem:
        caps = tuple(
            replace(cap, most=cap.most + more, left={period: left + more for period, left in cap.left.items()})
            if cap.requirement == number
            else cap
            for cap in problem.caps
        )
        return replace(problem, caps=caps)

    tasks = mending.tasks_of(number)
    found = mending.least(sum(amounts) * max(len(tasks), 1), change)
    if found is None or len(steps) > 1 or not tasks:
        yield from given_up(mending, number)
        return
    by, starts = found
    text = say_more(problem.requirements[number], most, most + by)
    yield Mend(MORE_OF, text, tasks[0], starts, change(by), mending.active)
