"""Floor 9: what `talentc plan` is asked for, and what it refuses before it looks for dates."""

import sys
from pathlib import PurePath
from typing import TYPE_CHECKING

import typer

from talentc.cli.common import errors_of, refuse, refuse_unknown_cohorts, show_problems, suggestion
from talentc.cli.status import ERRORS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from talentc.model.programme import Cohort
    from talentc.pipeline.checking import Checked


def sound(checked: "list[Checked]") -> "list[Checked]":
    """The programmes, if nothing is wrong with them but stated figures, and dates that the planner may mend."""
    from talentc.catalogue.plans import LEFT_TO_THE_PLANNER
    from talentc.catalogue.time import DISAGREEMENTS

    codes = {entry.code for entry in (*LEFT_TO_THE_PLANNER, *DISAGREEMENTS)}
    is_sound = True
    for one in checked:
        wrong = tuple(finding for finding in errors_of(one.findings) if finding.code not in codes)
        show_problems(wrong, one.sources)
        if wrong or one.compiled is None:
            sys.stderr.write(f"talentc: {one.file} has errors (above); nothing was planned\n")
            is_sound = False
    if not is_sound:
        raise typer.Exit(ERRORS)
    return checked


def refuse_lone_files(checked: "Sequence[Checked]") -> None:
    """Plans belong to a `programme.yaml`; beside files of other names they wouldn't be read again."""
    from talentc.read.programme_folder import PROGRAMME_FILE

    for one in checked:
        if PurePath(one.file).name != PROGRAMME_FILE:
            refuse(f"{one.file} can have no plan, since it isn't called {PROGRAMME_FILE}; `--dry-run` shows one")


def started(checked: "Sequence[Checked]", cohorts: "Sequence[str]", start: str) -> "list[Checked]":
    """The one programme with another start of a cohort, or with a cohort that it doesn't have yet."""
    from talentc.model.texts import is_id
    from talentc.pipeline.planning import with_start
    from talentc.schedule.days import parse_start

    if len(checked) != 1 or len(cohorts) != 1:
        refuse("`--start` is for one cohort of one programme; name it with `--cohort`")
    if not is_id(cohorts[0]):
        refuse(f"`{cohorts[0]}` can't be the id of a cohort; write small letters, digits and hyphens: `hold-3`")
    if parse_start(start) is None:
        refuse(f"`{start}` is no month and no day; write `--start 2027-01`, or `--start 2027-01-12`")
    one, is_new = with_start(checked[0], cohorts[0], start)
    where = "isn't in the programme yet" if is_new else f"starts at another time in {one.file}"
    sys.stderr.write(
        f"talentc: `{cohorts[0]}` {where}, so nothing is written; to keep its dates, write into `cohorts`:\n"
        f"  {cohorts[0]}: {{title: {cohorts[0]}, start: {start}}}\n"
    )
    return [one]


def wanted(checked: "Sequence[Checked]", cohorts: "Sequence[str]", keep: "Sequence[str]") -> "Callable[[Cohort], bool]":
    """Which cohorts are to be planned: those that are named, else all. Names that mean nothing are refused."""
    if not any(one.compiled.programme.cohorts for one in checked if one.compiled is not None):
        refuse("there is no cohort to plan; write one into `cohorts`, or try `--cohort hold-1 --start 2027-01`")
    refuse_unknown_cohorts(checked, cohorts)

    def is_wanted(one: "Cohort") -> bool:
        return not cohorts or one.id in cohorts

    _refuse_undated(checked, is_wanted, keep)
    return is_wanted


def _refuse_undated(
    checked: "Sequence[Checked]", is_wanted: "Callable[[Cohort], bool]", names: "Sequence[str]"
) -> None:
    """Wrong usage: a name is to be kept that means nothing with a date in a cohort that is planned."""
    from talentc.schedule.times import dated_sessions, given_dates, name_of

    known: set[str] = set()
    for programme in (one.compiled.programme for one in checked if one.compiled is not None and names):
        sessions = {session.id: session for session in programme.sessions}
        for cohort in filter(is_wanted, programme.cohorts):
            for session, given in dated_sessions(sessions, given_dates(programme, cohort)):
                known |= {session.activity, session.id, name_of(session, given.occurrence)}
    for name in names:
        if name not in known:
            takes = "`--keep` takes an activity, a session, or one time of it: `meetings.2`"
            refuse(f"nothing with a date is called `{name}`; {suggestion(name, known)}{takes}")
