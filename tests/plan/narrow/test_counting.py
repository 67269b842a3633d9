"""More asked in a stretch of days than there is."""

from hypothesis import given

from talentc.plan.narrow.counting import Counting, counted_out
from talentc.plan.narrow.propagate import propagate
from talentc.plan.problem import Problem, Resource, Use
from tests.plan.small_problems import AFTERNOON, MORNING, mask, plans, problem, problems, requirement, task


def of_anna(*tasks: int, capacity: int = 1, weight: int = 1) -> Resource:
    return Resource("person", "Anna", tuple(Use(each, (0,), weight, 0) for each in tasks), capacity)


def test_overfull__names_the_stretch_and_both_sums() -> None:
    small = problem([task(0), task(1), task(2), task(3)], [requirement(0)], resources=[of_anna(0, 1, 2, 3)])
    found = Counting(small).overfull((mask(3, 5), mask(3, 5), mask(5), mask(1, 9)))
    assert found is not None
    assert (found.first, found.last, found.asked, found.there, found.tasks) == (3, 5, 3, 2, (0, 1, 2))


def test_overfull__as_much_as_there_is_is_no_clash() -> None:
    small = problem([task(0), task(1)], [requirement(0)], resources=[of_anna(0, 1)])
    assert not counted_out(small, (mask(3, 4), mask(3, 4)))
    assert counted_out(small, (mask(3), mask(3)))


def test_overfull__mornings_and_afternoons_dont_meet() -> None:
    small = problem([task(0, hours=MORNING), task(1, hours=AFTERNOON)], [requirement(0)], resources=[of_anna(0, 1)])
    assert not counted_out(small, (mask(3), mask(3)))


def test_overfull__what_is_fixed_takes_its_room_and_is_never_wrong() -> None:
    small = problem([task(0, fixed=3), task(1, fixed=3), task(2)], [requirement(0)], resources=[of_anna(0, 1, 2)])
    assert counted_out(small, (mask(3), mask(3), mask(3)))
    assert not counted_out(small, (mask(3), mask(3), mask(3, 4)))


def test_overfull__a_requirement_that_isnt_active_asks_nothing() -> None:
    small = problem([task(0), task(1)], [requirement(0)], resources=[of_anna(0, 1)])
    assert Counting(small).overfull((mask(3), mask(3)), frozenset()) is None


@given(problems())
def test_counted_out__never_where_there_is_a_plan(small: Problem) -> None:
    domains = propagate(small)
    if domains.empty is None and counted_out(small, domains.masks):
        assert next(plans(small), None) is None
