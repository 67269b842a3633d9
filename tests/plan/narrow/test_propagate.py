"""Windows and orders narrow the days of tasks, and never take one that some plan has."""

from datetime import time

from hypothesis import given
from hypothesis import strategies as st

from talentc.plan.narrow.propagate import propagate
from talentc.plan.narrow.windows import days_of
from talentc.plan.problem import Allowed, Cap, Journey, Load, Part, Problem, Resource, Use
from talentc.schedule.hours import Hours
from talentc.value import replace
from tests.plan.small_problems import AFTERNOON, MORNING, after, mask, plans, problem, problems, requirement, task


@given(problems(), st.data())
def test_propagate__takes_no_day_that_a_plan_has(small: Problem, data: st.DataObject) -> None:
    held = [number for number in range(len(small.requirements)) if data.draw(st.integers(0, 3))]
    found = propagate(small, held)
    for plan in plans(small, held):
        assert found.empty is None
        assert all(found >> day & 1 for found, day in zip(found.masks, plan, strict=True))


@given(problems(), st.data())
def test_propagate__one_day_for_each_task_is_a_plan_or_is_not(small: Problem, data: st.DataObject) -> None:
    starts = {each.number: data.draw(st.integers(0, small.horizon - each.days)) for each in small.tasks}
    starts |= {each.number: each.fixed for each in small.tasks if each.fixed is not None}
    found = propagate(small, None, starts)
    assert (found.empty is None) == (tuple(starts[each.number] for each in small.tasks) in set(plans(small)))


def test_propagate__a_chain_leaves_exactly_what_fits() -> None:
    small = problem(
        [task(0), task(1, days=2), task(2)],
        [requirement(0), requirement(1), requirement(2)],
        allowed=[Allowed(0, mask(2, 3), (0,))],
        links=[after(1, 0, 2, 4, 1), after(2, 1, 1, 1, 2)],
    )
    found = propagate(small)
    assert [days_of(each) for each in found.masks] == [(2, 3), (4, 5, 6, 7), (6, 7, 8, 9)]
    assert days_of(propagate(small, None, {2: 6}).masks[0]) == (2,)
    assert propagate(small, None, {2: 10}).empty is not None


def test_propagate__what_isnt_active_doesnt_count() -> None:
    small = problem([task(0)], [requirement(0), requirement(1)], allowed=[Allowed(0, mask(3), (0, 1))])
    assert days_of(propagate(small, [0, 1]).masks[0]) == (3,)
    assert len(days_of(propagate(small, [0]).masks[0])) == small.horizon


def test_propagate__a_fixed_task_is_where_it_is_whatever_is_asked_of_it() -> None:
    small = problem(
        [task(0, fixed=25), task(1)],
        [requirement(0), requirement(1)],
        allowed=[Allowed(0, mask(3), (0,))],
        links=[after(1, 0, 1, 3, 1, horizon=30)],
        horizon=28,
    )
    assert [days_of(each) for each in propagate(small).masks] == [(25,), (26, 27)]


def test_propagate__a_part_lies_between_what_is_before_and_after() -> None:
    small = problem([task(0), task(1), task(2)], [requirement(0)], parts=[Part(1, (0,), (2,), None, None, 2, 2, 0)])
    found = propagate(small, None, {0: 1, 2: 12})
    assert days_of(found.masks[1]) == (7, 8, 9, 10, 11)


def test_propagate__nobody_is_in_two_places_at_once() -> None:
    anna = Resource("person", "Anna", (Use(0, (0,), 1, 0), Use(1, (0,), 1, 0)))
    small = problem([task(0), task(1)], [requirement(0)], resources=[anna])
    assert 3 not in days_of(propagate(small, None, {0: 3}).masks[1])
    other = replace(small, tasks=(task(0, hours=MORNING), task(1, hours=AFTERNOON)))
    assert 3 in days_of(propagate(other, None, {0: 3}).masks[1])
    meets = replace(small, tasks=(task(0, hours=MORNING), task(1, hours=Hours(time(11), time(14)))))
    assert 3 not in days_of(propagate(meets, None, {0: 3}).masks[1])


def test_propagate__a_day_of_travel_between_two_cities() -> None:
    small = problem(
        [task(0), task(1, days=2)],
        [requirement(0)],
        journeys=[Journey("Anna", {"Aalborg": (Use(0, (0,), 1, 0),), "Ribe": (Use(1, (0, 1), 1, 0),)})],
        horizon=9,
    )
    assert days_of(propagate(small, None, {0: 4}).masks[1]) == (0, 1, 6, 7)


def test_propagate__tasks_that_break_a_limit_together() -> None:
    cap = Cap((Load(0, 0, 3), Load(1, 0, 3)), 5, (0,) * 7 + (1,) * 13, 0)
    small = replace(problem([task(0), task(1)], [requirement(0)]), caps=(cap,))
    assert propagate(small, None, {0: 3, 1: 4}).empty is not None
    assert propagate(small, None, {0: 3, 1: 9}).empty is None
