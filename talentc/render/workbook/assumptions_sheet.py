"""Floor 7: the sheet of assumptions: what nobody has decided, its value, why, and whose time rests on it."""

from talentc.render.assumptions import assumptions_of
from talentc.render.workbook.book import Book
from talentc.render.workbook.sheet import Cell, Row, Sheet

WIDTHS = (42, 24, 30, 70, 36)


def assumptions_sheet(book: Book) -> Sheet | None:
    """All that is assumed, in the order of the file; None where nothing is."""
    words = book.words
    found = assumptions_of(book.names)
    if not found:
        return None
    heads = (
        *(words("time.subject"), words("workbook.assumed"), words("workbook.value")),
        *(words("time.reason"), words("workbook.whose-time")),
    )
    rows: list[Row] = [{column: Cell(head, "head") for column, head in enumerate(heads)}]
    for each in found:
        roles = ", ".join(role.title for role in book.roles if each in role.assumptions)
        told = (each.about, each.label or each.key, each.value, each.reason, roles)
        rows.append({column: Cell(text) for column, text in enumerate(told)})
    return Sheet(book.sheet_names["/assumptions"], tuple(rows), WIDTHS, head=0, frozen=1)
