"""Floor 7: what all sheets of one workbook go by: its numbers of lines and entries, its names, and its first cells."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cached_property

from talentc.check.claims import Claim
from talentc.compiled import Compiled
from talentc.ledger.entry import Entry
from talentc.model.amount import Amount
from talentc.model.unit_words import DAY, HALF_DAY, HOUR, MINUTE
from talentc.render.amounts import LABELS, Speech
from talentc.render.figures.document import group_words, row_words
from talentc.render.figures.groups import Group
from talentc.render.figures.role_time import RoleTime
from talentc.render.figures.rows import Row
from talentc.render.names import Names
from talentc.render.numbers import joined
from talentc.render.words import Words
from talentc.render.workbook.formulas import entry_sum, is_written_exactly, literal
from talentc.render.workbook.sheet import Cell, address, on_sheet
from talentc.render.workbook.sheet_names import sheet_names
from talentc.value import Value

UNIT_ROW = 6  # of the first unit on the first sheet
VALUE_COLUMN = 2  # of hours and of people on the first sheet


class Line(Value, frozen=True):
    """One line of a role's sheet: `number` is its own in the whole workbook, `track` the place of its track."""

    number: int
    track: int
    title: str
    names: str
    who: str
    derivation: str
    time: Amount
    part: str
    voluntary: bool
    entries: tuple[Entry, ...]


class RoleLines(Value, frozen=True):
    """The lines of one role: those in its total, those of some people only, and those whose time isn't counted."""

    counted: tuple[Line, ...]
    some_of_them: tuple[Line, ...]
    uncounted: tuple[Line, ...]

    @property
    def all(self) -> tuple[Line, ...]:
        return (*self.counted, *self.some_of_them, *self.uncounted)


class Book(Value, frozen=True, dict=True):
    """A workbook before its sheets are made."""

    compiled: Compiled
    roles: tuple[RoleTime, ...]
    words: Words

    @property
    def speech(self) -> Speech:
        return Speech(self.words, self.compiled.programme.units)

    @property
    def names(self) -> Names:
        return Names(self.compiled.programme, self.words)

    @property
    def title(self) -> str:
        return self.names.line(self.names.title)

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        return {claim.id: claim for claim in self.compiled.claims}

    @cached_property
    def sheet_names(self) -> Mapping[str, str]:
        """The names of the sheets: of the fixed ones by `/` and their label, of the others by their role."""
        fixed = ("overview", "months", "entries", "assumptions")
        titles = [*(self.words(f"workbook.{name}") for name in fixed), *(role.title for role in self.roles)]
        keys = [*(f"/{name}" for name in fixed), *(role.role for role in self.roles)]
        return dict(zip(keys, sheet_names(titles), strict=True))

    @cached_property
    def lines(self) -> Mapping[str, RoleLines]:
        """The lines of each role, numbered through."""
        found, first = {}, 1
        for role in self.roles:
            lines = _role_lines(role, self.words, first)
            first += len(lines.all)
            found[role.role] = lines
        return found

    @cached_property
    def numbers(self) -> Mapping[int, int]:
        """The number in the table of entries of each entry of the ledger: they stand line by line."""
        entries = (entry for role in self.lines.values() for line in role.all for entry in line.entries)
        return {entry.number: number for number, entry in enumerate(entries, 1)}

    @cached_property
    def units(self) -> tuple[str, ...]:
        """The units that the workbook reckons with, the day first; those that are no hours and not so many minutes."""
        used = {DAY} if self.speech.has_days else set()
        used |= {entry.length.unit for entry in self.compiled.entries}
        used |= {claim.figure.unit for claim in self.compiled.claims if claim.figure.unit is not None}
        known = self.compiled.programme.units.by_id
        found = [unit for unit in known if unit in used and unit not in (HOUR, MINUTE, HALF_DAY, DAY)]
        return (*([DAY] if DAY in used else []), *found)

    def unit_cell(self, unit: str) -> str:
        """Where it stands how many hours a unit counts."""
        return self._first_sheet(UNIT_ROW + self.units.index(unit))

    @property
    def people_row(self) -> int:
        """The row of the first role on the first sheet."""
        return UNIT_ROW + len(self.units) + 2

    def people_cell(self, role: str) -> str:
        """Where it stands how many people a role has."""
        return self._first_sheet(self.people_row + [each.role for each in self.roles].index(role))

    def _first_sheet(self, row: int) -> str:
        return on_sheet(self.sheet_names["/overview"], address(row, VALUE_COLUMN, fixed=True))

    def unit_word(self, unit: str, label: str = "other") -> str:
        """`dage`; with the label `one`, `dag`."""
        key = f"count.{LABELS.get(unit, unit)}.{label}"
        if key in self.words.texts:
            return self.words(key)
        words = self.compiled.programme.units.by_id[unit].words
        return words[0] if label == "one" else words[-1]

    def notes(self, amount: Amount) -> str:
        """What a number can't say."""
        about = [self.words("workbook.about")] if amount.about else []
        return "; ".join([*about, *([self.words("workbook.plus-open")] if amount.open else [])])

    def entry_sum(self, column: str, numbers: Sequence[int]) -> str:
        """A formula for the sum of a column (`hours`) over the entries of these numbers."""
        return entry_sum(
            self.words("workbook.table"), self.words(f"workbook.{column}"), self.words("workbook.number"), numbers
        )


def input_cell(value: Fraction) -> Cell:
    """A number that may be changed; a division where no decimal is exact."""
    return Cell(value, "input", "" if is_written_exactly(value) else literal(value))


def varies(amounts: Sequence[Amount]) -> bool:
    """Whether any of the amounts has ends that lie apart."""
    return any(not amount.low == amount.planned == amount.high for amount in amounts)


def _role_lines(role: RoleTime, words: Words, first: int) -> RoleLines:
    groups = [(track, group) for track, each in enumerate(role.tracks) for group in each.groups]
    counted = tuple(_of_group(first + at, track, group, role, words) for at, (track, group) in enumerate(groups))
    first += len(counted)
    some = tuple(_of_row(first + at, row, role, words) for at, row in enumerate(role.some_of_them))
    first += len(some)
    uncounted = tuple(_of_row(first + at, row, role, words) for at, row in enumerate(role.uncounted))
    return RoleLines(counted, some, uncounted)


def _of_group(number: int, track: int, group: Group, role: RoleTime, words: Words) -> Line:
    return Line(
        number=number,
        track=track,
        title=group_words(group, role, words),
        names=joined(group.names, words.language),
        who="",
        derivation=group.derivation,
        time=group.time,
        part=group.part,
        voluntary=group.voluntary,
        entries=tuple(entry for row in group.rows for entry in row.entries),
    )


def _of_row(number: int, row: Row, role: RoleTime, words: Words) -> Line:
    return Line(
        number=number,
        track=-1,
        title=row_words(row, role, words),
        names="",
        who=row.who,
        derivation=row.because or row.derivation,
        time=row.time,
        part=row.part,
        voluntary=row.voluntary,
        entries=row.entries,
    )
