from talentc.plan.problem import Journey, Resource, Use
from talentc.plan.solve.components import components_of
from tests.plan.small_problems import after, mask, problem, requirement, task


def uses(*tasks: int) -> tuple[Use, ...]:
    return tuple(Use(number, (0,), 1, 0) for number in tasks)


def test_components_of__links_and_people() -> None:
    tasks = [task(number) for number in range(6)]
    anna = Resource("person", "Anna", uses(2, 3, 4))
    made = problem(tasks, [requirement(0)], links=[after(1, 0, 1, 2, 0)], resources=[anna])
    masks = [mask(0, 1), mask(1, 2), mask(3, 4), mask(4, 5), mask(6), mask(6)]
    assert components_of(made, masks) == [(0, 1), (2, 3), (4,), (5,)]


def test_components_of__a_journey_needs_a_day_between() -> None:
    journey = Journey("Anna", {"Aalborg": uses(0), "Ribe": uses(1, 2)})
    made = problem([task(0), task(1), task(2)], [requirement(0)], journeys=[journey])
    assert components_of(made, [mask(4), mask(5), mask(7)]) == [(0, 1), (2,)]


def test_components_of__what_is_fixed_connects_nothing() -> None:
    made = problem(
        [task(0), task(1, fixed=3), task(2)], [requirement(0)], links=[after(1, 0, 1, 2, 0), after(2, 1, 1, 2, 0)]
    )
    assert components_of(made, [mask(0, 1), mask(3), mask(4, 5)]) == [(0,), (2,)]
