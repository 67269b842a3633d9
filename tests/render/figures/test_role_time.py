from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from talentc.compiled import Compiled
from talentc.ledger.exact import exact
from talentc.model.amount import Amount, total
from talentc.render.figures.role_time import RoleTime, in_track_order, role_times, roles_and_parts
from talentc.render.words import Words


def times(compiled: Compiled, words: Words) -> dict[str, RoleTime]:
    return {role.role: role for role in role_times(compiled, words)}


@pytest.mark.parametrize(
    ("role", "low", "planned", "high", "voluntary", "for_all"),
    [
        ("talent", 69, 73, None, 3, 73 * 24),
        ("line-manager", 8, 8, 8, 0, 8 * 24),
        ("mentor", 3, 3, 3, 3, 3 * 24),
        ("steering-group", 0, 0, 0, 0, 8),
        ("trainer", 16, 16, 16, 0, 48),
    ],
)
def test_role_times__totals(
    syd: Compiled, danish: Words, role: str, low: int, planned: int, high: int | None, voluntary: int, for_all: int
) -> None:
    found = times(syd, danish)[role]
    assert found.total.low == low
    assert found.total.planned == planned
    assert found.total.high == high
    assert found.voluntary.planned == voluntary
    assert found.for_all is not None
    assert found.for_all.planned == for_all


def test_role_times__tracks_in_the_order_of_the_programme(syd: Compiled, danish: Words) -> None:
    tracks = times(syd, danish)["talent"].tracks
    assert [(track.title, exact(track.time.planned)) for track in tracks] == [
        ("Fællesspor", "40"),
        ("Digitalt spor", "8"),
        ("Hverdagsspor", "25"),
    ]


def test_role_times__apart_and_not_counted(syd: Compiled, danish: Words) -> None:
    found = times(syd, danish)
    assert [row.activity for row in found["steering-group"].some_of_them] == ["kick-off", "closing"]
    assert found["steering-group"].rows == ()
    assert [row.activity for row in found["line-manager"].uncounted] == ["meetings"]


def test_role_times__people_by_name(syd: Compiled, danish: Words) -> None:
    named = times(syd, danish)["trainer"].named
    assert [(each.name, exact(each.time.planned)) for each in named] == [("Konsulent", "32"), ("Forsker", "16")]
    assert times(syd, danish)["talent"].named == ()


def test_role_times__what_is_assumed(syd: Compiled, danish: Words) -> None:
    found = times(syd, danish)
    expected = [("manager-talks.under-way", "Samtaler med leder", "times", "Et skøn.")]
    for role in ("talent", "line-manager"):
        assert [(each.subject, each.title, each.key, each.reason) for each in found[role].assumptions] == expected
    assert found["mentor"].assumptions == ()


def test_role_times__parts_make_a_range(compile_yaml: Callable[[str], Compiled], danish: Words) -> None:
    compiled = compile_yaml(
        """
        talentc: 1
        id: p
        title: P
        languages: [da]
        roles: {a: {title: A, people: unknown, parts: {level: {low: {title: Nederst}, high: {title: Øverst}}}}, b: {title: B}}
        activities:
          x: {title: X, length: 3 h, who: {a.low: all}}
          y: {title: Y, length: 2 h, who: {a: all}}
        """
    )
    found = times(compiled, danish)
    assert found["a"].total == Amount(Fraction(2), Fraction(5), Fraction(5))
    assert found["a"].part_titles == {"low": "Nederst"}
    assert (found["a"].people, found["a"].for_all) == (None, None)
    assert found["b"].total == Amount.exactly(0)


def test_in_track_order__none_is_last(syd: Compiled) -> None:
    assert in_track_order([None, "everyday", "common"], syd.programme) == ["common", "everyday", None]


@settings(max_examples=30)
@given(data=st.data())
def test_role_times__parts_sum_to_the_whole(
    compile_yaml: Callable[[str], Compiled], programme_texts: st.SearchStrategy[str], danish: Words, data: st.DataObject
) -> None:
    for role in role_times(compile_yaml(data.draw(programme_texts)), danish):
        for parts in ([row.time for row in role.rows], [track.time for track in role.tracks]):
            whole = total(parts)
            assert (whole.low, whole.planned, whole.about, whole.open) == (
                role.total.low,
                role.total.planned,
                role.total.about,
                role.total.open,
            )
            assert whole.high == role.total.high
        assert all(row.time.planned == 0 for row in role.uncounted)
        voluntary = total(row.time for row in role.rows if row.voluntary)
        assert voluntary.planned == role.voluntary.planned <= role.total.planned


def test_assumed_keys__of_rows_that_rest_on_an_assumption(syd: Compiled, danish: Words) -> None:
    (talent,) = (role for role in role_times(syd, danish) if role.role == "talent")
    assert {row.activity for row in talent.rows if talent.assumed_keys((row,))} == {"manager-talks"}
    assert talent.assumed_keys(talent.rows) == ("times",)


PARTS = """\
talentc: 1
id: p
title: P
languages: [da]
roles:
  talent: {title: Talent, plural: Talenter, people: 24,
           parts: {level: {first: {title: Første, people: 10}, second: {title: Anden}}, place: {north: {title: Nord}}}}
  mentor: {title: Mentor, people: 1}
activities:
  both: {title: Begge, length: 4 h, who: {talent: all, mentor: all}}
  lower: {title: Den ene, length: 2 h, who: {talent.first: all}}
  upper: {title: Den anden, length: 6 h, who: {talent.second: all}}
  local: {title: Nord, length: 1 h, who: {talent.north: all}}
  study: {title: Læsning, length: open, who: {talent: all}}
stated: {s: {source: S, figures: {a: {role: talent, figure: 11 h}, b: {role: talent.first, figure: 7 h}}}}
"""


def test_role_times__of_a_part_are_what_is_asked_of_it_and_of_all(
    compile_yaml: Callable[[str], Compiled], danish: Words
) -> None:
    compiled = compile_yaml(PARTS)
    whole, first, second = role_times(compiled, danish, ("talent.second", "talent", "talent.first"))
    assert [each.role for each in (whole, first, second)] == ["talent", "talent.first", "talent.second"]
    assert (first.title, second.title) == ("Talent (første)", "Talent (anden)")
    assert [row.activity for row in first.rows] == ["both", "lower", "local", "study"]
    assert [each.known for each in (first, second)] == [Amount.exactly(7), Amount.exactly(11)]
    assert whole.known == Amount(Fraction(7), Fraction(11), Fraction(11))
    assert first.total.open
    assert first.total.planned == 7
    assert [each.people for each in (whole, first, second)] == [Amount.exactly(each) for each in (24, 10, 14)]
    assert first.for_all is None
    assert [[each.id for each in time.stated] for time in (whole, first, second)] == [["s.a", "s.b"], ["s.b"], []]


def test_roles_and_parts__in_the_order_of_the_programme(
    compile_yaml: Callable[[str], Compiled],
) -> None:
    found = roles_and_parts(compile_yaml(PARTS).programme)
    assert found == ("talent", "talent.first", "talent.second", "talent.north", "mentor")
