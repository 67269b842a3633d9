"""Floor 7: what a handbook rests on and nobody decided, and what is known not to agree: `assumed` and `accept`."""

from collections.abc import Iterator, Mapping, Sequence

from talentc.model.programme import Activity, Session
from talentc.model.texts import Text as WrittenText
from talentc.render.assumptions import Assumption, about_session, assumptions_of, is_assumed, nodes_above
from talentc.render.documents.tree import Blocks, Fact, Facts, Heading, Inlines, Link, Text, paragraph, text
from talentc.render.handbooks.reader import Reader
from talentc.render.names import large
from talentc.render.numbers import joined
from talentc.schedule.bookings import place_of

ANCHOR = "assumptions"


def assumptions(reader: Reader) -> Blocks:
    """All that concerns the reader, with its reason."""
    reasons: dict[str, dict[str, None]] = {}
    for title, reason in (*_assumed(reader), *_accepted(reader)):
        reasons.setdefault(title, {})[reason] = None
    titles: dict[tuple[str, ...], list[str]] = {}
    for title, why in reasons.items():
        titles.setdefault(tuple(why), []).append(title)
    facts = tuple(
        Fact(text(joined(of, reader.words.language)), tuple(paragraph(reason) for reason in why))
        for why, of in titles.items()
    )
    if not facts:
        return ()
    words = reader.words
    heading = Heading(2, text(words("handbook.assumptions")), ANCHOR)
    return (heading, paragraph(words("handbook.assumptions-intro")), Facts(facts))


def mark(reader: Reader, sessions: Sequence[Session], keys: Sequence[str], roles: Sequence[str] = ()) -> Inlines:
    """A note that leads to the assumptions, where one of these sessions takes one of these keys from an assumption.
    What is said role by role (`who`, `preparation`) is looked at for these roles alone."""
    if any(is_assumed(reader.programme, session, key, roles) for session in sessions for key in keys):
        note = reader.words("handbook.assumed-mark")
        return (Text(" ("), Link(f"#{ANCHOR}", text(note)), Text(")"))
    return ()


def _assumed(reader: Reader) -> Iterator[tuple[str, str]]:
    """What is assumed: of what it is told here, and what, with the reason."""
    found = assumptions_of(reader.names)
    yield from ((each.about, each.said) for each in found if _is_met(reader, each))
    for activity in reader.activities:
        for session in reader.sessions(activity):
            for each in about_session(found, reader.programme, session):
                title = reader.names.line(activity.title)
                yield f"{title}, {each.session}" if each.session else title, each.said


def _is_met(reader: Reader, each: Assumption) -> bool:
    """Whether something that is no activity, nor above one, concerns the reader."""
    if each.sort == "role":
        return _meets(reader, each.subject)
    if each.sort == "group":
        return reader.programme.file.groups[each.subject].of == reader.role
    if each.sort == "place":
        return any(_is_held_at(reader, session, each.subject) for session in reader.all_sessions)
    return each.sort == "programme"


def _is_held_at(reader: Reader, session: Session, place: str) -> bool:
    """Whether some cohort holds a session in a declared place."""
    found = (place_of(reader.programme, view.cohort, session) for view in reader.cohorts)
    return any(each is not None and each.id == place for each in found)


def _meets(reader: Reader, role: str) -> bool:
    return any(session.participations(role) for session in reader.all_sessions)


def _accepted(reader: Reader) -> Iterator[tuple[str, str]]:
    """What is known not to agree, in the same way."""
    names = reader.names
    for title, accept in _accepting(reader):
        yield from ((names.line(title), large(names.line(reason))) for reason in accept.values())


def _accepting(reader: Reader) -> Iterator[tuple[WrittenText, Mapping[str, WrittenText]]]:
    file = reader.programme.file
    yield file.title, file.accept
    yield from ((role.title, role.accept) for name, role in file.roles.items() if _meets(reader, name))
    yield from ((group.title, group.accept) for group in file.groups.values() if group.of == reader.role)
    for activity in reader.activities:
        yield from _above(reader, activity)
    for view in reader.cohorts:
        if view.cohort is not None:
            yield view.cohort.written.title, view.cohort.written.accept
    for source in file.stated.values():
        for figure in source.figures.values():
            if any(key.partition(".")[0] == reader.role for key in figure.role):
                yield source.source, figure.accept


def _above(reader: Reader, activity: Activity) -> Iterator[tuple[WrittenText, Mapping[str, WrittenText]]]:
    for session in reader.sessions(activity):
        for node in nodes_above(reader.programme, session):
            yield activity.title, node.accept
