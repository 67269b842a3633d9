"""Floor 5: which days each task can still begin on: windows and orders narrowed until nothing narrows any more.

What is left is never too little: a day that some plan has stays. It may be too much, except that the bounds of links
with one anchor are exact. Most of what is impossible shows here already, in milliseconds.
"""

from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from types import MappingProxyType

from talentc.plan.narrow.busy import Busy
from talentc.plan.narrow.windows import Windows, highest, lowest, moved, span_of_days, windows_of
from talentc.plan.problem import Bounds, Link, Part, Problem
from talentc.value import Value

NO_STARTS: Mapping[int, int] = MappingProxyType({})


class Domains(Value, frozen=True):
    """For each task a mask of the days on which it may begin; `empty` is the first found that has none, if any."""

    masks: tuple[int, ...]
    empty: int | None


class Tables:
    """The patterns of tables of bounds, each found once for all problems that share them."""

    def __init__(self, horizon: int) -> None:
        self._horizon = horizon
        self._found: dict[int, tuple[Mapping[int, Bounds], Windows]] = {}

    def of(self, bounds: Mapping[int, Bounds]) -> Windows:
        if id(bounds) not in self._found:  # the table is kept with what is found, so that its id stays its own
            self._found[id(bounds)] = bounds, windows_of(bounds, self._horizon)
        return self._found[id(bounds)][1]


class Propagation:
    """A problem made ready to be propagated often, under ever other requirements."""

    def __init__(self, problem: Problem, tables: Tables | None = None) -> None:
        self.problem = problem
        every = days_in(problem)
        self._whole = tuple(
            span_of_days(0, every - task.days, every) if task.fixed is None else 1 << task.fixed
            for task in problem.tasks
        )
        self._fixed = frozenset(task.number for task in problem.tasks if task.fixed is not None)
        self._allowed = tuple(each for each in problem.allowed if each.task not in self._fixed)
        windows = tables or Tables(every)
        self._rules: tuple[_Linked | _Parted, ...] = (
            *(_Linked(link, problem, windows) for link in problem.links if link.task not in self._fixed),
            *(_Parted(part, problem, every) for part in problem.parts if part.task not in self._fixed),
        )
        self._of_task: defaultdict[int, list[int]] = defaultdict(list)
        for number, rule in enumerate(self._rules):
            for task in rule.tasks:
                self._of_task[task].append(number)
        self._busy = Busy(problem)

    def run(self, active: Collection[int] | None = None, starts: Mapping[int, int] = NO_STARTS) -> Domains:
        """The days that are left under the active requirements (None: all), where `starts` begin on their days.

        Days go, too, on which somebody or something is taken by tasks with but one day left.
        """
        held = None if active is None else frozenset(active)
        masks = list(self._whole)
        for each in self._allowed:
            if held is None or held.issuperset(each.requirements):
                masks[each.task] &= each.mask
        for task, day in starts.items():
            masks[task] &= 1 << day
        on = frozenset(number for number, rule in enumerate(self._rules) if held is None or rule.requirement in held)
        changed: Sequence[int] = range(len(masks))
        while changed:
            empty = next((task for task in changed if not masks[task]), None)
            if empty is None:
                empty = self._narrow(masks, on, changed)
            if empty is not None:
                return Domains(tuple(masks), empty)
            changed = self._busy.narrow(masks, held)
        return Domains(tuple(masks), None)

    def _narrow(self, masks: list[int], on: frozenset[int], changed: Iterable[int]) -> int | None:
        """Follow the rules until nothing changes; the number of a task that has no day left."""
        waiting = deque(sorted({number for task in changed for number in self._of_task[task] if number in on}))
        queued = set(waiting)
        while waiting:
            number = waiting.popleft()
            queued.discard(number)
            rule = self._rules[number]
            before = [masks[task] for task in rule.tasks]
            rule.narrow(masks)
            for task, mask in zip(rule.tasks, before, strict=True):
                if masks[task] == mask:
                    continue
                if not masks[task]:
                    return task
                for other in self._of_task[task]:
                    if other in on and other not in queued:
                        queued.add(other)
                        waiting.append(other)
        return None


def days_in(problem: Problem) -> int:
    """How many days there are, with those of fixed tasks beyond the horizon."""
    ends = (task.fixed + task.days for task in problem.tasks if task.fixed is not None)
    return max((problem.horizon, *ends))


def propagate(
    problem: Problem, active: Collection[int] | None = None, starts: Mapping[int, int] = NO_STARTS
) -> Domains:
    """The days that are left to each task under the active requirements (None: all), where `starts` are as they say."""
    return Propagation(problem).run(active, starts)


