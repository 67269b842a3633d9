from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from talentc.compiled import Compiled
from talentc.render.amounts import Speech
from talentc.render.documents.tree import Blocks, Box, Document, Heading, Row, Table, paragraph, plain, text
from talentc.render.documents.tree_check import check_document
from talentc.render.figures.document import marked, notes_on, role_time_blocks, time_assumptions, total_parts
from talentc.render.figures.role_time import RoleTime, role_times
from talentc.render.words import Words


def role_of(compiled: Compiled, role: str, words: Words) -> RoleTime:
    (found,) = (each for each in role_times(compiled, words) if each.role == role)
    return found


def tables(blocks: Blocks) -> list[Table]:
    return [block for block in blocks if isinstance(block, Table)]


def cells(row: Row) -> tuple[str, ...]:
    return tuple(plain(cell) for cell in row.cells)


def test_role_time_blocks__the_table_of_a_role(syd: Compiled, danish: Words) -> None:
    table, uncounted = tables(role_time_blocks(role_of(syd, "talent", danish), danish, 3))
    assert plain(table.caption) == "Tidsforbrug pr. talent"
    assert [(row.kind, cells(row)) for row in table.rows[:5]] == [
        ("group", ("Fællesspor",)),
        ("plain", ("Seminarer Kick-off og Afslutning", "2 seminarer à ½ dag = 1 dag = 8 timer", "8")),
        ("plain", ("Moduler Modul 1 og Modul 2", "2 moduler à 2 dage = 4 dage = 32 timer", "32")),
        ("subtotal", ("I alt Fællesspor", "5 dage", "40")),
        ("group", ("Digitalt spor",)),
    ]
    assert ("Mentorsamtaler (frivilligt)", "3 samtaler à 1 time = 3 timer = 0,375 dage", "3") in map(cells, table.rows)
    assert [cells(row) for row in table.footer] == [
        ("Samlet tidsforbrug pr. talent", "ca. 9,125 dage", "ca. 73"),
        ("kan variere", "mindst ca. 69 timer", ""),
        ("heraf frivilligt", "0,375 dage", "3"),
        ("For alle 24", "ca. 219 dage", "ca. 1.752"),
    ]
    assert [cells(row) for row in uncounted.rows] == [("Platform", "Aktiviteten kræver ingen tid.", "0")]


def test_role_time_blocks__what_only_some_do_stands_apart(syd: Compiled, danish: Words) -> None:
    blocks = role_time_blocks(role_of(syd, "steering-group", danish), danish, 4)
    (apart,) = tables(blocks)
    assert [cells(row) for row in apart.rows] == [
        ("Kick-off", "1 person", "½ dag = 4 timer", "4"),
        ("Afslutning", "1 person", "½ dag = 4 timer", "4"),
    ]
    assert [block.level for block in blocks if isinstance(block, Heading)] == [4]


def test_role_time_blocks__people_by_name(syd: Compiled, danish: Words) -> None:
    blocks = role_time_blocks(role_of(syd, "trainer", danish), danish, 3)
    named = tables(blocks)[1]
    assert plain(named.caption) == "Tidsforbrug for hver underviser"
    assert [cells(row)[::2] for row in named.rows] == [("Konsulent", "32"), ("Forsker", "16")]


def test_role_time_blocks__one_track_needs_no_subtotal(syd: Compiled, danish: Words) -> None:
    (table,) = tables(role_time_blocks(role_of(syd, "mentor", danish), danish, 3))
    assert [row.kind for row in table.rows] == ["group", "plain"]


def test_role_time_blocks__nothing_is_asked(compile_yaml: Callable[[str], Compiled], danish: Words) -> None:
    compiled = compile_yaml("talentc: 1\nid: p\ntitle: P\nlanguages: [da]\nroles: {a: {title: Gæst}}\n")
    (box,) = role_time_blocks(role_of(compiled, "a", danish), danish, 3)
    assert isinstance(box, Box)
    assert box.blocks == (paragraph("Gæst: Programmet kræver ingen tid af denne rolle."),)


def test_notes_on__about_open_and_parts(compile_yaml: Callable[[str], Compiled], danish: Words) -> None:
    compiled = compile_yaml(
        """
        talentc: 1
        id: p
        title: P
        languages: [da]
        roles: {a: {title: A, parts: {level: {low: {title: Nederst}}}}}
        activities:
          x: {title: X, length: about 3 h, who: {a.low: all}}
          y: {title: Y, length: open, who: {a: all}}
        """
    )
    role = role_of(compiled, "a", danish)
    assert len(list(notes_on(role, danish))) == 3
    (table,) = tables(role_time_blocks(role, danish, 3))
    assert cells(table.rows[0]) == ("X (Nederst)", "ca. 3 timer", "ca. 3")
    assert [cells(row) for row in table.footer] == [
        ("Samlet tidsforbrug pr. A", "ca. 3 timer + ukendt omfang", "ca. 3 + ukendt omfang")
    ]


