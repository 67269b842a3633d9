"""Floor 6: rules about names that lead back to themselves."""

from collections.abc import Iterator, Mapping

from talentc.catalogue import references as entries
from talentc.diagnostics import Finding
from talentc.model.amount import Ratio
from talentc.model.people import Part, Role
from talentc.model.programme_file import ProgrammeFile
from talentc.validate.names import Names, counterpart


def check_circles(file: ProgrammeFile, names: Names) -> Iterator[Finding]:
    """Kinds that are like each other, and roles whose numbers follow from each other."""
    yield from _kind_circles(file)
    yield from _people_circles(file, names)


def _kind_circles(file: ProgrammeFile) -> Iterator[Finding]:
    for circle in _circles({name: kind.like for name, kind in file.kinds.items()}):
        kind = circle[0]
        shown = " → ".join(f"`{name}`" for name in (*circle, kind))
        yield entries.KIND_CIRCLE.at(file.kinds[kind].place.of("like"), kind=kind, circle=shown)


def _people_circles(file: ProgrammeFile, names: Names) -> Iterator[Finding]:
    counted: dict[str, Role | Part] = dict(file.roles)
    for role, written in file.roles.items():
        for parts in written.parts.values():
            counted |= {f"{role}.{name}": part for name, part in parts.items()}
    counted_from: dict[str, str | None] = {}
    for name, node in counted.items():
        base = counterpart(node.people.of, names) if isinstance(node.people, Ratio) else None
        counted_from[name] = file.groups[base].of if base in file.groups else base
    for circle in _circles(counted_from):
        first = circle[0]
        shown = " → ".join(f"`{name}`" for name in (*circle, first))
        yield entries.PEOPLE_CIRCLE.at(counted[first].place.of("people"), role=first, circle=shown)


def _circles(after: Mapping[str, str | None]) -> Iterator[tuple[str, ...]]:
    """The circles of a map in which everything leads to at most one other; each once, from its first name."""
    done: set[str] = set()
    for start in after:
        path: list[str] = []
        here: str | None = start
        while here is not None and here in after and here not in path and here not in done:
            path.append(here)
            here = after[here]
        if here in path:
            yield tuple(path[path.index(here) :])
        done.update(path)
