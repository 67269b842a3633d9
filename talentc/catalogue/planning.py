"""Floor 3: TC701-TC709: what is said about plans that can't be made."""

from talentc.catalogue.entry import Entry
from talentc.diagnostics import Severity

NO_DATES = Entry(
    "TC701",
    "dates-impossible",
    Severity.ERROR,
    "No dates can be found for {cohorts}: {count}{unwritten}",
    "{mends}",
    "Dates are looked for that keep everything a design asks for. Where there are none, this finding names a few "
    "sentences that can't all hold, in the order in which one would tell them; the places of each are shown. Without "
    "any one of them the others can hold, so that it is enough to change one. The help names single changes that have "
    "been tried out, the smallest first, each with a date that it makes possible.\n\n"
    "Where several things are wrong, each has a finding of its own; a date that the help names is possible once the "
    "others are mended.",
    "activities:\n"
    "  module-1: {title: Module 1, length: 1 day, when: in June}\n"
    "  module-2: {title: Module 2, length: 1 day, when: 2-6 weeks after module-1}\n"
    "calendar: {holidays: DK, closed: [July, week 31, week 32]}\n"
    "cohorts:\n  hold-1: {title: Hold 1, start: 2027-05, when: {module-1: 2027-06-30}}",
    "  module-2: {title: Module 2, length: 1 day, when: 2-7 weeks after module-1}",
    {"requirement": "{text}"},
)
NOT_KNOWN = Entry(
    "TC702",
    "dates-not-found",
    Severity.ERROR,
    "No dates were found for {cohorts}, and no reason why there can't be any: it would take longer to know",
    "Plan fewer cohorts at once, fix a few dates by hand, or make windows wider.",
    "The search for dates ends after a number of steps, which is the same on every machine. Then it may be that there "
    "are dates and that they are hard to find, or that there are none.",
    "talentc plan programmes     # 50 cohorts that share one trainer",
    "talentc plan programmes/talent-nord --cohort hold-3",
)
NOT_EXPLAINED = Entry(
    "TC703",
    "dates-unexplained",
    Severity.ERROR,
    "No dates are possible for {cohorts}: that is proven, but which requirements clash would take longer to know",
    "Plan fewer cohorts at once: with fewer the clash is found sooner. Or make windows wider, or name further people.",
    "All plans have been ruled out, so that looking longer is of no use. A few sentences that can't all hold together "
    "are then looked for, for a number of steps that is the same on every machine; among many cohorts that share "
    "people and places, that may not be enough.",
    "talentc plan programmes     # 50 cohorts that share one trainer",
    "talentc plan programmes/talent-nord --cohort hold-3",
)

ENTRIES = (NO_DATES, NOT_KNOWN, NOT_EXPLAINED)
