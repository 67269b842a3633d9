"""The planner as a whole: when it looks for dates, and what it says then."""

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from talentc.plan.explain import explain
from talentc.plan.planner import Answer, Found, fits, plan, search, starts_of_now
from talentc.plan.problem import Allowed, Costs, Problem, Solution
from talentc.plan.proposal import CohortProposal, Refusal
from talentc.plan.solve import solver
from talentc.value import replace
from tests.plan.designs import ROLES, activities, asked, programme
from tests.plan.small_problems import after, mask, problem, requirement, task

TWO = """
one: {title: One, length: 4 h, when: in February, who: {talent: all}}
two: {title: Two, length: 4 h, when: 2-3 weeks after one, who: {talent: all}}
"""
PLAN = "cohort: hold-1\nsessions:\n"
FITTING = "  one: 2027-02-02\n  two: 2027-02-17\n"
NOTHING = Costs(0, 0, 0, 0, 0)


def answer(plan_lines: str = "", *, text: str = TWO, more: str = "", **question: object) -> Answer:
    given = programme(activities(text, more), {"hold-1": PLAN + plan_lines} if plan_lines else {})
    return plan(asked(given, **question))  # type: ignore[arg-type]


def cohort(found: Answer) -> CohortProposal:
    assert found.proposal is not None
    (only,) = found.proposal.cohorts
    return only


def days(found: Answer) -> dict[str, str]:
    return {each.name: f"{each.first:%d.%m.} {each.standing}" for each in cohort(found).sessions}


def test_plan__what_fits_stays_and_nothing_is_looked_for() -> None:
    found = answer(FITTING)
    assert found.is_as_it_was
    assert days(found) == {"one": "02.02. kept", "two": "17.02. kept"}
    assert found.proposal is not None
    assert found.proposal.costs.levels[:4] == (0, 0, 0, 0)
    assert found.proposal.gap == 0
    assert found.cohorts == (("minimal", "hold-1"),)


IN_ANOTHER_PROCESS = f"""
import sys
from talentc.plan.planner import plan
from tests.plan.designs import activities, asked, programme
plans = {{"hold-1": {PLAN!r} + sys.argv[1]}} if sys.argv[1] else {{}}
found = plan(asked(programme(activities({TWO!r}), plans)))
print(found.is_as_it_was, "clingo" in sys.modules, "talentc.plan.solve.solver" in sys.modules)
"""


