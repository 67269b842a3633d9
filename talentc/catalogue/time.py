"""Floor 3: TC401-TC409: stated figures, and the time that a design asks of people."""

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
    "Say in the design what is planned (`½-1 day (plan ½ day)`), or state the figure that follows from it.",
    "A figure can fit by accident: because the design leaves a wide range, or because it was rounded to a whole "
    "number. Such an agreement proves little, and it is said to be so.",
    "activities:\n  shadowing: {title: Shadowing, length: 2-8 h, who: {talent: all}}\nstated: …   # figure: 4 h",
    "activities:\n  shadowing: {title: Shadowing, length: 2-8 h (plan 4 h), who: {talent: all}}",
)
WHEN_DISAGREES = Entry(
    "TC405",
    "when-disagrees",
    Severity.ERROR,
    "{source} states `{stated}` for `{subject}`, but the design says {design}",
    "The two don't say the same: mend the text or the design, or accept it on the figure with "
    "`accept: {{TC405: why}}`.",
    "A text may say of the same thing in two places when it happens, in two ways. Written down as stated, each is "
    "held against the design, and the one that the design doesn't follow is shown.",
    "activities:\n  shadowing: {title: Shadowing, when: after module-4}\n"
    "stated: …   # {activity: shadowing, when: before module-3}",
    "stated: …   # {activity: shadowing, when: after module-4}",
    {"design": "the design says so here"},
)
CANNOT_COMPARE = Entry(
    "TC406",
    "cannot-compare",
    Severity.WARNING,
    "{source} states {stated} for {subject}, but the design doesn't say how many people there are",
    "Give the numbers under `people` of the roles (name a role, if the figure names none), or remove the figure.",
    "A number of people, and a time that is summed over all people, can be compared only where the design says how "
    "many there are. `people: unknown` says that nobody has told.",
    "roles:\n  talent: {title: Talent, people: unknown}\nstated: …   # {role: talent, figure: 24 people}",
    "roles:\n  talent: {title: Talent, people: 24}\nstated: …   # {role: talent, figure: 24 people}",
)

# What doesn't stop a build: a statement about the design is wrong, and the design itself is sound.
DISAGREEMENTS = (NOTHING_MATCHES, FIGURE_DISAGREES, WHEN_DISAGREES)

ENTRIES = (NOTHING_MATCHES, FIGURE_DISAGREES, ROUNDED_PARTS, HOLLOW_AGREEMENT, WHEN_DISAGREES, CANNOT_COMPARE)
