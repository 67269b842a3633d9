"""Whether a plan keeps all that is asked, against the brute force over plans."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from talentc.plan.narrow.verify import Verifier, tasks_of
from talentc.plan.problem import Allowed, Cap, Journey, Load, Problem, Resource, Use
from talentc.schedule.hours import Hours
from talentc.value import replace
from tests.plan import small_problems
from tests.plan.small_problems import AFTERNOON, MORNING, after, mask, problem, requirement, task
from tests.planning.oracle import is_good
from tests.planning.problems import problems


def drawn(data: st.DataObject, given_problem: Problem) -> tuple[int, ...]:
    """Some days for all tasks, what is fixed where it is."""
    days = (
        each.fixed if each.fixed is not None else data.draw(st.integers(0, given_problem.horizon - each.days))
        for each in given_problem.tasks
    )
    return tuple(days)


@settings(max_examples=50)
@given(problems(known=False), st.data())
def test_broken__nothing_exactly_where_the_oracle_finds_nothing(
    made: tuple[Problem, tuple[int, ...]], data: st.DataObject
) -> None:
    drawn_problem = made[0]
    starts = drawn(data, drawn_problem)
    broken = list(Verifier(drawn_problem).broken(dict(enumerate(starts))))
    assert (not broken) == is_good(drawn_problem, starts)


@settings(max_examples=50)
@given(problems(known=True), st.data())
def test_broken__of_a_plan_that_is_known_to_be_good_and_one_near_it(
    made: tuple[Problem, tuple[int, ...]], data: st.DataObject
) -> None:
    drawn_problem, known = made
    verifier = Verifier(drawn_problem)
    assert list(verifier.broken(dict(enumerate(known)))) == []
    free = [each for each in drawn_problem.tasks if each.fixed is None]
    assume(free)
    moved = data.draw(st.sampled_from(free))
    starts = list(known)
    starts[moved.number] = data.draw(st.integers(0, drawn_problem.horizon - moved.days))
    near = dict(enumerate(starts))
    assert (next(verifier.broken(near), None) is None) == is_good(drawn_problem, starts)
    assert verifier.may_begin(moved.number, starts[moved.number], dict(enumerate(known))) == is_good(
        drawn_problem, starts
    )


@settings(max_examples=50)
@given(small_problems.problems(), st.data())
def test_broken__with_fixed_tasks_and_hours_as_trying_all_has_it(small: Problem, data: st.DataObject) -> None:
    starts = drawn(data, small)
    broken = list(Verifier(small).broken(dict(enumerate(starts))))
    assert (not broken) == (starts in set(small_problems.plans(small)))


def test_broken__are_named_in_their_order() -> None:
    first, second = Allowed(0, mask(3), (0,)), Allowed(1, mask(3), (0,))
    link = after(1, 0, 2, 3, 1)
    small = problem([task(0), task(1)], [requirement(0), requirement(1)], allowed=[first, second], links=[link])
    assert list(Verifier(small).broken({0: 4, 1: 4})) == [(first, (0,)), (second, (1,)), (link, (0, 1))]
    assert list(Verifier(small).broken({0: 3, 1: 3})) == [(link, (0, 1))]


def test_broken__of_many_tasks_those_that_meet() -> None:
    uses = tuple(Use(number, (0,), 1, 0) for number in range(4))
    small = problem(
        [task(number) for number in range(4)],
        [requirement(0)],
        resources=[Resource("person", "Anna", uses)],
        journeys=[Journey("Anna", {"Aalborg": uses[:2], "Ribe": uses[2:]})],
    )
    cap = Cap(tuple(Load(number, 0, 2) for number in range(4)), 3, tuple(day // 5 for day in range(20)), 0)
    starts = {0: 2, 1: 9, 2: 16, 3: 9}
    found = {type(each): tasks for each, tasks in Verifier(replace(small, caps=(cap,))).broken(starts)}
    assert found == {Resource: (1, 3), Journey: (1, 3), Cap: (1, 3)}
    assert list(Verifier(replace(small, caps=(cap,))).broken({0: 2, 1: 7, 2: 16, 3: 12})) == []


def test_broken__what_has_no_start_breaks_nothing() -> None:
    small = problem(
        [task(0), task(1)],
        [requirement(0)],
        allowed=[Allowed(0, mask(3), (0,))],
        links=[after(1, 0, 2, 3, 0)],
        resources=[Resource("person", "Anna", (Use(0, (0,), 1, 0), Use(1, (0,), 1, 0)))],
        journeys=[Journey("Anna", {"Aalborg": (Use(0, (0,), 1, 0),), "Ribe": (Use(1, (0,), 1, 0),)})],
    )
    assert list(Verifier(small).broken({})) == []
    assert list(Verifier(small).broken({1: 9})) == []


def test_broken__hours_that_dont_meet_share_a_day() -> None:
    def held(*hours: Hours | None) -> int:
        tasks = [task(number, hours=each) for number, each in enumerate(hours)]
        uses = tuple(Use(each.number, (0,), 1, 0) for each in tasks)
        small = problem(tasks, [requirement(0)], resources=[Resource("person", "Anna", uses)])
        return len(list(Verifier(small).broken({each.number: 5 for each in tasks})))

    assert [held(MORNING, AFTERNOON), held(MORNING, MORNING), held(MORNING, None)] == [0, 1, 1]


def test_broken__what_only_fixed_tasks_want_too_much_of_is_as_it_is() -> None:
    uses = (Use(0, (0,), 1, 0), Use(1, (0,), 1, 0), Use(2, (0,), 1, 0))
    small = problem(
        [task(0, fixed=5), task(1, fixed=5), task(2)],
        [requirement(0)],
        resources=[Resource("person", "Anna", uses)],
    )
    assert list(Verifier(small).broken({0: 5, 1: 5, 2: 6})) == []
    assert len(list(Verifier(small).broken({0: 5, 1: 5, 2: 5}))) == 1


def test_broken__a_cap_counts_each_period() -> None:
    cap = Cap((Load(0, 0, 2), Load(1, 0, 2)), 3, tuple(day // 5 for day in range(20)), 0, {1: 4})
    small = replace(problem([task(0), task(1)], [requirement(0)]), caps=(cap,))
    found = [len(list(Verifier(small).broken({0: first, 1: second}))) for first, second in ((0, 4), (0, 5), (5, 9))]
    assert found == [1, 0, 0]


def test_may_begin__asks_only_what_a_task_has_part_in() -> None:
    small = problem(
        [task(0), task(1)],
        [requirement(0), requirement(1)],
        allowed=[Allowed(0, mask(3), (0,)), Allowed(1, mask(4, 5), (1,))],
    )
    verifier = Verifier(small)
    assert [verifier.may_begin(1, day, {0: 9, 1: 9}) for day in (3, 4, 5, 6)] == [False, True, True, False]


def test_tasks_of__all_that_a_constraint_is_about() -> None:
    uses = (Use(2, (0,), 1, 0), Use(3, (0,), 1, 0))
    assert list(tasks_of(Allowed(1, 1, (0,)))) == [1]
    assert list(tasks_of(after(1, 0, 2, 3, 0))) == [1, 0]
    assert list(tasks_of(Resource("person", "Anna", uses))) == [2, 3]
    assert list(tasks_of(Journey("Anna", {"Aalborg": uses[:1], "Ribe": uses[1:]}))) == [2, 3]
    assert list(tasks_of(Cap((Load(4, 0, 1),), 1, (0,), 0))) == [4]