@pytest.mark.parametrize(("lines", "expected"), [(FITTING, "True False False"), ("", "False True True")])
def test_plan__without_anything_to_look_for_no_solver_is_loaded(lines: str, expected: str, checkout: Path) -> None:
    command = [sys.executable, "-c", IN_ANOTHER_PROCESS, lines]
    done = subprocess.run(command, cwd=checkout, capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == (expected, "")


def test_plan__finds_dates_where_there_are_none() -> None:
    found = answer()
    assert not found.is_as_it_was
    assert list(days(found)) == ["one", "two"]
    assert {each.standing for each in cohort(found).sessions} == {"new"}
    assert answer() == found


def test_plan__what_doesnt_fit_moves_as_little_as_it_can() -> None:
    found = answer(FITTING, more="calendar: {closed: [2027-02-17]}\n")
    assert days(found) == {"one": "02.02. kept", "two": "18.02. moved"}
    (two,) = (each for each in cohort(found).sessions if each.name == "two")
    assert [each.text for each in two.because] == ["17 February 2027 is closed"]
    assert two.before == date(2027, 2, 17)
    assert found.proposal is not None
    assert found.proposal.costs.levels[:4] == (0, 0, 1, 1)


def test_plan__a_pin_that_fits_is_where_it_is() -> None:
    found = answer("  one: 2027-02-03, pinned\n")
    assert days(found)["one"] == "03.02. pinned"
    whole = answer("  one: 2027-02-03, pinned\n  two: 2027-02-17, pinned\n")
    assert whole.is_as_it_was
    assert days(whole) == {"one": "03.02. pinned", "two": "17.02. pinned"}


def test_plan__anew_it_may_find_something_better() -> None:
    lines = "  one: 2027-02-26\n  two: 2027-03-12\n"
    more = "calendar: {days: Tuesday-Thursday}\n"
    assert days(answer(lines, more=more)) == {"one": "26.02. kept", "two": "12.03. kept"}
    found = answer(lines, more=more, anew=True)
    assert {each.first.weekday() for each in cohort(found).sessions} <= {1, 2, 3}
    assert {each.standing for each in cohort(found).sessions} == {"new"}


def test_plan__what_is_to_be_kept_stays_and_its_cost_is_told() -> None:
    lines, more = "  one: 2027-02-02\n  two: 2027-02-16\n", "calendar: {closed: [2027-02-02]}\n"
    moved = answer(lines, more=more)
    assert days(moved) == {"one": "01.02. moved", "two": "16.02. kept"}
    late = "  one: 2027-02-01\n  two: 2027-02-23\n"
    kept = answer(late, more="calendar: {closed: [2027-02-01]}\n", keep=("two",))
    assert days(kept) == {"one": "02.02. moved", "two": "23.02. kept"}
    assert kept.proposal is not None
    assert kept.proposal.keep_cost is not None
    assert kept.proposal.keep_cost.names == ("two",)
    assert kept.proposal.keep_cost.kept == kept.proposal.keep_cost.without == kept.proposal.costs


def test_plan__keeping_may_cost_more_than_not() -> None:
    text = """
    one: {title: One, length: 4 h, when: in February, who: {talent: all}}
    two: {title: Two, length: 4 h, when: 3-4 weeks after one, who: {talent: all}}
    three: {title: Three, length: 4 h, when: 2-3 weeks after one, who: {talent: all}}
    """
    lines = "  one: 2027-02-01\n  two: 2027-02-22\n  three: 2027-02-23 13:00-17:00\n"
    more = "calendar: {closed: [2027-02-15 to 2027-02-21], clock: 08:00-12:00}\n"
    free, kept = answer(lines, text=text, more=more), answer(lines, text=text, more=more, keep=("three",))
    assert free.proposal is not None
    assert kept.proposal is not None
    assert days(free) == {"one": "01.02. kept", "two": "22.02. kept", "three": "22.02. moved"}
    assert days(kept) == {"one": "02.02. moved", "two": "23.02. moved", "three": "23.02. kept"}
    cost = kept.proposal.keep_cost
    assert cost is not None
    assert cost.kept is not None
    assert (cost.without.levels[2:4], cost.kept.levels[2:4]) == ((1, 1), (2, 2))


def test_plan__without_dates_it_tells_which_sentences_cant_hold() -> None:
    found = answer(more="calendar: {closed: [February]}\n")
    assert found.proposal is None
    assert found.refusal is not None
    (clash,) = found.refusal.clashes
    assert {each.text for each in clash.requirements} == {"February is closed", "`one` is in February"}
    assert not found.was_interrupted


def test_plan__what_nobody_says_and_who_never_starts() -> None:
    text = f"{ROLES}activities:\n  one: {{title: One, length: 4 h, who: {{talent: all}}}}\ncohorts: {{a: {{title: A}}, b: {{title: B, start: 2027-01}}}}\n"
    found = plan(asked(programme(text)))
    assert (found.unsaid, found.startless) == ((("minimal", "one"),), (("minimal", "a"),))
    assert found.cohorts == (("minimal", "b"),)
    assert found.is_as_it_was


def test_plan__a_cohort_that_isnt_asked_for_keeps_its_dates() -> None:
    text = (
        "roles: {trainer: {title: Trainer, side: provider, people: [Anna]}}\n"
        "activities:\n  one: {title: One, length: 1 day, when: in week 7, who: {trainer: all}}\n"
        "calendar: {closed: [2027-02-15, 2027-02-16, 2027-02-17]}\n"
        "cohorts: {hold-1: {title: Hold 1, start: 2027-01}, hold-2: {title: Hold 2, start: 2027-01}}\n"
    )
    given = programme(text, {"hold-1": PLAN + "  one: 2027-02-18\n"})
    found = plan(asked(given, shut=("hold-1",)))
    assert cohort(found).cohort == "hold-2"
    assert days(found) == {"one": "19.02. new"}


def _solving(monkeypatch: pytest.MonkeyPatch, result: Callable[[Problem], object]) -> None:
    def solve(given: Problem, *_: object, **__: object) -> object:
        return result(given)

    monkeypatch.setattr(solver, "solve", solve)


def test_plan__broken_off_the_best_so_far_is_the_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = solver.solve
    _solving(monkeypatch, lambda given: solver.Interrupted(_solution(whole, given)))
    found = answer()
    assert found.was_interrupted
    assert list(days(found)) == ["one", "two"]


def _solution(whole: Callable[..., object], given: Problem) -> Solution:
    from talentc.plan.narrow.propagate import propagate

    found = whole(given, propagate(given).masks)
    assert isinstance(found, Solution)
    return found


def test_plan__broken_off_without_a_plan_there_is_neither_plan_nor_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    _solving(monkeypatch, lambda _: solver.Interrupted(None))
    found = answer()
    assert (found.proposal, found.refusal, found.was_interrupted) == (None, None, True)


def test_plan__what_isnt_known_within_the_budget_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    _solving(monkeypatch, lambda _: solver.Unknown())
    found = answer()
    assert (found.proposal, found.refusal, found.was_interrupted) == (None, Refusal(()), False)


def test_plan__progress_is_told_as_the_solver_tells_it(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[Costs, Costs | None]] = []
    whole = solver.solve

    def solve(given: Problem, masks: tuple[int, ...], **more: Callable[..., None]) -> object:
        more["on_progress"](NOTHING, None)
        return whole(given, masks)

    monkeypatch.setattr(solver, "solve", solve)
    plan(asked(programme(activities(TWO))), lambda costs, bound: told.append((costs, bound)))
    assert told == [(NOTHING, None)]


SMALL = problem(
    [task(0), task(1)],
    [requirement(0, "pin"), requirement(1)],
    allowed=[Allowed(0, mask(3), (0,))],
    links=[after(1, 0, 2, 3, 1)],
)


def placed(**starts: int) -> Problem:
    tasks = tuple(replace(each, now=starts.get(each.name)) for each in SMALL.tasks)
    return replace(SMALL, tasks=tasks)


def test_starts_of_now__pins_fixed_days_and_the_plan_that_there_is() -> None:
    assert starts_of_now(SMALL) == {0: 3}
    assert starts_of_now(placed(t1=7)) == {0: 3, 1: 7}
    fixed = replace(SMALL, tasks=(replace(SMALL.tasks[0], fixed=9), SMALL.tasks[1]))
    assert starts_of_now(fixed) == {0: 9}


def test_fits__where_all_have_a_date_and_keep_all() -> None:
    assert fits(SMALL, {0: 3, 1: 5})
    assert not fits(SMALL, {0: 3, 1: 7})
    assert not fits(SMALL, {0: 4, 1: 6})
    assert not fits(SMALL, {0: 3})


def test_fits__leaves_a_day_for_what_people_find_themselves() -> None:
    def squeezed(second: int) -> bool:
        hidden = replace(task(2), hidden=True)
        whole = problem(
            [task(0), task(1), hidden],
            [requirement(number) for number in range(2)],
            links=[after(2, 0, 1, 2, 0), after(1, 2, 1, None, 1)],
        )
        return fits(whole, {0: 3, 1: second})

    assert [squeezed(day) for day in (4, 5)] == [False, True]


def test_search__the_best_or_that_there_is_none() -> None:
    found = search(SMALL)
    assert found.solution is not None
    assert found.solution.starts == (3, 5)
    nothing = replace(SMALL, allowed=(*SMALL.allowed, Allowed(1, mask(9), (1,))))
    assert search(nothing) == Found(None, is_impossible=True)


def test_plan__nothing_new_is_held_before_today() -> None:
    text = """
    old: {title: Old, length: 4 h, when: in month 1, who: {talent: all}}
    new: {title: New, length: 4 h, when: "in month 3", who: {talent: all}}
    last: {title: Last, length: 4 h, when: in month 6, who: {talent: all}}
    """
    found = answer("  old: 2027-01-12\n  last: 2027-06-01\n", text=text, today=date(2027, 3, 24))
    assert days(found) == {"old": "12.01. past", "new": "24.03. new", "last": "01.06. kept"}


def test_plan__what_is_proven_impossible_is_said_though_no_clash_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    _solving(monkeypatch, lambda _: solver.Impossible())
    monkeypatch.setattr(explain, "explain", lambda *_: Refusal(()))
    assert answer().refusal == Refusal((), is_proven=True)
