"""Floor 7: the groups that the reader is in: how many are in one, what they have in common, what they do together."""

from collections.abc import Iterator

from talentc.ledger.people import ONE, People
from talentc.model.amount import Amount
from talentc.model.people import Group
from talentc.render.counterparts import one_group
from talentc.render.documents.tree import Blocks, Fact, Facts, Heading, paragraph, text
from talentc.render.handbooks.reader import Reader
from talentc.render.names import large
from talentc.render.numbers import joined
from talentc.render.when_words import without_plan


def groups(reader: Reader) -> Blocks:
    """A fact for each sort of group of the reader's role."""
    facts = tuple(
        Fact(
            text(large(reader.names.group(name, many=_are_several(reader, name)))),
            tuple(paragraph(large(line)) for line in lines),
        )
        for name, group in reader.programme.file.groups.items()
        if group.of == reader.role and (lines := tuple(_lines(reader, name, group)))
    )
    return (Heading(2, text(reader.words("handbook.groups")), "groups"), Facts(facts)) if facts else ()


def _are_several(reader: Reader, name: str) -> bool:
    return People(reader.programme).of_role_or_group(name) not in (None, ONE)


def _lines(reader: Reader, name: str, group: Group) -> Iterator[str]:
    words, names, speech = reader.words, reader.names, reader.speech
    number = People(reader.programme).of_role_or_group(name)
    size = without_plan(group.size.amount) if group.size is not None else None
    members = speech.own_noun(names.role(reader.role), names.role(reader.role, many=True))
    own = speech.own_noun(names.group(name), names.group(name, many=True))
    if number is not None and size is not None:
        yield words("time.each", count=speech.count(without_plan(number), own), length=speech.count(size, members))
    elif size is not None:
        yield words("handbook.group-size", members=speech.count(size, members), group=names.group(name))
    elif number is not None:
        yield speech.count(number, own)
    parts = {kind: [names.in_sentence(part.title) for part in of.values()] for kind, of in reader.written.parts.items()}
    for label, kinds in (("same", group.same), ("different", group.different)):
        for kind in kinds:
            if kind in parts:
                listed = joined(parts[kind], words.language, "or" if label == "same" else "and")
                pair = label == "same" and size == Amount.exactly(2)
                key = "handbook.group-same-pair" if pair else f"handbook.group-{label}"
                yield words(key, group=one_group(names, name), parts=listed)
    together = [activity for activity in reader.activities if name in activity.each]
    if together:
        yield words("handbook.shared", activities=names.mentions(together))
