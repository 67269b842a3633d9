"""Floor 5: whether a stated clause follows from the `when`s of the design."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction

from talentc.model.programme import Session
from talentc.model.when import (
    Between,
    Clause,
    Direction,
    Distance,
    EveningBefore,
    Every,
    InCalendar,
    OnDates,
    OnDayOf,
    Reference,
    Relative,
    Spread,
    Unknown,
)
from talentc.schedule.anchors import Anchors, Precedence
from talentc.schedule.limits import calendar_stretch
from talentc.value import replace

UNIT_DAYS = {"day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365}
UNIT_MONTHS = {"month": 1, "quarter": 3, "year": 12}
CALENDAR = (OnDates, InCalendar)


def follows(anchors: Anchors, session: Session, stated: Clause) -> bool:
    """Whether a stated clause follows from the clauses of the design together, or from the order that all give."""
    design = _design(anchors, session)
    return all(
        _implied(design, each)
        or _is_ordered(anchors, session, each)
        or _is_mirrored(anchors, session, each)
        or (isinstance(each, Unknown) and not design)
        for each in _parts(_whole(anchors, session, stated), design)
    )


def answers(anchors: Anchors, session: Session, stated: Clause) -> bool:
    """Whether the design answers in another way just what a stated clause answers; dates can't make that agree.

    `after X` is no other answer than `3-4 weeks after X`: it only says less.
    """
    stated = _whole(anchors, session, stated)
    return not follows(anchors, session, stated) and any(
        _is_other_answer(clause, stated) for clause in _design(anchors, session)
    )


def _is_other_answer(design: Clause, stated: Clause) -> bool:
    """Whether they are on different sides of the same thing, or both say how near or how far from it."""
    sides, others = _sides(design), _sides(stated)
    if any(sides[name] != others[name] for name in sides.keys() & others.keys()):
        return True
    if isinstance(design, Distance) and isinstance(stated, Distance) and _counts_from(design) == _counts_from(stated):
        return bool(design.low and stated.low) or None not in (design.high, stated.high)
    return isinstance(design, Every) and isinstance(stated, Every) and design.anchor == stated.anchor


def _sides(clause: Clause) -> dict[str, str]:
    """On which side it is of what it names."""
    match clause:
        case Relative() | Distance():
            return {clause.anchor.text: clause.direction}
        case Between() | Spread():
            return {clause.last.text: "before", clause.first.text: "after"}
        case Every():
            return {clause.anchor.text: "after"}
        case EveningBefore():
            return {clause.anchor.text: "before"}
        case OnDayOf():
            return {clause.anchor.text: "on"}
        case _:
            return {}


def is_of_one_sort(anchors: Anchors, session: Session, stated: Clause) -> bool:
    """Whether the design speaks of what a stated clause speaks of, in whatever way: both name days, say."""
    return answers(anchors, session, stated) or any(
        type(clause) is type(stated) or (isinstance(clause, CALENDAR) and isinstance(stated, CALENDAR))
        for clause in _design(anchors, session)
        if not isinstance(clause, Relative | Distance | Between | Spread | Every)
    )


def _design(anchors: Anchors, session: Session) -> tuple[Clause, ...]:
    return tuple(_whole(anchors, session, clause) for clause in (session.when.clauses if session.when else ()))


def _parts(stated: Clause, design: Sequence[Clause]) -> tuple[Clause, ...]:
    """`between X and Y` as `after X` and `before Y`, unless the design says just so."""
    if not isinstance(stated, Between) or _implied(design, stated):
        return (stated,)
    return Relative(0, 0, "after", stated.first), Relative(0, 0, "before", stated.last)


def _is_mirrored(anchors: Anchors, session: Session, stated: Clause) -> bool:
    """Whether the design says the same the other way round: `4 weeks before z` of k, where z is `4 weeks after k`."""
    if not isinstance(stated, Distance) or stated.ends:
        return False
    direction: Direction = "after" if stated.direction == "before" else "before"
    turned = replace(stated, direction=direction, anchor=Reference(session.id, 0, 0))
    others = anchors.find(stated.anchor.text, session.activity)[:1]  # before Z: before its first session
    return any(_implied(_design(anchors, other), turned) for other in others)


def _is_ordered(anchors: Anchors, session: Session, stated: Clause) -> bool:
    """Whether the `when`s of the design together put a session after (or before) what the stated clause names."""
    if not isinstance(stated, Relative):
        return False
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


def _whole(anchors: Anchors, session: Session, clause: Clause) -> Clause:
    """The clause with its places left out, and its references to own sessions spelled out, so that two compare."""
    changes: dict[str, object] = {"start": 0, "end": 0}
    for field in ("anchor", "first", "last", "phase"):
        value = getattr(clause, field, None)
        if isinstance(value, Reference):
            own = anchors.sessions.get(f"{session.activity}.{value.text}")
            changes[field] = Reference(own.id if own is not None else value.text, 0, 0)
    return replace(clause, **changes)


def _implied(design: Sequence[Clause], stated: Clause) -> bool:
    """Whether what the design says, all clauses together, makes the stated clause true wherever it falls."""
    if any(_implies(clause, stated) for clause in design):
        return True
    if isinstance(stated, Distance):
        return _lies_within([clause for clause in design if isinstance(clause, Distance)], stated)
    return isinstance(stated, InCalendar) and _lies_in_stretch(design, stated)


def _implies(design: Clause, stated: Clause) -> bool:
    """Whether a single clause of the design makes the stated one true."""
    if design == stated:
        return True
    if isinstance(design, Distance) and isinstance(stated, Distance):
        return _lies_within([design], stated)
    if isinstance(stated, OnDates) and isinstance(design, OnDates):
        is_same = stated.first == design.first and stated.last in (stated.first, design.last)  # a lone day is the first
        return stated.from_time is None and is_same
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


def _lies_within(design: Sequence[Distance], stated: Distance) -> bool:
    """Whether the window that the distances of the design leave together lies in the stated one.

    A month counts as thirty days against days and weeks.
    """
    alike = [each for each in design if _counts_from(each) == _counts_from(stated)]
    if not alike:
        return False
    units = UNIT_MONTHS if {each.unit for each in (*alike, stated)} <= UNIT_MONTHS.keys() else UNIT_DAYS
    windows = [_ends(each, units) for each in alike]
    low = max(low for low, _ in windows)
    high = min((high for _, high in windows if high is not None), default=None)
    stated_low, stated_high = _ends(stated, units)
    if low < stated_low:
        return False
    return stated_high is None or (high is not None and high <= stated_high)


def _counts_from(distance: Distance) -> tuple[str, Reference, bool]:
    return distance.direction, distance.anchor, distance.ends


def _ends(distance: Distance, units: Mapping[str, int]) -> tuple[Fraction, Fraction | None]:
    unit = units[distance.unit]
    return distance.low * unit, None if distance.high is None else distance.high * unit


def _lies_in_stretch(design: Sequence[Clause], stated: InCalendar) -> bool:
    """Whether the days that the design names lie in a stated week, month or quarter: `in May` in `in quarter 2`."""
    stretches = list(_stretches(design))
    if stretches:
        first, last = max(first for first, _ in stretches), min(last for _, last in stretches)
        years = (stated.year,) if stated.year is not None else range(first.year - 1, last.year + 2)
        found = [calendar_stretch(stated, year) for year in years]  # a week may reach over the new year
        return any(stretch is not None and stretch[0] <= first and last <= stretch[1] for stretch in found)
    months = [each for each in design if isinstance(each, InCalendar) and each.unit == "month"]
    in_quarter = stated.unit == "quarter" and stated.year is None
    return in_quarter and any((month.number + 2) // 3 == stated.number for month in months)


def _stretches(design: Sequence[Clause]) -> Iterator[tuple[date, date]]:
    for clause in design:
        if isinstance(clause, OnDates):
            yield clause.first, clause.last
        if isinstance(clause, InCalendar) and clause.year is not None:
            stretch = calendar_stretch(clause, clause.year)
            if stretch is not None:
                yield stretch
