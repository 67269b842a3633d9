"""A plan as it is written: the moments and days in it."""

from datetime import UTC, date, datetime
from typing import TypeVar

import pytest

from talentc.model.plan_file import PlanFile, Published
from talentc.read.yaml_text import read_yaml
from talentc.validate.shape import read_model
from talentc.validate.vocabulary import read_vocabulary

NodeType = TypeVar("NodeType", PlanFile, Published)
PLAN = "cohort: hold-1\n"
PUBLISHED = {"content": "x", "sequence": "2", "stamp": "2023-10-02T08:00:00Z", "title": "A", "days": "2024-01-16"}


def read(model: type[NodeType], text: str) -> tuple[NodeType | None, list[str]]:
    tree, _ = read_yaml("plan.yaml", text)
    assert tree is not None
    node, findings = read_model(model, tree, read_vocabulary(tree)[0])
    return node, [finding.slug for finding in findings]


def published(**keys: str) -> str:
    return "".join(f"{key}: {value}\n" for key, value in {**PUBLISHED, **keys}.items())


def test_plan_file__stamps_are_moments_in_utc() -> None:
    plan, _ = read(PlanFile, PLAN + "stamp: 2023-10-02T08:00:00Z")
    assert plan is not None
    assert plan.stamp == datetime(2023, 10, 2, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    "stamp",
    ["2023-10-02", "2023-10-02T08:00:00", "2023-13-02T08:00:00Z", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z"],
)
def test_plan_file__what_is_no_such_moment_is_refused(stamp: str) -> None:
    assert read(PlanFile, f"{PLAN}stamp: {stamp}") == (None, ["bad-stamp"])


def test_plan_file__holidays_are_days() -> None:
    plan, _ = read(PlanFile, PLAN + "holidays:\n  2024-03-28: Skærtorsdag")
    assert plan is not None
    assert plan.holidays == {date(2024, 3, 28): "Skærtorsdag"}
    assert read(PlanFile, PLAN + "holidays:\n  28-03-2024: Skærtorsdag") == (None, ["bad-day"])


def test_plan_file__sessions_are_lines_with_days_and_marks() -> None:
    plan, _ = read(PlanFile, PLAN + "sessions: {a: '2024-01-16 Tue, pinned'}")
    assert plan is not None
    assert (plan.sessions["a"].dates.first, plan.sessions["a"].pinned) == (date(2024, 1, 16), True)


@pytest.mark.parametrize(
    ("line", "slug"),
    [("2024-01-17 Tue", "other-weekday"), ("in May", "not-a-date"), ("[2024-01-16]", "wrong-shape")],
)
def test_plan_file__what_is_no_such_line_is_refused(line: str, slug: str) -> None:
    assert read(PlanFile, f"{PLAN}sessions: {{a: {line}}}") == (None, [slug])


def test_published__what_is_not_said_is_whole_days_that_stand() -> None:
    node, _ = read(Published, published())
    assert node is not None
    assert (node.sequence, node.clock, node.zone, node.cancelled) == (2, None, None, False)


@pytest.mark.parametrize("key", PUBLISHED)
def test_published__needs_what_a_tombstone_needs(key: str) -> None:
    lines = [line for line in published().splitlines(keepends=True) if not line.startswith(f"{key}:")]
    assert read(Published, "".join(lines)) == (None, ["missing-key"])
