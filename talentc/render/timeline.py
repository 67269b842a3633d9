"""Floor 7: a programme's timeline as SVG: lanes are tracks, months run across.

Written by hand, so that the same bytes come out every time and the text stays text. It is drawn inside HTML, and
stands alone as a file.

Colours are attributes (no style sheet, no variables), because the same drawing goes into PDF and Word.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from talentc.render.numbers import date_range_text, month_name
from talentc.render.timeline_layout import (
    BAR_PADDING,
    LEFT,
    TEXT_SIZE,
    Axis,
    Item,
    Mark,
    Placed,
    Stretch,
    place_items,
    text_width,
)
from talentc.render.timeline_legend import KEY_WIDTH, legend_entries
from talentc.render.timeline_shapes import attribute, escaped, figure, lettering, rectangle, stroke
from talentc.render.words import Words
from talentc.value import Value

WIDTH = 860.0
NARROWEST_MONTH = 20.0
YEAR_HEIGHT = 18.0
MONTH_HEIGHT = 22.0
LANE_TITLE_HEIGHT = 26.0
ROW_HEIGHT = 22.0
BAR_HEIGHT = 16.0
LANE_GAP = 8.0
LEGEND_HEIGHT = 34.0
TICK_HEIGHT = 5.0
FONT = "'IBM Plex Sans', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"


class Palette(Value, frozen=True):
    """The colours, as #rrggbb. Text stands on the paper, on `light` and on `closed`: it needs 4.5:1 on each."""

    ink: str = "#1c2529"
    muted: str = "#566369"
    accent: str = "#14545c"
    light: str = "#cfe3e1"
    rule: str = "#d5dddd"
    closed: str = "#eceff0"
    paper: str = "#ffffff"


class ClosedStretch(Value, frozen=True):
    """Days on which nothing is held: a holiday, a vacation. Both ends inclusive."""

    title: str
    first: date
    last: date


class Holiday(Value, frozen=True):
    """A public holiday on a day on which people would work."""

    title: str
    day: date


class Lane(Value, frozen=True):
    """What belongs together, usually a track. A lane without items isn't drawn."""

    title: str
    items: tuple[Item, ...]


class Timeline(Value, frozen=True):
    """What is to be drawn, `start` to `end` (both inclusive), holidays only of these days.

    `description` says in words what the drawing shows.
    """

    title: str
    description: str
    start: date
    end: date
    lanes: tuple[Lane, ...]
    closed: tuple[ClosedStretch, ...] = ()
    holidays: tuple[Holiday, ...] = ()


def timeline_svg(timeline: Timeline, words: Words, prefix: str = "timeline", palette: Palette | None = None) -> str:
    """The drawing, or "" where there is nothing to draw. `prefix` keeps its ids apart from another's on the page.

    The names of months and the dates in the tool tips are in the language of `words`.
    """
    lanes = [lane for lane in timeline.lanes if lane.items]
    if not lanes or timeline.end < timeline.start:
        return ""
    return "\n".join(_Drawing(timeline, lanes, words, prefix, palette or Palette()).lines()) + "\n"


