"""A smaller problem out of a larger one."""

from hypothesis import given

from talentc.plan.narrow.propagate import propagate
from talentc.plan.narrow.restrict import cohorts_of, restricted
from talentc.plan.problem import Problem, Resource, Use
from tests.plan.small_problems import after, problem, problems, requirement, task


def test_restricted__keeps_what_lies_between_and_numbers_anew() -> None:
    small = problem(
        [task(0, cohort="a"), task(1, cohort="b"), task(2, cohort="b")],
        [requirement(0), requirement(1)],
        links=[after(2, 1, 1, 2, 0), after(1, 0, 1, 2, 1)],
    )
    found = restricted(small, (1, 2))
    assert found.tasks == (1, 2)
    assert [(link.task, link.anchors, link.requirement) for link in found.problem.links] == [(1, (0,), 0)]
    assert [each.number for each in found.problem.tasks] == [0, 1]


def test_restricted__what_is_fixed_stays_where_it_can_be_met() -> None:
    small = problem(
        [task(0, cohort="a"), task(1, cohort="b", fixed=3), task(2, cohort="c", fixed=4)],
        [requirement(0)],
        resources=[Resource("person", "Anna", (Use(0, (0,), 1, 0), Use(1, (0,), 1, 0)))],
    )
    assert restricted(small, (0,)).tasks == (0, 1)


def test_cohorts_of__those_with_something_to_plan() -> None:
    small = problem([task(0, cohort="a", fixed=1), task(1, cohort="b"), task(2, cohort="b", fixed=1)], [])
    assert cohorts_of(small) == {("p", "b"): (1, 2)}


@given(problems())
def test_restricted__leaves_no_fewer_days(small: Problem) -> None:
    whole = propagate(small)
    for tasks in cohorts_of(small).values():
        part = restricted(small, tasks)
        found = propagate(part.problem)
        if whole.empty is None:
            assert found.empty is None
            assert all(whole.masks[old] & ~found.masks[new] == 0 for new, old in enumerate(part.tasks))
