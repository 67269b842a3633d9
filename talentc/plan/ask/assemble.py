"""Floor 5: cohorts become one problem."""

from collections.abc import Iterator, Sequence
from datetime import date

from talentc.plan.ask.asked import Asked, Requirements
from talentc.plan.ask.caps import caps, planned_times
from talentc.plan.ask.cohort import CohortTasks, cohort_tasks, reach_of
from talentc.plan.ask.links import Reader, order_links
from talentc.plan.ask.masks import Masks
from talentc.plan.ask.open_days import OpenDays
from talentc.plan.ask.reaching import Known
from talentc.plan.ask.resources import Bookings
from talentc.plan.ask.shared import Shared
from talentc.plan.ask.wishes import gap_wishes
from talentc.plan.narrow.propagate import propagate
from talentc.plan.problem import Allowed, Cap, Link, Part, Problem, Wish
from talentc.value import Mutable, Value, field, replace


class Assembled(Value, frozen=True, eq=False):
    """A problem, and the cohorts that its tasks belong to. `startless` are cohorts of which nobody knows the start."""

    problem: Problem
    cohorts: tuple[CohortTasks, ...]
    startless: tuple[tuple[str, str], ...]


class Gathered(Mutable):
    """What is asked of the tasks, gathered cohort by cohort."""

    allowed: list[Allowed] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    wishes: list[Wish] = field(default_factory=list)
    caps: list[Cap] = field(default_factory=list)

    def add(self, found: Allowed | Link | Part) -> None:
        match found:
            case Allowed():
                self.allowed.append(found)
            case Link():
                self.links.append(found)
            case Part():
                self.parts.append(found)


def assemble(asked: Asked) -> Assembled:
    """All cohorts as one problem, in the order in which they are given."""
    origin, horizon = _extent(asked)
    requirements, masks = Requirements(), Masks(origin, horizon)
    cohorts, startless = _cohorts(asked, origin)
    programmes = {one.programme.id: one.programme for one in asked.cohorts}
    bookings = Bookings(requirements, Shared.of(tuple(programmes.values())))
    gathered = _gathered(asked, cohorts, masks, bookings)
    tasks = [task for each in cohorts for task in each.tasks]
    tasks += bookings.absences(len(tasks), masks)
    fixed = {task.number for task in tasks if task.fixed is not None}
    resources = tuple(each for each in bookings.resources() if not {use.task for use in each.uses} <= fixed)
    problem = Problem(
        origin=origin,
        horizon=horizon,
        tasks=tuple(tasks),
        requirements=tuple(requirements.found),
        allowed=tuple(gathered.allowed),
        links=tuple(gathered.links),
        parts=tuple(gathered.parts),
        resources=resources,
        journeys=tuple(bookings.journeys()),
        caps=tuple(gathered.caps),
        wishes=tuple(gathered.wishes),
        gap_wishes=(),
    )
    # What one would like doesn't change with what is kept this time: else its cost couldn't be told.
    lasting = [number for number, each in enumerate(problem.requirements) if each.sort != "keep"]
    left = propagate(problem, lasting).masks
    gaps = (wish for each in cohorts for wish in gap_wishes(each, left))
    open_gaps = tuple(wish for wish in gaps if not {wish.before, wish.after} <= fixed)
    return Assembled(replace(problem, gap_wishes=open_gaps), cohorts, startless)


def _cohorts(asked: Asked, origin: date) -> tuple[tuple[CohortTasks, ...], tuple[tuple[str, str], ...]]:
    """The cohorts with their tasks, and those of which nobody knows the start."""
    cohorts: list[CohortTasks] = []
    startless: list[tuple[str, str]] = []
    number = 0
    for one in asked.cohorts:
        tasks = cohort_tasks(asked, one, number, origin)
        if tasks is None:
            startless.append((one.programme.id, one.cohort.id))
        else:
            cohorts.append(tasks)
            number += len(tasks.tasks)
    return tuple(cohorts), tuple(startless)


def _gathered(asked: Asked, cohorts: Sequence[CohortTasks], masks: Masks, bookings: Bookings) -> Gathered:
    gathered, requirements = Gathered(), bookings.requirements
    known: dict[tuple[object, ...], Known] = {}
    for tasks in cohorts:
        days = OpenDays(asked, tasks, masks, requirements)
        for found in (
            *Reader(tasks, masks, requirements, known).constraints(),
            *order_links(tasks, masks.origin, requirements),
            *days.constraints(),
            *bookings.add(tasks, days),
        ):
            gathered.add(found)
        gathered.wishes += days.preferred()
        gathered.caps += _caps(asked, tasks, masks.origin, masks.horizon, requirements)
    return gathered


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