def test_time_assumptions__with_their_reasons(syd: Compiled, danish: Words) -> None:
    heading, *_ = time_assumptions(role_of(syd, "talent", danish), danish, 2)
    assert heading == Heading(2, text("Forudsætninger"), "time-assumptions")
    assert time_assumptions(role_of(syd, "mentor", danish), danish, 2) == ()


@settings(max_examples=30)
@given(data=st.data())
def test_role_time_blocks__every_tree_is_sound(
    compile_yaml: Callable[[str], Compiled], programme_texts: st.SearchStrategy[str], danish: Words, data: st.DataObject
) -> None:
    for role in role_times(compile_yaml(data.draw(programme_texts)), danish):
        blocks = role_time_blocks(role, danish, 3)
        assert check_document(Document("T", "da", (Heading(2, text("Tid")), *blocks))) == ()


def test_total_parts__for_all_says_that_it_holds_the_time_of_some(
    compile_yaml: Callable[[str], Compiled], danish: Words
) -> None:
    compiled = compile_yaml(
        """
        talentc: 1
        id: p
        title: P
        languages: [da]
        roles: {a: {title: A, people: 8}, b: {title: B, people: 8}}
        activities:
          x: {title: X, length: 2 h, who: {a: all, b: all}}
          y: {title: Y, length: 4 h, who: {a: 1 person}}
        """
    )
    speech = Speech(danish, compiled.programme.units)
    last = [[*total_parts(role_of(compiled, role, danish), speech)][-1] for role in ("a", "b")]
    assert [cells(row)[0] for row in last] == ["For alle 8, inkl. tid for enkelte", "For alle 8"]


def test_role_time_blocks__marks_what_is_assumed(syd: Compiled, danish: Words) -> None:
    (table, *_) = role_time_blocks(role_of(syd, "line-manager", danish), danish, 3)
    assert isinstance(table, Table)
    titles = [plain(row.cells[0]) for row in table.rows]
    assert "Samtaler med leder (foreløbigt)" in titles


PARTS = """\
talentc: 1
id: p
title: P
languages: [da]
roles: {talent: {title: Talent, people: 24, parts: {level: {first: {title: Første}, second: {title: Anden}}}}}
activities:
  both: {title: Begge, length: 4 h, who: {talent: all}}
  lower: {title: Den ene, length: 2 h, who: {talent.first: all}}
  study: {title: Læsning, length: open, who: {talent: all}}
"""


def test_total_parts__parts_differ_beside_open_time(compile_yaml: Callable[[str], Compiled], danish: Words) -> None:
    whole, first = role_times(compile_yaml(PARTS), danish, ("talent", "talent.first"))
    speech = Speech(danish, whole.units)
    assert [cells(row) for row in total_parts(whole, speech)][:1] == [("kan variere", "4-6 timer + ukendt omfang", "")]
    assert "kan variere" not in [cells(row)[0] for row in total_parts(first, speech)]
    assert len(list(notes_on(whole, danish))) == 2
    assert len(list(notes_on(first, danish))) == 1  # nothing of the parts: it is one


def test_marked__in_brackets(danish: Words) -> None:
    assert marked("Maj", (), voluntary=False, assumed=False, words=danish) == "Maj"
    assert marked("Maj", ("Øvre",), voluntary=True, assumed=True, words=danish) == "Maj (Øvre, frivilligt, foreløbigt)"


def test_total_parts__cohorts_with_the_same_numbers_stand_together(
    compile_yaml: Callable[[str], Compiled], danish: Words
) -> None:
    compiled = compile_yaml(
        """
        talentc: 1
        id: p
        title: P
        languages: [da]
        roles: {a: {title: A, people: 80}}
        activities: {x: {title: X, length: 2 h, who: {a: all}}}
        cohorts:
          one: {title: Hold 1, people: {a: 30}}
          two: {title: Hold 2, people: {a: 30}}
          three: {title: Hold 3, people: {a: 20}}
        """
    )
    (role,) = role_times(compiled, danish)
    rows = total_parts(role, Speech(danish, compiled.programme.units))
    assert [(plain(row.cells[0]), plain(row.cells[2])) for row in rows] == [
        ("For alle 80", "160"),
        ("For alle 30, hvert af Hold 1 og Hold 2", "60"),
        ("For alle 20, Hold 3", "40"),
    ]
