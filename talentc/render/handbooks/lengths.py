"""Floor 7: how often and how long something takes of the reader, as it stands in tables and among the facts."""

from collections.abc import Iterator
from typing import TypeAlias

from talentc.ledger.people import ONE, People
from talentc.ledger.portions import portions
from talentc.model.amount import Amount, Count, Length, Rate, total
from talentc.model.people import Participation
from talentc.model.programme import Activity, Session
from talentc.render.handbooks.attendance import choices
from talentc.render.handbooks.reader import Reader
from talentc.render.names import large
from talentc.render.numbers import joined
from talentc.render.when_words import times_words
from talentc.value import replace

Line: TypeAlias = tuple[str, tuple[Session, ...]]
"""A line of what is told, and the sessions that it is about."""


def lengths(reader: Reader, activity: Activity) -> Iterator[Line]:
    """What one of its sessions takes of the reader; several of one length are counted, or so many as one chooses."""
    sessions, chosen = reader.sessions(activity), choices(reader, activity)
    extents = [_with_nights(reader, session) for session in sessions]
    once = not any(own_times(reader, session) for session in sessions)
    if len(sessions) > 1 and len(set(extents)) == 1 and extents[0] and once:
        choice = activity.choose.get(reader.role)
        number = choice.amount if isinstance(choice, Count) else Amount.exactly(len(sessions))
        count = reader.speech.count(number, reader.speech.noun("time"))
        said = reader.words("time.each", count=count, length=extents[0]) if number != ONE else extents[0]
        if chosen:
            said = reader.words("activity.chosen", length=said, choice=joined(chosen, reader.words.language))
        yield large(said), sessions
        return
    yield from ((large(choice), sessions) for choice in chosen)
    for session, extent in zip(sessions, extents, strict=True):
        name = reader.names.session(session) if len(sessions) > 1 else ""
        if extent:
            yield large(f"{name}: {extent}" if name else extent), (session,)


def _with_nights(reader: Reader, session: Session) -> str:
    """How long, with the nights, and what the clock shows where that is another time; for who is there all along."""
    said = [own_extent(reader, session)]
    own = own_participation(reader, session)
    if own is None or own.length is None:
        said += [reader.words.count("night", session.nights)] if session.nights else []
        said += [_by_clock(reader, session)] if own is not None else []
    return ", ".join(each for each in said if each)


def _by_clock(reader: Reader, session: Session) -> str:
    """`31 timer efter uret`; '' where the clock shows hours of the day, which stand beside the date."""
    shown = session.clock.length if session.clock is not None else None
    if shown is None or session.length is None or shown.amount == session.length.amount:
        return ""
    return reader.words("activity.by-clock", time=reader.speech.time(shown.amount, shown.unit))


def own_extent(reader: Reader, session: Session) -> str:
    """`6 gange à 1 time`, `mindst 3 gange`, `1 dag`; '' where neither is said, or this role's time isn't counted."""
    length = _own_length(reader, session)
    times = own_times(reader, session)
    lasts = reader.speech.time(length.amount, length.unit) if length is not None and not length.amount.none else ""
    return reader.words("time.each", count=times, length=lasts) if times and lasts else times or lasts


def _own_length(reader: Reader, session: Session) -> Length | None:
    """What one time counts as for the reader: as the role says, as the session says, else by its lines of the agenda,
    as a range where parts of the role are at more of them."""
    key, said = next((each for each in session.participations(reader.role) if each[1].time is None), ("", None))
    if said is None or said.length is not None or "length" in session.origins or not session.agenda:
        return (said.length or session.length) if said is not None else None
    own = portions(session, key, said)
    all_of_it = total(each.length.amount for each in own if each.role == key)
    parts = {each.role for each in own} - {key}
    more = [total(each.length.amount for each in own if each.role in (key, part)) for part in parts]
    most = max(more, key=lambda amount: amount.planned, default=all_of_it)
    return Length.of_hours(replace(most, low=all_of_it.low))


def own_participation(reader: Reader, session: Session) -> Participation | None:
    """How the reader takes part, where that time is counted."""
    return next((said for _, said in session.participations(reader.role) if said.time is None), None)


def own_times(reader: Reader, session: Session) -> str:
    """How often one of those that it is held for meets, over all activities of the kinds that it is held for each of:
    `4 gange`; '' for once."""
    times = session.times
    kinds = tuple(name for name in session.each if name in reader.programme.file.kinds)
    held = People(reader.programme).number_of(kinds) or ONE
    if held != ONE and not isinstance(times, Rate):
        amount = held * times.amount if times is not None else held
        return reader.speech.count(amount, reader.speech.noun("time"))
    return times_words(times, reader.names) if times is not None else ""
