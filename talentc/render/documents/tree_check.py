"""Floor 7: what is wrong with a document tree, whatever the format.

Used by tests, and before formats that refuse unsound trees. A problem is a mistake of a composer (a bug in talentc),
never a user's: a sentence for developers, and no finding.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest

from talentc.render.documents.links import is_dead
from talentc.render.documents.tree import (
    Block,
    Blocks,
    Box,
    Document,
    Facts,
    Figure,
    Heading,
    Inlines,
    ListBlock,
    Paragraph,
    Quote,
    Row,
    Table,
    plain,
)
from talentc.render.documents.walk import anchors, children, inline_runs, links, walk

ANCHOR = re.compile(r"[A-Za-z][A-Za-z0-9._-]*")
# The addresses that a document may have: some schemes, an anchor, a relative path.
TARGET = re.compile(r"(?:https?://|webcals?://|mailto:|#)\S+|(?![/\\])[^:\s]+", re.IGNORECASE)
DEEPEST_LEVEL = 6


def check_document(document: Document) -> tuple[str, ...]:
    """Every problem of the tree, in the order of reading; none for a sound one."""
    return (
        *_cover_problems(document),
        *_heading_problems(document.blocks),
        *_section_problems(document.blocks),
        *_anchor_problems(document.blocks),
        *(problem for block in walk(_all_blocks(document)) for problem in _block_problems(block)),
        *_link_problems(document),
    )


def _all_blocks(document: Document) -> Blocks:
    cover: Blocks = (Facts(document.facts),) if document.facts else ()
    return (*cover, *document.blocks)


def _cover_problems(document: Document) -> Iterator[str]:
    if not document.title.strip():
        yield "the document has no title"
    if not document.language.strip():
        yield "the document has no language"
    if not document.blocks:
        yield "the document has no blocks"


def _heading_problems(blocks: Blocks) -> Iterator[str]:
    level = 1
    for block in walk(blocks):
        if isinstance(block, Heading):
            if block.level < 2 or block.level > DEEPEST_LEVEL:
                yield f"heading '{plain(block.inlines)}' has level {block.level}, which is none of 2 to {DEEPEST_LEVEL}"
            elif block.level > level + 1:
                yield f"heading '{plain(block.inlines)}' has level {block.level} after level {level}"
            level = block.level


def _section_problems(blocks: Blocks) -> Iterator[str]:
    """A heading that nothing stands under: the next block closes it, or there is none."""
    for block, following in zip_longest(blocks, blocks[1:]):
        if isinstance(block, Heading):
            deeper = isinstance(following, Heading) and following.level > block.level
            if following is None or (isinstance(following, Heading) and not deeper):
                yield f"nothing stands under the heading '{plain(block.inlines)}'"
        for inner in children(block):
            yield from _section_problems(inner)


def _anchor_problems(blocks: Blocks) -> Iterator[str]:
    for anchor, count in Counter(anchors(blocks)).items():
        if count > 1:
            yield f"{count} headings share the anchor '{anchor}'"
        if not ANCHOR.fullmatch(anchor):
            yield f"the anchor '{anchor}' is more than letters, digits, points, hyphens and underscores"


def _block_problems(block: Block) -> Iterator[str]:
    match block:
        case Heading() | Paragraph():
            if _is_empty(block.inlines):
                yield f"an empty {type(block).__name__.lower()}"
        case ListBlock(items):
            if not items or not all(items):
                yield "a list without items, or an item without blocks"
        case Quote(inner) | Box(inner):
            if not inner:
                yield f"an empty {type(block).__name__.lower()}"
        case Facts(facts):
            if not facts or any(_is_empty(fact.term) or not fact.blocks for fact in facts):
                yield "facts without facts, or a fact without its term or without what is said of it"
        case Figure():
            if not block.alternative.strip():
                yield f"the figure '{plain(block.caption)}' has no alternative text"
        case Table():
            yield from _table_problems(block)


def _table_problems(table: Table) -> Iterator[str]:
    caption = plain(table.caption)
    if _is_empty(table.caption):
        yield "a table without a caption"
    if not table.columns or any(_is_empty(column.title) for column in table.columns):
        yield f"the table '{caption}' has no columns, or a column without a header"
    if not table.rows:
        yield f"the table '{caption}' has no rows"
    for row in (*table.rows, *table.footer):
        if len(row.cells) != (1 if row.kind == "group" else len(table.columns)):
            yield f"a row of the table '{caption}' has {len(row.cells)} cells: {_row_text(row)}"
        elif (table.header_column or row.kind == "group") and _is_empty(row.cells[0]):
            yield f"a row of the table '{caption}' has no header: {_row_text(row)}"


def _link_problems(document: Document) -> Iterator[str]:
    known = frozenset(anchors(document.blocks))
    runs = [document.footer, *(run for block in walk(_all_blocks(document)) for run in inline_runs(block))]
    for run in runs:
        for link in links(run):
            if is_dead(link, known):
                yield f"a link leads to '{link.target}', and no heading has that anchor"
            elif not TARGET.fullmatch(link.target):
                yield f"a link leads to '{link.target}', which is no address that a document may have"
            if _is_empty(link.inlines):
                yield f"the link to '{link.target}' has no words"


def _row_text(row: Row) -> str:
    return " | ".join(plain(cell) for cell in row.cells)


def _is_empty(inlines: Inlines) -> bool:
    return not plain(inlines).strip()
