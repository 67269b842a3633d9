"""A problem whose rules are made once, opened a few tasks at a time."""

from talentc.plan.problem import Problem, Resource, Use, Wish
from talentc.plan.solve.encode_problem import Scope
from talentc.plan.solve.opened import Opened
from talentc.value import replace
from tests.plan.small_problems import mask, problem, requirement, task

EVERY = frozenset(range(3))
DAYS = (mask(*range(6)),) * 3


def one_trainer() -> Problem:
    """Three cohorts of one session with one trainer, each the better the earlier."""
    tasks = [task(number, cohort="abc"[number]) for number in EVERY]
    anna = Resource("person", "Anna", tuple(Use(number, (0,), 1, number) for number in EVERY))
    made = problem(tasks, [requirement(number) for number in EVERY], horizon=6, resources=[anna])
    return replace(made, wishes=tuple(Wish(number, {day: day for day in range(6)}) for number in EVERY))


def test_best__opens_some_and_leaves_the_others() -> None:
    opened = Opened(one_trainer(), DAYS, Scope(EVERY, EVERY))
    assert opened.best((5, 4, 0), frozenset({0}), 1000) == ((1, 4, 0), True)
    assert opened.best((1, 4, 0), frozenset({1}), 1000) == ((1, 2, 0), True)


def test_best__is_the_same_whatever_was_asked_before() -> None:
    opened = Opened(one_trainer(), DAYS, Scope(EVERY, EVERY))
    opened.best((1, 2, 0), frozenset(), 1000)
    found, is_finished = opened.best((5, 4, 3), EVERY, 1000)
    assert is_finished
    assert sorted(found or ()) == [0, 1, 2]


def test_some__is_a_plan_or_says_that_there_is_none() -> None:
    found, is_finished = Opened(one_trainer(), DAYS, Scope(EVERY, EVERY)).some(1000)
    assert is_finished
    assert len(set(found or ())) == 3
    assert Opened(one_trainer(), (mask(1, 2),) * 3, Scope(EVERY, EVERY)).some(1000) == (None, True)
