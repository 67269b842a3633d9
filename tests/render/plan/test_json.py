import json
from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from talentc.model.programme import Programme
from talentc.plan.problem import Costs
from talentc.plan.proposal import KeepCost, Proposal
from talentc.render.plan.json import Windows, plan_json
from talentc.schedule.own_windows import OwnWindow
from talentc.value import replace

WINDOWS: Windows = {
    ("minimal", "hold-1"): (OwnWindow("mirror", 1, 2, date(2027, 1, 20), date(2027, 2, 20), ("module-1",)),)
}


def test_plan_json__a_session_with_all_that_is_known(programmes: Mapping[str, Programme], replanned: Proposal) -> None:
    whole = json.loads(plan_json(replanned, programmes, {}))
    (cohort,) = whole["cohorts"]
    assert [cohort["programme"], cohort["cohort"], cohort["title"]] == ["minimal", "hold-1", "Hold 1"]
    assert cohort["removed"] == ["seminar"]
    assert cohort["holidays"] == {
        "2027-03-25": "Skærtorsdag",
        "2027-03-28": "Påskedag",
        "2027-12-24": "Juleaftensdag",
    }
    (day,) = (each for each in cohort["sessions"] if each["session"] == "module-1.day-2")
    assert day == {
        "session": "module-1.day-2",
        "occurrence": 1,
        "name": "module-1.day-2",
        "title": "Modul 1: Ledelse gennem kerneopgaven – Dag 2",
        "first": "2027-03-09",
        "last": "2027-03-09",
        "begins": "09:00",
        "ends": "16:00",
        "standing": "moved",
        "published": True,
        "before": "2027-03-02",
        "earlier": 0,
        "later": 12,
        "because": [
            {
                "sort": "away",
                "text": "Anna is away until 3 March 2027",
                "file": "programmes/minimal/programme.yaml",
                "line": 30,
                "column": 3,
            }
        ],
    }


def test_plan_json__null_where_there_is_nothing(programmes: Mapping[str, Programme], replanned: Proposal) -> None:
    whole = json.loads(plan_json(replanned, programmes, {}))
    sessions = {each["session"]: each for each in whole["cohorts"][0]["sessions"]}
    assert [sessions["kick-off"][key] for key in ("begins", "ends", "before")] == [None, None, None]
    assert [sessions["camp"]["because"][1][key] for key in ("file", "line", "column")] == [None, None, None]
    assert whole["keep"] is None


def test_plan_json__windows_of_the_cohort(programmes: Mapping[str, Programme], fresh: Proposal) -> None:
    first, second = json.loads(plan_json(fresh, programmes, WINDOWS))["cohorts"]
    assert second["windows"] == []
    assert first["windows"] == [
        {
            "session": "mirror",
            "title": "Lederspejl",
            "occurrence": 1,
            "count": 2,
            "held_for": ["module-1"],
            "first": "2027-01-20",
            "last": "2027-02-20",
        }
    ]


def test_plan_json__costs_and_what_is_proven(programmes: Mapping[str, Programme], fresh: Proposal) -> None:
    costs, kept = Costs(1, 2, 3, 4, 5), Costs(6, 7, 8, 9, 10)
    proposal = replace(fresh, costs=costs, gap=Fraction(3, 25), keep_cost=KeepCost(("a",), costs, kept))
    whole = json.loads(plan_json(proposal, programmes, {}))
    said = {"published_moved": 1, "published_days": 2, "moved": 3, "moved_days": 4, "wishes": 5}
    assert (whole["costs"], whole["proven"], whole["gap"]) == (said, False, "0.12")
    assert (whole["keep"]["names"], whole["keep"]["without"], whole["keep"]["kept"]["wishes"]) == (["a"], said, 10)
    impossible = replace(proposal, gap=Fraction(0), keep_cost=KeepCost(("a",), costs, None))
    whole = json.loads(plan_json(impossible, programmes, {}))
    assert (whole["keep"]["kept"], whole["proven"], whole["gap"]) == (None, True, "0")


def test_plan_json__the_keys_are_stable(programmes: Mapping[str, Programme], fresh: Proposal) -> None:
    text = plan_json(fresh, programmes, WINDOWS)
    whole = json.loads(text)
    assert list(whole) == ["cohorts", "costs", "proven", "gap", "keep"]
    keys = ["programme", "cohort", "title", "sessions", "removed", "windows", "holidays"]
    assert list(whole["cohorts"][0]) == keys
    assert text.endswith("}\n")
