"""Floor 6: what the rest of the file must know before it can be read: units, periods and languages."""

from collections.abc import Iterator
from collections.abc import Mapping as PlainMapping
from types import MappingProxyType

from talentc.catalogue.words import BY_SLUG
from talentc.diagnostics import Finding
from talentc.model.scan import fold
from talentc.model.units import Units
from talentc.tree import Mapping, Scalar, Sequence, Tree
from talentc.value import Value


class FileVocabulary(Value, frozen=True):
    """The words that one programme file adds to the language."""

    units: Units
    periods: frozenset[str]
    languages: tuple[str, ...]
    kinds: PlainMapping[str, str]


def read_vocabulary(tree: Mapping) -> tuple[FileVocabulary, tuple[Finding, ...]]:
    """The vocabulary of a file, with what is wrong with its units. Wrong shapes are left to the model to refuse."""
    languages = _texts(tree.get("languages")) or ("en",)
    declared = _scalars(tree.get("units"))
    units, problems = Units.from_declarations({key.text: value.text for key, value in declared}, languages)
    findings = []
    for problem in problems:
        key, value = next(pair for pair in declared if pair[0].text == problem.key)
        place = (key if problem.at == "key" else value).place
        error = problem.error
        findings.append(BY_SLUG[error.slug].at(place.part(error.start, error.end), **error.fields))
    phases = tree.get("phases")
    periods: list[str] = []
    for _, phase in phases.entries if isinstance(phases, Mapping) else ():
        if isinstance(phase, Mapping):
            periods.extend(key.text for key, _ in _scalars(phase.get("has")))
    kinds = MappingProxyType(dict(_kind_words(tree.get("kinds"))))
    return FileVocabulary(units, frozenset(periods), languages, kinds), tuple(findings)


def _kind_words(kinds: Tree | None) -> Iterator[tuple[str, str]]:
    """The words by which a text may call activities of a kind: its id, its title and its plural."""
    for key, kind in kinds.entries if isinstance(kinds, Mapping) else ():
        for name in (key.text, f"{key.text}s"):
            yield fold(name), key.text
        for title in (kind.get("title"), kind.get("plural")) if isinstance(kind, Mapping) else ():
            for word in (title,) if isinstance(title, Scalar) else (text for _, text in _scalars(title)):
                yield fold(word.text), key.text


def _texts(tree: Tree | None) -> tuple[str, ...]:
    if isinstance(tree, Scalar):
        return (tree.text,)
    return tuple(item.text for item in tree.items if isinstance(item, Scalar)) if isinstance(tree, Sequence) else ()


def _scalars(tree: Tree | None) -> list[tuple[Scalar, Scalar]]:
    if not isinstance(tree, Mapping):
        return []
    return [(key, value) for key, value in tree.entries if isinstance(value, Scalar)]
