"""Floor 3: TC530-TC534: the lines of a cohort's plan."""

from talentc.catalogue.entry import Entry
from talentc.diagnostics import Severity

OTHER_WEEKDAY = Entry(
    "TC530",
    "other-weekday",
    Severity.ERROR,
    "{date} is a {right}, not a {written}",
    "Mend the date or the weekday, whichever is wrong; the weekday may also be left out.",
    "A plan names the weekday beside the date, so that people see on which day they meet. Where one was edited and "
    "the other wasn't, nobody can know which is meant.",
    "sessions:\n  kick-off: 2027-02-03 Tue 12:00-16:00",
    "sessions:\n  kick-off: 2027-02-03 Wed 12:00-16:00",
)
UNKNOWN_MARK = Entry(
    "TC531",
    "unknown-mark",
    Severity.ERROR,
    "`{word}` can't stand here, behind the days of a session",
    "{suggestion}Hours stand before a comma, and each mark stands once behind one: `2027-02-02 Tue 09:00-16:00, "
    "pinned`, or `moved from` and a date.",
    "Behind its days a line of a plan may say two things more: `pinned` keeps the date where it is when dates are "
    "planned again, and `moved from 2027-01-26` tells where it was before. Hours over several days stand with the "
    "days: `2027-03-16 10:00 to 2027-03-17 15:00`.",
    "sessions:\n  kick-off: 2027-02-02 12:00-16:00, fixed",
    "sessions:\n  kick-off: 2027-02-02 12:00-16:00, pinned",
)
ENTRIES = (OTHER_WEEKDAY, UNKNOWN_MARK)
BY_SLUG = {entry.slug: entry for entry in ENTRIES}
