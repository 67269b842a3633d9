"""Floor 2: what all parts of a programme file have in common, and the small types that their fields are made of.

Every mapping of the file becomes a `Node` that knows its place, so that a rule about two valid values can point at
both. The reader hands the place over under the key `PLACE`; it is left out of dumps and of the schema. A scalar
comes as a `Word`, a text that knows its place, because a short form (`talent: all`) becomes a node of its own.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated, Any, NoReturn, Protocol

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainValidator, ValidationInfo, WithJsonSchema
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import PydanticCustomError

from talentc.model.text_error import TextError
from talentc.model.units import Units
from talentc.source import Place, TextSpan

PLACE = "\x00place"
ID_PATTERN = re.compile(r"[a-zæøåäöüß][a-z0-9æøåäöüß]*(-[a-z0-9æøåäöüß]+)*")


class Word(str):
    """A scalar of the file: its text, and where it stands."""

    __slots__ = ("place",)
    place: TextSpan

    def __new__(cls, text: str, place: TextSpan) -> "Word":
        word = super().__new__(cls, text)
        word.place = place
        return word


class Vocabulary(Protocol):
    """What the reading of a field must know of the rest of the file: its units of time and its periods."""

    @property
    def units(self) -> Units: ...

    @property
    def periods(self) -> frozenset[str]: ...

    @property
    def languages(self) -> tuple[str, ...]: ...


def refuse(slug: str, **fields: object) -> NoReturn:
    """Say that a value is wrong; `slug` names the entry of the catalogue, `fields` fill its wording."""
    raise PydanticCustomError(slug, "{slug}", {"slug": slug, **fields})


def refuse_text(error: TextError) -> NoReturn:
    """The same for a text in one of the small languages, with the place inside it."""
    refuse(error.slug, start=error.start, end=error.end, index=error.index, **error.fields)


def vocabulary(info: ValidationInfo) -> Vocabulary:
    """The vocabulary that the validation was started with."""
    context: Vocabulary = info.context  # type: ignore[assignment]  # pydantic types the context as Any or None
    return context


def written(value: object, wanted: str) -> str:
    """The text of a scalar; a list or a map in its place is refused."""
    if not isinstance(value, str):
        refuse("wrong-shape", wanted=wanted)
    return value


def written_list(value: object, wanted: str) -> tuple[str, ...]:
    """A list of scalars; a single one stands for a list of one."""
    items = value if isinstance(value, list) else [value]
    if not items:
        refuse("wrong-shape", wanted=wanted)
    return tuple(written(item, wanted) for item in items)


def short_form(key: str) -> BeforeValidator:
    """A node that may be written as the value of `key` alone: `talent: all` for `talent: {people: all}`."""

    def expand(value: object) -> object:
        if isinstance(value, Word):
            return {key: value, PLACE: Place(value.place.span, values={key: value.place})}
        if isinstance(value, list):
            words = [item for item in value if isinstance(item, Word)]
            if words:
                places = tuple(word.place for word in words)
                span = places[0].span
                return {key: value, PLACE: Place(span, values={key: places[0]}, items={key: places})}
        return value

    return BeforeValidator(expand)


class Node(BaseModel):
    """A mapping of the programme file. Keys are written with hyphens (`time-zone`); unknown ones are refused."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        alias_generator=lambda name: name.rstrip("_").replace("_", "-"),
        arbitrary_types_allowed=True,
        protected_namespaces=(),
        defer_build=True,  # one schema for the whole file, when it is read, instead of one for every class
    )
    place: SkipJsonSchema[Place] = Field(alias=PLACE, exclude=True, repr=False)

    def where(self, field: str) -> str:
        """The key under which `field` stands in the file."""
        alias = type(self).model_fields[field].alias
        return alias if alias is not None else field


