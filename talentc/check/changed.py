"""Floor 5: what a figure would be compared with if something small in the design were otherwise."""

from collections.abc import Iterable
from fractions import Fraction

from talentc.check.claims import Claim
from talentc.check.compare import tolerance
from talentc.ledger.entry import Entry
from talentc.ledger.sums import for_all, per_person
from talentc.model.amount import Amount, Figure, Length
from talentc.model.programme import Programme
from talentc.value import replace


def hours_of(claim: Claim, entries: Iterable[Entry], programme: Programme) -> Amount | None:
    """What these entries would give for a figure; None where nobody knows how many people there are."""
    asked = tuple(entries)
    return for_all(asked) if claim.stated.for_ == "all" else per_person(asked, programme, claim.stated.role)


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
