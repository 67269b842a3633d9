"""Floor 5: limits for the planner: what each time of a session spends of them, told before it has a date.

It is what `limits.py` would count on given dates: every time gets one, and what then lies on its days is read off.
What has a window, or is chosen, moves along with the dates; it counts where it lies in one period whatever is planned.
So what a plan keeps may still break a limit by such time, which is told by the plan's own dates.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from itertools import product

from talentc.catalogue.time import LIMIT_BROKEN
from talentc.check.compare import most_allowed, sure_of
from talentc.check.limit_amounts import Bound, amount_of, bounds_of, limited, pieces_of
from talentc.check.placements import dated_entries
from talentc.check.variants import Variants
from talentc.ledger.entry import Entry
from talentc.ledger.held_limits import HeldLimit, PlannedTime, Spending
from talentc.ledger.periods import DatedEntry, Placement, scaled
from talentc.ledger.sums import possible_parts
from talentc.model.programme import Cohort, GivenDate, Programme
from talentc.model.when import OnDates
from talentc.schedule.shift import add_days
from talentc.schedule.times import name_of
from talentc.schedule.windows import CohortDays
from talentc.value import Value, replace

SOME_DAY = date(2001, 1, 1)
"""What lies on the days of a session is the same wherever these are."""


class Tried(Value, frozen=True, eq=False):
    """One limit of a cohort, as it is tried: the entries with dates for all times, and with the settled ones alone."""

    bound: Bound
    times: Mapping[str, PlannedTime]
    sessions: frozenset[str]
    dated: tuple[DatedEntry, ...]
    settled: tuple[DatedEntry, ...]


def held_limits(variants: Variants, settled: Cohort, times: Sequence[PlannedTime]) -> Iterator[HeldLimit]:
    """The limits that hold in a cohort, for each role, and for each part of one that somebody may be in.

    `settled` is the cohort with the dates that can't change, and no others; `times` are all that the planner knows,
    those with such a date among them. Limits that are known and accepted to be broken aren't held.
    """
    programme, limits = variants.programme, variants.programme.file.limits
    kept = {name: limit for name, limit in limits.items() if LIMIT_BROKEN.code not in limit.accept}
    bounds = [bound for name, limit in kept.items() for bound in bounds_of(variants, name, limit, settled)]
    if not bounds:
        return
    tried = replace(settled, dates=tuple(_tried_dates(programme, settled, times)))
    entries = variants.entries
    placed = [_placements(programme, cohort, entries) for cohort in (tried, settled)]
    sessions = {session.id: session for session in programme.sessions}
    names = {name_of(sessions[time.session], time.occurrence): time for time in times}
    planned = frozenset(time.session for time in times)
    for bound in bounds:
        book = variants.one(settled.id, bound.limit.serving, bound.limit.of == "clock").entries
        dated, certain = (limited(tuple(map(DatedEntry, book, each)), bound) for each in placed)
        held: list[HeldLimit] = []
        for one in _held(Tried(bound, names, planned, dated, certain)):
            held += [] if one in held else [one]
        yield from held


def _tried_dates(programme: Programme, settled: Cohort, times: Sequence[PlannedTime]) -> Iterator[GivenDate]:
    """The settled dates, and one for each other time: the one that it has, or any."""
    known = {(given.session, given.occurrence): given for given in settled.dates}
    own = next((cohort.dates for cohort in programme.cohorts if cohort.id == settled.id), ())
    now = {(given.session, given.occurrence): given for given in own}
    yield from settled.dates
    for time in times:
        key = (time.session, time.occurrence)
        if key in known:
            continue
        if key in now and (now[key].dates.last - now[key].dates.first).days + 1 == time.days:
            yield now[key]
        else:
            dates = OnDates(0, 0, SOME_DAY, add_days(SOME_DAY, time.days - 1))
            yield GivenDate(*key, dates, settled.place.head, pinned=False)


def _placements(programme: Programme, cohort: Cohort, entries: Sequence[Entry]) -> tuple[tuple[Placement, ...], ...]:
    return tuple(each.placements for each in dated_entries(CohortDays(programme, cohort), entries))


def _held(tried: Tried) -> Iterator[HeldLimit]:
    bound = tried.bound
    most = most_allowed(bound.limit.figure)
    for parts in _choices(bound, [each.entry for each in tried.dated]):
        spendings = tuple(_spendings(tried, parts))
        if spendings:
            certain = _certain(tried, parts, {each.once for each in spendings})
            yield HeldLimit(bound.name, bound.by, most, spendings, certain)


def _choices(bound: Bound, entries: Sequence[Entry]) -> Iterator[tuple[str, ...]]:
    """The parts that one person may be in, one of each kind: time that differs between them is a sum for each."""
    parted = {(entry.role, entry.siblings) for entry in entries if entry.part is not None}
    people, named = bound.people, bound.limit.role
    yield from product(
        *(
            [f"{role}.{part}" for part in possible_parts(role, siblings, named, people)]
            for role, siblings in sorted(parted)
        )
    )


def _spendings(tried: Tried, parts: tuple[str, ...]) -> Iterator[Spending]:
    bound, counted = tried.bound, tried.bound.limit.figure.counted
    found: dict[tuple[str, str], list[Entry]] = {}
    offsets: dict[str, tuple[int, ...]] = {}
    for each in tried.dated:
        for placement in each.placements:
            if placement.days and placement.name in tried.times:
                once = each.entry.activity if counted == "activities" else placement.name if counted else ""
                found.setdefault((placement.name, once), []).append(scaled(each.entry, placement.share))
                offsets[placement.name] = tuple((day - placement.days[0]).days for day in placement.days)
    for (name, once), entries in found.items():
        amount = amount_of(entries, bound, parts)
        spent = sure_of(amount) if amount is not None else Fraction(0)
        if spent:
            time, days = tried.times[name], offsets[name]
            yield Spending(time.session, time.occurrence, days, spent if once else spent / len(days), once)


def _certain(tried: Tried, parts: tuple[str, ...], planned: set[str]) -> Mapping[str, Fraction]:
    """What lies in a period by dates that can't change, and by windows that only become narrower."""
    names = {*tried.times, *tried.sessions}
    left = [
        replace(each, placements=tuple(placement for placement in each.placements if placement.name not in names))
        for each in tried.settled
        if tried.bound.limit.figure.counted != "activities" or each.entry.activity not in planned
    ]
    found = {}
    for period, pieces in pieces_of(left, tried.bound).items():
        amount = amount_of([piece.entry for piece in pieces], tried.bound, parts)
        if amount is not None and sure_of(amount):
            found[period] = sure_of(amount)
    return found
