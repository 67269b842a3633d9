"""Floor 5: what the planner has to say beside the dates, as findings."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from talentc.catalogue.plans import NO_START, NOTHING_SAYS_WHEN, PLAN_OUTDATED
from talentc.diagnostics import Finding
from talentc.model.programme import Programme
from talentc.plan.ask.asked import Asked
from talentc.plan.ask.assemble import assemble
from talentc.plan.narrow.restrict import CohortKey
from talentc.plan.narrow.verify import Constraint, Verifier
from talentc.plan.planner import Answer, starts_of_now
from talentc.plan.problem import Allowed, Cap, Journey, Link, Part, Problem, Resource
from talentc.plan.refused import findings_of

MOST_NAMES = 6


def findings_of_answer(answer: Answer, programmes: Mapping[str, Programme]) -> Iterator[Finding]:
    """Why there are no dates, for whom there are none, and what gets none."""
    for programme, cohort in answer.startless:
        node = programmes[programme].file.cohorts[cohort]
        yield NO_START.at(node.place.head, cohort=cohort)
    for programme, name in answer.unsaid:
        session = programmes[programme].session(name)
        if session is not None:
            yield NOTHING_SAYS_WHEN.at(session.place.head, session=name)
    if answer.refusal is not None and answer.cohorts:
        places = {(name, cohort.id): cohort.place.head for name, each in programmes.items() for cohort in each.cohorts}
        yield from findings_of(answer.refusal, answer.cohorts, places)


def findings_of_now(asked: Asked, told: Collection[CohortKey] = ()) -> Iterator[Finding]:
    """What the plans that there are no longer keep, once for each requirement of each cohort; no solver is asked.

    Of cohorts of which the rules for dates have `told` already what is wrong, only missing dates are told here.
    """
    assembled = assemble(asked)
    problem = assembled.problem
    starts = starts_of_now(problem)
    open_ones = {(each.programme.id, each.cohort.id): each for each in assembled.cohorts if each.is_open}
    for tasks in open_ones.values():
        missing = [task.name for task in tasks.tasks if not task.hidden and task.number not in starts]
        if missing:
            listed = ", ".join(f"`{name}`" for name in missing[:MOST_NAMES])
            more = f" and {len(missing) - MOST_NAMES} more" if len(missing) > MOST_NAMES else ""
            what = f"there is no date for {listed}{more}"
            yield PLAN_OUTDATED.at(tasks.cohort.place.head, cohort=tasks.cohort.id, what=what)
    silent = {*told}
    said: set[tuple[CohortKey, int]] = set()
    for constraint, met in Verifier(problem).broken(starts):
        for number, tasks_asking in requirements_of(constraint, met):
            requirement = problem.requirements[number]
            for cohort in _cohorts(problem, tasks_asking) or _cohorts(problem, met):
                is_new = cohort in open_ones and cohort not in silent and (cohort, number) not in said
                if is_new and requirement.span is not None:
                    said.add((cohort, number))
                    yield PLAN_OUTDATED.at(requirement.span, cohort=cohort[1], what=requirement.text)


def _cohorts(problem: Problem, tasks: Iterable[int]) -> tuple[CohortKey, ...]:
    """The cohorts of tasks; who is away is a task of none."""
    keys = (problem.tasks[task].key for task in tasks)
    return tuple(dict.fromkeys((key.programme, key.cohort) for key in keys if key.programme))


def requirements_of(constraint: Constraint, tasks: Collection[int]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """The requirements that a constraint follows from, as far as these tasks have part in it; and whose it is."""
    match constraint:
        case Allowed():
            yield from ((number, tuple(tasks)) for number in constraint.requirements)
        case Link() | Part() | Cap():
            yield constraint.requirement, tuple(tasks)
        case Resource():
            yield from ((number, tuple(tasks)) for number in constraint.requirements)
            yield from ((use.requirement, (use.task,)) for use in constraint.uses if use.task in tasks)
        case Journey():
            uses = (use for uses in constraint.cities.values() for use in uses)
            yield from ((use.requirement, (use.task,)) for use in uses if use.task in tasks)
