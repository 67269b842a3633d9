"""Floor 9: what the commands have in common: paths, loading, showing findings."""

import sys
from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from talentc.cli.status import ERRORS, USAGE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from talentc.compiled import Compiled
    from talentc.diagnostics import Finding
    from talentc.pipeline.checking import Checked

Paths = Annotated[
    list[str],
    typer.Argument(help="Programme folders or files, or a folder of programmes.", show_default="the current folder"),
]


def load(paths: "list[str]") -> "list[Checked]":
    """Check every programme that the paths name. Where one of them names nothing, the status is 2."""
    from talentc.cli.progress import Progress
    from talentc.pipeline.checking import check, find

    files, findings = find(paths or ["."])
    if findings:
        show_problems(findings, {})
        raise typer.Exit(USAGE)
    with Progress() as progress:
        return [check(file) for file in progress.steps(files, "checking")]


def compiled_only(paths: "list[str]", are_dates_needed: bool = False) -> "list[Compiled]":
    """The programmes that the paths name, if all compile; else what stops them is shown, and the status is 1.

    Where dates are needed, cohorts without a plan have proposed ones. Warnings are shown: a part of the language that
    isn't worked out yet, say, makes numbers that need that caveat.
    """
    checked = load(paths)
    compiled = [one.compiled for one in checked if one.compiled is not None]
    for one in checked:
        show_problems(errors_of(one.findings) if one.compiled is None else warnings_of(one.findings), one.sources)
    if len(compiled) < len(checked):
        raise typer.Exit(ERRORS)
    if not are_dates_needed:
        return compiled
    return with_dates(checked)


def with_dates(checked: "Sequence[Checked]") -> "list[Compiled]":
    """The programmes with proposed dates for the cohorts that have none, planned together, and a line that says so.

    All of them compile.
    """
    compiled = [one.compiled for one in checked if one.compiled is not None]
    if not any(one.programme.cohorts for one in compiled):
        return compiled  # the planner isn't loaded for nothing
    from talentc.pipeline.planning import lacks_dates, with_proposed_dates

    wanted = [
        (one.programme.id, cohort.id) for one in compiled for cohort in one.programme.cohorts if lacks_dates(cohort)
    ]
    if not wanted:
        return compiled
    planned = with_proposed_dates(checked)
    show_problems(errors_of(planned.findings), sources_of(checked))
    proposal = planned.answer.proposal
    found = {(each.programme, each.cohort) for each in proposal.cohorts} if proposal is not None else set()
    without = [each for each in wanted if each not in found]
    is_one = len(compiled) == 1
    if without:
        sys.stderr.write(f"talentc: no dates could be proposed for {_listed(without, is_one)}; built without them\n")
    if found:
        paths = " ".join(PurePath(one.file).parent.as_posix() for one in checked)
        named = _listed([each for each in wanted if each in found], is_one)
        sys.stderr.write(f"talentc: the dates of {named} are proposed; `talentc plan {paths}` keeps them\n")
    return [one.compiled for one in planned.checked if one.compiled is not None]


def _listed(cohorts: "Sequence[tuple[str, str]]", is_one: bool) -> str:
    """Cohorts, with their programmes where there are several."""
    return ", ".join(f"`{cohort}`" if is_one else f"`{cohort}` of `{programme}`" for programme, cohort in cohorts)


def day_of(text: str) -> "date":
    """The day that is today: as it is given, else as the clock has it. Nothing else reads the clock for it."""
    from datetime import date

    if not text:
        return date.today()
    try:
        return date.fromisoformat(text)
    except ValueError:
        refuse(f"`{text}` is no day; write `--today 2027-01-31`")


def refuse_unknown_cohorts(checked: "Sequence[Checked]", wanted: "Sequence[str]") -> None:
    """Wrong usage: a cohort is named that no programme has. Of a programme with errors nobody knows its cohorts."""
    compiled = [one.compiled for one in checked if one.compiled is not None]
    known = dict.fromkeys(cohort.id for one in compiled for cohort in one.programme.cohorts)
    for name in wanted:
        if name not in known and len(compiled) == len(checked):
            refuse(f"no cohort is called `{name}`; {suggestion(name, known)}there are {', '.join(known) or 'none'}")


def suggestion(name: str, known: "Iterable[str]") -> str:
    """`did you mean `hold-1`? `, or ''."""
    from talentc.model.nearest import nearest

    near = nearest(name, known)
    return f"did you mean `{near}`? " if near else ""


def sources_of(checked: "Sequence[Checked]") -> "dict[str, str]":
    """The texts of all files that were read, by name."""
    return {name: text for one in checked for name, text in one.sources.items()}


def errors_of(findings: "Iterable[Finding]") -> "tuple[Finding, ...]":
    """Those of the findings that are errors."""
    from talentc.diagnostics import Severity

    return tuple(finding for finding in findings if finding.severity is Severity.ERROR)


def warnings_of(findings: "Iterable[Finding]") -> "tuple[Finding, ...]":
    """Those of the findings that are warnings: what the outputs say less surely than it looks."""
    from talentc.diagnostics import Severity

    return tuple(finding for finding in findings if finding.severity is Severity.WARNING)


def show_problems(findings: "Iterable[Finding]", sources: "Mapping[str, str]") -> None:
    """Findings for a person, on the standard error stream."""
    from talentc.show.human import human
    from talentc.show.report import Report
    from talentc.show.screen import Screen

    screen = Screen(sys.stderr)
    screen.show(human(Report(tuple(findings), sources), screen.width))


def refuse(message: str) -> NoReturn:
    """Wrong usage: say so in one line, and exit with status 2."""
    sys.stderr.write(f"talentc: {message}\n")
    raise typer.Exit(USAGE)


def refuse_same_ids(checked: "Sequence[Checked]") -> None:
    """Nothing is built or planned where one programme would be taken for another."""
    from talentc.pipeline.checking import same_ids

    clashes = tuple(same_ids(checked))
    if clashes:
        show_problems(clashes, sources_of(checked))
        raise typer.Exit(ERRORS)
