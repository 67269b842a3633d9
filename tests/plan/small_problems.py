"""Small problems, made by hand or drawn, and every plan of them by trying all: what the planner is compared with."""

from collections.abc import Callable, Collection, Iterator
from datetime import date, time
from itertools import product
from typing import Literal

from hypothesis import strategies as st

from talentc.plan.problem import (
    Allowed,
    Bounds,
    Journey,
    Link,
    Part,
    Problem,
    Requirement,
    Resource,
    Sort,
    Task,
    TaskKey,
    Use,
)
from talentc.schedule.hours import Hours
from talentc.source import Span

ORIGIN = date(2027, 1, 4)
MORNING = Hours(time(9), time(12))
AFTERNOON = Hours(time(13), time(16))


def task(
    number: int, *, days: int = 1, cohort: str = "a", fixed: int | None = None, hours: Hours | None = None
) -> Task:
    """A task named by a letter: `t0`, `t1` ..."""
    key = TaskKey("p", cohort, f"t{number}", 1)
    return Task(number, key, f"t{number}", days, hours, Span("p.yaml", 10 + number, 1, 10 + number, 5), fixed=fixed)


def requirement(number: int, sort: Sort = "when", text: str = "", line: int | None = None) -> Requirement:
    """A requirement in line 100 and what follows, in the order of their numbers."""
    at = 100 + number if line is None else line
    return Requirement((sort, str(number)), sort, text or f"{sort} {number}", Span("p.yaml", at, 1, at, 9))


def problem(
    tasks: Collection[Task],
    requirements: Collection[Requirement],
    *,
    horizon: int = 20,
    allowed: Collection[Allowed] = (),
    links: Collection[Link] = (),
    parts: Collection[Part] = (),
    resources: Collection[Resource] = (),
    journeys: Collection[Journey] = (),
) -> Problem:
    """A problem without wishes."""
    return Problem(
        ORIGIN,
        horizon,
        tuple(tasks),
        tuple(requirements),
        tuple(allowed),
        tuple(links),
        tuple(parts),
        tuple(resources),
        tuple(journeys),
        (),
        (),
        (),
    )


def mask(*days: int) -> int:
    """The mask of these days."""
    return sum(1 << day for day in days)


def after(task: int, anchor: int, low: int, high: int | None, requirement: int, horizon: int = 20) -> Link:
    """A task begins from `low` to `high` days after the last day of another."""
    table = {day: Bounds(day + low, None if high is None else day + high) for day in range(horizon)}
    return Link(task, "first", (anchor,), "ends", table, requirement)


def plans(given: Problem, active: Collection[int] | None = None) -> Iterator[tuple[int, ...]]:
    """Every plan that keeps the active requirements (None: all), by trying all days of all tasks."""
    held = frozenset(range(len(given.requirements)) if active is None else active)
    days = [
        (task.fixed,) if task.fixed is not None else tuple(range(given.horizon - task.days + 1)) for task in given.tasks
    ]
    for starts in product(*days):
        if _keeps(given, held, starts):
            yield starts


def _keeps(given: Problem, held: frozenset[int], starts: tuple[int, ...]) -> bool:
    ends = [start + task.days - 1 for start, task in zip(starts, given.tasks, strict=True)]
    free = [task.fixed is None for task in given.tasks]
    return (
        all(
            each.mask >> starts[each.task] & 1
            for each in given.allowed
            if free[each.task] and held.issuperset(each.requirements)
        )
        and all(_keeps_link(each, starts, ends) for each in given.links if free[each.task] and each.requirement in held)
        and all(
            _keeps_part(given, each, starts, ends)
            for each in given.parts
            if free[each.task] and each.requirement in held
        )
        and all(_keeps_resource(given, each, held, starts) for each in given.resources)
        and all(_keeps_journey(given, each, held, starts) for each in given.journeys)
    )


def _keeps_link(link: Link, starts: tuple[int, ...], ends: list[int]) -> bool:
    day = (
        max(ends[anchor] for anchor in link.anchors)
        if link.of == "ends"
        else min(starts[anchor] for anchor in link.anchors)
    )
    own = starts[link.task] if link.edge == "first" else ends[link.task]
    row = link.bounds.get(day, Bounds(None, None))
    return (row.earliest is None or own >= row.earliest) and (row.latest is None or own <= row.latest)


def _keeps_part(given: Problem, part: Part, starts: tuple[int, ...], ends: list[int]) -> bool:
    x = max((ends[each] + 1 for each in part.after), default=part.first or 0)
    last = given.horizon - 1 if part.last is None else part.last
    y = min((starts[each] - 1 for each in part.before), default=last)
    days = y - x + 1
    first = x + days * (part.number - 1) // part.count
    return first <= starts[part.task] and ends[part.task] <= x + days * part.number // part.count - 1


def _minutes(given: Problem, use: Use, offset: int) -> range:
    task = given.tasks[use.task]
    if task.hours is None:
        return range(24)
    return range(task.hours.begins.hour if offset == 0 else 0, task.hours.ends.hour if offset == task.days - 1 else 24)


