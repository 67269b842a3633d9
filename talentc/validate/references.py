"""Floor 6: every name of a programme leads to something. One generator function a sort of object."""

from collections.abc import Iterator

from talentc.catalogue import references as entries
from talentc.catalogue import structure
from talentc.catalogue.shape import UNKNOWN_WORD
from talentc.diagnostics import Finding
from talentc.model.activities import AgendaItem, Held, Kind, Shared
from talentc.model.amount import Ratio
from talentc.model.nearest import did_you_mean
from talentc.model.people import ALLOWANCE_KINDS, SIDES, TIME_KINDS, Participation
from talentc.model.programme import Activity
from talentc.model.programme_file import ProgrammeFile
from talentc.model.stated import Slice
from talentc.tree import Place
from talentc.validate.names import Names, unknown, unknown_activity, unknown_counterpart, unknown_role
from talentc.validate.when_names import Scope, check_when_names, scope_of_activity, scope_of_kind

ATTENDANCE_WORDS = ("all", "some", "none")


def check_references(file: ProgrammeFile, activities: tuple[Activity, ...], names: Names) -> Iterator[Finding]:
    """All findings about names, in no particular order."""
    yield from _roles(file, names)
    yield from _groups_and_events(file, names)
    yield from _phases(file, names)
    for track in file.tracks.values():
        yield from _shared(file, track, names)
    yield from _whens(file, activities, names)
    for kind in file.kinds.values():
        if kind.like is not None:
            yield from unknown(entries.UNKNOWN_KIND, kind.like, names.kinds, kind.place.of("like"))
        yield from _kind(file, kind, names)
    for activity in file.activities.values():
        if activity.kind is not None:
            yield from unknown(entries.UNKNOWN_KIND, activity.kind, names.kinds, activity.place.of("kind"))
        yield from _kind(file, activity, names)
    yield from _cohorts(file, names)
    for source in file.stated.values():
        for figure in source.figures.values():
            yield from _slice(figure, names)
    for limit in file.limits.values():
        yield from _slice(limit, names)


def _roles(file: ProgrammeFile, names: Names) -> Iterator[Finding]:
    for role in file.roles.values():
        if isinstance(role.people, Ratio):
            yield from _counterpart(role.people, role.place, names)
        for kind, parts in role.parts.items():
            places = role.place.within("parts").within(kind)
            for name, part in parts.items():
                if isinstance(part.people, Ratio):
                    yield from _counterpart(part.people, places.within(name), names)


def _counterpart(ratio: Ratio, place: Place, names: Names) -> Iterator[Finding]:
    yield from unknown_counterpart(ratio.of, names, place.part("people", ratio.of_start, ratio.of_end))


def _groups_and_events(file: ProgrammeFile, names: Names) -> Iterator[Finding]:
    for group in file.groups.values():
        yield from unknown_role(group.of, names, group.place.of("of"))
    for event in file.events.values():
        yield from unknown_role(event.of, names, event.place.of("of"))


def _phases(file: ProgrammeFile, names: Names) -> Iterator[Finding]:
    for phase in file.phases.values():
        if phase.from_ is not None and phase.from_ != "start" and phase.from_ not in names.events:
            yield from unknown_activity(phase.from_, names, phase.place.of("from"))


def _whens(file: ProgrammeFile, activities: tuple[Activity, ...], names: Names) -> Iterator[Finding]:
    """The `when` of every kind, activity, session and stated figure, each read where its names have their meaning."""
    by_id = {activity.id: activity for activity in activities}
    held: list[tuple[Held, Scope]] = []
    for name, kind in file.kinds.items():
        scope = scope_of_kind(file, name, activities)
        held += [(node, scope) for node in (kind, *kind.sessions.values())]
    for name, activity in file.activities.items():
        scope = scope_of_activity(file, by_id[name])
        held += [(node, scope) for node in (activity, *activity.sessions.values())]
    for node, scope in held:
        if node.when is not None:
            yield from check_when_names(file, node.when, node.place, scope, names, activities)
    for source in file.stated.values():
        for figure in source.figures.values():
            if figure.when is not None:
                about = figure.activity[0].partition(".")[0] if figure.activity else ""
                scope = scope_of_activity(file, by_id.get(about))
                yield from check_when_names(file, figure.when, figure.place, scope, names, activities)


