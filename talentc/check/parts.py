"""Floor 5: stated figures as wholes and parts: which of them split a larger one among themselves, and what is left."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import TypeAlias

from talentc.check.claims import Claim
from talentc.ledger.entry import Entry
from talentc.value import Value

MOST_STEPS = 10_000
MOST_PARTS = 100  # who adds up more of them rounds none
Contents = frozenset[int]
Whose: TypeAlias = tuple[tuple[str, ...], str | None, str | None, int | None, tuple[str, ...]]


class Itemised(Value, frozen=True):
    """The stated parts of a stated whole, none of which holds another, and the sum of what they state, in hours.

    `rest` is how much of the whole none of them states (less than nothing where they state more than the whole);
    `designed` is what the design gives there.
    """

    parts: tuple[Claim, ...]
    stated: Fraction
    rest: Fraction
    designed: Fraction

    @property
    def are_right(self) -> bool:
        """Whether the parts are all of the whole, and each of them is right: then no part of the design is wrong."""
        return not self.designed and all(part.verdict == "agrees" for part in self.parts)


def asking(claim: Claim) -> Iterator[Entry]:
    """The entries of a claim that ask for time."""
    return (entry for entry in claim.entries if entry.because is None and not entry.amount.none)


def contents_of(claim: Claim) -> Contents:
    """The numbers of the entries that a claim is about."""
    return frozenset(entry.number for entry in asking(claim))


def heads_of(entries: Iterable[Entry]) -> Fraction | None:
    """For how many people each of some entries counts in what all spend together; None where that differs."""
    heads = {
        entry.for_all.planned / entry.amount.planned if entry.for_all is not None and entry.amount.planned else None
        for entry in entries
    }
    return heads.pop() if len(heads) == 1 else None


def same_way(one: Claim, other: Claim) -> bool:
    """Whether two claims look at the design in the same way: by the clock, for one cohort, for whom one serves."""
    return all(getattr(one.stated, key) == getattr(other.stated, key) for key in ("of", "serving", "cohort"))


class Figures(Value, frozen=True, eq=False):
    """Stated figures, found by what they are about: by whose time it is, and by each entry among their contents.

    `at` holds places in `claims`.
    """

    claims: tuple[Claim, ...]
    contents: Mapping[str, Contents]
    at: Mapping[tuple[Whose, int], Sequence[int]]

    def inside(self, whole: Claim) -> Iterator[Claim]:
        """Those about less of the same people's time, looked at in the same way, in the order of the file."""
        mine, whose = self.contents[whole.id], _whose(whole)
        found = {place for number in mine for place in self.at.get((whose, number), ())}
        return (claim for claim in map(self.claims.__getitem__, sorted(found)) if self.contents[claim.id] < mine)


def figures_of(claims: Iterable[Claim]) -> Figures:
    """Some claims as figures to be looked up."""
    known = tuple(claims)
    contents = {claim.id: contents_of(claim) for claim in known}
    at: dict[tuple[Whose, int], list[int]] = {}
    for place, claim in enumerate(known):
        for number in contents[claim.id]:
            at.setdefault((_whose(claim), number), []).append(place)
    return Figures(known, contents, at)


def _whose(claim: Claim) -> Whose:
    stated = claim.stated
    return stated.role, stated.for_, stated.of, stated.serving, stated.cohort


def _parts(whole: Claim, figures: Figures) -> list[Claim]:
    """The claims that could be part of a whole, the largest first: a total is the sum of its tracks above all."""
    smaller = [
        claim
        for claim in figures.inside(whole)
        if claim.figure.counted is None
        and claim.figure.amount.is_exact
        and not claim.figure.budget
        and claim.stated.remainder is None
        and claim.computed is not None
    ]
    contents = figures.contents
    return sorted(smaller, key=lambda claim: (-len(contents[claim.id]), sorted(contents[claim.id])))


