"""Floor 7: who takes part in an activity, told to everybody: the participants, and the team of the provider."""

from collections.abc import Iterator

from talentc.ledger.people import People
from talentc.model.amount import Amount, Ratio
from talentc.model.people import Participation
from talentc.model.programme import Activity, Session
from talentc.render.handbooks.reader import Reader
from talentc.render.names import large
from talentc.render.numbers import joined

OBSERVER = "observer"


def participants(reader: Reader, activity: Activity) -> str:
    """Those of the client: `Talenter, nærmeste ledere og 1 styregruppemedlem`; '' where nobody is named."""
    return large(joined(list(_of_all_sessions(reader, activity)), reader.words.language))


def team(reader: Reader, activity: Activity) -> tuple[str, ...]:
    """Those of the provider in a line, or in a line for each session where they differ."""
    of_each = [(session, _team(reader, session)) for session in activity.sessions]
    named = [(session, people) for session, people in of_each if people]
    if len({people for _, people in of_each}) <= 1:
        return tuple(people for _, people in named[:1])
    return tuple(f"{large(reader.names.session(session))}: {people}" for session, people in named)


def tasks(reader: Reader, activity: Activity) -> tuple[tuple[str, str], ...]:
    """What other roles do there: their titles, each with the task as it is written (Markdown)."""
    found: dict[tuple[str, str], None] = {}
    for session in activity.sessions:
        for key, said in session.who.items():
            if said.task is not None and key.partition(".")[0] != reader.role:
                found[large(reader.names.role(key)), reader.names.text(said.task)] = None
    return tuple(found)


def as_words(reader: Reader, said: Participation) -> str:
    """What somebody takes part as: `observatør`; '' where nothing is said."""
    if said.as_ is None:
        return ""
    return reader.words("activity.observer").lower() if said.as_ == OBSERVER else " ".join(said.as_.split())


def _of_all_sessions(reader: Reader, activity: Activity) -> Iterator[str]:
    """Each role once; the sessions are named where it isn't at all of them."""
    file, names = reader.programme.file, reader.names
    groups = [name for name in activity.each if name in file.groups]
    yield from (names.group(name) for name in groups)
    members = {file.groups[name].of for name in groups}
    for key in activity.roles:
        role = key.partition(".")[0]
        if file.roles[role].side != "client" or (role in members and "." not in key):
            continue
        mine = [session for session in activity.sessions if key in session.who]
        phrase = _phrase(reader, mine[0], key, mine[0].who[key])
        if len(mine) < len(activity.sessions):
            where = joined([names.session(session) for session in mine], reader.words.language)
            phrase = f"{phrase} ({where})"
        yield phrase


def _team(reader: Reader, session: Session) -> str:
    """Names and functions as they are written, and roles, in a row that begins with a large letter."""
    roles = reader.programme.file.roles
    found: list[str] = []
    for key, said in session.who.items():
        if roles[key.partition(".")[0]].side == "provider" and session.arranged_by != key:
            found += said.people.names if said.people.sort == "names" else (_phrase(reader, session, key, said),)
    return large(", ".join(found))


def _phrase(reader: Reader, session: Session, key: str, said: Participation) -> str:
    """`talenter`, `1 styregruppemedlem`, `talent (frivilligt)`, names."""
    names, words = reader.names, reader.words
    part, role = names.part(key), key.partition(".")[0]
    alone = _comes_alone(reader, session, key)
    match said.people.sort:
        case "names":
            phrase = joined(said.people.names, words.language)
        case "some":
            phrase = words("who.some", roles=names.role(role, many=True))
        case "count" if said.people.count is not None:
            noun = reader.speech.own_noun(names.role(role), names.role(role, many=True))
            phrase = reader.speech.count(said.people.count, noun)
        case _:
            phrase = names.role(role, many=not alone)
    notes = [part] if part else []
    notes += [as_words(reader, said)] if said.as_ is not None else []
    optional = session.is_voluntary(said) and not reader.programme.file.roles[role].optional
    notes += [words("time.voluntary")] if optional else []
    return f"{phrase} ({', '.join(notes)})" if notes else phrase


def _comes_alone(reader: Reader, session: Session, key: str) -> bool:
    """Whether one person of a role is there: whom it is held for, who serves that one, or the only one there is."""
    file, role = reader.programme.file, key.partition(".")[0]
    people = file.roles[role].people
    bases = {name.partition(".")[0] for name in session.each}
    if role in bases:
        return True
    if isinstance(people, Ratio) and People(reader.programme).counterpart(people) in bases:
        return people.people.planned == 1
    return People(reader.programme).of_role(key) == Amount.exactly(1)
