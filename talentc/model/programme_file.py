"""Floor 2: the programme file as it is written, `programme.yaml`."""

from typing import Annotated

from pydantic import Field, PlainValidator

from talentc.model.activities import Activity, Kind, Track
from talentc.model.measures import (
    ClockField,
    ClosedField,
    CountField,
    HeadcountField,
    PhaseLengthField,
    WeekdaysField,
    WhenField,
)
from talentc.model.node import (
    WITHOUT_PLACE,
    Boolean,
    Id,
    Node,
    Plain,
    Reasons,
    ReferenceField,
    ReferencesField,
    TextField,
    refuse,
    schema,
    written,
    written_list,
)
from talentc.model.people import Event, Group, Role
from talentc.model.stated import Limits, Stated

LANGUAGE_CODE = r"[a-z]{2,3}"


def _version(value: object) -> int:
    text = written(value, "the version of the language, 1")
    if text != "1":
        refuse("unknown-version", text=text)
    return 1


def _languages(value: object) -> tuple[str, ...]:
    import re

    codes = tuple(str(code) for code in written_list(value, "a list of language codes, `[da, en]`"))
    for code in codes:
        if not re.fullmatch(LANGUAGE_CODE, code):
            refuse("bad-language", text=code)
    return codes


class WorkingDays(Node):
    """When people can meet."""

    holidays: Plain | None = Field(None, description="The country whose public holidays are closed: `DK`.")
    closed: ClosedField = Field((), description="Closed weeks, months and days: `[week 7, July]`.")
    days: WeekdaysField | None = Field(None, description="Preferred weekdays.")
    clock: ClockField | None = Field(None, description="The usual hours of a day; never a length.")


class Phase(Node):
    """A stretch of the programme."""

    title: TextField = Field(description="What the phase is called.")
    from_: ReferenceField | None = Field(None, description="The activity that it begins with, or `start`.")
    length: PhaseLengthField | None = Field(None, description="How long it runs: `11 months`.")
    pauses: PhaseLengthField | None = Field(None, description="How much of it is off; rates don't count it.")
    has: Annotated[dict[str, CountField], WITHOUT_PLACE] = Field(
        default_factory=dict, description="Periods of its own that rates may count by: `{semester: 2}`."
    )
    default: Boolean = Field(False, description="`true` for the phase of what names none.")


class Cohort(Node):
    """One cohort (hold): when it starts, its fixed dates, and what differs for it."""

    title: TextField = Field(description="What the cohort is called.")
    start: Plain | None = Field(None, description="A day or a month: `2024-01`.")
    when: Annotated[dict[str, WhenField], WITHOUT_PLACE] = Field(
        default_factory=dict, description="Fixed dates, by activity or session."
    )
    people: Annotated[dict[str, HeadcountField], WITHOUT_PLACE] = Field(
        default_factory=dict, description="Numbers of people, by role, where they differ."
    )
    venue: Annotated[dict[str, TextField], WITHOUT_PLACE] = Field(
        default_factory=dict, alias="place", description="Places, by activity, where they differ."
    )
    closed: ClosedField = Field((), description="Further closed weeks, months and days.")
    accept: Reasons = Field(default_factory=dict, description="Findings that are known here, by code, with why.")


class Organizer(Node):
    """Who the calendars name as their organizer."""

    name: Plain = Field(description="A name.")
    email: Plain = Field(description="An e-mail address.")


class Publishing(Node):
    """Where the outputs are published."""

    domain: Plain | None = Field(None, description="The right-hand side of calendar UIDs; never changes.")
    address: Plain | None = Field(None, description="The web address of the output folder: `https://…`.")
    organizer: Organizer | None = Field(None, description="The calendars' organizer.")


class Level(Node):
    """One level of outcome: what is developed there, and the questions of the development plan."""

    title: TextField = Field(description="Individual, team, organisation.")
    outcome: TextField | None = Field(None, description="What the programme leads to on this level (Markdown).")
    questions: TextField | None = Field(None, description="The plan's questions (Markdown list).")


