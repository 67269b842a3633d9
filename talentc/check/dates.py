"""Floor 5: all rules about dates, each a generator of findings."""

from collections.abc import Callable, Iterator

from talentc.catalogue.dates import UNKNOWN_COUNTRY
from talentc.check.dates_circles import check_circles
from talentc.check.dates_given import check_closed, check_days, check_midnight, check_names, check_own, check_two_dates
from talentc.check.dates_together import check_double_booked, check_missing, check_order
from talentc.check.dates_windows import check_outside, check_possible, check_weekdays_and_hours
from talentc.diagnostics import Finding
from talentc.model.programme import Programme
from talentc.schedule.anchors import Anchors
from talentc.schedule.holidays import is_known_country, known_countries
from talentc.schedule.windows import CohortDays

Rule = Callable[[CohortDays], Iterator[Finding]]
RULES: tuple[Rule, ...] = (
    check_names,
    check_own,
    check_two_dates,
    check_days,
    check_midnight,
    check_closed,
    check_weekdays_and_hours,
    check_double_booked,
    check_order,
    check_missing,
)
# Where the order runs in a circle, windows that are counted round it mean nothing.
WINDOW_RULES: tuple[Rule, ...] = (check_outside, check_possible)


def check_dates(programme: Programme) -> Iterator[Finding]:
    """All findings about the dates of a programme and its cohorts, each once.

    What stands in the design itself is checked for a programme without cohorts, too.
    """
    yield from check_country(programme)
    anchors = Anchors(programme)
    circles = tuple(check_circles(anchors))
    yield from circles
    told: set[Finding] = set()
    for cohort in programme.cohorts or (None,):
        days = CohortDays(programme, cohort, anchors)
        for rule in RULES if circles else (*RULES, *WINDOW_RULES):
            for finding in rule(days):
                if finding not in told:
                    told.add(finding)
                    yield finding


def check_country(programme: Programme) -> Iterator[Finding]:
    """A country of whose public holidays nothing is known."""
    calendar = programme.file.calendar
    if calendar is None or calendar.holidays is None or is_known_country(calendar.holidays):
        return
    upper = calendar.holidays.upper()
    suggestion = f"; did you mean `{upper}`?" if upper in known_countries() else ""
    yield UNKNOWN_COUNTRY.at(calendar.place.of("holidays"), country=calendar.holidays, suggestion=suggestion)
