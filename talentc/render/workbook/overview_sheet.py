"""Floor 7: the first sheet: how the workbook works, its units and its people, and what each role's time comes to."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from talentc.ledger.people import People
from talentc.model.amount import Amount, Ratio
from talentc.model.unit_words import DAY
from talentc.render.figures.role_time import RoleTime
from talentc.render.figures.stated import stated_of
from talentc.render.made_by import made_by
from talentc.render.workbook.book import UNIT_ROW, VALUE_COLUMN, Book, input_cell
from talentc.render.workbook.formulas import literal
from talentc.render.workbook.role_sheet import RoleSheet
from talentc.render.workbook.sheet import Cell, Row, Sheet, address
from talentc.render.workbook.stated_rows import Columns, figures_without_role, stated_rows

NAME, SIDE, PEOPLE, HOURS, DAYS, FOR_ALL, NOTE = range(7)
WIDTHS = (42, 34, 11, 14, 14, 14, 40)
HOW_ROW = 3


def overview_sheet(book: Book, sheets: Mapping[str, RoleSheet]) -> Sheet:
    """The sheet that a reader sees first."""
    words = book.words
    first = book.people_row
    placed: dict[int, Row] = {  # formulas of all sheets know where units and people stand
        0: {NAME: Cell(book.title, "title")},
        1: {NAME: Cell(" · ".join(filter(None, (words("time.overview"), made_by(book.names)))), "subtitle")},
        HOW_ROW: {NAME: Cell(_how(book), "running")},
        **dict(enumerate(_units(book), UNIT_ROW - 1)),
        first - 1: _heads(book),
    }
    rows = [placed.get(row, {}) for row in range(first)]
    for role in book.roles:
        cells = _role(book, role, sheets[role.role], len(rows))
        rows.append({column: cells.get(column, Cell(None)) for column in range(NOTE + 1)})
    rows += _sides(book, first, len(rows) - 1)
    others = tuple(figures_without_role(stated_of(book.compiled, book.speech), [role.role for role in book.roles]))
    if others:
        rows += [{}, {NAME: Cell(words("time.stated-caption-programme"), "section")}]
        rows += stated_rows(book, others, Columns(NAME, SIDE, PEOPLE, HOURS, DAYS, FOR_ALL, NOTE), len(rows))
    return Sheet(book.sheet_names["/overview"], tuple(rows), WIDTHS, merged={HOW_ROW: 3})


def _how(book: Book) -> str:
    names = book.sheet_names
    return book.words("workbook.how", overview=names["/overview"], entries=names["/entries"])


def _units(book: Book) -> list[Row]:
    """A head, and how many hours each unit counts; nothing where there are none."""
    if not book.units:
        return []
    words, known = book.words, book.compiled.programme.units.by_id
    heads = {NAME: Cell(words("workbook.unit"), "head"), SIDE: Cell(None, "head")}
    rows: list[Row] = [{**heads, PEOPLE: Cell(words("time.hours"), "head-number")}]
    for unit in book.units:
        rows.append(
            {
                NAME: Cell(words("workbook.one-unit", unit=book.unit_word(unit, "one"))),
                SIDE: Cell(None),
                VALUE_COLUMN: input_cell(known[unit].hours),
            }
        )
    return rows


def _heads(book: Book) -> Row:
    words = book.words
    numbers = {
        PEOPLE: words("workbook.people"),
        HOURS: words("time.hours-per-person"),
        **({DAYS: words("time.days-per-person")} if book.speech.has_days else {}),
        FOR_ALL: words("time.hours-for-all"),
    }
    texts = {NAME: words("time.role"), SIDE: words("time.side"), NOTE: words("time.note")}
    cells = {column: Cell(text, "head") for column, text in texts.items()}
    cells |= {column: Cell(text, "head-number") for column, text in numbers.items()}
    return {column: cells.get(column, Cell(None, "head")) for column in range(NOTE + 1)}


def _role(book: Book, role: RoleTime, sheet: RoleSheet, row: int) -> Row:
    words, speech = book.words, book.speech
    cells = {
        NAME: Cell(role.title),
        SIDE: Cell(words(f"time.{role.side}-side")),
        PEOPLE: _people(book, role),
        NOTE: Cell(book.notes(role.total) if role.rows else "", "quiet"),
    }
    if sheet.total is not None:
        cells[HOURS] = Cell(role.total.planned, "text", sheet.total)
        if speech.has_days:
            hours = address(row, HOURS)
            days = speech.in_unit(role.total.planned, DAY)
            cells[DAYS] = Cell(days, "text", f"{hours}/{book.unit_cell(DAY)}")
    else:
        none = words("time.differs" if role.some_of_them or role.named else "amount.none")
        cells |= {HOURS: Cell(none, "missing")}
    if sheet.for_all is not None and role.for_all is not None:
        cells[FOR_ALL] = Cell(role.for_all.planned, "text", sheet.for_all)
    elif role.for_all is None:
        cells[FOR_ALL] = Cell(words("time.unknown"), "missing")
    return cells


def _people(book: Book, role: RoleTime) -> Cell:
    """How many there are: a number to change, or what follows from another role's by a ratio."""
    if role.people is None:
        return Cell(book.words("time.unknown"), "missing")
    ratio = book.compiled.programme.file.roles[role.role].people
    if isinstance(ratio, Ratio) and ratio.people.planned.denominator == 1:
        people = People(book.compiled.programme)
        other = people.counterpart(ratio)
        many = next((each.people for each in book.roles if each.role == other), None)
        if many is not None:
            cell = book.people_cell(other).rpartition("!")[2]
            formula = f"{cell}*{literal(ratio.people.planned)}/{literal(ratio.per.planned)}"
            return Cell(role.people.planned, "text", f"ROUNDUP({formula},0)")
    return input_cell(role.people.planned)


def _sides(book: Book, first: int, last: int) -> list[Row]:
    """What the client's people spend, and the provider's, where there are roles of both."""
    words = book.words
    rows: list[Row] = []
    for side in dict.fromkeys(role.side for role in book.roles):
        known = [role.for_all for role in book.roles if role.side == side and role.for_all is not None]
        unknown = [role.title for role in book.roles if role.side == side and role.for_all is None]
        if not known:
            continue
        name = words(f"time.{side}-side")
        sides, hours = (
            f"{address(first, column, fixed=True)}:{address(last, column, fixed=True)}" for column in (SIDE, FOR_ALL)
        )
        cells = {
            NAME: Cell(words(f"time.{side}-total"), "total"),
            FOR_ALL: Cell(_total(known), "total", f'SUMIFS({hours},{sides},"{name}")'),
            NOTE: Cell(words("time.without-unknown") if unknown else "", "total"),
        }
        rows.append({column: cells.get(column, Cell(None, "total")) for column in range(NOTE + 1)})
    return rows


def _total(amounts: Sequence[Amount]) -> Fraction:
    return sum((amount.planned for amount in amounts), Fraction(0))
