import csv
import io
import json
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from talentc.compiled import Compiled
from talentc.render.time.tables import FORMATS, ProgrammeTime
from talentc.show.width import columns


def shown(format: str, *programmes: ProgrammeTime, width: int = 80) -> list[str]:
    return ["".join(piece for piece, _ in line) for line in FORMATS[format](programmes, width)]


def test_table__as_the_tender_prints_it(syd: Compiled) -> None:
    lines = shown("table", ProgrammeTime.of(syd, ("mentor",), None))
    assert [line.rstrip() for line in lines] == [
        "Syd",
        "",
        "Tidsforbrug pr. mentor",
        "",
        "Aktivitet                             Beregning                            Timer",
        "-" * 80,
        "Hverdagsspor",
        "  Mentorsamtaler (frivilligt)         3 samtaler à 1 time = 3 timer            3",
        "                                      = 0,375 dage",
        "-" * 80,
        "Samlet tidsforbrug pr. mentor         0,375 dage                               3",
        "  heraf frivilligt                    0,375 dage                               3",
        "  For alle 24                         9 dage                                  72",
        "",
    ]


def test_csv__one_table_for_all_programmes(syd: Compiled) -> None:
    lines = shown("csv", ProgrammeTime.of(syd, (), None), ProgrammeTime.of(syd, ("mentor",), "track"))
    rows = list(csv.DictReader(io.StringIO("\n".join(lines))))
    assert {row["role"] for row in rows} == {"talent", "line-manager", "mentor", "steering-group", "trainer"}
    assert (rows[-1]["role"], rows[-1]["track"], rows[-1]["planned"]) == ("mentor", "everyday", "3")


def test_json__one_programme_or_several(syd: Compiled) -> None:
    one = ProgrammeTime.of(syd, ("mentor",), None)
    assert [role["role"] for role in json.loads("\n".join(shown("json", one)))["roles"]] == ["mentor"]
    several = json.loads("\n".join(shown("json", one, one)))
    assert [programme["programme"] for programme in several["programmes"]] == ["syd", "syd"]


def test_markdown__in_detail_or_summed_up(syd: Compiled) -> None:
    detail = shown("markdown", ProgrammeTime.of(syd, ("mentor",), None))
    summed = shown("markdown", ProgrammeTime.of(syd, ("mentor",), "kind"))
    assert "| **Hverdagsspor** |  |  |" in detail
    assert "| Deltagelse (frivilligt) | 3 samtaler à 1 time = 3 timer = 0,375 dage | 3 |" in summed


def test_mistakes__only_roots_that_nobody_accepted(compile_yaml: Callable[[str], Compiled]) -> None:
    compiled = compile_yaml(
        """
        talentc: 1
        id: p
        title: P
        languages: [da]
        roles: {a: {title: A}}
        activities:
          x: {title: X, length: 1 h, who: {a: all}}
          y: {title: Y, length: 1 h, who: {a: all}}
        stated:
          s:
            source: Udbud
            figures:
              wrong: {role: a, activity: x, figure: 2 h}
              whole: {role: a, figure: 3 h}
              known: {role: a, activity: y, figure: 2 times, accept: {TC402: Kendt.}}
        """
    )
    assert ProgrammeTime.of(compiled, (), None).mistakes == 1


@pytest.mark.parametrize("by", [None, "track", "activity", "kind"])
@settings(max_examples=30)
@given(data=st.data())
def test_table__never_wider_than_the_screen(
    compile_yaml: Callable[[str], Compiled],
    programme_texts: st.SearchStrategy[str],
    by: str | None,
    data: st.DataObject,
) -> None:
    compiled = compile_yaml(data.draw(programme_texts))
    width = data.draw(st.sampled_from((40, 80, 100)))
    for line in shown("table", ProgrammeTime.of(compiled, (), by), width=width):  # type: ignore[arg-type]
        assert columns(line) <= width
