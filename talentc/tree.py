"""Floor 1: a YAML file as it was written: texts, lists and mappings with their places, nothing understood yet."""

from talentc.source import Span, TextSpan
from talentc.value import Value


class Scalar(Value, frozen=True):
    """A text. `no`, `12:30` and `2024-01-01` are texts like any other; `plain` says that no quotes stood round it."""

    text: str
    place: TextSpan
    plain: bool


class Sequence(Value, frozen=True):
    """A list, with its items in order."""

    items: "tuple[Tree, ...]"
    span: Span


class Mapping(Value, frozen=True):
    """Keys with their values, in the order of the file; no key stands there twice."""

    entries: "tuple[tuple[Scalar, Tree], ...]"
    span: Span

    @property
    def keys(self) -> tuple[str, ...]:
        """The texts of the keys, in the order of the file."""
        return tuple(key.text for key, _ in self.entries)

    def get(self, key: str) -> "Tree | None":
        """The value of `key`, or None where it isn't written."""
        return next((value for name, value in self.entries if name.text == key), None)


Tree = Scalar | Sequence | Mapping


def span_of(tree: Tree) -> Span:
    """Where a tree of any sort stands, a text with its quotes."""
    return tree.place.span if isinstance(tree, Scalar) else tree.span


class Place(Value, frozen=True):
    """Where a mapping stands, with the places of its keys and values: a view on its tree.

    `name` is where the key stands that the mapping is the value of: the id of an activity, say.
    """

    tree: Mapping
    name: Span | None = None

    @property
    def span(self) -> Span:
        return self.tree.span

    @property
    def head(self) -> Span:
        """The id that this mapping stands under, or the mapping itself."""
        return self.name if self.name is not None else self.tree.span

    @property
    def keys(self) -> tuple[str, ...]:
        return self.tree.keys

    def key(self, key: str) -> Span:
        """The place of `key` itself, or of the mapping where it isn't written."""
        return next((name.place.span for name, _ in self.tree.entries if name.text == key), self.tree.span)

    def of(self, key: str) -> Span:
        """The place of the value of `key`, or of the mapping where it isn't written."""
        value = self.tree.get(key)
        return span_of(value) if value is not None else self.tree.span

    def part(self, key: str, start: int, end: int) -> Span:
        """The place of characters `start` to `end` in the text of `key`."""
        return part_of(self.tree.get(key), start, end) or self.of(key)

    def item(self, key: str, index: int) -> Span:
        """The place of item `index` of the list under `key`, or of the value where it is no list."""
        value = item_of(self.tree.get(key), index)
        return span_of(value) if value is not None else self.tree.span

    def item_part(self, key: str, index: int, start: int, end: int) -> Span:
        """The place of characters of item `index` under `key` (of the text itself where it is no list)."""
        value = self.tree.get(key)
        return part_of(item_of(value, index), start, end) or self.item(key, index)

    def within(self, key: str) -> "Place":
        """The place of the mapping under `key`; where there is none, an empty one at the value."""
        value = self.tree.get(key)
        return Place(value if isinstance(value, Mapping) else Mapping((), self.of(key)))


def item_of(tree: Tree | None, index: int) -> Tree | None:
    """Item `index` of a list; anything else is its own only item."""
    if isinstance(tree, Sequence):
        return tree.items[index] if index < len(tree.items) else tree
    return tree


def part_of(tree: Tree | None, start: int, end: int) -> Span | None:
    """The place of characters `start` to `end` of a text; None for what is no text."""
    return tree.place.part(start, end) if isinstance(tree, Scalar) else None
