"""Floor 1: a YAML file as it was written: texts, lists and mappings with their places, nothing understood yet."""

from dataclasses import dataclass

from talentc.source import Span, TextSpan


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text. `no`, `12:30` and `2024-01-01` are texts like any other; `plain` says that no quotes stood round it."""

    text: str
    place: TextSpan
    plain: bool


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list, with its items in order."""

    items: "tuple[Tree, ...]"
    span: Span


@dataclass(frozen=True, slots=True)
class Mapping:
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
