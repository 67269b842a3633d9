"""Floor 6: the columns of a table of people, as its first line names them."""

from collections.abc import Iterable, Mapping

from talentc.catalogue import people_file as entries
from talentc.diagnostics import Finding
from talentc.model.amount import Ratio
from talentc.model.nearest import did_you_mean
from talentc.model.people_file import COLUMNS, PeopleTable
from talentc.model.programme_file import ProgrammeFile
from talentc.source import Span
from talentc.value import Value

MOST_LISTED = 12


class Columns(Value, frozen=True):
    """The columns that a table has: where each stands in a row, and what it tells.

    `kinds` gives for a kind of part the roles that it divides, `events` for an event the role that has it, `ratios` for
    a role that serves others to whom it is a ratio.
    """

    places: Mapping[str, int]
    kinds: Mapping[str, tuple[str, ...]]
    events: Mapping[str, str]
    ratios: Mapping[str, Ratio]


def columns_of(table: PeopleTable, file: ProgrammeFile) -> tuple[Columns | None, tuple[Finding, ...]]:
    """The columns of a table, and those that lead nowhere; None where it lacks one that everything hangs on."""
    known = _known(file)
    places: dict[str, int] = {}
    findings: list[Finding] = []
    for at, cell in enumerate(table.header):
        if cell.text in known.places and cell.text not in places:
            places[cell.text] = at
        elif cell.text:
            what, suggestion = entries.TWICE, ""
            if cell.text not in places:
                what, suggestion = entries.NO_SUCH_COLUMN, did_you_mean(cell.text, known.places)
            fields = {"column": cell.text, "what": what, "suggestion": suggestion, "columns": listed(known.places)}
            findings.append(entries.UNKNOWN_COLUMN.at(cell.span, **fields))
    missing = next((name for name in ("id", "role") if name not in places), "")
    if missing:
        # Without a first line that names columns, the cells in it are somebody's: they aren't told.
        span = table.header[0].span if table.header else Span.whole(table.file)
        what = entries.NO_COLUMN.format(column=missing)
        lacking = entries.PERSON_WITHOUT.at(
            span, what=what, help=entries.THE_COLUMNS.format(columns=listed(known.places))
        )
        return None, (lacking, *(findings if places else ()))
    return (
        Columns(
            places,
            {name: roles for name, roles in known.kinds.items() if name in places},
            {name: of for name, of in known.events.items() if name in places},
            {name: ratio for name, ratio in known.ratios.items() if name in places},
        ),
        tuple(findings),
    )


def _known(file: ProgrammeFile) -> Columns:
    """All columns that a table of this programme's people can have; a name means the first of what it could mean."""
    kinds: dict[str, tuple[str, ...]] = {}
    for role, node in file.roles.items():
        for kind in node.parts:
            if kind not in COLUMNS:
                kinds[kind] = (*kinds.get(kind, ()), role)
    taken = {*COLUMNS, *kinds}
    ratios = {role: ratio for role, ratio in _ratios(file) if role not in taken}
    events = {name: event.of.partition(".")[0] for name, event in file.events.items() if name not in taken}
    names = (*COLUMNS, *kinds, *ratios, *events)
    return Columns({name: at for at, name in enumerate(names)}, kinds, events, ratios)


def _ratios(file: ProgrammeFile) -> Iterable[tuple[str, Ratio]]:
    """The roles that serve others, in the programme or in one of its cohorts."""
    for role, node in file.roles.items():
        said = (node.people, *(cohort.people.get(role) for cohort in file.cohorts.values()))
        ratio = next((people for people in said if isinstance(people, Ratio)), None)
        if ratio is not None:
            yield role, ratio


def listed(names: Iterable[str]) -> str:
    """`a`, `b` in backticks, or the first of very many."""
    known = tuple(names)
    return ", ".join(f"`{name}`" for name in known[:MOST_LISTED]) + ("…" if len(known) > MOST_LISTED else "")
