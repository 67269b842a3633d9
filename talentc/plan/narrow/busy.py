"""Floor 5: who and what is taken when: what tasks with but one day left ask of people and places.

Two tasks collide on a day if their hours overlap; one without hours takes the whole day, one of several days all of
each day but the hours before its beginning and after its end. Of one task a resource counts once on a day, however
many of its sessions' requirements ask for it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from talentc.plan.narrow.spent import is_kept
from talentc.plan.narrow.windows import lowest
from talentc.plan.problem import Cap, Problem, Resource, Task, Use
from talentc.value import Value

DAY = 24 * 60


class Slot(Value, frozen=True):
    """What a task asks of a resource on its n-th day: from which minute of the day to which (not included)."""

    task: int
    offset: int
    begins: int
    ends: int
    weight: int
    requirements: tuple[int, ...]


def slots_of(resource: Resource, problem: Problem) -> tuple[Slot, ...]:
    """What each task asks of a resource, each of its days once for each use."""
    return tuple(_slots(resource.uses, resource.requirements, problem))


def _slots(uses: Iterable[Use], requirements: tuple[int, ...], problem: Problem) -> Iterator[Slot]:
    for use in uses:
        task = problem.tasks[use.task]
        for offset in use.offsets:
            yield Slot(use.task, offset, *minutes_of(task, offset), use.weight, (use.requirement, *requirements))


def minutes_of(task: Task, offset: int) -> tuple[int, int]:
    """From which minute of its n-th day to which (not included) a task is held."""
    if task.hours is None:
        return 0, DAY
    begins = task.hours.begins.hour * 60 + task.hours.begins.minute if offset == 0 else 0
    ends = task.hours.ends.hour * 60 + task.hours.ends.minute if offset == task.days - 1 else DAY
    return (begins, ends) if begins < ends else (0, DAY)


class Busy:
    """The resources and journeys of a problem, made ready."""

    def __init__(self, problem: Problem) -> None:
        self._tasks = problem.tasks
        self._resources = tuple((resource, slots_of(resource, problem)) for resource in problem.resources)
        self._caps = problem.caps
        self._journeys = tuple(
            tuple((city, slot) for city, uses in journey.cities.items() for slot in _slots(uses, (), problem))
            for journey in problem.journeys
        )

    def narrow(self, masks: list[int], held: frozenset[int] | None) -> tuple[int, ...]:
        """Take away the days on which tasks with one day left take what others need; which tasks have lost days."""
        changed: dict[int, None] = {}
        for resource, slots in self._resources:
            asked = [slot for slot in slots if held is None or held.issuperset(slot.requirements)]
            self._narrow_resource(masks, resource, asked, changed)
        for journey in self._journeys:
            there = [(city, slot) for city, slot in journey if held is None or held.issuperset(slot.requirements)]
            self._narrow_journey(masks, there, changed)
        for cap in self._caps:
            if held is None or cap.requirement in held:
                self._narrow_cap(masks, cap, changed)
        return tuple(changed)

    def _narrow_cap(self, masks: list[int], cap: Cap, changed: dict[int, None]) -> None:
        """Nothing is left of a task that is sure to be where it breaks a cap."""
        tasks = dict.fromkeys(load.task for load in cap.loads)
        sure = {task: lowest(masks[task]) for task in tasks if masks[task] and not masks[task] & masks[task] - 1}
        if sure and not is_kept(cap, sure):
            open_ones = [task for task in sure if self._tasks[task].fixed is None]
            for task in open_ones[:1]:
                masks[task] = 0
                changed[task] = None

    def _narrow_resource(
        self, masks: list[int], resource: Resource, asked: list[Slot], changed: dict[int, None]
    ) -> None:
        taken: defaultdict[int, list[Slot]] = defaultdict(list)
        for slot in asked:
            mask = masks[slot.task]
            if mask and not mask & (mask - 1):
                taken[lowest(mask) + slot.offset].append(slot)
        for slot in asked:
            if self._tasks[slot.task].fixed is not None:
                continue
            left = masks[slot.task]
            for day in taken:
                start = day - slot.offset
                if start < 0 or not left >> start & 1:
                    continue
                if _peak(taken[day], slot) + slot.weight > resource.capacity:
                    left &= ~(1 << start)
            if slot.weight > resource.capacity:
                left = 0
            if left != masks[slot.task]:
                masks[slot.task] = left
                changed[slot.task] = None

    def _narrow_journey(self, masks: list[int], there: list[tuple[str, Slot]], changed: dict[int, None]) -> None:
        sure = [
            (city, slot) for city, slot in there if masks[slot.task] and not masks[slot.task] & masks[slot.task] - 1
        ]
        for city, slot in there:
            if self._tasks[slot.task].fixed is not None:
                continue
            left = masks[slot.task]
            for other_city, other in sure:
                if other_city == city or other.task == slot.task:
                    continue
                day = lowest(masks[other.task]) + other.offset if masks[other.task] else 0
                for near in (day - 1, day, day + 1):
                    if near >= slot.offset:
                        left &= ~(1 << near - slot.offset)
            if left != masks[slot.task]:
                masks[slot.task] = left
                changed[slot.task] = None


def _peak(taken: Iterable[Slot], slot: Slot) -> int:
    """How much others take at most at one time while a slot lasts; each other task counts once."""
    others = [each for each in taken if each.task != slot.task and each.begins < slot.ends and slot.begins < each.ends]
    most = 0
    for moment in {max(each.begins, slot.begins) for each in others}:
        weights: dict[int, int] = {}
        for each in others:
            if each.begins <= moment < each.ends:
                weights[each.task] = max(weights.get(each.task, 0), each.weight)
        most = max(most, sum(weights.values()))
    return most
