"""Small random problems: the planner finds what brute force finds, and refuses what brute force can't do either."""

from hypothesis import assume, given, settings

from talentc.plan.explain.explain import explain
from talentc.plan.narrow.counting import Counting
from talentc.plan.narrow.propagate import propagate
from talentc.plan.problem import Problem, Solution
from talentc.plan.proposal import Refusal
from talentc.plan.solve.costs import costs_of
from talentc.plan.solve.solver import Impossible, clash, solve
from talentc.value import replace
from tests.planning.oracle import best, costs_so_far, domain, is_good, is_possible
from tests.planning.problems import problems

Made = tuple[Problem, tuple[int, ...]]


def planned(problem: Problem) -> tuple[int, ...] | None:
    """What the planner answers, proven best; None where there is no plan."""
    domains = propagate(problem)
    if domains.empty is not None:
        return None
    found = solve(problem, domains.masks)
    assert isinstance(found, Solution | Impossible)
    if isinstance(found, Impossible):
        return None
    assert found.is_proven
    assert found.costs == costs_of(problem, found.starts)
    return found.starts


@settings(max_examples=100)
@given(problems(known=True))
def test_propagate__loses_no_plan(made: Made) -> None:
    problem, known = made
    domains = propagate(problem)
    assert domains.empty is None
    assert all(mask >> start & 1 for mask, start in zip(domains.masks, known, strict=True))


@settings(max_examples=100)
@given(problems(known=False))
def test_propagate__says_nothing_that_is_not_so(made: Made) -> None:
    problem, _ = made
    domains = propagate(problem)
    if domains.empty is not None:
        assert not is_possible(problem)
    else:
        for task, mask in enumerate(domains.masks):
            assert all(day in domain(problem, task, None) for day in range(problem.horizon) if mask >> day & 1)


@settings(max_examples=100)
@given(problems(known=False))
def test_counting__only_what_is_impossible(made: Made) -> None:
    problem, _ = made
    domains = propagate(problem)
    assume(domains.empty is None)
    every = frozenset(range(len(problem.requirements)))
    assert not (Counting(problem).overfull(domains.masks, every) and is_possible(problem))


@settings(max_examples=80)
@given(problems(known=True))
def test_solve__the_optimum_and_the_earliest_of_the_best(made: Made) -> None:
    problem, known = made
    starts = planned(problem)
    assert starts is not None  # there is the plan that is known
    assert is_good(problem, starts)
    expected = best(problem)
    assert expected is not None
    assert costs_so_far(problem, starts) == expected[1] <= costs_so_far(problem, known)
    assert starts == expected[0]


@settings(max_examples=80)
@given(problems(known=False, tightness=4))
def test_solve__as_brute_force_where_no_plan_is_known(made: Made) -> None:
    problem, _ = made
    expected = best(problem)
    assert planned(problem) == (expected[0] if expected is not None else None)


@settings(max_examples=40)
@given(problems(known=True))
def test_solve__twice_the_same(made: Made) -> None:
    problem, _ = made
    assert planned(problem) == planned(problem)


@settings(max_examples=60)
@given(problems(known=True))
def test_solve__without_a_change_nothing_moves(made: Made) -> None:
    problem, _ = made
    starts = planned(problem)
    assert starts is not None
    now = tuple(replace(task, now=starts[task.number], published=True) for task in problem.tasks)
    assert planned(replace(problem, tasks=now)) == starts


@settings(max_examples=40)
@given(problems(known=True))
def test_solve__titles_and_texts_change_nothing(made: Made) -> None:
    problem, _ = made
    names = tuple(replace(task, name=f"x{task.name}") for task in problem.tasks)
    texts = tuple(replace(each, text=f"other {each.text}") for each in problem.requirements)
    assert planned(replace(problem, tasks=names, requirements=texts)) == planned(problem)


@settings(max_examples=80)
@given(problems(known=False, tightness=5))
def test_explain__every_clash_is_one_and_minimal(made: Made) -> None:
    problem, _ = made
    assume(not is_possible(problem))
    refusal = explain(problem, clash)
    assert_minimal(problem, refusal)


def assert_minimal(problem: Problem, refusal: Refusal) -> None:
    numbers = {requirement.key: number for number, requirement in enumerate(problem.requirements)}
    for found in refusal.clashes:
        core = [numbers[requirement.key] for requirement in found.requirements]
        assert not is_possible(problem, core)
        assert found.is_minimal
        for one in core:
            assert is_possible(problem, [other for other in core if other != one])
    # What can't hold even if nothing is asked but that nobody is in two places has no requirement to be named.
    assert refusal.clashes or not is_possible(problem, [])
