"""Floor 5: another count, another length, or preparation, with which a wrong figure would be true."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from talentc.check.changed import hours_of, is_true, on_a_grid
from talentc.check.claims import Claim
from talentc.check.compare import tolerance
from talentc.check.tried import (
    chosen_more,
    entries_with,
    held_more,
    role_of,
    with_choice,
    would_be_true,
)
from talentc.ledger.choices import choice_of
from talentc.ledger.entry import Entry
from talentc.ledger.exact import exact, shown
from talentc.model.amount import Amount, Length
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


def mends_of_one(claim: Claim, programme: Programme) -> Iterator[str]:
    """For a figure about one activity: its count, its lengths, and what is prepared each time."""
    sorts = alike(claim.entries)
    if not _add_up(claim, sorts) or len({each.activity for each in sorts}) != 1:
        return
    attended = [each for each in sorts if each.time == "attendance"]
    for each in sorts:
        if attended == [each]:
            yield from _counts(claim, programme, each, least=Fraction(1), most=max(each.times * 3, Fraction(12)))
        if len(attended) <= 1 or each not in attended:
            yield from _lengths(claim, programme, each, Fraction(4), "", is_only=len(sorts) == 1)
    if len(sorts) == 1 == len(attended) and not claim.stated.time:
        yield from _preparation(claim, sorts[0])


def mends_of_several(claim: Claim, programme: Programme) -> Iterator[str]:
    """For a figure about a few activities: once more or less of one of them, or of up to the double length."""
    sorts = alike(claim.entries)
    if not _add_up(claim, sorts) or not 1 < len(sorts) <= MOST_SORTS:
        return
    if len({each.activity for each in sorts}) == 1:
        return
    for each in sorts:
        activity = programme.activity(each.activity)
        if activity is not None and each.time == "attendance":
            of = f" of `{programme.words(activity.title)}`"
            if each.times > 1:
                yield from _counts(claim, programme, each, each.times - 1, each.times + 1, of)
            alone = [(other.activity, other.time) for other in sorts].count((each.activity, each.time)) == 1
            yield from _lengths(claim, programme, each, Fraction(2), of, is_only=alone)


def _add_up(claim: Claim, sorts: Iterable[Alike]) -> bool:
    """Whether the figure is compared with the plain sum of what one role is asked: no range over the parts of it."""
    hours = sum((each.hours for each in sorts), Fraction(0))
    is_of_one = len({entry.role for entry in claim.entries if entry.is_counted}) == 1
    return is_of_one and claim.stated.for_ is None and claim.computed is not None and hours == claim.computed.planned


def _missing(claim: Claim) -> Fraction:
    """How many hours more the design would have to give."""
    return claim.figure.amount.planned - (claim.computed.planned if claim.computed is not None else 0)


def _wanted(claim: Claim, each: Alike) -> tuple[Fraction, Fraction]:
    """Between how many hours one sort of time would have to be, everything else being as it is."""
    exactly, slack = each.hours + _missing(claim), tolerance(claim.figure)
    return exactly - slack, exactly + slack


def _of_sort(claim: Claim, each: Alike) -> tuple[Entry, ...]:
    """The entries that last so long."""
    return tuple(
        entry
        for entry in claim.entries
        if entry.is_counted and (entry.activity, entry.time) == (each.activity, each.time)
        if entry.length.amount.planned == each.length
    )


def _counts(
    claim: Claim, programme: Programme, each: Alike, least: Fraction, most: Fraction, of: str = ""
) -> Iterator[str]:
    """Once more or less often, with what that asks beside it, where this is the same for all of the sort."""
    mine = _of_sort(claim, each)
    steps = {_step(claim, _held(claim, programme, (entry,), 1)) for entry in mine}
    if len(steps) != 1 or each.times.denominator != 1:
        return
    step = dict(steps.pop())
    attended, hours = step.pop("attendance", Fraction(0)), sum(step.values(), Fraction(0))
    often = attended / each.length
    more = round(_missing(claim) / (attended + hours)) if attended and often.denominator == 1 else 0
    count = each.times + more * often
    if not more or not least <= count <= most:
        return
    tried = _held(claim, programme, mine, more)
    if tried is not None and is_true(claim.figure, hours_of(claim, tried, programme)):
        beside = "".join(f" + {shown(value / often)} h of {kind}" for kind, value in step.items())
        length = f"({shown(each.length)} h{beside})" if beside else f"{shown(each.length)} h"
        yield f"with {exact(count)} × {length}{of} instead of {shown(each.times)}"


def _held(claim: Claim, programme: Programme, mine: Iterable[Entry], more: int) -> tuple[Entry, ...] | None:
    """The entries of a claim if what some of them are about were held, or chosen, so many times more."""
    asked = tuple(mine)
    first = asked[0]
    activity = programme.activity(first.activity)
    if activity is None:
        return None
    if first.offers:
        tried = chosen_more(activity, role_of(first), more)
    else:
        tried = held_more(activity, {entry.session for entry in asked}, programme, more)
    return entries_with(claim, programme, (tried,)) if tried is not None else None


def _step(claim: Claim, tried: tuple[Entry, ...] | None) -> tuple[tuple[TimeKind, Fraction], ...]:
    """How many hours are more of each sort of time."""
    sums: dict[TimeKind, Fraction] = {}
    for entries, sign in ((tried or (), 1), (claim.entries, -1)):
        for entry in entries:
            if entry.is_counted:
                sums[entry.time] = sums.get(entry.time, Fraction(0)) + sign * entry.amount.planned
    return tuple((time, hours) for time, hours in sums.items() if hours) if tried is not None else ()


def _lengths(
    claim: Claim, programme: Programme, each: Alike, most: Fraction, of: str, *, is_only: bool
) -> Iterator[str]:
    low, high = _wanted(claim, each)
    length = on_a_grid(low / each.times, high / each.times, each.steps)
    if length is None or not each.length / most <= length <= each.length * most or length == each.length:
        return
    if not _may_last(claim, programme, each, length):
        return
    what = f"{exact(length)} h{'' if each.time == 'attendance' else f' of {each.time}'}"
    instead = "" if is_only else f" instead of {shown(each.length)} h"
    if each.times == 1:
        yield f"with {what}{of}{instead}"
    elif each.times.denominator == 1:
        yield f"with {shown(each.times)} × {what}{of}{instead}"


def _may_last(claim: Claim, programme: Programme, each: Alike, length: Fraction) -> bool:
    """Whether there is one length to change, and nothing else changes with it: what is chosen may follow from it."""
    entry = _of_sort(claim, each)[0]
    activity = programme.activity(entry.activity)
    if not entry.offers or activity is None:
        return True
    role = role_of(entry)
    if isinstance(choice_of(activity, role), Length) and entry.time == "attendance":
        tried = with_choice(activity, role, Length.of_hours(Amount.exactly(length)))
        return would_be_true(claim, programme, (tried,))
    return bool(entry.length.text)


def _preparation(claim: Claim, each: Alike) -> Iterator[str]:
    low, high = (hours - each.hours for hours in _wanted(claim, each))
    more = on_a_grid(low / each.times, high / each.times, HOURS)
    mine = _of_sort(claim, each)
    is_each_a_session = len({entry.session for entry in mine}) == len(mine)  # not two portions of one
    is_each_alike = not any(entry.offers and not entry.length.text for entry in mine)  # not what several are together
    if more is not None and more <= min(MOST_PREPARATION, 2 * each.length) and is_each_a_session and is_each_alike:
        yield f"with {exact(more)} h of preparation" + (" each time" if each.times != 1 else "")
