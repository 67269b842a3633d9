import json
from collections.abc import Callable
from typing import Any

from talentc.render.difference.compute import compare
from talentc.render.difference.json import as_json
from talentc.render.difference.version import Version


def written(old: tuple[Version, ...], new: tuple[Version, ...]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        "\n".join("".join(text for text, _ in line) for line in as_json(compare(old, new)))
    )
    return found


def test_as_json__exact_numbers(version: Callable[..., Version]) -> None:
    found = written((version("a"),), (version("b", ("times: 3", "times: at least 3"), ("1 day", "20 min")),))
    (programme,) = found["programmes"]
    talent = programme["roles"][0]
    assert (found["different"], talent["role"], talent["days"]) == (True, "talent", "-23/12")
    assert talent["total"] == {
        "old": {"low": "26", "planned": "26", "high": "26", "about": "0", "open": False},
        "new": {"low": "32/3", "planned": "32/3", "high": None, "about": "0", "open": False},
        "difference": "-46/3",
    }
    assert talent["activities"][0]["reasons"] == [
        {"reason": "length", "kind": "attendance", "part": None, "sessions": [], "old": "1 dag", "new": "20 minutter"}
    ]


def test_as_json__dates_findings_and_keys(version: Callable[..., Version]) -> None:
    new = version("b", ("2024-01-16 09:00-13:00", "2024-01-18"), ("figure: 6 h}", "figure: 9 h}"))
    (programme,) = written((version("a"),), (new,))["programmes"]
    (cohort,) = programme["cohorts"]
    assert cohort["dates"] == [
        {
            "session": "kick-off",
            "number": 1,
            "title": "Kick-off",
            "old": {"first": "2024-01-16", "last": "2024-01-16", "from": "09:00", "to": "13:00"},
            "new": {"first": "2024-01-18", "last": "2024-01-18", "from": None, "to": None},
            "days": 2,
        }
    ]
    assert cohort["windows"][0]["new"] == {"first": "2024-02-01", "last": "2024-02-15"}
    came = [change["new"]["code"] for change in programme["findings"] if change["change"] == "comes"]
    assert "TC402" in came
    assert programme["written"][-1] == {
        "key": "stated.tender.figures.talks.figure",
        "old": "6 h",
        "new": "9 h",
        "order": False,
    }
    assert programme["stated"][0]["new"]["verdict"] == "disagrees"


def test_as_json__no_difference_and_one_side(version: Callable[..., Version]) -> None:
    a, b = version("a"), version("b", ("id: syd", "id: nord"))
    same = written((a,), (a,))
    assert (same["different"], same["programmes"][0]["different"]) == (False, False)
    assert written((a,), (a, b))["added"] == [{"file": b.file, "programme": "nord", "compiles": True}]
