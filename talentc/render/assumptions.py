"""Floor 7: everything that a programme assumes where its source says nothing, and what rests on it.

The one list of it: for the index page, for `talentc time --assumptions`, for each role's page, for the marks on rows.
"""

from collections.abc import Iterator, Mapping

from talentc.check.placements import is_asked_once
from talentc.ledger.entry import Entry
from talentc.model.activities import Kind, Shared
from talentc.model.activities import Session as WrittenSession
from talentc.model.node import Node
from talentc.model.people import Allowance, AllowanceKind, Participation
from talentc.model.programme import Activity, Programme, Session
from talentc.model.texts import Text
from talentc.render.assumed import assumed_line, assumed_value
from talentc.render.names import Names, large
from talentc.value import Value


class Assumption(Value, frozen=True):
    """Something that nobody has decided: what it is about, its value, and why it is assumed.

    `sort` is `programme`, `role`, `group`, `track`, `kind`, `activity` or `session`, `subject` the id: that of a
    session with its activity's or kind's, `module-1.day-1`. `title` is what it is called (a session by its activity, or
    kind), `session` what a session is called by itself. `label` names the key in words; `value` is empty where it can't
    be told in a few words; `said` is all of it as a sentence.
    """

    sort: str
    subject: str
    title: str
    session: str
    key: str
    label: str
    value: str
    reason: str
    said: str

    @property
    def about(self) -> str:
        """What it is about, whole: `Samtaler, undervejs`."""
        return f"{self.title}, {self.session}" if self.session else self.title


def assumptions_of(names: Names) -> tuple[Assumption, ...]:
    """All `assumed` of a programme, in the order of its file."""
    return tuple(
        _assumption(names, sort, subject, title, node, key, reason)
        for sort, subject, title, node, assumed in _assuming(names.programme)
        for key, reason in assumed.items()
    )


def _assumption(names: Names, sort: str, subject: str, title: Text, node: Node, key: str, reason: Text) -> Assumption:
    label, value = assumed_value(names, node, key)
    session = ""
    if isinstance(node, WrittenSession):
        session = names.in_sentence(node.title) if node.title is not None else subject.partition(".")[2]
    return Assumption(
        sort=sort,
        subject=subject,
        title=names.line(title),
        session=session,
        key=key,
        label=label or names.words.texts.get(f"assumed.key.{key}", key),
        value=value,
        reason=large(names.line(reason)),
        said=assumed_line(names, node, key, reason),
    )


def _assuming(programme: Programme) -> Iterator[tuple[str, str, Text, Node, Mapping[str, Text]]]:
    """What may assume something: its sort, its id, what it is called, itself, and what it assumes."""
    file = programme.file
    yield "programme", file.id, file.title, file, file.assumed
    for name, role in file.roles.items():
        yield "role", name, role.title, role, role.assumed
    for name, group in file.groups.items():
        yield "group", name, group.title, group, group.assumed
    for name, track in file.tracks.items():
        yield "track", name, track.title, track, track.assumed
    for name, kind in file.kinds.items():
        yield from _with_sessions("kind", name, kind.plural or kind.title or file.title, kind)
    for name, activity in file.activities.items():
        yield from _with_sessions("activity", name, activity.title, activity)


def _with_sessions(
    sort: str, name: str, title: Text, node: Kind
) -> Iterator[tuple[str, str, Text, Node, Mapping[str, Text]]]:
    yield sort, name, title, node, node.assumed
    for session, written in node.sessions.items():
        yield "session", f"{name}.{session}", title, written, written.assumed


def assumed_keys(programme: Programme, entry: Entry) -> tuple[str, ...]:
    """The keys on which the time of an entry rests and that are assumed: `times`, `length`, …; none where none is."""
    return tuple(dict.fromkeys(_keys(programme, entry)))


def _keys(programme: Programme, entry: Entry) -> Iterator[str]:
    for session in (programme.session(name) for name in entry.sessions):
        if session is None:
            continue
        nodes = nodes_above(programme, session)
        if entry.offers and any("choose" in node.assumed for node in nodes):
            yield "choose"
        if entry.time == "attendance":
            own_length = any(said.length is not None for said in _said(session, entry))
            lasts = () if own_length else ("length",) if "length" in session.origins else ("clock", "agenda")
            yield from (key for key in ("times", *lasts, "who", "optional") if is_assumed(programme, session, key))
            continue
        if not is_asked_once(programme, session.id, entry) and is_assumed(programme, session, "times"):
            yield "times"
        if any(
            each.place.of("length") == entry.span
            for node in nodes
            if entry.time in node.assumed
            for each in _allowances(node, entry.time).values()
        ):
            yield entry.time


def _allowances(node: Shared, time: AllowanceKind) -> Mapping[str, Allowance]:
    return {"preparation": node.preparation, "follow-up": node.follow_up, "travel": node.travel}[time]


def _said(session: Session, entry: Entry) -> Iterator[Participation]:
    """How the role of an entry takes part."""
    for name in (f"{entry.role}.{entry.part}", entry.role):
        if name in session.who:
            yield session.who[name]
            return


def is_assumed(programme: Programme, session: Session, key: str) -> bool:
    """Whether a session takes what it says under a key from something that assumes it."""
    nodes = nodes_above(programme, session)
    if key == "who":  # it merges, and comes from all of them
        return any(key in node.assumed for node in nodes)
    origin = session.origins.get(key)
    return origin is not None and any(key in node.assumed and node.place is origin for node in nodes)


def nodes_above(programme: Programme, session: Session) -> tuple[Shared, ...]:
    """What a session takes from what it doesn't say: itself, its activity, its kinds, its track, nearest first."""
    activity = programme.activity(session.activity)
    return tuple(_above(programme, activity, session)) if activity is not None else ()


def _above(programme: Programme, activity: Activity, session: Session) -> Iterator[Shared]:
    file = programme.file
    kinds = [file.kinds[kind] for kind in activity.kinds]
    said = [node.sessions[session.name] for node in (activity.written, *kinds) if session.name in node.sessions]
    yield from said[:1]
    yield activity.written
    yield from kinds
    if activity.track in file.tracks:
        yield file.tracks[activity.track]
