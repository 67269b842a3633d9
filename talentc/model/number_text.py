"""Floor 2: numbers as people write them: `2`, `2,5`, `2.5`, `½`, `1½`, `1/3`, `1 1/3`. Only the digits 0-9 count.

A comma and a point both begin decimals. `1.100` and `12,500` are refused: a Dane means eleven hundred by the first, an
Englishman twelve thousand five hundred by the second, and nobody prints a nought behind two decimals that are enough.
`20.375` is what it looks like.
"""

import re
from fractions import Fraction

from talentc.model.scan import DASHES, Scanner
from talentc.model.text_error import TextError
from talentc.value import Value

MAX_DIGITS = 9
VULGAR: dict[str, Fraction] = {
    "½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4), "¾": Fraction(3, 4),
    "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5), "⅘": Fraction(4, 5), "⅙": Fraction(1, 6),
    "⅚": Fraction(5, 6), "⅐": Fraction(1, 7), "⅛": Fraction(1, 8), "⅜": Fraction(3, 8), "⅝": Fraction(5, 8),
    "⅞": Fraction(7, 8), "⅑": Fraction(1, 9), "⅒": Fraction(1, 10),
}  # fmt: skip
_NUMBER = re.compile(
    r"(?:(?P<whole>[0-9]+)\s+)?(?P<top>[0-9]+)[/\u2044](?P<bottom>[0-9]+)"
    rf"|(?P<ones>[0-9]+)?\s?(?P<sign>[{''.join(VULGAR)}])"
    r"|(?P<integer>[0-9]+)(?:[.,](?P<decimals>[0-9]+))?"
)
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{2}0")
_NEGATIVE = re.compile(rf"[{DASHES}]\s*[0-9{''.join(VULGAR)}][0-9.,/]*")


class Number(Value, frozen=True):
    """A number and its place. `decimals` is how many were printed, or would show a fraction (up to 3)."""

    value: Fraction
    decimals: int
    start: int
    end: int


def scan_number(scanner: Scanner, *, after_dash: bool = True) -> Number | None:
    """Takes the number that stands here, or nothing; raises TextError for what only looks like one.

    A dash before it makes it negative, which nothing is; with `after_dash=False` the dash is left to the caller.
    """
    negative = after_dash and _NEGATIVE.match(scanner.text, scanner.at, scanner.length)
    if negative:
        raise TextError("not-positive", scanner.at, negative.end(), {"amount": negative.group()})
    match = _NUMBER.match(scanner.text, scanner.at, scanner.length)
    if match is None:
        return None
    if any(len(digits) > MAX_DIGITS for digits in match.groups() if digits):
        raise TextError("number-too-long", scanner.at, match.end(), {"limit": str(MAX_DIGITS)})
    behind = scanner.text[match.end() : match.end() + 1]
    if (match["bottom"] and not int(match["bottom"])) or behind.isnumeric() or (behind and behind in ".,/\u2044:"):
        chunk = scanner.here
        raise TextError("number-not-understood", chunk.start, max(chunk.end, match.end()), {"word": chunk.text})
    if _THOUSANDS.fullmatch(match.group()):
        raise TextError("number-not-understood", scanner.at, match.end(), {"word": match.group()})
    start = scanner.at
    scanner.at = match.end()
    scanner.skip()
    value, decimals = _value(match)
    return Number(value, decimals, start, match.end())


def _value(match: re.Match[str]) -> tuple[Fraction, int]:
    if match["integer"]:
        decimals = match["decimals"] or ""
        return Fraction(int(match["integer"] + decimals), 10 ** len(decimals)), len(decimals)
    if match["sign"]:
        value = VULGAR[match["sign"]] + int(match["ones"] or 0)
    else:
        value = Fraction(int(match["top"]), int(match["bottom"])) + int(match["whole"] or 0)
    return value, next((places for places in range(3) if 10**places % value.denominator == 0), 3)
