"""Floor 7: what texts print, in the workbook: stated, computed by a formula, and the difference of the two."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import partial

from talentc.check.claims import Claim
from talentc.check.compare import ABOUT, tolerance
from talentc.ledger.entry import Entry
from talentc.ledger.sums import as_times, for_all
from talentc.ledger.sums import per_person as sum_per_person
from talentc.model.amount import Figure
from talentc.model.unit_words import COUNTED, HOUR, MINUTE
from talentc.render.figures.printed import is_membership
from talentc.render.figures.stated import Stated
from talentc.render.workbook.book import Book
from talentc.render.workbook.formulas import LONGEST, Addend, cell_sum, literal, per_person
from talentc.render.workbook.sheet import Cell, Row, address
from talentc.value import Value

EXACTLY = 9  # decimals at which two numbers are the same in spite of how a computer writes them


class Columns(Value, frozen=True):
    """Where the parts of a stated figure stand."""

    subject: int
    words: int
    stated: int
    unit: int
    computed: int
    difference: int
    verdict: int


class Known(Value, frozen=True):
    """What of the ledger stands in cells of the same sheet, in hours: lines (row, part, entries) and sums of them."""

    column: int
    lines: tuple[tuple[int, str, frozenset[int]], ...]
    sums: tuple[tuple[frozenset[int], int], ...]


def stated_rows(
    book: Book, stated: Sequence[Stated], columns: Columns, first: int, role: str = "", known: Known | None = None
) -> list[Row]:
    """A head, then every figure and date under the text that prints it; `first` is the row of the head."""
    words = book.words
    heads = {
        columns.subject: Cell(words("time.subject"), "head"),
        columns.words: Cell(words("time.stated"), "head"),
        columns.stated: Cell(words("workbook.stated-number"), "head-number"),
        columns.unit: Cell(words("workbook.unit"), "head"),
        columns.computed: Cell(words("time.computed"), "head-number"),
        columns.difference: Cell(words("workbook.difference"), "head-number"),
        columns.verdict: Cell(words("time.verdict"), "head"),
    }
    width = range(columns.verdict + 1)
    rows: list[Row] = [{column: heads.get(column, Cell(None, "head")) for column in width}]
    for source in dict.fromkeys(each.source for each in stated):
        group = {columns.subject: Cell(source, "group")}
        rows.append({column: group.get(column, Cell(None, "group")) for column in width})
        for each in stated:
            if each.source == source:
                cells = _row(book, each, columns, first + len(rows), role, known)
                rows.append({column: cells.get(column, Cell(None)) for column in width})
    return rows


def _row(book: Book, stated: Stated, columns: Columns, row: int, role: str, known: Known | None) -> Row:
    cells = {
        columns.subject: Cell(stated.subject),
        columns.words: Cell(stated.printed),
        columns.verdict: Cell(stated.verdict_words, "mark" if stated.is_mistake else "text"),
    }
    claim = book.claims.get(stated.id)
    if claim is None or stated.computed is None or claim.computed is None or is_membership(claim):
        if stated.computed_words not in ("", stated.printed):  # words are too long for a column of numbers
            told = f"{book.words('time.computed')}: {stated.computed_words}"
            cells[columns.words] = Cell(stated.printed, small=told)
        return cells
    figure = claim.figure
    by = figure.factor if figure.counted is None else Fraction(1)
    computed = claim.computed.planned / by
    cells[columns.unit] = Cell(_unit_word(book, figure))
    formula = _computed(book, claim, role, known)
    cells[columns.computed] = Cell(computed, "text", formula + _in_unit(book, figure) if formula else "")
    here = address(row, columns.computed)
    if figure.amount.is_exact and claim.stated.figure is figure:
        cells[columns.stated] = Cell(figure.amount.planned / by)
        there = address(row, columns.stated)
        cells[columns.difference] = Cell(claim.error / by, "text", _difference(claim, here, there, there))
    else:
        low, high = (end / by if end is not None else None for end in (figure.amount.low, figure.amount.high))
        ends = (literal(low or Fraction(0)), literal(high) if high is not None else "")
        cells[columns.difference] = Cell(_error(claim) / by, "text", _difference(claim, here, *ends))
    return cells


def _unit_word(book: Book, figure: Figure) -> str:
    if figure.counted is not None:
        return book.words(f"count.{COUNTED[figure.counted]}.other")
    word = book.unit_word(figure.unit or HOUR)
    label = f"count.{figure.per}.one"
    return book.words("when.rate", count=word, period=book.words(label)) if label in book.words.texts else word


def _in_unit(book: Book, figure: Figure) -> str:
    """What turns hours into the unit of a figure."""
    if figure.counted is not None or figure.factor == 1:
        return ""
    if figure.unit == MINUTE and figure.per is None:
        return "*60"
    is_known = figure.unit in book.units and figure.per is None
    return f"/{book.unit_cell(figure.unit or HOUR)}" if is_known else f"/{literal(figure.factor)}"


def _error(claim: Claim) -> Fraction:
    """The error of a budget that is kept is none, however far one may stay below it."""
    top = claim.figure.amount.high
    kept = claim.figure.budget and claim.computed is not None and top is not None and claim.computed.planned <= top
    return Fraction(0) if kept else claim.error


def _difference(claim: Claim, computed: str, low: str, high: str) -> str:
    """Stated minus computed, to the nearer end; nothing within the precision in which the figure is printed."""
    figure = claim.figure
    by = figure.factor if figure.counted is None else Fraction(1)
    about = figure.amount.about + (claim.computed.about if claim.computed is not None else 0)
    slack = literal((tolerance(figure) + about * ABOUT) / by)
    below = f"IF(ROUND({low}-{computed},{EXACTLY})>{slack},{low}-{computed},0)"
    if claim.stated.remainder is not None:
        below = "0"  # the rest is what the text says it is
    if not high:
        return below
    return f"IF(ROUND({computed}-{high},{EXACTLY})>{slack},{high}-{computed},{below})"


def _computed(book: Book, claim: Claim, role: str, known: Known | None) -> str:
    """A formula for what a figure is compared with; '' where it follows from more than sums over entries."""
    stated, programme = claim.stated, book.compiled.programme
    if stated.cohort or stated.serving is not None or stated.of is not None or claim.computed is None:
        return ""
    own = tuple(name.partition(".")[2] for name in stated.role if "." in name)
    entries, column = claim.entries, "hours"
    if claim.figure.counted == "times" and len(stated.role) == 1:
        entries, column = as_times(entries, stated.time), "count"
        if any(entry.chosen is not None for entry in entries):
            return ""  # how many are chosen stands in no cell where they aren't alike
    elif claim.figure.counted is not None:
        return ""
    if stated.for_ == "all":
        everybody = for_all(entries)
        counted = [entry for entry in entries if entry.because is None]
        if everybody is None or everybody.planned != claim.computed.planned or not counted:
            return ""
        return _short(book.entry_sum("for-all-hours", [book.numbers[entry.number] for entry in counted]))
    if sum_per_person(entries, programme, stated.role).planned != claim.computed.planned:
        return ""
    counted = [entry for entry in entries if entry.is_counted]
    if not counted:
        return ""
    in_cells = _from_cells(book, counted, own, role, known) if known is not None and column == "hours" else ""
    addends = [Addend(book.numbers[entry.number], entry.role, entry.part or "") for entry in counted]
    added = per_person(addends, programme, "planned", partial(book.entry_sum, column), own)
    return in_cells or _short(added)


def _from_cells(book: Book, counted: Sequence[Entry], own: Sequence[str], role: str, known: Known) -> str:
    """A sum, or lines added up, where they hold these entries and no others."""
    wanted = {entry.number for entry in counted}
    row = next((row for entries, row in known.sums if entries == wanted), None)
    if row is not None and not own:
        return address(row, known.column)
    lines = [(row, part, entries) for row, part, entries in known.lines if entries & wanted]
    if {number for _, _, entries in lines for number in entries} != wanted:
        return ""
    if len(lines) == 1:
        return address(lines[0][0], known.column)
    addends = [Addend(row, role, part) for row, part, _ in lines]
    formula = per_person(addends, book.compiled.programme, "planned", partial(cell_sum, known.column), own)
    return f"({formula})" if "+" in formula else formula


def _short(formula: str) -> str:
    formula = f"({formula})" if "+" in formula else formula
    return formula if len(formula) <= LONGEST else ""


def figures_without_role(stated: Sequence[Stated], roles: Sequence[str]) -> Iterator[Stated]:
    """Those that stand on no role's sheet."""
    return (each for each in stated if not any(role in roles for role in each.roles))
