import pytest

from talentc.read.markdown_text import TextSection, read_sections
from talentc.source import Span


def found(text: str) -> list[str]:
    return [
        f"{one.span.line}:{one.span.column}-{one.span.end_column} {one.code}" for one in read_sections("f", text)[1]
    ]


def test_read_sections__the_text_under_each_heading() -> None:
    text = "\n## purpose\n\nAt lære.\n\nOg mere.\n\n## Content ##\n### Dag 1\n- a\n"
    assert read_sections("f", text) == (
        (
            TextSection("purpose", "At lære.\n\nOg mere.", Span("f", 4, 1, 6, 9)),
            TextSection("content", "### Dag 1\n- a", Span("f", 9, 1, 10, 4)),
        ),
        (),
    )


def test_read_sections__a_heading_in_a_block_of_code_is_text() -> None:
    sections, findings = read_sections("f", "## content\n~~~\n## purpose\n```\n~~~\n## outcome\nx\n")
    assert findings == ()
    assert [section.name for section in sections] == ["content", "outcome"]


@pytest.mark.parametrize("text", ["", "\n \n"])
def test_read_sections__empty_file(text: str) -> None:
    assert found(text) == ["1:1-1 TC110"]


def test_read_sections__text_without_heading() -> None:
    assert found("\n# Kick-off\nx\n\n## purpose\nx") == ["2:1-2 TC140"]


def test_read_sections__unknown_heading() -> None:
    sections, findings = read_sections("f", "## Formål\nx\n##   outcomes\ny\n")
    assert sections == ()
    assert [(one.code, one.span.column, one.span.end_column) for one in findings] == [
        ("TC141", 4, 10),
        ("TC141", 6, 14),
    ]
    assert "`Formål`" in findings[0].message


def test_read_sections__repeated_heading_shows_both_places() -> None:
    sections, findings = read_sections("f", "## content\nx\n## CONTENT\ny\n")
    assert [section.text for section in sections] == ["x"]
    assert [(one.code, one.span.line, one.related[0].span.line) for one in findings] == [("TC142", 3, 1)]


def test_read_sections__empty_section() -> None:
    assert found("## purpose\n\n## content\nx\n## outcome\n") == ["1:4-11 TC143", "5:4-11 TC143"]
