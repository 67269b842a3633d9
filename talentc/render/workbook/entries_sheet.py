"""Floor 7: the sheet of entries: each piece of time, with its count and its length to change, and what they make."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import TypeAlias

from talentc.ledger.entry import Entry
from talentc.model.unit_words import DAY, HALF_DAY, HOUR, MINUTE
from talentc.render.figures.role_time import RoleTime
from talentc.render.figures.rows import activity_of, part_title, track_title
from talentc.render.names import large
from talentc.render.numbers import joined
from talentc.render.workbook.book import Book, Line, input_cell
from talentc.render.workbook.formulas import Corner, corner_of, literal
from talentc.render.workbook.sheet import Cell, Row, Sheet, Style, Table, address

HEADS = (
    *("number", "line", "role", "part", "activity", "session", "track", "phase", "kind", "voluntary"),
    *("count", "length", "hours", "low", "high", "factor", "for-all-hours", "note"),
)
OPTIONAL = ("part", "session", "track")  # columns that are left out where they say nothing
NUMBERS = ("number", "line", "count", "length", "hours", "low", "high", "factor", "for-all-hours")
WIDTHS = (7, 7, 22, 14, 38, 22, 18, 18, 14, 10, 9, 11, 10, 10, 10, 11, 11, 44)

Columns: TypeAlias = Mapping[str, int]


def entries_sheet(book: Book) -> Sheet:
    """All entries, role by role and line by line. Counts and lengths stand here, and nowhere else."""
    words = book.words
    shown = [head for head in HEADS if head not in OPTIONAL or _says(book, head)]
    columns = {head: column for column, head in enumerate(shown)}
    heads = tuple(words(f"workbook.{head}") for head in shown)
    styles: list[Style] = ["head-number" if head in NUMBERS else "head" for head in shown]
    rows: list[Row] = [dict(enumerate(map(Cell, heads, styles)))]
    for role in book.roles:
        for line in book.lines[role.role].all:
            for entry in line.entries:
                cells = zip(HEADS, _cells(book, role, line, entry, columns, len(rows)), strict=True)
                rows.append({columns[head]: cell for head, cell in cells if head in columns})
    name = words("workbook.table")
    here = f"{name}[[#This Row],[{{}}]]"
    hours = f"{here.format(words('workbook.count'))}*{here.format(words('workbook.length'))}"
    return Sheet(
        name=book.sheet_names["/entries"],
        rows=tuple(rows),
        widths=tuple(WIDTHS[HEADS.index(head)] for head in shown),
        head=0,
        frozen=columns["activity"] + 1,
        table=Table(name, 1, len(rows) - 1, heads, {columns["hours"]: hours}),
    )


def _cells(book: Book, role: RoleTime, line: Line, entry: Entry, columns: Columns, row: int) -> Iterator[Cell]:
    """In the order of HEADS."""
    programme, words = book.compiled.programme, book.words
    yield Cell(Fraction(book.numbers[entry.number]), "quiet")
    yield Cell(Fraction(line.number), "quiet")
    yield Cell(role.title)
    yield Cell(part_title(role.role, entry.part, programme) if entry.part else "")
    yield Cell(book.names.line(activity_of(entry, programme).title))
    yield Cell(_sessions(book, entry))
    yield Cell(track_title(entry.track, programme, words) if entry.track is not None else "")
    yield Cell(book.names.phase(entry.phase) if entry.phase else "")
    yield Cell(words(f"time.{entry.time}"))
    yield Cell(words("time.yes" if entry.voluntary else "time.no"))
    is_unknown = entry.times.open and not entry.times.planned
    yield Cell(None, "input") if is_unknown else input_cell(entry.times.planned)
    if entry.amount.none:
        nothing = Cell(Fraction(0))
        yield from (Cell(None), nothing, nothing, nothing, Cell(None), nothing)
    else:
        yield _length(book, entry)
        yield from _amounts(book, entry, columns, row)
    yield Cell("; ".join(_notes(book, line, entry)), "quiet")


def _says(book: Book, head: str) -> bool:
    """Whether a column says anything."""
    entries = book.compiled.entries
    if head == "session":
        return any(_sessions(book, entry) for entry in entries)
    return any(getattr(entry, head) is not None for entry in entries)


def _sessions(book: Book, entry: Entry) -> str:
    activity = activity_of(entry, book.compiled.programme)
    named = (book.names.session(session) for session in activity.sessions if session.id in entry.sessions)
    return large(joined([name for name in named if name], book.words.language))


def _length(book: Book, entry: Entry) -> Cell:
    """A length in hours, by the units in which it is written: half a day is half of what a day is."""
    length, hours = entry.length, entry.length.amount.planned
    if length.amount.open and not hours:
        return Cell(None, "input")
    unit, factor = (DAY, length.factor * 2) if length.unit == HALF_DAY else (length.unit, length.factor)
    known = book.compiled.programme.units.by_id
    if unit in (HOUR, MINUTE) or unit not in book.units or factor != known[unit].hours or not hours:
        return input_cell(hours)
    return Cell(hours, "input", f"{literal(hours / factor)}*{book.unit_cell(unit)}")


def _amounts(book: Book, entry: Entry, columns: Columns, row: int) -> Iterator[Cell]:
    """What count and length make: planned, low and high, and for everybody."""
    words, amount = book.words, entry.amount
    table = words("workbook.table")
    count, length = (f"{table}[[#This Row],[{words(f'workbook.{head}')}]]" for head in ("count", "length"))
    yield Cell(amount.planned, "text", f"{count}*{length}")
    yield _end(entry, "low", columns, row)
    yield _end(entry, "high", columns, row) if amount.high is not None else Cell(words("workbook.open"), "missing")
    everybody = entry.for_all
    if everybody is None:
        yield Cell(None, "input")
        yield Cell(words("time.unknown"), "missing")
        return
    factor = _factor(book, entry)
    yield factor
    hours = address(row, columns["hours"])
    yield Cell(
        everybody.planned, "text", f"{hours}*{address(row, columns['factor'])}" if factor.value is not None else ""
    )


def _end(entry: Entry, corner: Corner, columns: Columns, row: int) -> Cell:
    """A low or a high end: it goes along with what is planned where it is the same."""
    value = corner_of(entry.amount, corner)
    ends = (corner_of(entry.times, corner), corner_of(entry.length.amount, corner))
    planned = (entry.times.planned, entry.length.amount.planned)
    cells = [address(row, columns[head]) for head in ("count", "length")]
    if value is None or None in ends:  # at most none of something without an end
        return Cell(value)
    if ends == planned:
        return Cell(value, "text", address(row, columns["hours"]))
    terms = [
        cell if end == same else literal(end or Fraction(0))
        for cell, end, same in zip(cells, ends, planned, strict=True)
    ]
    return Cell(value, "input", "*".join(terms))


def _factor(book: Book, entry: Entry) -> Cell:
    """How many times one person's time is everybody's: how many people there are, or how often something is held."""
    everybody, own = entry.for_all, entry.amount.planned
    if everybody is None or (not own and everybody.planned):
        return Cell(None, "input")
    people = next(role.people for role in book.roles if role.role == entry.role)
    if people is not None and own * people.planned == everybody.planned:
        return Cell(people.planned, "text", book.people_cell(entry.role))
    return input_cell(everybody.planned / own) if own else Cell(Fraction(0), "input")


def _notes(book: Book, line: Line, entry: Entry) -> Iterator[str]:
    words = book.words
    notes = book.notes(entry.amount)
    if notes:
        yield notes
    if entry.amount.none:
        yield words("time.not-counted-because", reason=line.derivation)
    elif entry.some_of_them:
        yield f"{words('time.apart-who', who=line.who)}; {words('workbook.not-per-person')}"
