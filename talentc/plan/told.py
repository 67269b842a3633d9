"""Floor 5: what the planner has to say beside the dates, as findings."""

from collections.abc import Iterator, Mapping

from talentc.catalogue.plans import NO_START, NOTHING_SAYS_WHEN, PLAN_OUTDATED
from talentc.diagnostics import Finding
from talentc.model.programme import Programme
from talentc.plan.assemble import Assembled
from talentc.plan.planner import Answer, starts_of_now
from talentc.plan.problem import Allowed, Cap, Journey, Link, Part, Resource
from talentc.plan.refused import findings_of
from talentc.plan.verify import Constraint, Verifier, tasks_of

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


def findings_of_now(assembled: Assembled) -> Iterator[Finding]:
    """What the plans that there are no longer keep, once for each requirement of each cohort; no solver is asked."""
    problem = assembled.problem
    starts = starts_of_now(problem)
    for tasks in assembled.cohorts:
        missing = [task.name for task in tasks.tasks if not task.hidden and task.number not in starts]
        if tasks.is_open and missing:
            listed = ", ".join(f"`{name}`" for name in missing[:MOST_NAMES])
            more = f" and {len(missing) - MOST_NAMES} more" if len(missing) > MOST_NAMES else ""
            what = f"there is no date for {listed}{more}"
            yield PLAN_OUTDATED.at(tasks.cohort.place.head, cohort=tasks.cohort.id, what=what)
    told: set[tuple[str, int]] = set()
    for constraint in Verifier(problem).broken(starts):
        for number in requirements_of(constraint):
            requirement = problem.requirements[number]
            for cohort in dict.fromkeys(problem.tasks[task].key.cohort for task in tasks_of(constraint)):
                if (cohort, number) not in told and requirement.span is not None:
                    told.add((cohort, number))
                    yield PLAN_OUTDATED.at(requirement.span, cohort=cohort, what=requirement.text)


def requirements_of(constraint: Constraint) -> tuple[int, ...]:
    """The requirements that a constraint follows from."""
    match constraint:
        case Allowed():
            return constraint.requirements
        case Link() | Part() | Cap():
            return (constraint.requirement,)
        case Resource():
            return (*constraint.requirements, *(use.requirement for use in constraint.uses))
        case Journey():
            return tuple(use.requirement for uses in constraint.cities.values() for use in uses)
