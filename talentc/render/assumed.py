"""Floor 7: what is assumed where a source says nothing: the value, and why. `Antal gange: 6. Udbuddet siger …`"""

from collections.abc import Callable, Iterator, Mapping

from talentc.ledger.people import People
from talentc.model.activities import Held, Kind, Shared
from talentc.model.amount import Amount, Count, Ratio
from talentc.model.node import Node
from talentc.model.people import Allowance, Group, Participation, Role
from talentc.model.places import Venue
from talentc.model.programme_file import ProgrammeFile
from talentc.model.texts import Text
from talentc.model.unit_words import HOUR
from talentc.render.names import Names, large
from talentc.render.numbers import clock_text, joined
from talentc.render.when_words import times_words, when_words, without_plan


def assumed_line(names: Names, node: Node, key: str, reason: Text) -> str:
    """What a node assumes under a key, as a sentence, and why; the reason alone where there is no value to be told."""
    why = large(names.line(reason))
    label, value = assumed_value(names, node, key)
    return f"{names.words('assumed.said', what=label, value=value.rstrip('.'))} {why}" if value else why


def assumed_value(names: Names, node: Node, key: str) -> tuple[str, str]:
    """What is assumed under a key is called, and its value: `Antal gange`, `6`; empty where it can't be told so."""
    found = next(((label, value) for told in VALUES for label, value in told(names, node, key) if value), None)
    return (names.words(found[0]), found[1]) if found is not None else ("", "")


def ratio_words(names: Names, role: str, ratio: Ratio) -> str:
    """`1 nærmeste leder pr. talent`, `1 mentor pr. 2 talenter`."""
    speech = names.speech
    counterpart = People(names.programme).counterpart(ratio)
    called = names.group if counterpart in names.programme.file.groups else names.role
    many = speech.count(ratio.people, speech.own_noun(names.role(role), names.role(role, many=True)))
    one = called(counterpart)
    if ratio.per != Amount.exactly(1):
        one = speech.count(ratio.per, speech.own_noun(one, called(counterpart, many=True)))
    return names.words("who.ratio", count=many, role=one)


def _of_people(names: Names, node: Node, key: str) -> Iterator[tuple[str, str]]:
    speech = names.speech
    if isinstance(node, Role) and key == "people":
        match node.people:
            case Count():
                yield "assumed.people", speech.number(node.people.amount)
            case Ratio():
                role = next((name for name, role in names.programme.file.roles.items() if role is node), "")
                yield "assumed.people", ratio_words(names, role, node.people) if role else ""
            case tuple():
                yield "who.people", joined(node.people, names.language)
            case None:
                yield "assumed.people", names.words("time.unknown")
    if isinstance(node, Group) and key in ("size", "number"):
        said = node.size if key == "size" else node.number
        yield f"assumed.{key}", speech.number(without_plan(said.amount)) if said is not None else ""


def _of_activity(names: Names, node: Node, key: str) -> Iterator[tuple[str, str]]:
    if isinstance(node, Shared):
        match key:
            case "place" if node.venue is not None:
                yield "activity.place", names.venue(node.venue)
            case "who":
                yield "activity.participants", ", ".join(large(each) for each in _who(names, node.who))
            case "preparation" | "follow-up" | "travel":
                yield f"activity.{key}", joined(list(_allowed(names, node.allowances(key))), names.language)
    if isinstance(node, Held):
        yield from _of_time(names, node, key)


def _of_time(names: Names, node: Held, key: str) -> Iterator[tuple[str, str]]:
    speech = names.speech
    match key:
        case "times" if isinstance(node.times, Count):
            yield "assumed.times", speech.number(without_plan(node.times.amount))
        case "times" if node.times is not None:
            yield "assumed.times", times_words(node.times, names)
        case "length" if node.length is not None:
            yield "activity.length", speech.time(node.length.amount, node.length.unit)
        case "when" if node.when is not None:
            yield "activity.when", when_words(node.when, names)
        case "clock" if node.clock is not None and node.clock.from_time is not None:
            yield "activity.clock", clock_text(node.clock.from_time, node.clock.to_time, names.language)
        case "days" | "nights":
            yield f"assumed.{key}", str(getattr(node, key) or "")
        case "arranged-by" if node.arranged_by in names.programme.file.roles:
            yield "handbook.arranged", names.role(node.arranged_by)


def _who(names: Names, who: Mapping[str, Participation]) -> Iterator[str]:
    for key, said in who.items():
        if said.people.sort == "names":
            yield from said.people.names
        elif said.people.count is not None:
            noun = names.speech.own_noun(names.role(key), names.role(key, many=True))
            yield names.speech.count(said.people.count, noun)
        elif said.people.sort != "none":
            alone = People(names.programme).of_role(key) == Amount.exactly(1)
            roles = names.role(key, many=not alone)
            yield names.words("who.some", roles=roles) if said.people.sort == "some" else roles


def _allowed(names: Names, allowances: Mapping[str, Allowance]) -> Iterator[str]:
    for key, allowance in allowances.items():
        length = allowance.length.length
        time = names.speech.time(length.amount, length.unit)
        yield f"{time} ({names.role(key, many=True)})" if len(allowances) > 1 else time


def _of_place(names: Names, node: Node, key: str) -> Iterator[tuple[str, str]]:
    if isinstance(node, Venue):
        if key == "city" and node.city is not None:
            yield "assumed.key.city", node.city
        for name, number in (("rooms", node.rooms), ("seats", node.seats)):
            if key == name and number is not None:
                yield f"assumed.key.{name}", names.speech.number(Amount.exactly(number))


def _of_structure(names: Names, node: Node, key: str) -> Iterator[tuple[str, str]]:
    """What is assumed to be there: units, and what has titles."""
    speech = names.speech
    if isinstance(node, ProgrammeFile):
        phases = [each.title for each in node.phases.values()] if key == "phases" else []
        cohorts = [each.title for each in node.cohorts.values()] if key == "cohorts" else []
        yield f"assumed.key.{key}", joined([names.line(title) for title in (*phases, *cohorts)], names.language)
        if key == "units":
            yield "assumed.key.units", joined(list(_units(names, node)), names.language)
    if isinstance(node, Kind) and key == "sessions":
        known = [names.line(each.title) for each in node.sessions.values() if each.title is not None]
        yield "assumed.key.sessions", joined(known, names.language) if len(known) == len(node.sessions) else ""
    if isinstance(node, Kind) and key == "choose":
        chosen = [
            f"{speech.number(each.amount) if isinstance(each, Count) else speech.time(each.amount, each.unit)}"
            for each in node.choose.values()
        ]
        yield "assumed.key.choose", joined(list(dict.fromkeys(chosen)), names.language)


def _units(names: Names, node: ProgrammeFile) -> Iterator[str]:
    """`1 dag = 7,4 timer`, for each unit that the programme declares."""
    for key in node.units:
        word = key.partition("/")[0].strip().lower()
        for unit in names.programme.units.by_id.values():
            if word in (unit.id, *unit.words):
                amount = Amount.exactly(unit.hours)
                yield f"{names.speech.time(amount, unit.id)} = {names.speech.time(amount, HOUR)}"


VALUES: tuple[Callable[[Names, Node, str], Iterator[tuple[str, str]]], ...] = (
    _of_people,
    _of_activity,
    _of_place,
    _of_structure,
)
