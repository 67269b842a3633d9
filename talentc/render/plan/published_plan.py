"""Floor 7: the plan of a cohort, with what its calendars publish now."""

from collections.abc import Mapping
from datetime import date, datetime

from talentc.compiled import Compiled, Schedule
from talentc.model.programme import Cohort
from talentc.render.calendars.publish import Publication, publication
from talentc.render.plan.plan_lines import with_stamp
from talentc.render.plan.published_yaml import published_text
from talentc.value import Value, replace


class Published(Value, frozen=True):
    """What publishing does for a cohort. `file` is its plan, None where it has none: then nothing is published."""

    cohort: str
    file: str | None = None
    text: str = ""
    publication: Publication | None = None


def published_plan(
    compiled: Compiled, cohort: Cohort, sources: Mapping[str, str], today: date, stamp: datetime
) -> Published:
    """The text of the plan, out of the one in `sources`; tombstones whose last day is over on the day `today` go.

    A plan that doesn't say when its dates were set gets `stamp` (UTC) as that moment.
    """
    if cohort.plan_file is None:
        return Published(cohort.id)
    text, dated = sources[cohort.plan_file], cohort
    if cohort.stamp is None:
        text, dated = with_stamp(text, stamp), replace(cohort, stamp=stamp)
    schedules = {schedule.cohort.id: schedule for schedule in compiled.schedules}
    schedule = replace(schedules.get(cohort.id, Schedule(cohort, ())), cohort=dated)
    found = publication(compiled, schedule, today)
    return Published(
        cohort.id, cohort.plan_file, published_text(text, compiled.programme, cohort, found.records), found
    )
