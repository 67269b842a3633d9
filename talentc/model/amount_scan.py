"""Floor 2: the grammar that all amounts share: a qualifier, a number or a range with units, and what is planned.

[about | at least | at most] QUANTITY [- QUANTITY] [(plan QUANTITY)]
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import Literal

from talentc.model.amount import ZERO_FRACTION, Amount
from talentc.model.nearest import did_you_mean
from talentc.model.number_text import Number, scan_number
from talentc.model.scan import Scanner, Word
from talentc.model.text_error import TextError
from talentc.model.unit_words import DAY
from talentc.value import Value, field

Qualifier = Literal["", "about", "at least", "at most"]


class Mark(Value, frozen=True):
    """What a unit's word stands for: an id, and what one of it counts. Only marks of one `sort` go together."""

    id: str
    factor: Fraction = Fraction(1)
    sort: str = "time"


class Ruler(Value, frozen=True):
    """The unit words that an amount may use, and what to say about others. One without marks reads plain numbers."""

    marks: Mapping[str, Mark]
    undeclared: Mapping[str, str] = field(default_factory=dict)
    unknown_slug: str = "unknown-unit"


PLAIN = Ruler({})
_ONE = Mark("", Fraction(1), "")


class Quantity(Value, frozen=True):
    """A number with its unit, or several (`1 h 30 min`), worth `value` in all. `mark` is the smallest unit."""

    value: Fraction
    mark: Mark
    decimals: int
    start: int
    end: int


class Spoken(Value, frozen=True):
    """An amount as it was written, with its qualifier and the mark and decimals that it was printed with."""

    amount: Amount
    qualifier: Qualifier
    mark: Mark
    decimals: int
    start: int
    end: int


def scan_amount(scanner: Scanner, ruler: Ruler, *, plan: bool = True, zero: bool = False) -> Spoken:
    """Takes one amount; `plan` allows `(plan …)` behind it, `zero` allows it to be nothing."""
    start = scanner.at
    qualifier = scan_qualifier(scanner)
    low, high = _range(scanner, ruler)
    if low.value > high.value:
        raise TextError("reversed-range", low.start, high.end, {"range": scanner.between(low.start, high.end)})
    if not high.value and not zero:
        raise TextError("not-positive", low.start, high.end, {"amount": scanner.between(low.start, high.end)})
    amount = _qualified(low.value, high.value, qualifier)
    if plan:
        amount = scan_plan(scanner, ruler, amount, start, high.end)
    return Spoken(amount, qualifier, high.mark, max(low.decimals, high.decimals), start, high.end)


def scan_plan(scanner: Scanner, ruler: Ruler, amount: Amount, start: int, end: int) -> Amount:
    """Takes `(plan QUANTITY)`, if it stands here, and gives the amount (written from `start` to `end`) that plan."""
    bracket = scanner.at
    if not scanner.character("(") or scanner.word("plan") is None:
        scanner.at = bracket
        return amount
    planned = _quantity(scanner, ruler, _number(scanner, ruler))
    if not scanner.character(")"):
        raise TextError("bracket-open", bracket, scanner.length, {"text": scanner.between(bracket, scanner.length)})
    if planned.value < amount.low or (amount.high is not None and planned.value > amount.high):
        fields = {"plan": scanner.between(planned.start, planned.end), "amount": scanner.between(start, end)}
        raise TextError("plan-outside", planned.start, planned.end, fields)
    about = planned.value if amount.about else ZERO_FRACTION
    return Amount(amount.low, planned.value, amount.high, about)


def _qualified(low: Fraction, high: Fraction, qualifier: Qualifier) -> Amount:
    """The three corners of a number or range with its qualifier; planned is the end that asks the most."""
    if qualifier == "at least":
        return Amount(low, high, None)
    if qualifier == "at most":
        return Amount(ZERO_FRACTION, high, high)
    return Amount(low, high, high, about=high if qualifier == "about" else ZERO_FRACTION)


def scan_qualifier(scanner: Scanner) -> Qualifier:
    if scanner.word("about"):
        return "about"
    if scanner.phrase("at", "least"):
        return "at least"
    return "at most" if scanner.phrase("at", "most") else ""


