from collections.abc import Callable

from talentc.compiled import Compiled
from talentc.render.amounts import Speech
from talentc.render.documents.tree import Strong, Table, plain, text
from talentc.render.figures.stated import stated_of
from talentc.render.figures.stated_document import stated_blocks
from talentc.render.words import Words


def test_stated_blocks__under_their_sources_with_a_mark(compile_yaml: Callable[[str], Compiled], danish: Words) -> None:
    compiled = compile_yaml(
        """
        talentc: 1
        id: p
        title: P
        languages: [da]
        roles: {a: {title: A}}
        activities: {x: {title: Møder, times: 3, length: 2 h, who: {a: all}}}
        stated:
          s: {source: Udbud, figures: {f: {role: a, figure: 9 h}}}
          t: {source: Brev, figures: {f: {activity: x, figure: 3 times}}}
        """
    )
    stated = stated_of(compiled, Speech(danish, compiled.programme.units))
    _, table = stated_blocks(stated, "Oplyste tal", danish)
    assert isinstance(table, Table)
    assert [(row.kind, tuple(plain(cell) for cell in row.cells)) for row in table.rows] == [
        ("group", ("Udbud",)),
        ("plain", ("Samlet tidsforbrug", "9 timer", "6 timer", "Stemmer ikke: 3 timer for meget")),
        ("group", ("Brev",)),
        ("plain", ("Møder", "3 gange", "3 gange", "Stemmer")),
    ]
    assert table.rows[1].cells[3] == (Strong(text("Stemmer ikke: 3 timer for meget")),)


def test_stated_blocks__nothing_is_stated(danish: Words) -> None:
    assert stated_blocks((), "Oplyste tal", danish) == ()
