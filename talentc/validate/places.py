"""Floor 6: rules about places, and about the days on which people who are named are away."""

from collections.abc import Iterator

from talentc.catalogue import places as entries
from talentc.diagnostics import Finding
from talentc.model.nearest import did_you_mean, nearest
from talentc.model.node import Node, nodes_of
from talentc.model.programme_file import ProgrammeFile
from talentc.model.texts import ID_PATTERN, Text
from talentc.source import Span


def check_places(file: ProgrammeFile) -> Iterator[Finding]:
    """All findings of this file's rules."""
    for name, venue in file.places.items():
        for key, number in (("rooms", venue.rooms), ("seats", venue.seats)):
            if number == 0:
                yield entries.HOLDS_NOTHING.at(venue.place.of(key), place=name, key=key)
    yield from _likely(file)
    yield from _away(file)


def _likely(file: ProgrammeFile) -> Iterator[Finding]:
    """Texts under `place` that look like the id of a declared place, and are none."""
    if not file.places:
        return
    for node in nodes_of(file):
        for text, span in _places_said(node):
            for word in dict.fromkeys(text.by_language.values()):
                near = nearest(word, file.places) if ID_PATTERN.fullmatch(word) else ""
                if near and word not in file.places:
                    yield entries.LIKELY_PLACE.at(span, name=word, near=near)


def _places_said(node: Node) -> Iterator[tuple[Text, Span]]:
    """The texts that a node gives under `place`: one, or a cohort's by activity."""
    said = getattr(node, "venue", None)
    if isinstance(said, Text):
        yield said, node.place.of("place")
    elif isinstance(said, dict):
        place = node.place.within("place")
        yield from ((text, place.of(key)) for key, text in said.items())


def _away(file: ProgrammeFile) -> Iterator[Finding]:
    """Days off of people whom the role doesn't name, for all cohorts or for one."""
    for name, role in file.roles.items():
        if not role.away:
            continue
        lists = (role.people, *(cohort.people.get(name) for cohort in file.cohorts.values()))
        known = {person for people in lists if isinstance(people, tuple) for person in people}
        if not known:
            names = ", ".join(role.away)
            yield entries.AWAY_WITHOUT_NAMES.at(role.place.key("away"), role=name, names=names)
            continue
        for person in role.away:
            if person not in known:
                span = role.place.within("away").key(person)
                suggestion = did_you_mean(person, known)
                yield entries.AWAY_OF_NOBODY.at(span, name=person, role=name, suggestion=suggestion)
