"""Floor 5: what would make a wrong figure true, where something small would."""

from collections.abc import Iterator
from fractions import Fraction

from talentc.check.claims import Claim
from talentc.ledger.entry import Entry
from talentc.ledger.exact import exact, shown

SENSIBLE_DAY = (Fraction(6), Fraction(10))
QUARTER = Fraction(1, 4)
MOST_TERMS = 4


def say_derivation(claim: Claim) -> str:
    """` (3 × 2 h = 6 h)` for one thing, ` (3 × 2 h + 8 × 1 h = 14 h)` for a few, nothing for one term or for many.

    Nothing either where the sum of one person's entries isn't what the figure was compared with: a range over the
    parts of a role, the time of everybody.
    """
    counted = [entry for entry in claim.entries if entry.is_counted]
    hours = sum((entry.amount.planned for entry in counted), Fraction(0))
    terms = [_product(entry) for entry in counted]
    if claim.computed is None or claim.figure.counted is not None or hours != claim.computed.planned:
        return ""
    if claim.stated.for_ == "all" or not 1 <= len(terms) <= MOST_TERMS or terms == [f"{shown(hours)} h"]:
        return ""
    return f" ({' + '.join(terms)} = {shown(hours)} h)"


def _product(entry: Entry) -> str:
    length = f"{shown(entry.length.amount.planned)} h"
    return length if entry.times.planned == 1 else f"{shown(entry.times.planned)} × {length}"


def mends(claim: Claim) -> Iterator[str]:
    """Small changes of the design under each of which the figure would be true, the smallest first."""
    counted = [entry for entry in claim.entries if entry.is_counted]
    stated = claim.figure.amount.planned
    if claim.computed is None or claim.figure.counted is not None or not claim.figure.amount.is_exact or stated <= 0:
        return
    if len(counted) == 1 and counted[0].amount.planned == claim.computed.planned > 0 and claim.stated.for_ is None:
        yield from _of_one(counted[0], stated, claim.error)
    if claim.figure.unit == "day" and stated > 0:
        day = claim.computed.planned / (stated / claim.figure.factor)
        if SENSIBLE_DAY[0] <= day <= SENSIBLE_DAY[1] and (day * 20).denominator == 1 and day != claim.figure.factor:
            yield f"if a day counted as {shown(day)} h"


def _of_one(entry: Entry, stated: Fraction, error: Fraction) -> Iterator[str]:
    times, length = entry.times.planned, entry.length.amount.planned
    count = stated / length
    if count.denominator == 1 and count != times:
        yield f"with {exact(count)} × {shown(length)} h instead of {shown(times)}"
    each = stated / times
    if (each / QUARTER).denominator == 1 and each != length:
        yield f"with {shown(times)} × {exact(each)} h" if times != 1 else f"with {exact(each)} h"
    more = error / times
    if more > 0 and (more / QUARTER).denominator == 1 and entry.time == "attendance":
        yield f"with {exact(more)} h of preparation" + (" each time" if times != 1 else "")
