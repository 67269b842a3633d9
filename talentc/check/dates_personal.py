"""Floor 5: rules about the days that follow from a person's own: a promotion."""

from collections.abc import Iterator, Mapping

from talentc.catalogue.people_file import CLOSED_PERSONAL_WINDOW, EMPTY_PERSONAL_WINDOW, JOINT_AND_PERSONAL
from talentc.check.dates_windows import has_open_day
from talentc.diagnostics import Finding
from talentc.model.people_file import Person
from talentc.model.programme import Programme, Session
from talentc.model.when import OnWeekdays
from talentc.schedule.anchors import Anchors, clause_span, clause_text
from talentc.schedule.personal import Personal, PersonDays, events_behind, events_of_name
from talentc.schedule.spoken import say_day
from talentc.schedule.times import name_of, occurrences
from talentc.source import Span
from talentc.value import replace


def check_personal(programme: Programme, anchors: Anchors) -> Iterator[Finding]:
    """All findings about events."""
    yield from check_joint(anchors)
    for cohort in programme.cohorts:
        if any(person.events for person in cohort.people):
            personal = Personal(programme, cohort, anchors)
            for person, days, own in personal.people():
                for session in own:
                    yield from _impossible(personal, person, days, session)


def check_joint(anchors: Anchors) -> Iterator[Finding]:
    """Sessions that are held once for everybody, and counted from what everybody has on another day."""
    behind = events_behind(anchors)
    for session in anchors.programme.sessions:
        if session.is_joint and session.id in behind:
            event = behind[session.id][0]
            role = anchors.programme.file.events[event].of
            span = _reference(anchors, session, behind)
            yield JOINT_AND_PERSONAL.at(span, session=session.id, event=event, role=role)


def _reference(anchors: Anchors, session: Session, behind: Mapping[str, tuple[str, ...]]) -> Span:
    """Where the `when` of a session names an event, or the first of what is counted from one."""
    place = session.origins.get("when", session.place)
    for index, reference in session.when.references if session.when is not None else ():
        if any(events_of_name(anchors, reference.text, session.activity, behind)):
            return place.item_part("when", index, reference.start, reference.end)
    return place.of("when")


def _impossible(personal: Personal, person: Person, days: PersonDays, session: Session) -> Iterator[Finding]:
    """Why a session can't be held with a person's day: told of its first time, or its last; none is tighter."""
    event = next(each for each in personal.behind[session.id] if each in person.events)
    span, fields = person.spans[event], {"person": person.id}
    for occurrence in dict.fromkeys((1, occurrences(session) or 1)):
        window, name = days.window(session, occurrence), name_of(session, occurrence)
        if window.first_limit is None or window.last_limit is None or window.first is None or window.last is None:
            continue
        first, last = window.first_limit.index, window.last_limit.index
        fields |= {"session": name, "first": say_day(window.first), "last": say_day(window.last)}
        if window.is_empty and personal.common.window(session, occurrence).is_empty:
            return  # so it is for everybody, which is told at the `when`
        if window.is_empty:
            entry, clauses = EMPTY_PERSONAL_WINDOW, (first, last)
            names = ("clause", "other") if first != last else ("clause",)
            related = [entry.relate(key, clause_span(session, at)) for key, at in zip(names, clauses, strict=False)]
            yield entry.at(
                span, *related, **fields, clause=clause_text(session, first), other=clause_text(session, last)
            )
            return
        asked = _weekdays(session)
        closed = replace(days.closed, weekdays=days.closed.weekdays.union(asked)) if asked else days.closed
        if not has_open_day(closed, window.first, window.last):
            related = [CLOSED_PERSONAL_WINDOW.relate("clause", clause_span(session, last))]
            yield CLOSED_PERSONAL_WINDOW.at(span, *related, **fields)
            return


def _weekdays(session: Session) -> frozenset[int]:
    clauses = session.when.clauses if session.when is not None else ()
    return frozenset(day for clause in clauses if isinstance(clause, OnWeekdays) for day in clause.weekdays)
