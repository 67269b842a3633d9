"""Floor 8: what is kept beside a design: the dates of its cohorts, and what people have been told of them."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from talentc.catalogue import outputs
from talentc.diagnostics import Finding, has_errors
from talentc.model.programme import Cohort
from talentc.pipeline.checking import Checked
from talentc.pipeline.planning import Planned
from talentc.read.programme_folder import plan_file
from talentc.render.calendars.artifacts import calendar_findings
from talentc.render.plan.plan_yaml import plan_text
from talentc.render.plan.published_plan import Published, published_plan
from talentc.schedule.published import published_dates
from talentc.write.one_file import replace_text, replace_texts


def moves_published(planned: Planned) -> tuple[int, int]:
    """How many sessions that people have been told of get another date, and how many are gone."""
    proposals = planned.answer.proposal.cohorts if planned.answer.proposal is not None else ()
    compiled = (one.compiled for one in planned.checked if one.compiled is not None)
    cohorts = {(one.programme.id, each.id): (one.programme, each) for one in compiled for each in one.programme.cohorts}
    moved = gone = 0
    for proposal in proposals:
        moved += sum(each.published and each.standing == "moved" for each in proposal.sessions)
        told = published_dates(*cohorts[proposal.programme, proposal.cohort])
        names = {f"{name}.{number}" for name, number in told} | {name for name, number in told if number == 1}
        gone += len(names.intersection(proposal.removed))
    return moved, gone


def keep_plans(planned: Planned, stamp: datetime) -> tuple[tuple[tuple[str, bool], ...], tuple[Finding, ...]]:
    """Write each cohort's plan.yaml, if its dates have changed; the names of the files, and whether they have.

    Cohorts that are planned together share people: all of their plans are written, or none.
    """
    texts: dict[str, str] = {}
    names: list[tuple[str, bool]] = []
    files = {one.compiled.programme.id: one for one in planned.checked if one.compiled is not None}
    for proposal in planned.answer.proposal.cohorts if planned.answer.proposal is not None else ():
        one = files[proposal.programme]
        name = plan_file(one.file, proposal.cohort)
        before = one.sources.get(name)
        text = plan_text(before, proposal, stamp)
        names.append((name, text != before))
        if text != before:
            texts[name] = text
    problem = replace_texts([(Path(name), text) for name, text in texts.items()])
    return (tuple(names), ()) if problem is None else ((), (outputs.of_problem(problem),))


def publish(
    one: Checked, is_wanted: Callable[[Cohort], bool], today: date, stamp: datetime
) -> tuple[tuple[Published, ...], tuple[Finding, ...]]:
    """Write into the plan of each cohort that is wanted what its calendars publish now; see `published_plan`."""

    if one.compiled is None or has_errors(problems := list(calendar_findings(one.compiled))):
        return (), tuple(problems) if one.compiled is not None else ()
    done: list[Published] = []
    for cohort in filter(is_wanted, one.compiled.programme.cohorts):
        found = published_plan(one.compiled, cohort, one.sources, today, stamp)
        has_changed = found.file is not None and found.text != one.sources[found.file]
        problem = replace_text(Path(found.file), found.text) if found.file and has_changed else None
        problems += (outputs.of_problem(problem),) if problem is not None else ()
        done += (found,) if problem is None else ()
    return tuple(done), tuple(problems)
