"""Floor 7: where everything on a timeline stands: days across, lanes down, labels that never lie on one another.

Lengths are units of the drawing, which are points of its text: 12 is the size of a label. Widths of text are estimated
for a broad sans serif font, so that the estimate holds with whatever font the reader has.
"""

import unicodedata
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal

from talentc.value import Value

ItemKind = Literal["session", "window"]

LEFT = 2.0
TEXT_SIZE = 12.0
LABEL_GAP = 5.0
ITEM_GAP = 12.0
NARROWEST_MARK = 7.0
THINNEST_MARK = 1.5
WIDEST_LABEL = 330.0
BAR_PADDING = 6.0
NARROW_SIGNS = frozenset("iljtfrI.,:;'|!()[]- ’·")
WIDE_SIGNS = frozenset("mwMW@%&—…")


class Stretch(Value, frozen=True):
    """Days from `first` to `last`, both inclusive."""

    first: date
    last: date


class Item(Value, frozen=True):
    """What a lane shows: days that are fixed ("session") or a time within which something lies ("window").

    `further` are later stretches of the same thing (the second day of a module): joined by a line, under one label.
    `short` is a shorter title for where there is too little room.
    """

    title: str
    first: date
    last: date
    kind: ItemKind = "session"
    tentative: bool = False
    further: tuple[Stretch, ...] = ()
    short: str = ""

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """All stretches by date."""
        return tuple(sorted((Stretch(self.first, self.last), *self.further), key=lambda each: (each.first, each.last)))


class Axis(Value, frozen=True):
    """Days across: day `start` begins at `left`, day `end` finishes at `right`."""

    start: date
    end: date
    left: float
    right: float

    def at(self, day: date) -> float:
        """Where a day begins; days outside the axis are moved to its ends."""
        inside = min(max(day, self.start), self.end + timedelta(days=1))
        days = (self.end - self.start).days + 1
        return self.left + (self.right - self.left) * (inside - self.start).days / days

    def mark(self, stretch: Stretch) -> "Mark":
        """The mark of a stretch, widened to what an eye can see."""
        left, right = self.at(stretch.first), self.at(stretch.last + timedelta(days=1))
        if right - left < NARROWEST_MARK:
            middle = min(max((left + right) / 2, self.left + NARROWEST_MARK / 2), self.right - NARROWEST_MARK / 2)
            left, right = middle - NARROWEST_MARK / 2, middle + NARROWEST_MARK / 2
        return Mark(left, right)

    def thin_mark(self, day: date) -> "Mark":
        """The mark of one day, as thin as it is, or as an eye can still see."""
        left = self.at(day)
        return Mark(left, max(self.at(day + timedelta(days=1)), left + THINNEST_MARK))


class Mark(Value, frozen=True):
    """From left to right."""

    left: float
    right: float


class Label(Value, frozen=True):
    """The text beside a mark, shortened where it had to be, and what it covers at most.

    `at_end` puts it against the right end, because it stands before its mark.
    """

    text: str
    left: float
    right: float
    at_end: bool = False


class Placed(Value, frozen=True):
    """An item with its marks and its label, in a row of its lane (counted from 0)."""

    item: Item
    marks: tuple[Mark, ...]
    label: Label
    row: int

    @property
    def extent(self) -> Mark:
        """All that it covers."""
        return Mark(min(self.marks[0].left, self.label.left), max(self.marks[-1].right, self.label.right))


def text_width(text: str, size: float = TEXT_SIZE) -> float:
    """About how wide a text is at most."""
    return size * sum(_sign_width(sign) for sign in text)


def _sign_width(sign: str) -> float:
    if unicodedata.combining(sign):
        return 0
    if sign in NARROW_SIGNS:
        return 0.41
    if sign in WIDE_SIGNS or unicodedata.east_asian_width(sign) in "WF":
        return 1.05
    return 0.74 if sign.isupper() else 0.65


def shortened(text: str, width: float) -> str:
    """The text, or as much of its beginning as fits with an ellipsis."""
    if text_width(text) <= width:
        return text
    room = width - text_width("…")
    kept = 0
    while kept < len(text) and text_width(text[: kept + 1]) <= room:
        kept += 1
    return text[:kept].rstrip() + "…"


def place_items(items: Sequence[Item], axis: Axis) -> tuple[Placed, ...]:
    """The items of a lane by date, each in the first row where neither its marks nor its label meet another's."""
    rows: list[list[Mark]] = []
    placed: list[Placed] = []
    for item in sorted(items, key=lambda each: (each.first, each.last, each.title)):
        marks = tuple(axis.mark(stretch) for stretch in item.stretches)
        candidate = Placed(item, marks, _label(item, marks, axis), 0)
        extent = candidate.extent
        free = (index for index, taken in enumerate(rows) if all(_apart(extent, each) for each in taken))
        row = next(free, len(rows))
        if row == len(rows):
            rows.append([])
        rows[row].append(extent)
        placed.append(Placed(item, marks, candidate.label, row))
    return tuple(placed)


def _apart(one: Mark, other: Mark) -> bool:
    return one.left >= other.right + ITEM_GAP or other.left >= one.right + ITEM_GAP


def _label(item: Item, marks: Sequence[Mark], axis: Axis) -> Label:
    """The title where it fits whole, else its short form."""
    whole = _label_of(item.title, item, marks, axis)
    return whole if whole.text == item.title or not item.short else _label_of(item.short, item, marks, axis)


def _label_of(title: str, item: Item, marks: Sequence[Mark], axis: Axis) -> Label:
    """Inside a wide enough bar, else after the last mark, else before the first, else where there is more room."""
    wanted = min(text_width(title), WIDEST_LABEL)
    widest = max(marks, key=lambda mark: mark.right - mark.left)
    if item.kind == "window" and widest.right - widest.left >= wanted + 2 * BAR_PADDING:
        return _at(title, widest.left + BAR_PADDING, wanted)
    after, before = axis.right - marks[-1].right - LABEL_GAP, marks[0].left - axis.left - LABEL_GAP
    if wanted <= after or (after >= before and wanted > before):
        return _at(title, marks[-1].right + LABEL_GAP, min(wanted, after))
    width = min(wanted, before)
    return _at(title, marks[0].left - LABEL_GAP - width, width, at_end=True)


def _at(title: str, left: float, width: float, at_end: bool = False) -> Label:
    return Label(shortened(title, width), left, left + width, at_end)
