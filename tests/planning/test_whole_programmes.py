"""Whole programmes of the generator, from their text to dates and back."""

import re
from functools import cache

import pytest

from talentc.plan.proposal import Clash as Told
from tests.planning.checker import check
from tests.planning.instances import Clash, Instance, Line, instance, with_day_off
from tests.planning.plan_texts import TODAY, Answered, plan_texts

SIZES = [(11, 1), (12, 1), (13, 1), (14, 2), (15, 3), (16, 6)]
SMALL = SIZES[:4]


@cache
def made_and_planned(seed: int, cohorts: int) -> tuple[Instance, Answered]:
    made = instance(seed, cohorts)
    return made, plan_texts(list(made.texts.values()))


@pytest.mark.parametrize(("seed", "cohorts"), SIZES)
def test_plan__what_has_a_plan_gets_a_good_one(seed: int, cohorts: int) -> None:
    made, answered = made_and_planned(seed, cohorts)
    assert check(list(made.texts.values()), answered.dates, TODAY) == []
    assert {key: set(dates) for key, dates in answered.dates.items()} == {
        key: set(dates) for key, dates in made.plan.items()
    }


@pytest.mark.parametrize(("seed", "cohorts"), SMALL)
def test_plan__twice_the_same_and_again_the_same(seed: int, cohorts: int) -> None:
    made, first = made_and_planned(seed, cohorts)
    assert plan_texts(list(made.texts.values())).dates == first.dates
    again = plan_texts(list(made.texts.values()), first.proposal.cohorts)
    assert again.planned.answer.is_as_it_was
    assert again.moved == []
    assert again.dates == first.dates


@pytest.mark.parametrize(("seed", "cohorts"), SMALL)
def test_plan__titles_move_nothing(seed: int, cohorts: int) -> None:
    made, answered = made_and_planned(seed, cohorts)
    texts = list(made.texts.values())
    renamed = [re.sub(r"title: ", "title: Zealous ", text) for text in texts]
    assert renamed != texts
    assert plan_texts(renamed).dates == answered.dates


@pytest.mark.parametrize(("seed", "cohorts"), SMALL)
def test_plan__a_day_off_moves_few_and_what_it_must(seed: int, cohorts: int) -> None:
    made, before = made_and_planned(seed, cohorts)
    name, text = next(iter(made.texts.items()))
    day = before.dates[name, "cohort-1"]["module-1.day-1", 1].first
    texts = [with_day_off(text, "Trainer 1", day), *list(made.texts.values())[1:]]
    after = plan_texts(texts, before.proposal.cohorts)
    assert check(texts, after.dates, TODAY) == []
    assert "module-1.day-1" in after.moved
    changed = [
        key for cohort, dates in after.dates.items() for key, held in dates.items() if before.dates[cohort][key] != held
    ]
    assert len(changed) == len(after.moved) == after.proposal.costs.moved


@pytest.mark.parametrize(
    ("clash", "seed", "cohorts"),
    [("gap", 21, 2), ("away", 21, 2), ("shared", 21, 2), ("away", 22, 6), ("shared", 22, 6)],
)
def test_plan__a_seeded_clash_is_told_in_its_lines(clash: Clash, seed: int, cohorts: int) -> None:
    made = instance(seed, cohorts, clash)
    refusal = plan_texts(list(made.texts.values())).refusal
    assert all(told.is_minimal for told in refusal.clashes)
    assert set(made.clash) in [lines_of(told) for told in refusal.clashes]


def lines_of(told: Told) -> set[Line]:
    """The lines that a clash names."""
    spans = [each.span for each in told.requirements if each.span is not None]
    return {Line(span.file.partition("/")[0], span.line) for span in spans}
