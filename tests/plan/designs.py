"""Designs in a few lines of YAML, and what the planner is asked of them."""

import textwrap
from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

from talentc.check.limits_held import held_limits
from talentc.check.variants import Variants
from talentc.ledger.held_limits import HeldLimit, PlannedTime
from talentc.model.programme import Cohort, Programme
from talentc.plan.ask.asked import Asked, CohortAsked
from talentc.plan.ask.cohort import CohortTasks, cohort_tasks
from talentc.plan.narrow.windows import days_of
from talentc.plan.problem import Problem, Task
from talentc.read.programme_folder import CohortFiles
from talentc.read.yaml_text import read_yaml
from talentc.validate.assemble import assemble

TODAY = date(2026, 12, 1)
NEW_YEAR = date(2027, 1, 1)
HEADER = "talentc: 1\nid: {id}\ntitle: A programme\nunits: {{day: 8 h}}\n"
ROLES = "roles: {talent: {title: Talent, people: 8}, boss: {title: Boss, people: 8}}\n"
COHORT = "cohorts: {hold-1: {title: Hold 1, start: 2027-01}}\n"
_NO_PLANS: Mapping[str, str] = MappingProxyType({})


def programme(text: str, plans: Mapping[str, str] = _NO_PLANS, *, id: str = "minimal") -> Programme:
    """The programme of a file; its first lines go without saying. `plans` are the plan.yaml of cohorts."""
    tree, findings = read_yaml(f"{id}.yaml", HEADER.format(id=id) + textwrap.dedent(text))
    assert tree is not None, findings
    files = []
    for cohort, written in plans.items():
        plan, findings = read_yaml("plan.yaml", textwrap.dedent(written))
        assert plan is not None, findings
        files.append(CohortFiles(cohort, f"cohorts/{cohort}", plan, "plan.yaml", ()))
    found, findings = assemble(tree, (), tuple(files))
    assert found is not None, findings
    return found


def activities(text: str, more: str = "") -> str:
    """Activities for a cohort that starts in January 2027."""
    return f"{ROLES}activities:\n{textwrap.indent(textwrap.dedent(text).strip(), '  ')}\n{COHORT}{more}"


def asked(
    *programmes: Programme,
    today: date = TODAY,
    keep: tuple[str, ...] = (),
    anew: bool = False,
    shut: tuple[str, ...] = (),
) -> Asked:
    """Dates for all cohorts of programmes, but for those that are `shut`."""
    cohorts = tuple(CohortAsked(each, one, one.id not in shut) for each in programmes for one in each.cohorts)
    return Asked(cohorts, today, keep, anew, _limits_of)


def _limits_of(programme: Programme, cohort: Cohort, times: tuple[PlannedTime, ...]) -> Iterable[HeldLimit]:
    return held_limits(Variants(programme), cohort, times)


def tasks_of(
    given: Programme, today: date = TODAY, *, anew: bool = False, is_open: bool = True, origin: date = NEW_YEAR
) -> CohortTasks:
    """The tasks of the first cohort of a programme."""
    question = asked(given, today=today, anew=anew)
    found = cohort_tasks(question, CohortAsked(given, given.cohorts[0], is_open), 0, origin)
    assert found is not None
    return found


def task_of(problem: Problem, name: str, cohort: str = "hold-1") -> Task:
    """The task that findings call by this name."""
    (found,) = (each for each in problem.tasks if (each.name, each.key.cohort) == (name, cohort))
    return found


def dates_of(problem: Problem, mask: int) -> list[date]:
    """The dates of a mask."""
    return [problem.day(number) for number in days_of(mask)]


def said(problem: Problem, numbers: Iterable[int]) -> list[str]:
    """What these requirements say."""
    return [problem.requirements[number].text for number in numbers]
