"""Floor 2: who is there. Roles with their parts, groups, personal events, and how a role takes part."""

from typing import Annotated, Literal, TypeAlias, get_args

from talentc.model.measures import (
    AllowedField,
    Attendance,
    AttendanceField,
    ClosedField,
    CountField,
    HeadcountField,
    LengthField,
)
from talentc.model.node import Field, Node, ShortForm
from talentc.model.texts import (
    Boolean,
    Id,
    Plain,
    Reasons,
    ReferenceField,
    ReferencesField,
    TextField,
    one_of,
)

SIDES = ("client", "provider")
Side = Annotated[str, one_of(*SIDES)]

AllowanceKind: TypeAlias = Literal["preparation", "follow-up", "travel"]
TimeKind: TypeAlias = Literal["attendance", AllowanceKind]
ALLOWANCE_KINDS: tuple[AllowanceKind, ...] = get_args(AllowanceKind)
TIME_KINDS: tuple[TimeKind, ...] = get_args(TimeKind)


class Part(Node):
    """One part of a role: the first-line leaders among the talents."""

    title: TextField = Field(description="What the part is called.")
    people: HeadcountField = Field(None, description="How many of the role are in it, if known.")


class Role(Node):
    """A role in the programme: talent, line manager, mentor, trainer."""

    title: TextField = Field(description="What one person in the role is called.")
    plural: TextField | None = Field(None, description="What several are called.")
    people: HeadcountField = Field(
        None, description="`24`, `unknown`, a list of names, or a ratio to a role or group (`1 per 2 talents`)."
    )
    away: dict[str, ClosedField] = Field(
        default_factory=dict, description="When people who are named are away: `{Anna: [week 7]}`."
    )
    side: Side = Field("client", description="`client` or `provider`: whose time it is.")
    optional: Boolean = Field(False, description="`true` where taking the role is voluntary: all its time is.")
    parts: dict[Id, dict[Id, Part]] = Field(
        default_factory=dict, description="Kinds of parts that divide the role, each with its parts."
    )
    same: ReferencesField = Field((), description="A ratio's counterparts agree in these kinds of part or columns.")
    different: ReferencesField = Field((), description="A ratio's counterparts differ in these.")
    purpose: TextField | None = Field(None, description="What the role is there for, told to whoever has it.")
    assumed: Reasons = Field(default_factory=dict, description="What the source does not say, by key, with why.")
    accept: Reasons = Field(default_factory=dict, description="Findings that are known here, by code, with why.")


class Group(Node):
    """People of one role who work together: pairs, learning groups."""

    title: TextField = Field(description="What one group is called.")
    plural: TextField | None = Field(None, description="What several are called.")
    of: ReferenceField = Field(description="The role whose people it groups.")
    size: CountField | None = Field(None, description="How many people are in one.")
    number: CountField | None = Field(None, description="How many groups there are.")
    same: ReferencesField = Field((), description="Its members agree in these kinds of part or columns.")
    different: ReferencesField = Field((), description="Its members differ in these.")
    assumed: Reasons = Field(default_factory=dict, description="What the source does not say, by key, with why.")
    accept: Reasons = Field(default_factory=dict, description="Findings that are known here, by code, with why.")


class Event(Node):
    """A person's own day, from which that person's dates are counted: a promotion."""

    title: TextField = Field(description="What the event is called.")
    of: ReferenceField = Field(description="The role whose people have it.")


class Participation(Node):
    """How one role takes part in an activity or session."""

    people: AttendanceField = Field(
        Attendance("all", "all"), description="`all`, `2 people`, `some`, names, or `none`."
    )
    length: LengthField | None = Field(None, description="How long this role is there, where that differs.")
    optional: Boolean | None = Field(None, description="`true` where it is voluntary for this role.")
    as_: Plain | None = Field(None, description="What it takes part as: `observer`.")
    task: TextField | None = Field(None, description="What this role does there.")
    time: Annotated[str, one_of("none")] | None = Field(
        None, description="`none` where its time isn't counted; say `because`."
    )
    because: TextField | None = Field(None, description="Why its time isn't counted.")


class Allowance(Node):
    """Preparation, follow-up or travel of one role."""

    length: AllowedField = Field(description="`1 h per session` or `2 h per activity`; `none` takes it away.")
    optional: Boolean | None = Field(None, description="`true` where it is voluntary.")
    track: ReferenceField | None = Field(None, description="The track that it counts on, where it is another.")


Who = dict[str, Annotated[Participation, ShortForm("people")]]
Allowances = dict[str, Annotated[Allowance, ShortForm("length")]]
