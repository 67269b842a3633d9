"""Floor 9: `talentc check`."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from talentc.cli.common import Paths
from talentc.cli.status import ERRORS, OK, USAGE


class CheckFormat(StrEnum):
    """How findings are shown."""

    HUMAN = "human"
    CONCISE = "concise"
    JSON = "json"


def check(
    paths: Paths = [],  # noqa: B006 - typer copies it
    format: Annotated[CheckFormat, typer.Option(help="How to show the findings.")] = CheckFormat.HUMAN,
) -> None:
    """Check names, amounts, dates and stated figures.

    Exit status 1 where there are errors, 2 where there is nothing to read.

    Examples:

        talentc check programmes/talent-nord-2

        talentc check programmes --format concise

        talentc check programmes/talent-nord-2/programme.yaml --format json
    """
    from talentc.diagnostics import has_errors
    from talentc.pipeline import check as check_file
    from talentc.pipeline import find, same_ids
    from talentc.show.formats import FORMATS
    from talentc.show.report import Report
    from talentc.show.screen import Screen

    files, findings = find(paths or ["."])
    nothing = bool(findings) or not files
    checked = [check_file(file) for file in files]
    found = (*findings, *(finding for one in checked for finding in one.findings), *same_ids(checked))
    sources = {name: text for one in checked for name, text in one.sources.items()}
    screen = Screen(sys.stdout)
    screen.show(FORMATS[format](Report(tuple(dict.fromkeys(found)), sources, len(files)), screen.width))
    raise typer.Exit(USAGE if nothing else ERRORS if has_errors(found) else OK)
