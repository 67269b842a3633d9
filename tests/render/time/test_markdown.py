import pytest
from markdown_it import MarkdownIt

from talentc.render.documents.tree import (
    Box,
    Break,
    Code,
    Column,
    Document,
    Emphasis,
    Figure,
    Heading,
    Link,
    ListBlock,
    Paragraph,
    Row,
    Strong,
    Table,
    Text,
    fact,
    paragraph,
    text,
)
from talentc.render.time.markdown import markdown_text

EVIL = (
    "a|b",
    "*x*",
    "_x_",
    "[x](http://y)",
    "<script>alert(1)</script>",
    "`x`",
    "# x",
    "&amp;",
    "~~x~~",
    "\\|",
    "a\nb",
)


def html(*blocks: Paragraph | Table | Heading | Box | ListBlock) -> str:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return str(parser.render(markdown_text(Document("T", "da", blocks))))


def table(*cells: str) -> Table:
    return Table(
        text("Tabel"), tuple(Column(text(f"K{n}")) for n in range(len(cells))), (Row(tuple(text(c) for c in cells)),)
    )


@pytest.mark.parametrize("evil", EVIL)
def test_markdown_text__what_a_user_wrote_stays_text(evil: str) -> None:
    from html import escape

    shown = escape(" ".join(evil.split()), quote=False)
    assert f"<td>{shown}</td>" in html(table(evil, "x"))
    assert f"<p>{shown}</p>" in html(paragraph(evil))


@pytest.mark.parametrize("start", ["- x", "+ x", "= x", "1. x", "2) x"])
def test_markdown_text__no_paragraph_becomes_a_list(start: str) -> None:
    assert f"<p>{start}</p>" in html(paragraph(start))


def test_markdown_text__a_whole_document() -> None:
    rows = (
        Row((text("Gruppe"),), "group"),
        Row(((Text("Moduler"), Break(), Emphasis(text("A og B"))), text("12"))),
        Row((text("I alt"), text("12")), "subtotal"),
    )
    document = Document(
        "Titel",
        "da",
        (
            Heading(2, text("Tid")),
            Table(
                text("Tabel"),
                (Column(text("Hvad")), Column(text("Timer"), "end")),
                rows,
                (Row((text("Sum"), text("12"))),),
            ),
            Box((paragraph("Bemærk"), Paragraph((Strong(text("nu")), Code("x"))))),
            ListBlock(((paragraph("et"),), (paragraph("to"),))),
            Paragraph((Link("index.html", text("mere")),)),
        ),
        facts=(fact("Personer", "24"),),
        footer=text("LEAD"),
    )
    assert markdown_text(document) == (
        "# Titel\n\n- Personer: 24\n\n## Tid\n\n**Tabel**\n\n"
        "| Hvad | Timer |\n| --- | ---: |\n| **Gruppe** |  |\n| Moduler<br>*A og B* | 12 |\n| **I alt** | **12** |\n"
        "| **Sum** | **12** |\n\n> Bemærk\n>\n> **nu**x\n\n- et\n- to\n\n[mere](<index.html>)\n\nLEAD\n"
    )


def test_markdown_text__a_block_that_time_does_not_use_is_a_mistake_of_ours() -> None:
    with pytest.raises(TypeError, match="Figure"):
        markdown_text(Document("T", "da", (Figure("<svg/>", "x"),)))
