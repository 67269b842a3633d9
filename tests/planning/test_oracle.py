"""The oracle itself, on problems whose answer is seen at a glance; and its pruning against no pruning at all."""

from itertools import product

from hypothesis import given, settings

from talentc.plan.problem import (
    Allowed,
    Bounds,
    Cap,
    Costs,
    GapWish,
    Journey,
    Link,
    Load,
    Part,
    Problem,
    Resource,
    Use,
    Wish,
)
from talentc.value import replace
from tests.planning.oracle import best, costs_so_far, is_good, is_possible
from tests.planning.problems import HORIZON, SPAN, blank, problems


def starts_of(problem: Problem) -> tuple[int, ...] | None:
    found = best(problem)
    return found[0] if found is not None else None


def test_best__the_earliest_where_nothing_is_asked() -> None:
    assert starts_of(blank([1, 2])) == (0, 0)


def test_best__allowed_days() -> None:
    problem = replace(blank([1]), allowed=(Allowed(0, 0b1010, (0,)), Allowed(0, 0b1100, (1,))))
    assert starts_of(problem) == (3,)
    assert best(problem, [0]) == ((1,), costs_so_far(problem, (1,)))


def test_best__links_bind_either_edge() -> None:
    bounds = {day: Bounds(day + 2, day + 3) for day in range(HORIZON)}
    for edge, of, expected in [("first", "ends", 3), ("last", "ends", 2), ("first", "begins", 2)]:
        link = Link(1, edge, (0,), of, bounds, 0)  # type: ignore[arg-type]
        assert starts_of(replace(blank([2, 2]), links=(link,))) == (0, expected)


def test_best__parts_are_equal() -> None:
    problem = blank([1, 1, 1])
    bounds = {day: Bounds(day + 7, None) for day in range(HORIZON)}
    link = Link(2, "first", (0,), "ends", bounds, 0)
    assert starts_of(replace(problem, links=(link,), parts=(Part(1, (0,), (2,), None, None, 2, 2, 0),))) == (0, 4, 7)


def test_best__resources_journeys_and_caps() -> None:
    uses = (Use(0, (0, 1), 1, 0), Use(1, (0,), 1, 1))
    assert starts_of(replace(blank([2, 1]), resources=(Resource("person", "Anna", uses),))) == (0, 2)
    assert starts_of(replace(blank([2, 1]), journeys=(Journey("Anna", {"A": uses[:1], "B": uses[1:]}),))) == (0, 3)
    cap = Cap((Load(0, 0, 1), Load(0, 1, 1), Load(1, 0, 1)), 2, tuple(day // 5 for day in range(HORIZON)), 0)
    assert starts_of(replace(blank([2, 1]), caps=(cap,))) == (0, 5)


def test_best__costs_in_their_order() -> None:
    problem = blank([1, 1])
    moved = tuple(replace(task, now=5, published=task.number == 0) for task in problem.tasks)
    uses = (Use(0, (0,), 1, 0), Use(1, (0,), 1, 0))
    problem = replace(problem, tasks=moved, resources=(Resource("person", "Anna", uses),))
    assert starts_of(problem) == (5, 4)
    assert starts_of(replace(problem, wishes=(Wish(1, {4: 1}),))) == (5, 6)
    gap = GapWish(0, 1, 3, (0, 2), 5)
    assert costs_so_far(replace(problem, gap_wishes=(gap,)), (5, 11)).levels == (0, 0, 1, 6, 10)


@settings(max_examples=25)
@given(problems(known=False, most_tasks=2))
def test_best__as_without_pruning(made: tuple[Problem, tuple[int, ...]]) -> None:
    problem, _ = made
    days = [range(HORIZON - task.days + 1) for task in problem.tasks]
    good = [starts for starts in product(*days) if is_good(problem, starts)]
    hidden = [task.number for task in problem.tasks if task.hidden]

    def rank(starts: tuple[int, ...]) -> tuple[Costs, list[int], list[int]]:
        seen = [start for task, start in enumerate(starts) if task not in hidden]
        return costs_so_far(problem, starts), seen, [starts[task] for task in hidden]

    expected = min(good, key=rank, default=None)
    found = best(problem)
    assert (found[0] if found is not None else None) == expected
    assert is_possible(problem) == bool(good)


@settings(max_examples=25)
@given(problems(known=True))
def test_problems__the_known_plan_is_good(made: tuple[Problem, tuple[int, ...]]) -> None:
    problem, known = made
    assert is_good(problem, known)
    assert problem.tasks[0].span == SPAN
