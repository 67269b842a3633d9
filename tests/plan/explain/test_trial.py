"""Whether requirements can hold together, tried out."""

from hypothesis import given, settings

from talentc.plan.explain.trial import Trial
from talentc.plan.problem import Allowed, Problem
from tests.plan.small_problems import mask, plans, problem, problems, requirement, task


@settings(max_examples=60)
@given(problems())
def test_plan__is_one_of_those_that_there_are(small: Problem) -> None:
    every = range(len(small.requirements))
    found = Trial(small, steps=10_000).plan(every)
    there_are = set(plans(small))
    assert found in there_are if there_are else found is None


def two_days() -> Problem:
    return problem([task(0)], [requirement(0)], allowed=[Allowed(0, mask(3, 4), (0,))])


def test_plan__is_unknown_where_the_budget_ends() -> None:
    assert Trial(two_days(), steps=2).plan((0,)) == (3,)
    assert Trial(two_days(), steps=1).plan((0,)) == "unknown"


def test_is_possible__asks_the_finder_where_the_search_gives_up() -> None:
    def answers(answer: object) -> bool | None:
        return Trial(two_days(), lambda *_: answer, steps=0).is_possible((0,))

    assert [answers(None), answers((0,)), answers("unknown")] == [True, False, None]
    assert Trial(two_days(), steps=0).is_possible((0,)) is None


def test_is_possible__what_shows_without_a_search_isnt_asked() -> None:
    trial = Trial(problem([task(0)], [requirement(0)], allowed=[Allowed(0, 0, (0,))]), lambda *_: None, steps=0)
    assert trial.is_possible((0,)) is False
