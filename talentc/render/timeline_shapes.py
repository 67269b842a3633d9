"""Floor 7: the few shapes that a timeline is drawn with, as SVG."""

from html import escape  # `xml.sax.saxutils`, which has it too, loads all of HTTP

from talentc.render.clean_text import clean_text
from talentc.render.timeline_layout import Mark

_IN_ATTRIBUTES = str.maketrans({'"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"})


def rectangle(mark: Mark, top: float, height: float, looks: str = "", inner: str = "") -> str:
    size = f'width="{figure(mark.right - mark.left)}" height="{figure(height)}"'
    places = f'x="{figure(mark.left)}" y="{figure(top)}" {size}'
    attributes = f"{places} {looks}".rstrip()
    return f"<rect {attributes}>{inner}</rect>" if inner else f"<rect {attributes}/>"


def stroke(left: float, top: float, right: float, bottom: float, colour: str) -> str:
    places = f'x1="{figure(left)}" y1="{figure(top)}" x2="{figure(right)}" y2="{figure(bottom)}"'
    return f'<line {places} stroke="{colour}" stroke-width="1"/>'


def lettering(left: float, baseline: float, words: str, looks: str) -> str:
    attributes = f" {looks}" if looks else ""
    return f'<text x="{figure(left)}" y="{figure(baseline)}"{attributes}>{escaped(words)}</text>'


def escaped(value: str) -> str:
    return escape(clean_text(value), quote=False)


def attribute(value: str) -> str:
    return f'"{escape(clean_text(value), quote=False).translate(_IN_ATTRIBUTES)}"'


def figure(value: float) -> str:
    """A number of the drawing with at most one decimal."""
    return f"{value:.1f}".removesuffix(".0")
