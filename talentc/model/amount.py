"""Floor 2: amounts, exact and with three corners: low, planned, high.

Time is counted in hours, everything else in ones. All numbers are fractions; nothing is rounded here.
"""

from collections.abc import Iterable
from fractions import Fraction

from talentc.value import Value

ZERO_FRACTION = Fraction(0)


class Amount(Value, frozen=True):
    """How much, between `low` and `high`, with what is planned.

    `high` is None where nobody says where it ends (`at least 3`, `open`). `about` is the part of `planned` that is
    only about right; it stays on every sum. `open` says that time is asked and nobody knows how much. `none` says
    that no time is asked at all, and is absorbing: none times anything is none.
    """

    low: Fraction
    planned: Fraction
    high: Fraction | None
    about: Fraction = ZERO_FRACTION
    open: bool = False
    none: bool = False

    @staticmethod
    def exactly(value: Fraction | int) -> "Amount":
        number = Fraction(value)
        return Amount(number, number, number)

    @property
    def is_exact(self) -> bool:
        return self.low == self.planned == self.high and not self.about

    def __add__(self, other: "Amount") -> "Amount":
        high = None if self.high is None or other.high is None else self.high + other.high
        return Amount(
            self.low + other.low,
            self.planned + other.planned,
            high,
            self.about + other.about,
            self.open or other.open,
            self.none and other.none,
        )

    def __mul__(self, other: "Amount") -> "Amount":
        if self.none or other.none:
            return NONE
        planned = self.planned * other.planned
        certain = (self.planned - self.about) * (other.planned - other.about)
        nothing = 0 in (self.high, other.high)
        high = ZERO_FRACTION if nothing else None
        if self.high is not None and other.high is not None:
            high = self.high * other.high
        return Amount(self.low * other.low, planned, high, planned - certain, (self.open or other.open) and not nothing)

    def envelope(self, other: "Amount") -> "Amount":
        """The narrowest amount that holds both; planned is that of self."""
        high = None if self.high is None or other.high is None else max(self.high, other.high)
        low = min(self.low, other.low)
        return Amount(low, self.planned, high, self.about, self.open or other.open, self.none and other.none)


NOTHING = Amount.exactly(0)
NONE = Amount(ZERO_FRACTION, ZERO_FRACTION, ZERO_FRACTION, none=True)
OPEN = Amount(ZERO_FRACTION, ZERO_FRACTION, None, open=True)


def total(amounts: Iterable[Amount]) -> Amount:
    """The sum of the amounts; of none of them, nothing."""
    result = NOTHING
    for amount in amounts:
        result = result + amount
    return result


class Length(Value, frozen=True):
    """A length of time as it was written: `amount` in hours, `unit` the id of the (last) unit in which it was written.

    `factor` is how many hours one unit counts, `decimals` how many decimals the number was printed with (`½` is one, as
    0.5 is; 1/3 is three): what is right to half of the last decimal agrees with it.
    """

    amount: Amount
    text: str
    unit: str
    factor: Fraction
    decimals: int = 0

    @staticmethod
    def of_hours(amount: Amount) -> "Length":
        """A length that nobody wrote down: it follows from others."""
        return Length(amount, "", "h", Fraction(1))


class Count(Value, frozen=True):
    """A number of things as it was written."""

    amount: Amount
    text: str
    decimals: int = 0


class Rate(Value, frozen=True):
    """So many in each period (`1 per 2-3 weeks`): `count` in every `every` of the `period`.

    `period` is `day`, `week`, `month`, `quarter`, `year` (`unit_words.WEEKS`), or one of a phase's own."""

    count: Amount
    every: Amount
    period: str
    text: str


class Ratio(Value, frozen=True):
    """So many people for so many others (`1 per 2 talents`); `of` is the word as written, which may end in -s.

    `of_start` and `of_end` are its place in the text; `amount_text.singular_candidates` gives the ids it may mean.
    """

    people: Amount
    per: Amount
    of: str
    text: str
    of_start: int
    of_end: int


class Figure(Value, frozen=True):
    """What a text prints.

    `amount` is in hours where `unit` is a unit of time, and a plain number where `counted` names what is counted
    (`activities`, `sessions`, `times`, `people`, `tracks`, `cohorts`). `per` is the period of a figure like `3-4 h per
    month`. `budget` is True for `at most`. `decimals` and `factor` say at which precision it was printed.
    """

    amount: Amount
    text: str
    unit: str | None
    factor: Fraction
    decimals: int
    counted: str | None
    per: str | None
    budget: bool
