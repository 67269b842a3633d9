import re
from collections.abc import Callable
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from talentc.render.documents.html import Entry, bodies, contents, html_page, narrow_layout, sections, together
from talentc.render.documents.markdown import markdown_blocks
from talentc.render.documents.tree import (
    Box,
    Code,
    Column,
    Document,
    Heading,
    Link,
    Paragraph,
    Row,
    Table,
    Text,
    fact,
    paragraph,
    text,
)
from talentc.render.templates import template_text
from talentc.render.timeline import Palette
from talentc.render.words import Words, load_words
from talentc.value import replace

VOID = {"meta", "br", "col", "rect", "line"}


class Page(HTMLParser):
    """Reads a page and refuses elements that aren't closed in order."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(content.decode("utf-8"))
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]

    @property
    def text(self) -> str:
        return "".join(self.words)


def test_html_page__is_well_formed_and_has_landmarks(sample_document: Document, danish: Words) -> None:
    page = Page(html_page(sample_document, danish))
    names = [tag for tag, _ in page.tags]
    assert page.all("html") == [{"lang": "da"}]
    assert [names.count(tag) for tag in ("header", "nav", "main", "footer", "h1")] == [1, 1, 1, 1, 1]
    assert page.all("a")[0] == {"class": "skip", "href": "#content"}
    assert page.all("main") == [{"id": "content"}]


def test_html_page__headings_skip_no_level(sample_document: Document, danish: Words) -> None:
    page = Page(html_page(sample_document, danish))
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert all(following <= level + 1 for level, following in pairwise(levels))


def test_html_page__asks_for_nothing_from_outside(sample_document: Document, danish: Words) -> None:
    content = html_page(sample_document, danish).decode()
    page = Page(content.encode())
    assert not {"script", "link", "img", "iframe", "object", "embed", "base"} & {tag for tag, _ in page.tags}
    assert "url(" not in content
    assert "@import" not in content
    assert not [tag for tag, attributes in page.tags if {"src", "srcset", "data"} & attributes.keys()]


def test_html_page__ids_are_unique_and_links_lead_somewhere(sample_document: Document, danish: Words) -> None:
    page = Page(html_page(sample_document, danish))
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    inner = [str(attributes["href"])[1:] for attributes in page.all("a") if str(attributes["href"]).startswith("#")]
    assert inner
    assert set(inner) <= set(ids)


def test_html_page__tables_have_captions_and_scopes(sample_document: Document, danish: Words) -> None:
    page = Page(html_page(sample_document, danish))
    assert len(page.all("table")) == len(page.all("caption")) == 3
    assert {attributes.get("scope") for attributes in page.all("th")} == {"col", "row", "rowgroup"}


def test_html_page__drawings_have_names(sample_document: Document, danish: Words) -> None:
    page = Page(html_page(sample_document, danish))
    (drawing,) = page.all("svg")
    ids = {attributes.get("id") for _, attributes in page.tags}
    assert set(str(drawing["aria-labelledby"]).split()) <= ids


def test_html_page__dead_links_are_words(document_of: Callable[..., Document], danish: Words) -> None:
    page = Page(html_page(document_of(Paragraph((Link("#nowhere", text("her")),))), danish))
    assert [attributes["href"] for attributes in page.all("a")] == ["#content"]
    assert "her" in page.text


def test_html_page__few_headings_need_no_contents(document_of: Callable[..., Document], danish: Words) -> None:
    assert Page(html_page(document_of(), danish)).all("nav") == []


def test_html_page__an_empty_cover_prints_nothing(document_of: Callable[..., Document], danish: Words) -> None:
    page = Page(html_page(document_of(), danish))
    assert page.all("dl") == []
    assert page.all("footer") == []


def test_html_page__is_the_same_every_time(sample_document: Document, danish: Words) -> None:
    assert html_page(sample_document, danish) == html_page(sample_document, load_words("da"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(value=st.text(st.characters(codec=None), max_size=30))
def test_html_page__every_text_is_data(value: str, document_of: Callable[..., Document], danish: Words) -> None:
    hostile = f"\"'><script>x</script></style><!--{{{{ 7*7 }}}}{{% x %}} {value}"
    table = Table(
        text(hostile), tuple(Column(text(hostile)) for _ in range(3)), (Row((text(hostile), (), (Code(hostile),))),)
    )
    document = replace(
        document_of(Box((paragraph(hostile),), text(hostile)), table, *markdown_blocks(hostile, 3)),
        title=hostile,
        kicker=hostile,
        subtitle=hostile,
        facts=(fact(hostile, hostile),),
        footer=text(hostile),
        language=hostile,
    )
    page = Page(html_page(document, danish))
    assert page.all("script") == []
    assert page.text.count("{{ 7*7 }}") > 10


def test_together__ranges_stay_on_one_line() -> None:
    assert str(together("<b> kl. 9.00-16.00, uge 3-4")) == (
        '&lt;b&gt; <span class="together">kl. 9.00-16.00</span>, uge <span class="together">3-4</span>'
    )


def test_contents__two_levels() -> None:
    blocks = tuple(
        Heading(level, (Text(name),), name) for level, name in ((2, "a"), (3, "b"), (4, "x"), (2, "c"), (2, "d"))
    )
    assert contents(blocks) == (Entry("a", "a", (Entry("b", "b", ()),)), Entry("c", "c", ()), Entry("d", "d", ()))


def test_contents__headings_without_an_anchor_are_left_out() -> None:
    assert contents(tuple(Heading(2, text(name)) for name in "abc")) == ()


def test_sections__are_cut_at_headings_of_level_two() -> None:
    first, second = Heading(2, text("a"), "a"), Heading(2, text("b"), "b")
    before, after = paragraph("x"), paragraph("y")
    assert list(sections((before, first, after, second))) == [("", (before,)), ("a", (first, after)), ("b", (second,))]


def test_bodies__are_cut_at_rows_that_head_a_group() -> None:
    group, row = Row((text("g"),), "group"), Row((text("r"),))
    found = [(body.group, body.rows) for body in bodies(Table(text("t"), (), (row, group, row, row)))]
    assert found == [(None, (row,)), (group, (row, row))]


@pytest.mark.parametrize(
    ("columns", "header_column", "expected"), [(2, True, "keep"), (3, True, "stack"), (3, False, "scroll")]
)
def test_narrow_layout__of_a_table(columns: int, header_column: bool, expected: str) -> None:
    table = Table(text("t"), tuple(Column(text("c")) for _ in range(columns)), (), header_column=header_column)
    assert narrow_layout(table) == expected


def colours() -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6});", template_text("html/style.css")))


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, contrast ratio."""

    def luminance(colour: str) -> float:
        parts = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("text_colour", ["ink", "muted", "accent", "warning"])
@pytest.mark.parametrize("ground", ["paper", "tint", "accent-tint", "warning-tint"])
def test_style__text_stands_out(text_colour: str, ground: str) -> None:
    assert contrast(colours()[text_colour], colours()[ground]) >= 4.5


def test_style__the_check_of_contrast_can_fail() -> None:
    assert contrast("#999999", "#ffffff") < 4.5
    assert round(contrast("#000000", "#ffffff")) == 21


def test_style__drawings_have_the_page_s_colours() -> None:
    palette, page = Palette(), colours()
    assert (palette.ink, palette.muted, palette.accent) == (page["ink"], page["muted"], page["accent"])
    assert (palette.rule, palette.paper) == (page["rule"], page["paper"])
    assert min(contrast(palette.ink, ground) for ground in (palette.light, palette.closed, palette.paper)) >= 4.5
