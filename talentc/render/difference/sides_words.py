"""Floor 7: what is said of the sides of a comparison, in each programme's own language."""

from collections.abc import Iterator

from talentc.render.difference.values import Comparison, Difference
from talentc.render.difference.version import Version
from talentc.render.words import FALLBACK_LANGUAGE, Words, load_words


def heading(difference: Difference, words: Words) -> tuple[str, str]:
    """The title of a programme's report, and a line that names both sides."""
    title = words("diff.title", programme=difference.title)
    return title, words("diff.from-to", old=difference.old.file, new=difference.new.file)


def added_and_removed(comparison: Comparison) -> Iterator[str]:
    """A line for each programme that is on one side only."""
    for key, versions in (("added", comparison.added), ("removed", comparison.removed)):
        for version in versions:
            title, words = _title(version)
            yield words(f"diff.{key}-programme", programme=title, file=version.file)


def without_difference(comparison: Comparison) -> Iterator[str]:
    """A line for each programme in which nothing differs."""
    for each in comparison.differences:
        if each.is_none:
            yield load_words(each.language)("diff.none", programme=each.title)


def _title(version: Version) -> tuple[str, Words]:
    if version.compiled is None:
        return version.file, load_words(FALLBACK_LANGUAGE)
    programme = version.compiled.programme
    return programme.words(programme.file.title), load_words(programme.language)
