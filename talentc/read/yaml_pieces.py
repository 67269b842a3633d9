"""Floor 5: where a stretch of YAML that doesn't parse can be parted, so that its pieces are read on their own."""

import re

from talentc.read.wording import width
from talentc.read.yaml_source import Stretch

_NOTHING = re.compile(r"\s*(#.*)?$")
_HEADER = re.compile(r" *[^\s\"'#&*!|>{\[-][^\"'{\[]*:\s*(#.*)?$")
_KEY = re.compile(r" *[^\s#&*!|>%@`\[\]{},?-][^{\[]*?:(?:\s|$)")
_ITEM = re.compile(r" *-(?: |$)")


def pieces(stretch: Stretch) -> tuple[Stretch, ...]:
    """The groups of lines that begin with a key, or with an item, of the outermost level.

    Where there is but one key and its value stands below it, the key is left out and what is below is parted. Only
    the beginning of a line counts: a line that is itself broken stays with the piece above it. Empty where the
    stretch can't be parted.
    """
    lines = stretch.text.split("\n")
    written = [number for number, line in enumerate(lines) if not _NOTHING.match(line)]
    starts = _starts(lines, written) if written else []
    if len(starts) > 1:
        starts[0] = 0
    elif len(written) > 1 and _HEADER.match(lines[written[0]]) and _belongs(lines[written[1]], lines[written[0]]):
        starts = _starts(lines, written[1:])
        starts[:1] = [written[0] + 1]
    else:
        return ()
    return tuple(
        Stretch(stretch.file, "\n".join(lines[start:end]) + "\n", stretch.above + start)
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)
    )


def _belongs(line: str, header: str) -> bool:
    """Whether a line stands below a key; the items of a list may begin in the key's own column."""
    return width(line) > width(header) or (width(line) == width(header) and _ITEM.match(line) is not None)


def _starts(lines: list[str], written: list[int]) -> list[int]:
    """The lines that begin a key, or an item, in the column in which the first written line begins."""
    first = lines[written[0]]
    kind = _ITEM if _ITEM.match(first) else _KEY
    return [number for number in written if width(lines[number]) == width(first) and kind.match(lines[number])]
