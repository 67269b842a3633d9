"""Floor 7: the sheet of one role, as a tender prints it: lines by track, sums, and what texts state of it."""

from fractions import Fraction

from talentc.ledger.sums import per_person as sum_per_person
from talentc.model.unit_words import DAY
from talentc.render.amounts import in_sentence
from talentc.render.figures.role_time import RoleTime
from talentc.render.workbook.book import Book
from talentc.render.workbook.role_rows import (
    ACTIVITY,
    COUNT,
    DAY_ROW,
    DAYS,
    DERIVATION,
    HEAD_ROW,
    HIGH,
    HOURS,
    LENGTH,
    LINE,
    LOW,
    RoleRows,
)
from talentc.render.workbook.sheet import Cell, Row, Sheet, address, on_sheet
from talentc.render.workbook.stated_rows import Columns, Known, stated_rows
from talentc.value import Value

WIDTHS = (7, 42, 40, 9, 10, 11, 11)
NOTE_WIDTH = 34


class RoleSheet(Value, frozen=True):
    """A role's sheet, and where other sheets find its total per person and its total for all (None: there is none)."""

    sheet: Sheet
    total: str | None
    for_all: str | None


def role_sheet(book: Book, role: RoleTime) -> RoleSheet:
    """The sheet of one role; all its numbers follow from the table of entries and from the first sheet."""
    maker = _Maker(book, role)
    maker.heads()
    maker.tracks()
    maker.totals()
    maker.apart()
    maker.uncounted()
    maker.stated()
    name = book.sheet_names[role.role]
    return RoleSheet(
        sheet=Sheet(
            name=name,
            rows=tuple(maker.rows),
            widths=(*WIDTHS, *((11, 11) if maker.has_ends else ()), NOTE_WIDTH),
            head=HEAD_ROW if maker.total_row is not None else None,
            frozen=2,
            outlined=(LOW, HIGH) if maker.has_ends else (),
        ),
        total=on_sheet(name, address(maker.total_row, HOURS)) if maker.total_row is not None else None,
        for_all=on_sheet(name, address(maker.for_all_row, HOURS)) if maker.for_all_row is not None else None,
    )


