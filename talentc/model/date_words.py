"""Floor 2: days whose month is a word, `12 Feb 2019 to 15 Feb 2019`. They are refused, with the same in ISO order."""

import re
from datetime import date

from talentc.model.scan import DASHES, Scanner
from talentc.model.text_error import TextError

# English and Danish, whole and short, from January on.
_MONTHS = (
    ("january", "januar", "jan"),
    ("february", "februar", "feb"),
    ("march", "marts", "mar"),
    ("april", "apr"),
    ("may", "maj"),
    ("june", "juni", "jun"),
    ("july", "juli", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("october", "oktober", "oct", "okt"),
    ("november", "nov"),
    ("december", "dec"),
)
_NUMBER = {word: number for number, words in enumerate(_MONTHS, 1) for word in words}
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun", "man", "tir", "ons", "tor", "fre", "lør", "søn")
_WORD = r"([^\W\d_]+)"
_DAY = r"([0-9]{1,2})(?:st|nd|rd|th|\.)?(?![0-9])"
_UNTIL = rf"\s*(?:\b(?:to|until|til)\b|[{DASHES}])\s*"
_YEAR = r"(?:,?\s+([0-9]{4})(?![0-9]))?"
# Compiled where a day in words is met, which is a mistake: no check of a right file waits for it.
_DATE = rf"(?:{_WORD}\.?,?\s+)?(?:{_DAY}\s+(?:of\s+)?{_WORD}|{_WORD}\.?\s+{_DAY})\.?{_YEAR}"
_DAYS = rf"{_DAY}{_UNTIL}{_DAY}\s+{_WORD}\.?{_YEAR}"
_Day = tuple[int, int, int | None]
ISO_EXAMPLE = "2024-03-05"


def refuse_date_in_words(scanner: Scanner, start: int) -> None:
    """Say how a day in words is written in ISO order, if one stands at `start`; say so, too, if it has no year."""
    found = _days_at(scanner.text, start)
    if found is None:
        return
    days, end = found
    word = scanner.between(start, end)
    year = days[-1][2]
    if year is None:
        raise TextError("year-missing", start, end, {"word": word})
    raise TextError("date-not-understood", start, end, {"word": word, "iso": _iso(days, year) or ISO_EXAMPLE})


def _days_at(text: str, start: int) -> tuple[list[_Day], int] | None:
    """One day or a first and a last one (day, month, year), and where they end."""
    several = re.compile(_DAYS).match(text, start)
    month = _NUMBER.get(several[3].lower()) if several is not None else None
    if several is not None and month is not None:
        year = int(several[4]) if several[4] else None
        return [(int(several[1]), month, year), (int(several[2]), month, year)], several.end()
    first = _day_at(text, start)
    if first is None:
        return None
    until = re.compile(_UNTIL).match(text, first[1])
    last = _day_at(text, until.end()) if until is not None else None
    return ([first[0], last[0]], last[1]) if last is not None else ([first[0]], first[1])


def _day_at(text: str, start: int) -> tuple[_Day, int] | None:
    """One day, with its weekday or without, and where it ends."""
    match = re.compile(_DATE).match(text, start)
    if match is None or not (match[1] or "mon").lower().startswith(_WEEKDAYS):
        return None
    month = _NUMBER.get((match[3] or match[4]).lower())
    if month is None:
        return None
    return (int(match[2] or match[5]), month, int(match[6]) if match[6] else None), match.end()


def _iso(days: list[_Day], last_year: int) -> str:
    """The days in ISO order, or '' where there is no such day; a first one without a year is before the last."""
    day, month, year = days[0]
    ends = days[-1][1], days[-1][0]
    if year is None:
        year = last_year if (month, day) <= ends else last_year - 1
    try:
        first, last = date(year, month, day), date(last_year, *ends)
    except ValueError:
        return ""
    return first.isoformat() if len(days) == 1 else f"{first.isoformat()} to {last.isoformat()}"
