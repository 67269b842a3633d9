"""Floor 3: TC519-TC526: dates that people who are named, or places, can't keep."""

from talentc.catalogue.entry import Entry
from talentc.diagnostics import Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

PERSON_AWAY = Entry(
    "TC519",
    "person-away",
    ERROR,
    "{session} is on {day}, when {people} {are} away",
    "Move the session, let somebody else take part, or mend the days under `away`.",
    "A role may say when people whom it names are away. A session that needs them all (`all`), or names them, can't be "
    "held without them. Where it needs one of several (`1 person`), the others will do.",
    "roles:\n  trainer: {title: Trainer, people: [Anna], away: {Anna: [week 10]}}\n…   # when: {kick-off: 2027-03-09}",
    "roles:\n  trainer: {title: Trainer, people: [Anna], away: {Anna: [week 10]}}\n…   # when: {kick-off: 2027-03-16}",
    {"away": "`{person}` is away here"},
)
PERSON_TWICE = Entry(
    "TC520",
    "person-twice",
    ERROR,
    "{people} {are} booked twice on {day}: for {session} and for {other}",
    "Move one of them to another day or hour, or let somebody else take part in one.",
    "One person can't be at two sessions at one time, be it of two cohorts or of two programmes. Somebody of a role "
    "of the provider is the same person in all programmes that are checked together; of a role of the client, only in "
    "the programme that gives the name. Hours come from the date, else from the session's clock; a session of a whole "
    "day has the usual hours of the calendar.",
    "hold-1: {…, when: {kick-off: 2027-03-09}}\nhold-2: {…, when: {kick-off: 2027-03-09}}",
    "hold-1: {…, when: {kick-off: 2027-03-09}}\nhold-2: {…, when: {kick-off: 2027-03-10}}",
    {"other": "{other} is here"},
)
NO_ROOM_LEFT = Entry(
    "TC521",
    "no-room-left",
    ERROR,
    "{session} on {day} finds no room in `{place}`: it has {rooms}, and {number} sessions are there at that time",
    "Move one of the sessions to another day, hour or place, or mend `rooms` of `{place}`.",
    "`rooms` of a place is how many sessions can be held there at one time, those of all cohorts together.",
    "places:\n  campus: {title: Campus, rooms: 1}\n…   # two cohorts are there on 2027-03-09",
    "places:\n  campus: {title: Campus, rooms: 2}\n…   # two cohorts are there on 2027-03-09",
    {"other": "{other} is there, too", "rooms": "the rooms are told here"},
)
PLACE_CLOSED = Entry(
    "TC522",
    "place-closed",
    ERROR,
    "{session} is on {day}, when `{place}` is closed",
    "Move the session to another day or place, or mend `closed` of `{place}`.",
    "A place may have closed weeks, months and days of its own, beside those of the calendar, on which nothing is held "
    "there.",
    "places:\n  campus: {title: Campus, closed: [week 10]}\n…   # when: {kick-off: 2027-03-09}",
    "places:\n  campus: {title: Campus, closed: [week 10]}\n…   # when: {kick-off: 2027-03-16}",
    {"closed": "the place is closed here"},
)
NO_DAY_TO_TRAVEL = Entry(
    "TC523",
    "no-day-to-travel",
    ERROR,
    "{people} {are} in {other_city} for {other} on {other_day}, and in {city} for {session} on {day}, with no day "
    "between to travel",
    "Move one of the sessions, let somebody else take part in one, or give both places one `city`, if they are near.",
    "Who is in one city on a day is in no other on that day or the next. Places without a `city` are left out. "
    "Neighbouring towns that need no day of travel share one `city`: it is a name for where people can get to and from "
    "within a day.",
    "places:\n  campus: {title: Campus, city: Aalborg}\n  fjord: {title: Fjord, city: Roskilde}\n"
    "…   # when: {kick-off: 2027-03-09, module-1: 2027-03-10}",
    "places:\n  campus: {title: Campus, city: Aalborg}\n  fjord: {title: Fjord, city: Roskilde}\n"
    "…   # when: {kick-off: 2027-03-09, module-1: 2027-03-11}",
    {"other": "{other} is here"},
)
TOO_FEW_SEATS = Entry(
    "TC524",
    "too-few-seats",
    WARNING,
    "`{place}` has {seats}, but {people} people take part in `{session}`{where}",
    "Hold it in a larger place, or mend `seats` of `{place}`.",
    "`seats` of a place is how many people fit into one of its rooms. Counted are those who have to be there, as far "
    "as their number is known; who may stay away, or chooses among sessions, isn't.",
    "places:\n  campus: {title: Campus, seats: 20}\n…   # with 24 talents",
    "places:\n  campus: {title: Campus, seats: 30}\n…   # with 24 talents",
    {"seats": "the seats are told here"},
)
PLACES_DIFFER = Entry(
    "TC525",
    "places-differ",
    ERROR,
    "`{place}` has `{key}: {mine}` here, but `{key}: {theirs}` in the programme `{programme}`",
    "Mend one of the two. If they are two different places, give one of them another id.",
    "Programmes that are checked or planned together share their places: one id is the same place in all of them. So "
    "its city and its rooms are the same wherever they are told; either may be left out.",
    "places:\n  campus: {title: Campus, rooms: 2}   # and rooms: 3 in another programme of the folder",
    "places:\n  campus: {title: Campus, rooms: 3}   # and rooms: 3 in another programme of the folder",
    {"other": "the other programme tells it here"},
)
TOO_FEW_PEOPLE = Entry(
    "TC526",
    "too-few-people-there",
    ERROR,
    "{session} on {day} needs {number} of {names}, but {why}",
    "Move the session, or name further people under `people` of the role.",
    "Where a session needs one or some of the people whom a role names (`1 person`), any of them will do, as long as "
    "enough of them are neither away nor at another session at that time.",
    "roles:\n  trainer: {title: Trainer, people: [Anna, Bo], away: {Anna: [week 10], Bo: [week 10]}}\n"
    "…   # when: {kick-off: 2027-03-09}",
    "roles:\n  trainer: {title: Trainer, people: [Anna, Bo], away: {Anna: [week 10]}}\n"
    "…   # when: {kick-off: 2027-03-09}",
    {"away": "`{person}` is away here", "other": "{other} is here"},
)

ENTRIES = (
    PERSON_AWAY,
    PERSON_TWICE,
    NO_ROOM_LEFT,
    PLACE_CLOSED,
    NO_DAY_TO_TRAVEL,
    TOO_FEW_SEATS,
    PLACES_DIFFER,
    TOO_FEW_PEOPLE,
)
