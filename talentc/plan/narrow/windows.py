"""Floor 5: a link between tasks as arithmetic on masks: which days of an anchor leave which days to a task.

A table of bounds has a row for each day. Most rows follow a pattern: so many days later (all rows of a pattern are one
shift of a mask), or one and the same stretch of days (all days of a month, say). So a window over two years costs a
few operations on integers of 700 bits, not a walk through the days.
"""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from talentc.plan.problem import Bounds
from talentc.value import Value

FEW = 8  # so many shifts cost less than looking for anything better
_Sides: TypeAlias = tuple[int | None, int | None]


class _Shift(Value, frozen=True):
    """Days of an anchor that leave the days from `low` to `high` after each of them; None is no bound."""

    days: int
    low: int | None
    high: int | None


class _Stretch(Value, frozen=True):
    """Days of an anchor that leave one and the same mask of days."""

    days: int
    window: int


class Windows(Value, frozen=True):
    """The patterns of a table of bounds. `free` are the days of the anchor that leave the task free."""

    shifts: tuple[_Shift, ...]
    stretches: tuple[_Stretch, ...]
    free: int
    every: int

    def onward(self, anchor: int) -> int:
        """The days that are left to a task whose anchor is on one of these days."""
        if anchor & self.free:
            return self.every
        left = 0
        for stretch in self.stretches:
            if anchor & stretch.days:
                left |= stretch.window
        for shift in self.shifts:
            if days := anchor & shift.days:
                left |= _between(days, shift.low, shift.high, self.every)
        return left & self.every

    def back(self, task: int) -> int:
        """The days of the anchor that leave the task one of these days."""
        left = self.free
        for stretch in self.stretches:
            if task & stretch.window:
                left |= stretch.days
        for shift in self.shifts:
            low = None if shift.high is None else -shift.high
            high = None if shift.low is None else -shift.low
            left |= shift.days & _between(task, low, high, self.every)
        return left


def windows_of(bounds: Mapping[int, Bounds], horizon: int) -> Windows:
    """The patterns of a table of bounds over `horizon` days: whichever of the two kinds is fewer."""
    every = (1 << horizon) - 1
    shifts = _grouped(bounds, horizon, is_relative=True)
    stretches = _grouped(bounds, horizon, is_relative=False) if len(shifts) > FEW else {}
    if stretches and len(stretches) < len(shifts):
        free = every & ~_union(stretches.values())
        alike = (_Stretch(days, span_of_days(*sides, horizon)) for sides, days in stretches.items())
        return Windows((), tuple(alike), free, every)
    free = every & ~_union(shifts.values())
    return Windows(tuple(_Shift(days, *sides) for sides, days in shifts.items()), (), free, every)


def _grouped(bounds: Mapping[int, Bounds], horizon: int, *, is_relative: bool) -> dict[_Sides, int]:
    """The masks of the days that have the same bounds, or distances to them. Runs of days are taken as one."""
    found: dict[_Sides, int] = {}
    begin, last = 0, -1
    mine: _Sides = (None, None)
    for day, row in bounds.items():
        low, high = row.earliest, row.latest
        if is_relative:
            low = None if low is None else low - day
            high = None if high is None else high - day
        if day == last + 1 and low == mine[0] and high == mine[1]:
            last = day
            continue
        if last >= begin:
            found[mine] = found.get(mine, 0) | span_of_days(begin, last, horizon)
        begin, last, mine = day, day, (low, high)
    if last >= begin:
        found[mine] = found.get(mine, 0) | span_of_days(begin, last, horizon)
    return found


def _union(masks: Iterable[int]) -> int:
    together = 0
    for mask in masks:
        together |= mask
    return together


def span_of_days(first: int | None, last: int | None, horizon: int) -> int:
    """The mask of all days from the first to the last, both included; None is the first or last that there is."""
    low = 0 if first is None else max(first, 0)
    high = horizon - 1 if last is None else min(last, horizon - 1)
    return ((1 << (high + 1)) - 1) & ~((1 << low) - 1) if high >= low else 0


def days_of(mask: int) -> tuple[int, ...]:
    """The days of a mask, in order."""
    found = []
    while mask:
        lowest = mask & -mask
        found.append(lowest.bit_length() - 1)
        mask ^= lowest
    return tuple(found)


def lowest(mask: int) -> int:
    """The first day of a mask that isn't empty."""
    return (mask & -mask).bit_length() - 1


def highest(mask: int) -> int:
    """The last day of a mask that isn't empty."""
    return mask.bit_length() - 1


def moved(mask: int, days: int) -> int:
    """A mask so many days later; days before the first one are gone."""
    return mask << days if days >= 0 else mask >> -days


def _between(days: int, low: int | None, high: int | None, every: int) -> int:
    """All days that are from `low` to `high` days after one of `days`."""
    if not days or (low is None and high is None):
        return every if days else 0
    if low is None or high is None:
        if low is None:
            edge = highest(days) + (high or 0)
            return every & ((1 << (edge + 1)) - 1) if edge >= 0 else 0
        return every & ~((1 << max(lowest(days) + low, 0)) - 1)
    wide = high - low + 1
    if wide <= 0:
        return 0
    smeared, done = days, 1
    while done < wide:
        step = min(done, wide - done)
        smeared |= smeared << step
        done += step
    return moved(smeared, low) & every
