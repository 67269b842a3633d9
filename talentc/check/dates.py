"""Floor 5: all rules about dates, each a generator of findings."""

from collections.abc import Callable, Iterator

from talentc.catalogue.dates import PARTS_CLOSE_MORE, UNKNOWN_COUNTRY, UNKNOWN_PART
from talentc.check.dates_bookings import check_bookings
from talentc.check.dates_circles import check_circles
from talentc.check.dates_given import check_closed, check_days, check_midnight, check_names, check_own, check_two_dates
from talentc.check.dates_together import check_double_booked, check_missing, check_order
from talentc.check.dates_windows import check_outside, check_possible, check_weekdays_and_hours
from talentc.check.seats import check_seats
from talentc.diagnostics import Finding
from talentc.model.nearest import did_you_mean
from talentc.model.programme import Programme
from talentc.schedule.anchors import Anchors
from talentc.schedule.holidays import is_known_country, known_parts
from talentc.schedule.windows import CohortDays

OTHER_CODES = {"UK": "GB"}
MOST_PARTS = 20
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
# What is about all cohorts together.
SHARED_RULES: tuple[Callable[[Programme], Iterator[Finding]], ...] = (check_bookings, check_seats)


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
    if programme.file.events and not circles:
        from talentc.check.dates_personal import check_personal  # few programmes have personal days

        yield from check_personal(programme, anchors)
    for shared_rule in SHARED_RULES:
        yield from shared_rule(programme)


def check_country(programme: Programme) -> Iterator[Finding]:
    """A country, or a part of one, of whose public holidays nothing is known; one whose parts have more of them."""
    calendar = programme.file.calendar
    if calendar is None or calendar.holidays is None:
        return
    span, written = calendar.place.of("holidays"), calendar.holidays
    country, dash, part = written.partition("-")
    if not is_known_country(country):
        upper = OTHER_CODES.get(country.upper(), country.upper())
        right = f"{upper}{dash}{part.upper()}"
        known = (upper, *known_parts(upper)) if is_known_country(upper) else ()
        yield UNKNOWN_COUNTRY.at(span, country=written, suggestion=did_you_mean(right, known) if right in known else "")
        return
    parts = known_parts(country)
    listed = ", ".join(f"`{each}`" for each in parts[:MOST_PARTS]) + ("…" if len(parts) > MOST_PARTS else "")
    if dash and written not in parts:
        wanted = f"one of {listed}, or `{country}` alone" if parts else f"`{country}` alone"
        yield UNKNOWN_PART.at(span, country=country, part=part, known=wanted)
    elif parts and not dash:
        yield PARTS_CLOSE_MORE.at(span, country=country, known=listed)