class _Linked:
    """A link, both ways."""

    def __init__(self, link: Link, problem: Problem, windows: Tables) -> None:
        self.requirement = link.requirement
        self.tasks = tuple(dict.fromkeys((link.task, *link.anchors)))
        self._task = link.task
        self._edge = problem.tasks[link.task].days - 1 if link.edge == "last" else 0
        self._anchors = tuple((task, problem.tasks[task].days - 1 if link.of == "ends" else 0) for task in link.anchors)
        self._of_ends = link.of == "ends"
        self._bounds, self._tables = link.bounds, windows

    def narrow(self, masks: list[int]) -> None:
        own = moved(masks[self._task], self._edge)
        if len(self._anchors) == 1:
            (task, edge), windows = self._anchors[0], self._tables.of(self._bounds)
            anchor = moved(masks[task], edge)
            masks[self._task] = moved(own & windows.onward(anchor), -self._edge)
            if left := moved(masks[self._task], self._edge):
                masks[task] = moved(anchor & windows.back(left), -edge)
            return
        self._narrow_several(masks, own)

    def _narrow_several(self, masks: list[int], own: int) -> None:
        """The day of the last (or first) of several anchors can be any of one that the others can stay within."""
        windows = self._tables.of(self._bounds)
        anchors = [moved(masks[task], edge) for task, edge in self._anchors]
        together = 0
        for anchor in anchors:
            together |= anchor
        if self._of_ends:
            together &= ~((1 << max(lowest(anchor) for anchor in anchors)) - 1)
        else:
            together &= (1 << (min(highest(anchor) for anchor in anchors) + 1)) - 1
        left = own & windows.onward(together)
        masks[self._task] = moved(left, -self._edge)
        if not left:
            return
        possible = together & windows.back(left)
        for number, (task, edge) in enumerate(self._anchors):
            others = 0
            for other, anchor in enumerate(anchors):
                others |= anchor if other != number else 0
            others &= possible
            stays = anchors[number] & possible
            if others:
                within = (1 << highest(others)) - 1 if self._of_ends else ~((1 << (lowest(others) + 1)) - 1)
                stays |= anchors[number] & within
            masks[task] = moved(stays, -edge)
            if not stays:
                return


class _Parted:
    """A task in a part of the days between others: the ends of what is left of each are made to fit."""

    def __init__(self, part: Part, problem: Problem, horizon: int) -> None:
        self.requirement = part.requirement
        self.tasks = tuple(dict.fromkeys((part.task, *part.after, *part.before)))
        self._part = part
        self._days = {task: problem.tasks[task].days for task in self.tasks}
        self._horizon = horizon

    def narrow(self, masks: list[int]) -> None:
        part, days = self._part, self._days
        if not masks[part.task]:
            return
        low = lowest(masks[part.task])
        high = highest(masks[part.task])
        x_low, x_high = self._first(masks)
        y_low, y_high = self._last(masks)
        low = max(low, part_of(part, x_low, y_low)[0])
        high = min(high, part_of(part, x_high, y_high)[1] - days[part.task] + 1)
        masks[part.task] &= span_of_days(low, high, self._horizon)
        if not masks[part.task]:
            return
        low, high = lowest(masks[part.task]), highest(masks[part.task]) + days[part.task] - 1
        room = highest(masks[part.task]), lowest(masks[part.task]) + days[part.task] - 1
        while x_high > x_low and part_of(part, x_high, y_low)[0] > room[0]:
            x_high -= 1
        while x_low < x_high and part_of(part, x_low, y_high)[1] < room[1]:
            x_low += 1
        while y_high > y_low and part_of(part, x_low, y_high)[0] > room[0]:
            y_high -= 1
        while y_low < y_high and part_of(part, x_high, y_low)[1] < room[1]:
            y_low += 1
        self._after(masks, x_low, x_high)
        self._before(masks, y_low, y_high)

    def _first(self, masks: list[int]) -> tuple[int, int]:
        """The first and the last day that can be the first one between."""
        part = self._part
        if not part.after:
            day = part.first or 0
            return day, day
        ends = [(masks[task], self._days[task]) for task in part.after]
        return max(lowest(mask) + days for mask, days in ends), max(highest(mask) + days for mask, days in ends)

    def _last(self, masks: list[int]) -> tuple[int, int]:
        part = self._part
        if not part.before:
            day = self._horizon - 1 if part.last is None else part.last
            return day, day
        begins = [masks[task] for task in part.before]
        return min(lowest(mask) for mask in begins) - 1, min(highest(mask) for mask in begins) - 1

    def _after(self, masks: list[int], low: int, high: int) -> None:
        """The last of the tasks before ends the day before one from `low` to `high`."""
        able = [task for task in self._part.after if highest(masks[task]) + self._days[task] >= low]
        for task in self._part.after:
            first = low - self._days[task] if able == [task] else None
            masks[task] &= span_of_days(first, high - self._days[task], self._horizon)

    def _before(self, masks: list[int], low: int, high: int) -> None:
        """The first of the tasks afterwards begins the day after one from `low` to `high`."""
        able = [task for task in self._part.before if lowest(masks[task]) - 1 <= high]
        for task in self._part.before:
            last = high + 1 if able == [task] else None
            masks[task] &= span_of_days(low + 1, last, self._horizon)


def part_of(part: Part, first: int, last: int) -> tuple[int, int]:
    """The first and the last day of the part, where the days between go from the first to the last."""
    days = last - first + 1
    return first + days * (part.number - 1) // part.count, first + days * part.number // part.count - 1
