"""Floor 4: sessions that are on offer, and what the roles that choose among them spend.

A choice counts once for whoever chooses and for each offered session for whoever gives it. Where the offers differ, low
and high are the cheapest and the dearest choice, and planned is the one that asks the most.
"""

from collections.abc import Sequence
from fractions import Fraction

from talentc.model.amount import NOTHING, Amount, Count, Length, total
from talentc.model.programme import Activity
from talentc.source import Span

ONE = Amount.exactly(1)


def choice_of(activity: Activity, role: str) -> Count | Length | None:
    """How many, or how much, a role (or that of a part, `talent.first-line`) chooses; None where it has no choice."""
    chosen = activity.choose.get(role)
    return chosen if chosen is not None else activity.choose.get(role.partition(".")[0])


def choice_span(activity: Activity, role: str) -> Span:
    """Where the choice is written: at the activity, or at a kind of it."""
    return activity.choose_place.key(role if role in activity.choose else role.partition(".")[0])


def chosen_of(choice: Count | Length, each: Sequence[Amount], lasts: Sequence[Amount]) -> Amount:
    """The sum of what is chosen: so many of the amounts `each`, or those of as many as make so much of `lasts`."""
    number = choice.amount if isinstance(choice, Count) else _number(choice.amount, lasts)
    most = len(each) if number.high is None else int(number.high)
    dearest = sorted(each, key=lambda amount: amount.planned, reverse=True)
    highs = sorted(each, key=lambda amount: (amount.high is None, amount.high or amount.planned), reverse=True)
    cheapest = sorted(each, key=lambda amount: amount.low)
    planned = total(dearest[: int(number.planned)])
    high = total(highs[:most])
    low = total(cheapest[: int(number.low)])
    return Amount(low.low, planned.planned, high.high, planned.about, high.open, all(each.none for each in dearest))


def _number(much: Amount, lasts: Sequence[Amount]) -> Amount:
    """How many sessions make so much time: the fewest of the longest, the most of the shortest."""
    hours = [amount.planned for amount in lasts if amount.planned > 0]
    if not hours:
        return NOTHING
    longest, shortest = max(hours), min(hours)
    low = Fraction(-(-much.low // longest))
    high = Fraction(len(lasts)) if much.high is None else Fraction(much.high // shortest)
    planned = Fraction(much.planned // shortest)
    most = Fraction(len(lasts))
    return Amount(min(low, most), min(planned, most), min(high, most))
