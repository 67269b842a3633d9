from talentc.render.documents.tree import (
    Break,
    Code,
    Emphasis,
    Link,
    Paragraph,
    Strong,
    Text,
    fact,
    paragraph,
    plain,
    text,
)


def test_plain__keeps_the_characters_alone() -> None:
    run = (Text("a "), Strong((Emphasis(text("b")),)), Break(), Code("c"), Link("#d", text("d")))
    assert plain(run) == "a b cd"


def test_text__is_one_run() -> None:
    assert text("a") == (Text("a"),)


def test_fact__says_one_paragraph_of_a_term() -> None:
    assert fact("Sted", "Aalborg").blocks == (Paragraph((Text("Aalborg"),)),)
    assert paragraph("a") == Paragraph((Text("a"),))
