from collections.abc import Callable

import pytest

from talentc.compiled import Compiled
from talentc.render.amounts import Speech
from talentc.render.documents.tree import Strong, Table, plain, text
from talentc.render.figures.role_time import role_times
from talentc.render.figures.stated import stated_of
from talentc.render.figures.stated_document import role_stated_blocks, stated_blocks
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


PARTS = """
    talentc: 1
    id: p
    title: P
    languages: [da]
    roles: {a: {title: A}}
    activities:
      x: {title: Møder, times: 3, length: 2 h, who: {a: all}}
      y: {title: Kursus, length: 7 h, who: {a: all}}
      z: {title: Læsning, length: 4 h, who: {a: all}}
    stated: {s: {source: Udbud, figures: {FIGURES}}}
"""


@pytest.mark.parametrize(
    ("figures", "last"),
    [
        (
            "f: {role: a, activity: x, figure: 6 h}, g: {role: a, activity: y, figure: 7 h}",
            ("Samlet tidsforbrug", "13 timer", "17 timer", "4 timer står ikke i nogen af delene"),
        ),
        (
            "f: {role: a, activity: [x, y], figure: 13 h}, h: {role: a, activity: z, figure: 4 h}",
            ("Samlet tidsforbrug", "17 timer", "17 timer", "hele tiden er oplyst i dele"),
        ),
        (
            "f: {role: a, activity: x, figure: 6 h}, g: {role: a, figure: 17 h}",
            ("Samlet tidsforbrug", "17 timer", "17 timer", "Stemmer"),
        ),
    ],
)
def test_role_stated_blocks__what_is_stated_of_a_total_that_is_not(
    figures: str, last: tuple[str, ...], compile_yaml: Callable[[str], Compiled], danish: Words
) -> None:
    compiled = compile_yaml(PARTS.replace("FIGURES", figures))
    (role,) = role_times(compiled, danish)
    _, table = role_stated_blocks(role, "Oplyste tal", danish)
    assert isinstance(table, Table)
    *cells, verdict = (plain(cell) for cell in table.rows[-1].cells)
    assert tuple(cells) == last[:3]
    assert verdict.endswith(last[3])
