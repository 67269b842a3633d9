import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date

import pytest

from talentc.model.people_file import Person
from talentc.model.programme import Programme
from talentc.plan.problem import Costs
from talentc.plan.proposal import KeepCost, Proposal
from talentc.render.plan.json import Windows
from talentc.render.plan.screen import FORMATS, plan_markdown, plan_screen
from talentc.schedule.own_windows import OwnWindow, PersonalWindow
from talentc.show.screen import Line
from talentc.show.width import columns
from talentc.value import replace

Texts = Callable[[Iterable[Line]], list[str]]
WINDOWS: Windows = {("minimal", "hold-1"): (OwnWindow("mirror", 1, 2, date(2027, 1, 20), date(2027, 2, 20)),)}


def starts(lines: list[str], *beginnings: str) -> list[str]:
    """Which of the beginnings stand at the start of a line, in the order of the lines."""
    found = ((line, start) for line in lines for start in beginnings)
    return [start for line, start in found if line.startswith(start)]


def test_plan_screen__dates_year_windows_changes_and_how_good(
    programmes: Mapping[str, Programme], replanned: Proposal, texts: Texts
) -> None:
    proposal = replace(replanned, keep_cost=KeepCost(("camp",), replanned.costs, None))
    lines = texts(plan_screen(proposal, programmes, WINDOWS, 80))
    parts = (
        "Hold 1",
        "Slack: ",
        "What people arrange themselves",
        "What moves, and because of what",
        "Against the plan that there is",
        "2 sessions move",
        "Keeping `camp` is impossible.",
        "Proven best",
    )
    assert starts(lines, *parts) == ["Hold 1", "Slack: ", "Hold 1", *parts[2:]]


def test_plan_screen__of_several_cohorts_an_overview_first(
    programmes: Mapping[str, Programme], fresh: Proposal, texts: Texts
) -> None:
    lines = texts(plan_screen(fresh, programmes, {}, 80))
    assert lines[0] == "All cohorts, month by month"
    assert [line for line in lines if line.endswith("month by month")][1:] == [
        "Hold 1, month by month",
        "Hold 2, month by month",
    ]
    assert len(starts(lines, "Slack: ")) == 1


@pytest.mark.parametrize("width", [40, 63, 64, 80, 95, 96, 100])
def test_plan_screen__never_wider_than_the_screen(
    programmes: Mapping[str, Programme], replanned: Proposal, fresh: Proposal, texts: Texts, width: int
) -> None:
    for proposal in (replanned, fresh):
        lines = texts(plan_screen(proposal, programmes, WINDOWS, width))
        assert max(columns(line) for line in lines) <= width


def test_plan_screen__slack_in_words_where_there_is_room(
    programmes: Mapping[str, Programme], replanned: Proposal, texts: Texts
) -> None:
    lines = texts(plan_screen(replanned, programmes, {}, 100))
    assert any(line.endswith("4 days earlier, 9 later") for line in lines)
    assert starts(lines, "Slack: ") == []


def test_plan_screen__a_cohort_without_sessions(
    programmes: Mapping[str, Programme], propose: Callable[..., Proposal], texts: Texts
) -> None:
    lines = texts(plan_screen(propose(), programmes, {}, 80))
    assert lines[0] == "There is nothing to plan."


def test_plan_markdown__tables_for_a_pull_request(
    programmes: Mapping[str, Programme], replanned: Proposal, texts: Texts
) -> None:
    lines = texts(plan_markdown(replace(replanned, costs=Costs(1, 7, 1, 7, 0)), programmes, WINDOWS))
    assert lines[:4] == [
        "**Hold 1**",
        "",
        "| date | hours | session | note | slack |",
        "| --- | --- | --- | --- | --- |",
    ]
    title = "Modul 1: Ledelse gennem kerneopgaven – Dag 1"
    assert f"| Tue 2 Feb | 09:00-16:00 | {title} |  | 4 days earlier, 9 later |" in lines
    assert lines[-1].startswith("Proven best: ")


def test_formats__each_has_the_same_arguments(
    programmes: Mapping[str, Programme], fresh: Proposal, texts: Texts
) -> None:
    shown = {name: texts(show(fresh, programmes, WINDOWS, 80, {})) for name, show in FORMATS.items()}
    assert list(shown) == ["table", "json", "markdown"]
    assert json.loads("\n".join(shown["json"]))["proven"] is True
    assert shown["markdown"][0] == "**Hold 1**"


def test_plan_screen__what_follows_from_peoples_own_days(
    programmes: Mapping[str, Programme], fresh: Proposal, texts: Texts
) -> None:
    person = Person("p1", "Alva Holm", "alva@example.org", "talent", "", {}, (), {}, {})
    programme = programmes["minimal"]
    first, *others = programme.cohorts
    whole = {**programmes, "minimal": replace(programme, cohorts=(replace(first, people=(person,)), *others))}
    window = OwnWindow("mirror", 1, 1, date(2027, 1, 20), date(2027, 2, 20))
    personal = {("minimal", first.id): (PersonalWindow("p1", "p1", window),)}
    for shown in (plan_screen(fresh, whole, {}, 80, personal), plan_markdown(fresh, whole, {}, 80, personal)):
        assert "What follows from people's own days" in "\n".join(texts(shown))
    assert "own days" not in "\n".join(texts(plan_screen(fresh, whole, {}, 80)))


def test_plan_screen__where_nothing_is_planned_nothing_is_proven(
    programmes: Mapping[str, Programme], propose: Callable[..., Proposal], texts: Texts
) -> None:
    for show in (plan_screen, plan_markdown):
        assert "Proven best" not in "\n".join(texts(show(propose(), programmes, {}, 80)))
