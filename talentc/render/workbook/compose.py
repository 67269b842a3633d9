"""Floor 7: the workbook of a programme's time: an overview, a sheet for each role, all entries, what is assumed."""

from collections.abc import Iterator, Sequence

from talentc.compiled import Compiled
from talentc.render.figures.role_time import RoleTime
from talentc.render.made_by import made_by
from talentc.render.words import Words
from talentc.render.workbook.assumptions_sheet import assumptions_sheet
from talentc.render.workbook.book import Book
from talentc.render.workbook.entries_sheet import entries_sheet
from talentc.render.workbook.months_sheet import months_sheet
from talentc.render.workbook.overview_sheet import overview_sheet
from talentc.render.workbook.role_sheet import role_sheet
from talentc.render.workbook.sheet import Sheet
from talentc.render.workbook.writer import About, xlsx


def workbook(compiled: Compiled, roles: Sequence[RoleTime], words: Words) -> bytes:
    """The .xlsx file; `roles` are all those that are asked for time, at least one."""
    book = Book(compiled, tuple(roles), words)
    page = words("workbook.page", page="{page}", pages="{pages}")
    about = About(f"{book.title}: {words('time.overview')}", made_by(book.names), words.language, page)
    return xlsx(tuple(workbook_sheets(book)), about)


def workbook_sheets(book: Book) -> Iterator[Sheet]:
    """The sheets in the order of their tabs."""
    sheets = {role.role: role_sheet(book, role) for role in book.roles}
    yield overview_sheet(book, sheets)
    yield from (each.sheet for each in sheets.values())
    months = months_sheet(book)
    if months is not None:
        yield months
    yield entries_sheet(book)
    assumptions = assumptions_sheet(book)
    if assumptions is not None:
        yield assumptions
