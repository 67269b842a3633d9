"""Floor 2: the words for units of time and for periods, per language. A new language is one more table here."""

from collections.abc import Mapping
from fractions import Fraction

HOUR, MINUTE, DAY, HALF_DAY = "h", "min", "day", "half-day"

# The first word is the one that is shown in examples. Words are in lower case; two words are joined by one space.
UNIT_WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "en": {
        HOUR: ("h", "hour", "hours"),
        MINUTE: ("min", "minute", "minutes"),
        DAY: ("day", "days"),
        HALF_DAY: ("half-day", "half-days", "half day", "half days"),
        "week": ("week", "weeks"),
        "month": ("month", "months"),
        "quarter": ("quarter", "quarters"),
        "year": ("year", "years"),
    },
    "da": {
        HOUR: ("timer", "time", "t"),
        MINUTE: ("minutter", "minut"),
        DAY: ("dage", "dag"),
        HALF_DAY: ("halvdage", "halvdag", "halve dage", "halv dag"),
        "week": ("uger", "uge"),
        "month": ("måneder", "måned"),
        "quarter": ("kvartaler", "kvartal"),
        "year": ("år",),
    },
}

# How many weeks a period counts in phases and rates: 1 year = 4 quarters = 12 months = 52 weeks, 1 week = 7 days.
WEEKS: Mapping[str, Fraction] = {
    "day": Fraction(1, 7),
    "week": Fraction(1),
    "month": Fraction(52, 12),
    "quarter": Fraction(13),
    "year": Fraction(52),
}

# What is longer than a hundred years is a slip of the pen, and no calendar could hold it.
MAX_WEEKS = 5200
MAX_HOURS = MAX_WEEKS * 168

FIXED_HOURS: Mapping[str, Fraction] = {HOUR: Fraction(1), MINUTE: Fraction(1, 60)}

# What figures count, with the word for one of it.
COUNTED: Mapping[str, str] = {
    "activities": "activity",
    "sessions": "session",
    "times": "time",
    "people": "person",
    "tracks": "track",
    "cohorts": "cohort",
}

# The same, by every word for it.
COUNTED_WORDS: Mapping[str, str] = {word: many for many, one in COUNTED.items() for word in (many, one)}

# Words that amounts are made of; no unit may be called so.
AMOUNT_WORDS = frozenset(
    {"about", "at", "least", "most", "open", "none", "plan", "per", "unknown", "some", "all", "to"}
)


def known_words(languages: tuple[str, ...]) -> dict[str, str]:
    """Every word for a unit or period in English and in these languages, with its id; other languages add none."""
    words: dict[str, str] = {}
    for language in ("en", *languages):
        for unit, spoken in UNIT_WORDS.get(language.partition("-")[0].lower(), {}).items():
            for word in spoken:
                words.setdefault(word, unit)
    return words


def period_words(languages: tuple[str, ...] = ()) -> dict[str, str]:
    """Every word for a period (day to year), with its id."""
    return {word: unit for word, unit in known_words(languages).items() if unit in WEEKS}
