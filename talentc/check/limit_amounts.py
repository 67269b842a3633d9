"""Floor 5: what a limit is held against: the time, or what is counted, that lies in each period of a cohort."""

from collections.abc import Iterator, Mapping, Sequence

from talentc.check.claims import time_of
from talentc.check.variants import Variants
from talentc.ledger.entry import Entry
from talentc.ledger.people import People
from talentc.ledger.periods import PERIODS, UNDATED, UNFIXED, DatedEntry, Period, Placement, scaled, shares
from talentc.ledger.slices import fits
from talentc.ledger.sums import as_times, per_person
from talentc.model.amount import Amount
from talentc.model.programme import Cohort
from talentc.model.stated import Limit
from talentc.value import Value, replace

COUNTED = ("activities", "sessions", "times")


class Piece(Value, frozen=True):
    """What one placement of an entry spends in a period: `entry` is that share of it."""

    placement: Placement
    entry: Entry


class Bound(Value, frozen=True):
    """A limit that can be held against the plan of a cohort: by which periods, which role's time, by whose numbers."""

    name: str
    limit: Limit
    by: Period
    role: str | None
    people: People

    def asks(self, entry: Entry) -> bool:
        """Whether an entry is among what it limits."""
        return fits(entry, self.limit) and self.role in (None, entry.role)


def why_not(limit: Limit) -> str:
    """Why a limit can't be held against periods, '' where it can."""
    figure = limit.figure
    if figure.per is None:
        return f"`{figure.text}` doesn't say in which period"
    if figure.per not in PERIODS:
        return f"no calendar tells when a `{figure.per}` begins and ends"
    if not figure.budget:
        return f"`{figure.text}` isn't the most that something may be"
    if figure.counted is not None and figure.counted not in COUNTED:
        return f"`{figure.counted}` aren't spent on days"
    return ""


def bounds_of(variants: Variants, name: str, limit: Limit, cohort: Cohort) -> Iterator[Bound]:
    """A limit as it holds in one cohort: for each role that it asks, or for everybody together."""
    by = next((period for period in PERIODS if period == limit.figure.per), None)
    if by is None or why_not(limit) or (limit.cohort and cohort.id not in limit.cohort):
        return
    people = variants.one(cohort.id, limit.serving, limit.of == "clock").people
    asked = dict.fromkeys(entry.role for entry in variants.entries if fits(entry, limit))
    for role in (None,) if limit.for_ == "all" and asked else asked:
        yield Bound(name, limit, by, role, people)


def limited(dated: Sequence[DatedEntry], bound: Bound) -> tuple[DatedEntry, ...]:
    """The entries that a limit is about, as it counts them: their time, or how often they are asked."""
    mine = tuple(each for each in dated if bound.asks(each.entry))
    if bound.limit.figure.counted in (None, "activities"):
        return mine
    times = {entry.number: entry for entry in as_times((each.entry for each in mine), bound.limit.time)}
    return tuple(replace(each, entry=times[each.entry.number]) for each in mine if each.entry.number in times)


def pieces_of(mine: Sequence[DatedEntry], bound: Bound) -> Mapping[str, tuple[Piece, ...]]:
    """What lies in each period, in order. What is counted, and not measured, counts in each period that it touches."""
    found: dict[str, list[Piece]] = {}
    for each in mine:
        for placement in each.placements:
            for period, share in shares(placement, bound.by):
                if period not in (UNFIXED, UNDATED):
                    part = share if bound.limit.figure.counted is None else placement.share
                    found.setdefault(period, []).append(Piece(placement, scaled(each.entry, part)))
    return {period: tuple(found[period]) for period in sorted(found)}


def amount_of(entries: Sequence[Entry], bound: Bound, roles: Sequence[str] = ()) -> Amount | None:
    """What lies in one period, in hours or ones; None where nobody knows how many people there are.

    `roles` are the parts of roles that somebody is in, else those that the limit names.
    """
    limit = bound.limit
    if limit.figure.counted == "activities":
        return Amount.exactly(len({entry.activity for entry in entries}))
    if limit.for_ == "all" and limit.figure.counted is None:
        return time_of(limit, entries, bound.people)
    return per_person(entries, bound.people.programme, roles or limit.role, bound.people)
