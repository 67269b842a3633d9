from collections.abc import Callable
from datetime import date

import pytest

from talentc.compiled import Compiled
from talentc.render.cohort_view import cohort_views
from talentc.render.names import Names
from talentc.render.programme_timeline import programme_timeline, render
from talentc.render.timeline import Timeline
from talentc.render.words import load_words
from talentc.value import replace

Compile = Callable[..., Compiled]


def timeline_of(compiled: Compiled, role: str = "") -> Timeline | None:
    return programme_timeline(
        cohort_views(compiled)[0], Names(compiled.programme, load_words(compiled.programme.language)), role
    )


def test_render__a_drawing_of_the_cohort(talent_nord: Compiled) -> None:
    (artifact,) = render(talent_nord)
    assert artifact.path == "timeline.svg"
    assert artifact.content.startswith(b"<svg ")
    assert "Styregruppemøder".encode() in artifact.content


def test_programme_timeline__lanes_are_tracks_in_their_order(talent_nord: Compiled) -> None:
    timeline = timeline_of(talent_nord)
    assert timeline is not None
    assert [lane.title for lane in timeline.lanes] == [
        "Fællesspor",
        "Gruppespor",
        "Hverdagsspor",
        "Understøttende aktiviteter",
    ]
    assert (timeline.start, timeline.end) == (date(2023, 11, 1), date(2025, 5, 31))
    assert "Understøttende aktiviteter: Designworkshop og Styregruppemøder" in timeline.description


def test_programme_timeline__of_one_role(talent_nord: Compiled) -> None:
    timeline = timeline_of(talent_nord, "mentor")
    assert timeline is not None
    assert [[item.title for item in lane.items] for lane in timeline.lanes] == [["Samtaler med frivillig mentor"]]


def test_programme_timeline__a_module_is_one_item_and_windows_are_others(talent_nord: Compiled) -> None:
    timeline = timeline_of(talent_nord, "talent")
    assert timeline is not None
    items = {item.title: item for lane in timeline.lanes for item in lane.items}
    module = items["Modul 1: Ledelse gennem kerneopgaven"]
    assert [stretch.first for stretch in module.stretches] == [date(2024, 2, 1), date(2024, 2, 29)]
    assert (items["Lederspejl"].kind, items["Lederspejl"].first) == ("window", date(2024, 2, 2))
    assert "Digital læringsplatform" not in items  # only its end is known


def test_programme_timeline__closed_weeks(talent_nord: Compiled) -> None:
    timeline = timeline_of(talent_nord)
    assert timeline is not None
    stretches = [(closed.first, closed.last) for closed in timeline.closed]
    assert (date(2024, 2, 12), date(2024, 2, 18)) in stretches
    assert (date(2024, 7, 1), date(2024, 7, 31)) in stretches


def test_programme_timeline__holidays_on_which_people_would_work(talent_nord: Compiled) -> None:
    timeline = timeline_of(talent_nord)
    assert timeline is not None
    found = {holiday.day: holiday.title for holiday in timeline.holidays}
    assert found[date(2024, 3, 28)] == "Skærtorsdag"
    assert date(2024, 3, 31) not in found  # a Sunday
    assert min(found) >= timeline.start
    assert max(found) <= timeline.end


@pytest.mark.parametrize(("closed", "expected"), [("", [24, 25]), (", closed: [2024-12-25 to 2024-12-31]", [24])])
def test_programme_timeline__no_holiday_in_a_closed_stretch(
    compile_text: Compile, closed: str, expected: list[int]
) -> None:
    text = "activities: {a: {title: A, length: 4 h, who: {talent: all}, when: in December}}\n"
    plan = "holidays: {2024-12-24: Juleaften, 2024-12-25: Juledag}\n"
    timeline = timeline_of(compile_text(text, f"{{a: 2024-12-10}}{closed}", plan))
    assert timeline is not None
    assert [holiday.day.day for holiday in timeline.holidays] == expected


def test_programme_timeline__proposed_dates_are_tentative_but_not_pinned_ones(compile_text: Compile) -> None:
    text = """\
        activities:
          a: {title: A, length: 4 h, who: {talent: all}}
          b: {title: B, length: 4 h, who: {talent: all}}
        """
    compiled = compile_text(text, "{a: 2024-01-16}", "sessions: {b: 2024-01-23}\n")
    cohort = compiled.programme.cohorts[0]
    for proposed in (False, True):
        programme = replace(compiled.programme, cohorts=(replace(cohort, proposed=proposed),))
        timeline = timeline_of(replace(compiled, programme=programme))
        assert timeline is not None
        items = [item for lane in timeline.lanes for item in lane.items]
        assert [(item.title, item.tentative) for item in items] == [("A", False), ("B", proposed)]


def test_programme_timeline__a_window_without_a_date_is_tentative(compile_text: Compile) -> None:
    compiled = compile_text("activities: {a: {title: A, length: 4 h, who: {talent: all}, when: in March}}\n")
    timeline = timeline_of(compiled)
    assert timeline is not None
    ((item,),) = (lane.items for lane in timeline.lanes)
    assert (item.kind, item.tentative, item.first, item.last) == ("window", True, date(2024, 3, 1), date(2024, 3, 31))
    assert timeline.lanes[0].title == "Aktiviteter"


def test_programme_timeline__none_where_no_days_are_known(compile_text: Compile) -> None:
    compiled = compile_text("activities: {a: {title: A, length: 4 h, who: {talent: all}}}\n")
    assert timeline_of(compiled) is None
    assert list(render(compiled)) == []


def test_render__a_drawing_for_each_cohort(compile_text: Compile) -> None:
    compiled = compile_text("activities: {a: {title: A, length: 4 h, who: {talent: all}}}\n", "{a: 2024-01-16}")
    programme = compiled.programme
    (cohort,) = programme.cohorts
    two = replace(programme, cohorts=(cohort, replace(cohort, id="hold-2")))
    assert [artifact.path for artifact in render(replace(compiled, programme=two))] == [
        "timeline.svg",
        "timeline/hold-2.svg",
    ]


def test_programme_timeline__within_one_month(compile_text: Compile) -> None:
    timeline = timeline_of(
        compile_text("activities: {a: {title: A, length: 4 h, who: {talent: all}}}\n", "{a: 2024-11-13}")
    )
    assert timeline is not None
    assert timeline.description.startswith("Minimal i november 2024. ")
