"""Floor 7: where the signs of a timeline's legend stand, each with its words."""

from collections.abc import Iterable

from talentc.render.timeline_layout import BAR_PADDING, Axis, text_width
from talentc.render.words import Words
from talentc.value import Value

KEY_WIDTH = 18.0
ENTRY_GAP = 14.0


class LegendEntry(Value, frozen=True):
    """One sign with its words, in a row counted from 0. It begins at `left`."""

    name: str
    words: str
    left: float
    row: int


def legend_entries(names: Iterable[str], words: Words, axis: Axis) -> tuple[LegendEntry, ...]:
    """The signs of these names (`session`) side by side, in as many rows as they need."""
    entries = []
    left, row = axis.left, 0
    for name in names:
        said = words(f"timeline.{name}")
        width = KEY_WIDTH + BAR_PADDING + text_width(said)
        if left > axis.left and left + width > axis.right:
            left, row = axis.left, row + 1
        entries.append(LegendEntry(name, said, left, row))
        left += width + ENTRY_GAP
    return tuple(entries)
