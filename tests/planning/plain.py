"""A programme file as the checker reads it: plain dictionaries of texts, read anew and knowing nothing of talentc.

It reads what the checker asks for and no more: who is where, for how long, and the texts of `when`.
"""

import re
from collections.abc import Iterator
from datetime import time
from fractions import Fraction
from math import ceil
from typing import NamedTuple, TypeAlias

import yaml

Node: TypeAlias = "str | list[Node] | dict[str, Node] | None"
Design: TypeAlias = dict[str, Node]
Clock: TypeAlias = tuple[time, time | None]


class Person(NamedTuple):
    """How a role (or a part of one) is at a session: `all`, `2 people`, or names."""

    role: str
    people: str
    names: tuple[str, ...]
    may_stay_away: bool


class Plain(NamedTuple):
    """One session of a design. `hours` is its length where it is known, `times` how often it is held."""

    id: str
    activity: str
    when: tuple[str, ...]
    days: int
    hours: Fraction | None
    clock: Clock | None
    times: int | None
    who: tuple[Person, ...]
    place: str
    phase: str
    is_joint: bool
    has_choice: bool


def read(text: str) -> Design:
    """A programme file with all its values as the texts that they are."""
    design = yaml.load(text, yaml.BaseLoader)
    assert isinstance(design, dict)
    return design


def mapping(node: Node) -> dict[str, Node]:
    return node if isinstance(node, dict) else {}


def texts(node: Node) -> tuple[str, ...]:
    """A text, or a list of them."""
    if isinstance(node, str):
        return (node,)
    return tuple(item for item in node if isinstance(item, str)) if isinstance(node, list) else ()


def at(node: Node, *path: str) -> Node:
    """What stands below a node at a path of keys."""
    for key in path:
        node = mapping(node).get(key)
    return node


def word(node: Node, *path: str) -> str:
    """The text below a node, '' where there is none."""
    found = at(node, *path)
    return found if isinstance(found, str) else ""


def sessions(design: Design) -> Iterator[Plain]:
    """All sessions with what they inherit, in the order of the file."""
    for name, activity in mapping(design.get("activities")).items():
        above = [activity, *_kinds(design, word(activity, "kind"))]
        track = next((word(node, "track") for node in above if word(node, "track")), "")
        above.append(at(design, "tracks", track) or {})
        own = next((mapping(node)["sessions"] for node in above if "sessions" in mapping(node)), None)
        chooses = any("choose" in mapping(node) for node in above)
        if own is None:
            yield _session(design, (name, ""), above, above, chooses)
        for index, (session, said) in enumerate(mapping(own).items()):
            chain = [said, *above]
            yield _session(design, (name, session), chain, chain if index == 0 else [said], chooses)


def _kinds(design: Design, kind: str) -> Iterator[Node]:
    while kind:
        node = at(design, "kinds", kind) or {}
        yield node
        kind = word(node, "like")


def _session(design: Design, name: tuple[str, str], chain: list[Node], when: list[Node], chooses: bool) -> Plain:
    def said(key: str) -> Node:
        return next((mapping(node)[key] for node in chain if key in mapping(node)), None)

    clauses = next((mapping(node)["when"] for node in when if "when" in mapping(node)), None)
    length, times, clock = word(said("length")), said("times"), said("clock")
    return Plain(
        id=".".join(name) if name[1] else name[0],
        activity=name[0],
        when=texts(clauses),
        days=int(word(said("days")) or _days(length)),
        hours=hours_of(design, length) if length else None,
        clock=clock_of(clock) if isinstance(clock, str) else None,
        times=_times(times) if isinstance(times, str) else 1,
        who=_who(design, chain, word(said("optional")) == "true"),
        place=word(said("place")),
        phase=word(said("phase")),
        is_joint=said("each") is None and said("arranged-by") is None and length != "none",
        has_choice=chooses,
    )


def _who(design: Design, chain: list[Node], optional: bool) -> tuple[Person, ...]:
    merged: dict[str, Node] = {}
    for node in reversed(chain):
        merged.update(mapping(mapping(node).get("who")))
    found = []
    for role, how in merged.items():
        people = how if not isinstance(how, dict) else how.get("people", "all")
        names = texts(people) if isinstance(people, list) else ()
        everybody = texts(listed) if isinstance(listed := at(design, "roles", role, "people"), list) else ()
        away = optional or word(how, "optional") == "true" or word(design, "roles", role, "optional") == "true"
        if people == "all" and everybody:
            names = everybody
        if people != "none":
            found.append(Person(role, people if isinstance(people, str) else "names", names, away))
    return tuple(found)


NUMBER = r"(?:\d+(?:[.,]\d+)?½?|½)"
_PIECE = re.compile(rf"({NUMBER})\s*([^\W\d]+(?:-[^\W\d]+)*)")


def number(written: str) -> Fraction:
    """`2`, `2,5`, `½`, `1½`."""
    half = Fraction(1, 2) if written.endswith("½") else Fraction(0)
    whole = written.removesuffix("½").replace(",", ".")
    return (Fraction(whole) if whole else Fraction(0)) + half


def _planned(amount: str) -> str:
    """The planned end of an amount."""
    plan = re.search(r"\(plan ([^)]+)\)", amount)
    amount = plan[1] if plan else amount
    amount = re.sub(r"^(?:about|at least|at most)\s+", "", amount.strip())
    span = re.fullmatch(rf"{NUMBER}[^-–]*[-–]\s*({NUMBER}.*)", amount)
    return span[1] if span else amount


def hours_of(design: Design, length: str) -> Fraction | None:
    """The planned length in hours; None where nobody knows."""
    total = Fraction(0)
    for how_many, unit in _PIECE.findall(_planned(length)):
        total += number(how_many) * _factor(design, unit)
    return total or None


def _factor(design: Design, unit: str) -> Fraction:
    known = {"h": Fraction(1), "min": Fraction(1, 60), "timer": Fraction(1), "hours": Fraction(1)}
    if unit in known:
        return known[unit]
    if unit.startswith("half-day"):
        return _factor(design, "day") / 2
    declared = word(design, "units", unit) or word(design, "units", unit.removesuffix("s"))
    declared = declared or (word(design, "units", "day") if unit in ("dag", "dage") else "")
    return hours_of(design, declared) or Fraction(0) if declared else Fraction(0)


def _days(length: str) -> int:
    pieces = _PIECE.findall(_planned(length))
    in_days = [(number(many), unit) for many, unit in pieces if re.fullmatch("days?|dage?|half-days?", unit)]
    if len(in_days) != 1 or len(pieces) != 1:
        return 1
    many, unit = in_days[0]
    return max(1, ceil(many / 2 if unit.startswith("half") else many))


def _times(written: str) -> int | None:
    if " per " in written:
        return None
    found = re.match(NUMBER, _planned(written))
    return ceil(number(found[0])) if found else 1


def clock_of(written: str) -> Clock | None:
    """`09:00-16:00`, `19:00`; None for hours (`31 h`)."""
    found = re.search(r"(\d\d?):(\d\d)(?:-(\d\d?):(\d\d))?", written)
    if found is None:
        return None
    first = time(int(found[1]), int(found[2]))
    return first, time(int(found[3]), int(found[4])) if found[3] else None
