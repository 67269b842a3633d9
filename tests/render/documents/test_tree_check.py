from collections.abc import Callable

import pytest

from talentc.render.documents.tree import (
    Block,
    Box,
    Column,
    Document,
    Facts,
    Figure,
    Heading,
    Link,
    ListBlock,
    Paragraph,
    Quote,
    Row,
    Table,
    fact,
    paragraph,
    text,
)
from talentc.render.documents.tree_check import check_document
from talentc.value import replace

COLUMNS = (Column(text("a")), Column(text("b")))
ROW = Row((text("x"), ()))


def test_check_document__the_sample_is_sound(sample_document: Document) -> None:
    assert check_document(sample_document) == ()


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ((Heading(4, text("H")), paragraph("p")), "heading 'H' has level 4 after level 2"),
        ((Heading(1, text("H")), paragraph("p")), "heading 'H' has level 1, which is none of 2 to 6"),
        ((Box((Heading(5, text("H")), paragraph("p"))),), "heading 'H' has level 5 after level 2"),
        ((Heading(2, text("H")),), "nothing stands under the heading 'H'"),
        ((Heading(3, text("H")), Heading(2, text("I")), paragraph("p")), "nothing stands under the heading 'H'"),
        ((Heading(2, text("H"), "section"), paragraph("p")), "2 headings share the anchor 'section'"),
        (
            (Heading(2, text("H"), "a b"), paragraph("p")),
            "the anchor 'a b' is more than letters, digits, points, hyphens and underscores",
        ),
        ((paragraph(" "),), "an empty paragraph"),
        ((ListBlock(()),), "a list without items, or an item without blocks"),
        ((ListBlock(((),)),), "a list without items, or an item without blocks"),
        ((Quote(()),), "an empty quote"),
        ((Box((), text("t")),), "an empty box"),
        ((Facts(()),), "facts without facts, or a fact without its term or without what is said of it"),
        ((Facts((fact("", "a"),)),), "facts without facts, or a fact without its term or without what is said of it"),
        ((Figure("<svg/>", " ", text("c")),), "the figure 'c' has no alternative text"),
        ((Table((), COLUMNS, (ROW,)),), "a table without a caption"),
        ((Table(text("t"), (), ()),), "the table 't' has no columns, or a column without a header"),
        ((Table(text("t"), COLUMNS, ()),), "the table 't' has no rows"),
        ((Table(text("t"), COLUMNS, (Row((text("x"),)),)),), "a row of the table 't' has 1 cells: x"),
        ((Table(text("t"), COLUMNS, (Row(ROW.cells, "group"),)),), "a row of the table 't' has 2 cells: x | "),
        ((Table(text("t"), COLUMNS, (Row(((), text("y"))),)),), "a row of the table 't' has no header:  | y"),
        ((Paragraph((Link("#x", text("x")),)),), "a link leads to '#x', and no heading has that anchor"),
        (
            (Paragraph((Link("javascript:x", text("x")),)),),
            "a link leads to 'javascript:x', which is no address that a document may have",
        ),
        (
            (Paragraph((Link("//example.org", text("x")),)),),
            "a link leads to '//example.org', which is no address that a document may have",
        ),
    ],
)
def test_check_document__each_problem(
    blocks: tuple[Block, ...], expected: str, document_of: Callable[..., Document]
) -> None:
    assert expected in check_document(document_of(*blocks))


def test_check_document__a_link_without_words(document_of: Callable[..., Document]) -> None:
    block = Paragraph((*text("a "), Link("#section", ())))
    assert check_document(document_of(block)) == ("the link to '#section' has no words",)


def test_check_document__the_cover(document_of: Callable[..., Document]) -> None:
    document = replace(document_of(), title=" ", language="", blocks=())
    assert check_document(document) == (
        "the document has no title",
        "the document has no language",
        "the document has no blocks",
    )


@pytest.mark.parametrize("target", ["handbooks/talent.html", "webcal://example.org/a.ics", "mailto:a@example.org"])
def test_check_document__addresses_that_may_be(target: str, document_of: Callable[..., Document]) -> None:
    assert check_document(document_of(Paragraph((Link(target, text("x")),)))) == ()
