"""Floor 3: TC901-TC909: what the language has and this version of talentc does not yet work out."""

from talentc.catalogue.entry import Entry
from talentc.diagnostics import Severity

NOT_YET = Entry(
    "TC901",
    "not-yet",
    Severity.WARNING,
    "{what} is read and its names are checked, but this version doesn't work it out yet",
    "{meanwhile}",
    "The language is larger than what this version computes. Nothing is ignored in silence: where a file uses such a "
    "part, this finding says so, and what the outputs show meanwhile.",
    "events:\n  promotion: {title: Promotion, of: talent}",
    "# nothing to mend: the outputs leave it out for now",
)
NOT_READ_YET = Entry(
    "TC902",
    "not-read-yet",
    Severity.WARNING,
    "`{file}` isn't read by this version",
    "The outputs are made for roles, not yet for single people and groups.",
    "People and groups of a cohort stand in files of their own. This version makes calendars and handbooks for each "
    "role; the files wait for one that makes them for each person.",
    "cohorts/hold-1/people.csv",
    "# nothing to mend: the file is left alone",
)

ENTRIES = (NOT_YET, NOT_READ_YET)
