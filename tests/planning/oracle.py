"""Brute force over all plans of a small problem: what the planner answers is held against this.

Everything is read from what `talentc/plan/problem.py` says of its values, and nothing from the planner. Requirements
that aren't `active` (None: all are) ask for nothing.
"""

from collections.abc import Collection, Iterator, Sequence

from talentc.plan.problem import Cap, Costs, Journey, Link, Part, Problem, Resource, Use

Active = Collection[int] | None
Starts = Sequence[int | None]  # by task; None where none is given yet


def best(problem: Problem, active: Active = None) -> tuple[tuple[int, ...], Costs] | None:
    """The earliest of the best plans and what it costs; None where there is none."""
    found: list[tuple[tuple[int, ...], Costs]] = []
    for plan in _plans(problem, active, found):
        found.append(plan)
    return found[-1] if found else None


def is_possible(problem: Problem, active: Active = None) -> bool:
    """Whether there is any plan."""
    return next(_plans(problem, active, []), None) is not None


def _plans(
    problem: Problem, active: Active, better_than: list[tuple[tuple[int, ...], Costs]]
) -> Iterator[tuple[tuple[int, ...], Costs]]:
    """All plans in lexicographic order, but for those that don't cost less than the last of `better_than`.

    Hidden tasks, which get no date, come last in that order.
    """
    order = sorted(range(len(problem.tasks)), key=lambda task: problem.tasks[task].hidden)
    starts: list[int | None] = [None] * len(problem.tasks)
    days = [domain(problem, task, active) for task in range(len(starts))]

    def is_hopeless() -> bool:
        return bool(better_than) and costs_so_far(problem, starts) >= better_than[-1][1]

    def extend(given: int) -> Iterator[tuple[tuple[int, ...], Costs]]:
        if given == len(starts):
            yield tuple(start for start in starts if start is not None), costs_so_far(problem, starts)
            return
        task = order[given]
        for day in days[task]:
            starts[task] = day
            if not is_broken(problem, starts, active, task) and not is_hopeless():
                yield from extend(given + 1)
        starts[task] = None

    return extend(0)


def is_good(problem: Problem, starts: Sequence[int], active: Active = None) -> bool:
    """Whether a whole plan keeps everything."""
    tasks = problem.tasks
    begins = all(0 <= start <= problem.horizon - task.days for task, start in zip(tasks, starts, strict=True))
    fixed = all(task.fixed in (None, start) for task, start in zip(tasks, starts, strict=True))
    allowed = all(
        tasks[each.task].fixed is not None or each.mask >> starts[each.task] & 1
        for each in problem.allowed
        if _holds(active, *each.requirements)
    )
    return begins and fixed and allowed and not is_broken(problem, starts, active)


def domain(problem: Problem, task: int, active: Active) -> list[int]:
    """The days on which a task may begin as far as only itself is asked; what is fixed begins where it does."""
    fixed = problem.tasks[task].fixed
    if fixed is not None:
        return [fixed]
    days = range(problem.horizon - problem.tasks[task].days + 1)
    masks = [each.mask for each in problem.allowed if each.task == task and _holds(active, *each.requirements)]
    return [day for day in days if all(mask >> day & 1 for mask in masks)]


def _holds(active: Active, *requirements: int) -> bool:
    return active is None or all(each in active for each in requirements)


def is_broken(problem: Problem, starts: Starts, active: Active = None, touched: int | None = None) -> bool:
    """Whether what is given so far breaks anything that has to do with the task that was `touched` last."""

    def touches(*tasks: int) -> bool:
        return touched is None or touched in tasks

    return (
        any(
            touches(link.task, *link.anchors)
            and _holds(active, link.requirement)
            and _breaks_link(problem, starts, link)
            for link in problem.links
        )
        or any(
            touches(part.task, *part.after, *part.before)
            and _holds(active, part.requirement)
            and _breaks_part(problem, starts, part)
            for part in problem.parts
        )
        or any(
            touches(*(use.task for use in each.uses))
            and _holds(active, *each.requirements)
            and _breaks_resource(problem, starts, each, active)
            for each in problem.resources
        )
        or any(_breaks_journey(problem, starts, each, active) for each in problem.journeys)
        or any(_holds(active, cap.requirement) and _breaks_cap(starts, cap) for cap in problem.caps)
    )


