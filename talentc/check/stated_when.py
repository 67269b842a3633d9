"""Floor 5: stated dates, held against the `when` of the design."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from talentc.catalogue import time as entries
from talentc.check.claims import slice_as_written
from talentc.diagnostics import Finding
from talentc.ledger.slices import sessions_of
from talentc.model.programme import Programme, Session
from talentc.model.stated import StatedFigure
from talentc.model.when import (
    Between,
    Clause,
    Direction,
    Distance,
    Every,
    OnDates,
    Reference,
    Relative,
    Spread,
    Unknown,
    When,
)
from talentc.schedule.anchors import Anchors, Precedence
from talentc.value import replace

UNIT_DAYS = {"day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365}
UNIT_MONTHS = {"month": 1, "quarter": 3, "year": 12}


def check_stated_when(programme: Programme) -> Iterator[Finding]:
    """One finding for each stated `when` that the design doesn't follow."""
    for source in programme.file.stated.values():
        for name, stated in source.figures.items():
            if stated.when is not None:
                yield from _check(programme, programme.words(source.source), name, stated, stated.when)


def _check(programme: Programme, source: str, name: str, stated: StatedFigure, when: When) -> Iterator[Finding]:
    sessions = _sessions(programme, stated)
    if not sessions:
        yield entries.NOTHING_MATCHES.at(stated.place.head, figure=name, slice=slice_as_written(stated))
        return
    broken = [session for session in sessions if not _follows(programme, session, when)]
    if broken:
        designs = dict.fromkeys(_words(session.when) for session in broken)
        related = [
            entries.WHEN_DISAGREES.relate("design", session.origin("when")) for session in broken if session.when
        ]
        yield entries.WHEN_DISAGREES.at(
            stated.place.of("when"),
            *dict.fromkeys(related),
            source=f"“{source}”",
            stated=", ".join(when.texts),
            subject=", ".join(session.id for session in broken),
            design=" or ".join(designs),
        )


def _sessions(programme: Programme, stated: StatedFigure) -> tuple[Session, ...]:
    """The sessions of the slice that are named, and of activities their first: a `when` of an activity binds that."""
    if not (stated.activity or stated.kind or stated.track or stated.phase or stated.tag):
        return ()
    first = {activity.sessions[0].id for activity in programme.activities}
    found = sessions_of(programme, stated)
    return tuple(session for session in found if session.id in stated.activity or session.id in first)


def _words(when: When | None) -> str:
    return f"`{', '.join(when.texts)}`" if when is not None else "nothing of it"


def _follows(programme: Programme, session: Session, stated: When) -> bool:
    """Whether every stated clause follows from some clause of the design, or from the order that all of them give."""
    design = [_whole(programme, session, clause) for clause in session.when.clauses] if session.when else []
    wanted = [part for clause in stated.clauses for part in _parts(_whole(programme, session, clause), design)]
    return all(
        any(_implies(clause, each) for clause in design)
        or _is_ordered(programme, session, each)
        or _is_mirrored(programme, session, each)
        or (isinstance(each, Unknown) and not design)
        for each in wanted
    )


def _parts(stated: Clause, design: list[Clause]) -> tuple[Clause, ...]:
    """`between X and Y` as `after X` and `before Y`, unless the design says just so."""
    if not isinstance(stated, Between) or any(_implies(clause, stated) for clause in design):
        return (stated,)
    return Relative(0, 0, "after", stated.first), Relative(0, 0, "before", stated.last)


def _is_mirrored(programme: Programme, session: Session, stated: Clause) -> bool:
    """Whether the design says the same the other way round: `4 weeks before z` of k, where z is `4 weeks after k`."""
    if not isinstance(stated, Distance) or stated.ends:
        return False
    direction: Direction = "after" if stated.direction == "before" else "before"
    turned = replace(stated, direction=direction, anchor=Reference(session.id, 0, 0))
    others = Anchors(programme).find(stated.anchor.text, session.activity)[:1]  # before Z: before its first session
    return any(
        _implies(_whole(programme, other, clause), turned)
        for other in others
        for clause in (other.when.clauses if other.when is not None else ())
    )


