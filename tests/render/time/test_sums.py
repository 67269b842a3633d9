from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from talentc.compiled import Compiled
from talentc.ledger.exact import exact
from talentc.model.amount import total
from talentc.render.amounts import Speech
from talentc.render.figures.role_time import role_times
from talentc.render.time.sums import By, Sum, sums_by
from talentc.render.words import Words

ALL: tuple[By, ...] = ("track", "phase", "activity", "kind")


def sums(compiled: Compiled, role: str, by: By, words: Words) -> tuple[Sum, ...]:
    (time,) = (each for each in role_times(compiled, words) if each.role == role)
    return sums_by(time, by, compiled.programme, Speech(words, compiled.programme.units))


def test_sums_by__track(syd: Compiled, danish: Words) -> None:
    assert [(each.id, each.title, each.derivation) for each in sums(syd, "talent", "track", danish)] == [
        ("common", "Fællesspor", "8 + 32 = 40 timer = 5 dage"),
        ("digital", "Digitalt spor", "4 aktiviteter à 2 timer = 8 timer = 1 dag"),
        (
            "everyday",
            "Hverdagsspor",
            "mindst ca. 21 timer (planlagt: 25 timer) = mindst ca. 2,625 dage (planlagt: 3,125 dage)",
        ),
    ]


def test_sums_by__activity_adds_preparation(syd: Compiled, danish: Words) -> None:
    found = {each.id: each for each in sums(syd, "talent", "activity", danish)}
    assert list(found)[:3] == ["kick-off", "module-1", "module-2"]
    assert found["module-1"].derivation == "16 + 2 = 18 timer = 2,25 dage"
    assert "platform" not in found
    assert [each.id for each in found.values() if each.voluntary] == ["mentor-talks"]


def test_sums_by__phase_takes_the_sessions_of_an_activity_apart(
    compile_yaml: Callable[[str], Compiled], danish: Words
) -> None:
    compiled = compile_yaml(
        """
        talentc: 1
        id: p
        title: P
        languages: [da]
        phases: {under: {title: Under}, efter: {title: Efter}, aldrig: {title: Aldrig}}
        roles: {a: {title: A, people: 2}}
        activities:
          talks:
            title: Talks
            length: 1 h
            preparation: {a: 1 h per session}
            who: {a: all}
            sessions: {first: {times: 6}, later: {times: 2, phase: efter}}
        """
    )
    found = sums(compiled, "a", "phase", danish)
    assert [(each.id, each.title, exact(each.time.planned)) for each in found] == [
        ("under", "Under", "12"),
        ("efter", "Efter", "4"),
    ]


def test_sums_by__kind(syd: Compiled, danish: Words) -> None:
    found = sums(syd, "talent", "kind", danish)
    assert [(each.id, each.title, exact(each.time.planned)) for each in found] == [
        ("attendance", "Deltagelse", "65"),
        ("preparation", "Forberedelse", "8"),
    ]


def test_sums_by__parts_are_no_terms_of_a_sum(compile_yaml: Callable[[str], Compiled], danish: Words) -> None:
    compiled = compile_yaml(
        """
        talentc: 1
        id: p
        title: P
        languages: [da]
        roles: {a: {title: A, parts: {level: {low: {title: Nederst}, high: {title: Øverst}}}}}
        activities:
          x: {title: X, length: 3 h, who: {a.low: all}}
          y: {title: Y, length: 2 h, who: {a.high: all}}
        """
    )
    (found,) = sums(compiled, "a", "kind", danish)
    assert (found.derivation, exact(found.time.planned)) == ("2-3 timer", "3")


@pytest.mark.parametrize("by", ALL)
@settings(max_examples=30)
@given(data=st.data())
def test_sums_by__whatever_it_is_by_the_total_is_the_same(
    compile_yaml: Callable[[str], Compiled],
    programme_texts: st.SearchStrategy[str],
    danish: Words,
    by: By,
    data: st.DataObject,
) -> None:
    compiled = compile_yaml(data.draw(programme_texts))
    speech = Speech(danish, compiled.programme.units)
    for role in role_times(compiled, danish):
        found = total(each.time for each in sums_by(role, by, compiled.programme, speech))
        assert (found.low, found.planned, found.high) == (role.total.low, role.total.planned, role.total.high)
