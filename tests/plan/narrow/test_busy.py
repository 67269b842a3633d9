"""What tasks that are sure of their day take from others."""

from datetime import time

import pytest
from hypothesis import given, settings

from talentc.plan.narrow.busy import DAY, Busy, minutes_of, slots_of
from talentc.plan.narrow.windows import days_of
from talentc.plan.problem import Cap, Journey, Load, Problem, Resource, Use
from talentc.schedule.hours import Hours
from talentc.value import replace
from tests.plan.small_problems import AFTERNOON, MORNING, mask, plans, problem, problems, requirement, task

REQUIREMENTS = [requirement(number) for number in range(4)]
EVERY = (1 << 20) - 1


def anna(*uses: Use, capacity: int = 1, requirements: tuple[int, ...] = ()) -> Resource:
    return Resource("person", "Anna", uses, capacity, requirements)


def left(given: Problem, *masks: int, held: frozenset[int] | None = None) -> list[tuple[int, ...]]:
    """The days that are left to each task."""
    narrowed = list(masks)
    Busy(given).narrow(narrowed, held)
    return [days_of(each) for each in narrowed]


@pytest.mark.parametrize(
    ("days", "hours", "expected"),
    [
        (1, None, [(0, DAY)]),
        (1, Hours(time(9), time(12, 30)), [(540, 750)]),
        (2, Hours(time(9), time(12)), [(540, DAY), (0, 720)]),
        (3, Hours(time(9), time(12)), [(540, DAY), (0, DAY), (0, 720)]),
        (1, Hours(time(22), time(1)), [(0, DAY)]),
    ],
)
def test_minutes_of__the_hours_of_each_day(days: int, hours: Hours | None, expected: list[tuple[int, int]]) -> None:
    assert [minutes_of(task(0, days=days, hours=hours), offset) for offset in range(days)] == expected


def test_slots_of__each_day_of_each_use() -> None:
    small = problem([task(0, days=2), task(1)], REQUIREMENTS)
    found = slots_of(anna(Use(0, (0, 1), 1, 2), Use(1, (0,), 3, 1), requirements=(3,)), small)
    assert [(each.task, each.offset, each.weight, each.requirements) for each in found] == [
        (0, 0, 1, (2, 3)),
        (0, 1, 1, (2, 3)),
        (1, 0, 3, (1, 3)),
    ]


def test_narrow__who_is_taken_is_taken_from_others() -> None:
    small = problem(
        [task(0, days=2), task(1)], REQUIREMENTS, resources=[anna(Use(0, (0, 1), 1, 0), Use(1, (0,), 1, 1))]
    )
    assert left(small, mask(5), mask(4, 5, 6, 7)) == [(5,), (4, 7)]
    assert left(small, mask(5, 8), mask(4, 5, 6, 7)) == [(5, 8), (4, 5, 6, 7)]
    assert left(small, mask(5), mask(4, 5, 6, 7), held=frozenset({1})) == [(5,), (4, 5, 6, 7)]


def test_narrow__hours_that_dont_meet_are_left() -> None:
    uses = (Use(0, (0,), 1, 0), Use(1, (0,), 1, 1))
    for hours, expected in ((AFTERNOON, (5, 6)), (MORNING, (6,)), (None, (6,))):
        small = problem([task(0, hours=MORNING), task(1, hours=hours)], REQUIREMENTS, resources=[anna(*uses)])
        assert left(small, mask(5), mask(5, 6))[1] == expected, hours


def test_narrow__where_there_are_two_the_third_has_to_wait() -> None:
    uses = tuple(Use(number, (0,), 1, number) for number in range(3))
    small = problem([task(0), task(1), task(2)], REQUIREMENTS, resources=[anna(*uses, capacity=2)])
    assert left(small, mask(5), mask(6), mask(5, 6))[2] == (5, 6)
    assert left(small, mask(5), mask(5), mask(5, 6))[2] == (6,)


def test_narrow__more_than_there_is_at_all_has_no_day() -> None:
    small = problem([task(0)], REQUIREMENTS, resources=[anna(Use(0, (0,), 3, 0), capacity=2)])
    assert left(small, mask(5, 6)) == [()]


def test_narrow__a_journey_takes_the_days_beside() -> None:
    journey = Journey("Anna", {"Aalborg": (Use(0, (0,), 1, 0),), "Ribe": (Use(1, (0,), 1, 1),)})
    small = problem([task(0), task(1)], REQUIREMENTS, journeys=[journey])
    assert left(small, mask(5), mask(3, 4, 5, 6, 7)) == [(5,), (3, 7)]


def test_narrow__a_cap_that_is_broken_for_sure_leaves_nothing() -> None:
    cap = Cap((Load(0, 0, 2), Load(1, 0, 2)), 3, tuple(day // 5 for day in range(20)), 2)
    small = replace(problem([task(0), task(1)], REQUIREMENTS), caps=(cap,))
    assert left(small, mask(5), mask(10)) == [(5,), (10,)]
    assert () in left(small, mask(5), mask(9))
    assert left(small, mask(5), mask(9), held=frozenset({0})) == [(5,), (9,)]


@settings(max_examples=50)
@given(problems())
def test_narrow__takes_no_day_that_a_plan_has(small: Problem) -> None:
    busy = Busy(small)
    for starts in plans(small):
        masks = [1 << start if number == 0 else EVERY for number, start in enumerate(starts)]
        busy.narrow(masks, None)
        assert all(masks[number] >> start & 1 for number, start in enumerate(starts))
