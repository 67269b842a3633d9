"""Floor 5: rules about the dates of a cohort beside each other."""

from collections.abc import Iterator
from itertools import pairwise

from talentc.catalogue.dates import DATES_MISSING, DOUBLE_BOOKED, OUT_OF_ORDER
from talentc.diagnostics import Finding
from talentc.model.programme import GivenDate, Session
from talentc.model.when import Unknown
from talentc.schedule.hours import moments_of
from talentc.schedule.spoken import say_day
from talentc.schedule.times import name_of, occurrences
from talentc.schedule.together import choosing, shared_roles
from talentc.schedule.windows import CohortDays

MOST_NAMES = 8


def check_double_booked(days: CohortDays) -> Iterator[Finding]:
    """Two sessions at the same time that the same people should be at."""
    held = [(session, given, moments_of(days.programme, session, given.dates)) for session, given in days.dated]
    for at, (session, given, moments) in enumerate(held):
        for other, other_given, other_moments in held[at + 1 :]:
            if other_given.dates.first > given.dates.last:
                break
            if moments is None or other_moments is None or other_moments[0] >= moments[1]:
                continue
            roles = shared_roles(days.programme, session, other) if moments[0] < other_moments[1] else ()
            if roles:
                names = name_of(session, given.occurrence), name_of(other, other_given.occurrence)
                related = DOUBLE_BOOKED.relate("other", given.span, other=names[0])
                fields = {"session": names[1], "other": names[0], "day": say_day(other_given.dates.first)}
                said = " and ".join(f"`{role}`" for role in roles)
                yield DOUBLE_BOOKED.at(other_given.span, related, roles=said, **fields)


def check_order(days: CohortDays) -> Iterator[Finding]:
    """Sessions of an activity, and times of a session, whose dates turn their order round though no `when` says so."""
    by_activity: dict[str, list[tuple[Session, GivenDate]]] = {}
    for session, given in days.dated:
        by_activity.setdefault(session.activity, []).append((session, given))
    said = {(each.before, each.after) for each in days.anchors.precedences}
    rank = {name: number for number, name in enumerate(days.anchors.sessions)}
    for held in by_activity.values():
        if choosing(days.programme, held[0][0]):
            continue
        told = sorted(held, key=lambda pair: (rank[pair[0].id], pair[1].occurrence))
        for (one, first), (other, second) in pairwise(told):
            orders = {(one.id, other.id), (other.id, one.id)}
            if second.dates.first >= first.dates.first or (one is not other and orders & said):
                continue
            names = name_of(one, first.occurrence), name_of(other, second.occurrence)
            related = OUT_OF_ORDER.relate("earlier", first.span, earlier=names[0])
            when = {"later_day": say_day(second.dates.first), "earlier_day": say_day(first.dates.first)}
            yield OUT_OF_ORDER.at(second.span, related, later=names[1], earlier=names[0], **when)


def check_missing(days: CohortDays) -> Iterator[Finding]:
    """Joint sessions without a date in a cohort that has dates for others."""
    if days.cohort is None or not days.cohort.dates:
        return
    dated = {(session.id, given.occurrence) for session, given in days.dated}
    undated = frozenset(days.cohort.undated)
    asked = given = 0
    missing: list[str] = []
    for session in days.programme.sessions:
        unknown = any(isinstance(clause, Unknown) for clause in (session.when.clauses if session.when else ()))
        times = occurrences(session)
        if not session.is_joint or unknown or times is None:
            continue
        numbers = [each for each in range(1, times + 1) if not undated & _called(session, each)]
        known = sum((session.id, each) in dated for each in numbers)
        asked, given = asked + len(numbers), given + known
        missing.extend([session.id] if known < len(numbers) else [])
    if missing:
        listed = ", ".join(f"`{name}`" for name in missing[:MOST_NAMES]) + ("…" if len(missing) > MOST_NAMES else "")
        fields = {"cohort": days.cohort.id, "known": given, "all": f"{asked} sessions"}
        yield DATES_MISSING.at(days.cohort.place.head, missing=listed, first=missing[0], **fields)


def _called(session: Session, occurrence: int) -> frozenset[str]:
    """The names by which a cohort may speak of one time of a session."""
    return frozenset({session.activity, session.id, f"{session.id}.{occurrence}"})
