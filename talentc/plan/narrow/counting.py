"""Floor 5: more asked of a person, a pool or a place in a stretch of days than there is: "11 days of work in 10".

For solvers such pigeonholes are the hardest riddles; here they are counted. At one time of day each day has room for so
much. What must lie in a stretch, whatever the plan, is summed, and so is the room on the days on which it can lie.
"""

from collections.abc import Iterator, Sequence

from talentc.plan.narrow.busy import Slot, slots_of
from talentc.plan.narrow.windows import highest, lowest
from talentc.plan.problem import Problem, Resource
from talentc.value import Value


def counted_out(problem: Problem, masks: Sequence[int]) -> bool:
    """Whether more is asked of a resource than there is, where tasks begin on the days of their masks."""
    return Counting(problem).overfull(tuple(masks)) is not None


class Overfull(Value, frozen=True):
    """From one day to another, both included, more is asked of a resource than it has: `asked` of `there`.

    `slots` are the tasks' days that lie there for sure.
    """

    resource: int
    first: int
    last: int
    asked: int
    there: int
    slots: tuple[Slot, ...]

    @property
    def tasks(self) -> tuple[int, ...]:
        return tuple(sorted({slot.task for slot in self.slots}))


class _Room(Value, frozen=True):
    """How much there is on each day: `capacity`, but other figures on the days of these masks."""

    capacity: int
    other: tuple[tuple[int, int], ...]

    def on(self, days: int) -> int:
        found = 0
        for mask, left in self.other:
            found += left * (days & mask).bit_count()
            days &= ~mask
        return found + self.capacity * days.bit_count()


class Counting:
    """The resources of a problem, made ready to be counted."""

    def __init__(self, problem: Problem) -> None:
        self._tasks = problem.tasks
        self._resources = tuple((resource, slots_of(resource, problem)) for resource in problem.resources)

    def overfull(self, masks: tuple[int, ...], active: frozenset[int] | None = None) -> Overfull | None:
        """The first resource and stretch that is asked for too much, where tasks begin on the days of their masks."""
        return next(self._found(masks, active), None)

    def _found(self, masks: tuple[int, ...], active: frozenset[int] | None) -> Iterator[Overfull]:
        for number, (resource, slots) in enumerate(self._resources):
            held = [slot for slot in slots if active is None or active.issuperset(slot.requirements)]
            if sum(slot.weight for slot in held) <= resource.capacity:
                continue
            for moment in sorted({slot.begins for slot in held}):
                now = [slot for slot in held if slot.begins <= moment < slot.ends]
                room = self._room(resource, now, masks)
                if found := _fullest(self._greatest(now), room, masks):
                    slots_there, asked, there = found
                    days = 0
                    for slot in slots_there:
                        days |= masks[slot.task] << slot.offset
                    yield Overfull(number, lowest(days), highest(days), asked, there, tuple(slots_there))

    def _room(self, resource: Resource, slots: list[Slot], masks: tuple[int, ...]) -> _Room:
        """What is left of a resource by what is fixed; below nothing it doesn't go."""
        taken: dict[int, dict[int, int]] = {}
        for slot in slots:
            if self._tasks[slot.task].fixed is not None:
                there = taken.setdefault(lowest(masks[slot.task]) + slot.offset, {})
                there[slot.task] = max(there.get(slot.task, 0), slot.weight)
        other: dict[int, int] = {}
        for day in sorted(taken):
            left = resource.capacity - sum(taken[day].values())
            other[max(left, 0)] = other.get(max(left, 0), 0) | 1 << day
        return _Room(resource.capacity, tuple((mask, left) for left, mask in other.items()))

    def _greatest(self, slots: list[Slot]) -> list[Slot]:
        """Of each task on each of its days what asks most."""
        found: dict[tuple[int, int], Slot] = {}
        for slot in slots:
            key = (slot.task, slot.offset)
            if self._tasks[slot.task].fixed is None and (key not in found or found[key].weight < slot.weight):
                found[key] = slot
        return list(found.values())


def _fullest(slots: list[Slot], room: _Room, masks: tuple[int, ...]) -> tuple[list[Slot], int, int] | None:
    """The slots of a stretch of days that has less room than they ask for, with both sums; the shortest last first."""
    sided = sorted(
        ((highest(mask), lowest(mask), number, mask) for number, mask in _days(slots, masks)), key=lambda each: each[:3]
    )
    for first in sorted({low for _, low, _, _ in sided}, reverse=True):
        asked, days = 0, 0
        inside: list[Slot] = []
        for _, low, number, mask in sided:
            if low < first:
                continue
            asked += slots[number].weight
            days |= mask
            inside.append(slots[number])
            if asked > (there := room.on(days)):
                return inside, asked, there
    return None


def _days(slots: list[Slot], masks: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    for number, slot in enumerate(slots):
        if masks[slot.task]:
            yield number, masks[slot.task] << slot.offset