@dataclass(frozen=True, slots=True)
class Text:
    """A text as the author wrote it: one string in the programme's own language (key ''), or one per language."""

    by_language: Mapping[str, str]

    def get(self, language: str, own: str) -> str:
        """The text in `language`, else in the programme's `own` language, else whatever there is."""
        texts = self.by_language
        for key in (language, "", own) if language == own else (language, own, ""):
            if key in texts:
                return texts[key]
        return next(iter(texts.values()))

    def has(self, language: str, own: str) -> bool:
        """Whether it is there in `language`."""
        return language in self.by_language or (language == own and "" in self.by_language)


def _text(value: object, info: ValidationInfo) -> Text:
    if isinstance(value, str):
        if not value.strip():
            refuse("empty-text")
        return Text(MappingProxyType({"": value.strip()}))
    if isinstance(value, Mapping):
        texts = {key: text for key, text in value.items() if key != PLACE}
        known = vocabulary(info).languages
        for key, text in texts.items():
            if key not in known:
                refuse("unknown-language", language=key, known=", ".join(known), key=key)
            if not isinstance(text, str) or not text.strip():
                refuse("wrong-shape", wanted="a text", key=key)
        if texts:
            return Text(MappingProxyType({key: str(text).strip() for key, text in texts.items()}))
    refuse("wrong-shape", wanted="a text, or one text per language")


def _boolean(value: object) -> bool:
    text = written(value, "`true` or `false`")
    if text not in ("true", "false"):
        refuse("not-a-boolean", text=text)
    return text == "true"


def _number(value: object) -> int:
    text = written(value, "a whole number")
    if not re.fullmatch(r"[0-9]{1,6}", text):
        refuse("not-a-number", text=text)
    return int(text)


def _id(value: object) -> str:
    text = str(written(value, "an id"))
    if len(text) > 80 or not ID_PATTERN.fullmatch(text):
        refuse("bad-id", id=text)
    return text


def _reference(value: object) -> str:
    return str(written(value, "the id of something"))


def _references(value: object) -> tuple[str, ...]:
    return tuple(str(item) for item in written_list(value, "an id, or a list of ids"))


def one_of(*words: str) -> PlainValidator:
    """One word out of a fixed set."""

    def choose(value: object) -> str:
        text = str(written(value, "one word of: " + ", ".join(words)))
        if text not in words:
            refuse("unknown-word", text=text, known=", ".join(f"`{word}`" for word in words))
        return text

    return PlainValidator(choose)


def schema(description: str, **more: Any) -> WithJsonSchema:
    """How a small type shows in the JSON Schema."""
    return WithJsonSchema({"type": "string", "description": description, **more})


TextField = Annotated[
    Text,
    PlainValidator(_text),
    WithJsonSchema(
        {"anyOf": [{"type": "string"}, {"type": "object", "additionalProperties": {"type": "string"}}]},
        mode="validation",
    ),
]
Boolean = Annotated[bool, PlainValidator(_boolean), WithJsonSchema({"type": "boolean"})]
Number = Annotated[int, PlainValidator(_number), WithJsonSchema({"type": "integer", "minimum": 0})]
Id = Annotated[str, PlainValidator(_id), schema("an id", pattern=f"^{ID_PATTERN.pattern}$")]
ReferenceField = Annotated[str, PlainValidator(_reference), schema("the id of something in this file")]
ReferencesField = Annotated[
    tuple[str, ...],
    PlainValidator(_references),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]
Plain = Annotated[str, PlainValidator(lambda value: str(written(value, "a text"))), schema("a text")]

# A map from ids to something. Its own place is found through the node that holds it (`place.within(key)`).
WITHOUT_PLACE = BeforeValidator(
    lambda value: {key: item for key, item in value.items() if key != PLACE} if isinstance(value, dict) else value
)
Reasons = Annotated[dict[str, TextField], WITHOUT_PLACE]


def nodes_of(node: Node) -> Iterator[Node]:
    """A node and all nodes below it, in the order of the file's model."""
    yield node
    for field in type(node).model_fields:
        if field != "place":
            yield from _nodes_in(getattr(node, field))


def _nodes_in(value: object) -> Iterator[Node]:
    if isinstance(value, Node):
        yield from nodes_of(value)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _nodes_in(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from _nodes_in(item)
