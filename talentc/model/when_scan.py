"""Floor 2: the parts that the clauses of `when` are made of: distances and the names of what they count from."""

from collections.abc import Mapping
from fractions import Fraction
from unicodedata import normalize

from talentc.model.amount_scan import Qualifier, scan_qualifier
from talentc.model.calendar_text import meant
from talentc.model.date_words import refuse_date_in_words
from talentc.model.number_text import Number, scan_number
from talentc.model.scan import Scanner
from talentc.model.text_error import TextError
from talentc.model.unit_words import MAX_WEEKS, UNIT_WORDS, WEEKS
from talentc.model.when import Direction, Distance, DistanceUnit, Reference

_UNITS: tuple[DistanceUnit, ...] = ("day", "week", "month", "quarter", "year")
DISTANCE_UNITS: Mapping[str, DistanceUnit] = {word: unit for unit in _UNITS for word in UNIT_WORDS["en"][unit]}
_KNOWN_UNITS = ", ".join(f"`{unit}s`" for unit in _UNITS)
_DIRECTIONS: Mapping[str, Direction] = {"after": "after", "before": "before"}
_NO_NAMES = frozenset({"about", "and", "at", "of", "the"})


def scan_distance(scanner: Scanner, start: int) -> Distance:
    """`[ends] [about | at most | at least] 3-4 weeks after X`."""
    ends = scanner.word("ends") is not None
    qualifier = scan_qualifier(scanner)
    scanner.require()
    low = high = scan_number(scanner)
    here = scanner.here
    if low is None or high is None:
        slug = "number-missing" if qualifier else "ends-without-distance" if ends else "when-not-understood"
        fields = {"before": here.text, "word": here.text, "suggestion": ""}
        raise TextError(slug, here.start, here.end, fields)
    if scanner.dash():
        scanner.require()
        here = scanner.here
        high = scan_number(scanner)
        if high is None:
            raise TextError("number-missing", here.start, here.end, {"before": here.text})
    unit = scan_unit(scanner, high)
    check_distance(scanner, low, high, unit)
    scanner.require()
    here = scanner.here
    direction = scanner.word("after", "before")
    if direction is None:
        raise TextError("direction-missing", here.start, here.end, {"text": scanner.between(start, here.start)})
    anchor = scan_reference(scanner, direction.text)
    low_value, high_value = _stretch(low.value, high.value, qualifier)
    sense = _DIRECTIONS[direction.key]
    return Distance(start, scanner.length, low_value, high_value, unit, sense, anchor, qualifier == "about", ends)


def _stretch(low: Fraction, high: Fraction, qualifier: Qualifier) -> tuple[Fraction, Fraction | None]:
    """The two ends of a distance; `about` is one unit either way."""
    if qualifier == "about":
        return max(low - 1, Fraction(0)), high + 1
    if qualifier == "at most":
        return Fraction(0), high
    return (low, None) if qualifier == "at least" else (low, high)


def check_distance(scanner: Scanner, low: Number, high: Number, unit: DistanceUnit) -> None:
    text = scanner.between(low.start, high.end)
    if low.value > high.value:
        raise TextError("reversed-range", low.start, high.end, {"range": text})
    if not high.value:
        raise TextError("not-positive", low.start, high.end, {"amount": text})
    if high.value * WEEKS[unit] > MAX_WEEKS:
        raise TextError("too-long", low.start, high.end, {"amount": f"{text} {unit}s"})


def scan_unit(scanner: Scanner, number: Number) -> DistanceUnit:
    scanner.require()
    word = scanner.peek()
    if word is None or word.key in _DIRECTIONS:
        fields = {"number": scanner.between(number.start, number.end), "known": _KNOWN_UNITS}
        raise TextError("unit-missing", number.start, number.end, fields)
    unit = DISTANCE_UNITS.get(word.key)
    if unit is None:
        refuse_date_in_words(scanner, number.start)
        fields = {"word": word.text, "suggestion": meant(word.text, DISTANCE_UNITS)}
        raise TextError("unknown-distance-unit", word.start, word.end, fields)
    scanner.take(word)
    return unit


def expect(scanner: Scanner, word: str) -> None:
    scanner.require()
    here = scanner.here
    if scanner.word(word) is None:
        raise TextError("word-missing", here.start, here.end, {"expected": word, "word": here.text})


def scan_two_references(scanner: Scanner) -> tuple[Reference, Reference]:
    first = scan_reference(scanner, "between")
    expect(scanner, "and")
    return first, scan_reference(scanner, "and")


def scan_reference(scanner: Scanner, before: str) -> Reference:
    """Takes the name of something: `module-1`, `module-1.day-2`."""
    here = scanner.here
    if scanner.at_end or here.key in _NO_NAMES:
        raise TextError("reference-missing", here.start, here.start, {"before": before})
    name = normalize("NFC", here.text)
    if not _is_name(name):
        raise TextError("reference-invalid", here.start, here.end, {"word": here.text})
    scanner.take(here)
    return Reference(name, here.start, here.end)


def _is_name(name: str) -> bool:
    """One id, or two with a dot between: small letters, digits and hyphens."""
    parts = name.split(".")
    letters = name.replace("-", "").replace(".", "")
    return (
        len(parts) <= 2
        and all(part and part[0] != "-" for part in parts)
        and all(letter.isalpha() or letter in "0123456789" for letter in letters)
        and letters == letters.lower()
    )
