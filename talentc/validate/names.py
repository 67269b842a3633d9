"""Floor 6: the names that a file declares, and the findings about names that lead nowhere."""

from collections.abc import Iterable, Iterator

from talentc.catalogue import references as entries
from talentc.catalogue import structure
from talentc.catalogue.entry import Entry
from talentc.diagnostics import Finding
from talentc.model.amount_text import singular_candidates
from talentc.model.nearest import nearest
from talentc.model.programme_file import ProgrammeFile
from talentc.source import Span
from talentc.value import Value


class Names(Value, frozen=True):
    """All ids of a file, by sort. `sessions` holds `activity.session`, as it is after inheritance."""

    roles: frozenset[str]
    parts: frozenset[str]
    groups: frozenset[str]
    events: frozenset[str]
    tags: frozenset[str]
    tracks: frozenset[str]
    kinds: frozenset[str]
    activities: frozenset[str]
    sessions: frozenset[str]
    phases: frozenset[str]
    cohorts: frozenset[str]

    @staticmethod
    def of(file: ProgrammeFile, sessions: Iterable[str], phases: Iterable[str]) -> "Names":
        parts = (f"{role}.{part}" for role, node in file.roles.items() for kind in node.parts.values() for part in kind)
        return Names(
            roles=frozenset(file.roles),
            parts=frozenset(parts),
            groups=frozenset(file.groups),
            events=frozenset(file.events),
            tags=frozenset(file.tags),
            tracks=frozenset(file.tracks),
            kinds=frozenset(file.kinds),
            activities=frozenset(file.activities),
            sessions=frozenset(sessions),
            phases=frozenset(phases),
            cohorts=frozenset(file.cohorts),
        )


def unknown(entry: Entry, name: str, known: Iterable[str], span: Span) -> Iterator[Finding]:
    """A finding of `entry` at `span` unless `name` is among `known`, with the nearest known word."""
    known = sorted(known)
    if name in known:
        return
    near = nearest(name, known)
    if near:
        suggestion = f"Did you mean `{near}`?"
    elif not known:
        suggestion = "None is declared in this file."
    else:
        suggestion = (
            "Declared here: " + ", ".join(f"`{word}`" for word in known[:12]) + ("…" if len(known) > 12 else ".")
        )
    yield entry.at(span, name=name, suggestion=suggestion)


def unknown_role(name: str, names: Names, span: Span) -> Iterator[Finding]:
    """A role, or a part of one (`talent.first-line`)."""
    role, dot, _ = name.partition(".")
    if not dot or role not in names.roles:
        yield from unknown(entries.UNKNOWN_ROLE, role, names.roles, span)
    else:
        yield from unknown(entries.UNKNOWN_PART, name, names.parts, span)


def unknown_activity(name: str, names: Names, span: Span) -> Iterator[Finding]:
    """An activity, or a session of one (`module-1.day-2`)."""
    activity, dot, session = name.partition(".")
    if activity not in names.activities:
        yield from unknown(entries.UNKNOWN_ACTIVITY, activity, names.activities, span)
    elif dot:
        own = {known.partition(".")[2] for known in names.sessions if known.startswith(f"{activity}.")}
        yield from unknown(entries.UNKNOWN_SESSION, session, own, span)


def unknown_counterpart(word: str, names: Names, span: Span) -> Iterator[Finding]:
    """What a ratio counts from: a role, a part of one or a group, perhaps with an -s."""
    if counterpart(word, names) is None:
        if word.partition(".")[0] in names.roles:
            yield from unknown(entries.UNKNOWN_PART, word, names.parts, span)
        else:
            yield from unknown(structure.UNKNOWN_COUNTERPART, word, names.roles | names.groups, span)


def counterpart(word: str, names: Names) -> str | None:
    """The role, part of one or group that a counted word means: `talents` is `talent`."""
    known = names.roles | names.parts | names.groups
    return next((name for name in (word, *singular_candidates(word)) if name in known), None)
