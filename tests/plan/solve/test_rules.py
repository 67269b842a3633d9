from itertools import product

import pytest

from talentc.plan.solve.encode import scale_of
from talentc.plan.solve.engine import Engine
from talentc.plan.solve.rules import FALSE, TRUE, Rules, Scale
from tests.plan.small_problems import mask


def test_since__between_and_beyond_the_days() -> None:
    scale = Scale((3, 5, 8), (TRUE, 7, 7, 9, 9, 9))
    assert [scale.since(day) for day in (2, 3, 4, 5, 6, 8, 9)] == [TRUE, TRUE, 7, 7, 9, 9, FALSE]
    assert scale.shifted(2).since(7) == 7


@pytest.mark.parametrize("most", range(-1, 8))
@pytest.mark.parametrize("weights", [(1, 1), (2, 3), (1, 2, 3), (1, 1, 5)])
@pytest.mark.parametrize("constant", [0, 2])
def test_at_most__as_a_sum(most: int, weights: tuple[int, ...], constant: int) -> None:
    engine = Engine()
    with engine.rules() as backend:
        rules = Rules.begun(backend)
        literals, guard = [rules.choice() for _ in weights], rules.choice()
        rules.at_most(most, [*zip(literals, weights, strict=True), (TRUE, constant), (FALSE, 9)], guard)
    for chosen in product((True, False), repeat=len(weights) + 1):
        assumed = [each if is_so else -each for each, is_so in zip((*literals, guard), chosen, strict=True)]
        total = constant + sum(weight for weight, is_so in zip(weights, chosen, strict=False) if is_so)
        assert (engine.some([], 100, assumed).days is not None) == (total <= most or not chosen[-1])


def test_scale_of__one_of_its_days() -> None:
    engine = Engine()
    with engine.rules() as backend:
        rules = Rules.begun(backend)
        scale = scale_of(rules, mask(2, 3, 7))
    found = {
        day: engine.some([scale], 100, [each for each in (scale.since(day), -scale.since(day + 1)) if each != TRUE])
        for day in scale.days
    }
    assert {day: answer.days for day, answer in found.items()} == {2: (2,), 3: (3,), 7: (7,)}