def _ends(problem: Problem, starts: Starts, tasks: Sequence[int]) -> tuple[int, int] | None:
    """The first day of the first and the last day of the last of tasks; None if one isn't given yet."""
    given = [(start, start + problem.tasks[task].days - 1) for task in tasks if (start := starts[task]) is not None]
    if not given or len(given) < len(tasks):
        return None
    return min(first for first, _ in given), max(last for _, last in given)


def _breaks_link(problem: Problem, starts: Starts, link: Link) -> bool:
    start, anchors = starts[link.task], _ends(problem, starts, link.anchors)
    if start is None or anchors is None or problem.tasks[link.task].fixed is not None:
        return False
    bounds = link.bounds.get(anchors[1] if link.of == "ends" else anchors[0])
    day = start if link.edge == "first" else start + problem.tasks[link.task].days - 1
    return bounds is not None and not (
        (bounds.earliest is None or bounds.earliest <= day) and (bounds.latest is None or day <= bounds.latest)
    )


def _breaks_part(problem: Problem, starts: Starts, part: Part) -> bool:
    start, after, before = starts[part.task], _ends(problem, starts, part.after), _ends(problem, starts, part.before)
    if start is None or problem.tasks[part.task].fixed is not None:
        return False
    if (part.after and after is None) or (part.before and before is None):
        return False
    first = after[1] + 1 if after is not None else part.first
    last = before[0] - 1 if before is not None else part.last
    assert first is not None
    assert last is not None
    between = last - first + 1
    lowest = first + between * (part.number - 1) // part.count
    highest = first + between * part.number // part.count - 1
    return start < lowest or start + problem.tasks[part.task].days - 1 > highest


def _days(starts: Starts, use: Use, active: Active) -> list[int]:
    start = starts[use.task]
    return [start + offset for offset in use.offsets] if start is not None and _holds(active, use.requirement) else []


def _breaks_resource(problem: Problem, starts: Starts, resource: Resource, active: Active) -> bool:
    taken: list[tuple[int, int, int]] = []  # from which minute to which, counted from the origin, and how much
    for use in resource.uses:
        task = problem.tasks[use.task]
        for day in _days(starts, use, active):
            begins, ends = 0, 24 * 60
            if task.hours is not None and day == starts[use.task]:
                begins = task.hours.begins.hour * 60 + task.hours.begins.minute
            if task.hours is not None and starts[use.task] == day - task.days + 1:
                ends = task.hours.ends.hour * 60 + task.hours.ends.minute
            taken.append((day * 24 * 60 + begins, day * 24 * 60 + ends, use.weight))
    return any(
        sum(weight for begins, ends, weight in taken if begins <= moment < ends) > resource.capacity
        for moment, _, _ in taken
    )


def _breaks_journey(problem: Problem, starts: Starts, journey: Journey, active: Active) -> bool:
    days = [{day for use in uses for day in _days(starts, use, active)} for uses in journey.cities.values()]
    return any(
        abs(here - there) <= 1
        for index, one in enumerate(days)
        for other in days[index + 1 :]
        for here in one
        for there in other
    )


def _breaks_cap(starts: Starts, cap: Cap) -> bool:
    spent: dict[int, int] = {}
    for load in cap.loads:
        start = starts[load.task]
        if start is not None:
            period = cap.periods[start + load.offset]
            spent[period] = spent.get(period, 0) + load.amount
    return any(amount > cap.most for amount in spent.values())


def costs_so_far(problem: Problem, starts: Starts) -> Costs:
    """What the given tasks cost among themselves; never less when more are given."""
    moved = {False: [0, 0], True: [0, 0]}
    seen = {task.number for task in problem.tasks if not task.hidden}
    for task in problem.tasks:
        start = starts[task.number]
        if start is not None and task.now is not None and start != task.now and task.number in seen:
            moved[task.published][0] += 1
            moved[task.published][1] += abs(start - task.now)
    wishes = 0
    for wish in problem.wishes:
        start = starts[wish.task]
        wishes += wish.costs.get(start, 0) if start is not None and wish.task in seen else 0
    for gap in problem.gap_wishes:
        before, after = starts[gap.before], starts[gap.after]
        if before is not None and after is not None and {gap.before, gap.after} <= seen:
            off = gap.target - (after - (before + problem.tasks[gap.before].days - 1))
            off = off if gap.may_be_more else abs(off)
            wishes += sum(gap.cost for step in gap.steps if off > step)
    return Costs(moved[True][0], moved[True][1], moved[False][0], moved[False][1], wishes)
