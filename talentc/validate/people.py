"""Floor 6: what the tables of people mean: who is there, in which part, serving whom, with which days of their own.

No cell is repeated in a finding: these are people's data, and findings end up in logs. A cell is pointed at.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from types import MappingProxyType

from talentc.catalogue import people_file as entries
from talentc.catalogue.references import UNKNOWN_COHORT
from talentc.diagnostics import Finding
from talentc.model.amount import Ratio
from talentc.model.calendar_text import FIRST_YEAR, LAST_YEAR
from talentc.model.nearest import did_you_mean
from talentc.model.people_file import Cell, PeopleTable, Person
from talentc.model.programme import Cohort
from talentc.model.programme_file import ProgrammeFile
from talentc.read.programme_folder import CohortFiles
from talentc.source import Span
from talentc.validate.names import Names, counterpart, unknown
from talentc.validate.people_columns import Columns, columns_of, listed
from talentc.value import Mutable, field, replace

PERSON_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
LONGEST_PERSON_ID = 40
_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_OTHER_DATE = re.compile(r"(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})", re.ASCII)
_WORD = re.compile(r"[^\s,;]+")


def with_people(
    file: ProgrammeFile, cohorts: tuple[Cohort, ...], files: tuple[CohortFiles, ...], names: Names
) -> tuple[tuple[Cohort, ...], tuple[Finding, ...]]:
    """The cohorts, each with its people."""
    findings: list[Finding] = []
    people: dict[str, tuple[Person, ...]] = {}
    for cohort_files in files:
        table = cohort_files.people
        if table is None:
            continue
        found = tuple(unknown(UNKNOWN_COHORT, cohort_files.cohort, names.cohorts, Span.whole(table.file)))
        findings += found
        if not found:
            people[cohort_files.cohort], problems = read_table(table, file, names)
            findings += problems
    return tuple(replace(each, people=people[each.id]) if each.id in people else each for each in cohorts), tuple(
        findings
    )


def read_table(table: PeopleTable, file: ProgrammeFile, names: Names) -> tuple[tuple[Person, ...], tuple[Finding, ...]]:
    """The people of a table, in the order of its rows; of a row with an error there is nobody."""
    columns, findings = columns_of(table, file)
    if columns is None:
        return (), findings
    rows = _Rows(table, file, names, columns, list(findings))
    people = tuple(rows.people())
    rows.check_served(people)
    return people, tuple(rows.findings)


class _Rows(Mutable):
    """Reads the rows of one table, and keeps what is wrong with them."""

    table: PeopleTable
    file: ProgrammeFile
    names: Names
    columns: Columns
    findings: list[Finding]
    seen: dict[str, Span] = field(default_factory=dict)
    served: list[tuple[str, str, Span]] = field(default_factory=list)

    def people(self) -> Iterator[Person]:
        for row in self.table.rows:
            before = len(self.findings)
            person = self._person(row)
            if person is not None and len(self.findings) == before:
                yield person

    def _person(self, row: tuple[Cell, ...]) -> Person | None:
        extra = next((cell for cell in row[len(self.table.header) :] if cell.text), None)
        if extra is not None:
            self.findings.append(entries.TOO_MANY_CELLS.at(extra.span, separator=self.table.separator))
        cells = {name: row[at] if at < len(row) else _end_of(row) for name, at in self.columns.places.items()}
        name, role = self._id(cells["id"]), self._role(cells["role"])
        if not name or not role:
            return None
        return Person(
            id=name,
            name=cells["name"].text if "name" in cells else "",
            email=cells["email"].text if "email" in cells else "",
            role=role,
            organisation=cells["organisation"].text if "organisation" in cells else "",
            parts=MappingProxyType(dict(self._parts(name, role, cells))),
            serves=tuple(self._served(name, role, cells)),
            events=MappingProxyType(dict(self._events(name, role, cells))),
            spans=MappingProxyType({column: cell.span for column, cell in cells.items()}),
        )

    def _id(self, cell: Cell) -> str:
        if not cell.text:
            self.findings.append(entries.PERSON_WITHOUT.at(cell.span, what=entries.NO_ID, help=entries.GIVE_AN_ID))
        elif PERSON_ID.fullmatch(cell.text) is None or len(cell.text) > LONGEST_PERSON_ID:
            self.findings.append(entries.BAD_PERSON_ID.at(cell.span))
        elif cell.text in self.seen:
            first = entries.REPEATED_PERSON.relate("first", self.seen[cell.text])
            self.findings.append(entries.REPEATED_PERSON.at(cell.span, first, id=cell.text))
        else:
            self.seen[cell.text] = cell.span
            return cell.text
        return ""

    def _role(self, cell: Cell) -> str:
        roles = self.file.roles
        if cell.text in roles:
            return cell.text
        if cell.text:
            self._unknown(cell.span, cell.text, "role of this programme", roles)
        else:
            help_text = entries.WRITE_ONE_OF.format(known=listed(roles))
            self.findings.append(entries.PERSON_WITHOUT.at(cell.span, what=entries.NO_ROLE, help=help_text))
        return ""

    def _parts(self, name: str, role: str, cells: Mapping[str, Cell]) -> Iterator[tuple[str, str]]:
        for kind, roles in self.columns.kinds.items():
            cell = cells[kind]
            if not cell.text or not self._is_of(cell, kind, name, role, roles):
                continue
            known = self.file.roles[role].parts[kind]
            if cell.text in known:
                yield kind, cell.text
            else:
                self._unknown(cell.span, cell.text, f"part of `{role}` by `{kind}`", known)

    def _events(self, name: str, role: str, cells: Mapping[str, Cell]) -> Iterator[tuple[str, date]]:
        for event, of in self.columns.events.items():
            cell = cells[event]
            if not cell.text or not self._is_of(cell, event, name, role, (of,)):
                continue
            day = _day(cell.text)
            if day is None:
                fields = {"event": event, "suggestion": _suggestion(cell.text)}
                self.findings.append(entries.NOT_A_PERSONAL_DATE.at(cell.span, **fields))
            else:
                yield event, day

    def _served(self, name: str, role: str, cells: Mapping[str, Cell]) -> Iterator[str]:
        for column in self.columns.ratios:
            cell = cells[column]
            if cell.text and self._is_of(cell, column, name, role, (column,)):
                for match in _WORD.finditer(cell.text):
                    is_plain = cell.span.end_column - cell.span.column == len(cell.text)
                    span = cell.span.part(match.start(), match.end()) if is_plain else cell.span
                    self.served.append((role, match[0], span))
                    yield match[0]

    def _is_of(self, cell: Cell, column: str, name: str, role: str, roles: tuple[str, ...]) -> bool:
        if role not in roles:
            wanted = " and ".join(f"`{each}`" for each in roles)
            fields = {"column": column, "wanted": wanted, "id": name, "role": role}
            self.findings.append(entries.OTHER_ROLES_COLUMN.at(cell.span, **fields))
        return role in roles

    def check_served(self, people: tuple[Person, ...]) -> None:
        """The ids of those who are served lead to people of the role that is served."""
        roles = {person.id: person.role for person in people}
        for role, name, span in self.served:
            wanted = self._role_of(self.columns.ratios[role])
            # A row with an error isn't among the people; that somebody names it is no second mistake.
            if wanted is not None and roles.get(name, "" if name not in self.seen else wanted) != wanted:
                known = [each for each, of in roles.items() if of == wanted]
                self._unknown(span, name, f"id of a person of `{wanted}` in this file", known)

    def _role_of(self, ratio: Ratio) -> str | None:
        """The role whose people a ratio counts: that of the part, or of the members of the group, that it names."""
        named = counterpart(ratio.of, self.names)
        if named is None:
            return None
        group = self.file.groups.get(named)
        return (group.of if group is not None else named).partition(".")[0]

    def _unknown(self, span: Span, text: str, what: str, known: Collection[str]) -> None:
        some = entries.WRITE_ONE_OF.format(known=listed(known)) if known else entries.NONE_KNOWN
        suggestion = did_you_mean(text, known) or some
        self.findings.append(entries.UNKNOWN_IN_TABLE.at(span, what=what, suggestion=suggestion))


def _end_of(row: tuple[Cell, ...]) -> Cell:
    """The cell that a short row doesn't have, where the row ends."""
    end = row[-1].span
    return Cell("", Span(end.file, end.end_line, end.end_column, end.end_line, end.end_column))


def _day(text: str) -> date | None:
    match = _DATE.fullmatch(text)
    if match is None or not FIRST_YEAR <= int(match[1]) <= LAST_YEAR:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


def _suggestion(text: str) -> str:
    """`Did you mean ...?`, where days and months can't be mistaken for each other."""
    match = _OTHER_DATE.fullmatch(text)
    first, second = (int(match[1]), int(match[2])) if match is not None else (0, 0)
    if match is None or (first <= 12 and first != second):
        return ""
    written = f"{match[3]}-{second:02}-{first:02}"
    return f"Did you mean `{written}`? " if _day(written) is not None else ""
