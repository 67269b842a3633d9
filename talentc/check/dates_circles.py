"""Floor 5: orders of dates that run in a circle."""

from collections.abc import Iterable, Iterator, Mapping

from talentc.catalogue.dates import DATE_CIRCLE
from talentc.diagnostics import Finding
from talentc.schedule.anchors import Anchors, Precedence, clause_span

MOST_NAMES = 9  # a longer circle is told in part; its places are all there


def check_circles(anchors: Anchors) -> Iterator[Finding]:
    """One finding for each knot of sessions that have to come before one another, told by its shortest circle."""
    orders = [each for each in anchors.precedences if each.sort != "same day"]
    # On the day of X is a circle only among its like: it may well stand beside an order.
    for steps, word in (
        (orders, "comes before"),
        ([each for each in anchors.precedences if each.sort == "same day"], "is the day of"),
    ):
        for circle in _circles(steps):
            yield _finding(circle, word)


def _finding(circle: tuple[Precedence, ...], word: str) -> Finding:
    first, *others = circle
    names = [f"`{step.after}`" for step in circle]
    if len(names) > MOST_NAMES:
        names[MOST_NAMES - 2 : -1] = [f"{len(names) - MOST_NAMES + 1} more"]
    shown = f"`{first.before}` {word} " + f", which {word} ".join(names)
    template = "same" if first.sort == "same day" else "step"
    related = (
        DATE_CIRCLE.relate(template, clause_span(step.said_by, step.index), before=step.before, after=step.after)
        for step in others
    )
    return DATE_CIRCLE.at(clause_span(first.said_by, first.index), *related, circle=shown)


def _circles(steps: Iterable[Precedence]) -> Iterator[tuple[Precedence, ...]]:
    """A shortest circle through the first real step of each knot, in the order of the file.

    Steps that only say what a phase begins with are no circle alone: what opens a phase lies in it.
    """
    after: dict[str, list[Precedence]] = {}
    for step in steps:
        after.setdefault(step.before, []).append(step)
    knots = _knots({name: [step.after for step in found] for name, found in after.items()})
    told: set[int] = set()
    for found in after.values():
        for step in found:
            knot = knots[step.before]
            if step.sort != "phase" and knot == knots.get(step.after) and knot not in told:
                told.add(knot)
                yield (step, *_way(step.after, step.before, after, knots))


def _way(
    start: str, end: str, after: Mapping[str, list[Precedence]], knots: Mapping[str, int]
) -> tuple[Precedence, ...]:
    """The fewest steps that lead from `start` to `end` inside their knot."""
    came: dict[str, Precedence] = {}
    waiting = [start]
    for here in waiting:
        if here == end:
            break
        for step in after.get(here, ()):
            if step.after not in came and step.after != start and knots.get(step.after) == knots[start]:
                came[step.after] = step
                waiting.append(step.after)
    way: list[Precedence] = []
    here = end
    while here != start:
        way.append(came[here])
        here = came[here].before
    return tuple(reversed(way))


def _knots(after: Mapping[str, list[str]]) -> dict[str, int]:
    """A number for each name, the same for all that lead to one another (Kosaraju's algorithm, without recursion)."""
    before: dict[str, list[str]] = {}
    for name, followers in after.items():
        for follower in followers:
            before.setdefault(follower, []).append(name)
    finished: list[str] = []
    seen: set[str] = set()
    for name in after:
        finished.extend(_finish(name, after, seen))
    knots: dict[str, int] = {}
    for number, name in enumerate(reversed(finished)):
        waiting = [name]
        while waiting:
            here = waiting.pop()
            if here not in knots:
                knots[here] = number
                waiting.extend(before.get(here, ()))
    return knots


def _finish(start: str, after: Mapping[str, list[str]], seen: set[str]) -> Iterator[str]:
    """The names that can be reached and weren't yet, each after all those that it leads to."""
    if start in seen:
        return
    seen.add(start)
    waiting = [(start, iter(after.get(start, ())))]
    while waiting:
        name, followers = waiting[-1]
        follower = next((each for each in followers if each not in seen), None)
        if follower is None:
            waiting.pop()
            yield name
        else:
            seen.add(follower)
            waiting.append((follower, iter(after.get(follower, ()))))
