"""Floor 5: windows that are made wider, as little as makes a plan possible."""

from collections.abc import Callable, Iterator
from fractions import Fraction

from talentc.plan.explain.mending import Mend, Mending, Starts
from talentc.plan.explain.relax_text import Span, say_further, say_widened, span_in
from talentc.plan.narrow.windows import highest, lowest, moved
from talentc.plan.problem import Bounds, Link, Problem
from talentc.schedule.shift import shift
from talentc.value import replace

FURTHEST = 183  # days by which anything is allowed earlier or later
DAYS_IN = {"day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365}


def widened(mending: Mending, number: int) -> Iterator[Mend]:
    """How much later, or earlier, must it be allowed?"""
    requirement = mending.problem.requirements[number]
    if requirement.key[:1] == ("today",):
        return
    span = span_in(requirement.text) if requirement.sort == "when" else None
    for is_later in (True, False):
        days = DAYS_IN[span.unit] if span is not None else 1
        change = (
            _by_units(mending.problem, number, span, is_later)
            if span is not None
            else _by_days(mending.problem, number, is_later)
        )
        found = mending.least(max(FURTHEST // days, 1), change)
        changed = change(found[0]) if found is not None else None
        if found is None or changed is None:
            continue
        by, starts = found
        wider = span.widened(by, is_later) if span is not None else None
        if span is not None and wider is not None:
            text = say_widened(requirement, span, wider)
        else:
            text = say_further(requirement, by, is_later)
        yield Mend(by * days, text, _moved_task(mending, number, starts), starts, changed, mending.active)


def _by_units(problem: Problem, number: int, span: Span, is_later: bool) -> Callable[[int], Problem | None]:
    """The distance of a clause longer, or shorter, by so many of its units."""

    def change(units: int) -> Problem | None:
        wider = span.widened(units, is_later)
        if wider is None:
            return None
        is_high = is_later == span.is_after
        old, new = (span.high, wider.high) if is_high else (span.low, wider.low)

        def further(anchor: int) -> int:
            return span.further(problem.day(anchor), old or 0, new or 0)

        def stretched(mask: int) -> int:
            edge = highest(mask) if is_later else lowest(mask)
            there = shift(problem.day(edge), Fraction(units if is_later else -units), span.unit, late=is_later)
            return _smeared(mask, abs(problem.number(there) - edge), is_later)

        return _changed(problem, number, is_later, further, stretched)

    return change


def _by_days(problem: Problem, number: int, is_later: bool) -> Callable[[int], Problem | None]:
    """All days that a requirement leaves, and so many more after (or before) them."""

    def change(days: int) -> Problem:
        by = days if is_later else -days
        return _changed(problem, number, is_later, lambda _: by, lambda mask: _smeared(mask, days, is_later))

    return change


def _changed(
    problem: Problem,
    number: int,
    is_later: bool,
    further: Callable[[int], int],
    stretched: Callable[[int], int],
) -> Problem:
    """The problem with a requirement that leaves more: how many days more by the anchor's day, and for a mask."""

    def wider(link: Link) -> Link:
        table: dict[int, Bounds] = {}
        for anchor, row in link.bounds.items():
            by = further(anchor)
            if is_later:
                table[anchor] = Bounds(row.earliest, None if row.latest is None else row.latest + by)
            else:
                table[anchor] = Bounds(None if row.earliest is None else row.earliest + by, row.latest)
        return replace(link, bounds=table)

    links = tuple(wider(link) if link.requirement == number else link for link in problem.links)
    allowed = tuple(
        replace(each, mask=stretched(each.mask)) if each.requirements == (number,) and each.mask else each
        for each in problem.allowed
    )
    return replace(problem, links=links, allowed=allowed)


def _smeared(mask: int, days: int, is_later: bool) -> int:
    left = mask
    for number in range(1, days + 1):
        left |= moved(mask, number if is_later else -number)
    return left


def _moved_task(mending: Mending, number: int, starts: Starts) -> int:
    """The task that is where it couldn't have been."""
    problem = mending.problem
    for task in mending.tasks_of(number):
        own = [each for each in problem.allowed if each.task == task and number in each.requirements]
        if any(not each.mask >> starts[task] & 1 for each in own):
            return task
        links = [link for link in problem.links if link.task == task and link.requirement == number]
        if any(_is_broken(problem, link, starts) for link in links):
            return task
    return next(iter(mending.tasks_of(number)), 0)


def _is_broken(problem: Problem, link: Link, starts: Starts) -> bool:
    ends = [starts[task] + problem.tasks[task].days - 1 for task in link.anchors]
    anchor = max(ends) if link.of == "ends" else min(starts[task] for task in link.anchors)
    day = starts[link.task] + (problem.tasks[link.task].days - 1 if link.edge == "last" else 0)
    row = link.bounds.get(anchor, Bounds(None, None))
    return (row.earliest is not None and day < row.earliest) or (row.latest is not None and day > row.latest)
