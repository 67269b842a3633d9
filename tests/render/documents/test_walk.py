from talentc.render.documents.tree import (
    Box,
    Column,
    Document,
    Emphasis,
    Facts,
    Figure,
    Heading,
    Link,
    ListBlock,
    Paragraph,
    Quote,
    Row,
    Strong,
    Table,
    fact,
    paragraph,
    plain,
    text,
)
from talentc.render.documents.walk import anchors, children, inline_runs, links, walk


def test_walk__outer_before_inner_in_order() -> None:
    inner = ListBlock(((paragraph("a"),), (Quote((paragraph("b"),)),)))
    kinds = [type(block).__name__ for block in walk((Box((inner,)), paragraph("c")))]
    assert kinds == ["Box", "ListBlock", "Paragraph", "Quote", "Paragraph", "Paragraph"]


def test_walk__finds_every_kind_of_block(sample_document: Document) -> None:
    kinds = {type(block) for block in walk(sample_document.blocks)}
    assert kinds == {Heading, Paragraph, ListBlock, Quote, Box, Facts, Table, Figure}


def test_children__a_table_has_none() -> None:
    assert children(Table(text("t"), (), ())) == ()


def test_inline_runs__a_table_s_every_cell() -> None:
    table = Table(text("t"), (Column(text("c")),), (Row((text("r"),)),), (Row((text("f"),)),))
    assert [plain(run) for run in inline_runs(table)] == ["t", "c", "r", "f"]


def test_inline_runs__of_boxes_facts_and_figures() -> None:
    assert inline_runs(Box((), text("t"))) == (text("t"),)
    assert inline_runs(Facts((fact("a", "b"),))) == (text("a"),)
    assert inline_runs(Figure("", "", text("c"))) == (text("c"),)
    assert inline_runs(Quote((paragraph("a"),))) == ()


def test_links__inside_emphasis_too() -> None:
    link = Link("#a", (Strong((Link("#b", text("b")),)),))
    assert [each.target for each in links((Emphasis((link,)),))] == ["#a", "#b"]


def test_anchors__of_headings_that_have_one() -> None:
    assert anchors((Heading(2, text("a"), "a"), Heading(2, text("b")), Box((Heading(3, text("c"), "c"),)))) == (
        "a",
        "c",
    )
