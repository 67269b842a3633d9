"""Floor 7: the sheet of months: what one person of each role spends in which, for every cohort that has dates."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from itertools import product

from talentc.ledger.entry import Entry
from talentc.ledger.periods import UNDATED, UNFIXED, shares_of
from talentc.render.figures.role_time import RoleTime
from talentc.render.numbers import month_name
from talentc.render.workbook.book import Book
from talentc.render.workbook.formulas import LONGEST, literal
from talentc.render.workbook.sheet import Cell, Row, Sheet, address
from talentc.value import Value

NAME = 0


class Spent(Value, frozen=True):
    """What of an entry's time a month of a cohort holds, in hours: `factor` times what the table of entries has.

    `factor` is None where that has none, since only the numbers of this cohort make it some.
    """

    entry: Entry
    hours: Fraction
    factor: Fraction | None


Months = Mapping[str, Sequence[Spent]]


def months_sheet(book: Book) -> Sheet | None:
    """A block for each cohort: roles down, months across, what has no fixed month, the total; None without dates."""
    blocks = [(schedule.cohort.id, _by_month(book, schedule.cohort.id)) for schedule in book.compiled.schedules]
    blocks = [(cohort, found) for cohort, found in blocks if _months(found)]
    if not blocks:
        return None
    rows: list[Row] = []
    for cohort, found in blocks:
        written = book.compiled.programme.file.cohorts[cohort]
        title = book.words("workbook.month-caption", cohort=book.names.line(written.title))
        if _is_proposed(book, cohort):
            title = book.words("proposed.marked", days=title)
        rows += [{NAME: Cell(title, "section")}, _heads(book, _months(found))]
        for role in (role for role in book.roles if role.rows):
            for name, parts in _people(book, role):
                rows.append(_row(book, role, name, parts, found, len(rows)))
        rows.append({})
    widest = max(len(_months(found)) for _, found in blocks)
    return Sheet(book.sheet_names["/months"], tuple(rows[:-1]), (38, *([8] * widest), 12, 11), head=1, frozen=1)


def _is_proposed(book: Book, cohort: str) -> bool:
    return any(schedule.cohort.proposed for schedule in book.compiled.schedules if schedule.cohort.id == cohort)


def _months(found: Months) -> list[str]:
    """From the first month with time to the last, those between them without any, too: `2024-01`."""
    known = sorted(period for period in found if period not in (UNFIXED, UNDATED))
    if not known:
        return []
    first, last = (int(month[:4]) * 12 + int(month[5:]) - 1 for month in (known[0], known[-1]))
    return [f"{month // 12:04d}-{month % 12 + 1:02d}" for month in range(first, last + 1)]


def _by_month(book: Book, cohort: str) -> Months:
    """What counts for one person, by the month in which it lies."""
    found: dict[str, list[Spent]] = {}
    for dated, usual in zip(book.compiled.dated[cohort], book.compiled.entries, strict=True):
        hours = dated.entry.amount.planned
        if not dated.entry.is_counted or not hours:
            continue
        for period, share in shares_of(dated, "month").items():
            factor = share * hours / usual.amount.planned if usual.amount.planned else None
            found.setdefault(period, []).append(Spent(dated.entry, share * hours, factor))
    return found


def _people(book: Book, role: RoleTime) -> Iterator[tuple[str, tuple[str, ...]]]:
    """A role, or each of its parts: what those are asked for in a month doesn't add up to what the role is."""
    asked = {entry.part for entry in role.entries if entry.is_counted and entry.part is not None}
    kinds = book.compiled.programme.file.roles[role.role].parts.values()
    for parts in product(*(tuple(members) for members in kinds if asked & set(members))):
        titles = [book.names.part(f"{role.role}.{part}") for part in parts]
        yield f"{role.title} ({', '.join(titles)})" if parts else role.title, parts


def _heads(book: Book, months: Sequence[str]) -> Row:
    words = book.words
    said = [_month(month, words.language) for month in months]
    heads = [words("time.role"), *said, words("workbook.not-fixed"), words("workbook.total")]
    return {column: Cell(head, "head-number" if column else "head") for column, head in enumerate(heads)}


def _month(month: str, language: str) -> str:
    """`jan 2024`."""
    day = date(int(month[:4]), int(month[5:]), 1)
    return f"{month_name(day.month, language, short=True)} {day.year}"


def _row(book: Book, role: RoleTime, name: str, parts: Sequence[str], found: Months, row: int) -> Row:
    months = _months(found)
    mine = {
        period: [
            each
            for each in spent
            if each.entry.role == role.role and (each.entry.part is None or each.entry.part in parts)
        ]
        for period, spent in found.items()
    }
    rest = [*mine.get(UNFIXED, []), *mine.get(UNDATED, [])]
    columns = [*(mine.get(month, []) for month in months), rest]
    cells = {NAME: Cell(name)} | {at: _hours(book, each) for at, each in enumerate(columns, 1)}
    last = len(columns)
    formula = f"SUM({address(row, 1)}:{address(row, last)})"
    whole = sum((_value(each) for each in columns), Fraction(0))
    return {**cells, last + 1: Cell(whole, "subtotal", formula)}


def _value(spent: Sequence[Spent]) -> Fraction:
    return sum((each.hours for each in spent), Fraction(0))


def _hours(book: Book, spent: Sequence[Spent]) -> Cell:
    """What lies in a month: of some entries all, of others a share, or as many times as a cohort meets more people."""
    if not spent:
        return Cell(None)
    by_factor: dict[Fraction, list[int]] = {}
    for each in spent:
        if each.factor is not None:
            by_factor.setdefault(each.factor, []).append(book.numbers[each.entry.number])
    terms = [
        book.entry_sum("hours", numbers) + (f"*{literal(factor)}" if factor != 1 else "")
        for factor, numbers in sorted(by_factor.items(), reverse=True)
    ]
    terms += [literal(each.hours) for each in spent if each.factor is None]
    formula = "+".join(terms)
    return Cell(_value(spent), "text", formula if len(formula) <= LONGEST else "")
