import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from talentc.plan.problem import Allowed, Cap, Costs, GapWish, Load, Problem, Resource, Solution, Use, Wish
from talentc.plan.solve.costs import costs_of
from talentc.plan.solve.solver import Budget, Impossible, Interrupted, Unknown, clash, solve
from talentc.value import replace
from tests.plan.small_problems import after, mask, plans, problem, problems, requirement, task


def everywhere(given_problem: Problem) -> tuple[int, ...]:
    """Every day on which a task still ends in time."""
    return tuple((1 << given_problem.horizon - task.days + 1) - 1 for task in given_problem.tasks)


@st.composite
def wished_problems(draw: st.DrawFn) -> Problem:
    """A drawn problem with dates of now, wishes and a cap."""
    drawn = draw(problems())
    days = st.integers(0, drawn.horizon - 2)
    tasks = tuple(
        replace(
            each,
            now=draw(st.one_of(st.none(), days)),
            published=draw(st.booleans()),
            hidden=draw(st.integers(0, 7)) == 0,
        )
        for each in drawn.tasks
    )
    numbers = st.integers(0, len(tasks) - 1)
    wishes = tuple(
        Wish(draw(numbers), draw(st.dictionaries(days, st.integers(1, 3)))) for _ in range(draw(st.integers(0, 3)))
    )
    gaps = []
    for _ in range(draw(st.integers(0, 2))):
        before, later = draw(st.permutations(range(len(tasks))))[:2]
        gaps.append(GapWish(before, later, draw(st.integers(-1, 5)), (0, 1, 3), draw(st.integers(1, 2))))
    most = draw(st.integers(2, 5))
    loads = st.builds(Load, numbers, st.integers(0, 1), st.integers(1, 3), st.sampled_from((None, 0, 1)))
    caps = tuple(
        Cap(
            tuple(draw(loads) for _ in range(4)),
            most,
            tuple(day // 3 for day in range(drawn.horizon)),
            0,
            draw(st.dictionaries(st.integers(0, 2), st.integers(0, 4))),
        )
        for _ in range(draw(st.integers(0, 1)) if drawn.requirements else 0)
    )
    return replace(drawn, tasks=tasks, wishes=wishes, gap_wishes=tuple(gaps), caps=caps)


def spent(given_problem: Problem, cap: Cap, starts: tuple[int, ...], only_fixed: bool) -> dict[int, int]:
    """What lies in each period of a cap, of what is fixed or of all."""
    summed: dict[int, int] = {}
    once: dict[tuple[int, int], int] = {}
    for load in cap.loads:
        day = starts[load.task] + load.offset
        if day >= len(cap.periods) or (only_fixed and given_problem.tasks[load.task].fixed is None):
            continue
        if load.once is None:
            summed[cap.periods[day]] = summed.get(cap.periods[day], 0) + load.amount
        else:
            key = cap.periods[day], load.once
            once[key] = max(once.get(key, 0), load.amount)
    for (period, _), amount in once.items():
        summed[period] = summed.get(period, 0) + amount
    return summed


def keeps_caps(given_problem: Problem, starts: tuple[int, ...]) -> bool:
    for cap in given_problem.caps:
        fixed = spent(given_problem, cap, starts, only_fixed=True)
        for period, amount in spent(given_problem, cap, starts, only_fixed=False).items():
            if amount > max(cap.left.get(period, cap.most), fixed.get(period, 0)):
                return False
    return True


def all_plans(given_problem: Problem) -> Iterator[tuple[int, ...]]:
    return (starts for starts in plans(given_problem) if keeps_caps(given_problem, starts))


def canonical(given_problem: Problem, starts: tuple[int, ...]) -> tuple[Costs, tuple[int, ...]]:
    order = sorted(given_problem.tasks, key=lambda task: task.hidden)
    return costs_of(given_problem, starts), tuple(starts[task.number] for task in order)


@settings(max_examples=60, deadline=None)
@given(wished_problems())
def test_solve__the_same_as_trying_all(drawn: Problem) -> None:
    best = min(all_plans(drawn), key=lambda starts: canonical(drawn, starts), default=None)
    found = solve(drawn, everywhere(drawn))
    if best is None:
        assert found == Impossible()
    else:
        costs = costs_of(drawn, best)
        assert found == Solution(best, costs, costs)


@settings(max_examples=30, deadline=None)
@given(wished_problems())
def test_solve__thoroughly_the_same_as_trying_all(drawn: Problem) -> None:
    best = min(all_plans(drawn), key=lambda starts: canonical(drawn, starts), default=None)
    found = solve(drawn, everywhere(drawn), budget=Budget(wishes=0))
    if best is None:
        assert found == Impossible()
    else:
        assert found == Solution(best, costs_of(drawn, best), costs_of(drawn, best))


@settings(max_examples=30, deadline=None)
@given(wished_problems())
def test_solve__a_few_cohorts_at_a_time(drawn: Problem) -> None:
    best = min((costs_of(drawn, starts) for starts in all_plans(drawn)), default=None)
    found = solve(drawn, everywhere(drawn), budget=Budget(tasks=0, together=1))
    if best is None:
        assert found == Impossible()
    else:
        assert isinstance(found, Solution)
        assert found.starts in set(all_plans(drawn))
        assert found.costs == costs_of(drawn, found.starts)
        assert found.bound <= best <= found.costs


@settings(max_examples=100, deadline=None)
@given(problems(), st.data())
def test_clash__cannot_hold_together(drawn: Problem, data: st.DataObject) -> None:
    numbers = range(len(drawn.requirements))
    asked = [number for number in numbers if data.draw(st.booleans())]
    found = clash(drawn, asked, everywhere(drawn))
    possible = next(plans(drawn, asked), None)
    if found is None:
        assert possible is not None
    else:
        assert not isinstance(found, Unknown)
        assert possible is None
        assert set(found) <= set(asked)
        assert next(plans(drawn, found), None) is None


def test_clash__is_small() -> None:
    links = [after(number + 1, number, 3, 4, number) for number in range(5)]
    late = Allowed(2, mask(5), (5,))
    made = problem([task(n) for n in range(6)], [requirement(n) for n in range(6)], links=links, allowed=[late])
    assert clash(made, range(6), everywhere(made)) == (0, 1, 5)
    assert clash(made, (0, 2, 5), everywhere(made)) is None


def test_solve__keep() -> None:
    made = problem([task(0), task(1)], [requirement(0)], links=[after(1, 0, 2, 3, 0)])
    kept = solve(made, everywhere(made), keep={1: 9})
    assert isinstance(kept, Solution)
    assert kept.starts == (6, 9)
    assert solve(made, everywhere(made), keep={0: 3, 1: 9}) == Impossible()


def test_solve__unknown_within_the_budget() -> None:
    """Thirteen sessions of one person in twelve days: a pigeonhole, which takes a solver longer than this."""
    uses = tuple(Use(number, (0,), 1, number) for number in range(13))
    made = problem(
        [task(n) for n in range(13)],
        [requirement(n) for n in range(13)],
        horizon=12,
        resources=[Resource("person", "Anna", uses)],
    )
    assert solve(made, everywhere(made), budget=Budget(plan=50, wishes=50)) == Unknown()


def test_solve__tells_of_better_plans() -> None:
    made = problem([task(0), task(1)], [requirement(0)], links=[after(1, 0, 2, 3, 0)])
    heard: list[Costs] = []
    solve(replace(made, wishes=(Wish(0, {0: 2}),)), everywhere(made), on_progress=lambda costs, _: heard.append(costs))
    assert heard[-1] == Costs(0, 0, 0, 0, 0)


def test_solve__what_was_found_until_the_interruption() -> None:
    made = problem([task(0), task(1)], [requirement(0)], links=[after(1, 0, 2, 3, 0)])

    def interrupt(costs: Costs, bound: Costs | None) -> None:
        raise KeyboardInterrupt

    found = solve(made, everywhere(made), budget=Budget(tasks=0), on_progress=interrupt)
    assert isinstance(found, Interrupted)
    assert found.solution is not None
    assert found.solution.starts in set(plans(made))


HASHED = """
from tests.plan.small_problems import after, problem, requirement, task
from talentc.plan.problem import GapWish, Resource, Use
from talentc.plan.solve.solver import Budget, solve
from talentc.value import replace
tasks = [task(n, cohort="abc"[n % 3]) for n in range(12)]
uses = tuple(Use(n, (0,), 1, n) for n in range(12))
links = [after(n + 3, n, 2, 9, 12 + n, 40) for n in range(9)]
anna = Resource("person", "Anna", uses)
made = problem(tasks, [requirement(n) for n in range(24)], horizon=40, links=links, resources=[anna])
made = replace(made, gap_wishes=tuple(GapWish(n, n + 3, 4, (0, 1, 2), 1) for n in range(9)))
masks = [(1 << 25) - 1 << 3] * 12
print(solve(made, masks), solve(made, masks, budget=Budget(tasks=0)))
"""


def test_solve__the_same_in_every_process(checkout: Path) -> None:
    printed = {
        subprocess.run(
            [sys.executable, "-c", HASHED],
            cwd=checkout,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(checkout)},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1
    assert "Solution(" in printed.pop()
