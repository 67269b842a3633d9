"""Floor 2: a cohort's plan as it is written, `cohorts/<cohort>/plan.yaml`."""

import re
from datetime import date, datetime, timezone
from typing import Annotated

from pydantic import Field, PlainValidator

from talentc.model.measures import WhenField
from talentc.model.node import WITHOUT_PLACE, Node, Number, Plain, ReferenceField, refuse, schema, written


def _stamp(value: object) -> datetime:
    text = str(written(value, "a moment in UTC, `2023-10-02T08:00:00Z`"))
    if re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", text, re.ASCII):
        try:
            return datetime.fromisoformat(text[:-1]).replace(tzinfo=timezone.utc)  # noqa: UP017 - 3.11 reads both
        except ValueError:
            pass
    refuse("bad-stamp", text=text)


def _day(value: object) -> date:
    text = str(written(value, "a day, `2024-03-28`"))
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass
    refuse("bad-day", text=text)


Stamp = Annotated[datetime, PlainValidator(_stamp), schema("a moment in UTC", format="date-time")]
Day = Annotated[date, PlainValidator(_day), schema("a day", format="date")]


class Published(Node):
    """What calendars have published of one session."""

    content: Plain = Field(description="A hash of what was published.")
    sequence: Number = Field(description="How often it has changed.")
    stamp: Stamp = Field(description="When it was published.")


class PlanFile(Node):
    """The dates of one cohort."""

    cohort: ReferenceField = Field(description="The cohort that it is the plan of.")
    stamp: Stamp | None = Field(None, description="When these dates were set (UTC); calendars carry it.")
    holidays: Annotated[dict[Day, Plain], WITHOUT_PLACE] = Field(
        default_factory=dict, description="The public holidays that were used, frozen."
    )
    sessions: Annotated[dict[str, WhenField], WITHOUT_PLACE] = Field(
        default_factory=dict, description="The day and hours of each session; `meetings.2` is the second occurrence."
    )
    published: Annotated[dict[str, Published], WITHOUT_PLACE] = Field(
        default_factory=dict, description="What has been published, by UID."
    )
