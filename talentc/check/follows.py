"""Floor 5: which wrong figures merely follow from others, and which are only sums of rounded parts.

A total that is off by exactly the error of its part is that part's error, told once. Claims are looked at from the
smallest part to the largest whole; what no smaller error explains is a root. The order of the figures in the file
decides nothing but which of two equals is named.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import islice

from talentc.check.claims import Claim
from talentc.check.compare import tolerance
from talentc.ledger.entry import Entry
from talentc.value import Value, replace

MOST_TRIES = 1000
Contents = frozenset[int]


class Wrong(Value, frozen=True):
    """A claim that disagrees: which entries it is about, and by how many hours it is off."""

    claim: Claim
    contents: Contents
    error: Fraction


def trace(claims: Sequence[Claim], entries: Sequence[Entry]) -> tuple[Claim, ...]:
    """The claims in their order, each wrong one with the claim that it follows from, and its rounded parts."""
    numbers = {id(entry): number for number, entry in enumerate(entries)}
    contents = {claim.id: frozenset(numbers[id(entry)] for entry in _asking(claim)) for claim in claims}
    wrong = [
        Wrong(claim, contents[claim.id], error)
        for claim in claims
        if claim.verdict == "disagrees" and (error := _error_in_hours(claim)) is not None
    ]
    # Of the same size a count comes before the time that is counted with it, an exact figure before a rounded one.
    wrong.sort(key=lambda each: (len(each.contents), each.claim.figure.counted is None, each.claim.figure.decimals))
    roots: list[Wrong] = []
    traced: dict[str, Claim] = {}
    for each in wrong:
        parts = _parts(each.claim, claims, contents)
        slack = tolerance(each.claim.figure) + sum((tolerance(part.figure) for part in parts), Fraction(0))
        below = [root for root in roots if _is_below(root, each)]
        cause = _cause(each, below, slack)
        names = tuple(part.id for part in parts)
        if cause is not None:
            root, error = cause
            needs_parts = abs(each.error - error) > tolerance(each.claim.figure)
            traced[each.claim.id] = replace(each.claim, follows=root.claim.id, parts=names if needs_parts else ())
        elif parts and not below and abs(each.error) <= slack:
            traced[each.claim.id] = replace(each.claim, parts=names)
        else:
            roots.append(each)
    return tuple(traced.get(claim.id, claim) for claim in claims)


def _asking(claim: Claim) -> Iterator[Entry]:
    """The entries of a claim that ask for time."""
    return (entry for entry in claim.entries if entry.because is None and not entry.amount.none)


def _error_in_hours(claim: Claim) -> Fraction | None:
    """By how much a claim is off, in hours; for a count where each of what is counted lasts the same. Else None."""
    if not claim.entries or claim.computed is None:
        return None
    if claim.figure.counted is None:
        return claim.error
    lengths = {entry.length.amount.planned for entry in _asking(claim)}
    is_of_times = claim.figure.counted in ("times", "sessions")
    is_of_single = claim.figure.counted == "activities" and all(entry.times.planned == 1 for entry in claim.entries)
    if not (is_of_times or is_of_single) or len(lengths) != 1 or not claim.stated.role:
        return None
    return claim.error * lengths.pop()


def _same_measure(one: Claim, other: Claim) -> bool:
    """Whether the two speak of the same people in the same way, so that one can be part of the other."""
    return one.stated.role == other.stated.role and one.stated.for_ == other.stated.for_


def _is_below(part: Wrong, whole: Wrong) -> bool:
    """Whether one is a part of the other. What asks for no time is a part of nothing."""
    comparable = whole.claim.figure.counted in (None, part.claim.figure.counted)  # no count follows from another sort
    is_part = bool(part.contents) and part.contents <= whole.contents
    return comparable and is_part and _same_measure(part.claim, whole.claim)


def _cause(whole: Wrong, below: Sequence[Wrong], slack: Fraction) -> tuple[Wrong, Fraction] | None:
    """The root that a wrong figure follows from, and the error that it explains; the largest where there are several.

    Either all of its outermost wrong parts together explain the error, or one of them alone: the others may have
    been mended on the way to the total.
    """
    outermost: list[Wrong] = []
    for root in sorted(below, key=lambda root: -len(root.contents)):
        if not any(root.contents & other.contents for other in outermost):
            outermost.append(root)
    together = sum((root.error for root in outermost), Fraction(0))
    if outermost and abs(whole.error - together) <= slack:
        return max(outermost, key=lambda root: abs(root.error)), together
    alone = next((root for root in below if abs(whole.error - root.error) <= slack), None)
    return (alone, alone.error) if alone is not None else None


def _parts(whole: Claim, claims: Sequence[Claim], contents: dict[str, Contents]) -> tuple[Claim, ...]:
    """Claims in the same unit that split the whole among them and whose printed figures sum up to it exactly.

    The largest parts are tried first: a total is the sum of its tracks rather than of all that they hold.
    """
    if whole.figure.counted is not None:
        return ()
    smaller = [
        claim
        for claim in claims
        if claim.figure.unit == whole.figure.unit
        and claim.figure.counted is None
        and claim.figure.amount.is_exact
        and not claim.figure.budget
        and claim.stated.remainder is None
        and claim.computed is not None
        and _same_measure(claim, whole)
        and contents[claim.id]
        and contents[claim.id] < contents[whole.id]
    ]
    smaller.sort(key=lambda claim: (-len(contents[claim.id]), sorted(contents[claim.id])))
    for cover in islice(_covers(contents[whole.id], smaller, contents), MOST_TRIES):
        if sum((claim.figure.amount.planned for claim in cover), Fraction(0)) == whole.figure.amount.planned:
            return tuple(sorted(cover, key=claims.index))
    return ()


def _covers(wanted: Contents, claims: Sequence[Claim], contents: dict[str, Contents]) -> Iterator[tuple[Claim, ...]]:
    """All ways to split the wanted entries among disjoint claims, those of the largest claims first."""
    if not wanted:
        yield ()
        return
    first = min(wanted)
    for claim in claims:
        if first in contents[claim.id] and contents[claim.id] <= wanted:
            for cover in _covers(wanted - contents[claim.id], claims, contents):
                yield (claim, *cover)
