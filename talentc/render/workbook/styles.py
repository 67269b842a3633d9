"""Floor 7: how the cells of a workbook look, as xlsxwriter's formats call it."""

from collections.abc import Mapping

from talentc.render.workbook.sheet import Style

FONT, SIZE, SMALL_SIZE, TITLE_SIZE, SECTION_SIZE = "Calibri", 11, 9, 18, 13
INK, ACCENT, TINT, MUTED, RULE, WARNING = "#1C2529", "#14545C", "#EDF4F3", "#566369", "#D5DDDD", "#8A4B08"
INPUT, INPUT_TINT = "#0B3FA8", "#FFFBE8"

# As `talentc time` writes numbers: up to three decimals, two where three aren't exact, and no comma where none is left.
# `_M` keeps them from the text in the next column.
NUMBER, SHORTER, WHOLE = (f"{form}_M;-{form}_M;0_M;@" for form in ("#,##0.###", "#,##0.##", "#,##0"))
_IS_LONG = "ABS(ROUND(A1,3)-A1)>0.000000001"
RULES = (
    (f"=AND(ISNUMBER(A1),IF({_IS_LONG},ROUND(A1,2),ROUND(A1,3))=ROUND(A1,0))", WHOLE),
    (f"=AND(ISNUMBER(A1),{_IS_LONG})", SHORTER),
)

BASE: Mapping[str, object] = {"font_name": FONT, "font_size": SIZE, "font_color": INK, "valign": "top"}
SMALL: Mapping[str, object] = {"font_name": FONT, "font_size": SMALL_SIZE, "font_color": MUTED, "italic": True}
_HEAD = {"bold": True, "font_color": "#FFFFFF", "bg_color": ACCENT, "text_wrap": True, "valign": "vcenter"}
_RULED = {"bottom": 1, "bottom_color": RULE}

STYLES: Mapping[Style, Mapping[str, object]] = {
    "title": {"bold": True, "font_size": TITLE_SIZE, "font_color": ACCENT, "text_wrap": False},
    "subtitle": {"font_color": MUTED, "text_wrap": False},
    "head": _HEAD,
    "head-number": {**_HEAD, "align": "right", "indent": 1},
    "text": {"text_wrap": True, **_RULED},
    "quiet": {"text_wrap": True, "font_size": SMALL_SIZE, "font_color": MUTED, **_RULED},
    "running": {"text_wrap": True},
    "fact": {"align": "left"},
    "missing": {"font_size": SMALL_SIZE, "font_color": MUTED, "align": "right", "indent": 1, **_RULED},
    "mark": {"bold": True, "font_color": WARNING, "text_wrap": True, **_RULED},
    "section": {"bold": True, "font_size": SECTION_SIZE, "font_color": ACCENT, "text_wrap": False},
    "group": {"bold": True, "font_color": ACCENT, "bg_color": TINT},
    "subtotal": {"bold": True, "text_wrap": True, "top": 1, "top_color": MUTED, **_RULED},
    "total": {"bold": True, "text_wrap": True, "bg_color": TINT, "top": 2, "top_color": ACCENT},
    "part": {"text_wrap": True, **_RULED},
    "input": {"font_color": INPUT, "bg_color": INPUT_TINT, "text_wrap": True, **_RULED},
}
NUMERIC: Mapping[str, object] = {"num_format": NUMBER, "align": "right"}
