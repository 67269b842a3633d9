from collections.abc import Callable

from talentc.render.documents.links import is_dead, without_dead_links
from talentc.render.documents.tree import (
    Box,
    Column,
    Document,
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
    text,
)
from talentc.render.documents.tree import Fact as FactOf

DEAD: Inlines = (Text("se "), Emphasis((Link("#nowhere", (Strong(text("her")),)),)))
MENDED: Inlines = (Text("se "), Emphasis((Strong(text("her")),)))


def test_is_dead__an_anchor_that_is_not_there() -> None:
    assert is_dead(Link("#a", ()), frozenset())
    assert not is_dead(Link("#a", ()), frozenset({"a"}))
    assert not is_dead(Link("https://example.org/#a", ()), frozenset())


def test_without_dead_links__wherever_they_stand(document_of: Callable[..., Document]) -> None:
    def blocks(run: Inlines) -> Document:
        return document_of(
            Heading(2, run, "a"),
            Paragraph(run),
            ListBlock(((Paragraph(run),),)),
            Quote((Paragraph(run),)),
            Box((Paragraph(run),), run),
            Facts((FactOf(run, (Paragraph(run),)),)),
            Table(run, (Column(run),), (Row((run,)),), (Row((run,)),)),
            Figure("<svg/>", "a", run),
        )

    assert without_dead_links(blocks(DEAD)) == blocks(MENDED)


def test_without_dead_links__keeps_the_others(sample_document: Document) -> None:
    assert without_dead_links(sample_document) == sample_document
