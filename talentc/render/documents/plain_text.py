"""Floor 7: text without markup, for calendars and terminals: lists as `- item`, each address on its own line."""

from talentc.render.documents.markdown import markdown_blocks
from talentc.render.documents.tree import (
    Block,
    Blocks,
    Box,
    Break,
    Code,
    Emphasis,
    Facts,
    Figure,
    Heading,
    Inlines,
    Link,
    ListBlock,
    Paragraph,
    Quote,
    Row,
    Strong,
    Table,
    Text,
    plain,
)


def plain_text(source: str) -> str:
    """A text in Markdown as readable plain text: lines of any length, paragraphs with an empty line between them."""
    return plain_blocks(markdown_blocks(source, 2))


def plain_blocks(blocks: Blocks) -> str:
    """Blocks as readable plain text, without a line end at the end."""
    return "\n\n".join(part for part in (_block(block) for block in blocks) if part)


def _block(block: Block) -> str:
    match block:
        case Heading(_, inlines) | Paragraph(inlines):
            return _with_addresses(inlines)
        case ListBlock():
            return _list(block)
        case Quote(blocks):
            return plain_blocks(blocks)
        case Box(blocks, title):
            return "\n".join(part for part in (plain(title), plain_blocks(blocks)) if part)
        case Facts(facts):
            return "\n".join(f"{plain(fact.term)}: {plain_blocks(fact.blocks)}" for fact in facts)
        case Table():
            rows = (Row(tuple(column.title for column in block.columns)), *block.rows, *block.footer)
            return "\n".join([plain(block.caption), *(_row(row) for row in rows)])
        case Figure():
            return block.alternative


def _row(row: Row) -> str:
    return " | ".join(plain(cell) for cell in row.cells)


def _list(block: ListBlock) -> str:
    lines: list[str] = []
    for number, item in enumerate(block.items, start=block.start):
        mark = f"{number}. " if block.ordered else "- "
        # An item's own paragraphs and lists follow one another without empty lines; they are told apart by indent.
        text = "\n".join(part for part in (_block(inner) for inner in item) if part)
        lines.append(mark + text.replace("\n", "\n" + " " * len(mark)))
    return "\n".join(lines)


def _with_addresses(inlines: Inlines) -> str:
    addresses: list[str] = []
    text = _inlines(inlines, addresses)
    lines = [line.strip() for line in text.split("\n")]
    return "\n".join([*(line for line in lines if line), *addresses])


def _inlines(inlines: Inlines, addresses: list[str]) -> str:
    parts: list[str] = []
    for inline in inlines:
        match inline:
            case Text(value) | Code(value):
                parts.append(value)
            case Strong(inner) | Emphasis(inner):
                parts.append(_inlines(inner, addresses))
            case Link(target, inner):
                parts.append(_link(target, _inlines(inner, addresses), addresses))
            case Break():
                parts.append("\n")
    return "".join(parts)


def _link(target: str, words: str, addresses: list[str]) -> str:
    if target.startswith("#"):
        return words
    address = target.removeprefix("mailto:")
    if words in (target, address):
        return f"\n{address}\n"  # the address stands for itself
    addresses.append(address)
    return words
