"""Floor 7: what the calendars of a cohort publish now, for its plan to remember."""

from datetime import date

from talentc.compiled import Compiled, Schedule
from talentc.model.programme import PublishedSession
from talentc.render.calendars.compose import role_calendars
from talentc.render.calendars.personal import person_calendars
from talentc.render.calendars.published import record
from talentc.render.calendars.times import published_session
from talentc.value import Value


class Publication(Value, frozen=True):
    """What is published after this, by UID in their order, and how many of it are what; `cancelled` only now."""

    records: tuple[PublishedSession, ...]
    new: int = 0
    changed: int = 0
    cancelled: int = 0
    unchanged: int = 0


def publication(compiled: Compiled, schedule: Schedule, today: date) -> Publication:
    """What the calendars hold, settled; what is cancelled stays until its last day is over on the day `today`.

    So does what was published in calendars that are made no more, of a role that the programme has no longer, say.
    """
    zone = compiled.programme.file.time_zone
    before = {told.uid: told for told in schedule.cohort.published}
    files = [*role_calendars(compiled, schedule), *person_calendars(compiled, schedule)]
    now = {event.uid: published_session(record(event), zone) for _, file in files for event in file.events}
    counts = {"new": 0, "changed": 0, "cancelled": 0, "unchanged": 0}
    for uid, told in now.items():
        old = before.get(uid)
        counts[_sort(old, told)] += 1
    records = [told for uid, told in {**before, **now}.items() if _is_needed(told, uid in now, today)]
    return Publication(tuple(sorted(records, key=lambda told: told.uid)), **counts)


def _sort(old: PublishedSession | None, told: PublishedSession) -> str:
    if old is None:
        return "new"
    if old == told:
        return "unchanged"
    return "cancelled" if told.cancelled and not old.cancelled else "changed"


def _is_needed(told: PublishedSession, is_made: bool, today: date) -> bool:
    return told.last >= today or (is_made and not told.cancelled)
