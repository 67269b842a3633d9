"""Floor 2: places: where sessions are held, and what is known of each."""

from collections.abc import Mapping

from talentc.model.measures import ClosedField
from talentc.model.node import Field, Node
from talentc.model.texts import Number, Plain, Reasons, Text, TextField


class Venue(Node):
    """A place with a name of its own: what stands as text under `place` means it, if it is its id."""

    title: TextField = Field(description="What the place is called.")
    city: Plain | None = Field(
        None, description="Where it is. Towns with no travel day between them share one name: `Aalborg`."
    )
    rooms: Number | None = Field(
        None, description="How many sessions fit in at one time; where nothing is said, nobody counts them."
    )
    seats: Number | None = Field(None, description="How many people fit into one room.")
    closed: ClosedField = Field((), description="Closed weeks, months and days: `[week 30, 2027-03-01]`.")
    accept: Reasons = Field(default_factory=dict, description="Findings that are known here, by code, with why.")
    assumed: Reasons = Field(default_factory=dict, description="What the source does not say, by key, with why.")


def place_named(places: Mapping[str, Venue], said: Text | None) -> str | None:
    """The id of the place that a text means, which it is in all of its languages; None where it is any other text."""
    words = set(said.by_language.values()) if said is not None else set()
    name = words.pop() if len(words) == 1 else ""
    return name if name in places else None


def place_title(places: Mapping[str, Venue], said: Text) -> Text:
    """What is shown of a text that tells a place: the title of the place that it means, else itself."""
    name = place_named(places, said)
    return places[name].title if name is not None else said
