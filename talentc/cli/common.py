"""Floor 9: what the commands have in common: paths, loading, showing findings."""

import sys
from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from talentc.cli.status import ERRORS, USAGE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

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
    return [with_dates(one, each) for one, each in zip(checked, compiled, strict=True)]


def with_dates(one: "Checked", compiled: "Compiled") -> "Compiled":
    """The programme with proposed dates for the cohorts that have none, and a line that says so."""
    wanted = [cohort for cohort in compiled.programme.cohorts if cohort.start is not None and cohort.plan_file is None]
    if not wanted:
        return compiled
    from talentc.pipeline.planning import with_proposed_dates

    planned = with_proposed_dates(one)
    show_problems(errors_of(planned.findings), one.sources)
    listed = ", ".join(f"`{cohort.id}`" for cohort in wanted)
    path = PurePath(one.file).parent.as_posix()
    if planned.answer.proposal is None:
        sys.stderr.write(f"talentc: no dates could be proposed for {listed}; built without them\n")
        return compiled
    sys.stderr.write(f"talentc: the dates of {listed} are proposed; `talentc plan {path}` keeps them\n")
    return planned.checked[0].compiled or compiled


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
