"""Few things out of many."""

from hypothesis import given
from hypothesis import strategies as st

from talentc.plan.explain.minimise import few_of, is_minimal, sets_of

SETS = st.lists(st.frozensets(st.integers(0, 7), min_size=1), min_size=1, max_size=5)


def minimal(sets: list[frozenset[int]]) -> set[frozenset[int]]:
    return {one for one in sets if not any(other < one for other in sets)}


@given(SETS)
def test_few_of__is_minimal(sets: list[frozenset[int]]) -> None:
    found = few_of(range(8), lambda things: any(one <= things for one in sets))
    assert frozenset(found) in minimal(sets)


def test_few_of__rather_takes_what_stands_in_front() -> None:
    sets = [frozenset((0, 1, 2)), frozenset((3,))]
    assert few_of((0, 1, 2, 3), lambda things: any(one <= things for one in sets)) == (0, 1, 2)
    assert few_of((3, 2, 1, 0), lambda things: any(one <= things for one in sets)) == (3,)


@given(SETS)
def test_sets_of__finds_all(sets: list[frozenset[int]]) -> None:
    found = list(sets_of(range(8), lambda things: any(one <= things for one in sets), 1000))
    assert set(found) == minimal(sets)
    assert len(found) == len(set(found))


def test_sets_of__stops_after_so_many_looks() -> None:
    assert len(list(sets_of(range(8), bool, 3))) == 3


def test_is_minimal__fails_where_one_thing_is_too_many_or_too_few() -> None:
    assert is_minimal((0, 1), lambda things: {0, 1} <= things)
    assert not is_minimal((0, 1, 2), lambda things: {0, 1} <= things)
    assert not is_minimal((0,), lambda things: {0, 1} <= things)
