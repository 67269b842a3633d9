"""Floor 5: what a plan spends of a limit, period by period."""

from collections.abc import Mapping

from talentc.plan.problem import Cap

Spent = Mapping[int, int]


def spent_of(cap: Cap, starts: Mapping[int, int]) -> Spent:
    """What lies in each period where tasks begin on these days, in the unit of the cap."""
    measured: dict[int, int] = {}
    counted: dict[tuple[int, int], int] = {}
    for load in cap.loads:
        day = starts.get(load.task, -1) + load.offset if load.task in starts else -1
        if 0 <= day < len(cap.periods):
            period = cap.periods[day]
            if load.once is None:
                measured[period] = measured.get(period, 0) + load.amount
            else:
                counted[period, load.once] = max(counted.get((period, load.once), 0), load.amount)
    for (period, _), amount in counted.items():
        measured[period] = measured.get(period, 0) + amount
    return measured


def is_kept(cap: Cap, starts: Mapping[int, int]) -> bool:
    """Whether tasks may begin on these days, by the cap."""
    return all(spent <= cap.left.get(period, cap.most) for period, spent in spent_of(cap, starts).items())
