"""Floor 9: `talentc time`."""

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from talentc.cli.common import Paths, compiled_only, refuse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talentc.compiled import Compiled
    from talentc.render.time.tables import ProgrammeTime


class TimeFormat(StrEnum):
    """How time is shown."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    MARKDOWN = "markdown"


class By(StrEnum):
    """What time is summed up by."""

    TRACK = "track"
    PHASE = "phase"
    ACTIVITY = "activity"
    KIND = "kind"
    MONTH = "month"
    WEEK = "week"


def time(
    paths: Paths = [],  # noqa: B006 - typer copies it
    format: Annotated[TimeFormat, typer.Option(help="How to show the time.")] = TimeFormat.TABLE,
    role: Annotated[list[str], typer.Option(help="Only this role, or part of one; may be given several times.")] = [],  # noqa: B006
    by: Annotated[By | None, typer.Option(help="Sum up by track, phase, activity, kind of time, month, week.")] = None,
    assumptions: Annotated[bool, typer.Option("--assumptions", help="List what is assumed, and why.")] = False,
) -> None:
    """Show how much time each role spends, and why.

    Stated figures stand beside the computed ones. Exit status 0 where the tables could be made, even if they disagree.

    Examples:

        talentc time programmes/talent-nord-2

        talentc time programmes/talent-nord-2 --role talent --by track

        talentc time programmes/talent-nord-2 --role talent.first-line

        talentc time programmes/talent-nord-2 --by month

        talentc time programmes/talent-nord-2 --assumptions

        talentc time programmes/talent-nord-2 --format json
    """
    if assumptions:
        if role or by is not None:
            refuse("`--assumptions` lists all of a programme's; leave out `--role` and `--by`")
        _show_assumptions(paths, format)
        return
    from talentc.render.time.tables import FORMATS, ProgrammeTime
    from talentc.show.screen import Screen

    compiled = compiled_only(paths, by in (By.MONTH, By.WEEK))
    _refuse_unknown(role, compiled)
    if by in (By.MONTH, By.WEEK):
        _tell_undated(compiled)
    screen = Screen(sys.stdout)
    shown = [ProgrammeTime.of(one, tuple(role), by.value if by is not None else None) for one in compiled]
    screen.show(FORMATS[format](shown, screen.width))
    _tell_mistakes(shown)


def _show_assumptions(paths: "list[str]", format: TimeFormat) -> None:
    from talentc.render.time.assumptions import FORMATS, ProgrammeAssumptions
    from talentc.show.screen import Screen

    screen = Screen(sys.stdout)
    screen.show(FORMATS[format]([ProgrammeAssumptions.of(one) for one in compiled_only(paths)], screen.width))


def _tell_undated(compiled: "Sequence[Compiled]") -> None:
    """Time lies in months only where a cohort has dates; where none has, there is nothing to show."""
    if not any(one.schedules for one in compiled):
        refuse("no cohort has dates yet, so no time lies in a month or week; `--by track` needs none")
    for one in compiled:
        if not one.schedules:
            sys.stderr.write(f"talentc: no cohort of `{one.programme.id}` has dates yet\n")


def _refuse_unknown(wanted: "Sequence[str]", compiled: "Sequence[Compiled]") -> None:
    from talentc.model.nearest import nearest
    from talentc.render.figures.role_time import roles_and_parts

    known = tuple(dict.fromkeys(name for one in compiled for name in roles_and_parts(one.programme)))
    for name in wanted:
        if name not in known:
            near = nearest(name, known)
            roles = ", ".join(each for each in known if "." not in each)
            suggestion = f"did you mean `{near}`?" if near else f"known: {roles}"
            refuse(f"no role is called `{name}`; {suggestion}")


def _tell_mistakes(shown: "Sequence[ProgrammeTime]") -> None:
    number = sum(programme.mistakes for programme in shown)
    if number:
        what = "stated figure disagrees" if number == 1 else "stated figures disagree"
        sys.stderr.write(f"talentc: {number} {what} with the design; `talentc check` tells more\n")
