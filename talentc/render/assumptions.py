"""Floor 7: everything that a programme assumes where its source says nothing, and what rests on it.

The one list of it: for the index page, the workbook and `talentc time --assumptions`, for each role's page and
handbook, and for the marks on what rests on it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from talentc.ledger.entry import Entry
from talentc.ledger.occurrences import is_asked_once
from talentc.model.activities import Kind, Shared
from talentc.model.activities import Session as WrittenSession
from talentc.model.node import Node
from talentc.model.people import ALLOWANCE_KINDS, Participation
from talentc.model.programme import Activity, Programme, Session
from talentc.model.texts import Text
from talentc.render.assumed import assumed_line, assumed_value
from talentc.render.documents.tree import Fact, paragraph, text
from talentc.render.names import Names, large
from talentc.value import Value

BY_ROLE = ("who", "choose")  # said role by role, and so are preparation and the like


class Assumption(Value, frozen=True):
    """Something that nobody has decided: what it is about, its value, and why it is assumed.

    `sort` is `programme`, `role`, `group`, `place`, `track`, `kind`, `activity` or `session`, `subject` the id: that of
    a session with its activity's or kind's, `module-1.day-1`; `node` is what assumes it. `title` is what it is called
    (a session by its activity, or kind), `session` what a session is called by itself. `label` names the key in words;
    `value` is empty where it can't be told in a few words; `said` is all of it as a sentence.
    """

    sort: str
    subject: str
    node: Node
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


def assumption_facts(assumptions: Iterable[Assumption]) -> tuple[Fact, ...]:
    """The assumptions thing by thing: what each is about, and what is assumed of it and why."""
    told: dict[str, dict[str, None]] = {}
    for each in assumptions:
        told.setdefault(each.about, {})[each.said] = None
    return tuple(Fact(text(about), tuple(paragraph(line) for line in lines)) for about, lines in told.items())


def _assumption(names: Names, sort: str, subject: str, title: Text, node: Node, key: str, reason: Text) -> Assumption:
    label, value = assumed_value(names, node, key)
    session = ""
    if isinstance(node, WrittenSession):
        session = names.in_sentence(node.title) if node.title is not None else subject.partition(".")[2]
    return Assumption(
        sort=sort,
        subject=subject,
        node=node,
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
    for name, venue in file.places.items():
        yield "place", name, venue.title, venue, venue.assumed
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
        roles = (entry.role,)
        if entry.offers and is_assumed(programme, session, "choose", roles):
            yield "choose"
        if entry.time == "attendance":
            own_length = any(said.length is not None for said in _said(session, entry))
            lasts = () if own_length else ("length",) if "length" in session.origins else ("clock", "agenda")
            keys = ("times", *lasts, "who", "optional")
            yield from (key for key in keys if is_assumed(programme, session, key, roles))
            continue
        if not is_asked_once(programme, session.id, entry) and is_assumed(programme, session, "times"):
            yield "times"
        if any(
            each.place.of("length") == entry.span
            for node in nodes_above(programme, session)
            if entry.time in node.assumed
            for each in node.allowances(entry.time).values()
        ):
            yield entry.time


def _said(session: Session, entry: Entry) -> Iterator[Participation]:
    """How the role of an entry takes part."""
    for name in (f"{entry.role}.{entry.part}", entry.role):
        if name in session.who:
            yield session.who[name]
            return


def is_assumed(programme: Programme, session: Session, key: str, roles: Sequence[str] = ()) -> bool:
    """Whether a session takes what it says under a key from something that assumes it.

    What is said role by role (`who`, `preparation`, `choose`) is looked at for these roles alone, or for any.
    """
    nodes = nodes_above(programme, session)
    return any(key in node.assumed and _takes(programme, session, node, key, roles) for node in nodes)


def about_session(
    assumptions: Iterable[Assumption], programme: Programme, session: Session, roles: Sequence[str] = ()
) -> Iterator[Assumption]:
    """The assumptions on which a session rests, for these roles or for any.

    They are its own and its activity's, and of those of its kinds and its track those that it doesn't say otherwise.
    """
    activity = programme.activity(session.activity)
    nodes = nodes_above(programme, session)
    for node in nodes:
        is_own = activity is not None and node.place in (activity.written.place, session.place)
        for each in assumptions:
            if each.node is node:
                by_role = each.key in (*BY_ROLE, *ALLOWANCE_KINDS)
                if (is_own and not by_role) or _takes(programme, session, node, each.key, roles):
                    yield each


def _takes(programme: Programme, session: Session, node: Shared, key: str, roles: Sequence[str]) -> bool:
    """Whether a session takes what it says under a key from a node; for these roles, or any."""
    activity = programme.activity(session.activity)
    said: Mapping[str, object] = {}
    taken: Mapping[str, object] = {}
    if key == "who":
        said, taken = node.who, session.who
    elif key in ALLOWANCE_KINDS:
        said, taken = node.allowances(key), session.allowances(key)
    elif key == "choose" and isinstance(node, Kind) and activity is not None:
        said, taken = node.choose, activity.choose
    elif key == "sessions" and isinstance(node, Kind):
        return session.name in node.sessions
    else:
        return session.origins.get(key) is node.place
    return any(taken.get(name) is each for name, each in said.items() if not roles or name.partition(".")[0] in roles)


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
