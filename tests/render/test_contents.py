"""What a build makes, and where it lies."""

from collections.abc import Callable

import pytest

from talentc.compiled import Compiled
from talentc.render.contents import (
    asked_parts,
    calendar_path,
    calendar_roles,
    handbook_path,
    handbook_roles,
    overview_name,
    participation,
    public_address,
    relative_link,
    time_path,
    time_roles,
    workbook_path,
)
from talentc.render.registry import INDEX, OUTPUTS

Compile = Callable[..., Compiled]
BOTH = """\
activities:
  a: {title: A, length: 4 h, who: {talent.upper: all, trainer: [A]}}
  b: {title: B, length: 4 h, who: {board: all}}
"""


def test_handbook_roles__all_who_take_part_even_with_a_part_of_them(compile_text: Compile) -> None:
    assert handbook_roles(compile_text(BOTH)) == ("talent", "board", "trainer")


def test_time_roles__whoever_is_asked_for_time(compile_text: Compile) -> None:
    assert time_roles(compile_text(BOTH)) == ("talent", "board", "trainer")


def test_calendar_roles__whoever_has_a_date(compile_text: Compile) -> None:
    compiled = compile_text(BOTH, "{a: 2024-06-18}")
    assert calendar_roles(compiled, compiled.schedules[0]) == ("talent", "trainer")


def test_participation__a_part_stands_for_its_role(compile_text: Compile) -> None:
    session = compile_text(BOTH).programme.sessions[0]
    said = participation(session, "talent")
    assert said is not None
    assert said.people.sort == "all"
    assert participation(session, "board") is None
    assert asked_parts(session, "talent") == ("talent.upper",)
    assert asked_parts(session, "trainer") == ()


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://example.org/talent", "https://example.org/talent/calendars/hold-1/talent.ics"),
        ("HTTP://example.org/", "HTTP://example.org/calendars/hold-1/talent.ics"),
        ("example.org", None),
        ("javascript:alert(1)", None),
    ],
)
def test_public_address__of_web_addresses_alone(compile_text: Compile, address: str, expected: str | None) -> None:
    programme = compile_text(BOTH + f'publishing: {{address: "{address}"}}\n').programme
    assert public_address(programme, calendar_path("hold-1", "talent")) == expected


def test_relative_link__letters_beyond_ascii_as_octets() -> None:
    assert relative_link(handbook_path("nærmeste-leder")) == "handbooks/n%C3%A6rmeste-leder.html"


def test_paths__every_room_makes_exactly_what_is_told(talent_nord: Compiled) -> None:
    made = {artifact.path for output in (*OUTPUTS, INDEX) for artifact in output.render(talent_nord)}
    (schedule,) = talent_nord.schedules
    told = {handbook_path(role) for role in handbook_roles(talent_nord)}
    told |= {calendar_path("hold-1", role) for role in calendar_roles(talent_nord, schedule)}
    told |= {time_path(role, ending) for role in time_roles(talent_nord) for ending in ("html", "md", "csv")}
    told.add(workbook_path(talent_nord.programme))
    told |= {"time/time.json", "time/index.html", "timeline.svg", "index.html"}
    assert made == told


def test_overview_name__never_that_of_a_role(compile_yaml: Callable[[str], Compiled], syd: Compiled) -> None:
    taken = compile_yaml("talentc: 1\nid: p\ntitle: P\nlanguages: [da]\nroles: {index: {title: Index}}\n")
    assert overview_name(syd.programme) == "index"
    assert overview_name(taken.programme) == "all-index"
