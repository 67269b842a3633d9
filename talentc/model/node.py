"""Floor 2: what all parts of a programme file have in common: how they are declared, and what their fields know.

A node is a mapping of the file. Its class declares a field for each key, with the type of its value, a default and a
description; `validate/shape.py` reads nodes from a tree, and the schema and the reference are made from the same
declarations. Every node knows its place, so that a rule about two valid values can point at both.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, ClassVar, NoReturn, Protocol, TypeAlias, TypeVar, dataclass_transform

from talentc.model.units import Units
from talentc.source import Span
from talentc.tree import Place, Tree
from talentc.value import Mutable, Value

Json: TypeAlias = Mapping[str, Any]


class Vocabulary(Protocol):
    """What the reading of a field must know of the rest of the file: its units of time, its periods, its languages.

    `kinds` are the words by which the file calls its kinds of activities (folded), each with the kind's id.
    """

    @property
    def units(self) -> Units: ...

    @property
    def periods(self) -> frozenset[str]: ...

    @property
    def languages(self) -> tuple[str, ...]: ...

    @property
    def kinds(self) -> Mapping[str, str]: ...


class Refusal(Exception):
    """A value that can't be read: the slug of the entry of the catalogue that says so, where, and its named fields.

    Raised by the readers of single values and caught by whoever reads the file; it never leaves that.
    """

    def __init__(self, slug: str, span: Span, fields: Mapping[str, object]) -> None:
        super().__init__(slug)
        self.slug, self.span, self.fields = slug, span, fields


def refuse(slug: str, span: Span, **fields: object) -> NoReturn:
    """Say that a value is wrong."""
    raise Refusal(slug, span, fields)


class Reads(Value, frozen=True, eq=False):  # compared by identity: a union of types hashes it
    """How a value is read from its tree, how it shows in a JSON Schema, and what the reference says that it takes.

    Stands in `Annotated[type, Reads(…)]`.
    """

    read: Callable[[Tree, Vocabulary], object]
    json: Json
    takes: str


class ShortForm(Value, frozen=True):
    """A node that may be written as the value of one key alone: `talent: all` for `talent: {people: all}`."""

    key: str


class Required:
    """In place of a default: the key has to be written."""


class FieldInfo(Mutable):
    """One key of a node. `name` is the attribute, `key` how it is written (`time-zone`), `type` its annotation."""

    default: object
    default_factory: Callable[[], object] | None
    description: str
    name: str = ""
    key: str = ""
    type: object = None

    @property
    def is_required(self) -> bool:
        return self.default is Required and self.default_factory is None

    def absent(self) -> object:
        """The value of a key that isn't written."""
        return self.default_factory() if self.default_factory is not None else self.default


def Field(
    default: Any = Required,
    *,
    description: str,
    key: str = "",
    default_factory: Callable[[], Any] | None = None,
) -> Any:
    """Declare a key of a node. `key` is how it is written where that isn't the attribute's name with hyphens."""
    return FieldInfo(default, default_factory, description, key=key)


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(Field,))
class Node:
    """A mapping of the programme file. Keys are written with hyphens (`time-zone`); unknown ones are refused.

    `written` holds the names of the fields that stand in the file; the others have their defaults.
    """

    fields: ClassVar[Mapping[str, FieldInfo]] = {}
    place: Place
    written: frozenset[str]

    def __init_subclass__(cls) -> None:
        own = dict(cls.fields)
        for name, annotation in cls.__annotations__.items():
            info = cls.__dict__.get(name)
            if isinstance(info, FieldInfo):
                info.name, info.type = name, annotation
                info.key = info.key or name.rstrip("_").replace("_", "-")
                own[name] = info
                delattr(cls, name)
        cls.fields = own

    def __init__(self, place: Place, **values: object) -> None:
        absent = {name: info.absent() for name, info in self.fields.items() if name not in values}
        self.__dict__.update(absent, **values, place=place, written=frozenset(values))

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is frozen")

    def where(self, field: str) -> str:
        """The key under which `field` stands in the file."""
        return self.fields[field].key


AnyNode = TypeVar("AnyNode", bound=Node)


def changed(node: AnyNode, **values: object) -> AnyNode:
    """A node with other values in some fields; its place stays what it is."""
    written = {name: getattr(node, name) for name in node.written}
    return type(node)(node.place, **{**written, **values})


def nodes_of(node: Node) -> Iterator[Node]:
    """A node and all nodes below it, in the order of the file's model."""
    yield node
    for name in type(node).fields:  # in the order of the declarations, whatever the order of the file
        yield from _nodes_in(getattr(node, name))


def _nodes_in(value: object) -> Iterator[Node]:
    if isinstance(value, Node):
        yield from nodes_of(value)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _nodes_in(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from _nodes_in(item)
