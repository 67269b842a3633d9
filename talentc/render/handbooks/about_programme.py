"""Floor 7: what the programme is for: the reader's role in it, its purpose, its goals, and what it leads to."""

from collections.abc import Iterator

from talentc.model.texts import Text
from talentc.render.documents.tree import Block, Blocks, Heading, text
from talentc.render.handbooks.reader import Reader


def your_role(reader: Reader) -> Blocks:
    """What the reader's role is there for."""
    return tuple(_told(reader, "handbook.your-role", "your-role", reader.written.purpose))


def purpose_and_goals(reader: Reader) -> Blocks:
    """The texts that the programme has for everybody."""
    file = reader.programme.file
    return (
        *_told(reader, "handbook.purpose", "purpose", file.purpose),
        *_told(reader, "handbook.goals", "goals", file.goals),
        *_outcomes(reader),
    )


def _told(reader: Reader, label: str, anchor: str, told: Text | None) -> Iterator[Block]:
    blocks = reader.blocks(told, 3) if told is not None else ()
    if blocks:
        yield Heading(2, text(reader.words(label)), anchor)
        yield from blocks


def _outcomes(reader: Reader) -> Iterator[Block]:
    """What the programme leads to, level by level."""
    told: list[Block] = []
    for level in reader.programme.file.development.values():
        blocks = reader.blocks(level.outcome, 4) if level.outcome is not None else ()
        if blocks:
            told += (Heading(3, text(reader.names.line(level.title))), *blocks)
    if told:
        yield Heading(2, text(reader.words("handbook.outcomes")), "outcomes")
        yield from told
