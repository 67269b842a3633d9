"""Floor 5: the limits of a programme as caps: sums in whole units over the months (or weeks) of the plan."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from math import floor, gcd, lcm

from talentc.ledger.held_limits import HeldLimit, PlannedTime
from talentc.ledger.periods import Period, period_of
from talentc.plan.narrow.spent import spent_of
from talentc.plan.problem import Cap, Load, Task
from talentc.schedule.shift import add_days


def planned_times(tasks: Iterable[Task]) -> tuple[PlannedTime, ...]:
    """What limits are asked for: the times of one cohort that get a date."""
    return tuple(PlannedTime(each.key.session, each.key.occurrence, each.days) for each in tasks if not each.hidden)


def caps(
    held: Iterable[HeldLimit],
    tasks: Sequence[Task],
    origin: date,
    horizon: int,
    requirement_of: Callable[[str], int],
) -> Iterator[Cap]:
    """A cap for each limit as it holds in one cohort, whose `tasks` these are; `requirement_of` knows limits by name.

    What can't be moved never breaks a cap: then its period has room for that and no more.
    """
    numbers = {(task.key.session, task.key.occurrence): task for task in tasks if not task.hidden}
    days: dict[Period, tuple[str, ...]] = {}
    for limit in held:
        if limit.by not in days:
            days[limit.by] = tuple(period_of(add_days(origin, day), limit.by) for day in range(horizon))
        cap = _cap(limit, numbers, days[limit.by], requirement_of(limit.limit))
        if cap.loads:
            settled = {task.number: task.fixed for task in numbers.values() if task.fixed is not None}
            yield _with_room(cap, settled)


def _cap(limit: HeldLimit, tasks: Mapping[tuple[str, int], Task], days: Sequence[str], requirement: int) -> Cap:
    units = _units(limit)
    once = {name: number for number, name in enumerate(dict.fromkeys(each.once for each in limit.spendings))}
    numbers = {period: number for number, period in enumerate(dict.fromkeys(days))}
    loads = tuple(
        Load(task.number, offset, int(each.amount * units), once[each.once] if each.once else None)
        for each in limit.spendings
        if (task := tasks.get((each.session, each.occurrence))) is not None
        for offset in each.offsets
    )
    left = {
        numbers[period]: floor((limit.most - spent) * units)
        for period, spent in limit.certain.items()
        if period in numbers
    }
    return Cap(loads, floor(limit.most * units), tuple(numbers[period] for period in days), requirement, left)


def _units(limit: HeldLimit) -> Fraction:
    """How many units an hour (or one) counts: the fewest by which all that is spent is whole."""
    amounts = [*(each.amount for each in limit.spendings), *limit.certain.values()]
    return Fraction(lcm(*(amount.denominator for amount in amounts)), gcd(*(amount.numerator for amount in amounts)))


def _with_room(cap: Cap, settled: Mapping[int, int]) -> Cap:
    """The cap with room in each period for what lies in it for good."""
    spent = spent_of(cap, settled)
    left = {period: max(cap.left.get(period, cap.most), spent.get(period, 0)) for period in {*cap.left, *spent}}
    left = {period: max(left[period], 0) for period in sorted(left) if left[period] != cap.most}
    return Cap(cap.loads, cap.most, cap.periods, cap.requirement, left)
