"""Floor 3: TC256-TC259: units of time that a programme declares."""

from talentc.catalogue.entry import Entry
from talentc.diagnostics import Severity

UNIT_NAME_INVALID = Entry(
    "TC256",
    "unit-name-invalid",
    Severity.ERROR,
    "`{word}` can't be the word for a unit",
    "Use letters, with hyphens inside if needed, and a slash between two words for the same unit: `lesson/lessons`.",
    "The word for a unit stands behind a number, so it has no digits, spaces or other signs in it.",
    "units: {lesson 1: 45 min}",
    "units: {lesson/lessons: 45 min}",
)
UNIT_NAME_RESERVED = Entry(
    "TC257",
    "unit-name-reserved",
    Severity.ERROR,
    "`{word}` is a word of the language and can't be a unit too",
    "Choose another word.",
    "Amounts are made with words such as `about`, `per` and `open`, and figures count `activities`, `sessions`, "
    "`times`, `people`, `tracks` and `cohorts`; as units these would be ambiguous.",
    "units: {session: 3 h}",
    "units: {half-module: 3 h}",
)
UNIT_NAME_TAKEN = Entry(
    "TC258",
    "unit-name-taken",
    Severity.ERROR,
    "`{word}` already means `{unit}`",
    "Take this line out, or choose another word.",
    "`h` and `min` are fixed, `half-day` is half of `day`, and each unit is declared once, with all its words in one "
    "key. Words for units count in English and in the programme's languages: in a Danish programme `dag` is `day`.",
    "units: {day: 8 h, half-day: 3 h}",
    "units: {day: 8 h}",
)
UNIT_LENGTH_INVALID = Entry(
    "TC259",
    "unit-length-invalid",
    Severity.ERROR,
    "`{text}` doesn't say how long the unit is",
    "Write hours and minutes, such as `7.4 h`, `45 min` or `7 h 24 min`.",
    "Units are declared in `h` and `min` alone, and exactly: no ranges, no `about`, no other units.",
    "units: {day: about 8 h}",
    "units: {day: 8 h}",
)

ENTRIES = (
    UNIT_NAME_INVALID,
    UNIT_NAME_RESERVED,
    UNIT_NAME_TAKEN,
    UNIT_LENGTH_INVALID,
)
