"""Floor 7: each person's own calendar: what the role does, as far as it is this person's, and the person's own windows.

It names nobody: neither other people, whose data are theirs, nor the person, since whoever has the address can read it.
"""

from collections.abc import Iterator, Mapping

from talentc.compiled import Compiled, Schedule
from talentc.model.people_file import Person
from talentc.model.programme import Session
from talentc.render.calendars.compose import Composer, composer_of
from talentc.render.calendars.events import CalendarFile
from talentc.render.contents import calendar_people, reader_of
from talentc.schedule.anchors import Anchors
from talentc.schedule.own_windows import OwnWindow
from talentc.schedule.personal import events_behind, other_parts, own_parts, person_reader
from talentc.value import replace

Window = tuple[Session, OwnWindow, str]


def person_calendars(compiled: Compiled, schedule: Schedule) -> Iterator[tuple[str, CalendarFile]]:
    """The calendar of each of a cohort's people who has one, by id, in the order of the file."""
    people = calendar_people(compiled, schedule)
    if not people:
        return
    programme, cohort = compiled.programme, schedule.cohort
    composer = composer_of(compiled, schedule)
    behind = events_behind(Anchors(programme))
    own = _own_windows(compiled, schedule)
    for person in people:
        reader = person_reader(person.id)
        told = tuple(entry for entry in cohort.published if reader_of(entry.uid) == reader)
        mine = replace(
            composer,
            schedule=replace(schedule, cohort=replace(cohort, published=told)),
            descriptions=replace(
                composer.descriptions, own_parts=own_parts(person), other_parts=other_parts(programme, person)
            ),
            windows=_windows(composer, person, own.get(person.id, ()), behind),
            reader=reader,
        )
        yield person.id, mine.calendar(person.role)


def _own_windows(compiled: Compiled, schedule: Schedule) -> Mapping[str, tuple[Window, ...]]:
    """By person: the windows of what asks for time, each with on whose account it is, '' where that is the person."""
    sessions = {session.id: session for session in compiled.programme.sessions if not session.asks_no_time}
    found: dict[str, tuple[Window, ...]] = {}
    for each in schedule.personal:
        session = sessions.get(each.window.session_id)
        if session is not None:
            of = each.of if each.of != each.person else ""
            found[each.person] = (*found.get(each.person, ()), (session, each.window, of))
    return found


def _windows(
    composer: Composer, person: Person, own: tuple[Window, ...], behind: Mapping[str, tuple[str, ...]]
) -> tuple[Window, ...]:
    """The person's own windows, and those of the role whose place no own one takes."""
    own_sessions = {session.id for session, _, _ in own}
    common = (
        window
        for window in composer.windows
        if window[0].id not in own_sessions and not set(behind.get(window[0].id, ())) & set(person.events)
    )
    return (*common, *own)
