"""Random small problems with every sort of constraint, for hypothesis: with a plan that is known, or with none."""

from datetime import date
from typing import TypeAlias

from hypothesis import strategies as st

from talentc.plan.problem import (
    Allowed,
    Bounds,
    Cap,
    GapWish,
    Journey,
    Link,
    Load,
    Part,
    Problem,
    Requirement,
    Resource,
    Sort,
    Task,
    TaskKey,
    Use,
    Wish,
)
from talentc.source import Span
from talentc.value import replace
from tests.planning.oracle import is_broken

SPAN = Span("programme.yaml", 1, 1, 1, 2)
HORIZON = 14
Constraint: TypeAlias = Allowed | Link | Part | Resource | Journey | Cap


class Making:
    """A problem while it is being made: what is drawn, and the plan that is kept, if one is to be known."""

    def __init__(self, draw: st.DrawFn, is_known: bool, most_tasks: int) -> None:
        self.draw = draw
        self.number_of_tasks = self.whole(2, most_tasks)
        self.days = [self.choice([1, 1, 1, 2, 3]) for _ in range(self.number_of_tasks)]
        self.known = [self.whole(0, HORIZON - days) for days in self.days] if is_known else None
        self.requirements: list[Requirement] = []

    def whole(self, least: int, most: int) -> int:
        return self.draw(st.integers(least, most))

    def choice(self, among: list[int]) -> int:
        return self.draw(st.sampled_from(among))

    def chance(self, percent: int) -> bool:
        return self.whole(1, 100) <= percent

    def task(self) -> int:
        return self.whole(0, self.number_of_tasks - 1)

    def others(self, task: int) -> tuple[int, ...]:
        """One or two tasks besides this one."""
        others = [each for each in range(self.number_of_tasks) if each != task]
        return tuple(sorted(self.draw(st.lists(st.sampled_from(others), min_size=1, max_size=2, unique=True))))

    def requirement(self, sort: Sort) -> int:
        number = len(self.requirements)
        self.requirements.append(Requirement((str(number),), sort, f"requirement {number}", SPAN))
        return number


def _allowed(making: Making) -> Allowed:
    task = making.task()
    mask = making.whole(0, (1 << HORIZON) - 1) | making.whole(0, (1 << HORIZON) - 1)
    if making.known is not None:
        mask |= 1 << making.known[task]
    return Allowed(task, mask, (making.requirement("closed"),))


def _link(making: Making) -> Link:
    task = making.task()
    low = making.whole(-6, 6)
    high = low + making.whole(0, 6)
    sides = making.choice([1, 2, 3, 3])
    # Months aren't of one length: bounds rise in leaps.
    bounds = {
        day: Bounds(day + low - day % 2 if sides & 1 else None, day + high + day % 2 if sides & 2 else None)
        for day in range(HORIZON)
    }
    edge, of = making.draw(st.sampled_from(["first", "last"])), making.draw(st.sampled_from(["begins", "ends"]))
    return Link(task, edge, making.others(task), of, bounds, making.requirement("when"))  # type: ignore[arg-type]


def _part(making: Making) -> Part:
    task = making.task()
    after = making.others(task) if making.chance(60) else ()
    before = tuple(each for each in making.others(task) if each not in after) if making.chance(60) else ()
    count = making.whole(1, 3)
    first, last = (None if after else making.whole(0, 4)), (None if before else making.whole(9, HORIZON - 1))
    return Part(task, after, before, first, last, making.whole(1, count), count, making.requirement("when"))


def _use(making: Making, task: int) -> Use:
    days = making.days[task]
    offsets = tuple(range(days)) if making.chance(80) else (making.whole(0, days - 1),)
    return Use(task, offsets, making.choice([1, 1, 1, 2]), making.requirement("who"))


def _resource(making: Making) -> Resource:
    uses = tuple(_use(making, task) for task in range(making.number_of_tasks) if making.chance(60))
    sort = making.draw(st.sampled_from(["person", "people", "pool", "place"]))
    requirements = (making.requirement("rooms"),) if making.chance(40) else ()
    return Resource(sort, "resource", uses, making.choice([1, 2, 2, 3]), requirements)  # type: ignore[arg-type]


