"""Floor 7: a comparison as Markdown, fit for a comment on a pull request.

GitHub takes comments of up to 65,536 characters (its API refuses more as "body is too long"), shows `<details>` folded,
and tells everybody whose name follows an `@`; a space of no width after the sign prevents that.
"""

import re
from collections.abc import Iterator, Sequence
from html import escape

from talentc.render.clean_text import clean_text
from talentc.render.difference.sections import Section, sections
from talentc.render.difference.sides_words import added_and_removed, heading, without_difference
from talentc.render.difference.values import Comparison, Difference
from talentc.render.documents.tree import Heading as HeadingBlock
from talentc.render.documents.tree import paragraph, text
from talentc.render.time.markdown import texts_of
from talentc.render.words import FALLBACK_LANGUAGE, Words, load_words
from talentc.show.screen import Line, plain

MOST = 65_000
LONG = 10  # rows; a longer table is folded
MENTION = re.compile(r"(@|\\#|\bGH-)(?=\w)")


def markdown(comparison: Comparison, _width: int = 0) -> Iterator[Line]:
    """The lines of the comment, cut where it would be too long."""
    differences = comparison.differences
    language = differences[0].language if differences else FALLBACK_LANGUAGE
    parts = [part for each in differences if not each.is_none for part in _parts(each)]
    lines = (*added_and_removed(comparison), *without_difference(comparison))
    parts.extend(texts_of(tuple(paragraph(line) for line in lines)))
    parts = [MENTION.sub("\\1\u200b", part) for part in parts]
    cut = "\n\n".join(texts_of((paragraph(load_words(language)("diff.cut")),)))
    yield from (plain(line) for line in within(parts, MOST, cut).split("\n"))


def within(parts: Sequence[str], most: int, note: str) -> str:
    """The parts with empty lines between them, of at most so many characters; what is cut away, a note tells.

    A part is cut between its lines, so that a table stays one; one that is folded stays so.
    """
    whole = "\n\n".join(parts)
    if len(whole) <= most:
        return whole
    room = most - len(note) - 2
    kept: list[str] = []
    for part in parts:
        rest = room - sum(len(each) + 2 for each in kept)
        if len(part) > rest:
            kept.extend(_cut(part, rest))
            break
        kept.append(part)
    return "\n\n".join((*kept, note))


def _cut(part: str, room: int) -> Iterator[str]:
    """The first lines of a part; nothing where not even a row of its table fits."""
    end = f"\n\n{CLOSE}" if part.startswith(OPEN) else ""
    lines, length = [], len(end)
    for line in part.removesuffix(end).split("\n"):
        length += len(line) + 1
        if length > room:
            break
        lines.append(line)
    if any(line.startswith("| ") and not line.startswith("| ---") for line in lines[-1:]):
        yield "\n".join(lines) + end


OPEN, CLOSE = "<details>", "</details>"


def _parts(difference: Difference) -> Iterator[str]:
    words = load_words(difference.language)
    title, sides = heading(difference, words)
    yield from texts_of((HeadingBlock(2, text(title)), paragraph(sides)))
    for section in sections(difference, words):
        yield from _section(section, words)


def _section(section: Section, words: Words) -> Iterator[str]:
    """A section, folded where it is long; its table says what it is."""
    content = "\n\n".join(texts_of(section.blocks))
    if section.rows <= LONG and not section.aside:
        yield content
        return
    summary = words("diff.further", title=section.title, count=section.rows)
    yield f"{OPEN}<summary>{escape(' '.join(clean_text(summary).split()))}</summary>\n\n{content}\n\n{CLOSE}"
