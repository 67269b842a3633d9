"""Floor 3: TC280-TC283: words that mean something, but not where they stand: periods as time, days without a year."""

from talentc.catalogue.entry import Entry
from talentc.diagnostics import Severity

PERIOD_NOT_TIME = Entry(
    "TC280",
    "period-not-time",
    Severity.ERROR,
    "`{text}` is how long something runs, not how much time people spend on it",
    "Write the time in hours or days. How long the programme runs is stated as a `when`, such as `{{activity: closing, "
    "when: ends at most {period} after kick-off}}`; in the design it is the `length` of a phase.",
    "A month is a stretch of the calendar. Of the time that it holds, a programme asks for some hours or days, and "
    "these are what a length or a figure counts. So weeks, months, quarters and years stand in a `when`, in the "
    "`length` of a phase and behind `per` (`3 h per month`). A whole week of work that counts as time may be declared, "
    "as a day is: `units: {week: 37 h}`.",
    "months: {role: talent, figure: 24 months}",
    "months: {activity: closing, when: ends at most 24 months after kick-off}",
)
UNKNOWN_COUNTED = Entry(
    "TC281",
    "unknown-counted",
    Severity.ERROR,
    "`{word}` is neither a unit of time nor something that can be counted",
    "{suggestion}Counted are `activities`, `sessions`, `times`, `people`, `tracks` and `cohorts`. Units of time of "
    "your own are declared at the top of the file, such as `units: {{lesson/lessons: 45 min}}`.",
    "A figure is a time or a number of things. What a text calls by a name of its own (units, modules) is activities "
    "of a kind: `{kind: module, figure: 6 activities}`.",
    "total: {role: talent, figure: 3 lessons}",
    "units: {lesson/lessons: 45 min}\n…\ntotal: {role: talent, figure: 3 lessons}",
)
KIND_NOT_COUNTED = Entry(
    "TC282",
    "kind-not-counted",
    Severity.ERROR,
    "`{word}` is what activities of the kind `{kind}` are called: they are counted as activities",
    "Write `{{kind: {kind}, figure: {number} activities}}`; each of their sessions is counted by `sessions`, and each "
    "time that one is held by `times`.",
    "A figure counts activities, sessions, times, people, tracks or cohorts. Which of them are meant is said beside "
    "it, by `kind`, `track`, `role` and so on.",
    "kinds: {module: {title: Module, plural: Modules}}\nstated: …   # figure: 6 modules",
    "kinds: {module: {title: Module, plural: Modules}}\nstated: …   # {kind: module, figure: 6 activities}",
)
YEAR_MISSING = Entry(
    "TC283",
    "year-missing",
    Severity.ERROR,
    "`{word}` has no year",
    "Write each day with its year: `2024-12-20`, or `2024-12-20 to 2025-01-04`. Without a year there are whole weeks, "
    "months and quarters alone, such as `week 52` or `July`.",
    "A day is one day of one year. What is closed every year is said in whole weeks, months or quarters; a stretch of "
    "days that comes back every year is written once for each year of the programme.",
    "calendar: {closed: [20 December to 4 January]}",
    "calendar: {closed: [2024-12-20 to 2025-01-04, 2025-12-20 to 2026-01-04]}",
)

ENTRIES = (
    PERIOD_NOT_TIME,
    UNKNOWN_COUNTED,
    KIND_NOT_COUNTED,
    YEAR_MISSING,
)
