"""Floor 5: what a unit would have to count for the stated figures to be true: a day of 7.4 hours instead of 8.

Only what people do count is tried: nobody means a day of eleven hours.
"""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from talentc.check.changed import hours_of, is_sum, is_true, remade
from talentc.check.claims import Claim
from talentc.check.compare import overlaps
from talentc.model.amount import Amount, Figure
from talentc.model.amount_text import parse_figure, parse_length
from talentc.model.programme import Programme
from talentc.model.scan import fold
from talentc.model.unit_words import DAY, FIXED_HOURS, HALF_DAY
from talentc.model.units import Units
from talentc.source import Span
from talentc.value import Value, replace

# In hours: lessons of so many minutes, working days, ECTS points (in Denmark 27 or 27.5) and working weeks.
LESSONS = tuple(Fraction(minutes, 60) for minutes in (30, 40, 45, 50, 60, 90))
WORKING_DAYS = tuple(Fraction(hundredths, 100) for hundredths in (600, 650, 700, 725, 740, 750, 770, 780, 800))
POINTS_AND_WEEKS = tuple(
    Fraction(tenths, 10) for tenths in (250, 260, 270, 275, 280, 300, 350, 370, 375, 380, 390, 400)
)
USUAL = (LESSONS, WORKING_DAYS, POINTS_AND_WEEKS)


class OtherUnit(Value, frozen=True):
    """A unit that would count other `hours` than the `declared` ones, and the programme's units as they would be."""

    unit: str
    hours: Fraction
    declared: Fraction
    units: Units


class Implied(Value, frozen=True):
    """A unit that would make several wrong figures true: `claims`, in the order of the file."""

    other: OtherUnit
    claims: tuple[Claim, ...]


def other_units(programme: Programme, wanted: Iterable[str]) -> Iterator[OtherUnit]:
    """For each of these units all that people usually count it as, except what the programme says."""
    for unit in dict.fromkeys(wanted):
        declared = programme.units.by_id[unit].hours
        usual = next((table for table in USUAL if unit not in FIXED_HOURS and table[0] <= declared <= table[-1]), ())
        for hours in usual:
            if hours != declared:
                yield OtherUnit(unit, hours, declared, _with_unit(programme, unit, hours))


def _with_unit(programme: Programme, unit: str, hours: Fraction) -> Units:
    changed = {**programme.file.units, _key(programme, unit): f"{hours.numerator}/{hours.denominator} h"}
    return Units.from_declarations(changed, programme.units.languages)[0]


def _key(programme: Programme, unit: str) -> str:
    """The key under which a unit is declared: `lesson/lessons`."""
    marks = programme.units.lengths.marks
    return next(key for key in programme.file.units if marks[fold(key.partition("/")[0])].id == unit)


def declared_at(programme: Programme, unit: str) -> tuple[str, Span]:
    """The key under which a unit is declared, and the place of what it counts."""
    key = _key(programme, unit)
    return key, programme.file.place.within("units").of(key)


def units_of(claim: Claim) -> tuple[str, ...]:
    """The units in which a figure is printed, or in which the lengths that it is about are written."""
    units = (claim.figure.unit, *(entry.length.unit for entry in claim.entries if entry.is_counted))
    own = (DAY if unit == HALF_DAY else unit for unit in units if unit is not None and unit not in FIXED_HOURS)
    return tuple(dict.fromkeys(own))


def agrees_in(claim: Claim, other: OtherUnit, programme: Programme) -> bool:
    """Whether an exact figure would be true with the other unit."""
    if not claim.figure.amount.is_exact or claim.figure.budget or not is_sum(claim, programme):
        return False
    return is_true(_figure_in(claim.figure, other), _computed_in(claim, other, programme))


def _figure_in(figure: Figure, other: OtherUnit) -> Figure:
    if figure.unit is None or figure.per is not None:  # per period: told apart by its unit alone
        ratio = other.hours / other.declared if figure.unit in _moved(other) else Fraction(1)
        return replace(figure, amount=figure.amount * Amount.exactly(ratio), factor=figure.factor * ratio)
    return parse_figure(figure.text, other.units)


