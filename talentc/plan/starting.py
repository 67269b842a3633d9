"""Floor 5: a programme as it would be if a cohort started at another time, or if there were one that starts then."""

from collections.abc import Callable

from talentc.model.node import changed
from talentc.model.programme import Cohort, Programme
from talentc.model.programme_file import Cohort as WrittenCohort
from talentc.model.texts import Text
from talentc.schedule.days import parse_start
from talentc.value import replace


def started(programme: Programme, name: str, start: str) -> tuple[Programme, bool]:
    """The programme with a cohort that starts on a day or in a month; and whether it had no such cohort.

    All that the cohort has of dates, pins and what has been published is left out: it is another start. Its people, and
    what it says to have no date, stay.
    """
    known = next((cohort for cohort in programme.cohorts if cohort.id == name), None)
    if known is None:
        make: Callable[..., WrittenCohort] = WrittenCohort  # a node takes its place first, and then its fields
        written = make(programme.file.place, title=Text({programme.language: name}), start=start)
    else:
        written = changed(known.written, start=start, when={})
    fresh = Cohort(name, written, written.place, parse_start(start), (), None, None, (), None)
    cohort = replace(fresh, people=known.people, undated=known.undated) if known is not None else fresh
    cohorts = tuple(cohort if each.id == name else each for each in programme.cohorts)
    file = changed(programme.file, cohorts={**programme.file.cohorts, name: written})
    return replace(programme, file=file, cohorts=cohorts if known else (*cohorts, cohort)), known is None
