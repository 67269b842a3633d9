"""Floor 3: TC710-TC719: what `talentc plan` says beside the dates: what gets none, and what no longer fits."""

from talentc.catalogue import bookings, dates, time
from talentc.catalogue.entry import Entry
from talentc.diagnostics import Severity

NOTHING_SAYS_WHEN = Entry(
    "TC710",
    "nothing-says-when",
    Severity.NOTE,
    "`{session}` gets no date: nothing says when it is held",
    "Say `when`: `2-5 weeks after kick-off`; or `when: unknown`, if it is to have no date.",
    "A session is planned where the design says when it is held, if only `in March` or `after kick-off`; or where "
    "another session of its activity is. Of what nothing is said, the planner pretends nothing.",
    "activities:\n  closing: {title: Closing, length: ½ day}",
    "activities:\n  closing: {title: Closing, length: ½ day, when: in November}",
)
NO_START = Entry(
    "TC711",
    "no-start",
    Severity.ERROR,
    "`{cohort}` can't be planned: nobody says when it starts",
    "Write `start: 2027-01` in the cohort, or run `talentc plan --cohort {cohort} --start 2027-01`.",
    "Months and weeks without a year, and phases, are counted from the start of a cohort. A cohort that has only "
    "personal days has no start, and no common dates to be planned.",
    "cohorts:\n  hold-1: {title: Hold 1}",
    "cohorts:\n  hold-1: {title: Hold 1, start: 2027-01}",
)
PLAN_OUTDATED = Entry(
    "TC712",
    "plan-outdated",
    Severity.ERROR,
    "The plan of `{cohort}` no longer fits the design: {what}",
    "Run `talentc plan`: it moves as little as it can.",
    "`talentc plan --check` fails where the dates of a cohort don't keep all that the design asks for now: a day was "
    "closed, a trainer is away, a length or a `when` has changed, or a session has no date yet.",
    "# talentc plan --check, after a session was added",
    "# talentc plan, and then talentc plan --check",
)

ENTRIES = (NOTHING_SAYS_WHEN, NO_START, PLAN_OUTDATED)

# What is wrong with dates that there are: the planner finds others.
LEFT_TO_THE_PLANNER = (
    dates.OUTSIDE_WINDOW,
    dates.CLOSED_DAY,
    dates.DAYS_DIFFER,
    dates.TWO_DATES,
    dates.NO_SUCH_OCCURRENCE,
    dates.DOUBLE_BOOKED,
    dates.OUT_OF_ORDER,
    dates.EMPTY_WINDOW,
    dates.NO_OPEN_DAY,
    dates.DATES_MISSING,
    dates.WRONG_WEEKDAY,
    dates.WRONG_HOURS,
    bookings.PERSON_AWAY,
    bookings.PERSON_TWICE,
    bookings.TOO_FEW_PEOPLE,
    bookings.NO_ROOM_LEFT,
    bookings.PLACE_CLOSED,
    bookings.NO_DAY_TO_TRAVEL,
    time.LIMIT_BROKEN,
)
