"""A workbook as text, to be read and compared: each cell that says something, with its formula."""

from collections.abc import Iterator
from io import BytesIO

import openpyxl


def workbook_text(content: bytes) -> bytes:
    """`Talent!F7: 96 =SUMIFS(...)`, a line for each cell."""
    return ("\n".join(_lines(content)) + "\n").encode("utf-8")


def _lines(content: bytes) -> Iterator[str]:
    values = openpyxl.load_workbook(BytesIO(content), data_only=True)
    formulas = openpyxl.load_workbook(BytesIO(content))
    for sheet in values:
        for row in sheet.iter_rows():
            for cell in row:
                said = formulas[sheet.title][cell.coordinate]
                formula = f" {said.value}" if said.data_type == "f" else ""
                if cell.value is not None or formula:
                    text = str(cell.value) if isinstance(cell.value, str) else repr(cell.value)
                    shown = text.replace("\n", "\\n")
                    yield f"{sheet.title}!{cell.coordinate}: {shown}{formula}"
