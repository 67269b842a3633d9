"""Floor 5: what would make a wrong figure true, where something small would, the most plausible first."""

from collections.abc import Iterator, Sequence
from itertools import islice

from talentc.check.changed import is_sum
from talentc.check.claims import Claim
from talentc.check.figure_words import say_hours, say_unit
from talentc.check.mend_counts import mends_of_count
from talentc.check.mend_lengths import mends_of_one, mends_of_several
from talentc.check.mend_people import mends_of_people
from talentc.check.mend_slices import mends_by_counting, mends_by_slice
from talentc.check.units_implied import agrees_in, other_units, units_of
from talentc.ledger.entry import Entry
from talentc.ledger.exact import exact
from talentc.model.programme import Programme

MOST_MENDS = 3


def mends(
    claim: Claim, programme: Programme, entries: Sequence[Entry], parts_are_right: bool = False
) -> tuple[str, ...]:
    """Small changes, of the design or of what is counted, under each of which an exact figure would be true.

    Each is words that follow `It would be true`; `entries` are all of the ledger. Where the parts of a figure are
    stated, too, and right, it is not for the activities in it to change.
    """
    return tuple(islice(dict.fromkeys(_mends(claim, programme, entries, parts_are_right)), MOST_MENDS))


def _mends(claim: Claim, programme: Programme, entries: Sequence[Entry], parts_are_right: bool) -> Iterator[str]:
    if claim.computed is None or not claim.figure.amount.is_exact or claim.figure.amount.planned <= 0:
        return
    if claim.figure.counted is not None:
        yield from mends_of_count(claim, programme)
        return
    yield from _of_thousands(claim)
    if not is_sum(claim, programme):
        return
    yield from mends_by_counting(claim, programme, entries)
    if not parts_are_right:
        yield from mends_of_people(claim, programme)
        yield from mends_of_one(claim, programme)
    yield from _of_unit(claim, programme)
    yield from mends_by_slice(claim, programme, entries)
    if not parts_are_right:
        yield from mends_of_several(claim, programme)


def _of_thousands(claim: Claim) -> Iterator[str]:
    """`1.125 timer` is one hour and an eighth; who writes a point between thousands meant a thousand more."""
    figure = claim.figure
    if figure.decimals == 3 and claim.computed is not None and figure.amount.planned * 1000 == claim.computed.planned:
        yield f"if it were written {exact(figure.amount.planned / figure.factor * 1000)}, without a mark for thousands"


def _of_unit(claim: Claim, programme: Programme) -> Iterator[str]:
    for other in other_units(programme, units_of(claim)):
        if agrees_in(claim, other, programme):
            yield f"if {say_unit(other.unit)} counted {say_hours(other.hours)}"
