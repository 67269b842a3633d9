"""Floor 5: which wrong figures merely follow from others, and which are only sums of rounded parts.

A total that is off by exactly the error of its part is that part's error, told once. Claims are looked at from the
smallest part to the largest whole; what no smaller error explains is a root.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from talentc.check.claims import Claim
from talentc.check.compare import tolerance
from talentc.value import replace

MOST_PARTS = 12


def trace(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims in their order, each wrong one with the claim that it follows from, and its rounded parts."""
    contents = {claim.id: frozenset(_asking(claim)) for claim in claims}
    wrong = [claim for claim in claims if claim.verdict == "disagrees" and _is_time(claim)]
    order = sorted(wrong, key=lambda claim: (len(contents[claim.id]), claim.figure.decimals, claims.index(claim)))
    roots: list[Claim] = []
    traced: dict[str, Claim] = {}
    for claim in order:
        below = [root for root in roots if _is_below(root, claim, contents)]
        parts = _parts(claim, claims, contents)
        error = sum((root.error for root in below), Fraction(0))
        slack = tolerance(claim.figure) + sum((tolerance(part.figure) for part in parts), Fraction(0))
        if below and abs(claim.error - error) <= slack:
            needs_parts = abs(claim.error - error) > tolerance(claim.figure)
            biggest = max(below, key=lambda root: abs(root.error))
            names = tuple(part.id for part in parts) if needs_parts else ()
            traced[claim.id] = replace(claim, follows=biggest.id, parts=names)
        elif parts and not below:
            traced[claim.id] = replace(claim, parts=tuple(part.id for part in parts))
        else:
            roots.append(claim)
    return tuple(traced.get(claim.id, claim) for claim in claims)


def _asking(claim: Claim) -> Iterator[int]:
    """The entries of a claim that ask for time, each by its identity: the same entry serves all claims."""
    return (id(entry) for entry in claim.entries if entry.because is None and not entry.amount.none)


def _is_time(claim: Claim) -> bool:
    return claim.figure.counted is None and bool(claim.entries) and claim.computed is not None


def _same_measure(one: Claim, other: Claim) -> bool:
    """Whether the two speak of the same people in the same way, so that one can be part of the other."""
    return one.stated.role == other.stated.role and one.stated.for_ == other.stated.for_


def _is_below(part: Claim, whole: Claim, contents: dict[str, frozenset[int]]) -> bool:
    return _same_measure(part, whole) and contents[part.id] <= contents[whole.id]


def _parts(whole: Claim, claims: Sequence[Claim], contents: dict[str, frozenset[int]]) -> tuple[Claim, ...]:
    """Claims in the same unit that split the whole among them and whose printed figures sum up to it exactly.

    The largest parts are tried first: a total is the sum of its tracks rather than of all that they hold.
    """
    smaller = [
        claim
        for claim in claims
        if _is_time(claim)
        and claim.figure.unit == whole.figure.unit
        and _same_measure(claim, whole)
        and contents[claim.id] < contents[whole.id]
    ]
    smaller.sort(key=lambda claim: -len(contents[claim.id]))
    wanted = contents[whole.id]
    for cover in _covers(wanted, smaller, contents):
        if sum((claim.figure.amount.planned for claim in cover), Fraction(0)) == whole.figure.amount.planned:
            return tuple(sorted(cover, key=claims.index))
    return ()


def _covers(
    wanted: frozenset[int], claims: Sequence[Claim], contents: dict[str, frozenset[int]]
) -> Iterator[tuple[Claim, ...]]:
    """All ways to split the wanted entries among disjoint claims, the first ones of the file first."""
    if not wanted:
        yield ()
        return
    first = min(wanted)
    for index, claim in enumerate(claims[:MOST_PARTS]):
        if first in contents[claim.id] and contents[claim.id] <= wanted:
            rest = [other for place, other in enumerate(claims) if place != index]
            for cover in _covers(wanted - contents[claim.id], rest, contents):
                yield (claim, *cover)
