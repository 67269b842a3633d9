"""Floor 2: what a text prints, beside what follows from the design."""

from typing import Annotated

from talentc.model.measures import FigureField, WhenField
from talentc.model.node import Field, Node
from talentc.model.texts import Id, Number, Reasons, ReferencesField, TextField, one_of


class Slice(Node):
    """Which part of the programme's time a figure is about: each key a value, or a list (any of them)."""

    role: ReferencesField = Field((), description="The role whose time it is, per person.")
    track: ReferencesField = Field((), description="Only these tracks.")
    activity: ReferencesField = Field((), description="Only these activities, or sessions.")
    phase: ReferencesField = Field((), description="Only these phases.")
    kind: ReferencesField = Field((), description="Only activities of these kinds.")
    time: ReferencesField = Field((), description="Only `attendance`, `preparation`, `follow-up` or `travel`.")
    tag: ReferencesField = Field((), description="Only what has one of these tags.")
    side: ReferencesField = Field((), description="Only `client` or `provider`.")
    cohort: ReferencesField = Field((), description="Only these cohorts.")
    for_: Annotated[str, one_of("all")] | None = Field(None, description="`all`: summed over all people of the role.")
    voluntary: Annotated[str, one_of("without", "only")] | None = Field(
        None, description="`without` what is voluntary, or `only` that."
    )
    serving: Number | None = Field(None, description="For somebody with so many counterparts.")
    of: Annotated[str, one_of("clock")] | None = Field(
        None, description="`clock`: what the clock shows instead of what it counts as."
    )


class StatedFigure(Slice):
    """One figure, or one `when`, that a text prints."""

    figure: FigureField | None = Field(None, description="An amount, an amount per period, or a count.")
    when: WhenField | None = Field(
        None, description="A statement about dates, compared with the design's and the cohorts'."
    )
    remainder: TextField | None = Field(None, description="What the rest is, where the figure holds more.")
    accept: Reasons = Field(default_factory=dict, description="Findings that are known here, by code, with why.")


class Source(Node):
    """A text that states figures: a tender, a web page."""

    source: TextField = Field(description="The text, and where in it.")
    figures: dict[Id, StatedFigure] = Field(description="Its figures, each with an id.")


class Limit(Slice):
    """A figure that holds in every single month (or week) of a plan."""

    figure: FigureField = Field(description="`at most 3 days per month`.")
    accept: Reasons = Field(default_factory=dict, description="Findings that are known here, by code, with why.")


Stated = dict[Id, Source]
Limits = dict[Id, Limit]
