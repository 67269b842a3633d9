"""Floor 3: TC901-TC909: what the language has and this version of talentc does not yet work out."""

from talentc.catalogue.entry import Entry
from talentc.diagnostics import Severity

NOT_READ_YET = Entry(
    "TC902",
    "not-read-yet",
    Severity.WARNING,
    "`{file}` isn't read by this version",
    "The outputs are made for roles and single people, not yet for groups.",
    "Who is in which group of a cohort stands in a file of its own. This version makes calendars for each role and "
    "each person; the file waits for one that tells everybody who is in the group.",
    "cohorts/hold-1/groups.yaml",
    "# nothing to mend: the file is left alone",
)

ENTRIES = (NOT_READ_YET,)
