"""TC301-TC349: names that lead nowhere, and a structure that doesn't hold together."""

from talentc.catalogue.entry import Entry
from talentc.diagnostics import Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING


def _unknown(code: str, slug: str, what: str, where: str, wrong: str, right: str) -> Entry:
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


UNKNOWN_ACTIVITY = _unknown(
    "TC301", "unknown-activity", "activity", "activities", "when: 2 weeks after kickoff", "when: 2 weeks after kick-off"
)
UNKNOWN_ROLE = _unknown("TC302", "unknown-role", "role", "roles", "who: {talents: all}", "who: {talent: all}")
UNKNOWN_TRACK = _unknown("TC303", "unknown-track", "track", "tracks", "track: comon", "track: common")
UNKNOWN_PHASE = _unknown("TC304", "unknown-phase", "phase", "phases", "phase: before", "phase: ahead")
UNKNOWN_KIND = _unknown("TC305", "unknown-kind", "kind of activity", "kinds", "kind: modul", "kind: module")
UNKNOWN_EACH = _unknown(
    "TC306", "unknown-each", "role, group or kind of activity", "roles, groups and kinds", "each: pair", "each: buddy"
)
UNKNOWN_PART = _unknown(
    "TC307", "unknown-part", "part of a role", "parts", "who: {talent.first: all}", "who: {talent.first-line: all}"
)
UNKNOWN_TAG = _unknown("TC308", "unknown-tag", "tag", "tags", "tags: [own]", "tags: [own-time]")
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
UNKNOWN_COHORT = _unknown("TC311", "unknown-cohort", "cohort", "cohorts", "cohort: hold-9", "cohort: hold-1")
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
    "Write it as a map with one text per language: `{{{own}: …, {language}: …}}`.",
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
UNKNOWN_CODE = Entry(
    "TC319",
    "unknown-code",
    ERROR,
    "`{name}` is no code of a finding",
    "{suggestion}",
    "`accept` names findings by their codes, as `talentc check` prints them.",
    "accept: {TC42: the client was told}",
    "accept: {TC402: the client was told}",
)
ACCEPTED_NOTHING = Entry(
    "TC320",
    "accepted-nothing",
    WARNING,
    "`{code}` is accepted here, but there is no such finding",
    "Remove the line: what it excused is mended, or it stands at another place.",
    "An `accept` names a finding at the object that it stands on. When the finding is gone, the excuse should go too, "
    "or it would hide the next one.",
    "figures:\n  total: {role: talent, figure: 6 h, accept: {TC402: known}}   # and the figure agrees",
    "figures:\n  total: {role: talent, figure: 6 h}",
)
ASSUMED_NOTHING = Entry(
    "TC321",
    "assumed-nothing",
    ERROR,
    "`{key}` is assumed here, but it isn't said",
    "Say `{key}` on this object, or remove the assumption.",
    "`assumed` tells for a key of the same object that its value is talentc's user's guess, not the source's, and why.",
    "roles:\n  talent: {title: Talent, assumed: {people: the tender gives no number}}",
    "roles:\n  talent: {title: Talent, people: 24, assumed: {people: the tender gives no number}}",
)
TWO_DEFAULTS = Entry(
    "TC322",
    "two-default-phases",
    ERROR,
    "`{phase}` is a second default phase",
    "Keep `default: true` on one phase.",
    "What names no phase belongs to the default one, so there can be only one.",
    "phases:\n  ahead: {title: Før, default: true}\n  programme: {title: Under, default: true}",
    "phases:\n  ahead: {title: Før}\n  programme: {title: Under, default: true}",
    {"first": "this is the first"},
)
NO_LENGTH = Entry(
    "TC323",
    "no-length",
    ERROR,
    "`{session}` asks people to take part, but says no length",
    "Write `length: 2 h`, or `length: open` where nobody knows, or `length: none` where no time is asked.",
    "Every activity that somebody takes part in asks for time. Without a length it would silently count as nothing, "
    "and a sum that lacks it would look right.",
    "activities:\n  kick-off:\n    title: Kick-off\n    who: {talent: all}",
    "activities:\n  kick-off:\n    title: Kick-off\n    length: 4 h\n    who: {talent: all}",
)
UNKNOWN_COUNTERPART = _unknown(
    "TC324", "unknown-counterpart", "role or group", "roles and groups", "people: 1 per tallent", "people: 1 per talent"
)
GROUP_WITHOUT_SIZE = Entry(
    "TC325",
    "group-without-size",
    ERROR,
    "The group `{group}` says neither its size nor how many there are",
    "Write `size: 2`, or `number: 4`.",
    "How often something is held that is held for each group follows from the size of a group, or from their number.",
    "groups:\n  buddy: {title: Buddypar, of: talent}",
    "groups:\n  buddy: {title: Buddypar, of: talent, size: 2}",
)
NO_BECAUSE = Entry(
    "TC326",
    "no-because",
    ERROR,
    "The time of `{role}` isn't counted here, and nothing says why",
    "Write `because: …` beside `time: none`.",
    "Time that isn't counted is listed with its reason, at zero, so that a reader can judge it.",
    "who: {line-manager: {time: none}}",
    "who: {line-manager: {time: none, because: their own regular meeting}}",
)
STATES_NOTHING = Entry(
    "TC327",
    "states-nothing",
    ERROR,
    "`{figure}` states {what}",
    "Write `figure: …` or `when: …`, one of the two.",
    "A stated figure holds what a text prints: an amount or a count under `figure`, or a statement about dates under "
    "`when`.",
    "figures:\n  total: {role: talent}",
    "figures:\n  total: {role: talent, figure: 20 days}",
)
BAD_START = Entry(
    "TC328",
    "bad-cohort-start",
    ERROR,
    "`{text}` is no day and no month",
    "Write `2024-01` or `2024-01-16`.",
    "A cohort starts on a day, or some time in a month.",
    "cohorts:\n  hold-1: {title: Hold 1, start: January 2024}",
    "cohorts:\n  hold-1: {title: Hold 1, start: 2024-01}",
)
COHORT_FOLDER = Entry(
    "TC329",
    "cohort-folder",
    ERROR,
    "The plan belongs to `{name}`, but stands in the folder of `{folder}`",
    "Write `cohort: {folder}`, or move the file.",
    "A plan says whose plan it is, so that a copied folder isn't taken for another cohort's.",
    "cohort: hold-2   # in cohorts/hold-1/plan.yaml",
    "cohort: hold-1   # in cohorts/hold-1/plan.yaml",
)

