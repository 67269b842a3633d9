"""Floor 5: cohorts become one problem."""

from collections.abc import Iterator
from datetime import date

from talentc.plan.asked import Asked, Requirements
from talentc.plan.caps import caps, planned_times
from talentc.plan.cohort import CohortTasks, cohort_tasks, reach_of
from talentc.plan.links import Reader, order_links
from talentc.plan.masks import Masks
from talentc.plan.open_days import OpenDays
from talentc.plan.problem import Allowed, Cap, Link, Part, Problem, Wish
from talentc.plan.propagate import propagate
from talentc.plan.resources import Bookings
from talentc.plan.shared import Shared
from talentc.plan.wishes import gap_wishes
from talentc.value import Value, replace


class Assembled(Value, frozen=True, eq=False):
    """A problem, and the cohorts that its tasks belong to. `startless` are cohorts of which nobody knows the start."""

    problem: Problem
    cohorts: tuple[CohortTasks, ...]
    startless: tuple[tuple[str, str], ...]


def assemble(asked: Asked) -> Assembled:
    """All cohorts as one problem, in the order in which they are given."""
    origin, horizon = _extent(asked)
    requirements, masks = Requirements(), Masks(origin, horizon)
    cohorts: list[CohortTasks] = []
    startless: list[tuple[str, str]] = []
    number = 0
    for one in asked.cohorts:
        tasks = cohort_tasks(asked, one, number, origin)
        if tasks is None:
            startless.append((one.programme.id, one.cohort.id))
            continue
        cohorts.append(tasks)
        number += len(tasks.tasks)
    allowed: list[Allowed] = []
    links: list[Link] = []
    parts: list[Part] = []
    wishes: list[Wish] = []
    caps_found: list[Cap] = []
    bookings = Bookings(
        requirements, Shared.of(tuple({one.programme.id: one.programme for one in asked.cohorts}.values()))
    )
    known: dict[tuple[object, ...], dict[int, tuple[object, ...]]] = {}
    for tasks in cohorts:
        reader = Reader(tasks, masks, requirements, known)  # type: ignore[arg-type]
        for found in reader.constraints():
            match found:
                case Allowed():
                    allowed.append(found)
                case Link():
                    links.append(found)
                case Part():
                    parts.append(found)
        links += order_links(tasks, origin, requirements)
        days = OpenDays(asked, tasks, masks, requirements)
        allowed += days.constraints()
        allowed += bookings.add(tasks, days)
        wishes += days.preferred()
        caps_found += _caps(asked, tasks, origin, horizon, requirements)
    tasks_found = [task for tasks in cohorts for task in tasks.tasks]
    tasks_found += bookings.absences(len(tasks_found), masks)
    fixed = {task.number for task in tasks_found if task.fixed is not None}
    problem = Problem(
        origin=origin,
        horizon=horizon,
        tasks=tuple(tasks_found),
        requirements=tuple(requirements.found),
        allowed=tuple(allowed),
        links=tuple(links),
        parts=tuple(parts),
        resources=tuple(each for each in bookings.resources() if not {use.task for use in each.uses} <= fixed),
        journeys=tuple(bookings.journeys()),
        caps=tuple(caps_found),
        wishes=tuple(wishes),
        gap_wishes=(),
    )
    left = propagate(problem).masks
    gaps = [wish for tasks in cohorts for wish in gap_wishes(tasks, left)]
    open_gaps = tuple(wish for wish in gaps if not {wish.before, wish.after} <= fixed)
    return Assembled(replace(problem, gap_wishes=open_gaps), tuple(cohorts), tuple(startless))


def _caps(asked: Asked, tasks: CohortTasks, origin: date, horizon: int, requirements: Requirements) -> Iterator[Cap]:
    """The limits of a cohort's programme."""
    limits = tasks.programme.file.limits
    if asked.limits_of is None or not tasks.is_open or not limits:
        return

    def requirement_of(name: str) -> int:
        figure = limits[name].figure
        text = f"`{name}` allows {figure.text}"
        span = limits[name].place.of("figure")
        return requirements.number(("limit", tasks.programme.id, name), "limit", text, span)

    held = asked.limits_of(tasks.programme, tasks.days.cohort or tasks.cohort, planned_times(tasks.tasks))
    yield from caps(held, tasks.tasks, origin, horizon, requirement_of)


def _extent(asked: Asked) -> tuple[date, int]:
    """The first day of all cohorts, and how many days there are to the last of them."""
    reaches = [reach for one in asked.cohorts if (reach := reach_of(one.programme, one.cohort)) is not None]
    if not reaches:
        return asked.today, 1
    first, last = min(first for first, _ in reaches), max(last for _, last in reaches)
    return first, (last - first).days + 2
