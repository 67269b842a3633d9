"""Floor 7: numbers, days and hours as people write them, language by language: the one place that knows babel.

Rounding is ours (half up, on exact fractions), before babel sees a number. `language` is a BCP 47 tag (`da`, `en`); a
language that babel doesn't know is written as English. English is written as in Britain: day before month, no comma
before "and".
"""

from collections.abc import Sequence
from datetime import date, time
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from talentc.ledger.exact import rounded

if TYPE_CHECKING:
    from babel import Locale

VULGAR = {
    Fraction(1, 2): "½",
    Fraction(1, 4): "¼",
    Fraction(3, 4): "¾",
    Fraction(1, 3): "⅓",
    Fraction(2, 3): "⅔",
}

# Patterns of ours where the style matters (Unicode TR 35, date format patterns); other languages take babel's own.
DAY = {"da": "d. MMMM y", "en": "d MMMM y"}
WEEKDAY = {"da": "EEEE 'den' d. MMMM y", "en": "EEEE d MMMM y"}
DAY_WITHOUT_YEAR = {"da": "d. MMMM", "en": "d MMMM"}
DAY_ALONE = {"da": "d.", "en": "d"}
WEEKDAY_WITHOUT_YEAR = {"da": "EEEE 'den' d. MMMM", "en": "EEEE d MMMM"}
WEEKDAY_ALONE = {"da": "EEEE 'den' d.", "en": "EEEE d"}
TO = {"da": " til ", "en": " to "}
DAY_DASH = {"da": "-"}
CLOCK = {"da": ("kl. ", ".", "-"), "en": ("", ":", "–")}
DASH = "–"


@cache
def _locale(language: str) -> "Locale":
    from babel import Locale, UnknownLocaleError

    tag = "en-GB" if language in ("", "en") else language
    try:
        return Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en-GB", sep="-")


def _own(language: str) -> str:
    """The language alone, which our patterns go by: `da` of `da-DK`."""
    return _locale(language).language


def number(value: Fraction | int, language: str, max_decimals: int = 2, min_decimals: int = 0) -> str:
    """`13,5` (da), `13.5` (en), thousands grouped; decimals that are zero are left out beyond `min_decimals`."""
    from babel.numbers import format_decimal

    exact = rounded(Fraction(value), max_decimals)
    digits = exact.numerator * 10**max_decimals // exact.denominator
    pattern = "#,##0." + "0" * min_decimals + "#" * (max_decimals - min_decimals) if max_decimals else "#,##0"
    with localcontext(prec=len(str(digits)) + max_decimals + 1):  # else 28 digits, and more are refused
        written = Decimal(f"{digits}E-{max_decimals}")
        return format_decimal(written, format=pattern, locale=_locale(language), decimal_quantization=False)


def mixed_number(value: Fraction | int, language: str, max_decimals: int = 2) -> str:
    """For running text: `½`, `1½`, `3`; what no such sign says exactly, as `number` writes it."""
    whole, rest = divmod(abs(Fraction(value)), 1)
    if rest not in VULGAR or value < 0:
        return number(value, language, max_decimals)
    return (number(whole, language) if whole else "") + VULGAR[rest]


def takes_singular(value: Fraction | int, written: str, language: str) -> bool:
    """Whether a noun after `written` is singular: `1 dag`, `½ dag`, in Danish `1½ dag` too, but `1,5 dage`."""
    if written in ("1", *VULGAR.values()):
        return True
    return _own(language) == "da" and 1 < value < 2 and written[-1] in VULGAR.values()


def date_text(day: date, language: str, with_weekday: bool = False) -> str:
    """`16. januar 2024` or `tirsdag den 16. januar 2024`; `16 January 2024` or `Tuesday 16 January 2024`."""
    return _day(day, language, WEEKDAY if with_weekday else DAY, "full" if with_weekday else "long")


def date_range_text(first: date, last: date, language: str, with_weekday: bool = False) -> str:
    """Both days inclusive: `16.-17. januar 2024`, `30. januar til 2. februar 2024`; one day alone as `date_text` does.

    With weekdays `tirsdag den 16. til onsdag den 17. januar 2024`.
    """
    if first == last:
        return date_text(first, language, with_weekday)
    own = _own(language)
    whole = date_text(last, language, with_weekday)
    to = TO.get(own, f" {DASH} ")
    if own not in DAY or first.year != last.year:
        return date_text(first, language, with_weekday) + to + whole
    if first.month != last.month:
        return _day(first, language, WEEKDAY_WITHOUT_YEAR if with_weekday else DAY_WITHOUT_YEAR, "long") + to + whole
    if with_weekday:
        return _day(first, language, WEEKDAY_ALONE, "long") + to + whole
    return _day(first, language, DAY_ALONE, "long") + DAY_DASH.get(own, DASH) + whole


def moments_text(first: date, begins: time, last: date, ends: time, language: str) -> str:
    """From a time of one day to a time of another: `tirsdag den 16. januar kl. 9.00 til onsdag den 17. januar 2024
    kl. 16.00`; English sets commas before the times."""
    own = _own(language)
    same_year = own in DAY and first.year == last.year
    begin = _day(first, language, WEEKDAY_WITHOUT_YEAR if same_year else WEEKDAY, "full")
    ends_on = date_text(last, language, with_weekday=True)
    before = " " if own == "da" else ", "
    starts, stops = (clock_text(moment, None, language) for moment in (begins, ends))
    return f"{begin}{before}{starts}{TO.get(own, f' {DASH} ')}{ends_on}{before}{stops}"


def month_year_text(day: date, language: str) -> str:
    """`januar 2024`, `January 2024`: for what is planned no closer than a month."""
    return _format(day, language, "LLLL y")


def month_range_text(first: date, last: date, language: str) -> str:
    """The months of two days, both inclusive: `september 2024 til juni 2025`, `marts til juni 2024`, `marts 2024`."""
    whole = month_year_text(last, language)
    if (first.year, first.month) == (last.year, last.month):
        return whole
    own = _own(language)
    same_year = own in DAY and first.year == last.year
    begin = month_name(first.month, language) if same_year else month_year_text(first, language)
    return begin + TO.get(own, f" {DASH} ") + whole


def month_name(month: int, language: str, short: bool = False) -> str:
    """The name of month 1 to 12, standing alone: `januar`, short `jan` (without a point)."""
    names = _locale(language).months["stand-alone"]["abbreviated" if short else "wide"]
    return str(names[month]).rstrip(".")


def weekday_name(weekday: int, language: str) -> str:
    """The name of a day of the week, 0 for Monday as in `date.weekday`."""
    return str(_locale(language).days["stand-alone"]["wide"][weekday])


def clock_text(start: time, end: time | None, language: str) -> str:
    """`kl. 9.00-12.00` (da), `9:00–12:00` (en); without an end the start alone."""
    before, point, dash = CLOCK.get(_own(language), ("", ":", DASH))
    times = [f"{moment.hour}{point}{moment.minute:02d}" for moment in (start, end) if moment is not None]
    return before + dash.join(times)


def joined(items: Sequence[str], language: str, style: str = "and") -> str:
    """`a, b og c`; with the style "or" `a, b eller c`."""
    from babel.lists import format_list

    if not items:
        return ""
    return format_list(items, style="or" if style == "or" else "standard", locale=_locale(language))


def _day(day: date, language: str, patterns: dict[str, str], otherwise: str) -> str:
    return _format(day, language, patterns.get(_own(language), otherwise))


def _format(day: date, language: str, pattern: str) -> str:
    from babel.dates import format_date

    return format_date(day, format=pattern, locale=_locale(language))
