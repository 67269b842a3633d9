"""A cohort's plan with what its calendars publish."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from talentc.compiled import Compiled
from talentc.render.plan.published_plan import Published, published_plan

DESIGN = "activities: {a: {title: A, length: 4 h, who: {talent: all}}}\n"
STAMP = datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)
PLAN = "sessions: {a: 2024-06-18 09:00-13:00}\n"


def published(compiled: Compiled, plan: str) -> Published:
    (cohort,) = compiled.programme.cohorts
    sources = {cohort.plan_file: f"cohort: hold-1\n{plan}"} if cohort.plan_file is not None else {}
    return published_plan(compiled, cohort, sources, date(2024, 1, 1), STAMP)


@pytest.mark.parametrize(
    ("stamp", "told"), [("", "2024-01-02T03:04:05Z"), ("stamp: 2023-10-02T08:00:00Z\n", "2023-10-02T08:00:00Z")]
)
def test_published_plan__has_a_moment_at_which_dates_were_set(
    stamp: str, told: str, compile_text: Callable[..., Compiled]
) -> None:
    found = published(compile_text(DESIGN, plan=stamp + PLAN), stamp + PLAN)
    assert found.text.startswith(f"cohort: hold-1\nstamp: {told}\n{PLAN}published:\n")
    assert f"sequence: 0, stamp: {told}" in found.text
    assert found.publication is not None
    assert found.publication.new == 1


def test_published_plan__without_dates_there_is_nothing_to_publish(compile_text: Callable[..., Compiled]) -> None:
    found = published(compile_text(DESIGN, plan="sessions: {}\n"), "sessions: {}\n")
    assert found.text == "cohort: hold-1\nstamp: 2024-01-02T03:04:05Z\nsessions: {}\n"


def test_published_plan__a_cohort_without_a_plan_has_none(compile_text: Callable[..., Compiled]) -> None:
    assert published(compile_text(DESIGN, "{a: 2024-06-18}"), "") == Published("hold-1")
