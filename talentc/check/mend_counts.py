"""Floor 5: what else a wrong count may count: activities for sessions, sessions for times, or one of them more."""

from collections.abc import Iterator
from fractions import Fraction

from talentc.check.claims import Claim
from talentc.check.counted import is_about_people
from talentc.ledger.occurrences import times_of
from talentc.ledger.slices import sessions_of
from talentc.model.amount import total
from talentc.model.programme import Programme, Session

SORTS = ("activities", "sessions", "times")
NAMES = {
    "activities": "activities",
    "sessions": "each session once, however often it is held",
    "times": "each time that a session is held",
}


def mends_of_count(claim: Claim, programme: Programme) -> Iterator[str]:
    """Other things that the text may have counted, and what it may have left out."""
    if claim.figure.counted not in SORTS or claim.computed is None:
        return
    stated, computed = claim.figure.amount.planned, claim.computed.planned
    sessions = sessions_in(claim, programme)
    others = [sort for sort in SORTS if _number(sort, sessions, programme) == stated != computed]
    if others:
        yield f"if it counted {NAMES[others[0]]}"
    voluntary = {entry.session for entry in claim.entries if entry.voluntary}
    certain = [session for session in sessions if session.id not in voluntary]
    sort = claim.figure.counted
    if voluntary and claim.stated.voluntary is None and _number(sort, certain, programme) == stated:
        yield "if what is voluntary weren't counted"
    names = list(dict.fromkeys(session.activity for session in sessions)) if sort != "activities" else []
    without = [
        name
        for name in names
        if len(names) > 1
        if _number(sort, [session for session in sessions if session.activity != name], programme) == stated
    ]
    activity = programme.activity(without[0]) if len(without) == 1 else None
    if activity is not None:
        yield f"without `{programme.words(activity.title)}`"


def sessions_in(claim: Claim, programme: Programme) -> tuple[Session, ...]:
    """The sessions that a count is about: those of its slice, or those that its people take part in."""
    if not is_about_people(claim.stated):
        return sessions_of(programme, claim.stated)
    asked = {session for entry in claim.entries for session in entry.sessions}
    return tuple(session for session in programme.sessions if session.id in asked)


def _number(sort: str, sessions: tuple[Session, ...] | list[Session], programme: Programme) -> Fraction:
    if sort == "activities":
        return Fraction(len({session.activity for session in sessions}))
    if sort == "sessions":
        return Fraction(len(sessions))
    held = [times_of(session.times, programme.phase(session.phase)) for session in sessions]
    return total(often for often in held if often is not None).planned
