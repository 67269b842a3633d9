"""Floor 2: what happens. Tracks, kinds, activities and their sessions, as they are written.

What a session doesn't say it takes from its activity, that from its kind, that from the kind it is `like`, that
from its track; `validate/inherit.py` does so.
"""

from talentc.model.amount import Amount, Length
from talentc.model.measures import (
    ChoiceField,
    ClockField,
    LengthField,
    TimesField,
    WhenField,
)
from talentc.model.node import Field, Node
from talentc.model.people import AllowanceKind, Allowances, Who
from talentc.model.texts import (
    Boolean,
    Id,
    Number,
    Reasons,
    ReferenceField,
    ReferencesField,
    TextField,
)


class AgendaItem(Node):
    """One line of an agenda."""

    title: TextField = Field(description="What happens.")
    clock: ClockField | None = Field(None, description="`09:00-12:00`, or a lone start.")
    day: Number | None = Field(None, description="On which day of the session, from 1.")
    length: LengthField | None = Field(None, description="What it counts as, where that isn't the clock.")
    who: Who = Field(default_factory=dict, description="Who is there, where it isn't everybody.")
    optional: Boolean = Field(False, description="`true` where it is voluntary.")
    break_: Boolean = Field(False, description="`true` for a pause: it counts for nothing.")
    venue: TextField | None = Field(None, key="place", description="Where, if elsewhere.")
    tags: ReferencesField = Field((), description="Tags declared at the top.")

    @property
    def lasts(self) -> Amount | None:
        """What it counts as, in hours: its length, else what its clock shows; None for a lone start."""
        length = self.length if self.length is not None else self.shows
        return length.amount if length is not None else None

    @property
    def shows(self) -> Length | None:
        """What its clock shows."""
        return self.clock.lasts if self.clock is not None else None


class Shared(Node):
    """What may be said of a track, a kind, an activity and a session alike."""

    who: Who = Field(default_factory=dict, description="The roles that take part, and how.")
    preparation: Allowances = Field(default_factory=dict, description="Time to prepare, by role.")
    follow_up: Allowances = Field(default_factory=dict, description="Time afterwards, by role.")
    travel: Allowances = Field(default_factory=dict, description="Time to get there and back, by role.")
    optional: Boolean | None = Field(None, description="`true` where taking part is voluntary.")
    venue: TextField | None = Field(None, key="place", description="Where it is held.")
    tags: ReferencesField | None = Field(None, description="Tags declared at the top.")
    accept: Reasons = Field(default_factory=dict, description="Findings that are known here, by code, with why.")
    assumed: Reasons = Field(default_factory=dict, description="What the source does not say, by key, with why.")

    def allowances(self, kind: AllowanceKind) -> Allowances:
        """What is written here to be asked beside being there, role by role."""
        return {"preparation": self.preparation, "follow-up": self.follow_up, "travel": self.travel}[kind]


class Track(Shared):
    """A track (spor) of the programme: what its activities have in common."""

    title: TextField = Field(description="What the track is called.")
    purpose: TextField | None = Field(None, description="What the track is there for.")


class Held(Shared):
    """What may be said of a kind, an activity and a session, about the time that it takes and when."""

    length: LengthField | None = Field(None, description="How long one lasts: what it counts as.")
    clock: ClockField | None = Field(None, description="What the clock shows, where that differs.")
    times: TimesField | None = Field(None, description="How many: `8`, `3-5`, or a rate, `1 per 2 weeks`.")
    when: WhenField | None = Field(None, description="When it is held: one requirement, or a list that all hold.")
    days: Number | None = Field(None, description="Over how many calendar days one runs.")
    nights: Number | None = Field(None, description="How many nights it includes.")
    phase: ReferenceField | None = Field(None, description="The phase that it belongs to.")
    arranged_by: ReferenceField | None = Field(None, description="The role that finds the day itself.")
    may_miss: Number | None = Field(None, description="How many of its sessions one may miss.")
    agenda: tuple[AgendaItem, ...] = Field((), description="The agenda, item by item.")


class Session(Held):
    """One session of an activity: a day of a module."""

    title: TextField | None = Field(None, description="What the session is called.")


Sessions = dict[Id, Session]


class Kind(Held):
    """A kind of activity: what all modules have in common."""

    title: TextField | None = Field(None, description="What one activity of the kind is called.")
    plural: TextField | None = Field(None, description="What several are called.")
    like: ReferenceField | None = Field(None, description="The kind that it is a special case of, and counts as.")
    track: ReferenceField | None = Field(None, description="The track that they belong to.")
    each: ReferencesField | None = Field(None, description="Held once for each role, group, or activity of a kind.")
    sessions: Sessions = Field(default_factory=dict, description="Its sessions, in order.")
    choose: dict[str, ChoiceField] = Field(
        default_factory=dict, description="Sessions are on offer; these roles choose so many."
    )


class Activity(Kind):
    """An activity of the programme: a kick-off, a module, the talks with the line manager."""

    title: TextField = Field(description="What the activity is called.")
    kind: ReferenceField | None = Field(None, description="The kind of activity that it is.")
    purpose: TextField | None = Field(None, description="What it is for (Markdown).")
    content: TextField | None = Field(None, description="What happens (Markdown).")
    outcome: TextField | None = Field(None, description="What the participants leave with (Markdown).")
