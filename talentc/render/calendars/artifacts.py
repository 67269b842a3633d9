"""Floor 7: a calendar for each role of each cohort that has dates, `calendars/<cohort>/<role>.ics`, and for each of its
people who are known, `calendars/<cohort>/people/<id>.ics`.
"""

from collections.abc import Iterator
from datetime import datetime

from talentc.artifact import Artifact
from talentc.catalogue import outputs, shape
from talentc.compiled import Compiled, Schedule
from talentc.diagnostics import Finding
from talentc.model.programme import Programme
from talentc.render.calendars.compose import role_calendars
from talentc.render.calendars.ics import calendar_bytes
from talentc.render.calendars.personal import person_calendars
from talentc.render.calendars.times import session_times, window_days
from talentc.render.calendars.zones import YEARS, Reason, Refusal, zone_parts
from talentc.render.contents import (
    calendar_dates,
    calendar_path,
    calendar_windows,
    person_calendar_path,
    public_address,
)

WHOLE_DAYS = ""  # the zone of what has no hours
REASONS = {
    Reason.UNKNOWN: "calendars don't know this name",
    Reason.IRREGULAR: "from {first} to {last} they follow no single yearly rule",
    Reason.YEARS: "calendars are written for {years}, and there are dates from {first} to {last}",
}


def render(compiled: Compiled) -> Iterator[Artifact]:
    """All calendars. A programme with errors among its `calendar_findings` has none; ask for them first."""
    for schedule in compiled.schedules:
        for role, file in role_calendars(compiled, schedule):
            yield Artifact(calendar_path(schedule.cohort.id, role), calendar_bytes(file))
        for person, file in person_calendars(compiled, schedule):
            yield Artifact(person_calendar_path(schedule.cohort.id, person), calendar_bytes(file))


def calendar_findings(compiled: Compiled) -> tuple[Finding, ...]:
    """Why the calendars can't be written, or be subscribed to. Composes nothing, so it is quick."""
    programme = compiled.programme
    return tuple(sorted({*_zone_findings(compiled), *_address_findings(programme)}))


def _zone_findings(compiled: Compiled) -> Iterator[Finding]:
    programme = compiled.programme
    years: dict[str, set[int]] = {}
    for schedule in compiled.schedules:
        for zone, year in _years(programme, schedule):
            years.setdefault(zone, set()).add(year)
    for zone, found in sorted(years.items()):
        refusal = _refusal(zone, min(found), max(found))
        if refusal is not None:
            reason = REASONS[refusal.reason].format(
                first=refusal.first_year, last=refusal.last_year, years=f"{YEARS[0]} to {YEARS[-1]}"
            )
            yield shape.UNFIT_TIME_ZONE.at(
                programme.file.place.of("time-zone"), zone=zone or programme.file.time_zone, reason=reason
            )


def _refusal(zone: str, first_year: int, last_year: int) -> Refusal | None:
    if zone == WHOLE_DAYS:
        fits = first_year in YEARS and last_year in YEARS
        return None if fits else Refusal(zone, first_year, last_year, Reason.YEARS)
    parts = zone_parts(zone, first_year, last_year)
    return parts if isinstance(parts, Refusal) else None


def _years(programme: Programme, schedule: Schedule) -> Iterator[tuple[str, int]]:
    """Each year that an entry begins or ends in, with its zone."""
    for session, given in calendar_dates(programme, schedule):
        start, end = session_times(programme, session, given)
        zone = programme.file.time_zone if isinstance(start, datetime) else WHOLE_DAYS
        yield from ((zone, start.year), (zone, end.year))
    for _, window in calendar_windows(programme, schedule):
        yield from ((WHOLE_DAYS, day.year) for day in window_days(window))
    for personal in schedule.personal:
        yield from ((WHOLE_DAYS, day.year) for day in window_days(personal.window))
    for before in schedule.cohort.published:
        zone = before.zone if before.begins is not None else WHOLE_DAYS
        yield from ((zone, before.first.year), (zone, before.last.year))


def _address_findings(programme: Programme) -> Iterator[Finding]:
    publishing = programme.file.publishing
    if publishing is not None and publishing.address is not None and public_address(programme, "") is None:
        yield outputs.BAD_ADDRESS.at(publishing.place.of("address"), address=publishing.address)
