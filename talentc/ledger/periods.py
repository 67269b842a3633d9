"""Floor 4: time by the days on which it is spent: sums for each month or week, and what can't be given to one."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from typing import Literal, TypeAlias, get_args

from talentc.ledger.entry import Entry
from talentc.model.amount import Amount
from talentc.source import Span
from talentc.value import Value, replace

Period: TypeAlias = Literal["day", "week", "month", "quarter", "year"]
PERIODS: tuple[Period, ...] = get_args(Period)

# Time with a window that is wider than a period, and time of which no day is known.
UNFIXED, UNDATED = "unfixed", "undated"


class Placement(Value, frozen=True):
    """When a share of some time is spent; the placements of an entry have shares that sum up to 1.

    On `days`, evenly, where its date is given. Else at some time from `first` to `last`, both included, where the
    design binds it so; None where nobody knows. `name` is what it is the time of (`module-1.day-1`, `meetings.2`),
    `span` the place that says when.
    """

    name: str
    span: Span
    share: Fraction
    first: date | None = None
    last: date | None = None
    days: tuple[date, ...] = ()


class DatedEntry(Value, frozen=True):
    """An entry of the ledger, and when its time is spent."""

    entry: Entry
    placements: tuple[Placement, ...]


def period_of(day: date, by: Period) -> str:
    """`2024-01-16`, `2024-W03` (ISO 8601), `2024-01`, `2024-Q1` or `2024`; of one sort they sort by their days."""
    match by:
        case "day":
            return day.isoformat()
        case "week":
            year, week, _ = day.isocalendar()
            return f"{year:04d}-W{week:02d}"
        case "month":
            return f"{day.year:04d}-{day.month:02d}"
        case "quarter":
            return f"{day.year:04d}-Q{(day.month + 2) // 3}"
        case "year":
            return f"{day.year:04d}"


def shares(placement: Placement, by: Period) -> Iterator[tuple[str, Fraction]]:
    """In which periods a placement lies, and how much of its share in each.

    What has a window lies in a period only if the whole window does, else it is UNFIXED; without one it is UNDATED.
    """
    if placement.days:
        found: dict[str, int] = {}
        for day in placement.days:
            period = period_of(day, by)
            found[period] = found.get(period, 0) + 1
        for period, number in found.items():
            yield period, placement.share * number / len(placement.days)
    elif placement.first is None or placement.last is None:
        yield UNDATED, placement.share
    else:
        period = period_of(placement.first, by)
        yield period if period == period_of(placement.last, by) else UNFIXED, placement.share


def shares_of(dated: DatedEntry, by: Period) -> Mapping[str, Fraction]:
    """How much of an entry lies in each period, UNFIXED and UNDATED among them; the shares sum up to 1."""
    found: dict[str, Fraction] = {}
    for placement in dated.placements:
        for period, share in shares(placement, by):
            found[period] = found.get(period, Fraction(0)) + share
    return found


def by_period(entries: Iterable[DatedEntry], by: Period) -> Mapping[str, tuple[Entry, ...]]:
    """The entries of each period, with the amounts that lie in it; the periods in order, UNFIXED and UNDATED last.

    They are entries like all others: `sums.per_person` sums up those of one period. The amounts of an entry in all
    periods sum up to its own, exactly.
    """
    found: dict[str, list[Entry]] = {}
    for dated in entries:
        for period, share in shares_of(dated, by).items():
            found.setdefault(period, []).append(scaled(dated.entry, share))
    last = (UNFIXED, UNDATED)
    periods = (*sorted(period for period in found if period not in last), *(name for name in last if name in found))
    return {period: tuple(found[period]) for period in periods}


def scaled(entry: Entry, share: Fraction) -> Entry:
    """A share of an entry: so much of its times and of its amounts."""
    part = Amount.exactly(share)
    for_all = entry.for_all * part if entry.for_all is not None else None
    chosen = entry.chosen * part if entry.chosen is not None else None
    return replace(entry, times=entry.times * part, amount=entry.amount * part, chosen=chosen, for_all=for_all)
