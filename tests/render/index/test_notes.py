"""What isn't settled, on the page that offers everything."""

from collections.abc import Callable

from talentc.compiled import Compiled
from talentc.render.documents.tree import Facts, Paragraph, Table, plain
from talentc.render.index.notes import note_blocks, programme_assumptions
from talentc.render.names import Names
from talentc.render.words import load_words

Compile = Callable[..., Compiled]


def rows_of(compiled: Compiled) -> list[list[str]]:
    tables = [block for block in note_blocks(compiled, load_words("da")) if isinstance(block, Table)]
    return [[plain(cell) for cell in row.cells] for table in tables for row in table.rows if row.kind == "plain"]


def test_note_blocks__both_sides_of_what_disagrees(talent_nord: Compiled) -> None:
    rows = {(row[0], row[1]): row for row in rows_of(talent_nord)}
    meetings = rows["Talent: Møder i nærmeste leders ledergruppe", "9 timer"]
    assert "6 timer" in meetings[2]
    assert meetings[3] == "Stemmer ikke: 3 timer for meget"
    assert ("Talent: Samlet tidsforbrug", "20,76 dage") in rows
    assert len(rows) == 10  # seven findings, and the three figures that follow from one of them


def test_note_blocks__what_agrees_is_not_there(compile_text: Compile) -> None:
    text = (
        "activities: {a: {title: A, length: 4 h, who: {talent: all}}}\nstated: {s: {source: S, figures: {f: FIGURE}}}\n"
    )
    assert rows_of(compile_text(text.replace("FIGURE", "{role: talent, figure: 4 h}"))) == []
    known = "{role: talent, figure: 5 h, accept: {TC402: aftalt}}"
    ((subject, stated, computed, verdict),) = rows_of(compile_text(text.replace("FIGURE", known)))
    assert (subject, stated, computed) == ("Talent: Samlet tidsforbrug", "5 timer", "4 timer")
    assert "aftalt" in verdict


def test_programme_assumptions__each_thing_once_with_all_its_reasons(compile_text: Compile) -> None:
    text = """\
    client: C
    assumed: {client: ingen har sagt hvem}
    activities:
      a: {title: A, who: {talent: all}, assumed: {who: gættet},
          sessions: {x: {title: X, length: 1 h, assumed: {length: et skøn}}, y: {title: Y, length: 1 h, assumed: {length: et skøn}}}}
    """
    blocks = programme_assumptions(Names(compile_text(text).programme, load_words("da")))
    (facts,) = [block for block in blocks if isinstance(block, Facts)]
    told = {
        plain(fact.term): [plain(block.inlines) for block in fact.blocks if isinstance(block, Paragraph)]
        for fact in facts.facts
    }
    assert told == {
        "Minimal": ["Ingen har sagt hvem"],
        "A": ["Deltagere: Talenter. Gættet"],
        "A, X": ["Varighed: 1 time. Et skøn"],
        "A, Y": ["Varighed: 1 time. Et skøn"],
    }


def test_programme_assumptions__none_where_nothing_is_assumed(compile_text: Compile) -> None:
    assert programme_assumptions(Names(compile_text("activities: {}\n").programme, load_words("da"))) == ()


def test_note_blocks__what_else_is_accepted_with_what_it_is_about(compile_text: Compile) -> None:
    text = """\
    accept: {TC503: vi holder fri}
    activities:
      a: {title: Lørdag, length: 4 h, when: 2024-03-16, who: {talent: all}}
      b: {title: B, length: 4 h, when: 2024-03-12, who: {talent: all}}
      c: {title: C, length: 4 h, when: after b, who: {talent: all}, accept: {TC502: aftalt}}
    """
    blocks = note_blocks(compile_text(text, when="{c: 2024-03-11}"), load_words("da"))
    (facts,) = [block for block in blocks if isinstance(block, Facts)]
    told = {
        plain(fact.term): [plain(block.inlines) for block in fact.blocks if isinstance(block, Paragraph)]
        for fact in facts.facts
    }
    assert told == {"Minimal": ["Lørdag: Vi holder fri"]}
