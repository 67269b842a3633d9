"""Floor 3: TC260-TC279: texts of a `when`, of clocks, weekdays and closed days."""

from talentc.catalogue.entry import Entry
from talentc.diagnostics import Severity

WHEN_EMPTY = Entry(
    "TC260",
    "when-empty",
    Severity.ERROR,
    "A date, a weekday or a time is missing here",
    "Write one, or leave the whole key out.",
    "A key that asks for a day or a time has an empty text. What isn't known is left out; `when: unknown` says the "
    "same aloud.",
    'when: ""',
    "when: unknown",
)
WHEN_NOT_UNDERSTOOD = Entry(
    "TC261",
    "when-not-understood",
    Severity.ERROR,
    "`{word}` is no way to begin a `when`",
    "{suggestion}Write it like `2024-03-05`, `in January`, `after kick-off`, `between kick-off and closing`, "
    "`3-4 weeks after module-1`, `on Fridays` or `at 17:00-19:00`.",
    "A `when` is a short English sentence out of a fixed set; `docs/language.md` lists them all. A name alone isn't "
    "enough: it takes `after`, `before` or `on the day of` before it.",
    "when: soon after kick-off",
    "when: at most 2 weeks after kick-off",
)
REFERENCE_MISSING = Entry(
    "TC262",
    "reference-missing",
    Severity.ERROR,
    "A name is missing behind `{before}`",
    "Write the id of an activity, a session, an event or a phase, or `start`.",
    "Dates are counted from something: an activity (`kick-off`), one of its sessions (`module-1.day-1`), an event, or "
    "the cohort's `start`.",
    "when: 3 weeks after",
    "when: 3 weeks after kick-off",
)
REFERENCE_INVALID = Entry(
    "TC263",
    "reference-invalid",
    Severity.ERROR,
    "`{word}` can't be a name",
    "Names are ids: small letters, digits and hyphens, such as `module-1`, or `module-1.day-2` for a session.",
    "A `when` points at things by their ids, the keys under which they stand in the file, never by their titles.",
    "when: after Kick-Off!",
    "when: after kick-off",
)
UNKNOWN_DISTANCE_UNIT = Entry(
    "TC264",
    "unknown-distance-unit",
    Severity.ERROR,
    "`{word}` is no unit of time that a `when` knows",
    "{suggestion}Distances are counted in days, weeks, months, quarters or years.",
    "Between two dates lie calendar days, weeks, months, quarters or years, in English. Hours and units of your own "
    "are for lengths.",
    "when: 3-4 weks after day-1",
    "when: 3-4 weeks after day-1",
)
DIRECTION_MISSING = Entry(
    "TC265",
    "direction-missing",
    Severity.ERROR,
    "`{text}` of what: `after` or `before` is missing",
    "Write `{text} after …` or `{text} before …`.",
    "A distance is counted from something, after it or before it.",
    "when: 3 weeks from kick-off",
    "when: 3 weeks after kick-off",
)
WORD_MISSING = Entry(
    "TC266",
    "word-missing",
    Severity.ERROR,
    "`{word}` stands where `{expected}` is needed",
    "Write it like `between kick-off and closing`, `spread between kick-off and closing`, `every 3 months after "
    "closing`, `on the day of kick-off` or `the evening before kick-off`.",
    "The sentences of a `when` are fixed; one word in this one is another than expected.",
    "when: between kick-off to closing",
    "when: between kick-off and closing",
)
ENDS_WITHOUT_DISTANCE = Entry(
    "TC267",
    "ends-without-distance",
    Severity.ERROR,
    "`ends` needs a distance behind it",
    "Write it like `ends at most 2 years after start`.",
    "`ends` turns a distance to the last day of this activity instead of its first. It goes with distances only.",
    "when: ends after kick-off",
    "when: ends at most 3 weeks after kick-off",
)
SECOND_CONDITION = Entry(
    "TC268",
    "second-condition",
    Severity.ERROR,
    "`{rest}` can't stand behind `{before}`",
    "Where both should hold, write a list: `when: [{before}, …]`.",
    "One text holds one condition. Several stand in a list, and all of them hold.",
    "when: in January on Fridays",
    "when: [in January, on Fridays]",
)
UNKNOWN_NOT_ALONE = Entry(
    "TC269",
    "unknown-not-alone",
    Severity.ERROR,
    "`unknown` can't stand beside other conditions",
    "Take it out, or leave it alone.",
    "`unknown` says that nothing is known about the date; another condition says that something is.",
    "when: [unknown, on Fridays]",
    "when: on Fridays",
)
UNKNOWN_CALENDAR_WORD = Entry(
    "TC270",
    "unknown-calendar-word",
    Severity.ERROR,
    "`{word}` is no month, and neither `week` nor `quarter`",
    "{suggestion}Write a month in English, or `week 37`, or `quarter 2`; a day is written `2024-12-20`.",
    "Months are written out in English, whatever the programme's language. Weeks are ISO weeks, Monday to Sunday.",
    "when: in Januar",
    "when: in January",
)
ORDINAL_MISSING = Entry(
    "TC271",
    "ordinal-missing",
    Severity.ERROR,
    "A whole number is missing behind `{unit}`",
    "Write which one, such as `{unit} 3`.",
    "Weeks, months and quarters have numbers: `week 37`, `month 3`, `quarter 2`.",
    "when: in week x",
    "when: in week 37",
)
ORDINAL_IMPOSSIBLE = Entry(
    "TC272",
    "ordinal-impossible",
    Severity.ERROR,
    "There is no `{word}`",
    "The first is 1, the last is {limit}.",
    "A year has four quarters, and 52 ISO weeks; only some years have a week 53. Weeks of a phase and months of a "
    "cohort may be more than a year holds.",
    "when: in week 54",
    "when: in week 52",
)
UNKNOWN_WEEKDAY = Entry(
    "TC273",
    "unknown-weekday",
    Severity.ERROR,
    "`{word}` is no day of the week",
    "{suggestion}Write them in English: `on Fridays`, `Tuesday-Thursday`.",
    "Weekdays are written out in English, whatever the programme's language.",
    "when: on Fredag",
    "when: on Friday",
)
DATE_NOT_UNDERSTOOD = Entry(
    "TC274",
    "date-not-understood",
    Severity.ERROR,
    "`{word}` is not written as a day",
    "Write year, month and day: `{iso}`.",
    "05/03/2024 is March here and May there, so days are written in one way only: year, month, day, as `2024-03-05`.",
    "when: 5/3/2024",
    "when: 2024-03-05",
)
DATE_IMPOSSIBLE = Entry(
    "TC275",
    "date-impossible",
    Severity.ERROR,
    "There is no day `{word}`",
    "Check the day and the month.",
    "Months have 28 to 31 days, and a year has twelve months.",
    "when: 2024-02-30",
    "when: 2024-02-29",
)
YEAR_OUT_OF_REACH = Entry(
    "TC276",
    "year-out-of-reach",
    Severity.ERROR,
    "The year of `{word}` is out of reach",
    "Write a year from {first} to {last}.",
    "A year so far away is a slip of the pen.",
    "when: 0204-03-05",
    "when: 2024-03-05",
)
END_BEFORE_START = Entry(
    "TC277",
    "end-before-start",
    Severity.ERROR,
    "It ends (`{last}`) before it has begun (`{first}`)",
    "Write the beginning first; what goes on past midnight is written as two days.",
    "The last day is the first one or a later one, and the hours of a day end after they begin, before midnight.",
    "when: 2024-03-06 to 2024-03-05",
    "when: 2024-03-05 to 2024-03-06",
)
CLOCK_NOT_UNDERSTOOD = Entry(
    "TC278",
    "clock-not-understood",
    Severity.ERROR,
    "`{word}` is no time of day",
    "Write hours and minutes with a colon: `09:00`, or `09:00-16:00`.",
    "Times of day are written on the clock of 24 hours, with a colon.",
    "when: at 5 pm",
    "when: at 17:00",
)
CLOCK_IMPOSSIBLE = Entry(
    "TC279",
    "clock-impossible",
    Severity.ERROR,
    "There is no `{word}` on the clock",
    "Times run from `00:00` to `23:59`.",
    "A day has hours 0 to 23, an hour has minutes 0 to 59.",
    "when: at 25:00",
    "when: at 23:00",
)

ENTRIES = (
    WHEN_EMPTY,
    WHEN_NOT_UNDERSTOOD,
    REFERENCE_MISSING,
    REFERENCE_INVALID,
    UNKNOWN_DISTANCE_UNIT,
    DIRECTION_MISSING,
    WORD_MISSING,
    ENDS_WITHOUT_DISTANCE,
    SECOND_CONDITION,
    UNKNOWN_NOT_ALONE,
    UNKNOWN_CALENDAR_WORD,
    ORDINAL_MISSING,
    ORDINAL_IMPOSSIBLE,
    UNKNOWN_WEEKDAY,
    DATE_NOT_UNDERSTOOD,
    DATE_IMPOSSIBLE,
    YEAR_OUT_OF_REACH,
    END_BEFORE_START,
    CLOCK_NOT_UNDERSTOOD,
    CLOCK_IMPOSSIBLE,
)