class _Maker(RoleRows):
    """The parts of the sheet, in the order in which they stand."""

    total_row: int | None = None
    for_all_row: int | None = None

    def heads(self) -> None:
        book, words = self.book, self.book.words
        title = words("time.caption", role=in_sentence(self.role.title, words.language))
        people = self.role.people
        known = Cell(people.planned, "fact", book.people_cell(self.role.role)) if people is not None else None
        many = known or Cell(words("time.unknown"), "fact")
        has_days = book.speech.has_days
        day = Cell(book.speech.units.by_id[DAY].hours, "fact", book.unit_cell(DAY)) if has_days else None
        placed: dict[int, Row] = {  # formulas of the lines know where the hours of a day stand
            0: {ACTIVITY: Cell(title, "title")},
            1: {ACTIVITY: Cell(book.title, "subtitle")},
            2: {ACTIVITY: Cell(words("workbook.people"), "fact"), DERIVATION: many},
            DAY_ROW: {ACTIVITY: Cell(words("workbook.day-hours"), "fact"), DERIVATION: day} if day is not None else {},
        }
        self.rows += [placed.get(row, {}) for row in range(HEAD_ROW)]

    def tracks(self) -> None:
        """The lines of each track, with its subtotal where there is more than one."""
        lines, words = self.book.lines[self.role.role].counted, self.book.words
        if not lines:
            key = "time.apart-note" if self.role.some_of_them else "time.nothing-asked"
            self.add({ACTIVITY: Cell(words(key, role=self.role.title), "fact")})
            return
        self.head(words("time.activity"), words("time.derivation"), words("time.note"))
        for number, track in enumerate(self.role.tracks):
            mine = [line for line in lines if line.track == number]
            if track.track is not None or len(self.role.tracks) > 1:
                self.add(self.filled({ACTIVITY: Cell(track.title, "group")}, "group"))
            for line in mine:
                self.line(line)
            if len(self.role.tracks) > 1:
                title = self.book.words("time.subtotal", title=track.title)
                self.sum(title, track.time, mine, "subtotal")

    def totals(self) -> None:
        role, words = self.role, self.book.words
        lines = self.book.lines[role.role].counted
        if not lines:
            return
        title = words("time.total-per-person", role=in_sentence(role.title, words.language))
        self.total_row = self.sum(title, role.total, lines, "total")
        programme = self.book.compiled.programme
        entries = [entry for line in lines for entry in line.entries]
        for part, name in role.part_titles.items():
            time = sum_per_person(entries, programme, (f"{role.role}.{part}",))
            self.sum(words("workbook.for-part", part=name), time, lines, "part", (part,))
        voluntary = [line for line in lines if line.voluntary]
        if voluntary:
            self.sum(words("time.of-which-voluntary"), role.voluntary, voluntary, "part")
        self.for_all()

    def for_all(self) -> None:
        """What it makes for everybody in the role."""
        lines = self.book.lines[self.role.role]
        asked = (*lines.counted, *lines.some_of_them)
        if self.role.for_all is None or not asked:
            return
        words = self.book.words
        table, key, column = words("workbook.table"), words("workbook.line"), words("workbook.for-all-hours")
        first, last = asked[0].number, asked[-1].number
        where = f'{table}[{key}],">={first}",{table}[{key}],"<={last}"'
        cells = {
            ACTIVITY: Cell(words("workbook.for-all-and-some" if lines.some_of_them else "workbook.for-all"), "total"),
            HOURS: Cell(self.role.for_all.planned, "total", f"SUMIFS({table}[{column}],{where})"),
            self.note: Cell(self.book.notes(self.role.for_all), "total"),
        }
        self.days(cells, self.role.for_all.planned, len(self.rows), "total")
        self.for_all_row = self.add(self.filled(cells, "total"))

    def apart(self) -> None:
        """What is asked of some people only, and the time of those who have names."""
        words, lines = self.book.words, self.book.lines[self.role.role].some_of_them
        if not lines:
            return
        self.add({})
        self.add({ACTIVITY: Cell(words("time.apart-caption"), "section")})
        self.head(words("time.activity"), words("time.derivation"), words("time.who"))
        for line in lines:
            self.line(line)
        if self.total_row is None:
            self.for_all()
        if not self.role.named:
            return
        self.add({})
        self.add(
            {ACTIVITY: Cell(words("time.named-caption", role=in_sentence(self.role.title, words.language)), "section")}
        )
        self.head(words("time.name"), words("time.derivation"), words("time.note"))
        for each in self.role.named:
            numbers = [self.book.numbers[entry.number] for entry in each.entries]
            hours = self.book.entry_sum("hours", numbers)
            cells = {
                ACTIVITY: Cell(each.name),
                DERIVATION: Cell(each.derivation),
                HOURS: Cell(each.time.planned, "text", hours),
                self.note: Cell(self.book.notes(each.time), "quiet"),
            }
            self.days(cells, each.time.planned, len(self.rows), "text")
            self.add(self.filled(cells, "text"))

    def uncounted(self) -> None:
        words, lines = self.book.words, self.book.lines[self.role.role].uncounted
        if not lines:
            return
        self.add({})
        self.add({ACTIVITY: Cell(words("time.not-counted-caption"), "section")})
        self.head(words("time.activity"), words("time.reason"), words("time.note"))
        for line in lines:
            cells = {
                LINE: Cell(Fraction(line.number), "quiet"),
                ACTIVITY: Cell(line.title),
                DERIVATION: Cell(line.derivation),
                HOURS: Cell(Fraction(0)),
            }
            self.days(cells, Fraction(0), len(self.rows), "text")
            self.line_rows[line.number] = self.add(self.filled(cells, "text"))

    def stated(self) -> None:
        """What texts print of the role, beside what its cells give."""
        if not self.role.stated:
            return
        words = self.book.words
        self.add({})
        title = words("time.stated-caption", role=in_sentence(self.role.title, words.language))
        self.add({ACTIVITY: Cell(title, "section")})
        columns = Columns(ACTIVITY, DERIVATION, COUNT, LENGTH, HOURS, DAYS, self.note)
        lines = self.book.lines[self.role.role]
        known = Known(
            column=HOURS,
            lines=tuple(
                (self.line_rows[line.number], line.part, frozenset(entry.number for entry in line.entries))
                for line in lines.counted
            ),
            sums=tuple(self.places),
        )
        self.rows.extend(stated_rows(self.book, self.role.stated, columns, len(self.rows), self.role.role, known))
