"""Floor 4: a limit of the programme as sums over the sessions of a cohort, for whoever looks for their dates."""

from collections.abc import Mapping
from fractions import Fraction

from talentc.ledger.periods import Period
from talentc.value import Value


class PlannedTime(Value, frozen=True):
    """A time of a session, counted from 1, that is to get a date; it runs for so many calendar days."""

    session: str
    occurrence: int
    days: int


class Spending(Value, frozen=True):
    """What a time of a session spends of a limit on each of its days `offsets` (from 0): hours, or ones.

    Of all that has the same `once`, where that isn't '', a period counts one alone.
    """

    session: str
    occurrence: int
    offsets: tuple[int, ...]
    amount: Fraction
    once: str


class HeldLimit(Value, frozen=True):
    """In no period may the spendings of one person, and what is `certain` in it whatever is planned, exceed `most`."""

    limit: str
    by: Period
    most: Fraction
    spendings: tuple[Spending, ...]
    certain: Mapping[str, Fraction]
