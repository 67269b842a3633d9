"""Floor 5: a stretch of a YAML file, and the places in it. It is whole lines, so that columns are those of the file."""

from typing import Protocol

from talentc.source import Span
from talentc.value import Value


class Mark(Protocol):
    """Where something stands in a stretch: character of the text, line and column, all from 0."""

    @property
    def index(self) -> int: ...
    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


class Point(Value, frozen=True):
    """A mark of our own making."""

    index: int
    line: int
    column: int


class Stretch(Value, frozen=True):
    """The lines `text` of `file`; `above` lines stand before them."""

    file: str
    text: str
    above: int = 0

    def end(self) -> Point:
        """Where the text ends; the fast parser counts a line more where the last one has no line feed."""
        return Point(len(self.text), self.text.count("\n"), len(self.text) - self.text.rfind("\n") - 1)

    def span(self, start: Mark, end: Mark) -> Span:
        """From one mark to another."""
        first, last = start.line + self.above + 1, end.line + self.above + 1
        return Span(self.file, first, start.column + 1, last, end.column + 1)

    def at(self, mark: Mark, start: int = 0, end: int = 1) -> Span:
        """From `start` to `end` characters after a mark, on its line and not beyond the end of it."""
        line, last = mark.line + self.above + 1, len(self.line(mark)) + 1
        column = mark.column + 1 + start
        return Span(self.file, line, column, line, max(column, min(mark.column + 1 + end, last)))

    def line(self, mark: Mark) -> str:
        """The whole line that a mark stands in."""
        end = self.text.find("\n", mark.index)
        return self.text[mark.index - mark.column : end if end >= 0 else len(self.text)]

    def rest(self, mark: Mark) -> str:
        """What stands in its line from a mark on."""
        return self.line(mark)[mark.column :]

    def before(self, mark: Mark) -> str:
        """What stands in its line before a mark."""
        return self.text[mark.index - mark.column : mark.index]


class Trouble(Value, frozen=True):
    """An error of the parser: what it found at `mark` while it read what began at `context_mark`.

    `bracket` is the last bracket that stood open.
    """

    problem: str
    context: str
    mark: Mark
    context_mark: Mark | None
    bracket: Mark | None
