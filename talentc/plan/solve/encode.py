"""Floor 5: a problem as rules: what each task, window, part, resource, journey and cap says of literals.

For each task there is one literal for each of its days but the first: it begins then or later. A window is a few
rules of two of them for each day, since it never narrows on one side as the anchor moves to the other.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from talentc.plan.narrow.windows import days_of
from talentc.plan.problem import Allowed, Link, Part, Problem
from talentc.plan.solve.rules import FALSE, TRUE, Rules, Scale
from talentc.value import Mutable, field


class Tasks(Mutable):
    """The tasks of a problem as literals, and the rules that they are added to.

    What is `settled` counts where it is, and can itself not be wrong: it is fixed, or stays in a plan that is good.
    """

    problem: Problem
    rules: Rules
    scales: tuple[Scale, ...]
    settled: frozenset[int]
    found: dict[tuple[int, int], int] = field(default_factory=dict)
    moments: dict[tuple[str, tuple[int, ...]], Scale] = field(default_factory=dict)

    def begins(self, task: int, day: int) -> int:
        """The literal for a task that begins on this day."""
        literal = self.found.get((task, day))
        if literal is None:
            scale = self.scales[task]
            since = scale.since(day)
            after = scale.since(day + 1)
            literal = FALSE if since == after else self.rules.both(since, -after)
            self.found[task, day] = literal
        return literal

    def is_fixed(self, task: int) -> bool:
        return self.problem.tasks[task].fixed is not None

    def moment(self, of: str, anchors: tuple[int, ...]) -> Scale:
        """The last day of the last of these (`ends`), or the first day of the first (`begins`)."""
        known = self.moments.get((of, anchors))
        if known is None:
            known = self.moments[of, anchors] = self._moment(of, anchors)
        return known

    def _moment(self, of: str, anchors: tuple[int, ...]) -> Scale:
        ends = of == "ends"
        scales = [
            self.scales[task].shifted(self.problem.tasks[task].days - 1 if ends else 0)
            for task in dict.fromkeys(anchors)
        ]
        if len(scales) == 1:
            return scales[0]
        bound = max(scale.days[0] for scale in scales) if ends else min(scale.days[-1] for scale in scales)
        days = sorted({day for scale in scales for day in scale.days if (day >= bound if ends else day <= bound)})
        literals = []
        for day in days[1:]:
            each = [scale.since(day) for scale in scales]
            literals.append(self.rules.either(each) if ends else self.rules.both(*dict.fromkeys(each)))
        return spread(days, literals)


def spread(days: Sequence[int], literals: Sequence[int]) -> Scale:
    """A scale of days, with the literals of all but the first."""
    filled = [TRUE]
    for (before, day), literal in zip(pairwise(days), literals, strict=True):
        filled += [literal] * (day - before)
    return Scale(tuple(days), tuple(filled))


def scale_of(rules: Rules, mask: int) -> Scale:
    """A new task on one of the days of a mask that isn't empty."""
    days = days_of(mask)
    literals: list[int] = []
    for _ in days[1:]:
        literal = rules.choice()
        if literals:
            rules.backend.add_rule([], [literal, -literals[-1]])
        literals.append(literal)
    return spread(days, literals)


def add_allowed(tasks: Tasks, allowed: Allowed) -> None:
    """The days that aren't in the mask are forbidden, as long as all requirements hold."""
    guards = [tasks.rules.guard(requirement) for requirement in allowed.requirements]
    if tasks.is_fixed(allowed.task) or FALSE in guards:
        return
    scale = tasks.scales[allowed.task]
    for is_in, group in groupby(scale.days, lambda day: bool(allowed.mask >> day & 1)):
        if not is_in:
            days = list(group)
            tasks.rules.forbid(scale.since(days[0]), -scale.since(days[-1] + 1), *guards)


def add_link(tasks: Tasks, link: Link) -> None:
    """Where the anchor is on a day or later, the task is not before the earliest of that day; and so for the latest.

    A day of the anchor without a bound ends a run of days; the rules of a run don't hold beyond it.
    """
    guard = tasks.rules.guard(link.requirement)
    if tasks.is_fixed(link.task) or guard == FALSE:
        return
    edge = tasks.problem.tasks[link.task].days - 1 if link.edge == "last" else 0
    own = tasks.scales[link.task].shifted(edge)
    anchor = tasks.moment(link.of, link.anchors)
    forbid = tasks.rules.forbid
    for run in _runs(link, anchor, "earliest"):
        beyond, before = -anchor.since(run[-1][0] + 1), TRUE
        for day, bound in run:
            needed = own.since(bound)
            if needed != before:
                forbid(anchor.since(day), beyond, -needed, guard)
                before = needed
    for run in _runs(link, anchor, "latest"):
        begun, before = anchor.since(run[0][0]), FALSE
        for day, bound in reversed(run):
            too_late = own.since(bound + 1)
            if too_late != before:
                forbid(begun, -anchor.since(day + 1), too_late, guard)
                before = too_late


def _runs(link: Link, anchor: Scale, side: str) -> Iterator[list[tuple[int, int]]]:
    """Runs of days of the anchor, one after the other, that have a bound on this side, with it."""
    run: list[tuple[int, int]] = []
    for day in anchor.days:
        bounds = link.bounds.get(day)
        bound = None if bounds is None else bounds.earliest if side == "earliest" else bounds.latest
        if bound is not None:
            run.append((day, bound))
        elif run:
            yield run
            run = []
    if run:
        yield run


def add_part(tasks: Tasks, part: Part) -> None:
    """Both bounds of a part rise with both of its ends: for each first day the last days at which a bound rises."""
    guard = tasks.rules.guard(part.requirement)
    if tasks.is_fixed(part.task) or guard == FALSE:
        return
    own = tasks.scales[part.task]
    own_end = own.shifted(tasks.problem.tasks[part.task].days - 1)
    end = tasks.problem.horizon - 1 if part.last is None else part.last
    first = tasks.moment("ends", part.after).shifted(1) if part.after else Scale((part.first or 0,), (TRUE,))
    last = tasks.moment("begins", part.before).shifted(-1) if part.before else Scale((end,), (TRUE,))
    forbid = tasks.rules.forbid
    above: dict[int, int] = {}  # the literal that is needed with a last day, from earlier first days
    for x in first.days:
        before = TRUE
        for y in last.days:
            needed = own.since(x + (y - x + 1) * (part.number - 1) // part.count)
            if needed != before and above.get(y) != needed:
                forbid(first.since(x), last.since(y), -needed, guard)
            before = above[y] = needed
    above.clear()
    for x in reversed(first.days):
        before = FALSE
        for y in reversed(last.days):
            too_late = own_end.since(x + (y - x + 1) * part.number // part.count)
            if too_late != before and above.get(y) != too_late:
                forbid(-first.since(x + 1), -last.since(y + 1), too_late, guard)
            before = above[y] = too_late
