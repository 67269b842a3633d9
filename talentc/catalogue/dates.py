"""Floor 3: TC501-TC529: dates that can't be, or aren't what the design asks for."""

from talentc.catalogue.entry import Entry
from talentc.diagnostics import Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

DATE_CIRCLE = Entry(
    "TC501",
    "date-circle",
    ERROR,
    "No dates can be found, because the order runs in a circle: {circle}",
    "Change or remove one `when` of the circle.",
    "A `when` says what a session comes after or before. If following these sentences leads back to where one "
    "started, nothing of it can come first.",
    "activities:\n  kick-off: {title: Kick-off, length: 4 h, when: after closing}\n"
    "  closing: {title: Closing, length: 4 h, when: after kick-off}",
    "activities:\n  kick-off: {title: Kick-off, length: 4 h}\n"
    "  closing: {title: Closing, length: 4 h, when: after kick-off}",
    {
        "step": "`{before}` comes before `{after}` because of this",
        "same": "`{after}` is on the day of `{before}` because of this",
    },
)
OUTSIDE_WINDOW = Entry(
    "TC502",
    "outside-window",
    ERROR,
    "`{session}` {verb} on {day}, but `{clause}` asks for {wanted}",
    "Move the date, or change the `when`.",
    "The design says between which days a session can be. A date that was given for it lies outside them. Distances "
    "count from the last day of one thing to the first day of the next, in calendar days, weeks and months.",
    "activities:\n  module: {title: Module, length: 1 day, when: 2-6 weeks after kick-off}\n"
    "cohorts:\n  hold-1: {title: Hold 1, start: 2024-01, when: {kick-off: 2024-01-16, module: 2024-04-16}}",
    "activities:\n  module: {title: Module, length: 1 day, when: 2-6 weeks after kick-off}\n"
    "cohorts:\n  hold-1: {title: Hold 1, start: 2024-01, when: {kick-off: 2024-01-16, module: 2024-02-06}}",
    {
        "clause": "the design asks for it here",
        "anchor": "`{session}` is on {day}: {gap}",
    },
)
CLOSED_DAY = Entry(
    "TC503",
    "closed-day",
    ERROR,
    "`{session}` is on {day}, which is closed: {cause}",
    "Choose another day; if it is meant, open the day in `calendar`, or accept this finding with its reason.",
    "Nothing is held on public holidays, in the weeks, months and days that the calendar or the cohort calls closed, "
    "nor on Saturdays and Sundays, unless the weekday stands in the `days` of the calendar or in the session's `when` "
    "(`on Saturdays`). Every day of a session over several days is looked at.",
    "calendar: {holidays: DK}\ncohorts:\n  hold-1: {title: Hold 1, start: 2024-05, when: {kick-off: 2024-05-09}}",
    "calendar: {holidays: DK}\ncohorts:\n  hold-1: {title: Hold 1, start: 2024-05, when: {kick-off: 2024-05-14}}",
    {"closed": "it is closed here"},
)
DAYS_DIFFER = Entry(
    "TC504",
    "days-differ",
    ERROR,
    "`{session}` takes {wanted}, but its date covers {given}",
    "Write {example}, or change the length or the `days` of the session.",
    "A session over several days is given its first and its last day. How many days it takes follows from `days`, else "
    "from a `length` in days, rounded up.",
    "activities:\n  camp: {title: Camp, length: 2 days}\n"
    "cohorts:\n  hold-1: {title: Hold 1, start: 2024-03, when: {camp: 2024-03-12}}",
    "activities:\n  camp: {title: Camp, length: 2 days}\n"
    "cohorts:\n  hold-1: {title: Hold 1, start: 2024-03, when: {camp: 2024-03-12 to 2024-03-13}}",
    {"length": "this is how long it takes"},
)
TWO_DATES = Entry(
    "TC505",
    "two-dates",
    ERROR,
    "`{session}` is given two dates: {first} and {second}",
    "Keep one of them; or run `talentc plan`, by which the date of the programme file goes into the plan.",
    "A date stands in the programme file, where it is fixed, or in the cohort's plan. If it stands in both, they have "
    "to agree. Planning lets the programme file decide.",
    "cohorts:\n  hold-1: {title: Hold 1, start: 2024-01, when: {kick-off: 2024-01-16}}   # the plan says 2024-01-17",
    "cohorts:\n  hold-1: {title: Hold 1, start: 2024-01, when: {kick-off: 2024-01-16}}   # and so does the plan",
    {"first": "{first} is given here"},
)
NO_SUCH_OCCURRENCE = Entry(
    "TC506",
    "no-such-occurrence",
    ERROR,
    "`{session}.{occurrence}` is given a date, but `{session}` is held {times}",
    "Remove the date, or change `times`.",
    "A number behind a session tells which of its times is meant, counted from 1: `meetings.2` is the second meeting.",
    "activities:\n  meetings: {title: Meetings, length: 2 h, times: 2}\n"
    "cohorts:\n  hold-1: {title: Hold 1, start: 2024-03, when: {meetings.3: 2024-03-12}}",
    "activities:\n  meetings: {title: Meetings, length: 2 h, times: 3}\n"
    "cohorts:\n  hold-1: {title: Hold 1, start: 2024-03, when: {meetings.3: 2024-03-12}}",
    {"times": "this is how many times it is held"},
)
DATE_OF_OWN = Entry(
    "TC507",
    "date-of-own",
    ERROR,
    "`{session}` is given a date, but {why}",
    "Remove the date, or {mend}.",
    "What is held for each person or group, and what people arrange themselves, has as many dates as there are people "
    "or groups. The design gives it a window, and calendars show that.",
    "activities:\n  talks: {title: Talks, each: talent, length: 1 h}\n"
    "cohorts:\n  hold-1: {title: Hold 1, start: 2024-03, when: {talks: 2024-03-12}}",
    "activities:\n  talks: {title: Talks, each: talent, length: 1 h, when: in March}\n"
    "cohorts:\n  hold-1: {title: Hold 1, start: 2024-03}",
)
DOUBLE_BOOKED = Entry(
    "TC508",
    "double-booked",
    ERROR,
    "`{session}` and `{other}` are both on {day} at the same time, and {roles} should be at both",
    "Move one of them to another day or hour.",
    "All people of a role who take part in two sessions of a cohort can't be at both at once. Hours come from the "
    "date, else from the session's clock; a session of a whole day has the usual hours of the calendar.",
    "when: {kick-off: 2024-03-12 09:00-12:00, workshop: 2024-03-12 11:00-14:00}",
    "when: {kick-off: 2024-03-12 09:00-12:00, workshop: 2024-03-12 13:00-16:00}",
    {"other": "`{other}` is here"},
)
OUT_OF_ORDER = Entry(
    "TC509",
    "out-of-order",
    WARNING,
    "`{later}` is on {later_day}, before `{earlier}` on {earlier_day}",
    "Exchange the dates, or say the order that is meant with `when`.",
    "The sessions of an activity are told in the order in which they stand, and so are the times of one session. These "
    "dates turn them round, and no `when` says that it is meant.",
    "when: {module.day-1: 2024-03-13, module.day-2: 2024-03-12}",
    "when: {module.day-1: 2024-03-12, module.day-2: 2024-03-13}",
    {"earlier": "`{earlier}` is here"},
)
EMPTY_WINDOW = Entry(
    "TC510",
    "empty-window",
    ERROR,
    "No day is left for `{session}`{where}: it can begin on {first} at the earliest (`{clause}`) "
    "and on {last} at the latest (`{other}`)",
    "Change one of the two, or a date that they count from.",
    "Everything that a `when` says has to hold together. Here one sentence, or one end of a sentence, begins after "
    "the other has ended.",
    "activities:\n  kick-off: {title: Kick-off, length: 4 h, when: [in March 2024, in week 20 2024]}",
    "activities:\n  kick-off: {title: Kick-off, length: 4 h, when: in March 2024}",
    {"other": "this is the other end"},
)
NO_OPEN_DAY = Entry(
    "TC511",
    "no-open-day",
    ERROR,
    "No open day is left for `{session}`{where}: all days from {first} to {last} are closed",
    "Change its `when`, or open a day in `calendar`.",
    "The days that the design leaves for a session are all public holidays, closed weeks or months, or weekends.",
    "calendar: {closed: July}\nactivities:\n  kick-off: {title: Kick-off, length: 4 h, when: in July 2024}",
    "calendar: {closed: July}\nactivities:\n  kick-off: {title: Kick-off, length: 4 h, when: in August 2024}",
)
UNKNOWN_COUNTRY = Entry(
    "TC512",
    "unknown-country",
    ERROR,
    "No public holidays are known for `{country}`",
    "{suggestion}Write the two capital letters of a country, such as `DK`, or a part of one, such as `GB-ENG`.",
    "Public holidays are closed days. They are looked up by the ISO 3166 code of the country, or of a part of it where "
    "parts have holidays of their own: `GB-ENG` is England, `DE-BY` Bavaria. For `DK`, 5 June, 24 and 31 December are "
    "closed as well; 1 May isn't.",
    "calendar: {holidays: Danmark}",
    "calendar: {holidays: DK}",
)
DATES_MISSING = Entry(
    "TC513",
    "dates-missing",
    NOTE,
    "`{cohort}` has dates for {known} of {all}; none yet for {missing}",
    "Run `talentc plan`, or give them a date in the cohort's `when`. Where it has none, write so there: `when: "
    "{{{first}: unknown}}`; or write `when: unknown` in the activity itself, for all cohorts.",
    "Some of what a cohort does together has a date and some hasn't. What has none is missing in the calendars. A "
    "cohort that doesn't have a date for something, or doesn't hold it, says `unknown` under its own `when`.",
    "when: {kick-off: 2024-01-16}   # and no date for closing",
    "when: {kick-off: 2024-01-16, closing: 2024-11-20}",
)
WRONG_WEEKDAY = Entry(
    "TC514",
    "wrong-weekday",
    ERROR,
    "`{session}` is on {day}, a {weekday}, but `{clause}` asks for another weekday",
    "Move the date, or change the `when`.",
    "The design says on which weekdays a session is held, and the date that was given for it is on another.",
    "activities:\n  meetings: {title: Meetings, length: 2 h, when: on Fridays}\n"
    "cohorts:\n  hold-1: {title: Hold 1, start: 2024-03, when: {meetings: 2024-03-12}}",
    "activities:\n  meetings: {title: Meetings, length: 2 h, when: on Fridays}\n"
    "cohorts:\n  hold-1: {title: Hold 1, start: 2024-03, when: {meetings: 2024-03-15}}",
    {"clause": "the design asks for it here"},
)
WRONG_HOURS = Entry(
    "TC515",
    "wrong-hours",
    ERROR,
    "`{session}` is given the hours {hours}, but its `when` says `{clause}`",
    "Change one of the two.",
    "The design says at which hours a session is held, and the date that was given for it has others.",
    "activities:\n  dinner: {title: Dinner, length: 2 h, when: at 18:00-20:00}\n"
    "cohorts:\n  hold-1: {title: Hold 1, start: 2024-03, when: {dinner: 2024-03-12 17:00-19:00}}",
    "activities:\n  dinner: {title: Dinner, length: 2 h, when: at 18:00-20:00}\n"
    "cohorts:\n  hold-1: {title: Hold 1, start: 2024-03, when: {dinner: 2024-03-12 18:00-20:00}}",
    {"clause": "the design asks for it here"},
)
PAST_MIDNIGHT = Entry(
    "TC516",
    "past-midnight",
    ERROR,
    "`{session}` begins at {start} and would run past midnight",
    "Write its end as well, `18:00-23:00`, or let it begin earlier.",
    "A date with a lone start ends after the session's length. Where that would be on the next day, talentc doesn't "
    "guess.",
    "activities:\n  dinner: {title: Dinner, length: 6 h, who: {talent: all}}\n"
    "cohorts:\n  hold-1: {title: Hold 1, start: 2024-03, when: {dinner: 2024-03-12 20:00}}",
    "cohorts:\n  hold-1: {title: Hold 1, start: 2024-03, when: {dinner: 2024-03-12 18:00-23:30}}",
)
UNKNOWN_PART = Entry(
    "TC517",
    "unknown-part-of-country",
    ERROR,
    "No public holidays are known for a part `{part}` of `{country}`",
    "Write {known}.",
    "Parts of a country are named by their ISO 3166-2 codes: `GB-ENG`, `DE-BY`. Only those are known that may have "
    "public holidays of their own.",
    "calendar: {holidays: GB-LND}",
    "calendar: {holidays: GB-ENG}",
)
PARTS_CLOSE_MORE = Entry(
    "TC518",
    "parts-close-more",
    NOTE,
    "`{country}` closes only the public holidays that all its parts share",
    "If everybody is in one part, name it: {known}. Else name further days under `closed`, or accept this note.",
    "In some countries each part has public holidays of its own. `GB` alone leaves Easter Monday open, since it is an "
    "ordinary day in Scotland; `GB-ENG` closes it.",
    "calendar: {holidays: GB}",
    "calendar: {holidays: GB-ENG}",
)

ENTRIES = (
    DATE_CIRCLE,
    OUTSIDE_WINDOW,
    CLOSED_DAY,
    DAYS_DIFFER,
    TWO_DATES,
    NO_SUCH_OCCURRENCE,
    DATE_OF_OWN,
    DOUBLE_BOOKED,
    OUT_OF_ORDER,
    EMPTY_WINDOW,
    NO_OPEN_DAY,
    UNKNOWN_COUNTRY,
    DATES_MISSING,
    WRONG_WEEKDAY,
    WRONG_HOURS,
    PAST_MIDNIGHT,
    UNKNOWN_PART,
    PARTS_CLOSE_MORE,
)
