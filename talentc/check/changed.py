"""Floor 5: what a figure would be compared with if something small in the design were otherwise."""

from collections.abc import Iterable
from fractions import Fraction

from talentc.check.claims import Claim, time_of
from talentc.check.compare import tolerance
from talentc.check.variants import people_of
from talentc.ledger.entry import Entry
from talentc.model.amount import Amount, Figure, Length
from talentc.model.programme import Programme
from talentc.value import replace


def hours_of(claim: Claim, entries: Iterable[Entry], programme: Programme) -> Amount | None:
    """What these entries would give for a figure of one cohort, or of none; None where nobody can know."""
    stated = claim.stated
    cohort = stated.cohort[0] if stated.cohort else None
    return time_of(stated, entries, people_of(programme, cohort, stated.serving))


def is_sum(claim: Claim, programme: Programme) -> bool:
    """Whether a figure is of time and compared with nothing but the sum of its entries (not: of several cohorts)."""
    if claim.computed is None or claim.figure.counted is not None or len(claim.stated.cohort) > 1:
        return False
    hours = hours_of(claim, claim.entries, programme)
    return hours is not None and hours.planned == claim.computed.planned


def is_true(figure: Figure, computed: Amount | None) -> bool:
    """Whether an exact figure is right with what is planned, at the precision in which it is printed."""
    return computed is not None and abs(figure.amount.planned - computed.planned) <= tolerance(figure)


def remade(entry: Entry, times: Amount, length: Length) -> Entry:
    """An entry with another count or another length."""
    amount = times * length.amount
    everybody = entry.for_all
    if everybody is not None and entry.amount.planned:
        everybody = everybody * Amount.exactly(amount.planned / entry.amount.planned)
    return replace(entry, times=times, length=length, amount=amount, for_all=everybody)


def on_a_grid(low: Fraction, high: Fraction, steps: Iterable[Fraction]) -> Fraction | None:
    """The multiple of the first step that has one between low and high; the one nearest to their middle."""
    middle = (low + high) / 2
    for step in steps:
        nearest = round(middle / step) * step
        if low <= nearest <= high and nearest > 0:
            return nearest
    return None
