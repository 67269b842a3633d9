"""Floor 2: a cohort's plan as it is written, `cohorts/<cohort>/plan.yaml`."""

import re
from datetime import UTC, date, datetime
from typing import Annotated

from talentc.model.calendar_text import FIRST_YEAR, LAST_YEAR
from talentc.model.measures import ClockField
from talentc.model.node import Field, Node, Reads, Vocabulary, refuse
from talentc.model.plan_line import PlanLine, parse_days, parse_plan_line
from talentc.model.texts import Boolean, Number, Plain, ReferenceField, reads, written
from talentc.model.when import OnDates
from talentc.tree import Tree, span_of


def _stamp(tree: Tree, _words: Vocabulary) -> datetime:
    text = written(tree, "a moment in UTC, `2023-10-02T08:00:00Z`")
    if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", text, re.ASCII):
        refuse("bad-stamp", span_of(tree), text=text)
    try:
        stamp = datetime.fromisoformat(text[:-1]).replace(tzinfo=UTC)
    except ValueError:
        refuse("bad-stamp", span_of(tree), text=text)
    if not FIRST_YEAR <= stamp.year <= LAST_YEAR:
        refuse("bad-stamp", span_of(tree), text=text)
    return stamp


def _day(tree: Tree, _words: Vocabulary) -> date:
    text = written(tree, "a day, `2024-03-28`")
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
        refuse("bad-day", span_of(tree), text=text)
    try:
        return date.fromisoformat(text)
    except ValueError:
        refuse("bad-day", span_of(tree), text=text)


Stamp = Annotated[datetime, Reads(_stamp, {"type": "string", "format": "date-time"}, "a moment in UTC")]
Day = Annotated[date, Reads(_day, {"type": "string", "format": "date"}, "a day")]
PlanLineField = Annotated[
    PlanLine, reads("a day, `2024-01-16 Tue 09:00-16:00`", lambda text, _: parse_plan_line(text), "a day and its marks")
]
DaysField = Annotated[OnDates, reads("a day, or the first and the last", lambda text, _: parse_days(text))]


class Published(Node):
    """What calendars have published under one UID: enough to tell a change, and to say that it is gone."""

    content: Plain = Field(description="A hash of what was published.")
    sequence: Number = Field(description="How often it has changed.")
    stamp: Stamp = Field(description="When this content was made (UTC).")
    title: Plain = Field(description="The title that was published.")
    days: DaysField = Field(
        description="Its day, or its first and last day, with its hours: `2024-03-19 10:00 to 2024-03-20 15:00`."
    )
    clock: ClockField | None = Field(
        None, description="The hours, where `days` hasn't them: from when on the first day to when on the last."
    )
    zone: Plain | None = Field(None, description="The time zone of the hours, where it isn't the programme's.")
    cancelled: Boolean = Field(False, description="`true` where what was published is that it is cancelled.")


class PlanFile(Node):
    """The dates of one cohort."""

    cohort: ReferenceField = Field(description="The cohort that it is the plan of.")
    stamp: Stamp | None = Field(None, description="When these dates were set (UTC); calendars carry it.")
    holidays: dict[Day, Plain] = Field(default_factory=dict, description="The public holidays that were used, frozen.")
    sessions: dict[str, PlanLineField] = Field(
        default_factory=dict,
        description="The day and hours of each session, `2024-01-16 Tue 09:00-16:00`; `meetings.2` is the second "
        "occurrence. `, pinned` behind them keeps a date where it is, `, moved from 2024-01-09` tells where it was.",
    )
    published: dict[str, Published] = Field(default_factory=dict, description="What has been published, by UID.")
