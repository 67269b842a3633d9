from datetime import date, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from talentc.render.timeline_layout import (
    NARROWEST_MARK,
    THINNEST_MARK,
    Axis,
    Item,
    Mark,
    Placed,
    Stretch,
    place_items,
    shortened,
    text_width,
)

START = date(2024, 1, 1)
AXIS = Axis(START, date(2024, 12, 31), 0.0, 366.0)

days = st.integers(min_value=-30, max_value=400).map(lambda number: START + timedelta(days=number))


@st.composite
def items(draw: st.DrawFn) -> Item:
    first = draw(days)
    last = first + timedelta(days=draw(st.integers(min_value=0, max_value=90)))
    later = last + timedelta(days=draw(st.integers(min_value=1, max_value=40)))
    further = draw(st.sampled_from([(), (Stretch(later, later),)]))
    title = draw(st.text(max_size=60))
    return Item(title, first, last, draw(st.sampled_from(["session", "window"])), draw(st.booleans()), further)


def overlap(one: Placed, other: Placed) -> bool:
    a, b = one.extent, other.extent
    return one.row == other.row and a.left < b.right and b.left < a.right


def test_axis__a_day_is_as_wide_as_any_other() -> None:
    assert AXIS.at(START) == 0.0
    assert AXIS.at(date(2024, 12, 31)) == 365.0
    assert AXIS.at(date(2025, 1, 1)) == 366.0


def test_axis__days_outside_are_moved_to_the_ends() -> None:
    assert AXIS.at(date(2020, 1, 1)) == 0.0
    assert AXIS.at(date(2030, 1, 1)) == 366.0


def test_axis__a_single_day_can_be_seen() -> None:
    mark = AXIS.mark(Stretch(START, START))
    assert (mark.left, mark.right) == (0.0, NARROWEST_MARK)


def test_shortened__keeps_what_fits() -> None:
    assert shortened("Kick-off", 200) == "Kick-off"
    short = shortened("Implementering og resultatskabelse", 100)
    assert short.endswith("…")
    assert "Implementering".startswith(short[:-1])
    assert text_width(short) <= 100


def test_place_items__what_follows_at_a_distance_shares_a_row() -> None:
    placed = place_items([Item("B", date(2024, 9, 1), date(2024, 9, 1)), Item("A", START, START)], AXIS)
    assert [(each.item.title, each.row) for each in placed] == [("A", 0), ("B", 0)]


def test_place_items__labels_that_would_meet_are_stacked() -> None:
    placed = place_items(
        [Item("Første seminar", START, START), Item("Andet", date(2024, 1, 8), date(2024, 1, 8))], AXIS
    )
    assert [each.row for each in placed] == [0, 1]


def test_place_items__a_label_at_the_end_stands_before_its_mark() -> None:
    (placed,) = place_items([Item("Alumnedag", date(2024, 12, 20), date(2024, 12, 20))], AXIS)
    assert placed.label.right <= placed.marks[0].left
    assert placed.label.at_end


def test_place_items__a_label_stands_inside_a_wide_window() -> None:
    (placed,) = place_items([Item("Samtaler", START, date(2024, 12, 31), "window")], AXIS)
    assert placed.marks[0].left < placed.label.left < placed.label.right < placed.marks[0].right


def test_place_items__stretches_of_one_item_share_its_row_and_label() -> None:
    later = Stretch(date(2024, 3, 5), date(2024, 3, 5))
    (placed,) = place_items([Item("Modul", date(2024, 4, 2), date(2024, 4, 2), further=(later,))], AXIS)
    assert [mark.left for mark in placed.marks] == sorted(mark.left for mark in placed.marks)
    assert placed.label.left > placed.marks[1].right


@given(st.lists(items(), max_size=12))
def test_place_items__nothing_overlaps_and_nothing_leaves_the_drawing(given_items: list[Item]) -> None:
    placed = place_items(given_items, AXIS)
    assert len(placed) == len(given_items)
    assert not [pair for pair in combinations(placed, 2) if overlap(*pair)]
    for each in placed:
        assert each.extent.left >= AXIS.left - 0.01
        assert each.extent.right <= AXIS.right + 0.01


def test_place_items__a_title_that_does_not_fit_gives_way_to_its_short_form() -> None:
    crowded = Axis(START, date(2024, 12, 31), 0.0, 120.0)
    day = date(2024, 6, 15)
    title = "Modul 2: Ledelse gennem netværk og samskabelse"
    (placed,) = place_items([Item(title, day, day, short="Modul 2")], crowded)
    assert placed.label.text == "Modul 2"
    (placed,) = place_items([Item(title, day, day)], crowded)
    assert placed.label.text.endswith("…")
    (placed,) = place_items([Item("Modul 2: Så", START, START, short="Modul 2")], AXIS)
    assert placed.label.text == "Modul 2: Så"


def test_thin_mark__as_thin_as_a_day_but_no_thinner_than_can_be_seen() -> None:
    narrow = Axis(START, date(2024, 12, 31), 0.0, 36.6)
    assert AXIS.thin_mark(START) == Mark(0.0, THINNEST_MARK)
    assert narrow.thin_mark(START).right == THINNEST_MARK
    assert Axis(START, START, 0.0, 10.0).thin_mark(START) == Mark(0.0, 10.0)
