"""Floor 5: from begin days back to dates, and what is told beside them: what moved and why, and what could."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from talentc.plan.ask.assemble import Assembled
from talentc.plan.ask.cohort import CohortTasks
from talentc.plan.narrow.verify import Verifier
from talentc.plan.problem import Problem, Requirement, Task
from talentc.plan.proposal import CohortProposal, PlannedSession, Standing
from talentc.schedule.shift import add_days
from talentc.schedule.times import has_occurrence

Starts = Mapping[int, int]
Because = Callable[[int, int], tuple[Requirement, ...]]


def proposals(
    assembled: Assembled, starts: Starts, masks: tuple[int, ...], because: Because
) -> tuple[CohortProposal, ...]:
    """The plan of each cohort that was asked for. `masks` are the days that windows leave to each task."""
    verifier = Verifier(assembled.problem)
    return tuple(
        _proposal(assembled.problem, tasks, starts, masks, verifier, because)
        for tasks in assembled.cohorts
        if tasks.is_open
    )


def _proposal(
    problem: Problem,
    tasks: CohortTasks,
    starts: Starts,
    masks: tuple[int, ...],
    verifier: Verifier,
    because: Because,
) -> CohortProposal:
    sessions = []
    for task in tasks.tasks:
        if task.hidden:
            continue
        begin = starts[task.number]
        standing = _standing(tasks, task, begin)
        is_free = standing not in ("pinned", "past")
        earlier, later = slack(verifier, task.number, masks[task.number], starts) if is_free else (0, 0)
        moved = standing == "moved" and task.now is not None
        first = problem.day(begin)
        sessions.append(
            PlannedSession(
                key=task.key,
                name=task.name,
                first=first,
                last=add_days(first, task.days - 1),
                hours=task.hours,
                standing=standing,
                published=task.published,
                before=problem.day(task.now) if moved and task.now is not None else None,
                because=because(task.number, task.now) if moved and task.now is not None else (),
                earlier=earlier,
                later=later,
            )
        )
    return CohortProposal(
        programme=tasks.programme.id,
        cohort=tasks.cohort.id,
        sessions=tuple(sorted(sessions, key=lambda each: (each.first, each.last, each.hours is None, each.key))),
        holidays={day: name for day, name in tasks.closed.holidays.items() if day.year in _years(sessions)},
        removed=tuple(_removed(tasks)),
    )


def _years(sessions: Sequence[PlannedSession]) -> range:
    """The years of a plan: those whose public holidays matter to it."""
    first = min((each.first.year for each in sessions), default=0)
    return range(first, max((each.last.year for each in sessions), default=first - 1) + 1)


def _standing(tasks: CohortTasks, task: Task, begin: int) -> Standing:
    key = (task.key.session, task.key.occurrence)
    given = tasks.now.get(key)
    if given is not None and given.dates.first < tasks.today and task.fixed is not None:
        return "past"
    if task.fixed is not None or key in tasks.days.given:
        return "pinned"
    if task.now is None:
        return "new"
    return "kept" if task.now == begin else "moved"


def slack(verifier: Verifier, task: int, mask: int, starts: Starts) -> tuple[int, int]:
    """How many days earlier and later a task could begin at most, with all others where they are."""
    here = starts[task]
    days = [day for day in range(mask.bit_length()) if mask >> day & 1]
    earliest = next((day for day in days if day < here and verifier.may_begin(task, day, starts)), here)
    latest = next((day for day in reversed(days) if day > here and verifier.may_begin(task, day, starts)), here)
    return here - earliest, latest - here


def _removed(tasks: CohortTasks) -> Iterator[str]:
    """The dates that the plan has for a session that isn't held so often any more; what a person has fixed stays."""
    sessions = tasks.anchors.sessions
    for (name, occurrence), given in tasks.now.items():
        if name in sessions and not given.fixed and not has_occurrence(sessions[name], occurrence):
            is_one_of_many = occurrence > 1 or sessions[name].times is not None
            yield f"{name}.{occurrence}" if is_one_of_many else name
