"""Floor 3: TC247-TC255: what stands behind `per` in rates and ratios, and numbers of people."""

from talentc.catalogue.entry import Entry
from talentc.diagnostics import Severity

PER_MISSING = Entry(
    "TC247",
    "per-missing",
    Severity.ERROR,
    "`{text}` lacks `per` behind its number",
    "Write it like `1 per 2-3 weeks` or `1 per 2 talents`.",
    "A rate is so many per period, a ratio is so many people per other people.",
    "people: 1 each talent per 2",
    "people: 1 per 2 talents",
)
PERIOD_MISSING = Entry(
    "TC248",
    "period-missing",
    Severity.ERROR,
    "`{text}` doesn't say per what period",
    "Write `week`, `month`, `quarter` or `year` behind `per`, or a period that a phase `has`.",
    "A rate counts by weeks, months, quarters or years, or by periods of the phase's own, such as semesters.",
    "times: 1 per 2",
    "times: 1 per 2 weeks",
)
UNKNOWN_PERIOD = Entry(
    "TC249",
    "unknown-period",
    Severity.ERROR,
    "`{word}` is not a period that is known here",
    "{suggestion}Periods are days, weeks, months, quarters and years, and what a phase `has`.",
    "Phases and rates are counted in days, weeks, months, quarters and years, where 1 year = 4 quarters = 12 months = "
    "52 weeks. Rates also know what a phase says that it has: `has: {semester: 2}`.",
    "times: 3 per semester",
    "phases:\n  programme: {title: Programme, length: 1 year, has: {semester: 2}}\n…\ntimes: 3 per semester",
)
COUNTERPART_MISSING = Entry(
    "TC250",
    "counterpart-missing",
    Severity.ERROR,
    "`{text}` doesn't say per whom",
    "Write the id of a role or group behind it, such as `1 per 2 talents`.",
    "A ratio says how many people of a role there are for so many of another role, or for each group.",
    "people: 1 per 2",
    "people: 1 per 2 talents",
)
QUALIFIER_MISPLACED = Entry(
    "TC251",
    "qualifier-misplaced",
    Severity.ERROR,
    "`{qualifier}` can't stand behind `per`",
    "Put it in front of the whole: `{qualifier} 1 per 2 weeks`.",
    "Behind `per` stands a number, a range, or nothing: at most 1 per 2 weeks is clear, 1 per at most 2 weeks is not.",
    "times: 1 per at most 2 weeks",
    "times: at least 1 per 2 weeks",
)
NOT_WHOLE = Entry(
    "TC252",
    "not-whole",
    Severity.ERROR,
    "`{amount}` would cut people into pieces",
    "Write whole numbers; half a mentor for each talent is `1 per 2 talents`.",
    "People come in whole numbers.",
    "people: ½ per talent",
    "people: 1 per 2 talents",
)
PEOPLE_UNCLEAR = Entry(
    "TC253",
    "people-unclear",
    Severity.ERROR,
    "`{amount}` is no number of people",
    "Write a number: `0` where there is nobody, and `unknown` where nobody has said how many.",
    "`open` and `none` are words for time. A number of people that isn't known is `unknown`, and none of them are `0`: "
    "a cohort without one part of a role says so under its own `people`.",
    "people: open",
    "people: unknown",
)
TOO_LONG = Entry(
    "TC254",
    "too-long",
    Severity.ERROR,
    "`{amount}` is longer than a hundred years",
    "Check the number and its unit.",
    "No calendar of a programme reaches that far; it is a slip of the pen.",
    "length: 11000 months",
    "length: 11 months",
)
NO_PER = Entry(
    "TC255",
    "no-per",
    Severity.ERROR,
    "`{text}` doesn't say how often it is asked",
    "Write `per activity` or `per session` behind it, such as `1 h per session`.",
    "Preparation, follow-up and travel are asked once for each activity or once for each session; for a module of two "
    "days that is the difference between 1 h and 2 h.",
    "preparation: {talent: 1 h}",
    "preparation: {talent: 1 h per session}",
)

ENTRIES = (
    PER_MISSING,
    PERIOD_MISSING,
    UNKNOWN_PERIOD,
    COUNTERPART_MISSING,
    QUALIFIER_MISPLACED,
    NOT_WHOLE,
    PEOPLE_UNCLEAR,
    TOO_LONG,
    NO_PER,
)
