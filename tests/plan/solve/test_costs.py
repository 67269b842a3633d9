from talentc.plan.problem import Costs, GapWish, Wish
from talentc.plan.solve.costs import costs_of, gap_cost
from talentc.value import replace
from tests.plan.small_problems import problem, task


def test_costs_of__moves_and_wishes() -> None:
    tasks = [
        replace(task(0, days=2), now=3, published=True),
        replace(task(1), now=9),
        replace(task(2), now=1, hidden=True),
        task(3),
    ]
    made = replace(
        problem(tasks, []),
        wishes=(Wish(0, {5: 4}), Wish(2, {6: 100})),
        gap_wishes=(GapWish(0, 1, 5, (1, 2), 10), GapWish(2, 1, 5, (0,), 100)),
    )
    assert costs_of(made, (5, 8, 6, 0)) == Costs(1, 2, 1, 1, 4 + 20)
    assert costs_of(made, (3, 9, 6, 0)) == Costs(0, 0, 0, 0, 0)


def test_gap_cost__each_step_once() -> None:
    wish = GapWish(0, 1, 30, (3, 7), 2)
    assert [gap_cost(wish, gap) for gap in (30, 33, 34, 27, 26, 22, 38)] == [0, 0, 2, 0, 2, 4, 4]