class ReadinessLevel(Node):
    """One box of the readiness criteria."""

    title: TextField = Field(description="What is seen.")
    advice: TextField | None = Field(None, description="What is recommended then.")


class Readiness(Node):
    """Readiness criteria in one direction: vertical, horizontal."""

    title: TextField = Field(description="What the criteria are about.")
    levels: Annotated[dict[Id, ReadinessLevel], WITHOUT_PLACE] = Field(description="From ready to not yet.")


class ProgrammeFile(Node):
    """One programme: everything that `programme.yaml` says."""

    talentc: Annotated[int, PlainValidator(_version), schema("the version of the language", const=1)] = Field(
        description="The version of the language: `1`."
    )
    id: Id = Field(description="The programme's id: part of every calendar UID, so it never changes.")
    title: TextField = Field(description="What the programme is called.")
    languages: Annotated[tuple[str, ...], PlainValidator(_languages)] = Field(
        ("en",), description="The languages of its texts; the first is the programme's own."
    )
    time_zone: Plain = Field("Europe/Copenhagen", description="The time zone of its dates, by IANA name.")
    provider: TextField | None = Field(None, description="Who runs it.")
    client: TextField | None = Field(None, description="For whom.")
    units: Annotated[dict[str, Plain], WITHOUT_PLACE] = Field(
        default_factory=dict, description="What a day counts as, and units of one's own."
    )
    calendar: WorkingDays | None = Field(None, description="Closed days, preferred weekdays, usual hours.")
    length: PhaseLengthField | None = Field(None, description="How long it runs, where there are no phases.")
    phases: Annotated[dict[Id, Phase], WITHOUT_PLACE] = Field(default_factory=dict, description="Its phases, in order.")
    roles: Annotated[dict[Id, Role], WITHOUT_PLACE] = Field(default_factory=dict, description="Who takes part.")
    groups: Annotated[dict[Id, Group], WITHOUT_PLACE] = Field(default_factory=dict, description="Pairs and groups.")
    events: Annotated[dict[Id, Event], WITHOUT_PLACE] = Field(default_factory=dict, description="Personal days.")
    tags: ReferencesField = Field((), description="The tags in use.")
    tracks: Annotated[dict[Id, Track], WITHOUT_PLACE] = Field(default_factory=dict, description="Tracks (spor).")
    kinds: Annotated[dict[Id, Kind], WITHOUT_PLACE] = Field(default_factory=dict, description="Kinds of activities.")
    activities: Annotated[dict[Id, Activity], WITHOUT_PLACE] = Field(
        default_factory=dict, description="The activities, in the order in which they are told."
    )
    cohorts: Annotated[dict[Id, Cohort], WITHOUT_PLACE] = Field(default_factory=dict, description="Cohorts (hold).")
    stated: Stated = Field(default_factory=dict, description="What texts print, by source.")
    limits: Limits = Field(default_factory=dict, description="Figures that hold in every month or week.")
    publishing: Publishing | None = Field(None, description="Where the outputs are published.")
    purpose: TextField | None = Field(None, description="What the programme is for (Markdown).")
    goals: TextField | None = Field(None, description="Its goals (Markdown).")
    glossary: Annotated[dict[str, TextField], WITHOUT_PLACE] = Field(
        default_factory=dict, description="Words explained."
    )
    development: Annotated[dict[Id, Level], WITHOUT_PLACE] = Field(
        default_factory=dict, description="The levels of outcome, and the development plan."
    )
    readiness: Annotated[dict[Id, Readiness], WITHOUT_PLACE] = Field(
        default_factory=dict, description="Readiness criteria."
    )
    accept: Reasons = Field(default_factory=dict, description="Findings that are known here, by code, with why.")
    assumed: Reasons = Field(default_factory=dict, description="What the source does not say, by key, with why.")
