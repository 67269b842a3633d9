"""Floor 5: what would mend a clash: single changes of its requirements, each tried out, the smallest first."""

from collections.abc import Collection, Iterator

from talentc.plan.explain.mending import Mend, Mending
from talentc.plan.explain.relax_days import elsewhen, opened
from talentc.plan.explain.relax_more import given_up, higher, more_rooms
from talentc.plan.explain.relax_windows import widened
from talentc.plan.explain.trial import Trial
from talentc.plan.proposal import Relaxation
from talentc.schedule.spoken import say_days

MOST = 5


def relaxations(trial: Trial, numbers: Collection[int], active: frozenset[int]) -> tuple[Relaxation, ...]:
    """What would make possible that the active requirements hold, a clash of `numbers` among them.

    At most five, the smallest change first; only what has been found to work.
    """
    mending = Mending(trial, tuple(numbers), active)
    found = [(mend.distance, at, mend) for at, number in enumerate(numbers) for mend in mends(mending, number)]
    return tuple(
        Relaxation(trial.problem.requirements[mending.numbers[at]], mend.text, _result(mending, mend))
        for _, at, mend in sorted(found, key=lambda each: each[:2])[:MOST]
    )


def _result(mending: Mending, mend: Mend) -> str:
    problem = mending.problem
    task = problem.tasks[mend.task]
    first = mend.starts[mend.task]
    return f"`{task.name}` is on {say_days(problem.day(first), problem.day(first + task.days - 1))}"


def mends(mending: Mending, number: int) -> Iterator[Mend]:
    """The changes of one requirement that make a plan possible while all else holds."""
    requirement = mending.problem.requirements[number]
    if mending.plan(mending.problem, mending.active - {number}) is None:
        return  # nothing helps as long as all else holds
    match requirement.sort:
        case "when" | "start":
            yield from widened(mending, number)
        case "closed" | "holiday" | "weekend" | "away":
            yield from opened(mending, number)
        case "pin":
            yield from elsewhen(mending, number)
        case "rooms":
            yield from more_rooms(mending, number)
        case "limit":
            yield from higher(mending, number)
        case _:
            yield from given_up(mending, number)
