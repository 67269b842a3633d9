"""Floor 7: what a document is made of: eight blocks, six inlines, and the cover that stands before them.

Composers build such trees, writers turn them into a format. A tree knows nothing of programmes and nothing of any
format: no colours, no widths, no markup. Whether a tree is sound (headings that skip no level, figures that have
alternative text, links that lead somewhere) is told by `check_document` in `tree_check.py`.
"""

from typing import Literal, TypeAlias

from talentc.value import Value

# ---- inlines: what stands in a line ----


class Text(Value, frozen=True):
    """Plain characters. Everything that a user wrote arrives here and is data: writers escape it."""

    text: str


class Strong(Value, frozen=True):
    """Strongly emphasised, usually bold."""

    inlines: "Inlines"


class Emphasis(Value, frozen=True):
    """Emphasised, usually italic."""

    inlines: "Inlines"


class Code(Value, frozen=True):
    """Characters that are to be typed or read exactly."""

    text: str


class Link(Value, frozen=True):
    """A link to `target`: http(s), webcal, mailto, `#anchor` of a heading in the same document, or a relative path."""

    target: str
    inlines: "Inlines"


class Break(Value, frozen=True):
    """A new line within a paragraph or a cell."""


Inline: TypeAlias = Text | Strong | Emphasis | Code | Link | Break
Inlines: TypeAlias = tuple[Inline, ...]

# ---- blocks ----

Tone = Literal["plain", "accent", "warning"]
Alignment = Literal["start", "center", "end"]
RowKind = Literal["plain", "group", "part", "subtotal"]


class Heading(Value, frozen=True):
    """A heading of level 2 to 6; the document's title is the only one of level 1.

    `anchor` is what links lead to, unique in the document; headings of level 2 and 3 that have one are listed in the
    contents.
    """

    level: int
    inlines: Inlines
    anchor: str = ""


class Paragraph(Value, frozen=True):
    """A paragraph."""

    inlines: Inlines


class ListBlock(Value, frozen=True):
    """A list; each item is a tuple of blocks. An ordered one counts from `start`."""

    items: tuple["Blocks", ...]
    ordered: bool = False
    start: int = 1


class Quote(Value, frozen=True):
    """What somebody else says."""

    blocks: "Blocks"


class Box(Value, frozen=True):
    """Something that is lifted out of the text: the one thing that a reader shouldn't miss, a note, a warning."""

    blocks: "Blocks"
    title: Inlines = ()
    tone: Tone = "plain"


class Fact(Value, frozen=True):
    """A term and what is said of it. `blocks` may be several paragraphs or a list."""

    term: Inlines
    blocks: "Blocks"


class Facts(Value, frozen=True):
    """Pairs of a term and what is said of it."""

    facts: tuple[Fact, ...]


class Column(Value, frozen=True):
    """A column: its header, how its cells are aligned (numbers: "end"), its share of the width."""

    title: Inlines
    align: Alignment = "start"
    share: int = 1


class Row(Value, frozen=True):
    """A row of a table, a cell for each column.

    A row of kind "group" has one cell, which stands over the rows that follow; "part" says what of the row above it
    is meant ("of which voluntary"); "subtotal" sums up.
    """

    cells: tuple[Inlines, ...]
    kind: RowKind = "plain"


class Table(Value, frozen=True):
    """A table. `footer` holds the rows that sum up the whole; the first column heads its rows if `header_column`.

    `to_fill_in` marks a form: its empty cells are meant to be written in, and get room for that.
    """

    caption: Inlines
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    footer: tuple[Row, ...] = ()
    header_column: bool = True
    to_fill_in: bool = False


class Figure(Value, frozen=True):
    """A drawing as SVG of our own making (never a user's), what it shows in words, and a caption."""

    svg: str
    alternative: str
    caption: Inlines = ()


Block: TypeAlias = Heading | Paragraph | ListBlock | Quote | Box | Facts | Table | Figure
Blocks: TypeAlias = tuple[Block, ...]


class Document(Value, frozen=True):
    """A whole document: the cover (kicker over the title, title, subtitle, facts) and the blocks.

    `language` is a BCP 47 tag; `footer` a line at the very end (who made it and for whom).
    """

    title: str
    language: str
    blocks: Blocks
    kicker: str = ""
    subtitle: str = ""
    facts: tuple[Fact, ...] = ()
    footer: Inlines = ()


# ---- building ----


def text(value: str) -> Inlines:
    """Plain characters as inlines."""
    return (Text(value),)


def paragraph(value: str) -> Paragraph:
    """A paragraph of plain characters."""
    return Paragraph(text(value))


def fact(term: str, value: str) -> Fact:
    """A fact of plain characters."""
    return Fact(text(term), (paragraph(value),))


def plain(inlines: Inlines) -> str:
    """The characters alone, a break as a space."""
    parts: list[str] = []
    for inline in inlines:
        match inline:
            case Text(value) | Code(value):
                parts.append(value)
            case Strong(inner) | Emphasis(inner) | Link(_, inner):
                parts.append(plain(inner))
            case Break():
                parts.append(" ")
    return "".join(parts)
