"""The page that offers everything."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from talentc.compiled import Compiled
from talentc.render.documents.tree import Document, Figure, Heading, Paragraph, Table, plain
from talentc.render.documents.tree_check import check_document
from talentc.render.documents.walk import inline_runs, links, walk
from talentc.render.index.page import index_document
from talentc.render.registry import INDEX, OUTPUTS
from talentc.render.words import load_words

Compile = Callable[..., Compiled]


def document_of(compiled: Compiled) -> Document:
    return index_document(compiled, load_words(compiled.programme.language))


def targets(document: Document) -> Iterator[str]:
    for block in walk(document.blocks):
        for run in inline_runs(block):
            yield from (link.target for link in links(run))


def headings(document: Document) -> list[str]:
    return [block.anchor for block in document.blocks if isinstance(block, Heading) and block.level == 2]


def test_index_document__is_sound_and_has_all_sections(talent_nord: Compiled) -> None:
    document = document_of(talent_nord)
    assert check_document(document) == ()
    assert headings(document) == ["handbooks", "calendars", "time", "timeline", "notes", "assumptions"]
    assert [plain(fact.term) for fact in document.facts] == ["For", "Gennemføres af", "Hold 1"]
    assert any(isinstance(block, Figure) for block in document.blocks)


def test_index_document__links_to_every_page_and_file_that_is_made_and_to_no_other(talent_nord: Compiled) -> None:
    made = {artifact.path for output in (*OUTPUTS, INDEX) for artifact in output.render(talent_nord)}
    assert set(targets(document_of(talent_nord))) == made - {"index.html"}


def test_index_document__of_the_smallest_programme(compile_text: Compile) -> None:
    document = document_of(compile_text("activities: {}\n"))
    assert check_document(document) == ()
    assert headings(document) == ["calendars"]


def test_index_document__without_dates_there_is_no_calendar_to_subscribe_to(compile_text: Compile) -> None:
    document = document_of(compile_text("activities: {a: {title: A, length: 4 h, who: {talent: all}}}\n"))
    told = [plain(block.inlines) for block in walk(document.blocks) if hasattr(block, "inlines")]
    assert "Hold 1 har endnu ingen datoer og derfor ingen kalendere." in told
    assert not any(target.endswith(".ics") for target in targets(document))
    assert "subscribe" not in [block.anchor for block in walk(document.blocks) if isinstance(block, Heading)]


@pytest.mark.parametrize("title", ["<script>alert(1)</script>", "{{ 7 * 7 }}", "*A*"])
def test_index_document__titles_are_text(compile_text: Compile, title: str) -> None:
    compiled = compile_text(
        f'activities: {{a: {{title: "{title}", length: 4 h, who: {{talent: all}}}}}}\n', "{a: 2024-06-18}"
    )
    assert check_document(document_of(compiled)) == ()


def test_index_document__time_that_differs_has_no_empty_cell(talent_nord: Compiled) -> None:
    tables = [block for block in document_of(talent_nord).blocks if isinstance(block, Table)]
    told = [tuple(plain(cell) for cell in row.cells) for table in tables for row in table.rows]
    assert ("Underviser", "forskelligt, se tabellen", "Markdown · CSV") in told


def test_index_document__the_period_of_proposed_dates(compile_text: Compile, propose: Compile) -> None:
    compiled = propose(
        compile_text("activities: {a: {title: A, length: 4 h, who: {talent: all}}}\n"), {"a": date(2024, 6, 18)}
    )
    facts = [
        (plain(fact.term), "".join(plain(each.inlines) for each in fact.blocks if isinstance(each, Paragraph)))
        for fact in document_of(compiled).facts
    ]
    assert facts == [("Hold 1", "18. juni 2024 (forslag)")]
