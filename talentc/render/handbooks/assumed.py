"""Floor 7: what a handbook rests on and nobody decided, and what is known not to agree: `assumed` and `accept`."""

from collections.abc import Iterator, Mapping, Sequence

from talentc.model.activities import Kind, Shared
from talentc.model.node import Node
from talentc.model.people import ALLOWANCE_KINDS
from talentc.model.programme import Activity, Session
from talentc.model.texts import Text as WrittenText
from talentc.render.assumed import assumed_line
from talentc.render.assumptions import nodes_above
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


def mark(reader: Reader, sessions: Sequence[Session], keys: Sequence[str], roles: Sequence[str] = ()) -> Inlines:
    """A note that leads to the assumptions, where one of these sessions takes one of these keys from an assumption.
    What is said role by role (`who`, `preparation`) is looked at for these roles alone."""
    for session in sessions:
        nodes = nodes_above(reader.programme, session)
        if any(key in node.assumed and _takes(reader, session, node, key, roles) for node in nodes for key in keys):
            note = reader.words("handbook.assumed-mark")
            return (Text(" ("), Link(f"#{ANCHOR}", text(note)), Text(")"))
    return ()


def _takes(reader: Reader, session: Session, node: Shared, key: str, roles: Sequence[str] = ()) -> bool:
    """Whether a session takes what it says under a key from a node; for these roles, or any."""
    activity = reader.programme.activity(session.activity)
    said: Mapping[str, object] = {}
    taken: Mapping[str, object] = {}
    if key == "who":
        said, taken = node.who, session.who
    elif key in ALLOWANCE_KINDS:
        said, taken = getattr(node, key.replace("-", "_")), session.allowances(key)
    elif key == "choose" and isinstance(node, Kind) and activity is not None:
        said, taken = node.choose, activity.choose
    elif key == "sessions" and isinstance(node, Kind):
        return session.name in node.sessions
    else:
        return session.origins.get(key) is node.place
    return any(taken.get(name) is each for name, each in said.items() if not roles or name.partition(".")[0] in roles)


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
        for node in nodes_above(reader.programme, session):
            if any(node is other for other in seen):
                continue
            seen.append(node)
            own = node.place in (activity.written.place, *(each.place for each in activity.sessions))
            taken = {key: why for key, why in node.assumed.items() if own or _takes(reader, session, node, key)}
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
