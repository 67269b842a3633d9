"""Floor 6: a tree as nodes of the model, or the findings that say why not, all of them in one run."""

from typing import Final, TypeVar, get_args, get_origin

from talentc.catalogue import shape as entries
from talentc.catalogue.plan_file import BY_SLUG as PLAN_WORDS
from talentc.catalogue.words import BY_SLUG as WORDS
from talentc.diagnostics import Finding
from talentc.model.nearest import did_you_mean_key
from talentc.model.node import FieldInfo, Node, Reads, Refusal, ShortForm, Vocabulary
from talentc.model.texts import shape_of
from talentc.source import Span, TextSpan
from talentc.tree import Mapping, Place, Scalar, Sequence, Tree, span_of
from talentc.value import Mutable, field

NodeType = TypeVar("NodeType", bound=Node)
MAP, LIST = "a map (`key: value` lines)", "a list"


class Bad:
    """In place of a value that could not be read; a finding says why."""


BAD: Final = Bad()


def read_model(
    model: type[NodeType], tree: Mapping, vocabulary: Vocabulary
) -> tuple[NodeType | None, tuple[Finding, ...]]:
    """Read `tree` as a node of `model`; all of its findings in one run."""
    reading = _Reading(vocabulary)
    node = reading.node(model, tree, None)
    return (node if isinstance(node, model) else None), tuple(dict.fromkeys(reading.findings))


class _Reading(Mutable):
    """One file being read: what it knows, and what was found wrong so far."""

    vocabulary: Vocabulary
    findings: list[Finding] = field(default_factory=list)

    def node(self, model: type[Node], tree: Tree, name: Span | None) -> Node | Bad:
        """A mapping as a node; `name` is the place of the key that it stands under."""
        if not isinstance(tree, Mapping):
            return self._wrong_shape(tree, MAP)
        known = {info.key: info for info in model.fields.values()}
        values: dict[str, object] = {}
        sound = True
        for key, value in tree.entries:
            info = known.get(key.text)
            if info is None:
                self._unknown_key(key, list(known))
                sound = False
                continue
            values[info.name] = read = self.value(info.type, value, key.place.span)
            sound = sound and read is not BAD
        for info in known.values():
            if info.is_required and info.name not in values:
                self._missing(info, tree, name)
                sound = False
        return model(Place(tree, name), **values) if sound else BAD

    def value(self, annotation: object, tree: Tree, name: Span | None) -> object:
        """A value as what a field's annotation says: a small type, a node, or a map, list or choice of these."""
        if isinstance(annotation, type) and issubclass(annotation, Node):
            return self.node(annotation, tree, name)
        metadata: tuple[object, ...] = getattr(annotation, "__metadata__", ())
        for mark in metadata:
            if isinstance(mark, Reads):
                return self._leaf(mark, tree)
            if isinstance(mark, ShortForm):
                return self.value(get_args(annotation)[0], _long_form(tree, mark.key), name)
        arguments = get_args(annotation)
        if get_origin(annotation) is dict:
            return self._map(arguments[0], arguments[1], tree)
        if get_origin(annotation) is tuple:
            return self._list(arguments[0], tree)
        return self.value(arguments[0], tree, name)  # `X | None`: what is written is an X

    def _map(self, key_type: object, value_type: object, tree: Tree) -> object:
        if not isinstance(tree, Mapping):
            return self._wrong_shape(tree, MAP)
        read = [
            (
                key.text if key_type is str else self.value(key_type, key, None),
                self.value(value_type, value, key.place.span),
            )
            for key, value in tree.entries
        ]
        return BAD if any(BAD in pair for pair in read) else dict(read)

    def _list(self, item_type: object, tree: Tree) -> object:
        if not isinstance(tree, Sequence):
            return self._wrong_shape(tree, LIST)
        read = tuple(self.value(item_type, item, None) for item in tree.items)
        return BAD if BAD in read else read

    def _leaf(self, reads: Reads, tree: Tree) -> object:
        try:
            return reads.read(tree, self.vocabulary)
        except Refusal as refusal:
            entry = entries.BY_SLUG.get(refusal.slug) or PLAN_WORDS.get(refusal.slug) or WORDS[refusal.slug]
            self.findings.append(entry.at(refusal.span, **refusal.fields))
            return BAD

    def _wrong_shape(self, tree: Tree, wanted: str) -> Bad:
        self.findings.append(entries.WRONG_SHAPE.at(span_of(tree), wanted=wanted, found=shape_of(tree)))
        return BAD

    def _unknown_key(self, key: Scalar, known: list[str]) -> None:
        fields = {"key": key.text, "suggestion": did_you_mean_key(key.text, known), "known": ", ".join(known)}
        self.findings.append(entries.UNKNOWN_KEY.at(key.place.span, **fields))

    def _missing(self, info: FieldInfo, tree: Mapping, name: Span | None) -> None:
        first = tree.entries[0][0].place.span if tree.entries else tree.span
        self.findings.append(entries.MISSING_KEY.at(name or first, key=info.key))


def _long_form(tree: Tree, key: str) -> Tree:
    """A short form as the mapping that it stands for; its key stands where its value does."""
    if isinstance(tree, Mapping):
        return tree
    span = span_of(tree)
    return Mapping(((Scalar(key, TextSpan(span), plain=True), tree),), span)
