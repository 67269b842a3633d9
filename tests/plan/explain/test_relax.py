"""What is said to help does help, and no smaller step of it would."""

from hypothesis import given, settings

from talentc.plan.explain.mending import Mending
from talentc.plan.explain.minimise import few_of
from talentc.plan.explain.relax import mends, relaxations
from talentc.plan.explain.trial import Trial
from talentc.plan.problem import Allowed, Problem, Resource, Use
from tests.plan.small_problems import after, mask, plans, problem, problems, requirement, task

OPEN = mask(*range(60))


@settings(max_examples=60)
@given(problems())
def test_mends__each_makes_a_plan_possible(small: Problem) -> None:
    every = frozenset(range(len(small.requirements)))
    trial = Trial(small)
    if not trial.is_impossible(every):
        return
    core = few_of(sorted(every), trial.is_impossible)
    for number in core:
        for mend in mends(Mending(trial, core, every), number):
            assert mend.starts in set(plans(mend.changed, mend.active))
            assert every - mend.active <= {number}


def said(small: Problem) -> list[tuple[str, str]]:
    every = frozenset(range(len(small.requirements)))
    trial = Trial(small)
    core = few_of(sorted(every), trial.is_impossible)
    return [(each.text, each.result) for each in relaxations(trial, core, every)]


def weeks(*allowed: Allowed) -> Problem:
    """A session two to three weeks after another, which is on the first day."""
    return problem(
        [task(0), task(1)],
        [
            requirement(0, "when", "`t1` is 2-3 weeks after t0"),
            requirement(1, "closed", "February is closed"),
            requirement(2, "pin", "`t0` is fixed on 4 January 2027"),
        ],
        horizon=60,
        allowed=[Allowed(0, mask(0), (2,)), *allowed],
        links=[after(1, 0, 14, 21, 0, 60)],
    )


def test_relaxations__a_window_is_widened_by_whole_weeks_in_the_words_of_the_file() -> None:
    small = weeks(Allowed(1, OPEN & ~mask(*range(5, 26)), (1,)))
    assert said(small) == [
        ("Monday 18 January 2027 is open all the same", "`t1` is on 18 January 2027"),
        ("`t0` is fixed on Saturday 9 January 2027, instead of 4 January 2027", "`t1` is on 30 January 2027"),
        ("`t1` is 2-4 weeks after t0, instead of 2-3 weeks", "`t1` is on 30 January 2027"),
        ("`t1` is at most 3 weeks after t0, instead of 2-3 weeks", "`t1` is on 4 January 2027"),
    ]


def test_relaxations__nothing_is_named_that_doesnt_help_alone() -> None:
    small = problem(
        [task(0), task(1)],
        [requirement(0, "pin"), requirement(1, "pin"), requirement(2, "pin")],
        allowed=[Allowed(0, mask(1), (0,)), Allowed(0, mask(2), (1,)), Allowed(0, mask(3), (2,))],
    )
    assert said(small) == []


def test_relaxations__a_session_without_its_trainer() -> None:
    small = problem(
        [task(0), task(1)],
        [requirement(0, "who", "`t0` needs Anna"), requirement(1, "who", "`t1` needs Anna"), requirement(2, "when")],
        allowed=[Allowed(0, mask(3), (2,)), Allowed(1, mask(3), (2,))],
        resources=[Resource("person", "Anna", (Use(0, (0,), 1, 0), Use(1, (0,), 1, 1)))],
    )
    assert ("`t0` does without Anna", "`t0` is on 7 January 2027") in said(small)