def _journey(making: Making) -> Journey:
    tasks = [task for task in range(making.number_of_tasks) if making.chance(70)]
    cut = making.whole(0, len(tasks))
    return Journey("Anna", {"Aalborg": _uses(making, tasks[:cut]), "Odense": _uses(making, tasks[cut:])})


def _uses(making: Making, tasks: list[int]) -> tuple[Use, ...]:
    return tuple(_use(making, task) for task in tasks)


def _cap(making: Making) -> Cap:
    width = making.whole(3, 7)
    loads = tuple(
        Load(task, offset, making.whole(1, 3))
        for task in range(making.number_of_tasks)
        for offset in range(making.days[task])
    )
    return Cap(loads, making.whole(2, 7), tuple(day // width for day in range(HORIZON)), making.requirement("limit"))


def _gap_wish(making: Making) -> GapWish:
    before = making.task()
    return GapWish(before, making.others(before)[0], making.whole(0, 6), (1, 3), making.whole(1, 3), making.chance(30))


def _task(making: Making, number: int) -> Task:
    now = making.whole(0, HORIZON - making.days[number]) if making.chance(50) else None
    fixed = making.known[number] if making.known is not None and making.chance(8) else None
    key = TaskKey("minimal", "one", f"session-{number}", 1)
    published = now is not None and making.chance(50)
    hidden = fixed is None and now is None and making.chance(15)
    return Task(
        number=number,
        key=key,
        name=key.session,
        days=making.days[number],
        hours=None,
        span=SPAN,
        fixed=fixed,
        now=fixed if fixed is not None else now,
        published=published,
        hidden=hidden,
    )


def blank(days: list[int]) -> Problem:
    """Tasks of so many days, of which nothing is asked."""
    keys = [TaskKey("minimal", "one", f"session-{number}", 1) for number in range(len(days))]
    return Problem(
        origin=date(2027, 1, 4),
        horizon=HORIZON,
        tasks=tuple(Task(number, key, key.session, days[number], None, SPAN) for number, key in enumerate(keys)),
        requirements=tuple(Requirement((str(number),), "when", f"requirement {number}", SPAN) for number in range(4)),
        allowed=(),
        links=(),
        parts=(),
        resources=(),
        journeys=(),
        caps=(),
        wishes=(),
        gap_wishes=(),
    )


@st.composite
def problems(draw: st.DrawFn, known: bool, most_tasks: int = 4, tightness: int = 3) -> tuple[Problem, tuple[int, ...]]:
    """A small problem, and a plan of it where one is to be `known` (else nothing). Tighter has more constraints."""
    making = Making(draw, known, most_tasks)
    constraints: list[Constraint] = [
        *(_allowed(making) for _ in range(making.whole(1, tightness))),
        *(_link(making) for _ in range(making.whole(1, tightness))),
        *(_part(making) for _ in range(making.whole(0, 1))),
        *(_resource(making) for _ in range(making.whole(1, 2))),
        *(_journey(making) for _ in range(making.whole(0, 1))),
        *(_cap(making) for _ in range(making.whole(0, 1))),
    ]
    tasks = tuple(_task(making, number) for number in range(making.number_of_tasks))
    wishes = tuple(
        Wish(task, {day: making.whole(1, 3) for day in range(making.whole(0, 6), HORIZON, making.whole(2, 4))})
        for task in range(making.number_of_tasks)
        if making.chance(70)
    )
    gaps = tuple(_gap_wish(making) for _ in range(making.whole(0, 2)))
    problem = replace(
        blank(making.days), tasks=tasks, requirements=tuple(making.requirements), wishes=wishes, gap_wishes=gaps
    )
    for constraint in constraints:
        with_it = _with(problem, constraint)
        if making.known is None or not is_broken(with_it, making.known):
            problem = with_it
    return problem, tuple(making.known or ())


def _with(problem: Problem, constraint: Constraint) -> Problem:
    match constraint:
        case Allowed():
            return replace(problem, allowed=(*problem.allowed, constraint))
        case Link():
            return replace(problem, links=(*problem.links, constraint))
        case Part():
            return replace(problem, parts=(*problem.parts, constraint))
        case Resource():
            return replace(problem, resources=(*problem.resources, constraint))
        case Journey():
            return replace(problem, journeys=(*problem.journeys, constraint))
        case Cap():
            return replace(problem, caps=(*problem.caps, constraint))