WHOSE_TIME = Entry(
    "TC330",
    "whose-time",
    ERROR,
    "`{figure}` states a length of time, but not whose",
    "Name one role, such as `role: {role}`; for a sum over all people, add `for: all`.",
    "A stated length of time is compared with the time of one person of one role, or, with `for: all`, with the sum "
    "over all people of the roles that it names. Without a role, or with several, there is no such person.",
    "figures:\n  common: {track: common, figure: 13.5 days}",
    "figures:\n  common: {role: talent, track: common, figure: 13.5 days}",
)
ALL_PAUSES = Entry(
    "TC331",
    "all-pauses",
    ERROR,
    "The pauses of `{phase}` are as long as the phase",
    "Write shorter `pauses`, or a longer `length`.",
    "Pauses are taken off a phase before rates such as `1 per week` are worked out. Nothing would be left.",
    "phases:\n  programme: {title: Under, length: 30 weeks, pauses: 40 weeks}",
    "phases:\n  programme: {title: Under, length: 40 weeks, pauses: 4 weeks}",
)
KEY_OF_TIME = Entry(
    "TC332",
    "key-of-time",
    ERROR,
    "`{key}` says whose time a figure is, and means nothing for a `when`",
    "Remove `{key}`: a stated `when` is about activities, whoever takes part.",
    "A stated figure is somebody's time, so its slice may name a role. A stated `when` is compared with the `when` of "
    "the design, which is the same for everybody.",
    "talks: {role: talent, activity: module-1, when: after kick-off}",
    "talks: {activity: module-1, when: after kick-off}",
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
    UNKNOWN_CODE,
    ACCEPTED_NOTHING,
    ASSUMED_NOTHING,
    TWO_DEFAULTS,
    NO_LENGTH,
    UNKNOWN_COUNTERPART,
    GROUP_WITHOUT_SIZE,
    NO_BECAUSE,
    STATES_NOTHING,
    BAD_START,
    COHORT_FOLDER,
    WHOSE_TIME,
    ALL_PAUSES,
    KEY_OF_TIME,
)