def _kind(file: ProgrammeFile, kind: Kind, names: Names) -> Iterator[Finding]:
    """A kind, or an activity, with its sessions."""
    if kind.track is not None:
        yield from unknown(entries.UNKNOWN_TRACK, kind.track, names.tracks, kind.place.of("track"))
    for index, each in enumerate(kind.each or ()):
        if "." in each and each.partition(".")[0] in names.roles:
            yield from unknown(entries.UNKNOWN_PART, each, names.parts, kind.place.item("each", index))
        else:
            known = names.roles | names.groups | names.kinds
            yield from unknown(entries.UNKNOWN_EACH, each, known, kind.place.item("each", index))
    for role in kind.choose:
        yield from unknown_role(role, names, kind.place.within("choose").key(role))
    yield from _held(file, kind, names)
    for session in kind.sessions.values():
        yield from _held(file, session, names)


def _held(file: ProgrammeFile, held: Held, names: Names) -> Iterator[Finding]:
    yield from _shared(file, held, names)
    if held.phase is not None:
        yield from unknown(entries.UNKNOWN_PHASE, held.phase, names.phases, held.place.of("phase"))
    if held.arranged_by is not None:
        yield from unknown_role(held.arranged_by, names, held.place.of("arranged-by"))
    for item in held.agenda:
        yield from _who(file, item, names)
        yield from _tags(item, names)


def _shared(file: ProgrammeFile, node: Shared, names: Names) -> Iterator[Finding]:
    yield from _who(file, node, names)
    yield from _tags(node, names)
    for key in ALLOWANCE_KINDS:
        place = node.place.within(key)
        for role, allowance in node.allowances(key).items():
            yield from unknown_role(role, names, place.key(role))
            if allowance.track is not None:
                yield from unknown(entries.UNKNOWN_TRACK, allowance.track, names.tracks, allowance.place.of("track"))


def _tags(node: Shared | AgendaItem, names: Names) -> Iterator[Finding]:
    for index, tag in enumerate(node.tags or ()):
        yield from unknown(entries.UNKNOWN_TAG, tag, names.tags, node.place.item("tags", index))


def _who(file: ProgrammeFile, node: Shared | AgendaItem, names: Names) -> Iterator[Finding]:
    place = node.place.within("who")
    for name, participation in node.who.items():
        yield from unknown_role(name, names, place.key(name))
        role = file.roles.get(name.partition(".")[0])
        people = role.people if role is not None and isinstance(role.people, tuple) else ()
        for index, person in enumerate(participation.people.names if role is not None else ()):
            if person not in people:
                span = participation.place.item("people", index)
                suggestion = did_you_mean(person, (*people, *ATTENDANCE_WORDS))
                yield entries.UNKNOWN_PERSON.at(span, name=person, role=name, suggestion=suggestion)
        yield from _because(participation, name)


def _because(participation: Participation, role: str) -> Iterator[Finding]:
    if participation.time == "none" and participation.because is None:
        yield structure.NO_BECAUSE.at(participation.place.of("time"), role=role)


def _cohorts(file: ProgrammeFile, names: Names) -> Iterator[Finding]:
    for cohort in file.cohorts.values():
        for role in cohort.people:
            yield from unknown_role(role, names, cohort.place.within("people").key(role))
        for activity in cohort.venue:
            yield from unknown_activity(activity, names, cohort.place.within("place").key(activity))


def _slice(node: Slice, names: Names) -> Iterator[Finding]:
    """The names by which a stated figure or a limit says what it is about."""
    for key, words in (("time", TIME_KINDS), ("side", SIDES)):
        for index, word in enumerate(getattr(node, key)):
            if word not in words:
                known = ", ".join(f"`{each}`" for each in words)
                yield UNKNOWN_WORD.at(node.place.item(key, index), text=word, known=known)
    for index, role in enumerate(node.role):
        yield from unknown_role(role, names, node.place.item("role", index))
    for index, activity in enumerate(node.activity):
        yield from unknown_activity(activity, names, node.place.item("activity", index))
    for key, entry, declared in (
        ("track", entries.UNKNOWN_TRACK, names.tracks),
        ("phase", entries.UNKNOWN_PHASE, names.phases),
        ("kind", entries.UNKNOWN_KIND, names.kinds),
        ("tag", entries.UNKNOWN_TAG, names.tags),
        ("cohort", entries.UNKNOWN_COHORT, names.cohorts),
    ):
        for index, word in enumerate(getattr(node, key)):
            yield from unknown(entry, word, declared, node.place.item(key, index))
