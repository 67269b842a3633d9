"""Floor 4: sessions that are on offer, and what the roles that choose among them spend.

A choice counts once for whoever chooses and for each offered session for whoever gives it. Where the offers differ, low
and high are the cheapest and the dearest choice, and planned is the one that asks the most.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import ceil

from talentc.model.amount import NOTHING, Amount, Count, Length, total
from talentc.model.programme import Activity, Programme
from talentc.source import Span
from talentc.value import Value


def choice_of(activity: Activity, role: str) -> Count | Length | None:
    """How many, or how much, a role (or that of a part, `talent.first-line`) chooses; None where it has no choice."""
    chosen = activity.choose.get(role)
    return chosen if chosen is not None else activity.choose.get(role.partition(".")[0])


def choosing_parts(activity: Activity, role: str, programme: Programme) -> tuple[str, ...]:
    """A role, or its parts where `choose` names one of them and the whole role takes part: each chooses for itself."""
    if "." in role or role in activity.choose:
        return (role,)
    for parts in programme.file.roles[role].parts.values():
        names = tuple(f"{role}.{part}" for part in parts)
        if any(name in activity.choose for name in names):
            return names
    return (role,)


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


class Chosen(Value, frozen=True):
    """What one may choose of the offers, each with all that it costs: the cheapest, the dearest, the most it may be."""

    cheapest: tuple[str, ...]
    dearest: tuple[str, ...]
    highest: tuple[str, ...]

    def of(self, each: Mapping[str, Amount]) -> Amount:
        """The sum of a part of the costs, attendance or preparation, over what is chosen; what isn't there costs none.

        The offers are chosen on all that they cost. So the cheapest choice may have more of one part than the dearest:
        then that part has no range.
        """
        planned = total(each.get(name, NOTHING) for name in self.dearest)
        low = total(each.get(name, NOTHING) for name in self.cheapest).low
        high = total(each.get(name, NOTHING) for name in self.highest)
        most = None if high.high is None else max(high.high, planned.planned)
        nothing = all(amount.none for amount in each.values())
        return Amount(min(low, planned.planned), planned.planned, most, planned.about, high.open, nothing)


def chosen_of(number: Amount, costs: Mapping[str, Amount]) -> Chosen:
    """The cheapest and the dearest so many of the offers; of those that cost the same, the first."""
    dearest = sorted(costs, key=lambda name: -costs[name].planned)
    cheapest = sorted(costs, key=lambda name: costs[name].low)
    highest = sorted(costs, key=lambda name: (costs[name].high is not None, -(costs[name].high or 0)))
    most = number.high if number.high is not None else number.planned
    return Chosen(
        tuple(cheapest[: int(number.low)]), tuple(dearest[: int(number.planned)]), tuple(highest[: int(most)])
    )