def summed_parts(whole: Claim, figures: Figures) -> tuple[Claim, ...]:
    """Claims in the same unit that split the whole among them and whose printed figures sum up to it exactly."""
    if whole.figure.counted is not None:
        return ()
    unit, contents = (whole.figure.unit, whole.figure.factor), figures.contents
    smaller = [claim for claim in _parts(whole, figures) if (claim.figure.unit, claim.figure.factor) == unit]
    by_first: dict[int, list[Claim]] = {}
    for claim in smaller:
        by_first.setdefault(min(contents[claim.id]), []).append(claim)
    steps = iter(range(MOST_STEPS))
    for cover in _covers(contents[whole.id], by_first, contents, set(), MOST_PARTS, steps):
        if sum((claim.figure.amount.planned for claim in cover), Fraction(0)) == whole.figure.amount.planned:
            names = {claim.id for claim in cover}
            return tuple(claim for claim in figures.inside(whole) if claim.id in names)
    return ()


def _covers(
    wanted: Contents,
    by_first: Mapping[int, Sequence[Claim]],
    contents: Mapping[str, Contents],
    dead: set[Contents],
    most: int,
    steps: Iterator[int],
) -> Iterator[tuple[Claim, ...]]:
    """All ways to split the wanted entries among disjoint claims, those of the largest claims first, `most` at most.

    What begins a claim is the first of its entries that is left. `dead` remembers what can't be split: without it,
    every order of the claims before a gap would be tried. After so many `steps` the search is given up.
    """
    if not wanted:
        yield ()
        return
    if wanted in dead or not most or next(steps, None) is None:
        return
    is_split = False
    for claim in by_first.get(min(wanted), ()):
        if contents[claim.id] <= wanted:
            for cover in _covers(wanted - contents[claim.id], by_first, contents, dead, most - 1, steps):
                is_split = True
                yield (claim, *cover)
    if not is_split:
        dead.add(wanted)


def itemised(whole: Claim, figures: Figures) -> Itemised | None:
    """What of a stated whole is stated in parts, too; None where nothing is, or where the whole is no exact time."""
    if whole.figure.counted is not None or not whole.figure.amount.is_exact or whole.computed is None:
        return None
    parts = _apart(_parts(whole, figures), figures.contents[whole.id], figures.contents)
    return _itemised(parts, whole.figure.amount.planned, whole.computed.planned) if parts else None


def itemised_role(role: str, entries: Sequence[Entry], claims: Sequence[Claim]) -> Itemised | None:
    """What of one person's time in a role is stated in parts; None where nothing is, or where its total is stated.

    `entries` are those of the role. There is no stated whole: `rest` is that of what the design gives. Nothing is told
    of a role whose parts spend different time.
    """
    counted = [entry for entry in entries if entry.is_counted and not entry.amount.none]
    whole = frozenset(entry.number for entry in counted)
    mine = [claim for claim in claims if claim.stated.role == (role,) and _is_plain_time(claim)]
    contents = {claim.id: contents_of(claim) & whole for claim in mine}
    if any(contents[claim.id] == whole for claim in mine) or any(entry.part for entry in counted):
        return None
    mine = sorted((each for each in mine if contents[each.id]), key=lambda each: -len(contents[each.id]))
    parts = _apart(mine, whole, contents)
    computed = sum((entry.amount.planned for entry in counted), Fraction(0))
    return _itemised(parts, computed, computed) if parts else None


def _is_plain_time(claim: Claim) -> bool:
    """Whether a claim is an exact time of one person as the design has it."""
    stated, figure = claim.stated, claim.figure
    plain = not (stated.cohort or stated.of or stated.for_) and stated.serving is None and stated.remainder is None
    is_exact_time = figure.counted is None and figure.amount.is_exact and not figure.budget
    return plain and is_exact_time and claim.computed is not None


def _apart(claims: Iterable[Claim], whole: Contents, contents: Mapping[str, Contents]) -> tuple[Claim, ...]:
    """Those of the claims, the largest first, of which none holds what another does."""
    parts: list[Claim] = []
    left = whole
    for claim in claims:
        if contents[claim.id] <= left:
            parts.append(claim)
            left -= contents[claim.id]
    return tuple(parts)


def _itemised(parts: tuple[Claim, ...], whole: Fraction, computed: Fraction) -> Itemised:
    stated = sum((claim.figure.amount.planned for claim in parts), Fraction(0))
    given = sum((claim.computed.planned for claim in parts if claim.computed is not None), Fraction(0))
    return Itemised(parts, stated, whole - stated, computed - given)
