"""Why there is no plan: few requirements that can't hold together, and only where there is none."""

from hypothesis import given, settings
from hypothesis import strategies as st

from talentc.plan.explain.explain import because, explain
from talentc.plan.explain.minimise import is_minimal
from talentc.plan.narrow.restrict import restricted
from talentc.plan.problem import Allowed, Problem, Resource, Use
from talentc.plan.proposal import Clash
from tests.plan.small_problems import after, mask, plans, problem, problems, requirement, task


def by_trying_all(small: Problem, active: tuple[int, ...], masks: tuple[int, ...]) -> tuple[int, ...] | None:
    """A clash finder that tries all plans; it says all that it was given."""
    assert all(masks)
    return active if is_impossible(small, frozenset(active)) else None


def never_sure(small: Problem, active: tuple[int, ...], masks: tuple[int, ...]) -> str:
    return "unknown"


def numbers_of(small: Problem, clash: Clash) -> tuple[int, ...]:
    return tuple(small.requirements.index(each) for each in clash.requirements)


def is_impossible(small: Problem, active: frozenset[int]) -> bool:
    return next(plans(small, active), None) is None


def every(small: Problem) -> frozenset[int]:
    return frozenset(range(len(small.requirements)))


@settings(max_examples=60)
@given(problems())
def test_explain__names_a_clash_exactly_where_there_is_no_plan(small: Problem) -> None:
    assert bool(explain(small, by_trying_all).clashes) == is_impossible(small, every(small))


@settings(max_examples=60)
@given(problems())
def test_explain__a_clash_is_minimal(small: Problem) -> None:
    for clash in explain(small, by_trying_all).clashes:
        assert clash.is_minimal
        assert is_minimal(numbers_of(small, clash), lambda numbers: is_impossible(small, numbers))


@settings(max_examples=40)
@given(problems())
def test_explain__is_the_same_each_time(small: Problem) -> None:
    assert explain(small, by_trying_all) == explain(small, by_trying_all)


def test_explain__tells_the_design_first_and_what_is_fixed_last() -> None:
    said = [requirement(0, "pin"), requirement(1, "closed"), requirement(2, "who"), requirement(3, "when")]
    small = problem(
        [task(0), task(1)],
        said,
        allowed=[
            Allowed(0, mask(5), (0,)),
            Allowed(1, ~mask(7, 8) & mask(*range(20)), (1,)),
            Allowed(1, ~mask(6) & mask(*range(20)), (2,)),
        ],
        links=[after(1, 0, 1, 3, 3)],
    )
    (clash,) = explain(small, never_sure).clashes
    assert numbers_of(small, clash) == (3, 2, 1, 0)
    assert clash.cohorts == (("p", "a"),)


def test_explain__two_clashes_that_share_nothing_are_both_named() -> None:
    said = [requirement(number, "pin") for number in range(4)]
    small = problem(
        [task(0), task(1)],
        said,
        allowed=[Allowed(0, mask(1), (0,)), Allowed(0, mask(2), (1,)), Allowed(1, mask(3), (2,)), Allowed(1, 0, (3,))],
    )
    assert {numbers_of(small, clash) for clash in explain(small, never_sure).clashes} == {(0, 1), (3,)}


def test_explain__cohorts_that_fail_by_the_same_sentences_are_told_once() -> None:
    small = problem(
        [task(0, cohort="a"), task(1, cohort="b")],
        [requirement(0), requirement(1, "closed")],
        allowed=[
            *(Allowed(number, mask(3), (0,)) for number in range(2)),
            *(Allowed(number, mask(4), (1,)) for number in range(2)),
        ],
    )
    (clash,) = explain(small, never_sure).clashes
    assert clash.cohorts == (("p", "a"), ("p", "b"))


def test_explain__one_person_in_two_cohorts_at_once_is_a_clash_of_both() -> None:
    small = problem(
        [task(0, cohort="a"), task(1, cohort="b"), task(2, cohort="c")],
        [requirement(0, "who"), requirement(1, "pin"), requirement(2, "pin"), requirement(3, "pin")],
        allowed=[Allowed(0, mask(3), (1,)), Allowed(1, mask(3), (2,)), Allowed(2, mask(4), (3,))],
        resources=[Resource("person", "Anna", tuple(Use(each, (0,), 1, 0) for each in range(3)))],
    )
    (clash,) = explain(small, never_sure).clashes
    assert clash.cohorts == (("p", "a"), ("p", "b"))
    assert numbers_of(small, clash) == (0, 1, 2)


def test_explain__three_days_of_work_in_two_are_counted() -> None:
    small = problem(
        [task(number, cohort="abc"[number]) for number in range(3)],
        [requirement(0, "who"), requirement(1)],
        allowed=[Allowed(number, mask(3, 4), (1,)) for number in range(3)],
        resources=[Resource("person", "Anna", tuple(Use(each, (0,), 1, 0) for each in range(3)))],
    )
    (clash,) = explain(small, never_sure).clashes
    assert len(clash.cohorts) == 3
    assert numbers_of(small, clash) == (1, 0)


def test_explain__rather_tells_two_lines_than_three() -> None:
    said = [requirement(0), requirement(1, "closed"), requirement(2, "pin"), requirement(3, "away")]
    small = problem(
        [task(0), task(1)],
        said,
        allowed=[Allowed(1, mask(9), (2,)), Allowed(0, mask(4), (1,)), Allowed(1, ~mask(9) & mask(*range(20)), (3,))],
        links=[after(1, 0, 1, 3, 0)],
    )
    clash = explain(small, never_sure).clashes[0]
    assert numbers_of(small, clash) == (3, 2)


@settings(max_examples=60)
@given(problems(), st.data())
def test_because__is_minimal_and_empty_where_the_day_is_possible(small: Problem, data: st.DataObject) -> None:
    moved = data.draw(st.sampled_from([each for each in small.tasks if each.fixed is None] or list(small.tasks[:1])))
    day = data.draw(st.integers(0, small.horizon - moved.days))
    alone = [each.number for each in small.tasks if each.key.cohort == moved.key.cohort]
    part = restricted(small, alone)
    at = part.tasks.index(moved.number)

    def never(numbers: frozenset[int]) -> bool:
        return not any(plan[at] == day for plan in plans(part.problem, numbers))

    found = because(small, moved.number, day)
    if moved.fixed not in (None, day):
        assert found == ()
    elif found:
        assert is_minimal(found, never)
    else:
        assert not never(every(small))


def test_because__of_the_others_where_they_are() -> None:
    small = problem(
        [task(0, cohort="a"), task(1, cohort="b")],
        [requirement(0, "who"), requirement(1, "who")],
        resources=[Resource("person", "Anna", (Use(0, (0,), 1, 0), Use(1, (0,), 1, 1)))],
    )
    assert because(small, 0, 3, {1: 3}) == (0, 1)
    assert because(small, 0, 3, {1: 4}) == ()
    assert because(small, 0, 3) == ()
