"""Floor 3: TC301-TC318: names that lead nowhere, ids that are taken, texts that belong to nothing."""

from talentc.catalogue.entry import Entry
from talentc.diagnostics import Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING


def unknown_name(code: str, slug: str, what: str, where: str, wrong: str, right: str) -> Entry:
    """All findings about names that lead nowhere read alike."""
    return Entry(
        code,
        slug,
        ERROR,
        f"`{{name}}` is no {what} of this programme",
        "{suggestion}",
        f"A name has to lead to something that the programme declares under `{where}`. Most often it is a slip of the "
        "pen, or the thing was renamed in one place and not in the other.",
        wrong,
        right,
    )


UNKNOWN_ACTIVITY = unknown_name(
    "TC301", "unknown-activity", "activity", "activities", "when: 2 weeks after kickoff", "when: 2 weeks after kick-off"
)
UNKNOWN_ROLE = unknown_name("TC302", "unknown-role", "role", "roles", "who: {talents: all}", "who: {talent: all}")
UNKNOWN_TRACK = unknown_name("TC303", "unknown-track", "track", "tracks", "track: comon", "track: common")
UNKNOWN_PHASE = unknown_name("TC304", "unknown-phase", "phase", "phases", "phase: before", "phase: ahead")
UNKNOWN_KIND = unknown_name("TC305", "unknown-kind", "kind of activity", "kinds", "kind: modul", "kind: module")
UNKNOWN_EACH = unknown_name(
    "TC306", "unknown-each", "role, group or kind of activity", "roles, groups and kinds", "each: pair", "each: buddy"
)
UNKNOWN_PART = unknown_name(
    "TC307", "unknown-part", "part of a role", "parts", "who: {talent.first: all}", "who: {talent.first-line: all}"
)
UNKNOWN_TAG = unknown_name("TC308", "unknown-tag", "tag", "tags", "tags: [own]", "tags: [own-time]")
UNKNOWN_SESSION = Entry(
    "TC309",
    "unknown-session",
    ERROR,
    "`{name}` is no session of that activity",
    "{suggestion}",
    "A session is named by its activity and its own id, `module-1.day-2`; inside its activity its own id will do. An "
    "activity that lists no sessions has those of its kind.",
    "when: after module-1.day-3",
    "when: after module-1.day-2",
)
UNKNOWN_PERSON = Entry(
    "TC310",
    "unknown-person",
    ERROR,
    "`{name}` is none of the people of `{role}`",
    "{suggestion}Write `all`, `2 people`, `some`, or names from the list under `people` of the role.",
    "Who takes part is said in a few fixed words, or by names. Names are those that the role lists under `people`, so "
    "that a slip of the pen is noticed.",
    "who: {trainer: [Leed consultant]}",
    "who: {trainer: [Lead consultant]}",
)
UNKNOWN_COHORT = unknown_name("TC311", "unknown-cohort", "cohort", "cohorts", "cohort: hold-9", "cohort: hold-1")
ID_TAKEN = Entry(
    "TC312",
    "id-taken",
    ERROR,
    "`{id}` is already the id of {other}",
    "Give the {sort} another id, for example `{id}-{sort}`.",
    "Ids of whatever sort all differ (those of sessions and figures excepted), so that a name means one thing wherever "
    "it stands.",
    "roles:\n  group: {title: Gruppe}\ntracks:\n  group: {title: Gruppespor}",
    "roles:\n  group: {title: Gruppe}\ntracks:\n  group-track: {title: Gruppespor}",
    {"first": "`{id}` is the id of {other} here"},
)
RESERVED_ID = Entry(
    "TC313",
    "reserved-id",
    ERROR,
    "`{id}` is a word of `when`, so it cannot be an id",
    "Choose another id, for example `{id}-1`.",
    "A `when` is a sentence of words such as `after`, `start` and `week`. An id that is one of them would make it "
    "ambiguous.",
    "activities:\n  start: {title: Start}",
    "activities:\n  kick-off: {title: Start}",
)
KIND_CIRCLE = Entry(
    "TC314",
    "kind-circle",
    ERROR,
    "The kind `{kind}` is like itself: {circle}",
    "Remove one `like` of the circle.",
    "A kind takes what it doesn't say from the kind that it is `like`. In a circle there is nothing to take.",
    "kinds:\n  module: {like: bootcamp}\n  bootcamp: {like: module}",
    "kinds:\n  module: {length: 2 days}\n  bootcamp: {like: module}",
)
PEOPLE_CIRCLE = Entry(
    "TC315",
    "people-circle",
    ERROR,
    "The number of `{role}` is counted from itself: {circle}",
    "Give one of the roles a number of people, or `unknown`.",
    "A ratio counts one role from another. In a circle nobody can be counted.",
    "roles:\n  talent: {people: 1 per mentor}\n  mentor: {people: 1 per talent}",
    "roles:\n  talent: {people: 24}\n  mentor: {people: 1 per talent}",
)
MISSING_TRANSLATION = Entry(
    "TC316",
    "missing-translation",
    WARNING,
    "This text is missing in `{language}`",
    "Write one for `{language}` as well: a map with one text per language, or a file of that language in `texts/`.",
    "The programme says that it speaks several languages, so every text is needed in each of them. Outputs in a "
    "language that lacks the text show it in the programme's own.",
    "languages: [da, en]\ntitle: Talent Nord",
    "languages: [da, en]\ntitle: {da: Talent Nord, en: Talent North}",
)
TEXT_TWICE = Entry(
    "TC317",
    "text-twice",
    ERROR,
    "The {section} of `{activity}` is written twice",
    "Keep one of the two: in the programme file, or in `texts/`.",
    "A long text stands in the programme file or in a file of its own under `texts/`, so that nobody mends the one "
    "that isn't shown.",
    "activities:\n  kick-off:\n    purpose: …   # and `## purpose` in texts/kick-off.md",
    "activities:\n  kick-off:\n    title: Kick-off   # the purpose stands in texts/kick-off.md",
    {"other": "it is written here, too"},
)
TEXT_FOR_NOTHING = Entry(
    "TC318",
    "text-for-nothing",
    ERROR,
    "`{name}` is no activity of this programme, so this text is shown nowhere",
    "{suggestion}",
    "A file under `texts/` is named after the activity whose texts it holds, `module-1.md`; a translation after its "
    "language as well, `module-1.en.md`.",
    "texts/modul-1.md",
    "texts/module-1.md",
)

ENTRIES = (
    UNKNOWN_ACTIVITY,
    UNKNOWN_ROLE,
    UNKNOWN_TRACK,
    UNKNOWN_PHASE,
    UNKNOWN_KIND,
    UNKNOWN_EACH,
    UNKNOWN_PART,
    UNKNOWN_TAG,
    UNKNOWN_SESSION,
    UNKNOWN_PERSON,
    UNKNOWN_COHORT,
    ID_TAKEN,
    RESERVED_ID,
    KIND_CIRCLE,
    PEOPLE_CIRCLE,
    MISSING_TRANSLATION,
    TEXT_TWICE,
    TEXT_FOR_NOTHING,
)
