"""Floor 4: sessions that are on offer, and what the roles that choose among them spend.

A choice counts once for whoever chooses and for each offered session for whoever gives it. Where the offers differ, low
and high are the cheapest and the dearest choice, and planned is the one that asks the most.
"""

from collections.abc import Sequence
from fractions import Fraction
from math import ceil

from talentc.model.amount import NOTHING, Amount, Count, Length, total
from talentc.model.programme import Activity
from talentc.source import Span


def choice_of(activity: Activity, role: str) -> Count | Length | None:
    """How many, or how much, a role (or that of a part, `talent.first-line`) chooses; None where it has no choice."""
    chosen = activity.choose.get(role)
    return chosen if chosen is not None else activity.choose.get(role.partition(".")[0])


def choice_span(activity: Activity, role: str) -> Span:
    """Where the choice is written: at the activity, or at a kind of it."""
    return activity.choose_place.key(role if role in activity.choose else role.partition(".")[0])


def number_of(choice: Count | Length, lasts: Sequence[Amount]) -> Amount:
    """How many of the offers are chosen, never more than there are; `lasts` is how long each of them is attended.

    Of so much time: the fewest of the longest that make it, the most of the shortest.
    """
    most = Fraction(len(lasts))
    hours = [amount.planned for amount in lasts if amount.planned > 0]
    if isinstance(choice, Count):
        low, planned, high = choice.amount.low, choice.amount.planned, choice.amount.high
    elif not hours:
        return NOTHING
    else:
        much = choice.amount
        low, planned = Fraction(ceil(much.low / max(hours))), Fraction(ceil(much.planned / min(hours)))
        high = None if much.high is None else Fraction(ceil(much.high / min(hours)))
    return Amount(min(low, most), min(planned, most), most if high is None else min(high, most))


def chosen_of(number: Amount, each: Sequence[Amount]) -> Amount:
    """The sum of so many of the amounts: from the cheapest to the dearest choice, of which planned is the dearest."""
    dearest = sorted(each, key=lambda amount: amount.planned, reverse=True)
    highest = sorted(each, key=lambda amount: (amount.high is None, amount.high or amount.planned), reverse=True)
    cheapest = sorted(each, key=lambda amount: amount.low)
    planned = total(dearest[: int(number.planned)])
    high = total(highest[: int(number.high if number.high is not None else number.planned)])
    low = total(cheapest[: int(number.low)])
    return Amount(low.low, planned.planned, high.high, planned.about, high.open, all(amount.none for amount in each))