def _moved(other: OtherUnit) -> tuple[str, ...]:
    return (DAY, HALF_DAY) if other.unit == DAY else (other.unit,)


def _computed_in(claim: Claim, other: OtherUnit, programme: Programme) -> Amount | None:
    """None where a length isn't written down but follows from others: nobody knows in which unit."""
    changed = []
    for entry in claim.entries:
        if entry.because is None and not entry.amount.none:
            if not entry.length.text:
                return None
            length = parse_length(entry.length.text, other.units)
            entry = remade(entry, entry.times, length) if length != entry.length else entry
        changed.append(entry)
    return hours_of(claim, changed, programme)


def implied_units(claims: Sequence[Claim], programme: Programme) -> Iterator[Implied]:
    """The units that would make figures true that don't follow from each other, all at once or those of one source.

    Two at least are off on their own (whole numbers that seem rounded among them), most of those in the unit become
    true, and none that is right becomes wrong.
    """
    left = list(claims)
    for source in ("", *dict.fromkeys(claim.source for claim in claims)):
        mine = [claim for claim in left if source in ("", claim.source)]
        found = _implied(mine, programme)
        if found is not None:
            yield found
            left = [claim for claim in left if claim not in found.claims]


def is_rounded(claim: Claim) -> bool:
    """Whether a figure agrees only as a whole number, to which the design's is rounded."""
    return (
        claim.verdict == "hollow"
        and not claim.cancels
        and claim.computed is not None
        and not claim.figure.budget
        and not overlaps(claim.figure, claim.computed)
    )


def _implied(claims: Sequence[Claim], programme: Programme) -> Implied | None:
    wrong = [
        claim
        for claim in claims
        if claim.figure.counted is None and (claim.verdict == "disagrees" or is_rounded(claim))
    ]
    roots = [units_of(claim) for claim in wrong if claim.follows is None]
    shared = [unit for units in roots for unit in units if sum(unit in others for others in roots) > 1]
    right = [claim for claim in claims if claim.verdict == "agrees"]
    for other in other_units(programme, shared):
        affected = [claim for claim in wrong if other.unit in units_of(claim)]
        mended = tuple(claim for claim in affected if agrees_in(claim, other, programme))
        if sum(claim.follows is None for claim in mended) < 2:
            continue
        explained = {claim.id for claim in mended}
        unexplained = sum(claim.id not in explained and claim.follows is None for claim in affected)
        is_needed = any(claim.verdict == "disagrees" for claim in mended)
        if not is_needed or 2 * unexplained >= sum(claim.follows is None for claim in mended):
            continue
        if all(other.unit not in units_of(claim) or _stays(claim, other, programme) for claim in right):
            return Implied(other, mended)
    return None


def _stays(claim: Claim, other: OtherUnit, programme: Programme) -> bool:
    """Whether a figure that is right would be right with the other unit, too; what can't be told may stay."""
    exact = claim.figure.amount.is_exact and not claim.figure.budget and is_sum(claim, programme)
    return not exact or agrees_in(claim, other, programme)


def with_implied_units(claims: Sequence[Claim], programme: Programme) -> tuple[Claim, ...]:
    """The traced claims; those that another unit would make true follow from the first of them."""
    for implied in implied_units(claims, programme):
        ids = [claim.id for claim in implied.claims]
        first = ids[0]
        claims = [_with_unit_of(claim, implied.other, first, ids) for claim in claims]
    return tuple(claims)


def _with_unit_of(claim: Claim, other: OtherUnit, first: str, ids: Sequence[str]) -> Claim:
    follows = None if claim.id == first else first
    if claim.id in ids:
        return replace(claim, verdict="disagrees", follows=follows, parts=(), unit=other.unit, unit_hours=other.hours)
    return replace(claim, follows=first) if claim.follows in ids else claim
