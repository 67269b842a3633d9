"""Floor 2: what can be written in the small languages, row by row, for the reference. Tests read every example."""

from talentc.value import Value


class Row(Value, frozen=True):
    """Ways of writing something, and what they mean."""

    written: tuple[str, ...]
    meaning: str


class Table(Value, frozen=True):
    """The rows of one small language."""

    title: str
    rows: tuple[Row, ...]


LENGTHS = Table(
    "Lengths of time",
    (
        Row(("2 h", "1 h 30 min", "½ day", "1½ days", "2,5 timer"), "exactly so much; low, planned and high are one"),
        Row(
            ("about 2 h",),
            "more or less: `about` stays on every sum; a stated figure agrees within a tenth of it",
        ),
        Row(("½-1 day", "30 min-2 h"), "between the two; planned is the end that asks the most time"),
        Row(("½-1 day (plan ½ day)", "at least 2 h (plan 3 h)"), "the same, with what is planned"),
        Row(("at least 3 h",), "so much or more: planned is so much, and nobody knows the high end"),
        Row(("at most 3 h",), "between nothing and so much; planned is so much"),
        Row(
            ("at least 4-5 h", "about 2-3 h"), "the same of a range: at least 4 h, planned 5 h; about 2 h to about 3 h"
        ),
        Row(("open",), "time is asked, and nobody knows how much: every sum that holds it says “+ open”"),
        Row(("none",), "no time is asked; none times anything is none"),
    ),
)
COUNTS = Table(
    "Numbers",
    (
        Row(("8", "2½"), "exactly so many"),
        Row(("3-5", "3-5 (plan 4)", "at least 3", "at least 4-5", "at most 3", "about 3"), "as with lengths"),
        Row(("open",), "some, and nobody knows how many"),
    ),
)
RATES = Table(
    "Rates",
    (
        Row(("1 per week", "2 per month"), "so many in each day, week, month, quarter or year of the phase"),
        Row(("1 per 2-3 weeks",), "10-15 times in 30 weeks, planned 15: planned is what asks the most time"),
        Row(("3 per semester",), "so many in each period that the phase `has`"),
    ),
)
PHASE_LENGTHS = Table(
    "Lengths of a phase",
    (Row(("11 months", "32 weeks", "1½ years", "10-12 months"), "1 year = 4 quarters = 12 months = 52 weeks"),),
)
PEOPLE = Table(
    "Numbers of people",
    (
        Row(("24", "20-24", "about 20"), "so many"),
        Row(("0",), "nobody: a cohort without one part of a role"),
        Row(
            ("unknown",),
            "nobody has said how many; the last unknown part of a kind is what the others leave of the role",
        ),
        Row(("1 per talent", "1 per 2 talents"), "a ratio to a role, a part of one, or a group, rounded up"),
        Row(("1 per 1-2 talents (plan 1)",), "who serves two has twice what is held for each"),
    ),
)
FIGURES = Table(
    "Figures",
    (
        Row(("20.76 days", "8-10 h", "about 2 days"), "time, compared at the precision in which it is printed"),
        Row(("at most 3 days",), "a budget: what is planned may be less"),
        Row(("9 activities", "12 sessions", "8 times", "24 people", "5 tracks", "3 cohorts"), "a count"),
        Row(("3-4 h per month",), "time in each period of the phase"),
    ),
)
WHENS = Table(
    "Conditions",
    (
        Row(("2024-03-05", "2024-03-05 to 2024-03-06"), "days, the last inclusive"),
        Row(
            ("2024-03-05 09:00-12:00", "2024-03-05 09:00"),
            "a day with its hours; a lone start ends after `clock`, else after `length`",
        ),
        Row(
            ("in January", "in week 37", "in quarter 2", "in January 2025", "in week 37 2024"),
            "without a year: the first that isn't over when the cohort starts",
        ),
        Row(("in month 3",), "counted from the cohort's start"),
        Row(("in week 5 of programme",), "of that phase; weeks that are closed throughout don't count"),
        Row(("during programme",), "in that phase"),
        Row(
            ("after kick-off", "before closing", "between kick-off and closing"),
            "after the last day of the one, before the first day of the other",
        ),
        Row(
            ("3-4 weeks after kick-off", "at most 4 weeks after kick-off", "at least 2 days before closing"),
            "from the last day of it to the first day of this; with `before` the other way round",
        ),
        Row(("about 4 weeks after day-1",), "one unit more or less: 3-5 weeks"),
        Row(("ends at most 2 years after start",), "`ends` binds the last day of this instead of its first"),
        Row(("on the day of kick-off", "the evening before kick-off"), "that day, or the day before, in the evening"),
        Row(("on Fridays", "on Mondays and Tuesdays", "on Tuesday-Thursday"), "on those weekdays"),
        Row(("at 17:00-19:00", "at 17:00"), "at those hours"),
        Row(("spread between kick-off and closing",), "with `times: n`: in n equal windows"),
        Row(("every 3 months after closing",), "with `times: n`: the i-th lies i × 3 months after it"),
        Row(("unknown",), "no date is known, and nothing pretends otherwise; so does saying nothing"),
    ),
)
PLAN_LINES = Table(
    "Lines of a plan",
    (
        Row(("2027-02-02", "2027-02-02 Tue 09:00-16:00"), "a day, its weekday, its hours; only the day is needed"),
        Row(
            ("2027-03-16 Tue to 2027-03-17 Wed", "2027-03-16 10:00 to 2027-03-17 15:00"),
            "several days; from when on the first, to when on the last",
        ),
        Row(("2027-02-02 Tue 09:00-16:00, pinned",), "`talentc plan` never moves it"),
        Row(("2027-02-02 Tue, moved from 2027-01-26",), "where it was before; for people, until it is published"),
    ),
)
CLOSED = Table(
    "Closed days",
    (
        Row(("week 7", "July", "quarter 3"), "in every year"),
        Row(("week 42 2025", "2024-06-07", "2024-12-20 to 2025-01-03"), "once"),
    ),
)
CLOCKS = Table(
    "Clock",
    (
        Row(("09:00-16:00",), "from when to when; it counts as the hours between unless `length` says otherwise"),
        Row(("19:00",), "from when"),
        Row(("31 h",), "what the clock shows where it runs over days"),
    ),
)
ATTENDANCE = Table(
    "Who of a role",
    (
        Row(("all",), "everybody"),
        Row(("1 person", "2 people"), "so many of them; for one person it is listed apart, outside the total"),
        Row(("some",), "nobody knows how many"),
        Row(("Lead consultant",), "names from the role's list; several in a list"),
        Row(("none",), "nobody, where a kind or track says otherwise"),
    ),
)
ALLOWANCES = Table(
    "Preparation and the like",
    (
        Row(("1 h per session", "2 h per activity"), "so much each time"),
        Row(("none",), "none, where a kind or track says otherwise"),
    ),
)
