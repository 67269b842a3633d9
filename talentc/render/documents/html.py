"""Floor 7: a document tree as one self-contained HTML page: no request leaves it, drawings and style are inside.

The page reads on a phone, on a wide screen (contents at the side) and on A4 paper, and keeps to EN 301 549: a language,
landmarks, a skip link, headings in order, captions and scopes on tables, names on drawings. What it looks like stands
in `templates/html/`; here is only what a template can't say.
"""

import re
from collections.abc import Iterator
from html import escape

from talentc.render.clean_text import clean_text
from talentc.render.documents.links import without_dead_links
from talentc.render.documents.tree import Block, Blocks, Document, Heading, Row, Table, plain
from talentc.render.documents.walk import walk
from talentc.render.templates import OwnMarkup, css_string, render_template, template_text
from talentc.render.words import Words
from talentc.value import Value

DEEPEST_IN_CONTENTS = 3
FEWEST_IN_CONTENTS = 3
RANGE = re.compile(r"((?:kl\. )?\d+(?:[.:]\d+)?[-–]\d+(?:[.:]\d+)?)")


class Entry(Value, frozen=True):
    """A line of the contents, with the lines under it."""

    title: str
    anchor: str
    entries: tuple["Entry", ...]


class Body(Value, frozen=True):
    """Rows of a table that belong together, under the row that heads them."""

    group: Row | None
    rows: tuple[Row, ...]


def html_page(document: Document, words: Words) -> bytes:
    """The page, UTF-8. Links to anchors that aren't in the document become plain text."""
    sound = without_dead_links(document)
    page = render_template(
        "page.html.j2",
        {
            "document": sound,
            "contents": contents(sound.blocks),
            "style": OwnMarkup(template_text("html/style.css")),
            "running_title": OwnMarkup(css_string(sound.title)),
            "words": words,
            "plain": plain,
            "bodies": bodies,
            "narrow": narrow_layout,
            "together": together,
            "drawing": lambda figure: OwnMarkup(figure.svg),
            "sections": sections,
        },
    )
    return page.encode("utf-8")


def together(value: str) -> OwnMarkup:
    """The text escaped, ranges of numbers (`kl. 9.00-16.00`) kept on one line: browsers break them after the hyphen."""
    pieces = RANGE.split(clean_text(value))
    return OwnMarkup(
        "".join(
            f'<span class="together">{escape(piece)}</span>' if index % 2 else escape(piece)
            for index, piece in enumerate(pieces)
        )
    )


def contents(blocks: Blocks) -> tuple[Entry, ...]:
    """The headings of level 2 and 3 that have an anchor, as a tree; none where there are too few to be worth it."""
    chapters: list[Entry] = []
    for block in walk(blocks):
        if not isinstance(block, Heading) or not block.anchor or block.level > DEEPEST_IN_CONTENTS:
            continue
        entry = Entry(plain(block.inlines), block.anchor, ())
        if block.level == 2 or not chapters:
            chapters.append(entry)
        else:
            last = chapters[-1]
            chapters[-1] = Entry(last.title, last.anchor, (*last.entries, entry))
    return tuple(chapters) if len(chapters) >= FEWEST_IN_CONTENTS else ()


def sections(blocks: Blocks) -> Iterator[tuple[str, tuple[Block, ...]]]:
    """The blocks cut at every heading of level 2, each piece with that heading's anchor ("" for what stands before)."""
    anchor, piece = "", list[Block]()
    for block in blocks:
        if isinstance(block, Heading) and block.level == 2:
            if piece:
                yield anchor, tuple(piece)
            anchor, piece = block.anchor, []
        piece.append(block)
    if piece:
        yield anchor, tuple(piece)


def bodies(table: Table) -> Iterator[Body]:
    """The rows of a table, cut at every row that heads a group."""
    group: Row | None = None
    rows: list[Row] = []
    for row in table.rows:
        if row.kind != "group":
            rows.append(row)
            continue
        if rows or group is not None:
            yield Body(group, tuple(rows))
        group, rows = row, []
    yield Body(group, tuple(rows))


def narrow_layout(table: Table) -> str:
    """How a table fits a phone: as it is ("keep"), each row as a card ("stack"), or moved sideways ("scroll")."""
    if len(table.columns) <= 2:
        return "keep"
    return "stack" if table.header_column else "scroll"
