"""Floor 5: closed days that are opened for one session, and sessions that are fixed on another day."""

from collections.abc import Iterator

from talentc.plan.explain.mending import Mend, Mending
from talentc.plan.explain.relax_more import given_up
from talentc.plan.explain.relax_text import say_opened, say_weekday
from talentc.plan.narrow.windows import days_of
from talentc.schedule.spoken import say_day
from talentc.value import replace

NEAREST = 40  # days that are tried instead of a pinned one


def opened(mending: Mending, number: int) -> Iterator[Mend]:
    """A closed day is opened for one session; the first of the clash for which that helps."""
    problem = mending.problem
    requirement = problem.requirements[number]
    for task in mending.tasks_of(number):
        changed = replace(
            problem,
            allowed=tuple(each for each in problem.allowed if each.task != task or number not in each.requirements),
        )
        starts = mending.plan(changed, mending.active)
        if starts is not None:
            first, days = starts[task], problem.tasks[task].days
            text = say_opened(requirement, problem.day(first), problem.day(first + days - 1))
            yield Mend(days, text, task, starts, changed, mending.active)
            return
    yield from given_up(mending, number)


def elsewhen(mending: Mending, number: int) -> Iterator[Mend]:
    """The nearest other day to which a session could be pinned."""
    problem = mending.problem
    active = mending.active - {number}
    for task in mending.tasks_of(number):
        pins = [each for each in problem.allowed if each.task == task and number in each.requirements]
        pinned = next(iter(days_of(pins[0].mask)), None) if pins else None
        if pinned is None:
            continue
        days = days_of(mending.trial.domains(active).masks[task] & mending.counted_from(task))
        for day in sorted(days, key=lambda other: (abs(other - pinned), other))[:NEAREST]:
            starts = mending.trial.plan(active, {task: day})
            if starts is not None and starts != "unknown":
                name, old = problem.tasks[task].name, problem.day(pinned)
                text = f"`{name}` is fixed on {say_weekday(problem.day(day))}, instead of {say_day(old)}"
                yield Mend(abs(day - pinned), text, mending.other_than(task), starts, problem, active)
                return
