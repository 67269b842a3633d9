from datetime import date

from talentc.render.timeline_layout import BAR_PADDING, Axis, text_width
from talentc.render.timeline_legend import ENTRY_GAP, KEY_WIDTH, legend_entries
from talentc.render.words import load_words

DANISH = load_words("da")
DAY = date(2024, 1, 1)


def test_legend_entries__side_by_side() -> None:
    first, second = legend_entries(("session", "closed"), DANISH, Axis(DAY, DAY, 2.0, 858.0))
    assert (first.words, first.left, first.row, second.row) == ("Fast dato", 2.0, 0, 0)
    assert second.left == 2.0 + KEY_WIDTH + BAR_PADDING + text_width("Fast dato") + ENTRY_GAP


def test_legend_entries__as_many_rows_as_they_need() -> None:
    entries = legend_entries(("session", "window", "tentative"), DANISH, Axis(DAY, DAY, 2.0, 100.0))
    assert [(entry.left, entry.row) for entry in entries] == [(2.0, 0), (2.0, 1), (2.0, 2)]
