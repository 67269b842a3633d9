"""Floor 2: the units in which a programme counts time.

`h` and `min` are fixed, `half-day` is half of `day`; `day` and all others count what the programme says they count.
"""

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Literal

from talentc.model.amount_scan import Mark, Ruler
from talentc.model.number_text import scan_number
from talentc.model.scan import Scanner, fold
from talentc.model.text_error import TextError
from talentc.model.unit_words import AMOUNT_WORDS, COUNTED_WORDS, DAY, FIXED_HOURS, HALF_DAY, known_words
from talentc.value import Value


class Unit(Value, frozen=True):
    """One unit: its id, the hours it counts, and the words for it (the first is the one to show)."""

    id: str
    hours: Fraction
    words: tuple[str, ...]


class UnitProblem(Value, frozen=True):
    """A declaration that can't be used. The error's place lies in the declaration's key or in its value."""

    key: str
    at: Literal["key", "value"]
    error: TextError


class Units(Value, frozen=True):
    """The units of a programme, by id. `lengths` reads lengths in them, `figures` also `9 activities`.

    `languages` are those of the programme, for the words of periods.
    """

    by_id: Mapping[str, Unit]
    lengths: Ruler
    figures: Ruler
    languages: tuple[str, ...] = ()

    @staticmethod
    def from_declarations(
        declarations: Mapping[str, str], languages: tuple[str, ...]
    ) -> tuple["Units", tuple[UnitProblem, ...]]:
        """The units that a programme declares (`{day: 7.4 h, lektion/lektioner: 45 min}`), and what is wrong with them.

        A declaration whose value can't be used counts one hour, so that its words are known and no lengths seem wrong.
        """
        known = known_words(languages)
        hours: dict[str, Fraction] = dict(FIXED_HOURS)
        own_words: dict[str, str] = {}
        problems: list[UnitProblem] = []
        for key, value in declarations.items():
            try:
                unit, words = _declared_words(key, known, own_words, hours)
            except TextError as error:
                problems.append(UnitProblem(key, "key", error))
                continue
            try:
                hours[unit] = _declared_hours(value, known)
            except TextError as error:
                problems.append(UnitProblem(key, "value", error))
                hours[unit] = Fraction(1)
            own_words.update(dict.fromkeys(words, unit))
        if DAY in hours:
            hours[HALF_DAY] = hours[DAY] / 2
        return _assemble(known, own_words, hours, languages), tuple(problems)


def _assemble(
    known: Mapping[str, str], own_words: Mapping[str, str], hours: Mapping[str, Fraction], languages: tuple[str, ...]
) -> Units:
    spoken: dict[str, list[str]] = {}
    for word, unit in {**known, **own_words}.items():
        spoken.setdefault(unit, []).append(word)
    by_id = {unit: Unit(unit, count, tuple(spoken[unit])) for unit, count in hours.items()}
    marks = {word: Mark(unit.id, unit.hours) for unit in by_id.values() for word in unit.words}
    counted = {word: Mark(noun, sort="count") for word, noun in COUNTED_WORDS.items() if word not in marks}
    undeclared = {word: DAY if unit == HALF_DAY else unit for word, unit in known.items() if unit not in by_id}
    lengths, figures = Ruler(marks, undeclared), Ruler({**marks, **counted}, undeclared, "unknown-counted")
    return Units(MappingProxyType(by_id), lengths, figures, languages)


def _declared_words(
    key: str, known: Mapping[str, str], own_words: Mapping[str, str], hours: Mapping[str, Fraction]
) -> tuple[str, tuple[str, ...]]:
    """The id and the words of the unit that a key like `day` or `lektion/lektioner` declares."""
    unit, words, start = "", [], 0
    for part in key.split("/"):
        word, at = fold(part), start + len(part) - len(part.lstrip())
        end = max(at, start + len(part.rstrip()))
        start += len(part) + 1
        if not word or not all(piece.isalpha() for piece in word.split("-")):
            raise TextError("unit-name-invalid", at, end, {"word": part.strip()})
        owner = known.get(word, own_words.get(word, ""))
        if word in AMOUNT_WORDS or (word in COUNTED_WORDS and not owner):
            raise TextError("unit-name-reserved", at, end, {"word": word})
        unit = unit or owner or word
        if owner in FIXED_HOURS or owner == HALF_DAY or unit in hours or owner not in ("", unit):
            raise TextError("unit-name-taken", at, end, {"word": word, "unit": owner or unit})
        words.append(word)
    return unit, tuple(words)


def _declared_hours(text: str, known: Mapping[str, str]) -> Fraction:
    """How many hours a declaration like `7.4 h` or `1 h 30 min` gives."""
    scanner = Scanner(text, "unit-length-invalid")
    hours, last = Fraction(0), ""
    while not scanner.at_end:
        number = scan_number(scanner)
        word = scanner.peek() if number else None
        unit = known.get(word.key, "") if word else ""
        if number is None or word is None or unit not in FIXED_HOURS or unit == last or last == "min":
            raise TextError("unit-length-invalid", 0, scanner.length, {"text": text.strip()})
        hours += number.value * FIXED_HOURS[unit]
        last = unit
        scanner.take(word)
    if not hours:
        raise TextError("not-positive", 0, scanner.length, {"amount": text.strip()})
    return hours
