"""Floor 5: a table of people as a spreadsheet saves it: comma or semicolon, cells in quotes where they need it.

RFC 4180, and what Excel does beyond it: where the decimal sign is a comma it writes semicolons, and rows that were
emptied leave their separators behind. The standard library reads that too, but doesn't say where a cell stands.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from talentc.catalogue import people_file as entries
from talentc.diagnostics import Finding
from talentc.model.people_file import Cell, PeopleTable
from talentc.source import Span
from talentc.value import Mutable, field

_BLANKS = re.compile("[ \t\xa0]*")
_QUOTED = re.compile('"([^"]*(?:""[^"]*)*)"')
_REST_OF_LINE = re.compile("[^\n]*")


def read_people(file: str, text: str) -> tuple[PeopleTable, tuple[Finding, ...]]:
    """The cells of a file, whose lines end in a line feed; and where a quote isn't closed, or something follows it."""
    reader = _Reader(file, text)
    rows = tuple(row for row in reader.rows() if any(cell.text for cell in row))
    return PeopleTable(file, rows[0] if rows else (), rows[1:], reader.separator), tuple(reader.findings)


def separator_of(text: str) -> str:
    """What separates the cells: a semicolon where the first line with text has one outside quotes, else a comma."""
    header = _QUOTED.sub("", text).lstrip().partition("\n")[0]
    return ";" if ";" in header else ","


class _Reader(Mutable):
    """Goes through a text once, cell by cell; `at` is where it stands."""

    file: str
    text: str
    at: int = 0
    separator: str = ","
    plain: re.Pattern[str] = _REST_OF_LINE
    starts: list[int] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def rows(self) -> Iterator[tuple[Cell, ...]]:
        self.separator = separator_of(self.text)
        self.plain = re.compile(f"[^{self.separator}\n]*")
        self.starts = [0, *(match.end() for match in re.finditer("\n", self.text))]
        while self.at < len(self.text):
            yield tuple(self._row())
            self.at += 1  # the end of the line

    def _row(self) -> Iterator[Cell]:
        yield self._cell()
        while self.text.startswith(self.separator, self.at):
            self.at += 1
            yield self._cell()

    def _cell(self) -> Cell:
        begin = self._after(_BLANKS)
        if not self.text.startswith('"', begin):
            written = self.text[begin : self._after(self.plain)].rstrip()
            return Cell(written, self._span(begin, begin + len(written)))
        quoted = _QUOTED.match(self.text, begin)
        if quoted is None:
            self.findings.append(entries.OPEN_QUOTE.at(self._span(begin, begin + 1)))
            return Cell("", self._span(begin, self._after(_REST_OF_LINE)))
        self.at = quoted.end()
        further = self._after(_BLANKS)
        if self._after(self.plain) > further:
            self.findings.append(entries.AFTER_QUOTE.at(self._span(further, self.at)))
        return Cell(quoted[1].replace('""', '"').strip(), self._span(begin, quoted.end()))

    def _after(self, pattern: re.Pattern[str]) -> int:
        """Go on over what the pattern (which may be nothing) matches, and say where one stands then."""
        match = pattern.match(self.text, self.at)
        self.at = match.end() if match is not None else self.at
        return self.at

    def _span(self, begin: int, end: int) -> Span:
        first, last = (bisect_right(self.starts, place) for place in (begin, end))
        columns = (place - self.starts[line - 1] + 1 for place, line in ((begin, first), (end, last)))
        column, end_column = columns
        return Span(self.file, first, column, last, end_column)
