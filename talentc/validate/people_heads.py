"""Floor 6: how many people a table has, beside how many the programme counts."""

from collections.abc import Iterator

from talentc.catalogue import people_file as entries
from talentc.diagnostics import Finding
from talentc.ledger.exact import shown
from talentc.ledger.people import People
from talentc.model.amount import Amount, Count, Ratio
from talentc.model.people_file import Person
from talentc.model.programme import Cohort, Programme
from talentc.model.programme_file import ProgrammeFile
from talentc.source import Span


def check_heads(programme: Programme) -> Iterator[Finding]:
    """Roles and parts of them of which a table has more or fewer people than the programme counts."""
    for cohort in programme.cohorts:
        if cohort.people:
            yield from _heads(programme, cohort)


def _heads(programme: Programme, cohort: Cohort) -> Iterator[Finding]:
    found = dict(_found(programme.file, cohort.people))
    own = dict(cohort.written.people)
    # A ratio to a role is held against those of that role who stand in the table.
    ratios = [name for name in found if isinstance(own.get(name, _people(programme.file, name)), Ratio)]
    told = {name: Count(Amount.exactly(number), str(number)) for name, (number, _) in found.items()}
    there = People(programme, {**own, **{name: count for name, count in told.items() if name not in ratios}})
    stated = People(programme, own)
    for name, (number, span) in found.items():
        count = (there if name in ratios else stated).of_role(name)
        if count is None or _agrees(count, number):
            continue
        place = cohort.written.place.within("people") if name in own else None
        related = [entries.HEADS_DIFFER.relate("people", place.of(name))] if place is not None else []
        role = programme.file.roles[name.partition(".")[0]]
        if not related and "people" in role.place.keys and "." not in name:
            related = [entries.HEADS_DIFFER.relate("people", role.place.of("people"))]
        counted = shown(count.low) if count.high is not None else f"at least {shown(count.low)}"
        counted += f" to {shown(count.high)}" if count.high is not None and count.high != count.low else ""
        stand = "stands" if number == 1 else "stand"
        yield entries.HEADS_DIFFER.at(span, *related, role=name, found=number, stand=stand, counted=counted)


def _people(file: ProgrammeFile, name: str) -> object:
    return file.roles[name].people if name in file.roles else None


def _found(file: ProgrammeFile, people: tuple[Person, ...]) -> Iterator[tuple[str, tuple[int, Span]]]:
    """How many people a table has, by role and, where everybody's is told, by part; and where the first one stands."""
    for role, node in file.roles.items():
        mine = [person for person in people if person.role == role]
        if mine:
            yield role, (len(mine), mine[0].spans["role"])
        for kind, parts in node.parts.items():
            if mine and all(kind in person.parts for person in mine):
                for part in parts:
                    number = sum(person.parts[kind] == part for person in mine)
                    yield f"{role}.{part}", (number, mine[0].spans[kind])


def _agrees(count: Amount, number: int) -> bool:
    margin = count.about / 10
    return count.low - margin <= number and (count.high is None or number <= count.high + margin)
