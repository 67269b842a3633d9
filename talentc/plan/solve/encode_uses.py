"""Floor 5: what tasks take of people, places and periods, as rules: sums over a day, cities, caps."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, groupby

from talentc.plan.narrow.busy import minutes_of
from talentc.plan.narrow.spent import spent_of
from talentc.plan.problem import Cap, Journey, Load, Resource, Use
from talentc.plan.solve.encode import Tasks
from talentc.plan.solve.rules import FALSE, TRUE, Rules, Weighted
from talentc.value import Value

_Stay = tuple[str, int | None]
"""A city, and the task that one is there for where that task alone is in several."""


class _Slot(Value, frozen=True):
    """A task takes something on its n-th day: `most` at most, the sum of the weights of literals that are true."""

    task: int
    offset: int
    begins: int
    ends: int
    most: int
    weights: tuple[Weighted, ...]


def add_resource(tasks: Tasks, resource: Resource) -> None:
    """On no day, at no time, is more used than there is. What is settled counts, but can itself not be wrong."""
    rules = tasks.rules
    guard = rules.both(*(rules.guard(requirement) for requirement in resource.requirements))
    slots = tuple(_slots(tasks, resource.uses)) if guard != FALSE else ()
    for together in _moments(slots):
        taken: dict[int, int] = {}
        asked: defaultdict[int, list[_Slot]] = defaultdict(list)
        for slot in together:
            if slot.task in tasks.settled:
                day = tasks.scales[slot.task].days[0] + slot.offset
                taken[day] = taken.get(day, 0) + slot.most
            else:
                for day in tasks.scales[slot.task].days:
                    asked[day + slot.offset].append(slot)
        for day, on_day in asked.items():
            left = max(0, resource.capacity - taken.get(day, 0))
            most: dict[int, int] = {}
            for slot in on_day:
                most[slot.task] = max(most.get(slot.task, 0), slot.most)
            if sum(most.values()) > left:
                weighted = [each for slot in on_day for each in _weighted(tasks, slot, day)]
                rules.at_most(left, weighted, guard)


def _slots(tasks: Tasks, uses: Iterable[Use]) -> Iterator[_Slot]:
    """What tasks take on their days. Of one task on one day the greatest weight counts."""
    found: defaultdict[tuple[int, int], list[Weighted]] = defaultdict(list)
    for use in uses:
        guard = tasks.rules.guard(use.requirement)
        if guard != FALSE and use.weight > 0:
            for offset in use.offsets:
                found[use.task, offset].append((TRUE if use.task in tasks.settled else guard, use.weight))
    for (task, offset), weights in found.items():
        most = max(weight for _, weight in weights)
        greatest = tuple(_greatest(tasks.rules, weights))
        yield _Slot(task, offset, *minutes_of(tasks.problem.tasks[task], offset), most, greatest)


def _moments(slots: tuple[_Slot, ...]) -> Iterator[tuple[_Slot, ...]]:
    """The slots that last at one time of the day, for each time at which it matters."""
    moments = sorted({slot.begins for slot in slots})
    sets = [frozenset(i for i, slot in enumerate(slots) if slot.begins <= at < slot.ends) for at in moments]
    for at, numbers in enumerate(sets):
        if not any(numbers < other or (numbers == other and i < at) for i, other in enumerate(sets)):
            yield tuple(slots[number] for number in sorted(numbers))


def _weighted(tasks: Tasks, slot: _Slot, day: int) -> Iterator[Weighted]:
    """Literals whose weights sum to what a slot takes on a day."""
    begins = tasks.begins(slot.task, day - slot.offset)
    for holds, weight in slot.weights:
        yield tasks.rules.both(begins, holds), weight


def _greatest(rules: Rules, weights: Sequence[Weighted]) -> Iterator[Weighted]:
    """Literals whose weights sum to the greatest weight of those that are true."""
    done = max((weight for literal, weight in weights if literal == TRUE), default=0)
    if done:
        yield TRUE, done
    for weight in sorted({weight for _, weight in weights if weight > done}):
        yield rules.either(literal for literal, its_own in weights if its_own >= weight), weight - done
        done = weight


def add_journey(tasks: Tasks, journey: Journey) -> None:
    """In no two cities on the same day or one after the other; a task that is in several by itself is left alone."""
    in_cities: defaultdict[int, set[str]] = defaultdict(set)
    for city, uses in journey.cities.items():
        for use in uses:
            in_cities[use.task].add(city)
    there: defaultdict[int, defaultdict[_Stay, list[int]]] = defaultdict(lambda: defaultdict(list))
    fixed: defaultdict[int, set[_Stay]] = defaultdict(set)
    for city, uses in journey.cities.items():
        for slot in _slots(tasks, uses):
            days = tasks.scales[slot.task].days
            stay = (city, slot.task if len(in_cities[slot.task]) > 1 else None)
            if slot.task in tasks.settled:
                fixed[days[0] + slot.offset].add(stay)
                continue
            for day in (start + slot.offset for start in days):
                there[day][stay].extend(literal for literal, _ in _weighted(tasks, slot, day))
    _forbid_journeys(tasks, there, fixed)


def _forbid_journeys(
    tasks: Tasks, there: Mapping[int, Mapping[_Stay, list[int]]], fixed: Mapping[int, set[_Stay]]
) -> None:
    on_day: dict[int, dict[_Stay, int]] = {}
    for day, stays in there.items():
        on_day[day] = {stay: tasks.rules.either(literals) for stay, literals in stays.items()}
        beside = [stay for near in (day - 1, day, day + 1) for stay in fixed.get(near, ())]
        for stay, literal in on_day[day].items():
            if any(_are_apart(stay, other) for other in beside):
                tasks.rules.forbid(literal)
    for day, present in on_day.items():
        for stay, literal in present.items():
            for other, its_own in on_day.get(day + 1, {}).items():
                if _are_apart(stay, other):
                    tasks.rules.forbid(literal, its_own)
        for (stay, literal), (other, its_own) in combinations(present.items(), 2):
            if _are_apart(stay, other):
                tasks.rules.forbid(literal, its_own)


def _are_apart(one: _Stay, other: _Stay) -> bool:
    return one[0] != other[0] and (one[1] is None or one[1] != other[1])


def add_cap(tasks: Tasks, cap: Cap) -> None:
    """The loads of each period sum to no more than there is. What is fixed counts, but can itself not be too much."""
    guard = tasks.rules.guard(cap.requirement)
    if guard == FALSE:
        return
    summed: defaultdict[int, list[Weighted]] = defaultdict(list)
    once: defaultdict[tuple[int, int], list[Weighted]] = defaultdict(list)
    for load in cap.loads:
        for period, literal in _by_period(tasks, cap, load):
            if load.once is None:
                summed[period].append((literal, load.amount))
            else:
                once[period, load.once].append((literal, load.amount))
    for (period, _), weights in once.items():
        summed[period].extend(_greatest(tasks.rules, weights))
    fixed = {task.number: task.fixed for task in tasks.problem.tasks if task.fixed is not None}
    spent = spent_of(cap, fixed)
    for period, weighted in summed.items():
        most = max(cap.left.get(period, cap.most), spent.get(period, 0))
        tasks.rules.at_most(most, weighted, guard)


def _by_period(tasks: Tasks, cap: Cap, load: Load) -> Iterator[tuple[int, int]]:
    """For each run of days on which a load lies in one period: that period, and the literal. Others count nowhere."""
    scale = tasks.scales[load.task]
    counted = range(len(cap.periods))
    days = [day for day in scale.days if day + load.offset in counted]
    for period, group in groupby(days, lambda day: cap.periods[day + load.offset]):
        run = list(group)
        yield period, tasks.rules.both(scale.since(run[0]), -scale.since(run[-1] + 1))
