"""Floor 2: the programme file as it is written, `programme.yaml`."""

import re
from typing import Annotated

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
from talentc.model.node import Field, Json, Node, Reads, Vocabulary, refuse
from talentc.model.people import Event, Group, Role
from talentc.model.places import Venue
from talentc.model.stated import Limits, Stated
from talentc.model.texts import (
    Boolean,
    Id,
    Plain,
    Reasons,
    ReferenceField,
    ReferencesField,
    TextField,
    written,
    written_list,
)
from talentc.tree import Sequence, Tree, span_of

LANGUAGE_CODE = "[a-z]{2,3}"
LANGUAGES: Json = {
    "anyOf": [
        {"type": "string", "pattern": f"^{LANGUAGE_CODE}$"},
        {"type": "array", "items": {"type": "string", "pattern": f"^{LANGUAGE_CODE}$"}},
    ]
}


def _version(tree: Tree, _words: Vocabulary) -> int:
    text = written(tree, "the version of the language, `1`")
    if text != "1":
        refuse("unknown-version", span_of(tree), text=text)
    return 1


def _languages(tree: Tree, _words: Vocabulary) -> tuple[str, ...]:
    codes = written_list(tree, "a list of language codes, `[da, en]`")
    for item, code in zip(tree.items if isinstance(tree, Sequence) else (tree,), codes, strict=True):
        if not re.fullmatch(LANGUAGE_CODE, code):
            refuse("bad-language", span_of(item), text=code)
    return codes


def _domain(tree: Tree, _words: Vocabulary) -> str:
    text = written(tree, "a domain, `example.dk`")
    if not re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)*", text):
        refuse("bad-domain", span_of(tree), text=text)
    return text


def _email(tree: Tree, _words: Vocabulary) -> str:
    text = written(tree, "an e-mail address")
    if not re.fullmatch(r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+", text):
        refuse("bad-email", span_of(tree), text=text)
    return text


Domain = Annotated[str, Reads(_domain, {"type": "string"}, "a domain")]
Email = Annotated[str, Reads(_email, {"type": "string"}, "an e-mail address")]


class WorkingDays(Node):
    """When people can meet."""

    holidays: Plain | None = Field(
        None, description="The country, or part of one, whose public holidays are closed: `DK`, `GB-ENG`."
    )
    closed: ClosedField = Field((), description="Closed weeks, months and days: `[week 7, July]`.")
    days: WeekdaysField | None = Field(None, description="The weekdays that planning prefers.")
    clock: ClockField | None = Field(None, description="The usual hours of a day; never a length.")


class Phase(Node):
    """A stretch of the programme."""

    title: TextField = Field(description="What the phase is called.")
    from_: ReferenceField | None = Field(None, description="The activity that it begins with, or `start`.")
    length: PhaseLengthField | None = Field(None, description="How long it runs: `11 months`.")
    pauses: PhaseLengthField | None = Field(None, description="How much of it is off; rates don't count it.")
    has: dict[str, CountField] = Field(
        default_factory=dict, description="Periods of its own that rates may count by: `{semester: 2}`."
    )
    default: Boolean = Field(False, description="`true` for the phase of what names none.")


class Cohort(Node):
    """One cohort (hold): when it starts, its fixed dates, and what differs for it."""

    title: TextField = Field(description="What the cohort is called.")
    start: Plain | None = Field(None, description="A day or a month: `2024-01`.")
    when: dict[str, WhenField] = Field(
        default_factory=dict, description="Fixed dates, by activity or session; `unknown` where it has none."
    )
    people: dict[str, HeadcountField] = Field(
        default_factory=dict, description="Numbers of people, by role or part of one, where they differ."
    )
    venue: dict[str, TextField] = Field(
        default_factory=dict, key="place", description="Places, by activity, where they differ."
    )
    closed: ClosedField = Field((), description="Further closed weeks, months and days.")
    accept: Reasons = Field(default_factory=dict, description="Findings that are known here, by code, with why.")


class Organizer(Node):
    """Who the calendars name as their organizer."""

    name: Plain = Field(description="A name.")
    email: Email = Field(description="An e-mail address.")


class Publishing(Node):
    """Where the outputs are published."""

    domain: Domain | None = Field(None, description="The right-hand side of calendar UIDs; never changes.")
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
    levels: dict[Id, ReadinessLevel] = Field(description="From ready to not yet.")


class ProgrammeFile(Node):
    """One programme: everything that `programme.yaml` says."""

    talentc: Annotated[int, Reads(_version, {"const": 1}, "the version of the language")] = Field(
        description="The version of the language: `1`."
    )
    id: Id = Field(description="The programme's id: part of every calendar UID, so it never changes.")
    title: TextField = Field(description="What the programme is called.")
    languages: Annotated[tuple[str, ...], Reads(_languages, LANGUAGES, "language codes")] = Field(
        ("en",), description="The languages of its texts; the first is the programme's own."
    )
    time_zone: Plain = Field("Europe/Copenhagen", description="The time zone of its dates, by IANA name.")
    provider: TextField | None = Field(None, description="Who runs it.")
    client: TextField | None = Field(None, description="For whom.")
    units: dict[str, Plain] = Field(default_factory=dict, description="What a day counts as, and units of one's own.")
    calendar: WorkingDays | None = Field(None, description="Closed days, preferred weekdays, usual hours.")
    length: PhaseLengthField | None = Field(None, description="How long it runs, where there are no phases.")
    phases: dict[Id, Phase] = Field(default_factory=dict, description="Its phases, in order.")
    roles: dict[Id, Role] = Field(default_factory=dict, description="Who takes part.")
    groups: dict[Id, Group] = Field(default_factory=dict, description="Pairs and groups.")
    events: dict[Id, Event] = Field(default_factory=dict, description="Personal days.")
    places: dict[Id, Venue] = Field(
        default_factory=dict, description="Places, each meant wherever its id stands as a `place`."
    )
    tags: ReferencesField = Field((), description="The tags in use.")
    tracks: dict[Id, Track] = Field(default_factory=dict, description="Tracks (spor).")
    kinds: dict[Id, Kind] = Field(default_factory=dict, description="Kinds of activities.")
    activities: dict[Id, Activity] = Field(
        default_factory=dict, description="The activities, in the order in which they are told."
    )
    cohorts: dict[Id, Cohort] = Field(default_factory=dict, description="Cohorts (hold).")
    stated: Stated = Field(default_factory=dict, description="What texts print, by source.")
    limits: Limits = Field(default_factory=dict, description="Figures that hold in every month or week.")
    publishing: Publishing | None = Field(None, description="Where the outputs are published.")
    purpose: TextField | None = Field(None, description="What the programme is for (Markdown).")
    goals: TextField | None = Field(None, description="Its goals (Markdown).")
    glossary: dict[str, TextField] = Field(default_factory=dict, description="Words explained.")
    development: dict[Id, Level] = Field(
        default_factory=dict, description="The levels of outcome, and the development plan."
    )
    readiness: dict[Id, Readiness] = Field(default_factory=dict, description="Readiness criteria.")
    accept: Reasons = Field(default_factory=dict, description="Findings that are known here, by code, with why.")
    assumed: Reasons = Field(default_factory=dict, description="What the source does not say, by key, with why.")

    @property
    def default_phase(self) -> str:
        """The phase of whatever names none: the one that says so, else the first, else `programme`."""
        for name, phase in self.phases.items():
            if phase.default:
                return name
        return next(iter(self.phases), "programme")