def _is_ordered(programme: Programme, session: Session, stated: Clause) -> bool:
    """Whether the `when`s of the design together put a session after (or before) what the stated clause names."""
    if not isinstance(stated, Relative):
        return False
    anchors = Anchors(programme)
    named = {other.id for other in anchors.find(stated.anchor.text, session.activity)}
    forwards = stated.direction == "before"
    reached, waiting = set[str](), [session.id]
    while waiting:
        here = waiting.pop()
        for precedence in anchors.precedences:
            start, end = (precedence.before, precedence.after) if forwards else (precedence.after, precedence.before)
            if _is_strict(precedence) and start == here and end not in reached:
                reached.add(end)
                waiting.append(end)
    return bool(named) and named <= reached


def _is_strict(precedence: Precedence) -> bool:
    """Whether it puts one wholly after the other: not where both may be on one day, nor where only the end is bound."""
    when = precedence.said_by.when
    clause = when.clauses[precedence.index] if when is not None else None
    if isinstance(clause, Distance) and (clause.ends or clause.low <= 0):
        return False
    return precedence.sort == "order"


def _whole(programme: Programme, session: Session, clause: Clause) -> Clause:
    """The clause with its places left out, and its references to own sessions spelled out, so that two compare."""
    own = {other.name for other in _own_sessions(programme, session)}
    changes: dict[str, object] = {"start": 0, "end": 0}
    for field in ("anchor", "first", "last", "phase"):
        value = getattr(clause, field, None)
        if isinstance(value, Reference):
            text = f"{session.activity}.{value.text}" if value.text in own else value.text
            changes[field] = Reference(text, 0, 0)
    return replace(clause, **changes)


def _own_sessions(programme: Programme, session: Session) -> tuple[Session, ...]:
    activity = programme.activity(session.activity)
    return tuple(other for other in activity.sessions if other.name) if activity is not None else ()


def _implies(design: Clause, stated: Clause) -> bool:
    """Whether what the design says makes the stated clause true wherever it falls."""
    if design == stated:
        return True
    if isinstance(design, Distance) and isinstance(stated, Distance):
        same = (design.direction, design.anchor, design.ends) == (stated.direction, stated.anchor, stated.ends)
        return same and _within(design, stated)
    if isinstance(stated, OnDates) and isinstance(design, OnDates):
        return stated.from_time is None and (stated.first, stated.last) == (design.first, design.last)
    if isinstance(stated, Relative):
        if isinstance(design, Distance):
            is_strict = design.low > 0 and not design.ends
            return is_strict and design.direction == stated.direction and design.anchor == stated.anchor
        if isinstance(design, Between | Spread):
            return stated.anchor == (design.first if stated.direction == "after" else design.last)
        if isinstance(design, Every):
            return stated.direction == "after" and stated.anchor == design.anchor
    if isinstance(stated, Between) and isinstance(design, Spread):
        return (stated.first, stated.last) == (design.first, design.last)
    return False


def _within(design: Distance, stated: Distance) -> bool:
    """Whether the design's window lies in the stated one; a month counts as thirty days against days and weeks."""
    units = UNIT_MONTHS if {design.unit, stated.unit} <= UNIT_MONTHS.keys() else UNIT_DAYS
    low, high = _ends(design, units)
    stated_low, stated_high = _ends(stated, units)
    if low < stated_low:
        return False
    return stated_high is None or (high is not None and high <= stated_high)


def _ends(distance: Distance, units: Mapping[str, int]) -> tuple[Fraction, Fraction | None]:
    unit = units[distance.unit]
    return distance.low * unit, None if distance.high is None else distance.high * unit
