"""Floor 6: what the rest of the file must know before it can be read: units, periods and languages."""

from talentc.catalogue.words import BY_SLUG
from talentc.diagnostics import Finding
from talentc.model.units import Units
from talentc.tree import Mapping, Scalar, Sequence, Tree
from talentc.value import Value


class FileVocabulary(Value, frozen=True):
    """The words that one programme file adds to the language."""

    units: Units
    periods: frozenset[str]
    languages: tuple[str, ...]


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
    return FileVocabulary(units, frozenset(periods), languages), tuple(findings)


def _texts(tree: Tree | None) -> tuple[str, ...]:
    if isinstance(tree, Scalar):
        return (tree.text,)
    return tuple(item.text for item in tree.items if isinstance(item, Scalar)) if isinstance(tree, Sequence) else ()


def _scalars(tree: Tree | None) -> list[tuple[Scalar, Scalar]]:
    if not isinstance(tree, Mapping):
        return []
    return [(key, value) for key, value in tree.entries if isinstance(value, Scalar)]
