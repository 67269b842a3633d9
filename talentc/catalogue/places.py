"""Floor 3: TC338-TC341: places that are declared, and days on which people who are named are away."""

from talentc.catalogue.entry import Entry
from talentc.diagnostics import Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

AWAY_OF_NOBODY = Entry(
    "TC338",
    "away-of-nobody",
    ERROR,
    "`{name}` is away, but is none of the people of `{role}`",
    "{suggestion}Write a name from the list under `people`, or add this one there.",
    "Days off belong to people whom the role names, so that a slip of the pen is noticed: it would let a session be "
    "planned on a day on which its trainer is away.",
    "trainer: {title: Trainer, people: [Anna, Bo], away: {Ana: [week 7]}}",
    "trainer: {title: Trainer, people: [Anna, Bo], away: {Anna: [week 7]}}",
)
AWAY_WITHOUT_NAMES = Entry(
    "TC339",
    "away-without-names",
    ERROR,
    "`{role}` says who is away, but doesn't name its people",
    "List their names under `people`: `people: [{names}]`; or remove `away`.",
    "Days off are those of one person. Where a role has only a number of people, nobody can tell which sessions need "
    "the one who is away.",
    "trainer: {title: Trainer, people: 2, away: {Anna: [week 7]}}",
    "trainer: {title: Trainer, people: [Anna, Bo], away: {Anna: [week 7]}}",
)
HOLDS_NOTHING = Entry(
    "TC340",
    "place-holds-nothing",
    ERROR,
    "`{place}` has 0 {key}, so nothing could be held there",
    "Write a number from 1 on, or leave `{key}` out where nobody counts them.",
    "`rooms` is how many sessions fit into a place at one time, `seats` how many people fit into a room. What isn't "
    "said isn't checked. A place that is shut for a while says so under `closed`.",
    "places:\n  campus: {title: Campus, rooms: 0}",
    "places:\n  campus: {title: Campus, rooms: 1}",
)
LIKELY_PLACE = Entry(
    "TC341",
    "likely-place",
    WARNING,
    "`{name}` is written like the id of a place, but no such place is declared",
    "Did you mean `{near}`? Else declare it under `places`, or write what people shall read: `Town hall, room 4`.",
    "What stands under `place` is a text that people read, unless it is the id of a declared place. A slip of the pen "
    "in an id would be read by people as it stands, and the rooms and closed days of the place wouldn't count.",
    "places:\n  campus: {title: Campus}\nactivities:\n  kick-off: {title: Kick-off, place: campos, …}",
    "places:\n  campus: {title: Campus}\nactivities:\n  kick-off: {title: Kick-off, place: campus, …}",
)

ENTRIES = (AWAY_OF_NOBODY, AWAY_WITHOUT_NAMES, HOLDS_NOTHING, LIKELY_PLACE)
