"""Floor 7: the rows of a role's sheet as they are made: heads, lines of the table of entries, and sums over lines."""

from collections.abc import Sequence
from fractions import Fraction
from functools import partial

from talentc.model.amount import Amount, total
from talentc.model.unit_words import DAY
from talentc.render.figures.role_time import RoleTime
from talentc.render.workbook.book import Book, Line, varies
from talentc.render.workbook.formulas import Addend, Corner, cell_sum, corner_of, per_person, unless_open
from talentc.render.workbook.sheet import Cell, Row, Style, address
from talentc.value import Mutable, field

LINE, ACTIVITY, DERIVATION, COUNT, LENGTH, HOURS, DAYS, LOW, HIGH = range(9)
CORNERS: tuple[tuple[int, Corner], ...] = ((HOURS, "planned"), (LOW, "low"), (HIGH, "high"))
DAY_ROW, HEAD_ROW = 3, 4
DAY_CELL = address(DAY_ROW, DERIVATION, fixed=True)


class RoleRows(Mutable):
    """A sheet while it is made. `places` tells which entries a row sums up, `line_rows` where the lines stand."""

    book: Book
    role: RoleTime
    rows: list[Row] = field(default_factory=list)
    line_rows: dict[int, int] = field(default_factory=dict)
    places: list[tuple[frozenset[int], int]] = field(default_factory=list)

    @property
    def has_ends(self) -> bool:
        """Whether low and high have columns of their own."""
        lines = self.book.lines[self.role.role]
        return varies([self.role.total, *(line.time for line in (*lines.counted, *lines.some_of_them))])

    @property
    def note(self) -> int:
        return HIGH + 1 if self.has_ends else LOW

    def add(self, row: Row) -> int:
        self.rows.append(row)
        return len(self.rows) - 1

    def head(self, first: str, second: str, note: str) -> None:
        words = self.book.words
        numbers = {COUNT: "workbook.count", LENGTH: "workbook.length", HOURS: "time.hours"}
        if self.book.speech.has_days:
            numbers[DAYS] = "workbook.days"
        if self.has_ends:
            numbers |= {LOW: "workbook.low-hours", HIGH: "workbook.high-hours"}
        texts = {LINE: words("workbook.line"), ACTIVITY: first, DERIVATION: second, self.note: note}
        cells = {column: Cell(text, "head") for column, text in texts.items()}
        cells |= {column: Cell(words(key), "head-number") for column, key in numbers.items()}
        self.add({column: cells.get(column, Cell(None, "head")) for column in range(self.note + 1)})

    def line(self, line: Line) -> None:
        words, row = self.book.words, len(self.rows)
        table, key = words("workbook.table"), words("workbook.line")
        where = f"{table}[{key}],{address(row, LINE)}"

        def column(label: str) -> str:
            return f"SUMIFS({table}[{words(f'workbook.{label}')}],{where})"

        notes = (self.book.notes(line.time), words("time.apart-who", who=line.who) if line.who else "")
        cells = {
            LINE: Cell(Fraction(line.number), "quiet"),
            ACTIVITY: Cell(line.title, small=line.names),
            DERIVATION: Cell(line.derivation),
            HOURS: Cell(line.time.planned, "text", column("hours")),
            self.note: Cell("; ".join(filter(None, notes)), "quiet"),
        }
        cells |= self.count_and_length(line, row, column("count"))
        self.days(cells, line.time.planned, row, "text")
        if self.has_ends:
            mark, high = words("workbook.open"), words("workbook.high")
            top = column("high")
            if line.time.high is None:
                top = f'IF(COUNTIFS({where},{table}[{high}],"{mark}")>0,"{mark}",{top})'
            cells[LOW] = Cell(line.time.low, "text", column("low"))
            cells[HIGH] = Cell(mark if line.time.high is None else line.time.high, "text", top)
        self.line_rows[line.number] = self.add(self.filled(cells, "text"))

    def count_and_length(self, line: Line, row: int, count: str) -> Row:
        """How often, and how long each time is; nothing where the times aren't equally long."""
        lengths = {entry.length.amount.planned for entry in line.entries}
        times = total(entry.times for entry in line.entries).planned
        if len(lengths) > 1 or not times:
            return {COUNT: Cell(None), LENGTH: Cell(None)}
        average = f'IF({address(row, COUNT)}=0,"",{address(row, HOURS)}/{address(row, COUNT)})'
        return {COUNT: Cell(times, "text", count), LENGTH: Cell(lengths.pop(), "text", average)}

    def days(self, cells: dict[int, Cell], hours: Fraction, row: int, style: Style) -> None:
        speech = self.book.speech
        if speech.has_days:
            cells[DAYS] = Cell(speech.in_unit(hours, DAY), style, f"{address(row, HOURS)}/{DAY_CELL}")

    def filled(self, cells: dict[int, Cell], style: Style) -> Row:
        """With a cell of that style in every column, so that its line or its shade goes all across."""
        return {column: cells.get(column, Cell(None, style)) for column in range(self.note + 1)}

    def sum(self, title: str, amount: Amount, lines: Sequence[Line], style: Style, own: Sequence[str] = ()) -> int:
        """A row that sums up lines, as the ledger does: parts of a role are alternatives."""
        programme, row = self.book.compiled.programme, len(self.rows)
        addends = [Addend(self.line_rows[line.number], self.role.role, line.part) for line in lines]
        cells = {ACTIVITY: Cell(title, style), self.note: Cell(self.book.notes(amount), style)}
        for column, corner in CORNERS if self.has_ends else CORNERS[:1]:
            formula = per_person(addends, programme, corner, partial(cell_sum, column), own)
            value = corner_of(amount, corner)
            if value is None:
                mark = self.book.words("workbook.open")
                formula = unless_open(column, [each.of for each in addends], mark, formula)
                cells[column] = Cell(mark, style, formula)
            else:
                cells[column] = Cell(value, style, formula)
        self.days(cells, amount.planned, row, style)
        if not own:
            self.places.append((frozenset(entry.number for line in lines for entry in line.entries), row))
        return self.add(self.filled(cells, style))
