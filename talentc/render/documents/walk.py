"""Floor 7: walking through a document tree in the order of reading."""

from collections.abc import Iterator

from talentc.render.documents.tree import (
    Block,
    Blocks,
    Box,
    Emphasis,
    Facts,
    Figure,
    Heading,
    Inlines,
    Link,
    ListBlock,
    Paragraph,
    Quote,
    Strong,
    Table,
)


def children(block: Block) -> tuple[Blocks, ...]:
    """The blocks inside a block, part by part."""
    match block:
        case ListBlock(items):
            return items
        case Quote(blocks) | Box(blocks):
            return (blocks,)
        case Facts(facts):
            return tuple(fact.blocks for fact in facts)
        case _:
            return ()


def walk(blocks: Blocks) -> Iterator[Block]:
    """Every block in the order of reading, the outer before the inner."""
    for block in blocks:
        yield block
        for inner in children(block):
            yield from walk(inner)


def inline_runs(block: Block) -> tuple[Inlines, ...]:
    """The inlines that a block holds itself, without those of the blocks inside it."""
    match block:
        case Heading(_, inlines) | Paragraph(inlines):
            return (inlines,)
        case Box():
            return (block.title,)
        case Facts(facts):
            return tuple(fact.term for fact in facts)
        case Table():
            cells = tuple(cell for row in (*block.rows, *block.footer) for cell in row.cells)
            return (block.caption, *(column.title for column in block.columns), *cells)
        case Figure():
            return (block.caption,)
        case _:
            return ()


def links(inlines: Inlines) -> Iterator[Link]:
    """Every link in a run of inlines."""
    for inline in inlines:
        match inline:
            case Link(_, inner):
                yield inline
                yield from links(inner)
            case Strong(inner) | Emphasis(inner):
                yield from links(inner)


def anchors(blocks: Blocks) -> tuple[str, ...]:
    """The anchors of the headings, in the order of reading."""
    return tuple(block.anchor for block in walk(blocks) if isinstance(block, Heading) and block.anchor)
