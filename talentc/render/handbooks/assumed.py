"""Floor 7: what a handbook rests on and nobody decided, and what is known not to agree: `assumed` and `accept`."""

from collections.abc import Iterator, Mapping

from talentc.model.activities import Shared
from talentc.model.node import Node
from talentc.model.programme import Activity, Session
from talentc.model.texts import Text as WrittenText
from talentc.render.assumed import assumed_line
from talentc.render.documents.tree import Blocks, Fact, Facts, Heading, Inlines, Link, Text, paragraph, text
from talentc.render.handbooks.reader import Reader
from talentc.render.names import large
from talentc.render.numbers import joined
from talentc.value import Value

ANCHOR = "assumptions"


class Subject(Value, frozen=True):
    """Something of the programme, and what is assumed or accepted of it: the values with the reasons."""

    title: str
    reasons: tuple[str, ...]


def assumptions(reader: Reader) -> Blocks:
    """All that concerns the reader, with its reason."""
    reasons: dict[str, dict[str, None]] = {}
    for subject in _subjects(reader):
        reasons.setdefault(subject.title, {}).update(dict.fromkeys(subject.reasons))
    titles: dict[tuple[str, ...], list[str]] = {}
    for title, why in reasons.items():
        titles.setdefault(tuple(why), []).append(title)
    facts = tuple(
        Fact(text(joined(of, reader.words.language)), tuple(paragraph(reason) for reason in why))
        for why, of in titles.items()
        if why
    )
    if not facts:
        return ()
    words = reader.words
    heading = Heading(2, text(words("handbook.assumptions")), ANCHOR)
    return (heading, paragraph(words("handbook.assumptions-intro")), Facts(facts))


def mark(reader: Reader, sessions: tuple[Session, ...], keys: tuple[str, ...]) -> Inlines:
    """A note that leads to the assumptions, where one of these sessions takes one of these keys from an assumption."""
    if any(_is_assumed(reader, session, key) for session in sessions for key in keys):
        note = reader.words("handbook.assumed-mark")
        return (Text(" ("), Link(f"#{ANCHOR}", text(note)), Text(")"))
    return ()


def _is_assumed(reader: Reader, session: Session, key: str) -> bool:
    activity = reader.programme.activity(session.activity)
    nodes = tuple(_nodes(reader, activity, session)) if activity is not None else ()
    if key == "who":
        return any(key in node.assumed for node in nodes)
    origin = session.origins.get(key)
    return origin is not None and any(key in node.assumed and node.place is origin for node in nodes)


def _nodes(reader: Reader, activity: Activity, session: Session) -> Iterator[Shared]:
    """The nodes from which a session takes what it says, nearest first."""
    file = reader.programme.file
    written = activity.written.sessions.get(session.name)
    kinds = [file.kinds[kind] for kind in activity.kinds]
    if written is None:
        written = next((kind.sessions[session.name] for kind in kinds if session.name in kind.sessions), None)
    if written is not None:
        yield written
    yield activity.written
    yield from kinds
    if activity.track in file.tracks:
        yield file.tracks[activity.track]


def _subjects(reader: Reader) -> Iterator[Subject]:
    file, names = reader.programme.file, reader.names
    yield _subject(reader, names.title, file, file.assumed, file.accept)
    for name, role in file.roles.items():
        if any(session.participations(name) for session in reader.all_sessions):
            yield _subject(reader, role.title, role, role.assumed, role.accept)
    for group in file.groups.values():
        if group.of == reader.role:
            yield _subject(reader, group.title, group, group.assumed, group.accept)
    for activity in reader.activities:
        yield from _of_activity(reader, activity)
    for view in reader.cohorts:
        if view.cohort is not None:
            written = view.cohort.written
            yield _subject(reader, written.title, written, {}, written.accept)
    for source in file.stated.values():
        for figure in source.figures.values():
            if any(key.partition(".")[0] == reader.role for key in figure.role):
                yield _subject(reader, source.source, figure, {}, figure.accept)


def _of_activity(reader: Reader, activity: Activity) -> Iterator[Subject]:
    """What is assumed of an activity and its sessions, and of its kinds and track where it is taken from there."""
    seen: list[Shared] = []
    for session in reader.sessions(activity):
        for node in _nodes(reader, activity, session):
            if any(node is other for other in seen):
                continue
            seen.append(node)
            own = node.place in (activity.written.place, *(each.place for each in activity.sessions))
            taken = {key: why for key, why in node.assumed.items() if own or _is_assumed(reader, session, key)}
            yield _subject(reader, activity.title, node, taken, node.accept)


def _subject(
    reader: Reader,
    title: WrittenText,
    node: Node,
    assumed: Mapping[str, WrittenText],
    accepted: Mapping[str, WrittenText],
) -> Subject:
    names = reader.names
    reasons = [assumed_line(names, node, key, reason) for key, reason in assumed.items()]
    return Subject(names.line(title), (*reasons, *(large(names.line(reason)) for reason in accepted.values())))
