from hypothesis import given
from hypothesis import strategies as st

from talentc.render.documents.plain_text import plain_blocks, plain_text
from talentc.render.documents.tree import Box, Column, Document, Facts, Figure, Row, Table, fact, paragraph, text


def test_plain_text__paragraphs_and_headings() -> None:
    assert plain_text("# Formål\nAt *lede*\nbedre.\n\nIgen.") == "Formål\n\nAt lede bedre.\n\nIgen."


def test_plain_text__lists() -> None:
    assert plain_text("Vi:\n\n- a\n- b\n  1. c\n  2. d\n\n3. e\n4. f") == (
        "Vi:\n\n- a\n- b\n  1. c\n  2. d\n\n3. e\n4. f"
    )


def test_plain_text__a_link_s_address_stands_on_its_own_line() -> None:
    source = "Læs [siden](https://example.org/a) og skriv til [os](mailto:a@example.org).\n\nTak."
    assert plain_text(source) == "Læs siden og skriv til os.\nhttps://example.org/a\na@example.org\n\nTak."


def test_plain_text__an_address_alone_stands_once() -> None:
    assert plain_text("Mød op på <https://example.org/rum> til tiden.") == (
        "Mød op på\nhttps://example.org/rum\ntil tiden."
    )
    assert plain_text("<https://example.org/rum>") == "https://example.org/rum"


def test_plain_text__a_link_within_the_document_is_its_words() -> None:
    assert plain_text("Se [ordlisten](#glossary).") == "Se ordlisten."


def test_plain_text__line_breaks_and_code() -> None:
    assert plain_text("a  \nb `c`") == "a\nb c"


def test_plain_text__nothing() -> None:
    assert plain_text(" \n") == ""


def test_plain_blocks__boxes_facts_tables_and_figures() -> None:
    table = Table(text("t"), (Column(text("a")), Column(text("b"))), (Row((text("1"), text("2"))),))
    blocks = (Box((paragraph("x"),), text("y")), Facts((fact("m", "n"), fact("o", "p"))), table, Figure("<svg/>", "f"))
    assert plain_blocks(blocks) == "y\nx\n\nm: n\no: p\n\nt\na | b\n1 | 2\n\nf"


def test_plain_blocks__the_sample_has_no_markup(sample_document: Document) -> None:
    shown = plain_blocks(sample_document.blocks)
    assert "svg" not in shown
    assert "13½ dag" in shown


@given(st.text(max_size=300))
def test_plain_text__any_text(source: str) -> None:
    shown = plain_text(source)
    assert shown == shown.strip("\n")
    assert "\n\n\n" not in shown
