"""Floor 7: links that lead nowhere become plain text.

A handbook holds only what concerns its role, and a text that it shows may point at what it leaves out.
"""

from talentc.render.documents.tree import (
    Block,
    Blocks,
    Box,
    Document,
    Emphasis,
    Fact,
    Facts,
    Figure,
    Heading,
    Inline,
    Inlines,
    Link,
    ListBlock,
    Paragraph,
    Quote,
    Row,
    Strong,
    Table,
)
from talentc.render.documents.walk import anchors
from talentc.value import replace


def without_dead_links(document: Document) -> Document:
    """The document with every `#` link to an anchor that it doesn't have replaced by the link's own words."""
    known = frozenset(anchors(document.blocks))
    return replace(
        document,
        blocks=_blocks(document.blocks, known),
        facts=tuple(_fact(fact, known) for fact in document.facts),
        footer=_inlines(document.footer, known),
    )


def is_dead(link: Link, known: frozenset[str]) -> bool:
    """Whether a link leads to an anchor that isn't there."""
    return link.target.startswith("#") and link.target[1:] not in known


def _blocks(blocks: Blocks, known: frozenset[str]) -> Blocks:
    return tuple(_block(block, known) for block in blocks)


def _fact(fact: Fact, known: frozenset[str]) -> Fact:
    return Fact(_inlines(fact.term, known), _blocks(fact.blocks, known))


def _row(row: Row, known: frozenset[str]) -> Row:
    return replace(row, cells=tuple(_inlines(cell, known) for cell in row.cells))


def _block(block: Block, known: frozenset[str]) -> Block:
    match block:
        case Heading() | Paragraph():
            return replace(block, inlines=_inlines(block.inlines, known))
        case ListBlock():
            return replace(block, items=tuple(_blocks(item, known) for item in block.items))
        case Quote():
            return Quote(_blocks(block.blocks, known))
        case Box():
            return replace(block, blocks=_blocks(block.blocks, known), title=_inlines(block.title, known))
        case Facts():
            return Facts(tuple(_fact(fact, known) for fact in block.facts))
        case Table():
            return replace(
                block,
                caption=_inlines(block.caption, known),
                columns=tuple(replace(column, title=_inlines(column.title, known)) for column in block.columns),
                rows=tuple(_row(row, known) for row in block.rows),
                footer=tuple(_row(row, known) for row in block.footer),
            )
        case Figure():
            return replace(block, caption=_inlines(block.caption, known))


def _inlines(inlines: Inlines, known: frozenset[str]) -> Inlines:
    result: list[Inline] = []
    for inline in inlines:
        match inline:
            case Link() if is_dead(inline, known):
                result.extend(_inlines(inline.inlines, known))
            case Link() | Strong() | Emphasis():
                result.append(replace(inline, inlines=_inlines(inline.inlines, known)))
            case _:
                result.append(inline)
    return tuple(result)
