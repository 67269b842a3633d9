"""Floor 5: another count, another length, or preparation, with which a wrong figure would be true."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from talentc.check.changed import on_a_grid
from talentc.check.claims import Claim
from talentc.check.compare import tolerance
from talentc.ledger.entry import Entry
from talentc.ledger.exact import exact, shown
from talentc.model.people import TimeKind
from talentc.model.programme import Programme
from talentc.model.unit_words import FIXED_HOURS
from talentc.value import Value

HOURS = (Fraction(1), Fraction(1, 2), Fraction(1, 4))
MOST_PREPARATION = Fraction(8)
MOST_SORTS = 4


class Alike(Value, frozen=True):
    """What of an activity lasts equally long: `times` × `length` hours. `unit` is how many hours its unit counts."""

    activity: str
    time: TimeKind
    times: Fraction
    length: Fraction
    unit: Fraction

    @property
    def hours(self) -> Fraction:
        return self.times * self.length

    @property
    def steps(self) -> tuple[Fraction, ...]:
        """Whole ones, halves and quarters of its unit where that isn't the hour, then of the hour."""
        own = tuple(step * self.unit for step in HOURS) if self.unit not in FIXED_HOURS.values() else ()
        return (*HOURS, *own)


def alike(entries: Iterable[Entry]) -> tuple[Alike, ...]:
    """The entries that are counted, those of an activity that last equally long together."""
    found: dict[tuple[str, TimeKind, Fraction, Fraction], Fraction] = {}
    for entry in entries:
        if entry.is_counted and entry.amount.planned:
            key = (entry.activity, entry.time, entry.length.amount.planned, entry.length.factor)
            found[key] = found.get(key, Fraction(0)) + entry.times.planned
    return tuple(Alike(activity, time, times, length, unit) for (activity, time, length, unit), times in found.items())


def mends_of_one(claim: Claim) -> Iterator[str]:
    """For a figure about one activity: its count, its lengths, and what is prepared each time."""
    sorts = alike(claim.entries)
    if claim.stated.for_ is not None or not _add_up(claim, sorts) or len({each.activity for each in sorts}) != 1:
        return
    attended = [each for each in sorts if each.time == "attendance"]
    for each in sorts:
        low, high = _wanted(claim, each)
        if len(sorts) == 1:
            yield from _counts(each, low, high, least=Fraction(1), most=max(each.times * 3, Fraction(12)))
        if len(attended) <= 1 or each not in attended:
            yield from _lengths(
                each, low, high, Fraction(4), "" if len(sorts) == 1 else f" instead of {shown(each.length)} h"
            )
    if len(sorts) == 1 == len(attended) and not claim.stated.time:
        yield from _preparation(claim, sorts[0])


def mends_of_several(claim: Claim, programme: Programme) -> Iterator[str]:
    """For a figure about a few activities: once more or less of one of them, or of up to the double length."""
    sorts = alike(claim.entries)
    if claim.stated.for_ is not None or not _add_up(claim, sorts) or not 1 < len(sorts) <= MOST_SORTS:
        return
    if len({each.activity for each in sorts}) == 1:
        return
    for each in sorts:
        activity = programme.activity(each.activity)
        if activity is not None and each.time == "attendance":
            low, high = _wanted(claim, each)
            of = f" of `{programme.words(activity.title)}`"
            if each.times > 1:
                yield from _counts(each, low, high, least=each.times - 1, most=each.times + 1, of=of)
            yield from _lengths(each, low, high, Fraction(2), of)


def _add_up(claim: Claim, sorts: Iterable[Alike]) -> bool:
    """Whether the figure is compared with the plain sum: no range over the parts of a role."""
    hours = sum((each.hours for each in sorts), Fraction(0))
    return claim.stated.for_ is None and claim.computed is not None and hours == claim.computed.planned


def _wanted(claim: Claim, each: Alike) -> tuple[Fraction, Fraction]:
    """Between how many hours one sort of time would have to be, everything else being as it is."""
    exactly = each.hours + claim.figure.amount.planned - (claim.computed.planned if claim.computed is not None else 0)
    slack = tolerance(claim.figure)
    return exactly - slack, exactly + slack


def _counts(each: Alike, low: Fraction, high: Fraction, least: Fraction, most: Fraction, of: str = "") -> Iterator[str]:
    count = on_a_grid(low / each.length, high / each.length, (Fraction(1),))
    if count is not None and count != each.times and least <= count <= most and each.times.denominator == 1:
        yield f"with {exact(count)} × {shown(each.length)} h{of} instead of {shown(each.times)}"


def _lengths(each: Alike, low: Fraction, high: Fraction, most: Fraction, of: str = "") -> Iterator[str]:
    length = on_a_grid(low / each.times, high / each.times, each.steps)
    if length is None or not each.length / most <= length <= each.length * most or length == each.length:
        return
    what = f"{exact(length)} h{'' if each.time == 'attendance' else f' of {each.time}'}"
    if each.times == 1:
        yield f"with {what}{of}"
    elif each.times.denominator == 1:
        yield f"with {shown(each.times)} × {what}{of}"


def _preparation(claim: Claim, each: Alike) -> Iterator[str]:
    low, high = (hours - each.hours for hours in _wanted(claim, each))
    more = on_a_grid(low / each.times, high / each.times, HOURS)
    if more is not None and more <= min(MOST_PREPARATION, 2 * each.length):
        yield f"with {exact(more)} h of preparation" + (" each time" if each.times != 1 else "")
