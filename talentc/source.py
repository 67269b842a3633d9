"""Floor 1: where something stands in a file.

Lines and columns count from 1, columns in characters (code points); an end column is exclusive, so that
`column == end_column` is an empty place. Files are named as the user named them, with forward slashes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, order=True, slots=True)
class Span:
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


@dataclass(frozen=True, slots=True)
class TextSpan:
    """Where a value stands, and whether its characters stand there one for one.

    `span` covers the value with its quotes. `content` covers the characters alone and is None where the file
    spells the text differently (escapes, folded lines): then only the whole value can be pointed at.
    """

    span: Span
    content: Span | None = None

    def part(self, start: int, end: int) -> Span:
        """The place of characters `start` to `end` of the text, as exactly as the file allows."""
        return self.content.part(start, end) if self.content is not None else self.span


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mapping stands, with the places of its keys and of its values.

    `values` of a key whose value is a list or a mapping holds the span of the whole; `items` holds the places of
    a list's items, in order; `maps` holds the place of a value that is a mapping itself. `name` is where the key
    stands that this mapping is the value of: the id of an activity, say.
    """

    span: Span
    keys: Mapping[str, Span] = field(default_factory=lambda: MappingProxyType({}))
    values: Mapping[str, TextSpan] = field(default_factory=lambda: MappingProxyType({}))
    items: Mapping[str, tuple[TextSpan, ...]] = field(default_factory=lambda: MappingProxyType({}))
    maps: Mapping[str, "Place"] = field(default_factory=lambda: MappingProxyType({}))
    name: Span | None = None

    @property
    def head(self) -> Span:
        """The id that this mapping stands under, or the mapping itself."""
        return self.name if self.name is not None else self.span

    def key(self, key: str) -> Span:
        """The place of `key` itself, or of the mapping where it isn't written."""
        return self.keys.get(key, self.span)

    def within(self, key: str) -> "Place":
        """The place of the mapping under `key`; where there is none, an empty one at the value."""
        return self.maps.get(key) or Place(self.of(key))

    def of(self, key: str) -> Span:
        """The place of the value of `key`, or of the mapping itself where the key isn't written there."""
        value = self.values.get(key)
        return value.span if value is not None else self.span

    def part(self, key: str, start: int, end: int) -> Span:
        """The place of characters `start` to `end` in the text of `key`."""
        value = self.values.get(key)
        return value.part(start, end) if value is not None else self.span

    def item(self, key: str, index: int) -> Span:
        """The place of item `index` of the list under `key`, or of the value where it is no list."""
        items = self.items.get(key, ())
        return items[index].span if index < len(items) else self.of(key)

    def item_part(self, key: str, index: int, start: int, end: int) -> Span:
        """The place of characters `start` to `end` of item `index` under `key` (of the text itself where it is no list)."""
        items = self.items.get(key, ())
        return items[index].part(start, end) if index < len(items) else self.part(key, start, end)
