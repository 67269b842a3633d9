"""What a programme file asks, as a problem and as the checker reads it: both agree on plans, good and bad."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest

from talentc.plan.ask.asked import Asked, CohortAsked
from talentc.plan.ask.assemble import assemble as assemble_problem
from talentc.plan.explain.trial import Trial
from talentc.plan.narrow.propagate import propagate
from talentc.plan.problem import Problem
from talentc.read.yaml_text import read_yaml
from talentc.validate.assemble import assemble
from tests.planning.checker import check
from tests.planning.instances import Chance, instance
from tests.planning.oracle import is_good
from tests.planning.plain_days import Held

TODAY = date(2026, 11, 22)
EXAMPLES = sorted((Path(__file__).parent / "examples").glob("*.yaml"))


def problem_of(texts: Sequence[str]) -> Problem:
    programmes = []
    for text in texts:
        tree, findings = read_yaml("programme.yaml", text)
        assert tree is not None, findings
        programme, findings = assemble(tree)
        assert programme is not None, findings
        programmes.append(programme)
    cohorts = tuple(CohortAsked(programme, cohort) for programme in programmes for cohort in programme.cohorts)
    return assemble_problem(Asked(cohorts, TODAY)).problem


def dates_of(problem: Problem, starts: Sequence[int]) -> dict[tuple[str, str], dict[tuple[str, int], Held]]:
    found: dict[tuple[str, str], dict[tuple[str, int], Held]] = {}
    for task, start in zip(problem.tasks, starts, strict=True):
        first, hours = problem.day(start), task.hours
        if not task.hidden:
            held = Held(first, first + timedelta(days=task.days - 1), (hours.begins, hours.ends) if hours else None)
            found.setdefault((task.key.programme, task.key.cohort), {})[task.key.session, task.key.occurrence] = held
    return found


def assert_both_agree(texts: Sequence[str], problem: Problem, good: list[int], seed: int, times: int) -> int:
    """Move one or two sessions of a good plan a few days, again and again; how many of these plans are good, too."""
    chance, still_good = Chance(seed), 0
    movable = [task.number for task in problem.tasks if task.fixed is None and not task.hidden]
    for _ in range(times):
        starts = list(good)
        for _ in range(1 + chance.below(2)):
            task = chance.one_of(movable)
            starts[task] = min(max(starts[task] + chance.below(29) - 14, 0), problem.horizon - problem.tasks[task].days)
        said = check(texts, dates_of(problem, starts), TODAY)
        assert is_good(problem, starts) == (not said), (dates_of(problem, starts), said)
        still_good += not said
    return still_good


@pytest.mark.parametrize(("seed", "cohorts"), [(31, 1), (33, 2), (34, 3)])
def test_problem__of_an_instance(seed: int, cohorts: int) -> None:
    made = instance(seed, cohorts)
    texts = list(made.texts.values())
    problem = problem_of(texts)
    keys = [task.key for task in problem.tasks]
    held = [made.plan[key.programme, key.cohort][key.session, key.occurrence] for key in keys]
    good = [problem.number(each.first) for each in held]
    assert is_good(problem, good)
    assert all(mask >> start & 1 for mask, start in zip(propagate(problem).masks, good, strict=True))
    assert 0 < assert_both_agree(texts, problem, good, seed, 25) < 25


@pytest.mark.parametrize("path", [path for path in EXAMPLES if path.stem != "limit"], ids=lambda path: str(path.stem))
def test_problem__of_an_example(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    problem = problem_of([text])
    good = Trial(problem).plan(range(len(problem.requirements)))
    assert isinstance(good, tuple)
    assert check([text], dates_of(problem, good), TODAY) == []
    if not any(task.hidden for task in problem.tasks):
        assert assert_both_agree([text], problem, list(good), 1, 12) < 12
