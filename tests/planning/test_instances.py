"""The instances have the plan that they say, are read as right programmes, and come out the same everywhere."""

from datetime import date

import pytest

from talentc.read.yaml_text import read_yaml
from talentc.validate.assemble import assemble
from tests.planning.checker import check
from tests.planning.instances import Clash, instance, with_day_off
from tests.planning.plain import read


@pytest.mark.parametrize(("seed", "cohorts"), [(seed, 1) for seed in range(8)] + [(1, 5), (2, 5), (3, 7)])
def test_instance__has_its_plan(seed: int, cohorts: int) -> None:
    made = instance(seed, cohorts)
    assert sum(len(dates) for dates in made.plan.values()) == 13 * cohorts
    assert check(list(made.texts.values()), made.plan) == []


@pytest.mark.parametrize("clash", ["", "gap", "away", "shared"])
def test_instance__is_read_without_an_error(clash: Clash) -> None:
    for name, text in instance(4, 6, clash).texts.items():
        tree, findings = read_yaml(f"{name}.yaml", text)
        assert tree is not None, findings
        programme, findings = assemble(tree)
        assert programme is not None, findings
        assert [finding for finding in findings if finding.severity.name == "ERROR"] == []


@pytest.mark.parametrize("clash", ["gap", "away", "shared"])
def test_instance__a_clash_breaks_the_plan_in_its_lines(clash: Clash) -> None:
    made = instance(5, 3, clash)
    assert len(made.clash) == 3
    lines = [made.texts[at.programme].splitlines()[at.line - 1].strip() for at in made.clash]
    assert len(set(lines)) == (2 if clash == "shared" else 3)
    if clash != "shared":  # there the plan is no longer that of the pins
        assert all(line.startswith(("module-2.day", "kick-off", "when", "trainer", "Trainer")) for line in lines)
    assert check(list(made.texts.values()), made.plan) != []


def test_instance__the_same_for_a_seed_and_another_for_another() -> None:
    assert instance(7, 2) == instance(7, 2)
    assert instance(7, 2).texts != instance(8, 2).texts


def test_with_day_off__blocks_that_day() -> None:
    made = instance(9, 1)
    name, text = next(iter(made.texts.items()))
    day = made.plan[name, "cohort-1"]["module-1.day-1", 1].first
    blocked = with_day_off(text, "Trainer 1", day)
    assert isinstance(day, date)
    assert len(read(blocked)) == len(read(text))
    assert check([blocked], made.plan) == [f"{name}/cohort-1/module-1.day-1: Trainer 1 is away on {day}"]
