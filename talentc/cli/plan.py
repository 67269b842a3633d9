"""Floor 9: `talentc plan`."""

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from talentc.cli.common import (
    Paths,
    day_of,
    errors_of,
    load,
    refuse_same_ids,
    show_problems,
    sources_of,
)
from talentc.cli.plan_asked import refuse_lone_files, sound, started, wanted
from talentc.cli.status import ERRORS, INTERRUPTED, OK, USAGE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from talentc.model.programme import Cohort
    from talentc.pipeline.checking import Checked
    from talentc.pipeline.planning import Planned
    from talentc.plan.problem import Costs


class PlanFormat(StrEnum):
    """How a plan is shown."""

    TABLE = "table"
    JSON = "json"
    MARKDOWN = "markdown"


def plan(
    paths: Paths = [],  # noqa: B006 - typer copies it
    cohort: Annotated[list[str], typer.Option(help="Only this cohort; may be given several times.")] = [],  # noqa: B006
    start: Annotated[str, typer.Option(help="Try another start for the cohort, `2027-01`; nothing is written.")] = "",
    keep: Annotated[
        list[str],
        typer.Option(help="Keep the dates of this activity or session, and tell what that costs."),
    ] = [],  # noqa: B006
    anew: Annotated[
        bool, typer.Option("--anew", help="Forget all dates but those that are fixed or published.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show the plan; write nothing.")] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Exit 1 where plans no longer fit their design; look for no others.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Write without asking, also where published dates move.")] = False,
    format: Annotated[PlanFormat, typer.Option(help="How to show the plan.")] = PlanFormat.TABLE,
    today: Annotated[
        str, typer.Option(help="What is over on this day, `2027-01-31`, doesn't move.", show_default="today")
    ] = "",
) -> None:
    """Find dates for what cohorts do together, and keep them.

    They are kept in each cohort's plan.yaml, where people may edit them. Several programmes are planned together:
    nobody is in two places at once. What has a date moves as little as can be; what is fixed, or over, doesn't. Where
    there are no dates, it says which requirements can't hold together, and what would help. Exit status 1 where there
    are none.

    Examples:

        talentc plan programmes/talent-nord-2 --cohort hold-2

        talentc plan programmes --dry-run

        talentc plan programmes/talent-nord-2 --cohort hold-2 --keep module-3

        talentc plan programmes/talent-nord-2 --cohort hold-3 --start 2028-01

        talentc plan programmes --check
    """
    day = day_of(today)
    checked = sound(load(paths))
    refuse_same_ids(checked)
    if not (dry_run or check or start):
        refuse_lone_files(checked)
    if start:
        checked, dry_run = started(checked, cohort, start), True
    is_wanted = wanted(checked, cohort, keep)
    if check:
        _check(checked, is_wanted, day)
    planned = _planned(checked, is_wanted, day, tuple(keep), anew)
    _show(planned, format)
    _tell(planned, checked)
    if planned.answer.proposal is None:
        raise typer.Exit(INTERRUPTED if planned.answer.was_interrupted else ERRORS)
    if not dry_run:
        _write(planned, yes)
    raise typer.Exit(ERRORS if errors_of(planned.findings) else OK)


def _check(checked: "Sequence[Checked]", is_wanted: "Callable[[Cohort], bool]", day: "date") -> None:
    """The form for CI: whether the plans that there are fit."""
    from talentc.pipeline.planning import check_plans

    findings = check_plans(checked, is_wanted, day)
    show_problems(findings, sources_of(checked))
    if not errors_of(findings):
        sys.stdout.write("The plans fit their designs.\n")
    raise typer.Exit(ERRORS if errors_of(findings) else OK)


def _planned(
    checked: "Sequence[Checked]", is_wanted: "Callable[[Cohort], bool]", day: "date", keep: tuple[str, ...], anew: bool
) -> "Planned":
    from talentc.cli.progress import Progress
    from talentc.pipeline.planning import plan as plan_all

    with Progress() as progress:

        def tell(costs: "Costs", bound: "Costs | None") -> None:
            from talentc.render.plan.summary import progress_line

            progress.say(progress_line(costs, bound))

        return plan_all(checked, is_wanted, day, keep, anew, tell)


def _show(planned: "Planned", format: PlanFormat) -> None:
    from talentc.render.plan.screen import FORMATS
    from talentc.show.screen import Screen

    proposal = planned.answer.proposal
    if proposal is None:
        return
    compiled = [one.compiled for one in planned.checked if one.compiled is not None]
    programmes = {one.programme.id: one.programme for one in compiled}
    schedules = {(one.programme.id, each.cohort.id): each for one in compiled for each in one.schedules}
    windows = {key: each.windows for key, each in schedules.items()}
    personal = {key: each.personal for key, each in schedules.items() if each.personal}
    screen = Screen(sys.stdout)
    screen.show(FORMATS[format.value](proposal, programmes, windows, screen.width, personal))


def _tell(planned: "Planned", checked: "Sequence[Checked]") -> None:
    show_problems(planned.findings, sources_of(checked))
    answer = planned.answer
    if answer.was_interrupted:
        what = "the best plan so far is shown" if answer.proposal is not None else "no plan was found so far"
        sys.stderr.write(f"talentc: interrupted; {what}\n")


def _write(planned: "Planned", yes: bool) -> None:
    """Keep the plans, after a question where people have been told other dates, or the search was broken off.

    `--yes` has answered both.
    """
    from datetime import UTC, datetime

    from talentc.pipeline.keeping import keep_plans, moves_published

    moved, gone = moves_published(planned)
    parts = [f"{_counted(moved)} that people have been told of would get another date"] if moved else []
    parts += [f"{_counted(gone)} that people have been told of would be gone"] if gone else []
    told = f"{'; '.join(parts)}. " if parts else ""
    what = "Write the best plan so far?" if planned.answer.was_interrupted else "Write the plan?"
    question = f"{told}{what}" if not yes and (told or planned.answer.was_interrupted) else ""
    if question and not _is_agreed(question):
        sys.stderr.write("talentc: nothing was written\n")
        raise typer.Exit(USAGE if not sys.stdin.isatty() else OK)
    written, problems = keep_plans(planned, datetime.now(UTC).replace(microsecond=0))
    show_problems(problems, {})
    for name, has_changed in written:
        sys.stdout.write(f"{name}: {'written' if has_changed else 'unchanged'}\n")
    if problems:
        raise typer.Exit(ERRORS)


def _is_agreed(question: str) -> bool:
    """Whether somebody at the terminal says yes; without one, nobody does."""
    if not sys.stdin.isatty():
        sys.stderr.write(f"talentc: {question} `--yes` says so\n")
        return False
    return typer.confirm(question, err=True)


def _counted(number: int) -> str:
    return "A session" if number == 1 else f"{number} sessions"
