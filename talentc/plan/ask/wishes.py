"""Floor 5: how far apart things are best held, where the design leaves a choice.

Activities of one kind (modules, and bootcamps that count as modules) are spread evenly between the first and the last
of them. What has a shortest and a longest distance is best in the middle of them, what is `about` so long after, just
then. What only comes after or before something is best some weeks from it; what is spread, in like parts. And
what is told later comes later, in each track.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from talentc.model.programme import Activity
from talentc.model.when import Distance, Relative, Spread
from talentc.plan.ask.cohort import CohortTasks
from talentc.plan.narrow.windows import highest, lowest
from talentc.plan.problem import GapWish, Task
from talentc.schedule.shift import DAYS_OF, MONTHS_OF

STEPS = (3, 7, 10, 14, 21, 28)  # days off the target; each costs as much again
STEP_COST = 1
ORDER_COST = 8  # what is told later and comes earlier is worse than a wrong weekday
SOME_WEEKS = 28
DAYS_A_MONTH = Fraction(365, 12)


def gap_wishes(tasks: CohortTasks, masks: Sequence[int]) -> tuple[GapWish, ...]:
    """The wishes of one cohort; `masks` are the days on which each task may begin, all windows considered."""
    found: dict[tuple[int, int], GapWish] = {}
    for wish in (*_even(tasks, masks), *_distances(tasks), *_times(tasks, masks), *_told(tasks, masks)):
        found.setdefault((wish.before, wish.after), wish)
    return tuple(found.values())


def _even(tasks: CohortTasks, masks: Sequence[int]) -> Iterator[GapWish]:
    """An even spread of the activities of each kind, of which there are three or more."""
    kinds: dict[str, list[Activity]] = {}
    for activity in tasks.programme.activities:
        if activity.kinds and _dated(tasks, activity):
            kinds.setdefault(activity.kinds[-1], []).append(activity)
    for activities in kinds.values():
        held = [_dated(tasks, activity) for activity in activities]
        if len(held) < 3 or not all(masks[task.number] for row in held for task in row):
            continue
        inside = sum((_inside(tasks, row) for row in held[:-1]), Fraction(0))
        whole = _middle(masks[held[-1][0].number]) - _middle(masks[held[0][0].number])
        target = max(round((whole - inside) / (len(held) - 1)), 1)
        for one, other in pairwise(held):
            yield GapWish(one[-1].number, other[0].number, target, STEPS, STEP_COST)


def _dated(tasks: CohortTasks, activity: Activity) -> list[Task]:
    found = [task for session in activity.sessions for task in tasks.by_session.get(session.id, ())]
    return [task for task in found if not task.hidden]


def _inside(tasks: CohortTasks, held: Sequence[Task]) -> Fraction:
    """From the first day of an activity to its last, if all is as one would like it."""
    days = Fraction(held[0].days - 1)
    for one, other in pairwise(held):
        session = tasks.anchors.sessions[other.key.session]
        gaps = [_target(clause) for clause in (session.when.clauses if session.when is not None else ())]
        gap = next((each for each in gaps if each is not None and each > 0), SOME_WEEKS if one is not other else 0)
        days += gap + other.days - 1
    return days


def _middle(mask: int) -> Fraction:
    return Fraction(lowest(mask) + highest(mask), 2)


def _distances(tasks: CohortTasks) -> Iterator[GapWish]:
    """From each task to what its `when` counts from: the last (or the first) task of that."""
    for task in tasks.tasks:
        session = tasks.anchors.sessions[task.key.session]
        for clause in session.when.clauses if session.when is not None else ():
            target = _target(clause)
            if task.hidden or target is None or not isinstance(clause, Distance | Relative):
                continue
            found = tasks.anchors.find(clause.anchor.text, session.activity)
            others = [each for other in found for each in tasks.by_session.get(other.id, ()) if not each.hidden]
            if not others:
                continue
            later = [
                each for each in tasks.by_session[task.key.session] if each.key.occurrence == task.key.occurrence + 1
            ]
            earlier = [
                each for each in tasks.by_session[task.key.session] if each.key.occurrence == task.key.occurrence - 1
            ]
            if clause.direction == "after":
                yield GapWish((earlier or [others[-1]])[0].number, task.number, target, STEPS, STEP_COST)
            else:
                yield GapWish(task.number, (later or [others[0]])[0].number, target, STEPS, STEP_COST)


def _times(tasks: CohortTasks, masks: Sequence[int]) -> Iterator[GapWish]:
    """That the times of a session that is spread lie as far apart as their parts of the days between."""
    for name, held in tasks.by_session.items():
        session = tasks.anchors.sessions[name]
        clauses = session.when.clauses if session.when is not None else ()
        if any(isinstance(clause, Spread) for clause in clauses) and all(masks[task.number] for task in held):
            for one, other in pairwise(held):
                target = round(_middle(masks[other.number]) - _middle(masks[one.number]))
                yield GapWish(one.number, other.number, max(target, 1), STEPS, STEP_COST)


def _told(tasks: CohortTasks, masks: Sequence[int]) -> Iterator[GapWish]:
    """That the activities of a track come in the order in which they are told, where they can."""
    tracks: dict[str | None, list[Activity]] = {}
    for activity in tasks.programme.activities:
        if _dated(tasks, activity):
            tracks.setdefault(activity.track, []).append(activity)
    for activities in tracks.values():
        for one, other in pairwise(activities):
            before, after = _dated(tasks, one)[-1], _dated(tasks, other)[0]
            if masks[before.number] and masks[after.number].bit_length() > lowest(masks[before.number]) + before.days:
                yield GapWish(before.number, after.number, 1, (0,), ORDER_COST, may_be_more=True)


def _target(clause: object) -> int | None:
    """How many days a clause would like to lie between; None where it says nothing of it."""
    if isinstance(clause, Relative):
        return SOME_WEEKS
    if not isinstance(clause, Distance) or clause.high is None or clause.ends:
        return None
    unit = Fraction(DAYS_OF[clause.unit]) if clause.unit in DAYS_OF else MONTHS_OF[clause.unit] * DAYS_A_MONTH
    return round((clause.low + clause.high) / 2 * unit)
