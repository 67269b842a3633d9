"""Floor 2: days, times of day, weekdays, weeks, months and quarters as they are written, in English and ISO order."""

import re
from collections.abc import Iterable
from datetime import date, time

from talentc.model.date_words import ISO_EXAMPLE, refuse_date_in_words
from talentc.model.nearest import did_you_mean
from talentc.model.scan import Scanner, Word, fold
from talentc.model.text_error import TextError
from talentc.model.when import CalendarUnit, InCalendar, OnDates

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# A `when` is English. Who writes these words of a programme's own language is told the English ones.
TRANSLATIONS = {
    "mandag": "Monday", "tirsdag": "Tuesday", "onsdag": "Wednesday", "torsdag": "Thursday",
    "fredag": "Friday", "lørdag": "Saturday", "søndag": "Sunday",
    "januar": "January", "februar": "February", "marts": "March", "maj": "May", "juni": "June", "juli": "July",
    "oktober": "October", "dag": "day", "dage": "days", "uge": "week", "uger": "weeks",
    "måned": "month", "måneder": "months", "kvartal": "quarter", "kvartaler": "quarters", "år": "year",
    "efter": "after", "før": "before", "mellem": "between", "ukendt": "unknown",
}  # fmt: skip
FIRST_YEAR, LAST_YEAR = 1900, 2199
_NUMBER_OF_MONTH = {fold(name): number for number, name in enumerate(MONTHS, 1)}
_NUMBER_OF_WEEKDAY = {fold(name) + ending: number for number, name in enumerate(WEEKDAYS) for ending in ("", "s")}
_LIMITS: dict[str, int] = {"week": 53, "month": 1200, "quarter": 4}

_DATE_LIKE = re.compile(r"[0-9]{1,9}([-./])[0-9]{1,9}\1[0-9]{1,9}(?![0-9])|[0-9]{4}-(W[0-9-]*|[0-9]{1,2})(?=\s*$)")
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_CLOCK_LIKE = re.compile(r"[0-9]{1,9}[:.][0-9]{1,9}")
_CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2})")
_WHOLE = re.compile(r"[0-9]{1,9}(?![0-9.,/])")
_YEAR = re.compile(r"[0-9]{4}(?![0-9-])")
_LETTERS = re.compile(r"[^\W\d_]+")


def meant(word: str, known: Iterable[str]) -> str:
    """`Did you mean …? ` with the English word for one of another language, else with the nearest known word."""
    english = TRANSLATIONS.get(fold(word))
    return f"Did you mean `{english}`? " if english is not None else did_you_mean(word, known)


def stands_date(scanner: Scanner) -> bool:
    """Whether something that looks like a date stands here."""
    return _DATE_LIKE.match(scanner.text, scanner.at, scanner.length) is not None


def scan_dates(scanner: Scanner, *, with_clock: bool = True) -> OnDates:
    """Takes `2024-03-05`, `2024-03-05 to 2024-03-06`, or (if allowed) `2024-03-05 09:00-12:00`."""
    start = scanner.at
    first, _ = scan_date(scanner)
    if scanner.word("to"):
        last, end = scan_date(scanner)
        if last < first:
            fields = {"first": first.isoformat(), "last": last.isoformat()}
            raise TextError("end-before-start", start, end, fields)
        return OnDates(start, scanner.length, first, last)
    if with_clock and not scanner.at_end and scanner.here.text[0].isdigit():
        return OnDates(start, scanner.length, first, first, *scan_clock(scanner))
    return OnDates(start, scanner.length, first, first)


def scan_date(scanner: Scanner) -> tuple[date, int]:
    """Takes a date; gives it and where it ends."""
    scanner.require()
    here = scanner.here
    match = scanner.match(_DATE_LIKE)
    iso = _DATE.fullmatch(match.group()) if match else None
    if match is None or iso is None:
        refuse_date_in_words(scanner, here.start)
        word = match.group() if match else here.text
        raise TextError("date-not-understood", here.start, here.start + len(word), {"word": word, "iso": ISO_EXAMPLE})
    year, month, day = (int(part) for part in iso.groups())
    _check_year(year, here.start, match.end(), iso.group())
    try:
        return date(year, month, day), match.end()
    except ValueError:
        raise TextError("date-impossible", here.start, match.end(), {"word": iso.group()}) from None


