"""Floor 5: which wrong figures merely follow from others, and which are only sums of rounded parts.

A total that is off by exactly the error of its part is that part's error, told once. Claims are looked at from the
smallest part to the largest whole; what no smaller error explains is a root. The order of the figures in the file
decides nothing but which of two equals is named.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from talentc.check.claims import Claim
from talentc.check.compare import overlaps, tolerance
from talentc.check.parts import Contents, asking, figures_of, heads_of, same_way, summed_parts
from talentc.model.stated import StatedFigure
from talentc.value import Mutable, Value, field, replace

MOST_TOGETHER = 6
ADDABLE = ("activities", "sessions", "times")
PEOPLE = "people"


class Wrong(Value, frozen=True):
    """A claim that disagrees, and the entries that it is about.

    `hours` is by how many hours it is off, `heads` for how many people that counts where everybody's time is summed up;
    None where that differs from entry to entry.
    """

    claim: Claim
    contents: Contents
    hours: Fraction | None
    heads: Fraction | None


def trace(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims in their order, each wrong one with the claim that it follows from, and its rounded parts.

    One that agrees only because the errors of its parts cancel out is hollow, and names them.
    """
    figures = figures_of(claims)
    contents = figures.contents
    wrong = [_wrong(claim, contents[claim.id]) for claim in claims if claim.verdict == "disagrees"]
    wrong.sort(key=_smallest_first)
    roots = Roots()
    traced: dict[str, Claim] = {}
    for each in wrong:
        parts = summed_parts(each.claim, figures)
        slack = tolerance(each.claim.figure) + sum((_rounding(part) for part in parts), Fraction(0))
        below = roots.below(each.claim, each.contents)
        cause = _cause(each, below, slack)
        names = tuple(part.id for part in parts)
        if cause is not None:
            root, error = cause
            needs_parts = abs(each.claim.error - error) > tolerance(each.claim.figure)
            traced[each.claim.id] = replace(each.claim, follows=root.claim.id, parts=names if needs_parts else ())
        elif parts and not below and abs(each.claim.error) <= slack:
            traced[each.claim.id] = replace(each.claim, parts=names)
        else:
            roots.add(each)
    for claim in claims:
        if claim.verdict == "agrees":
            cancels = _cancelling(claim, contents[claim.id], roots)
            traced[claim.id] = replace(claim, verdict="hollow", cancels=cancels) if cancels else claim
        elif claim.verdict == "hollow":
            carried = _carried(claim, contents[claim.id], roots)
            traced[claim.id] = replace(claim, verdict="disagrees", follows=carried.id) if carried else claim
    return tuple(traced.get(claim.id, claim) for claim in claims)


class Roots(Mutable):
    """The wrong figures that follow from no other, in the order in which they were found.

    A root that is part of a whole is found there by the first of its entries.
    """

    found: list[Wrong] = field(default_factory=list)
    at: dict[int | None, list[int]] = field(default_factory=dict)

    def add(self, root: Wrong) -> None:
        """A root more. What is wrong about numbers of people may be seen from anywhere."""
        is_people = root.claim.figure.counted == PEOPLE
        self.at.setdefault(None if is_people else min(root.contents, default=-1), []).append(len(self.found))
        self.found.append(root)

    def below(self, whole: Claim, contents: Contents) -> list[Wrong]:
        """Those that a whole may be off because of."""
        places = sorted(place for first in (None, *contents) for place in self.at.get(first, ()))
        near = (self.found[place] for place in places)
        return [root for root in near if _seen_from(root, whole, contents) is not None]


def _wrong(claim: Claim, contents: Contents) -> Wrong:
    return Wrong(claim, contents, _error_in_hours(claim), heads_of(asking(claim)))


def _smallest_first(each: Wrong) -> tuple[bool, int, bool, bool, int, int]:
    """Numbers of people before all that is summed up over them. Of the same size a count comes before the time that is
    counted with it, one person before everybody, a narrow slice before a wide one, an exact figure before a rounded
    one."""
    figure, stated = each.claim.figure, each.claim.stated
    size = len(each.contents)
    return (
        figure.counted != PEOPLE,
        size,
        figure.counted is None,
        stated.for_ is not None,
        _width(stated),
        figure.decimals,
    )


def _width(stated: StatedFigure) -> int:
    """0 for an activity, 1 for some sort of time, 2 for a track or a phase, 3 for all of a role's."""
    keys: tuple[tuple[tuple[str, ...], ...], ...] = (
        (stated.activity,),
        (stated.kind, stated.time, stated.tag),
        (stated.track, stated.phase),
    )
    return next((width for width, slices in enumerate(keys) if any(slices)), len(keys))


def _error_in_hours(claim: Claim) -> Fraction | None:
    """By how much a claim is off, in hours; for a count where each of what is counted lasts the same. Else None."""
    if claim.computed is None:
        return None
    if claim.figure.counted is None:
        return claim.error
    entries = list(asking(claim))
    attended = [entry for entry in entries if claim.stated.time or entry.time == "attendance"]
    lengths = {entry.length.amount.planned for entry in attended}
    is_of_times = claim.figure.counted in ("times", "sessions")
    is_of_single = claim.figure.counted == "activities" and all(entry.times.planned == 1 for entry in claim.entries)
    if not (is_of_times or is_of_single) or len(lengths) != 1 or not claim.stated.role:
        return None
    # What is prepared each time goes along with each of them.
    often = {entry.times.planned for entry in attended}
    along = [entry for entry in entries if entry not in attended and often == {entry.times.planned} != {Fraction(1)}]
    return claim.error * (lengths.pop() + sum((entry.length.amount.planned for entry in along), Fraction(0)))


