"""Floor 3: TC319-TC349: a structure that doesn't hold together, and things that are said without meaning."""

from talentc.catalogue.entry import Entry
from talentc.catalogue.references import unknown_name
from talentc.diagnostics import Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

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
UNKNOWN_COUNTERPART = unknown_name(
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

STATE_A_LENGTH = (
    "How long the programme runs is stated as a `when`: `{activity: closing, when: ends at most 24 months after "
    "kick-off}`. "
)
WHOSE_TIME = Entry(
    "TC330",
    "whose-time",
    ERROR,
    "`{figure}` states a length of time, but not whose",
    "{hint}Name one role, such as `role: {role}`; for a sum over all people, add `for: all`.",
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
CHOOSES_TOO_MANY = Entry(
    "TC333",
    "chooses-too-many",
    ERROR,
    "`{role}` chooses {chosen}, but {offered}",
    "Choose fewer, or put more sessions on offer.",
    "A role that chooses takes part in some of an activity's sessions. It can't take part in more than are on offer, "
    "and a choice needs at least two of them that ask for its time.",
    "activities:\n  days: {title: Days, length: 1 day, choose: {talent: 3}, who: {talent: all}, "
    "sessions: {a: {}, b: {}}}",
    "activities:\n  days: {title: Days, length: 1 day, choose: {talent: 1}, who: {talent: all}, "
    "sessions: {a: {}, b: {}}}",
)
SERVES_NOBODY = Entry(
    "TC334",
    "serves-nobody",
    ERROR,
    "`serving` is about a role that serves so many others, and `{role}` doesn't",
    "Remove `serving`, or say under `people` of `{role}` whom it serves: `1 per 1-2 talents`.",
    "The time of a mentor depends on how many talents the mentor has. `serving: 2` states it for one who has two; for "
    "a role that serves nobody it means nothing.",
    "roles:\n  talent: {title: Talent, people: 8}\nstated: …   # {role: talent, serving: 2, figure: 6 h}",
    "roles:\n  mentor: {title: Mentor, people: 1 per 1-2 talents}\n"
    "stated: …   # {role: mentor, serving: 2, figure: 6 h}",
)
PARTS_DISAGREE = Entry(
    "TC335",
    "parts-disagree",
    ERROR,
    "The parts of `{role}` by `{kind}` have {parts} people{where}, but the role has {people}",
    "Mend one of the numbers, or leave out those of the parts that nobody knows. Of a cohort, write every number that "
    "is another there.",
    "Everybody of a role is in one part of each kind, so the numbers of the parts make that of the role. Where some "
    "parts have no number, the others have no more than the role. It holds of a cohort with numbers of its own, too: "
    "what it doesn't say is as in the programme.",
    "roles:\n  talent: {title: Talent, people: 24, parts: {level: {first: {title: First, people: 16}, "
    "second: {title: Second, people: 9}}}}",
    "roles:\n  talent: {title: Talent, people: 24, parts: {level: {first: {title: First, people: 16}, "
    "second: {title: Second, people: 8}}}}",
    {"role": "the role has {people}"},
)
SESSION_OF_SOME = Entry(
    "TC336",
    "session-of-some",
    ERROR,
    "This is held for {lacking}, too, where there is no session `{session}`",
    "Hold it for each activity of a kind that has `{session}` everywhere, or count from the whole `{kind}`.",
    "What is held for each activity of a kind counts from each of them in turn. An activity that lacks the session "
    "gives no days to count from, so this would silently have no dates there. Often the kind has two sorts of "
    "activities: modules of two days, and bootcamps. Then a kind of its own, `like` the first, says which is meant.",
    "talks: {each: [talent, module], when: after module.day-1}   # bootcamp-1 is a module without day-1",
    "talks: {each: [talent, two-day-module], when: after two-day-module.day-1}",
    {"activity": "`{activity}` has no `{session}`"},
)
MORE_THAN_THERE_ARE = Entry(
    "TC337",
    "more-than-there-are",
    WARNING,
    "`{asked}` of `{role}` take part here, but there {are} {people}{where}",
    "Say fewer here, or `all`; or mend the number under `people`.",
    "Where so many of a role take part, the role has at least so many; in a cohort with numbers of its own it is that "
    "number which counts. Otherwise the time of all together would be that of people who aren't there.",
    "roles:\n  trainer: {title: Trainer, people: 1}\n"
    "activities:\n  camp: {title: Camp, length: 2 days, who: {trainer: 2 people}}",
    "roles:\n  trainer: {title: Trainer, people: 2}\n"
    "activities:\n  camp: {title: Camp, length: 2 days, who: {trainer: 2 people}}",
)

ENTRIES = (
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
    CHOOSES_TOO_MANY,
    SERVES_NOBODY,
    PARTS_DISAGREE,
    SESSION_OF_SOME,
    MORE_THAN_THERE_ARE,
)
