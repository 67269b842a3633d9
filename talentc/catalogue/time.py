"""Floor 3: TC401-TC411: stated figures, and the time that a design asks of people."""

from talentc.catalogue.entry import Entry
from talentc.diagnostics import Severity

NOTHING_MATCHES = Entry(
    "TC401",
    "nothing-matches",
    Severity.ERROR,
    "`{figure}` is about nothing: no time of the design fits {slice}",
    "Loosen the slice, or check which role and which activities it names.",
    "A stated figure names a slice of the programme's time. If nothing is in the slice, there is nothing to compare "
    "the figure with, which is hardly what was meant.",
    "mentor: {role: mentor, track: common, figure: 3 h}   # mentors take part in nothing on the common track",
    "mentor: {role: mentor, track: everyday, figure: 3 h}",
)
NO_SMALL_CHANGE = "Mend the text or the design, or accept it on the figure with `accept: {TC402: why}`."
FIGURE_DISAGREES = Entry(
    "TC402",
    "figure-disagrees",
    Severity.ERROR,
    "{source} states {stated} for {subject}, but the design gives {computed}{derivation}: {difference}",
    "{mends}",
    "A stated figure is what a text prints. It is compared with what follows from the design, at the precision in "
    "which it is printed. When the two differ, one of them is wrong: mend the text, or mend the design. Totals that "
    "are off by just the same error are listed under it and not reported again. A difference that is known can be "
    "accepted, with the reason, on the figure: `accept: {TC402: printed on 2 October; the client was told}`; then "
    "what follows from it is accepted as well.",
    "activities:\n  meetings: {title: Meetings, times: 3, length: 2 h, who: {talent: all}}\n"
    "stated:\n  tender:\n    source: Tender\n    figures:\n"
    "      meetings: {role: talent, activity: meetings, figure: 9 h}",
    "      meetings: {role: talent, activity: meetings, figure: 6 h}",
    {
        "cause": "the design says so here",
        "follows": "{stated} (`{figure}`) follows from it; the design gives {computed}",
        "rounded": "{stated} (`{figure}`) follows from it; the design gives {computed}. It adds up rounded parts, "
        "{parts}; unrounded they make {true}",
    },
)
ROUNDED_PARTS = Entry(
    "TC403",
    "sum-of-rounded-parts",
    Severity.WARNING,
    "{source} states {stated} for {subject}, which is the sum of rounded parts, {parts}; the design gives {computed}",
    "Round the sum, not its parts: write {computed}.",
    "Parts that are rounded before they are added make a total that is a little off. Nothing is wrong with the "
    "design; the text rounds too early.",
    "figures:\n  total: {role: talent, figure: 2.51 days}   # 1 + 1.13 + 0.38, of 20 h in days of 8 h",
    "figures:\n  total: {role: talent, figure: 2.5 days}",
)
HOLLOW_AGREEMENT = Entry(
    "TC404",
    "hollow-agreement",
    Severity.WARNING,
    "{source} states {stated} for {subject}, which agrees only because {why}; planned is {computed}",
    "{mend}",
    "A figure can fit by accident: because the design leaves a wide range, because it was rounded to a whole number, "
    "or because two of its parts are wrong in opposite directions. Such an agreement proves little, and it is said to "
    "be so.",
    "activities:\n  shadowing: {title: Shadowing, length: 2-8 h, who: {talent: all}}\nstated: …   # figure: 4 h",
    "activities:\n  shadowing: {title: Shadowing, length: 2-8 h (plan 4 h), who: {talent: all}}",
    {"part": "{stated} (`{figure}`) is {off}"},
)
SAY_WHAT_IS_PLANNED = (
    "Say in the design what is planned (`½-1 day (plan ½ day)`), or state the figure that follows from it."
)
STATE_IT = "State {computed}."
MEND_THE_PARTS = "Mend the parts; this figure is right once they are."
WHEN_DISAGREES = Entry(
    "TC405",
    "when-disagrees",
    Severity.ERROR,
    "{source} states `{stated}` for `{subject}`, but the design says {design}",
    "The two don't say the same: mend the text or the design, or accept it on the figure with "
    "`accept: {{TC405: why}}`.",
    "A text may say of the same thing in two places when it happens, in two ways. Written down as stated, each is "
    "held against the design, and the one that the design doesn't follow is shown. Where the design doesn't speak of "
    "it, the dates of the cohorts that the figure names (of all, where it names none) may tell that it is right.",
    "activities:\n  shadowing: {title: Shadowing, when: after module-4}\n"
    "stated: …   # {activity: shadowing, when: before module-3}",
    "stated: …   # {activity: shadowing, when: after module-4}",
    {"design": "the design says so here"},
)
DATES_DISAGREE = Entry(
    "TC410",
    "dates-disagree",
    Severity.ERROR,
    "{source} states `{stated}` for `{subject}`, but {dates}",
    "Mend the text or the date, or accept it on the figure with `accept: {{TC410: why}}`.",
    "What a text says about dates is held against the dates, too, that stand in the plans and the `when`s of cohorts: "
    "of those that the figure names with `cohort`, else of all. An activity of several sessions goes from its first "
    "day to its last; each activity of a kind, and each time that a session is held, is compared by itself. A lone day "
    "is the day on which something begins. A month, a quarter or a week without a year is the nearest one. What people "
    "arrange themselves, and what counts from something that has no date yet, isn't compared.",
    "cohorts:\n  hold-1: {title: Hold 1, start: 2024-01, when: {kick-off: 2024-01-16}}\n"
    "stated: …   # {cohort: hold-1, activity: kick-off, when: 2024-01-18}",
    "stated: …   # {cohort: hold-1, activity: kick-off, when: 2024-01-16}",
    {"date": "in `{cohort}` `{name}` {said}"},
)
CANNOT_COMPARE = Entry(
    "TC406",
    "cannot-compare",
    Severity.WARNING,
    "{source} states {stated} for {subject}, but the design doesn't say {missing}",
    "Give the numbers under `people` of the roles (name a role, if the figure names none) or the `length` of the "
    "phase, or remove the figure.",
    "A number of people, and a time that is summed over all people, can be compared only where the design says how "
    "many there are. `people: unknown` says that nobody has told. A figure per month is compared with all months of "
    "its phase, so the phase needs a `length`.",
    "roles:\n  talent: {title: Talent, people: unknown}\nstated: …   # {role: talent, figure: 24 people}",
    "roles:\n  talent: {title: Talent, people: 24}\nstated: …   # {role: talent, figure: 24 people}",
)
LIMIT_BROKEN = Entry(
    "TC407",
    "limit-broken",
    Severity.ERROR,
    "The limit `{limit}` allows {subject} {allowed}, but {period} of {cohort} asks for {asked}: {over} over",
    "Move some of it to another time, raise the limit, or accept it on the limit with `accept: {{TC407: why}}`.",
    "A limit is a figure that holds in every single month (or day, week, quarter, year) of a cohort with dates, for "
    "each person of each role that it names. It is held against what is known to lie in a month: what has a date, "
    "spread evenly over its days, and what has a window that lies in the month from end to end. Preparation lies where "
    "its session lies. What may lie in one month or another breaks no limit. Of what is counted (`at most 2 sessions "
    "per week`), whatever touches a week counts in it.",
    "limits:\n  calm: {role: talent, figure: at most 2 days per month}\n"
    "cohorts:\n  hold-1: {title: Hold 1, start: 2024-01, when: {module-1: 2024-03-05 to 2024-03-07}}   # three days",
    "limits:\n  calm: {role: talent, figure: at most 3 days per month}",
    {
        "on": "`{session}`, {when}: {asks}",
        "within": "`{session}`, at some time within {when}: {asks}",
    },
)
LIMIT_UNCLEAR = Entry(
    "TC409",
    "limit-unclear",
    Severity.ERROR,
    "The limit `{limit}` can't be held against a plan: {why}",
    "Write how much may be asked at most in which period: `at most 3 days per month`, `at most 2 sessions per week`.",
    "A limit says how much time, or how many activities, sessions or times, a role may be asked for at most in every "
    "single day, week, month, quarter or year of a plan. A figure that is no such limit belongs under `stated`.",
    "limits:\n  calm: {role: talent, figure: 3 days}",
    "limits:\n  calm: {role: talent, figure: at most 3 days per month}",
)
UNIT_IMPLIED = Entry(
    "TC408",
    "unit-implied",
    Severity.ERROR,
    "{source} states {stated} for {subject}, but the design gives {computed}: this and the other figures listed here, "
    "{count} in all, would be true if {unit} counted {hours} and not {declared}",
    "If the text counts so, write `units: {{{key}: {hours}}}`; else mend the text, or accept it on the figure with "
    "`accept: {{TC408: why}}`.",
    "Working days have 7.4 or 7.5 hours in some places and 8 in others, lessons 45 minutes or 50, ECTS points 27 or "
    "27.5 hours. Where several figures are wrong, none because of another, and one such unit would make all of them "
    "true, the text counts in it: this is one error, reported once. What is accepted on its first figure is accepted "
    "for all.",
    "units: {day: 8 h}\nactivities:\n  kick-off: {title: Kick-off, length: 3 h 42 min, who: {talent: all}}\n"
    "  camp: {title: Camp, length: 14 h 48 min, who: {talent: all}}\nstated: …   # ½ day, and 2 days",
    "units: {day: 7.4 h}\n…",
    {
        "declared": "{unit} counts {declared} here",
        "too": "{stated} (`{figure}`) would be true, too; the design gives {computed}",
    },
)
LIMITS_WITHOUT_DATES = Entry(
    "TC411",
    "limits-without-dates",
    Severity.NOTE,
    "{limits} held against no plan yet: no cohort has the dates for it",
    "Run `talentc plan`, which keeps limits; or write dates into `when` of the cohort. From then on it is checked.",
    "A limit holds in every single month of a cohort's plan, so it needs a cohort with dates: any, or one of those "
    "that it names. Until there is one, nothing can break it, and that nothing is wrong says nothing. It is said once, "
    "for all such limits.",
    "cohorts: {hold-1: {title: Hold 1, start: 2024-01}}\n"
    "limits:\n  calm: {role: talent, figure: at most 3 days per month}",
    "cohorts: {hold-1: {title: Hold 1, start: 2024-01, when: {kick-off: 2024-01-16}}}",
)

# What doesn't stop a build: a statement about the design is wrong, and the design itself is sound.
DISAGREEMENTS = (
    NOTHING_MATCHES,
    FIGURE_DISAGREES,
    UNIT_IMPLIED,
    WHEN_DISAGREES,
    DATES_DISAGREE,
    LIMIT_BROKEN,
    LIMIT_UNCLEAR,
)

ENTRIES = (
    NOTHING_MATCHES,
    FIGURE_DISAGREES,
    ROUNDED_PARTS,
    HOLLOW_AGREEMENT,
    WHEN_DISAGREES,
    CANNOT_COMPARE,
    LIMIT_BROKEN,
    UNIT_IMPLIED,
    LIMIT_UNCLEAR,
    DATES_DISAGREE,
    LIMITS_WITHOUT_DATES,
)
