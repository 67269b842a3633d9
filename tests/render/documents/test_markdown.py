from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentc.render.documents.links import without_dead_links
from talentc.render.documents.markdown import markdown_blocks
from talentc.render.documents.tree import (
    Break,
    Code,
    Document,
    Emphasis,
    Heading,
    Link,
    ListBlock,
    Paragraph,
    Quote,
    Strong,
    Text,
    paragraph,
    plain,
    text,
)
from talentc.render.documents.tree_check import check_document
from talentc.render.documents.walk import inline_runs, links, walk


def all_text(source: str) -> str:
    return " ".join(plain(run) for block in walk(markdown_blocks(source, 2)) for run in inline_runs(block))


def test_markdown_blocks__paragraphs_and_emphasis() -> None:
    assert markdown_blocks("a *b* **c** `d`\ne\n\nf  \ng", 2) == (
        Paragraph(
            (Text("a "), Emphasis(text("b")), Text(" "), Strong(text("c")), Text(" "), Code("d"), Text(" e")),
        ),
        Paragraph((Text("f"), Break(), Text("g"))),
    )


def test_markdown_blocks__lists_inside_lists() -> None:
    assert markdown_blocks("- a\n  - b\n- c", 2) == (
        ListBlock(
            (
                (paragraph("a"), ListBlock(((paragraph("b"),),))),
                (paragraph("c"),),
            )
        ),
    )


def test_markdown_blocks__ordered_lists_begin_where_they_say() -> None:
    assert markdown_blocks("3. a\n4. b", 2) == (
        ListBlock(((paragraph("a"),), (paragraph("b"),)), ordered=True, start=3),
    )


def test_markdown_blocks__quotes() -> None:
    assert markdown_blocks("> a", 2) == (Quote((paragraph("a"),)),)


@pytest.mark.parametrize(
    ("source", "base", "levels"),
    [
        ("# a\n## b\n# c", 4, [4, 5, 4]),
        ("### a\n# b", 3, [3, 3]),
        ("# a\n#### b\n## c\n### d", 3, [3, 4, 4, 5]),
        ("# a\n## b\n### c\n#### d", 5, [5, 6, 6, 6]),
        ("#\n## a", 3, [3]),
        ("a\n===\nb\n---", 2, [2, 3]),
    ],
)
def test_markdown_blocks__headings_are_moved_and_skip_no_level(source: str, base: int, levels: list[int]) -> None:
    blocks = markdown_blocks(source, base)
    assert [block.level for block in blocks if isinstance(block, Heading)] == levels


def test_markdown_blocks__html_is_text() -> None:
    assert markdown_blocks("<script>alert(1)</script> &lt;b&gt;", 2) == (paragraph("<script>alert(1)</script> <b>"),)
    assert markdown_blocks("<div>\n*a*\n</div>", 2) == (
        Paragraph((Text("<div> "), Emphasis(text("a")), Text(" </div>"))),
    )


@pytest.mark.parametrize("target", ["https://example.org/a", "HTTP://example.org", "mailto:a@example.org", "#glossary"])
def test_markdown_blocks__links_that_may_be(target: str) -> None:
    assert markdown_blocks(f"[a]({target})", 2) == (Paragraph((Link(target, text("a")),)),)


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JaVaScript:x",
        "data:text/html,x",
        "//example.org",
        "a.html",
        "file:///etc",
        "vbscript:x",
        "#",
    ],
)
def test_markdown_blocks__other_links_keep_their_words(target: str) -> None:
    assert markdown_blocks(f"se [a *b*]({target}) c", 2) == (
        Paragraph((Text("se a "), Emphasis(text("b")), Text(" c"))),
    )


def test_markdown_blocks__an_address_in_angle_brackets() -> None:
    assert markdown_blocks("<https://example.org>", 2) == (
        Paragraph((Link("https://example.org", text("https://example.org")),)),
    )


def test_markdown_blocks__images_become_their_words() -> None:
    assert markdown_blocks("![et *kort*](https://example.org/a.png) a", 2) == (paragraph("et kort a"),)


def test_markdown_blocks__code_keeps_its_lines() -> None:
    assert markdown_blocks("```\na\n\nb\n```", 2) == (Paragraph((Code("a"), Break(), Break(), Code("b"))),)


def test_markdown_blocks__rules_and_empty_items_are_nothing() -> None:
    assert markdown_blocks("---\n\n-\n", 2) == ()


def test_markdown_blocks__template_syntax_is_text() -> None:
    source = "{{ 7*7 }} {% raw %} ${x} #{y}"
    assert markdown_blocks(source, 2) == (paragraph(source),)


@pytest.mark.parametrize(
    "source",
    [
        ">" * 90 + " x",
        ">" * 3000 + " x",
        "> - " * 70 + "x",
        "*a " * 3000 + "x " + "a* " * 3000,
        "- " * 90 + "x",
        "[" * 3000 + "x",
    ],
)
def test_markdown_blocks__what_is_nested_deeply_is_flattened(source: str) -> None:
    assert "x" in all_text(source)


@given(st.text(st.sampled_from("ab \n\t*_`#>-+.1[]()!<>&\\{}|~:/"), max_size=200))
def test_markdown_blocks__any_text_makes_a_sound_tree(source: str) -> None:
    blocks = (Heading(2, text("a"), "a"), paragraph("a"), *markdown_blocks(source, 3))
    problems = check_document(without_dead_links(Document("a", "da", blocks)))
    # That a user's own heading stands above nothing is the user's business.
    assert [problem for problem in problems if not problem.startswith("nothing stands under")] == []
    assert all(
        link.target.lower().startswith(("http://", "https://", "mailto:", "#"))
        for block in walk(blocks)
        for run in inline_runs(block)
        for link in links(run)
    )


@given(st.text(max_size=200))
def test_markdown_blocks__no_word_is_lost(source: str) -> None:
    letters = "".join(sign for sign in source if sign.isalpha() and sign.isascii())
    assert markdown_blocks(letters, 2) == ((paragraph(letters),) if letters else ())


def test_document_of__is_sound(document_of: Callable[..., Document]) -> None:
    assert check_document(document_of()) == ()
