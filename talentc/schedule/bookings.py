"""Floor 4: whom and what a session takes up while it is held: people who are named, and a place.

Of a provider's role, one name is the same person in all programmes; of a client's, within its programme.
"""

from collections.abc import Mapping
from math import ceil

from talentc.model.amount import Count, Ratio
from talentc.model.measures import Attendance, Headcount
from talentc.model.places import Venue, place_named
from talentc.model.programme import Cohort, Programme, Session
from talentc.model.texts import Text
from talentc.schedule.days import Closure
from talentc.schedule.together import may_stay_away
from talentc.source import Span
from talentc.value import Value


class Need(Value, frozen=True):
    """People of one role whom a session can't do without: so many (`number`) of those who are named.

    `role` is as the session names it, `span` where it is written how the role takes part.
    """

    role: str
    names: tuple[str, ...]
    number: int
    is_provider: bool
    span: Span

    @property
    def is_everyone(self) -> bool:
        """Whether all who are named have to be there (else it is any of them)."""
        return self.number == len(self.names)


class DeclaredPlace(Value, frozen=True):
    """A place of the programme file that a session is held in; `span` is where that is said."""

    id: str
    venue: Venue
    span: Span


def needed(programme: Programme, session: Session, cohort: Cohort | None = None) -> tuple[Need, ...]:
    """The people by name whom a session needs, role by role; none for roles of which nobody is named.

    `all` needs every name of the role, `2 people` any two of them, names those. Who takes part voluntarily, or chooses
    among sessions, isn't needed, nor are `some`. A cohort's own people of a role, names or a number of them, go first.
    """
    found: list[Need] = []
    for role, said in session.who.items():
        whole, _, part = role.partition(".")
        node = programme.file.roles.get(whole)
        people = node.people if node is not None else None
        if node is None or not isinstance(people, tuple) or may_stay_away(programme, session, role):
            continue
        own = cohort.written.people.get(whole) if cohort is not None else None
        names, number = _who(said.people, own if isinstance(own, tuple) else people, own)
        if number and not (part and said.people.sort != "names"):  # nobody knows who is in which part
            span = said.place.of("people") if "people" in said.place.keys else said.place.head
            found.append(Need(role, names, number, node.side == "provider", span))
    return tuple(found)


def _who(said: Attendance, people: tuple[str, ...], own: Headcount) -> tuple[tuple[str, ...], int]:
    """Among whom, each once, and how many of them a session needs."""
    if said.sort == "names":
        people = said.names
    people = tuple(dict.fromkeys(people))
    if said.sort == "count" and said.count is not None:
        return people, min(ceil(said.count.planned), len(people))
    if said.sort == "all" and isinstance(own, Ratio):
        return people, 0
    if said.sort == "all" and isinstance(own, Count):
        return people, min(ceil(own.amount.planned), len(people))
    return people, len(people) if said.sort in ("all", "names") else 0


def away_days(programme: Programme) -> Mapping[str, tuple[Closure, ...]]:
    """When people are away, by name, in the order of the file; of all roles that someone has together."""
    found: dict[str, tuple[Closure, ...]] = {}
    for role in programme.file.roles.values():
        place = role.place.within("away")
        for name, stretches in role.away.items():
            closures = (Closure(stretch, place.item(name, at)) for at, stretch in enumerate(stretches))
            found[name] = (*found.get(name, ()), *closures)
    return found


def venue_said(cohort: Cohort | None, session: Session) -> tuple[Text, Span] | None:
    """Where a cohort itself says that a session is held, of the session or of its activity, and where it is written."""
    if cohort is not None:
        for key in (session.id, session.activity):
            if key in cohort.written.venue:
                return cohort.written.venue[key], cohort.written.place.within("place").of(key)
    return None


def place_of(programme: Programme, cohort: Cohort | None, session: Session) -> DeclaredPlace | None:
    """The declared place in which a session is held, the cohort's word first; None where it is no declared place."""
    own, places = venue_said(cohort, session), programme.file.places
    name = place_named(places, own[0]) if own is not None else session.place_id
    if name is None:
        return None
    return DeclaredPlace(name, places[name], own[1] if own is not None else session.origin("place"))


def person_key(programme: Programme, need: Need, name: str) -> tuple[str, ...]:
    """What tells one person who is named from all others, in programmes that are looked at together."""
    return ("person", name) if need.is_provider else ("person", programme.id, name)