def _check_year(year: int, start: int, end: int, word: str) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        fields = {"word": word, "first": str(FIRST_YEAR), "last": str(LAST_YEAR)}
        raise TextError("year-out-of-reach", start, end, fields)


def scan_clock(scanner: Scanner) -> tuple[time, time | None]:
    """Takes `09:00-16:00`, or a lone start, `19:00`."""
    start = scanner.at
    first, _ = scan_time(scanner)
    if not scanner.dash():
        return first, None
    last, end = scan_time(scanner)
    if last <= first:
        fields = {"first": f"{first:%H:%M}", "last": f"{last:%H:%M}"}
        raise TextError("end-before-start", start, end, fields)
    return first, last


def scan_time(scanner: Scanner) -> tuple[time, int]:
    scanner.require()
    here = scanner.here
    match = scanner.match(_CLOCK_LIKE)
    clock = _CLOCK.fullmatch(match.group()) if match else None
    if match is None or clock is None:
        word = match.group() if match else here.text
        raise TextError("clock-not-understood", here.start, here.start + len(word), {"word": word})
    hour, minute = int(clock[1]), int(clock[2])
    if hour > 23 or minute > 59:
        raise TextError("clock-impossible", here.start, match.end(), {"word": clock.group()})
    return time(hour, minute), match.end()


def scan_weekdays(scanner: Scanner) -> tuple[int, ...]:
    """Takes `Friday`, `Mondays and Tuesdays`, `Tuesday-Thursday`, `Monday, Thursday`; Monday is 0."""
    days: set[int] = set()
    while True:
        first = last = _scan_weekday(scanner)
        if scanner.dash():
            last = _scan_weekday(scanner)
        days.update((first + step) % 7 for step in range((last - first) % 7 + 1))
        if not (scanner.character(",") or scanner.word("and")):
            return tuple(sorted(days))


def _scan_weekday(scanner: Scanner) -> int:
    scanner.require()
    here = scanner.here
    match = scanner.match(_LETTERS)
    word = match.group() if match else here.text
    number = _NUMBER_OF_WEEKDAY.get(fold(word))
    if number is None:
        fields = {"word": word, "suggestion": meant(word, WEEKDAYS)}
        raise TextError("unknown-weekday", here.start, here.start + len(word), fields)
    return number


def scan_calendar(scanner: Scanner, others: tuple[str, ...] = ()) -> InCalendar:
    """Takes `January`, `week 37` or `quarter 2`, with a year or without. `others` are known here too, to the caller."""
    scanner.require()
    start = scanner.at
    refuse_date_in_words(scanner, start)
    word = scanner.peek() or scanner.here
    scanner.take(word)
    unit: CalendarUnit
    if word.key in _NUMBER_OF_MONTH:
        unit, number = "month", _NUMBER_OF_MONTH[word.key]
    elif word.key == "week":
        unit, number = "week", scan_ordinal(scanner, word)
    elif word.key == "quarter":
        unit, number = "quarter", scan_ordinal(scanner, word)
    else:
        known = (*MONTHS, "week", "quarter", *others)
        fields = {"word": word.text, "suggestion": meant(word.text, known)}
        raise TextError("unknown-calendar-word", word.start, word.end, fields)
    return InCalendar(start, scanner.length, unit, number, _scan_year(scanner, unit, number, start))


def scan_ordinal(scanner: Scanner, unit: Word, limit: int = 0) -> int:
    """Takes the number behind `week`, `month` or `quarter`, from 1 to the limit (else that of a year)."""
    scanner.require()
    here = scanner.here
    match = scanner.match(_WHOLE)
    if match is None:
        raise TextError("ordinal-missing", here.start, here.end, {"unit": unit.text})
    highest = limit or _LIMITS[unit.key]
    if not 1 <= int(match.group()) <= highest:
        fields = {"word": f"{unit.text} {match.group()}", "unit": unit.text, "limit": str(highest)}
        raise TextError("ordinal-impossible", unit.start, match.end(), fields)
    return int(match.group())


def _scan_year(scanner: Scanner, unit: CalendarUnit, number: int, start: int) -> int | None:
    at = scanner.at
    match = scanner.match(_YEAR)
    if match is None:
        return None
    year = int(match.group())
    _check_year(year, at, match.end(), match.group())
    if unit == "week" and number > date(year, 12, 28).isocalendar().week:
        fields = {"word": f"week {number}", "unit": "week", "limit": f"52 in {year}"}
        raise TextError("ordinal-impossible", start, match.end(), fields)
    return year
