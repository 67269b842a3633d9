import json
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from talentc.compiled import Compiled
from talentc.render.figures.role_time import role_times
from talentc.render.time.json import json_text, programme_json
from talentc.render.time.periods import ByPeriod
from talentc.render.time.sums import By
from talentc.render.words import Words


def read(compiled: Compiled, words: Words, by: By | ByPeriod | None = None) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(json_text(programme_json(compiled, role_times(compiled, words), words, by)))
    return found


def role_of(whole: dict[str, Any], role: str) -> dict[str, Any]:
    (found,) = (each for each in whole["roles"] if each["role"] == role)
    return dict(found)


def test_programme_json__a_role(syd: Compiled, danish: Words) -> None:
    whole = read(syd, danish)
    assert (whole["programme"], whole["title"], whole["language_version"], whole["unit"]) == ("syd", "Syd", 1, "h")
    talent = role_of(whole, "talent")
    assert talent["total"] == {"low": "69", "planned": "73", "high": None}
    assert talent["people"] == "24"
    assert talent["voluntary"] == {"low": "3", "planned": "3", "high": "3"}
    assert talent["tracks"][0] == {
        "track": "common",
        "title": "Fællesspor",
        "time": {"low": "40", "planned": "40", "high": "40"},
    }
    assert [each["activity"] for each in talent["uncounted"]] == ["platform"]
    assert [each["who"] for each in role_of(whole, "steering-group")["some_of_them"]] == ["1 person", "1 person"]


def test_programme_json__a_row(syd: Compiled, danish: Words) -> None:
    rows = role_of(read(syd, danish), "talent")["rows"]
    (talks,) = (row for row in rows if row["activity"] == "manager-talks")
    assert talks == {
        "track": "everyday",
        "activity": "manager-talks",
        "title": "Samtaler med leder",
        "sessions": ["manager-talks.under-way", "manager-talks.later"],
        "kind": "attendance",
        "part": None,
        "count": "8",
        "length": {"low": "1", "planned": "1", "high": "1"},
        "derivation": "8 samtaler à 1 time = 8 timer = 1 dag",
        "time": {"low": "8", "planned": "8", "high": "8"},
        "voluntary": False,
        "assumed": ["times"],
    }


def test_programme_json__by_something(syd: Compiled, danish: Words) -> None:
    (row,) = role_of(read(syd, danish, "kind"), "mentor")["rows"]
    assert (row["track"], row["activity"], row["kind"]) == (None, None, "attendance")
    assert row["time"]["planned"] == "3"


def test_programme_json__exact_numbers_and_what_is_stated(
    compile_yaml: Callable[[str], Compiled], danish: Words
) -> None:
    compiled = compile_yaml(
        """
        talentc: 1
        id: p
        title: P
        languages: [da]
        units: {day: 8 h}
        roles: {a: {title: A}}
        activities:
          x: {title: X, length: 20 min, who: {a: all}}
          y: {title: Y, length: 1 h, times: 3, when: after x, who: {a: all}}
        stated:
          s:
            source: Udbud
            figures:
              f: {role: a, activity: y, figure: 5 h}
              all: {role: a, figure: 5.33 h}
              when: {activity: y, when: before x}
        """
    )
    whole = read(compiled, danish)
    assert role_of(whole, "a")["total"]["planned"] == "10/3"
    assert role_of(whole, "a")["people"] is None
    figure, everything, date = whole["stated"]
    assert figure == {
        "source": "Udbud",
        "id": "s.f",
        "slice": {"role": ["a"], "activity": ["y"]},
        "stated": "5 h",
        "unit": "h",
        "computed": "3",
        "difference": "2",
        "agrees": False,
        "finding": "TC402",
        "accepted": None,
        "follows": None,
    }
    assert (everything["computed"], everything["finding"], everything["follows"]) == ("10/3", None, "s.f")
    assert (date["stated"], date["unit"], date["computed"], date["agrees"]) == ("before x", None, None, False)
    assert date["finding"] == "TC405"


@settings(max_examples=30)
@given(data=st.data())
def test_programme_json__rows_and_tracks_sum_to_the_total(
    compile_yaml: Callable[[str], Compiled], programme_texts: st.SearchStrategy[str], danish: Words, data: st.DataObject
) -> None:
    for role in read(compile_yaml(data.draw(programme_texts)), danish)["roles"]:
        for parts in (role["rows"], role["tracks"]):
            for end in ("low", "planned", "high"):
                ends = [part["time"][end] for part in parts]
                whole = None if None in ends else str(sum((Fraction(value) for value in ends), Fraction(0)))
                assert whole == (None if role["total"][end] is None else str(Fraction(role["total"][end])))


def test_programme_json__months_where_there_are_dates(compile_text: Callable[..., Compiled], danish: Words) -> None:
    compiled = compile_text("activities: {a: {title: A, length: 4 h, who: {talent: all}}}\n", "{a: 2024-01-16}")
    (month,) = role_of(read(compiled, danish), "talent")["months"]
    assert month == {
        "cohort": "hold-1",
        "period": "2024-01",
        "remainder": None,
        "part": None,
        "title": "Januar 2024",
        "activities": ["a"],
        "time": {"low": "4", "planned": "4", "high": "4"},
        "voluntary": False,
        "assumed": [],
    }
    assert role_of(read(compiled, danish, "week"), "talent")["rows"] == [
        {**month, "period": "2024-W03", "title": "Uge 3, 2024"}
    ]
    assert "months" not in role_of(read(compiled, danish, "week"), "talent")


def test_programme_json__no_months_without_dates(syd: Compiled, danish: Words) -> None:
    assert "months" not in role_of(read(syd, danish), "talent")


def test_programme_json__months_of_proposed_dates(
    compile_text: Callable[..., Compiled], propose: Callable[..., Compiled], danish: Words
) -> None:
    text = "activities: {a: {title: A, length: 4 h, who: {talent: all}}}\n"
    given = read(compile_text(text, "{a: 2024-01-16}"), danish)
    proposed = read(propose(compile_text(text), {"a": date(2024, 1, 16)}), danish)
    assert "proposed" not in role_of(given, "talent")["months"][0]
    assert role_of(proposed, "talent")["months"][0]["proposed"] is True
