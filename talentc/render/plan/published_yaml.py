"""Floor 7: what has been published, written into a cohort's plan.yaml: one line for each UID."""

from collections.abc import Callable, Sequence

from talentc.model.plan_line import PlanLine, parse_plan_line, plan_line_text
from talentc.model.programme import Cohort, Programme, PublishedSession
from talentc.model.when import OnDates
from talentc.render.plan.plan_lines import Entry, moment_text, scalar, with_entries
from talentc.render.plan.plan_source import PlanSource
from talentc.schedule.published import published_dates
from talentc.tree import Mapping, Scalar
from talentc.validate.cohorts import session_of
from talentc.value import replace


def published_text(before: str, programme: Programme, cohort: Cohort, records: Sequence[PublishedSession]) -> str:
    """The plan with these records; what `cohort`, as it was read from the plan, has already stays as it is written.

    Of sessions of which people are told hereby, nobody needs to know any more that they were moved.
    """
    stands, zone = {told.uid: told for told in cohort.published}, programme.file.time_zone
    entries = [Entry(told.uid, None if stands.get(told.uid) == told else _record(told, zone)) for told in records]
    told = published_dates(programme, replace(cohort, published=tuple(records)))
    text = _without_moves(before, lambda key: session_of(key, programme.activities) in told)
    return with_entries(text, "published", entries)


def _without_moves(before: str, is_told: Callable[[str], bool]) -> str:
    tree = PlanSource(before).tree.get("sessions")
    entries = []
    for key, value in tree.entries if isinstance(tree, Mapping) else ():
        line = parse_plan_line(value.text) if isinstance(value, Scalar) else None
        is_over = line is not None and line.moved_from is not None and is_told(key.text)
        entries.append(
            Entry(key.text, plan_line_text(replace(line, moved_from=None)) if is_over and line is not None else None)
        )
    return with_entries(before, "sessions", entries)


def _record(told: PublishedSession, zone: str) -> str:
    ends = None if (told.first, told.begins) == (told.last, told.ends) else told.ends
    days = plan_line_text(PlanLine(OnDates(0, 0, told.first, told.last, told.begins, ends)))
    keys = {
        "content": scalar(told.content),
        "sequence": str(told.sequence),
        "stamp": moment_text(told.stamp),
        "title": scalar(told.title),
        "days": days,
        "zone": scalar(told.zone) if told.zone != zone else "",
        "cancelled": "true" if told.cancelled else "",
    }
    return "{" + ", ".join(f"{key}: {value}" for key, value in keys.items() if value) + "}"
