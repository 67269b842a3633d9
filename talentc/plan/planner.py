"""Floor 5: the planner. It looks at what there is, and finds dates only where there are none, or some don't fit.

assemble ─ as it is? ─ windows ─ counting ─ solve ─┬─ proposal
                          └──────────┴─────────────┴─ explain
"""

from collections.abc import Callable, Mapping
from fractions import Fraction

from talentc.plan.answer import proposals
from talentc.plan.ask.asked import Asked
from talentc.plan.ask.assemble import Assembled, assemble
from talentc.plan.narrow.propagate import propagate
from talentc.plan.narrow.verify import Verifier
from talentc.plan.problem import Costs, Problem, Requirement, Solution
from talentc.plan.proposal import KeepCost, Proposal, Refusal
from talentc.plan.solve.costs import costs_of
from talentc.value import Value, replace

OnProgress = Callable[[Costs, Costs | None], None]


class Answer(Value, frozen=True):
    """What the planner has to say: a proposal, a refusal, or neither where nothing was found within the budget.

    `cohorts` (programme, cohort) are those that dates were looked for; `unsaid` are the sessions (programme, session)
    of which nobody has said when they are, so that they get no date; `startless` the cohorts (programme, cohort) of
    which nobody knows when they begin. `is_as_it_was` tells that the plans that there are fit, so that nothing was
    looked for; `was_interrupted` that the search was broken off.
    """

    proposal: Proposal | None
    refusal: Refusal | None
    unsaid: tuple[tuple[str, str], ...]
    startless: tuple[tuple[str, str], ...]
    cohorts: tuple[tuple[str, str], ...]
    is_as_it_was: bool = False
    was_interrupted: bool = False


class Found(Value, frozen=True):
    """What a search has found: a solution, that there is none, or nothing."""

    solution: Solution | None
    is_impossible: bool = False
    was_interrupted: bool = False


def plan(asked: Asked, on_progress: OnProgress | None = None) -> Answer:
    """Dates for all cohorts that are asked for, proven best where the answer says so; or why there are none."""
    assembled = assemble(asked)
    problem = assembled.problem
    now = starts_of_now(problem)
    if not asked.keep and fits(problem, now):
        costs = Costs(0, 0, 0, 0, 0)
        return _answer(assembled, Proposal((), costs, Fraction(0)), now, is_as_it_was=True)
    found = search(problem, on_progress)
    if found.is_impossible:
        from talentc.plan.explain.explain import explain
        from talentc.plan.solve.solver import clash

        return _refused(assembled, replace(explain(problem, clash), is_proven=True))
    if found.solution is None:
        nothing = None if found.was_interrupted else Refusal(())
        return replace(_refused(assembled, nothing), was_interrupted=found.was_interrupted)
    solution = found.solution
    proposal = Proposal((), solution.costs, solution.gap, _keep_cost(asked, problem, solution))
    answer = _answer(assembled, proposal, dict(enumerate(solution.starts)))
    return replace(answer, was_interrupted=found.was_interrupted)


def starts_of_now(problem: Problem) -> Mapping[int, int]:
    """The days on which tasks begin as things are; what has no date isn't there."""
    pins: dict[int, int] = {}
    for allowed in problem.allowed:
        if any(problem.requirements[number].sort == "pin" for number in allowed.requirements):
            pins[allowed.task] = allowed.mask.bit_length() - 1
    begins = {task.number: task.fixed if task.fixed is not None else task.now for task in problem.tasks}
    return {**pins, **{task: begin for task, begin in begins.items() if begin is not None}}


def fits(problem: Problem, starts: Mapping[int, int]) -> bool:
    """Whether a plan has a date for all, keeps all that is asked, and leaves a day for what people find themselves."""
    if not all(task.hidden or task.number in starts for task in problem.tasks):
        return False
    if next(Verifier(problem).broken(starts), None) is not None:
        return False
    return len(starts) == len(problem.tasks) or propagate(problem, None, starts).empty is None


def search(problem: Problem, on_progress: OnProgress | None = None) -> Found:
    """The best plan of a problem, as far as the budget reaches."""
    domains = propagate(problem)
    if domains.empty is not None:
        return Found(None, is_impossible=True)
    from talentc.plan.narrow.counting import counted_out
    from talentc.plan.solve.solver import Impossible, Interrupted, Unknown, solve

    if counted_out(problem, domains.masks):
        return Found(None, is_impossible=True)
    result = solve(problem, domains.masks, on_progress=on_progress)
    match result:
        case Solution():
            return Found(result)
        case Interrupted():
            return Found(result.solution, was_interrupted=True)
        case Impossible():
            return Found(None, is_impossible=True)
        case Unknown():
            return Found(None)


def _keep_cost(asked: Asked, problem: Problem, kept: Solution) -> KeepCost | None:
    """What it costs to keep what is asked to be kept: the best plan without."""
    if not asked.keep:
        return None
    free = [each for each in problem.allowed if not _is_keep(problem, each.requirements)]
    found = search(replace(problem, allowed=tuple(free))).solution
    return KeepCost(asked.keep, found.costs, kept.costs) if found is not None else None


def _is_keep(problem: Problem, requirements: tuple[int, ...]) -> bool:
    return any(problem.requirements[number].sort == "keep" for number in requirements)


def _answer(assembled: Assembled, proposal: Proposal, starts: Mapping[int, int], is_as_it_was: bool = False) -> Answer:
    problem = assembled.problem

    def why(task: int, day: int) -> tuple[Requirement, ...]:
        from talentc.plan.explain.explain import because

        found = because(problem, task, day) or because(problem, task, day, starts)
        return tuple(problem.requirements[number] for number in found)

    cohorts = proposals(assembled, starts, propagate(problem).masks, why)
    costs = costs_of(problem, tuple(starts.get(task.number, 0) for task in problem.tasks))
    whole = replace(proposal, cohorts=cohorts, costs=costs if is_as_it_was else proposal.costs)
    return replace(_refused(assembled, None), proposal=whole, is_as_it_was=is_as_it_was)


def _refused(assembled: Assembled, refusal: Refusal | None) -> Answer:
    unsaid = [(tasks.programme.id, session.id) for tasks in assembled.cohorts for session in tasks.unsaid]
    cohorts = tuple((tasks.programme.id, tasks.cohort.id) for tasks in assembled.cohorts if tasks.is_open)
    return Answer(None, refusal, tuple(dict.fromkeys(unsaid)), assembled.startless, cohorts)
