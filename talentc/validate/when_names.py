"""Floor 6: the names in a `when` lead to something: a session, an activity, an event, a phase, what it is for."""

from collections.abc import Iterable, Iterator

from talentc.catalogue import references as entries
from talentc.catalogue import structure
from talentc.diagnostics import Finding
from talentc.model.programme import Activity
from talentc.model.programme_file import ProgrammeFile
from talentc.model.when import During, InPhaseWeek, When
from talentc.source import Span
from talentc.tree import Place
from talentc.validate.inherit import kinds_of
from talentc.validate.names import Names, unknown, unknown_activity
from talentc.value import Value


class Scope(Value, frozen=True):
    """What a `when` may name beyond all activities: its own sessions, and the kinds that it is held for each of."""

    sessions: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()


def scope_of_activity(file: ProgrammeFile, activity: Activity | None) -> Scope:
    if activity is None:
        return Scope()
    return Scope(
        frozenset(session.name for session in activity.sessions if session.name),
        frozenset(each for each in activity.each if each in file.kinds),
    )


def scope_of_kind(file: ProgrammeFile, kind: str, activities: Iterable[Activity]) -> Scope:
    """What is written on a kind is read in each of its activities; a kind without any has its own sessions at least."""
    scopes = [scope_of_activity(file, activity) for activity in activities if kind in activity.kinds]
    chain = [file.kinds[name] for name in kinds_of(file, kind)]
    sessions = next((node.sessions for node in chain if node.sessions), {})
    each = next((node.each for node in chain if node.each is not None), ())
    return Scope(
        frozenset(sessions).union(*(scope.sessions for scope in scopes)),
        frozenset(name for name in each if name in file.kinds).union(*(scope.kinds for scope in scopes)),
    )


def check_when_names(
    file: ProgrammeFile, when: When, place: Place, scope: Scope, names: Names, activities: Iterable[Activity]
) -> Iterator[Finding]:
    """The names of one `when`, each at its place in the text."""
    phases = {clause.phase for clause in when.clauses if isinstance(clause, During | InPhaseWeek)}
    for index, reference in when.references:
        span = place.item_part("when", index, reference.start, reference.end)
        head, dot, session = reference.text.partition(".")
        if reference in phases:
            yield from unknown(entries.UNKNOWN_PHASE, reference.text, names.phases, span)
        elif reference.text == "start" or reference.text in names.events | scope.sessions:
            continue
        elif head in names.kinds:
            yield from _kind(file, head, session if dot else None, span, scope, activities)
        elif dot:
            yield from unknown_activity(reference.text, names, span)
        else:
            known = names.activities | names.events | scope.sessions
            yield from unknown(entries.UNKNOWN_ACTIVITY, reference.text, known, span)


def _kind(
    file: ProgrammeFile, kind: str, session: str | None, span: Span, scope: Scope, activities: Iterable[Activity]
) -> Iterator[Finding]:
    """A kind stands for the activity that this is held for: `{each: module, when: after module.day-1}`."""
    if kind not in scope.kinds:
        suggestion = f"It is a kind. Name one activity, or hold this for each of them: `each: {kind}`."
        yield entries.UNKNOWN_ACTIVITY.at(span, name=kind, suggestion=suggestion)
    elif session is not None:
        known = scope_of_kind(file, kind, activities).sessions
        yield from unknown(entries.UNKNOWN_SESSION, session, known, span)
        if session in known:
            yield from _of_some(kind, session, span, activities)


def _of_some(kind: str, session: str, span: Span, activities: Iterable[Activity]) -> Iterator[Finding]:
    """A session that only some activities of a kind have gives no days for the others."""
    lacking = [
        activity
        for activity in activities
        if kind in activity.kinds and session not in [each.name for each in activity.sessions]
    ]
    if lacking:
        entry = structure.SESSION_OF_SOME
        related = [
            entry.relate("activity", activity.place.head, activity=activity.id, session=session) for activity in lacking
        ]
        named = " and ".join(f"`{activity.id}`" for activity in lacking)
        yield entry.at(span, *related, kind=kind, session=session, lacking=named)
