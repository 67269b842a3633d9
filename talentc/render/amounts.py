"""Floor 7: how amounts are said in a programme: in its language, in its units, with every qualifier that they carry."""

from collections.abc import Callable
from fractions import Fraction
from typing import TypeAlias

from talentc.ledger.exact import exact
from talentc.model.amount import Amount
from talentc.model.unit_words import DAY, HALF_DAY, HOUR, MINUTE
from talentc.model.units import Units
from talentc.render.numbers import VULGAR, number, takes_singular
from talentc.render.words import Words
from talentc.value import Value, replace

LABELS = {HOUR: "hour", MINUTE: "minute", DAY: "day", HALF_DAY: "half-day"}
LONGEST_EXACT = 3
CAPITAL_NOUNS = ("de", "lb")

Noun: TypeAlias = Callable[[Fraction, str], str]
"""The word for so many of something: of the value, and of the number as it is written before the word."""


def short_number(value: Fraction, language: str) -> str:
    """`½`, `20,375`; what needs more than three decimals with two."""
    if value in VULGAR:
        return VULGAR[value]
    return number(value, language, LONGEST_EXACT if is_short(value) else 2)


def is_short(value: Fraction) -> bool:
    """Whether `short_number` writes the value exactly."""
    return value in VULGAR or (value * 10**LONGEST_EXACT).denominator == 1


def in_sentence(title: str, language: str) -> str:
    """A title as it stands inside a sentence: `nærmeste leder`; abbreviations and German nouns keep their capital."""
    keeps = language.partition("-")[0] in CAPITAL_NOUNS or not title[1:2].islower()
    return title if keeps else title[:1].lower() + title[1:]


def headline(amount: Amount) -> Amount:
    """What of an amount stands in a column of numbers: what is planned; `about`, `open` and a true `at least` stay."""
    if amount.none or amount.open or (amount.high is None and amount.low == amount.planned):
        return replace(amount, low=amount.planned)
    return replace(amount, low=amount.planned, high=amount.planned)


class Speech(Value, frozen=True):
    """The words and the units of a programme."""

    words: Words
    units: Units

    def time(self, amount: Amount, unit: str, with_planned: bool = True) -> str:
        """Hours in a unit: `8 timer`, `½-1 dag`, `mindst ca. 6 timer`, `1-3 dage (planlagt: 2 dage)`.

        Half-days are said in days, less than an hour in minutes and an hour of minutes in hours, where they are whole.
        """
        if unit not in self.units.by_id:
            unit = HOUR
        return self._qualified(amount, lambda hours: self._hours_in(hours, unit), with_planned)

    def hours(self, amount: Amount) -> str:
        """The number of hours alone, for a column: `163`, `ca. 163`."""
        return self._qualified(headline(amount), lambda hours: (short_number(hours, self.words.language), ""), False)

    def total(self, amount: Amount) -> str:
        """What stands beside a total: its days, or its hours where the programme has no day."""
        return self.time(headline(amount), DAY if self.has_days else HOUR)

    def count(self, amount: Amount, noun: Noun) -> str:
        """`8 samtaler`, `mindst 3 gange`, `et ukendt antal gange`."""
        if amount.open and not amount.planned:
            return self.words("time.unknown-count", things=noun(Fraction(2), "2"))

        def say(value: Fraction) -> tuple[str, str]:
            written = short_number(value, self.words.language)
            return written, noun(value, written)

        return self._qualified(amount, say, True)

    def number(self, amount: Amount) -> str:
        """A number of people or things alone: `24`, `8-16 (planlagt: 12)`."""
        return self._qualified(amount, lambda value: (short_number(value, self.words.language), ""), True)

    def noun(self, label: str) -> Noun:
        """The words of `count.<label>`."""
        return lambda value, written: self.words.noun(label, value, written)

    def own_noun(self, singular: str, plural: str) -> Noun:
        """The words of a kind or a unit of the programme's own."""
        language = self.words.language
        return lambda value, written: singular if takes_singular(value, written, language) else plural

    @property
    def has_days(self) -> bool:
        return DAY in self.units.by_id

    def in_unit(self, hours: Fraction, unit: str) -> Fraction:
        """So many hours as a number of units."""
        return hours / self.units.by_id[unit].hours

    def _hours_in(self, hours: Fraction, unit: str) -> tuple[str, str]:
        if unit == HALF_DAY:
            unit = DAY
        if unit == HOUR and 0 < hours < 1 and (hours * 60).denominator == 1:
            unit = MINUTE
        elif unit == MINUTE and hours >= 1:
            unit = HOUR
        value = self.in_unit(hours, unit)
        written = short_number(value, self.words.language)
        own = self.units.by_id[unit].words
        label = LABELS.get(unit, unit)
        known = f"count.{label}.one" in self.words.texts
        noun = self.noun(label) if known else self.own_noun(own[0], own[-1])
        return written, noun(value, written)

    def _qualified(self, amount: Amount, say: Callable[[Fraction], tuple[str, str]], with_planned: bool) -> str:
        words = self.words

        def one(value: Fraction) -> str:
            return " ".join(piece for piece in say(value) if piece)

        def about(text: str) -> str:
            return words("amount.about", amount=text) if amount.about else text

        if amount.none:
            return words("amount.none")
        if amount.open:
            known = about(one(amount.planned))
            return words("amount.plus-open", amount=known) if amount.planned else words("amount.open")
        if amount.low == amount.planned == amount.high:
            return about(one(amount.planned))
        if amount.high is None:
            text = words("amount.at-least", amount=about(one(amount.low))) if amount.low else words("amount.open")
            tells = amount.low == amount.planned
        elif amount.low == 0:
            text, tells = words("amount.at-most", amount=about(one(amount.high))), amount.planned == amount.high
        else:
            text, tells = about(self._range(say(amount.low), say(amount.high))), amount.planned == amount.high
        return text if tells or not with_planned else words("amount.planned", amount=text, planned=one(amount.planned))

    def _range(self, low: tuple[str, str], high: tuple[str, str]) -> str:
        """`½-1 dag` where both ends are in one unit, else `30 minutter-2 timer`."""
        same = high[1].startswith(low[1]) or low[1] == high[1]
        first = low[0] if same else " ".join(low)
        return self.words("amount.range", low=first, high=" ".join(piece for piece in high if piece))


def exact_or_none(value: Fraction | None) -> str | None:
    """A number for machines, nothing where an end is open."""
    return None if value is None else exact(value)