class _Drawing:
    """The drawing in the making: it writes from the top down and remembers how far it has come."""

    def __init__(self, timeline: Timeline, lanes: list[Lane], words: Words, prefix: str, palette: Palette) -> None:
        self._timeline, self._words, self._prefix, self._palette = timeline, words, prefix, palette
        self._months = tuple(_months(timeline.start, timeline.end))
        self._width = max(WIDTH, len(self._months) * NARROWEST_MONTH)
        self._axis = Axis(timeline.start, timeline.end, LEFT, self._width - LEFT)
        self._lanes = [(lane, place_items(lane.items, self._axis)) for lane in lanes]
        self._key = legend_entries(self._legend_names(), words, self._axis)

    def lines(self) -> Iterator[str]:
        palette, prefix = self._palette, self._prefix
        top = YEAR_HEIGHT + MONTH_HEIGHT
        bottom = top + sum(_lane_height(placed) for _, placed in self._lanes)
        height = bottom + LEGEND_HEIGHT + ROW_HEIGHT * self._key[-1].row
        yield (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {figure(self._width)} {figure(height)}"'
            f' width="{figure(self._width)}" height="{figure(height)}" role="img"'
            f" lang={attribute(self._words.language)}"
            f' aria-labelledby="{prefix}-title {prefix}-description"'
            f' font-family="{FONT}" font-size="{figure(TEXT_SIZE)}" fill="{palette.ink}">'
        )
        yield f'<title id="{prefix}-title">{escaped(self._timeline.title)}</title>'
        yield f'<desc id="{prefix}-description">{escaped(self._timeline.description)}</desc>'
        yield from self._closed(top, bottom)
        yield from self._holidays(top, bottom)
        yield from self._calendar(bottom)
        for lane, placed in self._lanes:
            yield from self._lane(lane, placed, top)
            top += _lane_height(placed)
        yield from self._legend(bottom)
        yield "</svg>"

    def _closed(self, top: float, bottom: float) -> Iterator[str]:
        for closed in self._timeline.closed:
            if closed.last < self._timeline.start or closed.first > self._timeline.end:
                continue
            left, right = self._axis.at(closed.first), self._axis.at(closed.last + timedelta(days=1))
            tip = self._tip(closed.title, (Stretch(closed.first, closed.last),))
            yield rectangle(Mark(left, right), top, bottom - top, f'fill="{self._palette.closed}"', tip)

    def _holidays(self, top: float, bottom: float) -> Iterator[str]:
        """A line down for each, as thin as a day is, and at its top a tick that is dark enough to be seen."""
        if not self._timeline.holidays:
            return
        marks = [self._axis.thin_mark(holiday.day) for holiday in self._timeline.holidays]
        yield f'<g fill="{self._palette.closed}">'
        for holiday, mark in zip(self._timeline.holidays, marks, strict=True):
            tip = self._tip(holiday.title, (Stretch(holiday.day, holiday.day),))
            yield rectangle(mark, top, bottom - top, inner=tip)
        yield "</g>"
        middles = (figure((mark.left + mark.right) / 2) for mark in marks)
        ticks = "".join(f"M{middle} {figure(top)}v{figure(TICK_HEIGHT)}" for middle in middles)
        thickness = figure(marks[0].right - marks[0].left)
        yield f'<path d="{ticks}" stroke="{self._palette.muted}" stroke-width="{thickness}"/>'

    def _calendar(self, bottom: float) -> Iterator[str]:
        palette = self._palette
        for index, month in enumerate(self._months):
            left = self._axis.at(month)
            right = self._axis.at(self._months[index + 1]) if index + 1 < len(self._months) else self._axis.right
            first = index == 0
            if (first and month.month != 12) or month.month == 1 or len(self._months) == 1:
                yield lettering(left + 3, YEAR_HEIGHT - 5, str(month.year), f'fill="{palette.muted}" font-weight="600"')
            top = 0 if month.month == 1 and not first else YEAR_HEIGHT
            yield stroke(left, top, left, bottom, palette.rule)
            name = month_name(month.month, self._words.language, short=True)
            shown = next((each for each in (name, name[:1]) if text_width(each) + 4 <= right - left), "")
            if shown:
                yield lettering(left + 3, YEAR_HEIGHT + 15, shown, f'fill="{palette.muted}"')
        yield stroke(self._axis.right, YEAR_HEIGHT, self._axis.right, bottom, palette.rule)

    def _lane(self, lane: Lane, placed: tuple[Placed, ...], top: float) -> Iterator[str]:
        yield stroke(self._axis.left, top, self._axis.right, top, self._palette.muted)
        yield "<g>"
        yield lettering(self._axis.left + 3, top + 17, lane.title, f'fill="{self._palette.accent}" font-weight="600"')
        for each in placed:
            yield from self._item(each, top + LANE_TITLE_HEIGHT + each.row * ROW_HEIGHT)
        yield "</g>"

    def _item(self, placed: Placed, top: float) -> Iterator[str]:
        middle = top + BAR_HEIGHT / 2
        yield f"<g>{self._tip(placed.item.title, placed.item.stretches)}"
        for one, other in zip(placed.marks, placed.marks[1:], strict=False):
            yield stroke(one.right, middle, other.left, middle, self._palette.accent)
        for mark in placed.marks:
            yield self._mark(mark, top, placed.item.kind, placed.item.tentative)
        label = placed.label
        left, looks = (label.right, 'text-anchor="end"') if label.at_end else (label.left, "")
        yield lettering(left, middle + 4.2, label.text, looks)
        yield "</g>"

    def _mark(self, mark: Mark, top: float, kind: str, tentative: bool) -> str:
        palette = self._palette
        line = f' stroke="{palette.accent}" stroke-width="1.5" stroke-dasharray="3 2"'
        if kind == "window":
            fill = f'fill="{palette.light}" rx="3"' + (line if tentative else "")
        else:
            fill = f'fill="{palette.paper}" rx="2"{line}' if tentative else f'fill="{palette.accent}" rx="2"'
        inset = 0.75 if tentative else 0.0  # a line is drawn half outside
        return rectangle(Mark(mark.left + inset, mark.right - inset), top + inset, BAR_HEIGHT - 2 * inset, fill)

    def _legend(self, bottom: float) -> Iterator[str]:
        yield stroke(self._axis.left, bottom, self._axis.right, bottom, self._palette.muted)
        for entry in self._key:
            top = bottom + 14 + entry.row * ROW_HEIGHT
            mark = Mark(entry.left, entry.left + KEY_WIDTH)
            if entry.name == "closed":
                outline = f'fill="{self._palette.closed}" stroke="{self._palette.rule}"'
                yield rectangle(mark, top, BAR_HEIGHT, outline)
            elif entry.name == "holiday":
                thin = Mark(entry.left + KEY_WIDTH / 2 - 1, entry.left + KEY_WIDTH / 2 + 1)
                yield rectangle(thin, top, BAR_HEIGHT, f'fill="{self._palette.rule}"')
                yield rectangle(thin, top, TICK_HEIGHT, f'fill="{self._palette.muted}"')
            else:
                kind = "window" if entry.name == "window" else "session"
                yield self._mark(mark, top, kind, entry.name == "tentative")
            yield lettering(mark.right + BAR_PADDING, top + 12.2, entry.words, f'fill="{self._palette.muted}"')

    def _legend_names(self) -> tuple[str, ...]:
        items = [each.item for _, placed in self._lanes for each in placed]
        shown = {
            "session": any(item.kind == "session" and not item.tentative for item in items),
            "window": any(item.kind == "window" for item in items),
            "tentative": any(item.tentative for item in items),
            "closed": any(
                closed.last >= self._timeline.start and closed.first <= self._timeline.end
                for closed in self._timeline.closed
            ),
            "holiday": bool(self._timeline.holidays),
        }
        return tuple(name for name, is_shown in shown.items() if is_shown)

    def _tip(self, title: str, stretches: tuple[Stretch, ...]) -> str:
        days = "; ".join(date_range_text(each.first, each.last, self._words.language) for each in stretches)
        return f"<title>{escaped(title)}: {escaped(days)}</title>"


def _months(start: date, end: date) -> Iterator[date]:
    """The first days of all months that the timeline touches; the first of them may lie before its start."""
    month = start.replace(day=1)
    while month <= end:
        yield month
        month = (month + timedelta(days=31)).replace(day=1)


def _lane_height(placed: tuple[Placed, ...]) -> float:
    return LANE_TITLE_HEIGHT + ROW_HEIGHT * (1 + max(each.row for each in placed)) + LANE_GAP
