"""Floor 4: which entries and which sessions a slice is about."""

from collections.abc import Iterable

from talentc.ledger.entry import Entry
from talentc.model.programme import Programme, Session
from talentc.model.stated import Slice


def entries_of(entries: Iterable[Entry], wanted: Slice) -> tuple[Entry, ...]:
    """The entries that fit every key of the slice; under one key any of its values will do."""
    return tuple(entry for entry in entries if fits(entry, wanted))


def fits(entry: Entry, wanted: Slice) -> bool:
    """Whether one entry is in the slice."""
    return (
        (not wanted.role or any(is_asked_of(entry, role) for role in wanted.role))
        and _among((entry.track,), wanted.track)
        and _among((entry.activity, entry.session), wanted.activity)
        and _among((entry.phase,), wanted.phase)
        and _among(entry.kinds, wanted.kind)
        and _among((entry.time,), wanted.time)
        and _among(entry.tags, wanted.tag)
        and _among((entry.side,), wanted.side)
        and (wanted.voluntary is None or entry.voluntary == (wanted.voluntary == "only"))
    )


def sessions_of(programme: Programme, wanted: Slice) -> tuple[Session, ...]:
    """The sessions that a slice is about, whoever takes part in them."""
    return tuple(
        session
        for activity in programme.activities
        for session in activity.sessions
        if _among((activity.id, session.id), wanted.activity)
        and _among(activity.kinds, wanted.kind)
        and _among((session.track,), wanted.track)
        and _among((session.phase,), wanted.phase)
        and _among(session.tags, wanted.tag)
    )


def _among(values: Iterable[str | None], wanted: tuple[str, ...]) -> bool:
    return not wanted or any(value in wanted for value in values)


def is_asked_of(entry: Entry, role: str) -> bool:
    """Whether an entry is asked of a role, or of a part (`talent.first-line`): of it, or of the whole role.

    Parts of another kind go along: who is in this part is in one of those, too.
    """
    name, _, part = role.partition(".")
    return entry.role == name and (not part or entry.part in (None, part) or part not in entry.siblings)
