from datetime import date
from fractions import Fraction

import pytest

from talentc.plan.problem import Costs, Solution
from tests.plan.small_problems import ORIGIN, problem


def test_day__and_number_are_inverse() -> None:
    small = problem([], [])
    assert (small.day(0), small.day(30)) == (ORIGIN, date(2027, 2, 3))
    assert [small.number(small.day(day)) for day in (-5, 0, 400)] == [-5, 0, 400]


@pytest.mark.parametrize(
    ("costs", "bound", "is_proven", "gap"),
    [
        ((0, 0, 0, 0, 0), (0, 0, 0, 0, 0), True, Fraction(0)),
        ((0, 0, 4, 9, 60), (0, 0, 4, 9, 60), True, Fraction(0)),
        ((0, 0, 4, 9, 60), (0, 0, 4, 9, 45), False, Fraction(1, 4)),
        ((0, 0, 4, 9, 60), (0, 0, 3, 0, 0), False, Fraction(1, 4)),
        ((2, 9, 0, 0, 0), (0, 0, 0, 0, 0), False, Fraction(1)),
    ],
)
def test_gap__is_that_of_the_gravest_level_that_is_open(
    costs: tuple[int, int, int, int, int], bound: tuple[int, int, int, int, int], is_proven: bool, gap: Fraction
) -> None:
    solution = Solution((), Costs(*costs), Costs(*bound))
    assert (solution.is_proven, solution.gap) == (is_proven, gap)


def test_costs__the_gravest_first() -> None:
    assert Costs(0, 0, 9, 99, 999) < Costs(1, 0, 0, 0, 0)
    assert Costs(0, 0, 1, 9, 0) < Costs(0, 0, 2, 2, 0)
