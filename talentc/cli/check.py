"""Floor 9: `talentc check`."""

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from talentc.cli.common import Paths
from talentc.cli.status import ERRORS, OK, USAGE

ROOTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")  # where GitHub and GitLab say that the repository is


class CheckFormat(StrEnum):
    """How findings are shown."""

    HUMAN = "human"
    CONCISE = "concise"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"
    JUNIT = "junit"


def check(
    paths: Paths = [],  # noqa: B006 - typer copies it
    format: Annotated[
        CheckFormat,
        typer.Option(
            help="How to show the findings: for a person, a line each, or for programs; as annotations on GitHub, "
            "GitLab's code quality, SARIF 2.1.0, or JUnit's XML."
        ),
    ] = CheckFormat.HUMAN,
    strict: Annotated[bool, typer.Option("--strict", help="Exit 1 where there are warnings, too.")] = False,
) -> None:
    """Check names, amounts, dates and stated figures.

    Exit status 1 where there are errors, 2 where there is nothing to read.

    Examples:

        talentc check programmes/talent-nord-2

        talentc check programmes --format concise --strict

        talentc check programmes --format sarif > talentc.sarif
    """
    from talentc.pipeline.checking import check as check_file
    from talentc.pipeline.checking import check_together, find
    from talentc.show.formats import FORMATS
    from talentc.show.report import Report
    from talentc.show.screen import Screen

    files, findings = find(paths or ["."])
    nothing = bool(findings) or not files
    checked = [check_file(file) for file in files]
    found = (*findings, *(finding for one in checked for finding in one.findings), *check_together(checked))
    sources = {name: text for one in checked for name, text in one.sources.items()}
    report = Report(tuple(dict.fromkeys(found)), sources, files, strict, *_folders())
    screen = Screen(sys.stdout)
    screen.show(FORMATS[format]()(report, screen.width))
    raise typer.Exit(USAGE if nothing else ERRORS if any(map(report.fails, report.findings)) else OK)


def _folders() -> tuple[str, str]:
    """The current folder, and the root of the repository where a service tells it."""
    root = next((os.environ[name] for name in ROOTS if os.environ.get(name)), "")
    try:
        return str(Path.cwd()), os.path.normpath(root) if root else ""
    except OSError:  # it was removed while we are in it
        return "", ""
