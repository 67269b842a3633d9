"""Floor 7: a comparison on a screen."""

from collections.abc import Iterator

from talentc.render.difference.sections import sections
from talentc.render.difference.sides_words import added_and_removed, heading, without_difference
from talentc.render.difference.values import Comparison
from talentc.render.time.screen import block_lines
from talentc.render.words import load_words
from talentc.show.screen import Line, plain
from talentc.show.width import wrapped


def table(comparison: Comparison, width: int) -> Iterator[Line]:
    """Programme by programme, those without a difference in a line each."""
    for difference in comparison.differences:
        if difference.is_none:
            continue
        words = load_words(difference.language)
        title, sides = heading(difference, words)
        yield ((title, "place"),)
        yield from (plain(line) for line in wrapped(sides, width))
        yield plain("")
        for section in sections(difference, words):
            yield from block_lines(section.blocks, width)
    for line in (*added_and_removed(comparison), *without_difference(comparison)):
        yield from (plain(piece) for piece in wrapped(line, width))