def _seen_from(root: Wrong, whole: Claim, contents: Contents) -> Fraction | None:
    """By how much a whole is off because of a part, in hours or ones; None where it can't be part of the whole."""
    part = root.claim
    if part.figure.counted == PEOPLE:
        return _of_everybody(root, whole)
    if not root.contents or not root.contents <= contents or not same_way(part, whole):
        return None
    if whole.figure.counted is not None:  # no count follows from another sort
        is_same = part.figure.counted == whole.figure.counted and part.figure.counted in ADDABLE
        return part.error if is_same and part.stated.role == whole.stated.role else None
    if part.stated.for_ == whole.stated.for_:
        of_same = {role.partition(".")[0] for role in part.stated.role + whole.stated.role}
        return root.hours if part.stated.for_ is not None or len(of_same) == 1 else None
    if part.stated.for_ is not None or root.hours is None or root.heads is None:
        return None
    return root.hours * root.heads


def _of_everybody(root: Wrong, whole: Claim) -> Fraction | None:
    """By how many hours the time of everybody is off because a text counts more or fewer people."""
    people = root.claim
    if whole.stated.for_ != "all" or whole.stated.role != people.stated.role or not same_way(people, whole):
        return None
    mine = [entry for entry in asking(whole) if entry.number in root.contents and entry.amount.planned]
    if people.computed is None or heads_of(mine) != people.computed.planned:
        return None
    return people.error * sum((entry.amount.planned for entry in mine), Fraction(0))


def _apart(roots: Sequence[Wrong]) -> list[Wrong]:
    """The outermost of these roots: no two of them are about the same entry."""
    outermost: list[Wrong] = []
    taken: set[int] = set()
    for root in sorted(roots, key=lambda root: -len(root.contents)):
        if taken.isdisjoint(root.contents):
            outermost.append(root)
            taken |= root.contents
    return outermost


def _cause(whole: Wrong, below: Sequence[Wrong], slack: Fraction) -> tuple[Wrong, Fraction] | None:
    """The root that a wrong figure follows from, and the error that it explains; the largest where there are several.

    Either all of its outermost wrong parts together explain the error, or one of them alone, or a few: the others may
    have been mended on the way to the total.
    """
    for roots in _choices(below):
        errors = _errors(whole, roots)
        together = sum(errors.values(), Fraction(0))
        printed = sum((tolerance(root.claim.figure) for root in roots), Fraction(0))
        if abs(whole.claim.error - together) <= slack + printed:
            return max(roots, key=lambda root: abs(errors[root.claim.id])), together
    return None


def _errors(whole: Wrong, roots: Sequence[Wrong]) -> dict[str, Fraction]:
    """How much each of some roots adds to the error of a whole: one person's, for as many people as the text counts."""
    more = sum((root.claim.error for root in roots if root.claim.figure.counted == PEOPLE), Fraction(0))
    errors = {root.claim.id: _seen_from(root, whole.claim, whole.contents) or Fraction(0) for root in roots}
    for root in roots:
        if more and root.hours is not None and root.claim.stated.for_ is None:
            errors[root.claim.id] += root.hours * more
    return errors


def _carried(whole: Claim, contents: Contents, roots: Roots) -> Claim | None:
    """The root whose error a whole number carries on exactly, though it could be a rounded right one: 2 days, of 16 h
    that should be 15 h."""
    if whole.computed is None or overlaps(whole.figure, whole.computed):
        return None
    below = roots.below(whole, contents)
    cause = _cause(_wrong(whole, contents), below, Fraction(0))
    return cause[0].claim if cause is not None and cause[1] == whole.error else None


def _rounding(part: Claim) -> Fraction:
    """By how much rounding may have moved a part: half of the last decimal, or half a unit of a whole number."""
    is_rounded = part.verdict == "hollow" and part.computed is not None and not overlaps(part.figure, part.computed)
    return abs(part.error) if is_rounded else tolerance(part.figure)


def _choices(below: Sequence[Wrong]) -> Iterator[Sequence[Wrong]]:
    people = [root for root in below if root.claim.figure.counted == PEOPLE]
    outermost = [*people, *_apart([root for root in below if root not in people])]
    if outermost:
        yield outermost
    for root in below:
        yield (root,)
    few = outermost[:MOST_TOGETHER]
    for size in range(len(few) - 1, 1, -1):
        yield from combinations(few, size)


def _cancelling(whole: Claim, contents: Contents, roots: Roots) -> tuple[str, ...]:
    """The wrong parts of a figure that agrees, where only their errors against each other make it so."""
    if whole.figure.budget or whole.stated.remainder is not None:
        return ()
    inside = [root for root in roots.below(whole, contents) if root.contents < contents]
    parts = _apart(inside)
    seen = [_seen_from(root, whole, contents) for root in parts]
    errors = [error for error in seen if error is not None]
    slack = sum((tolerance(root.claim.figure) for root in parts), tolerance(whole.figure))
    if not errors or not min(errors) < 0 < max(errors) or abs(sum(errors, Fraction(0))) > slack:
        return ()
    return tuple(root.claim.id for root in parts)
