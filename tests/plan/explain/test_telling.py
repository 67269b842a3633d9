"""The order of telling."""

from talentc.plan.explain.telling import best_told, in_order_of_telling, preferred
from tests.plan.small_problems import after, problem, requirement, task


def test_in_order_of_telling__along_the_chain_whatever_the_lines() -> None:
    small = problem(
        [task(0), task(1), task(2)],
        [requirement(0, line=5), requirement(1, "order", line=9), requirement(2, "pin", line=1), requirement(3, "who")],
        links=[after(2, 1, 1, 2, 0), after(1, 0, 1, 2, 1)],
    )
    assert in_order_of_telling(small, range(4)) == (1, 0, 3, 2)


def test_in_order_of_telling__of_one_sort_as_it_is_written() -> None:
    small = problem([task(0)], [requirement(0, "closed", line=9), requirement(1, "closed", line=2)])
    assert in_order_of_telling(small, (0, 1)) == (1, 0)


def test_in_order_of_telling__a_circle_has_an_end() -> None:
    small = problem(
        [task(0), task(1)], [requirement(0), requirement(1)], links=[after(0, 1, 1, 2, 0), after(1, 0, 1, 2, 1)]
    )
    assert sorted(in_order_of_telling(small, (0, 1))) == [0, 1]


def test_preferred__what_nobody_writes_comes_last() -> None:
    small = problem([task(0)], [requirement(0, "weekend"), requirement(1, "closed"), requirement(2, "pin")])
    assert preferred(small, range(3)) == (2, 1, 0)


def test_best_told__few_lines_then_near_ones() -> None:
    said = [requirement(0, line=1), requirement(1, line=2), requirement(2, line=90), requirement(3, "weekend", line=3)]
    small = problem([task(0)], said)
    assert best_told(small, [{0, 1}, {0, 1, 2}]) == {0, 1}
    assert best_told(small, [{0, 2}, {0, 1}]) == {0, 1}
    assert best_told(small, [{0, 3}, {0, 2}]) == {0, 2}
