"""Floor 1: where something stands in a file.

Lines and columns count from 1, columns in characters (code points); an end column is exclusive, so that
`column == end_column` is an empty place. Files are named as the user named them, with forward slashes.
"""

from talentc.value import Value


class Span(Value, frozen=True, order=True):
    """A stretch of a file, from (line, column) up to but not including (end_line, end_column)."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int

    @staticmethod
    def whole(file: str) -> "Span":
        """The file as such, for what is wrong with it before a line can be named (missing, empty, not text)."""
        return Span(file, 1, 1, 1, 1)

    def part(self, start: int, end: int) -> "Span":
        """Characters `start` to `end` of a one-line span."""
        return Span(self.file, self.line, self.column + start, self.line, self.column + end)


class TextSpan(Value, frozen=True):
    """Where a value stands, and whether its characters stand there one for one.

    `span` covers the value with its quotes. `content` covers the characters alone and is None where the file
    spells the text differently (escapes, folded lines): then only the whole value can be pointed at.
    """

    span: Span
    content: Span | None = None

    def part(self, start: int, end: int) -> Span:
        """The place of characters `start` to `end` of the text, as exactly as the file allows."""
        return self.content.part(start, end) if self.content is not None else self.span
