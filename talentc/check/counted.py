"""Floor 5: what a stated figure counts: activities, sessions, times, people, tracks, cohorts."""

from collections.abc import Iterable, Sequence

from talentc.check.some_people import some_people
from talentc.check.variants import Variant
from talentc.ledger.entry import Entry
from talentc.ledger.occurrences import times_of
from talentc.ledger.slices import sessions_of
from talentc.ledger.sums import as_times, per_person
from talentc.model.amount import NOTHING, Amount, total
from talentc.model.programme import Programme, Session
from talentc.model.stated import StatedFigure


def is_about_people(stated: StatedFigure) -> bool:
    """Whether the slice asks for somebody's time, so that entries are counted and not sessions."""
    return bool(stated.role or stated.time or stated.side or stated.voluntary)


def counted_sessions(stated: StatedFigure, entries: Iterable[Entry], programme: Programme) -> tuple[Session, ...]:
    """The sessions that a count is about: those of its slice, or those that the people of its entries take part in."""
    if not is_about_people(stated):
        return sessions_of(programme, stated)
    attended = {session for entry in entries for session in entry.sessions}
    return tuple(session for session in programme.sessions if session.id in attended)


def how_many(counted: str, sessions: Sequence[Session], programme: Programme) -> Amount:
    """How many activities the sessions belong to, or how often they are held in all."""
    if counted == "activities":
        return Amount.exactly(len({session.activity for session in sessions}))
    held = [times_of(session.times, programme.phase(session.phase)) for session in sessions]
    return total(often for often in held if often is not None)


def count(book: Variant, counted: str, stated: StatedFigure, entries: tuple[Entry, ...]) -> Amount | None:
    """How many activities, sessions, times, people, tracks or cohorts it is; None where nobody knows how many people.

    `entries` are those of the slice.
    """
    programme = book.programme
    about_people = is_about_people(stated)
    sessions = counted_sessions(stated, entries, programme)
    if counted == "people":
        return _people(book, stated, entries)
    if counted == "cohorts":
        return Amount.exactly(len(stated.cohort or programme.file.cohorts))
    if counted == "tracks":
        narrow = about_people or stated.activity or stated.kind or stated.phase or stated.tag or stated.track
        tracks = {entry.track for entry in entries} if about_people else {session.track for session in sessions}
        return Amount.exactly(len(tracks - {None}) if narrow else len(programme.file.tracks))
    if counted != "activities" and len(stated.role) == 1:
        return per_person(as_times(entries, stated.time), programme, stated.role, book.people)
    return how_many(counted, sessions, programme)  # what several roles attend together is held once


def _people(book: Variant, stated: StatedFigure, entries: tuple[Entry, ...]) -> Amount | None:
    """How many people the roles have, of those that take part where the slice says in what."""
    roles = stated.role or tuple(book.programme.file.roles)
    some: Amount | None = NOTHING
    narrow = stated.activity or stated.track or stated.kind or stated.phase or stated.tag or stated.time
    if narrow or not stated.role:
        everyone = [entry for entry in entries if not entry.some_of_them]
        whole = {entry.role for entry in everyone if entry.part is None}
        parts = {f"{entry.role}.{entry.part}" for entry in everyone if entry.part is not None}
        some = some_people(book.programme, book.people, (entry for entry in entries if entry.role not in whole))
        # A role that takes part as a whole counts once, else each of its parts that does; parts that are named, alone.
        asked = (*whole, *sorted(part for part in parts if part.partition(".")[0] not in whole))
        named = tuple(role for role in roles if "." in role and (role in parts or role.partition(".")[0] in whole))
        roles = named or tuple(role for role in asked if role.partition(".")[0] in roles)
    counts = [*(book.people.of_role(role) for role in roles), some]
    known = [count for count in counts if count is not None]
    return total(known) if len(known) == len(counts) else None
