import re
from datetime import date
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from talentc.render.timeline import ROW_HEIGHT, ClosedStretch, Holiday, Lane, Palette, Timeline, timeline_svg
from talentc.render.timeline_layout import Item
from talentc.render.words import load_words
from talentc.value import replace

SVG = "{http://www.w3.org/2000/svg}"
DANISH = load_words("da")
KICK_OFF = Item("Kick-off", date(2024, 1, 16), date(2024, 1, 16))
TALKS = Item("Samtaler", date(2024, 1, 17), date(2024, 11, 25), "window")
TIMELINE = Timeline(
    "Tidslinje",
    "Fra januar til december.",
    date(2024, 1, 1),
    date(2024, 12, 31),
    (Lane("Fællesspor", (KICK_OFF,)), Lane("Hverdagsspor", (TALKS,))),
    (ClosedStretch("Sommerferie", date(2024, 7, 1), date(2024, 7, 31)),),
)


def texts(svg: str) -> list[str]:
    return [str(element.text) for element in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def tips(svg: str) -> list[str]:
    return [str(element.text) for element in ElementTree.fromstring(svg).iter(f"{SVG}title")]


def test_timeline_svg__text_is_text() -> None:
    shown = texts(timeline_svg(TIMELINE, DANISH))
    assert {"2024", "jan", "maj", "Fællesspor", "Kick-off", "Hverdagsspor", "Samtaler"} <= set(shown)


def test_timeline_svg__has_a_name_and_a_description() -> None:
    root = ElementTree.fromstring(timeline_svg(TIMELINE, DANISH))
    named = {element.get("id"): element.text for element in root if element.get("id")}
    assert root.get("role") == "img"
    assert [named[name] for name in str(root.get("aria-labelledby")).split()] == [
        "Tidslinje",
        "Fra januar til december.",
    ]


def test_timeline_svg__tool_tips_give_the_dates() -> None:
    shown = tips(timeline_svg(TIMELINE, DANISH))
    assert "Kick-off: 16. januar 2024" in shown
    assert "Samtaler: 17. januar til 25. november 2024" in shown
    assert "Sommerferie: 1.-31. juli 2024" in shown


def test_timeline_svg__ids_begin_with_the_prefix() -> None:
    ids = re.findall(r' id="([^"]+)"', timeline_svg(TIMELINE, DANISH, prefix="two"))
    assert ids
    assert all(name.startswith("two-") for name in ids)


def test_timeline_svg__months_in_the_language() -> None:
    assert "May" in texts(timeline_svg(TIMELINE, load_words("en")))


def test_timeline_svg__legend_explains_what_is_shown_and_no_more() -> None:
    shown = texts(timeline_svg(TIMELINE, DANISH))
    assert {"Fast dato", "Periode, hvor tidspunktet aftales", "Ferie og lukkedage"} <= set(shown)
    assert "Foreslået, endnu ikke fast" not in shown
    proposed = replace(TIMELINE, lanes=(Lane("Spor", (replace(KICK_OFF, tentative=True),)),), closed=())
    shown = texts(timeline_svg(proposed, DANISH))
    assert "Foreslået, endnu ikke fast" in shown
    assert not {"Fast dato", "Ferie og lukkedage"} & set(shown)


def test_timeline_svg__a_tip_and_a_tick_for_each_holiday() -> None:
    holidays = (Holiday("Skærtorsdag", date(2024, 3, 28)), Holiday("Langfredag", date(2024, 3, 29)))
    plain, svg = timeline_svg(TIMELINE, DANISH), timeline_svg(replace(TIMELINE, holidays=holidays), DANISH)
    assert {"Skærtorsdag: 28. marts 2024", "Langfredag: 29. marts 2024"} <= set(tips(svg))
    assert "Helligdag" in texts(svg)
    assert "Helligdag" not in texts(plain)
    assert svg.count("<rect ") - plain.count("<rect ") == 2 + 2  # with the two of the legend
    assert re.findall(r'd="(M[^"]+)"', svg) == ["M206.6 40v5M209 40v5"]


def test_timeline_svg__what_is_proposed_is_dashed() -> None:
    assert "dasharray" not in timeline_svg(TIMELINE, DANISH)
    proposed = replace(TIMELINE, lanes=(Lane("Spor", (replace(KICK_OFF, tentative=True),)),))
    assert timeline_svg(proposed, DANISH).count("dasharray") == 2  # the date, and the legend


def test_timeline_svg__a_long_legend_takes_a_further_row() -> None:
    wordy = replace(DANISH, texts={**DANISH.texts, "timeline.closed": "Ferie " * 40})
    heights = [
        float(str(ElementTree.fromstring(timeline_svg(TIMELINE, each)).get("height"))) for each in (DANISH, wordy)
    ]
    assert heights[1] - heights[0] == ROW_HEIGHT


def test_timeline_svg__a_lane_without_items_is_left_out() -> None:
    svg = timeline_svg(replace(TIMELINE, lanes=(*TIMELINE.lanes, Lane("Tomt", ()))), DANISH)
    assert "Tomt" not in svg


def test_timeline_svg__nothing_to_draw() -> None:
    assert timeline_svg(replace(TIMELINE, lanes=(Lane("Tomt", ()),)), DANISH) == ""
    assert timeline_svg(replace(TIMELINE, end=date(2023, 1, 1)), DANISH) == ""


def test_timeline_svg__a_long_programme_keeps_its_months_apart() -> None:
    svg = timeline_svg(replace(TIMELINE, end=date(2030, 12, 31)), DANISH)
    assert float(str(ElementTree.fromstring(svg).get("width"))) > 1500
    assert texts(svg).count("j") == 3 * 7 - texts(svg).count("jan") - texts(svg).count("jun") - texts(svg).count("jul")


def test_timeline_svg__a_single_day() -> None:
    day = date(2024, 1, 16)
    shown = texts(timeline_svg(Timeline("T", "D", day, day, (Lane("Spor", (KICK_OFF,)),)), DANISH))
    assert {"2024", "jan"} <= set(shown)


def test_timeline_svg__colours_are_the_brand_s() -> None:
    assert "#123456" in timeline_svg(TIMELINE, DANISH, palette=Palette(accent="#123456"))
    assert Palette().accent not in timeline_svg(TIMELINE, DANISH, palette=Palette(accent="#123456"))


def test_timeline_svg__font_names_stand_in_quotes() -> None:
    assert "font-family=\"'IBM Plex Sans'," in timeline_svg(TIMELINE, DANISH)


@given(st.text(st.characters(codec=None)))
def test_timeline_svg__any_title_is_data(title: str) -> None:
    hostile = f'</text><script>alert("1")</script>&{title}]]>'
    item, lane = replace(TALKS, title=hostile), replace(TIMELINE.lanes[0], title=hostile)
    lanes, holidays = (lane, Lane("x", (item,))), (Holiday(hostile, date(2024, 3, 28)),)
    timeline = replace(TIMELINE, title=hostile, description=hostile, lanes=lanes, holidays=holidays)
    svg = timeline_svg(timeline, DANISH)
    root = ElementTree.fromstring(svg.encode("utf-8"))
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {
        "svg",
        "title",
        "desc",
        "g",
        "rect",
        "line",
        "path",
        "text",
    }
