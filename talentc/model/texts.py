"""Floor 2: the small types that fields are made of: texts, ids, references, numbers, words of a fixed set."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Annotated, NoReturn, TypeVar

from talentc.model.node import Json, Reads, Vocabulary, refuse
from talentc.model.text_error import TextError
from talentc.tree import Mapping as MappingTree
from talentc.tree import Scalar, Sequence, Tree, span_of
from talentc.value import Value

ID_PATTERN = re.compile(r"[a-zæøåäöüß][a-z0-9æøåäöüß]*(-[a-z0-9æøåäöüß]+)*")
LONGEST_ID = 80
SCALAR: Json = {"type": ["string", "number"]}
SCALARS: Json = {"anyOf": [SCALAR, {"type": "array", "items": SCALAR}]}
TEXT: Json = {"anyOf": [SCALAR, {"type": "object", "additionalProperties": SCALAR}]}

Parsed = TypeVar("Parsed")


class Text(Value, frozen=True):
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


def written(tree: Tree, wanted: str) -> str:
    """The text of a scalar; a list or a map in its place is refused."""
    if not isinstance(tree, Scalar):
        refuse("wrong-shape", span_of(tree), wanted=wanted, found=shape_of(tree))
    return tree.text


def written_list(tree: Tree, wanted: str) -> tuple[str, ...]:
    """The texts of a list of scalars; a single one stands for a list of one."""
    items = tree.items if isinstance(tree, Sequence) else (tree,)
    if not items:
        refuse("wrong-shape", span_of(tree), wanted=wanted, found="an empty list")
    return tuple(written(item, wanted) for item in items)


def shape_of(tree: Tree) -> str:
    """What stands there, in words."""
    if isinstance(tree, Scalar):
        line = " ".join(tree.text.split())
        return f"`{line if len(line) <= 60 else f'{line[:57]}…'}`"
    return "a list" if isinstance(tree, Sequence) else "a map"


def parsed(tree: Tree, wanted: str, parse: Callable[[str], Parsed]) -> Parsed:
    """What a parser of a small language makes of a scalar; its error is refused at its place inside the text."""
    text = written(tree, wanted)
    try:
        return parse(text)
    except TextError as error:
        refuse_error(tree, error)


def refuse_error(tree: Tree, error: TextError) -> NoReturn:
    """Refuse a text of a small language, or one of a list of them."""
    item = tree.items[error.index] if isinstance(tree, Sequence) else tree
    span = item.place.part(error.start, max(error.start, error.end)) if isinstance(item, Scalar) else span_of(item)
    refuse(error.slug, span, **error.fields)


def _text(tree: Tree, words: Vocabulary) -> Text:
    if isinstance(tree, Scalar):
        return Text(MappingProxyType({"": _filled(tree)}))
    if not isinstance(tree, MappingTree) or not tree.entries:
        refuse("wrong-shape", span_of(tree), wanted="a text (or one for each language)", found=shape_of(tree))
    texts: dict[str, str] = {}
    for key, value in tree.entries:
        if key.text not in words.languages:
            known = ", ".join(words.languages)
            refuse("unknown-language", key.place.span, language=key.text, known=known)
        texts[key.text] = _filled(value)
    return Text(MappingProxyType(texts))


def _filled(tree: Tree) -> str:
    text = written(tree, "a text").strip()
    return text or refuse("empty-text", span_of(tree))


def _boolean(tree: Tree, _words: Vocabulary) -> bool:
    text = written(tree, "`true` or `false`")
    if text not in ("true", "false"):
        refuse("not-a-boolean", span_of(tree), text=text)
    return text == "true"


def _number(tree: Tree, _words: Vocabulary) -> int:
    text = written(tree, "a whole number")
    if not re.fullmatch(r"[0-9]{1,6}", text):
        refuse("not-a-number", span_of(tree), text=text)
    return int(text)


def _id(tree: Tree, _words: Vocabulary) -> str:
    text = written(tree, "an id")
    if not is_id(text):
        refuse("bad-id", span_of(tree), id=text)
    return text


def is_id(text: str) -> bool:
    """Whether something may be called so in a file."""
    return len(text) <= LONGEST_ID and ID_PATTERN.fullmatch(text) is not None


def one_of(*words: str) -> Reads:
    """One word out of a fixed set."""
    known = ", ".join(f"`{word}`" for word in words)

    def choose(tree: Tree, _words: Vocabulary) -> str:
        text = written(tree, f"one word of {known}")
        if text not in words:
            refuse("unknown-word", span_of(tree), text=text, known=known)
        return text

    return Reads(choose, {"enum": list(words)}, known)


def reads(wanted: str, parse: Callable[[str, Vocabulary], object], takes: str = "") -> Reads:
    """How a text of a small language is read; the reference says that it takes what is `wanted`, or `takes`."""
    return Reads(lambda tree, words: parsed(tree, wanted, lambda text: parse(text, words)), SCALAR, takes or wanted)


TextField = Annotated[Text, Reads(_text, TEXT, "a text")]
Boolean = Annotated[bool, Reads(_boolean, {"type": "boolean"}, "`true` or `false`")]
Number = Annotated[int, Reads(_number, {"type": "integer", "minimum": 0}, "a whole number")]
Id = Annotated[
    str, Reads(_id, {"type": "string", "pattern": f"^{ID_PATTERN.pattern}$", "maxLength": LONGEST_ID}, "an id")
]
ReferenceField = Annotated[str, Reads(lambda tree, _: written(tree, "the id of something"), SCALAR, "an id")]
ReferencesField = Annotated[
    tuple[str, ...],
    Reads(lambda tree, _: written_list(tree, "an id, or a list of ids"), SCALARS, "an id, or a list of ids"),
]
Plain = Annotated[str, Reads(lambda tree, _: written(tree, "a text"), SCALAR, "one text")]
Reasons = dict[str, TextField]
