"""The calendars on the page that offers everything."""

from collections.abc import Callable
from datetime import date

from talentc.compiled import Compiled
from talentc.render.documents.tree import Box, Paragraph, Table, plain
from talentc.render.documents.walk import links
from talentc.render.index.calendars import calendar_blocks
from talentc.render.names import Names
from talentc.render.words import load_words

Compile = Callable[..., Compiled]
ONE = "activities: {a: {title: A, length: 4 h, who: {talent: all}}}\n"


def table_of(compiled: Compiled) -> Table:
    names = Names(compiled.programme, load_words("da"))
    (table,) = [block for block in calendar_blocks(compiled, names) if isinstance(block, Table)]
    return table


def test_calendar_blocks__an_address_gives_subscriptions(compile_text: Compile) -> None:
    compiled = compile_text(ONE + "publishing: {address: https://example.org/t/}\n", "{a: 2024-06-18}")
    (row,) = table_of(compiled).rows
    assert [plain(cell) for cell in row.cells] == [
        "Talent",
        "https://example.org/t/calendars/hold-1/talent.ics",
        "Abonnér · Hent",
    ]
    assert [link.target for link in links(row.cells[2])] == [
        "webcal://example.org/t/calendars/hold-1/talent.ics",
        "calendars/hold-1/talent.ics",
    ]


def test_calendar_blocks__without_an_address_there_are_files_and_it_is_said(compile_text: Compile) -> None:
    compiled = compile_text(ONE, "{a: 2024-06-18}")
    (row,) = table_of(compiled).rows
    assert [link.target for cell in row.cells for link in links(cell)] == ["calendars/hold-1/talent.ics"]
    blocks = calendar_blocks(compiled, Names(compiled.programme, load_words("da")))
    assert isinstance(blocks[0], Paragraph)
    assert "ingen webadresse" in plain(blocks[0].inlines)


def test_calendar_blocks__warn_of_importing_twice(compile_text: Compile) -> None:
    compiled = compile_text(ONE, "{a: 2024-06-18}")
    blocks = calendar_blocks(compiled, Names(compiled.programme, load_words("da")))
    (box,) = [block for block in blocks if isinstance(block, Box)]
    assert box.tone == "warning"
    assert any(isinstance(each, Paragraph) and "dobbelt" in plain(each.inlines) for each in box.blocks)


def test_calendar_blocks__that_dates_are_a_proposal(compile_text: Compile, propose: Compile) -> None:
    given, words = compile_text(ONE, "{a: 2024-06-18}"), load_words("da")
    proposed = propose(compile_text(ONE), {"a": date(2024, 6, 18)})
    notes = [
        [
            plain(block.inlines)
            for block in calendar_blocks(each, Names(each.programme, words))
            if isinstance(block, Paragraph)
        ]
        for each in (given, proposed)
    ]
    note = "Datoerne for Hold 1 er endnu kun et forslag og kan blive ændret."
    assert note not in notes[0]
    assert notes[1][1] == note