def _keeps_resource(given: Problem, resource: Resource, held: frozenset[int], starts: tuple[int, ...]) -> bool:
    if not held.issuperset(resource.requirements):
        return True
    taken: dict[tuple[int, int], dict[int, int]] = {}
    for use in resource.uses:
        for offset in use.offsets if use.requirement in held else ():
            for hour in _minutes(given, use, offset):
                there = taken.setdefault((starts[use.task] + offset, hour), {})
                there[use.task] = max(there.get(use.task, 0), use.weight)
    return all(
        sum(weights.values()) <= resource.capacity or all(given.tasks[task].fixed is not None for task in weights)
        for (day, _), weights in taken.items()
    )


def _keeps_journey(given: Problem, journey: Journey, held: frozenset[int], starts: tuple[int, ...]) -> bool:
    there = [
        (city, use.task, starts[use.task] + offset)
        for city, uses in journey.cities.items()
        for use in uses
        if use.requirement in held
        for offset in use.offsets
    ]
    return all(
        city == other or mine == theirs or abs(day - near) > 1 or _all_fixed(given, mine, theirs)
        for city, mine, day in there
        for other, theirs, near in there
    )


def _all_fixed(given: Problem, *tasks: int) -> bool:
    return all(given.tasks[task].fixed is not None for task in tasks)


@st.composite
def problems(draw: st.DrawFn, *, fixed: bool = True) -> Problem:
    """A problem of three or four tasks over some ten days, possible or not, each requirement by itself."""
    horizon = draw(st.integers(6, 9))
    tasks: list[Task] = []
    for number in range(draw(st.integers(2, 4))):
        held = draw(st.integers(0, horizon - 2)) if fixed and draw(st.integers(0, 5)) == 0 else None
        hours = draw(st.sampled_from((None, None, MORNING, AFTERNOON)))
        cohort = draw(st.sampled_from("aab"))
        tasks.append(task(number, days=draw(st.sampled_from((1, 1, 2))), cohort=cohort, fixed=held, hours=hours))
    numbers = st.integers(0, len(tasks) - 1)
    requirements: list[Requirement] = []

    def new(sort: Sort) -> int:
        requirements.append(requirement(len(requirements), sort))
        return len(requirements) - 1

    allowed = [
        Allowed(
            draw(numbers), draw(st.integers(0, (1 << horizon) - 1)), (new(draw(st.sampled_from(("closed", "pin")))),)
        )
        for _ in range(draw(st.integers(0, 3)))
    ]
    links = [_drawn_link(draw, len(tasks), horizon, new("when")) for _ in range(draw(st.integers(0, 4)))]
    parts = [_drawn_part(draw, len(tasks), horizon, new("when")) for _ in range(draw(st.integers(0, 1)))]
    resources = [_drawn_resource(draw, tasks, horizon, new) for _ in range(draw(st.integers(0, 2)))]
    journeys = [_drawn_journey(draw, tasks, new) for _ in range(draw(st.integers(0, 1)))]
    return problem(
        tasks,
        requirements,
        horizon=horizon,
        allowed=allowed,
        links=links,
        parts=parts,
        resources=resources,
        journeys=journeys,
    )


def _drawn_link(draw: st.DrawFn, tasks: int, horizon: int, number: int) -> Link:
    order = draw(st.permutations(range(tasks)))
    anchors = tuple(order[1 : draw(st.integers(2, min(tasks, 3)))])
    edges: tuple[Literal["first", "last"], ...] = ("first", "last")
    sides: tuple[Literal["begins", "ends"], ...] = ("begins", "ends")
    edge, of = draw(st.sampled_from(edges)), draw(st.sampled_from(sides))
    low, wide = draw(st.integers(-3, 4)), draw(st.integers(-1, 3))
    open_side, shape = draw(st.integers(0, 3)), draw(st.sampled_from((1, 1, 3)))
    table = {
        day: Bounds(
            None if open_side == 0 else day // shape * shape + low,
            None if open_side == 1 else day // shape * shape + low + wide,
        )
        for day in range(draw(st.sampled_from((horizon, horizon, horizon - 2))))
    }
    return Link(order[0], edge, anchors, of, table, number)


def _drawn_part(draw: st.DrawFn, tasks: int, horizon: int, number: int) -> Part:
    order = draw(st.permutations(range(tasks)))
    after = tuple(order[1 : draw(st.integers(1, 2))])
    before = tuple(order[2 : draw(st.integers(2, tasks))])
    count = draw(st.integers(1, 3))
    return Part(order[0], after, before, 0, horizon - 1, draw(st.integers(1, count)), count, number)


def _drawn_resource(draw: st.DrawFn, tasks: list[Task], horizon: int, new: Callable[[Sort], int]) -> Resource:
    chosen = [each.number for each in tasks if draw(st.booleans())]
    capacity = draw(st.sampled_from((1, 1, 2)))
    uses = tuple(Use(each, tuple(range(tasks[each].days)), draw(st.integers(1, 2)), new("who")) for each in chosen)
    return Resource("person", "Anna", uses, capacity)


def _drawn_journey(draw: st.DrawFn, tasks: list[Task], new: Callable[[Sort], int]) -> Journey:
    cities: dict[str, tuple[Use, ...]] = {}
    for each in tasks:
        city = draw(st.sampled_from(("Aalborg", "Ribe")))
        cities[city] = (*cities.get(city, ()), Use(each.number, tuple(range(each.days)), 1, new("place")))
    return Journey("Anna", cities)