def _range(scanner: Scanner, ruler: Ruler) -> tuple[Quantity, Quantity]:
    """One quantity twice, or the two of a range; `½-1 day` names the unit once, at its end."""
    number = _number(scanner, ruler)
    if scanner.dash():
        high = _quantity(scanner, ruler, _number(scanner, ruler))
        first = _first_mark(scanner, ruler, high)
        return Quantity(number.value * first.factor, first, number.decimals, number.start, number.end), high
    low = _quantity(scanner, ruler, number)
    if not scanner.dash():
        return low, low
    high = _quantity(scanner, ruler, _number(scanner, ruler))
    if low.mark.sort != high.mark.sort:
        raise TextError("units-apart", low.start, high.end, {"text": scanner.between(low.start, high.end)})
    return low, high


def _first_mark(scanner: Scanner, ruler: Ruler, quantity: Quantity) -> Mark:
    """The first unit of a quantity: in `1-1 h 30 min` that of the `1` before the dash."""
    again = Scanner(scanner.text, "")
    again.at = quantity.start
    scan_number(again)
    return _mark(again, ruler, quantity.start)


def _number(scanner: Scanner, ruler: Ruler) -> Number:
    number = scan_number(scanner)
    if number is not None:
        return number
    scanner.require()
    here = scanner.here
    word = scanner.peek()
    if word is not None and (word.key in ruler.marks or word.key in ruler.undeclared):
        raise TextError("number-missing", here.start, here.end, {"before": here.text})
    start = len(scanner.text) - len(scanner.text.lstrip())
    raise TextError(
        "amount-not-understood", here.start, scanner.length, {"text": scanner.between(start, scanner.length)}
    )


def _quantity(scanner: Scanner, ruler: Ruler, number: Number) -> Quantity:
    """The number with its unit, and further smaller parts as in `1 h 30 min`."""
    mark = _mark(scanner, ruler, number.start)
    value, decimals, end, last = number.value * mark.factor, number.decimals, _end(scanner), mark
    while ruler.marks:
        part = scan_number(scanner, after_dash=False)
        if part is None:
            break
        mark = _mark(scanner, ruler, part.start)
        end = _end(scanner)
        if mark.factor >= last.factor or mark.sort != last.sort:
            raise TextError("unit-order", part.start, end, {"part": scanner.between(part.start, end)})
        value, decimals, last = value + part.value * mark.factor, part.decimals, mark
    return Quantity(value, last, decimals, number.start, end)


def _end(scanner: Scanner) -> int:
    """Where what was taken last ends, without the spaces behind it."""
    return len(scanner.text[: scanner.at].rstrip())


def _mark(scanner: Scanner, ruler: Ruler, number_start: int) -> Mark:
    """Takes the unit that stands here, of one or two words."""
    if not ruler.marks:
        return _ONE
    word = scanner.peek()
    if word is None:
        end = _end(scanner)
        fields = {
            "number": scanner.between(number_start, end),
            "known": ", ".join(f"`{unit}`" for unit in _shown(ruler)),
        }
        raise TextError("unit-missing", number_start, end, fields)
    scanner.take(word)
    second = scanner.peek()
    both = f"{word.key} {second.key}" if second is not None else ""
    if second is not None and (both in ruler.marks or both in ruler.undeclared):
        scanner.take(second)
        word = Word(scanner.text[word.start : second.end], word.start, second.end)
    mark = ruler.marks.get(word.key)
    if mark is not None:
        return mark
    if word.key in ruler.undeclared:
        unit, number = ruler.undeclared[word.key], scanner.between(number_start, word.start)
        period = f"{number} {unit}{'' if number == '1' else 's'}"
        fields = {"word": word.text, "text": f"{number} {word.text}", "unit": unit, "period": period}
        raise TextError("unit-not-declared" if unit == DAY else "period-not-time", word.start, word.end, fields)
    known = sorted(ruler.marks.keys() | ruler.undeclared.keys())
    raise TextError(
        ruler.unknown_slug, word.start, word.end, {"word": word.text, "suggestion": did_you_mean(word.text, known)}
    )


def _shown(ruler: Ruler) -> tuple[str, ...]:
    """One word for each unit, in the order in which they are known."""
    first: dict[str, str] = {}
    for word, mark in ruler.marks.items():
        first.setdefault(mark.id, word)
    return tuple(first.values())


def finish(scanner: Scanner, slug: str = "words-left-over") -> None:
    """Nothing may stand behind what was understood."""
    if not scanner.at_end:
        before = scanner.between(0, scanner.at)
        raise TextError(slug, scanner.at, scanner.length, {"rest": scanner.rest.text, "before": before})
