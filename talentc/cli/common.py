"""Floor 9: what the commands have in common: paths, loading, showing findings, exit statuses."""

import sys
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from talentc.diagnostics import Finding
    from talentc.pipeline import Checked

OK, ERRORS, USAGE, BUG = 0, 1, 2, 3

Paths = Annotated[
    list[str],
    typer.Argument(help="Programme folders or files, or a folder of programmes.", show_default="the current folder"),
]


def load(paths: "list[str]") -> "tuple[list[Checked], tuple[Finding, ...]]":
    """Check every programme that the paths name; the findings are those about the paths themselves.

    Exits with status 2 where there is nothing to read.
    """
    from talentc.pipeline import check, find

    files, findings = find(paths or ["."])
    if not files:
        show_problems(findings, {})
        raise typer.Exit(USAGE)
    return [check(file) for file in files], findings


def show_problems(findings: "Iterable[Finding]", sources: "Mapping[str, str]") -> None:
    """Findings for a person, on the standard error stream."""
    from talentc.show.human import human
    from talentc.show.report import Report
    from talentc.show.screen import Screen

    screen = Screen(sys.stderr)
    screen.show(human(Report(tuple(findings), sources), screen.width))


def compiled_only(paths: "list[str]") -> "list[Checked]":
    """The programmes, if all compile. Else what stops them is shown, and the status is 1 (2: a path names nothing)."""
    from talentc.diagnostics import Severity

    checked, findings = load(paths)
    broken = [one for one in checked if one.compiled is None]
    for one in broken:
        show_problems((finding for finding in one.findings if finding.severity is Severity.ERROR), one.sources)
    show_problems(findings, {})
    if findings:
        raise typer.Exit(USAGE)
    if broken:
        raise typer.Exit(ERRORS)
    return checked


def refuse(message: str) -> NoReturn:
    """Wrong usage: say so in one line, and exit with status 2."""
    sys.stderr.write(f"talentc: {message}\n")
    raise typer.Exit(USAGE)
