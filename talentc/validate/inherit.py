"""Floor 6: what each session means once it has taken what it doesn't say from its activity, kind and track.

"A session takes what it doesn't say from its activity, that from its kind, that from the kind it is `like`, that from
its track." Who, preparation, follow-up and travel merge role by role; all else is replaced whole. `title` is never
inherited, and `when` not by the sessions of an activity, but for the first.
"""

from collections.abc import Mapping
from math import ceil
from types import MappingProxyType
from typing import Any

from talentc.model.activities import Activity as WrittenActivity
from talentc.model.activities import Held, Kind, Shared
from talentc.model.activities import Session as WrittenSession
from talentc.model.amount import Length
from talentc.model.people import Allowance, AllowanceKind, Participation
from talentc.model.places import place_named, place_title
from talentc.model.programme import Activity, Session
from talentc.model.programme_file import ProgrammeFile
from talentc.model.unit_words import DAY, HALF_DAY
from talentc.tree import Place
from talentc.validate.agenda import length_of, with_guests
from talentc.value import Value

INHERITED = (
    "length",
    "clock",
    "times",
    "days",
    "nights",
    "phase",
    "arranged_by",
    "optional",
    "venue",
    "tags",
    "agenda",
)


class Chain(Value, frozen=True):
    """The nodes from which something takes what it doesn't say, nearest first."""

    nodes: tuple[Shared, ...]

    def says(self, field: str) -> Shared | None:
        """The nearest node that says `field`."""
        return next((node for node in self.nodes if field in node.written), None)

    def get(self, field: str) -> Any:  # what a field holds is known to the one who asks for it
        """What the nearest node says, or None."""
        node = self.says(field)
        return getattr(node, field) if node is not None else None

    def origins(self, when: "Chain") -> Mapping[str, Place]:
        """Where each key is said that a session takes from what is above it; `when` has a chain of its own."""
        sayers = {field: self.says(field) for field in INHERITED} | {"when": when.says("when")}
        found = {sayer.where(field): sayer.place for field, sayer in sayers.items() if sayer is not None}
        return MappingProxyType(found)

    def who(self) -> Mapping[str, Participation]:
        """Who takes part, merged role by role; a role that the nearest node takes away is gone."""
        merged: dict[str, Participation] = {}
        for node in reversed(self.nodes):
            merged.update(node.who)
        return MappingProxyType({role: said for role, said in merged.items() if said.people.sort != "none"})

    def allowances(self, kind: AllowanceKind, roles: Mapping[str, Participation]) -> Mapping[str, Allowance]:
        """Preparation and the like, merged role by role, for those roles alone that take part."""
        merged: dict[str, Allowance] = {}
        for node in reversed(self.nodes):
            merged.update(node.allowances(kind))
        taking_part = set(roles) | {role.partition(".")[0] for role in roles}
        return MappingProxyType(
            {
                role: said
                for role, said in merged.items()
                if not said.length.length.amount.none and (role in taking_part or role.partition(".")[0] in roles)
            }
        )


def kinds_of(file: ProgrammeFile, kind: str | None) -> tuple[str, ...]:
    """A kind and the kinds that it is `like`, nearest first; a circle ends where it closes."""
    found: list[str] = []
    while kind is not None and kind in file.kinds and kind not in found:
        found.append(kind)
        kind = file.kinds[kind].like
    return tuple(found)


def inherit(file: ProgrammeFile) -> tuple[Activity, ...]:
    """All activities with their sessions, everything inherited. References may still lead nowhere."""
    return tuple(_activity(file, name, written) for name, written in file.activities.items())


def _activity(file: ProgrammeFile, name: str, written: WrittenActivity) -> Activity:
    kinds = kinds_of(file, written.kind)
    above: tuple[Kind, ...] = (written, *(file.kinds[kind] for kind in kinds))
    track = next((node.track for node in above if node.track is not None), None)
    chain = Chain((*above, file.tracks[track]) if track in file.tracks else above)
    phase: str = chain.get("phase") or file.default_phase
    each = next((node.each for node in above if node.each is not None), ())
    sessions: Mapping[str, WrittenSession | None] = next((node.sessions for node in above if node.sessions), {"": None})
    chooser = next((node for node in above if node.choose), written)
    made = (
        _session(file, (name, session), node, chain, track, each, first=index == 0)
        for index, (session, node) in enumerate(sessions.items())
    )
    return Activity(
        id=name,
        written=written,
        place=written.place,
        kinds=kinds,
        track=track,
        phase=phase,
        each=each,
        arranged_by=chain.get("arranged_by"),
        sessions=tuple(made),
        choose=MappingProxyType(chooser.choose),
        choose_place=chooser.place.within("choose"),
        may_miss=next((node.may_miss for node in above if node.may_miss is not None), None),
        purpose=written.purpose,
        content=written.content,
        outcome=written.outcome,
    )


def _session(
    file: ProgrammeFile,
    name: tuple[str, str],
    written: WrittenSession | None,
    above: Chain,
    track: str | None,
    each: tuple[str, ...],
    first: bool,
) -> Session:
    node: Held = written if written is not None else file.activities[name[0]]
    chain = Chain((written, *above.nodes)) if written is not None else above
    said = {field: chain.get(field) for field in INHERITED}
    when = chain if first else Chain((node,))
    length = length_of(said["length"], said["clock"], said["agenda"] or ())
    who = with_guests(chain.who(), said["agenda"] or ())
    return Session(
        activity=name[0],
        name=name[1],
        title=written.title if written is not None else None,
        place=node.place,
        origins=chain.origins(when),
        who=who,
        preparation=chain.allowances("preparation", who),
        follow_up=chain.allowances("follow-up", who),
        travel=chain.allowances("travel", who),
        length=length,
        clock=said["clock"],
        times=said["times"],
        when=when.get("when"),
        days=said["days"] or _days(length),
        nights=said["nights"] or 0,
        phase=said["phase"] or file.default_phase,
        track=track,
        each=each,
        arranged_by=said["arranged_by"],
        optional=bool(said["optional"]),
        venue=place_title(file.places, said["venue"]) if said["venue"] is not None else None,
        tags=said["tags"] or (),
        agenda=said["agenda"] or (),
        place_id=place_named(file.places, said["venue"]),
    )


def _days(length: Length | None) -> int:
    """Calendar days of one occurrence: its length in days, rounded up; what isn't counted in days fits into one."""
    if length is None or length.unit not in (DAY, HALF_DAY):
        return 1
    day = length.factor if length.unit == DAY else 2 * length.factor
    return max(1, ceil(length.amount.planned / day))
