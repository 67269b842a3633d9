"""Floor 4: what the names in a `when` mean, and which session must be dated before which."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Literal

from talentc.model.programme import Phase, Programme, Session
from talentc.model.when import (
    Between,
    Clause,
    Distance,
    During,
    EveningBefore,
    Every,
    InPhaseWeek,
    OnDayOf,
    Reference,
    Relative,
    Spread,
)
from talentc.source import Span
from talentc.value import Value

START = "start"
NOTHING_HELD_FOR: Mapping[str, str] = {}


class Precedence(Value, frozen=True, dict=True):
    """One session comes before another, because clause `index` of the `when` of `said_by` says so.

    `sort` is `phase` where `before` only begins the phase that the other lies in: both may be the same day.
    """

    before: str
    after: str
    sort: Literal["order", "same day", "phase"]
    said_by: Session
    index: int


class Anchors:
    """The sessions of a programme by the names that a `when` has for them. Made once, never changed."""

    def __init__(self, programme: Programme) -> None:
        self.programme = programme
        self.sessions: Mapping[str, Session] = {session.id: session for session in programme.sessions}
        self._of_activity: Mapping[str, tuple[Session, ...]] = {
            activity.id: activity.sessions for activity in programme.activities
        }

    def find(self, name: str, inside: str = "", held_for: Mapping[str, str] = NOTHING_HELD_FOR) -> tuple[Session, ...]:
        """The sessions that a name means in a `when` of the activity `inside`; none for `start`, an event, a kind.

        `held_for` gives, for what is held for each activity of a kind, the activity that stands for the kind.
        """
        head, dot, rest = name.partition(".")
        name = held_for.get(head, head) + dot + rest
        own = self.sessions.get(f"{inside}.{name}")
        if own is not None:
            return (own,)
        if name in self._of_activity:
            return self._of_activity[name]
        return (self.sessions[name],) if name in self.sessions else ()

    def phase(self, name: str) -> Phase | None:
        return self.programme.phase(name)

    def opening(self, phase: Phase) -> str | None:
        """What a phase begins with: what it names, or `start` for the first phase that has a length."""
        if phase.begins_with is not None:
            return phase.begins_with
        first = next((other for other in self.programme.phases if other.weeks is not None), None)
        return START if first is phase else None

    def following(self, phase: Phase) -> Phase | None:
        """The phase that comes after another in the file."""
        phases = self.programme.phases
        at = phases.index(phase) + 1
        return phases[at] if at < len(phases) else None

    @cached_property
    def order(self) -> tuple[Session, ...]:
        """All sessions, those that others are counted from first; in a circle, somehow."""
        needs = {session.id: tuple(self._needed_by(session)) for session in self.sessions.values()}
        done: dict[str, None] = {}
        entered: set[str] = set()
        for first in needs:
            waiting = [first]
            while waiting:
                here = waiting[-1]
                below = [name for name in needs[here] if name not in entered] if here not in done else []
                entered.add(here)
                if below:
                    waiting.append(below[0])
                else:
                    done.setdefault(waiting.pop())
        return tuple(self.sessions[name] for name in done)

    def _needed_by(self, session: Session) -> Iterator[str]:
        """The sessions that the days of `session` are counted from."""
        for _, reference in session.when.references if session.when is not None else ():
            for other in (*self.find(reference.text, session.activity), *self._around_phase(reference.text)):
                yield other.id

    def _around_phase(self, name: str) -> Iterable[Session]:
        phase = self.phase(name)
        if phase is None:
            return ()
        following = self.following(phase)
        names = [self.opening(phase), self.opening(following) if following is not None else None]
        return [session for name in names if name is not None for session in self.find(name)]

    @cached_property
    def precedences(self) -> tuple[Precedence, ...]:
        """All that the `when`s of a programme say about the order of its sessions, in the order of the file."""
        found: list[Precedence] = []
        for session in self.sessions.values():
            if session.when is not None:
                for index, clause in enumerate(session.when.clauses):
                    found.extend(self._precedences(session, index, clause))
        return tuple(found)

    def _precedences(self, session: Session, index: int, clause: Clause) -> Iterator[Precedence]:
        for reference, earlier in _neighbours(clause):
            for other in self.find(reference.text, session.activity):
                pair = (other.id, session.id) if earlier else (session.id, other.id)
                yield Precedence(*pair, "same day" if isinstance(clause, OnDayOf) else "order", session, index)
        if isinstance(clause, During | InPhaseWeek):
            phase = self.phase(clause.phase.text)
            opening = self.opening(phase) if phase is not None else None
            for other in self.find(opening) if opening is not None else ():
                yield Precedence(other.id, session.id, "phase", session, index)


def _neighbours(clause: Clause) -> Iterator[tuple[Reference, bool]]:
    """What a clause counts from, and whether that comes before (else after) the session of the clause."""
    match clause:
        case Relative() | Distance():
            yield clause.anchor, clause.direction == "after"
        case Between() | Spread():
            yield clause.first, True
            yield clause.last, False
        case Every() | OnDayOf():
            yield clause.anchor, True
        case EveningBefore():
            yield clause.anchor, False


def clause_span(session: Session, index: int) -> Span:
    """Where clause `index` of the `when` of a session is written."""
    place = session.origins.get("when", session.place)
    if session.when is None:
        return place.head
    clause = session.when.clauses[index]
    return place.item_part("when", index, clause.start, clause.end)


def clause_text(session: Session, index: int) -> str:
    """Clause `index` of the `when` of a session, as it is written."""
    if session.when is None:
        return ""
    clause = session.when.clauses[index]
    return session.when.texts[index][clause.start : clause.end]
