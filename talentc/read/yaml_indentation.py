"""Floor 5: a line that is indented like none above it."""

import re

from talentc.catalogue import reading_syntax as syntax
from talentc.diagnostics import Finding
from talentc.read.wording import width
from talentc.read.yaml_source import Mark, Point, Stretch

_KEY_AND_VALUE = re.compile(r"\s*(?:- +)*([^\s:#'\"{\[][^:]*):\s+[^\s#|>]")


def indentation(stretch: Stretch, mark: Mark) -> Finding:
    """The finding about the line of a mark, and about the one above it where that may be the one that is wrong."""
    count = width(stretch.line(mark))
    spaces = "no space" if count == 0 else "1 space" if count == 1 else f"{count} spaces"
    place = stretch.at(mark, 0, len(stretch.rest(mark).rstrip()))
    above = _key_above(stretch, mark, count)
    related = (
        [syntax.INDENTATION.relate("above", stretch.at(above[0], 0, len(above[1])), key=above[1])] if above else []
    )
    return syntax.INDENTATION.at(place, *related, width=spaces)


def _key_above(stretch: Stretch, mark: Mark, count: int) -> tuple[Point, str] | None:
    """The key with its value in the line above, where that is indented less than `count`: one of the two lines is
    wrong."""
    start = mark.index - mark.column
    lines = stretch.text[:start].split("\n")[:-1]
    for number in range(len(lines) - 1, -1, -1):
        start -= len(lines[number]) + 1
        if lines[number].strip() and not lines[number].lstrip().startswith("#"):
            found = _KEY_AND_VALUE.match(lines[number])
            if found is None or width(lines[number]) >= count:
                return None
            return Point(start + found.start(1), number, found.start(1)), found[1]
    return None
