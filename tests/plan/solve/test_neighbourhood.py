from talentc.plan.problem import Problem, Resource, Use, Wish
from talentc.plan.solve.costs import costs_of
from talentc.plan.solve.encode_problem import Scope
from talentc.plan.solve.exact import NOTHING, Limits
from talentc.plan.solve.neighbourhood import Limited, groups_of, improved, lower_bound
from talentc.plan.solve.opened import Opened
from talentc.value import replace
from tests.plan.small_problems import mask, problem, requirement, task

EACH = Limits(moves=1000, wishes=1000, tasks=100, is_earliest=False)
EVERY = frozenset(range(4))
SCOPE = Scope(EVERY, EVERY)


def one_trainer() -> tuple[Problem, tuple[int, ...]]:
    """Four cohorts of one session with one trainer; the first two want day 0, the others day 5."""
    tasks = [task(number, cohort="abcd"[number]) for number in range(4)]
    anna = Resource("person", "Anna", tuple(Use(number, (0,), 1, number) for number in range(4)))
    wishes = tuple(Wish(number, {day: abs(day - number // 2 * 5) for day in range(9)}) for number in range(4))
    made = problem(tasks, [requirement(number) for number in range(4)], horizon=9, resources=[anna])
    return replace(made, wishes=wishes), (mask(*range(9)),) * 4


def test_groups_of__by_cohort_in_the_order_of_their_days() -> None:
    made = problem([task(0, cohort="a"), task(1, cohort="b"), task(2, cohort="a"), task(3, cohort="c")], [])
    assert groups_of(made, (mask(5, 6), mask(2, 3), mask(7, 8), mask(1)), EVERY) == [(1,), (0, 2)]


def test_improved__until_nothing_helps() -> None:
    made, masks = one_trainer()
    groups, opened = groups_of(made, masks, EVERY), Opened(made, masks, SCOPE)
    found = improved(made, opened, groups, (8, 7, 1, 0), Limited(rounds=8, each=1000, together=1, bound=EACH))
    assert costs_of(made, found).wishes == 2
    assert len(set(found)) == 4


def test_improved__no_further_than_the_budget() -> None:
    made, masks = one_trainer()
    groups, opened = groups_of(made, masks, EVERY), Opened(made, masks, SCOPE)
    limited = Limited(rounds=0, each=1000, together=1, bound=EACH)
    assert improved(made, opened, groups, (8, 7, 1, 0), limited) == (8, 7, 1, 0)


def test_lower_bound__the_more_together_the_higher() -> None:
    made, masks = one_trainer()
    groups = groups_of(made, masks, EVERY)
    bounds = [lower_bound(made, masks, SCOPE, groups, Limited(1, 1000, together, EACH)) for together in (1, 2)]
    assert bounds == [NOTHING, (0, 0, 0, 0, 2)]
