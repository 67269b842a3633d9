"""Floor 7: sheets as the bytes of an .xlsx file: the one place that knows xlsxwriter.

The bytes follow from the sheets alone: the properties have a fixed date, and so have the members of the archive.
"""

from collections.abc import Sequence
from datetime import datetime
from fractions import Fraction
from io import BytesIO
from typing import TYPE_CHECKING

from talentc.render.clean_text import clean_text
from talentc.render.workbook.heights import LINE, row_height
from talentc.render.workbook.sheet import Cell, Sheet, Style
from talentc.render.workbook.styles import BASE, NUMERIC, RULES, SMALL, STYLES
from talentc.value import Mutable, Value, field

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

A4 = 9
LONGEST_TEXT = 32767  # of a cell, in UTF-16 units
LONGEST_TITLE = 60  # at the foot of a page
CREATED = datetime(2000, 1, 1)  # a date must stand there, and the clock isn't read


class About(Value, frozen=True):
    """What is said of the file as a whole; `page` has the fields `{page}` and `{pages}`."""

    title: str
    author: str
    language: str
    page: str


def xlsx(sheets: Sequence[Sheet], about: About) -> bytes:
    """The file. Formulas carry the values that they give; a program reckons them again when it opens the file."""
    from xlsxwriter import Workbook

    stream = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    workbook = Workbook(stream, options)
    title = harmless(" ".join(about.title.split()))
    workbook.set_properties({"title": title, "author": harmless(about.author), "created": CREATED})
    workbook.set_custom_property("Language", about.language, "text")
    looks = _Looks(workbook)
    for sheet in sheets:
        _write(workbook.add_worksheet(sheet.name), sheet, looks, about)
    workbook.close()
    return stream.getvalue()


def harmless(text: str) -> str:
    """Text as a cell can hold it; it ends in a space where xlsxwriter would take it for its own mark-up."""
    text = clean_text(text).replace("\r", "")
    while len(text.encode("utf-16-le")) > 2 * LONGEST_TEXT:
        text = text[: LONGEST_TEXT // 2] if len(text) > LONGEST_TEXT else text[:-1]
    return f"{text} " if text.startswith("<r>") and text.endswith("</r>") else text


class _Looks(Mutable):
    """The formats of a workbook, each made once."""

    workbook: "Workbook"
    made: dict[tuple[Style, bool], "Format"] = field(default_factory=dict)
    small: "Format | None" = None
    numbers: dict[str, "Format"] = field(default_factory=dict)

    def of(self, style: Style, is_number: bool) -> "Format":
        key = (style, is_number)
        if key not in self.made:
            numeric = NUMERIC if is_number else {}
            self.made[key] = self.workbook.add_format({**BASE, **numeric, **STYLES[style]})
        return self.made[key]

    def of_small(self) -> "Format":
        self.small = self.small or self.workbook.add_format(dict(SMALL))
        return self.small

    def of_number(self, form: str) -> "Format":
        if form not in self.numbers:
            self.numbers[form] = self.workbook.add_format({"num_format": form})
        return self.numbers[form]


def _write(page: "Worksheet", sheet: Sheet, looks: _Looks, about: About) -> None:
    _print_set_up(page, sheet, about)
    for column, width in enumerate(sheet.widths):
        page.set_column(column, column, width, None, {"level": 1} if column in sheet.outlined else {})
    if sheet.head is not None:
        page.freeze_panes(sheet.head + 1, sheet.frozen)
    if sheet.table is not None:
        table = sheet.table
        columns = [
            {"header": head, **({"formula": f"={table.formulas[column]}"} if column in table.formulas else {})}
            for column, head in enumerate(table.heads)
        ]
        box = (table.first - 1, 0, table.last, len(table.heads) - 1)
        page.add_table(*box, {"name": table.name, "columns": columns, "style": None})
    for number, row in enumerate(sheet.rows):
        page.set_row(number, row_height(row, sheet.widths))
        for column, cell in row.items():
            _put(page, number, column, cell, looks)
    for number, lines in sheet.merged.items():
        cell = sheet.rows[number][0]
        look = looks.of(cell.style, False)
        page.merge_range(number, 0, number, len(sheet.widths) - 1, "", look)
        page.set_row(number, lines * LINE)
        _put(page, number, 0, cell, looks)
    last = (len(sheet.rows) - 1, len(sheet.widths) - 1)
    for criteria, form in RULES:
        rule = {"type": "formula", "criteria": criteria, "format": looks.of_number(form), "stop_if_true": True}
        page.conditional_format(0, 0, *last, rule)


def _print_set_up(page: "Worksheet", sheet: Sheet, about: About) -> None:
    page.set_landscape()
    page.set_paper(A4)
    page.fit_to_pages(1, 0)
    page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    if sheet.head is not None:
        page.repeat_rows(0 if sheet.table is not None else sheet.head, sheet.head)
    title = _in_footer(about.title)
    numbers = _in_footer(about.page).replace("{page}", "&P").replace("{pages}", "&N")
    page.set_footer(f"&L{title}&C&A&R{numbers}")


def _in_footer(text: str) -> str:
    """Text in a footer, where `&` is a command; without brackets, which xlsxwriter takes for a picture's."""
    line = " ".join(clean_text(text).split()).replace("[", "(").replace("]", ")")
    return (line if len(line) <= LONGEST_TITLE else f"{line[: LONGEST_TITLE - 1]}…").replace("&", "&&")


def _put(page: "Worksheet", row: int, column: int, cell: Cell, looks: _Looks) -> None:
    value = cell.value
    look = looks.of(cell.style, isinstance(value, Fraction) or bool(cell.formula))
    if cell.formula:
        page.write_formula(row, column, f"={cell.formula}", look, _shown(value) if value is not None else "")
    elif isinstance(value, Fraction):
        page.write_number(row, column, _shown(value), look)
    elif not value:
        page.write_blank(row, column, None, look)
    elif cell.small:
        base = looks.of("title", False) if cell.style == "title" else None
        first = [base] if base is not None else []
        text = f"{harmless(value)}\n"
        page.write_rich_string(row, column, *first, text, looks.of_small(), harmless(cell.small), look)
    else:
        page.write_string(row, column, harmless(value), look)


def _shown(value: str | Fraction) -> str | int | float:
    """What a formula gives: the double that is nearest to the exact number."""
    if isinstance(value, str):
        return value
    return int(value) if value.denominator == 1 and abs(value) < 10**15 else float(value)
