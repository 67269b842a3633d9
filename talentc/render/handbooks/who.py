"""Who does what: the others that the reader has to do with, how many they are, and at what they meet."""

from collections.abc import Iterator

from talentc.ledger.people import People
from talentc.model.amount import Amount, Ratio
from talentc.model.people import Role
from talentc.render.documents.tree import Block, Blocks, Fact, Facts, Heading, ListBlock, paragraph, text
from talentc.render.handbooks.reader import Reader
from talentc.render.names import large
from talentc.render.numbers import joined

ANCHOR = "who-does-what"


def who_does_what(reader: Reader) -> Blocks:
    """A fact for each role that takes part in something that the reader takes part in."""
    facts = tuple(_facts(reader))
    return (Heading(2, text(reader.words("handbook.who-does-what")), ANCHOR), Facts(facts)) if facts else ()


def _facts(reader: Reader) -> Iterator[Fact]:
    for name, role in reader.programme.file.roles.items():
        shared = _shared(reader, name)
        if name == reader.role or not shared:
            continue
        people = tuple((paragraph(large(line)),) for line in _people(reader, name, role))
        blocks: list[Block] = [ListBlock(people)] if len(people) > 1 else [block for line in people for block in line]
        blocks.append(paragraph(reader.words("handbook.shared", activities=joined(shared, reader.words.language))))
        title = large(reader.names.role(name, many=_are_several(reader, name)))
        yield Fact(text(title), tuple(blocks))


def _are_several(reader: Reader, name: str) -> bool:
    return People(reader.programme).of_role(name) != Amount.exactly(1)


def _shared(reader: Reader, name: str) -> list[str]:
    """The activities in some session of which both take part."""
    found = []
    for activity in reader.activities:
        for session in reader.sessions(activity):
            if any(key.partition(".")[0] == name for key in session.who):
                found.append(reader.names.short(activity))
                break
    return found


def _people(reader: Reader, name: str, role: Role) -> Iterator[str]:
    """Those whom the reader meets, by name or function; else how many there are."""
    words, speech = reader.words, reader.speech
    if isinstance(role.people, tuple):
        yield from dict.fromkeys(
            person
            for session in reader.all_sessions
            for key, said in session.who.items()
            if key.partition(".")[0] == name
            for person in (said.people.names if said.people.sort == "names" else role.people)
        )
        return
    number = People(reader.programme).of_role(name)
    if isinstance(role.people, Ratio):
        yield _ratio(reader, name, role.people)
    elif number is None:
        yield words("who.unknown-number")
    elif number != Amount.exactly(1):
        noun = speech.own_noun(*(reader.names.role(name, many=many) for many in (False, True)))
        yield speech.count(number, noun)


def _ratio(reader: Reader, name: str, ratio: Ratio) -> str:
    """`1 nærmeste leder pr. talent`, `1 mentor pr. 2 talenter`."""
    speech, names = reader.speech, reader.names
    counterpart = People(reader.programme).counterpart(ratio)
    called = names.group if counterpart in reader.programme.file.groups else names.role
    many = speech.count(ratio.people, speech.own_noun(names.role(name), names.role(name, many=True)))
    one = called(counterpart)
    if ratio.per != Amount.exactly(1):
        one = speech.count(ratio.per, speech.own_noun(one, called(counterpart, many=True)))
    return reader.words("who.ratio", count=many, role=one)
