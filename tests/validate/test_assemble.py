"""The files of a programme as a Programme."""

from collections.abc import Callable
from fractions import Fraction

import pytest

from talentc.diagnostics import Finding
from talentc.model.programme import Programme

ACTIVITIES = """
    roles: {talent: {title: Talent, people: 8}}
    activities: {kick-off: {title: Kick-off, length: 4 h, who: {talent: all}}}
"""
Assembled = Callable[[str], tuple[Programme | None, tuple[Finding, ...]]]


@pytest.mark.parametrize(
    ("length", "weeks"),
    [
        ("length: 32 weeks", (32, 32, 32)),
        ("length: 32 weeks, pauses: 2 weeks", (30, 30, 30)),
        ("length: 30-32 weeks, pauses: 2 weeks", (28, 30, 30)),
        ("length: 32 weeks, pauses: 2-4 weeks", (28, 30, 30)),
        ("length: 11 months", (Fraction(143, 3),) * 3),
    ],
)
def test_assemble__a_phase_is_as_long_as_it_is_without_its_pauses(
    length: str, weeks: tuple[Fraction, ...], design: Callable[[str], Programme]
) -> None:
    phase = design(f"phases: {{it: {{title: It, {length}}}}}\n" + ACTIVITIES.replace("\n    ", "\n")).phases[0]
    assert phase.weeks is not None
    assert (phase.weeks.low, phase.weeks.planned, phase.weeks.high) == weeks


def test_assemble__without_phases_there_is_one(design: Callable[[str], Programme]) -> None:
    (phase,) = design(f"{ACTIVITIES}    length: 12 months\n").phases
    assert (phase.id, phase.begins_with) == ("programme", "start")
    assert phase.weeks is not None
    assert phase.weeks.planned == 52
    (unknown,) = design(ACTIVITIES).phases
    assert unknown.weeks is None


def test_assemble__tells_all_errors_of_a_stage_at_once(assembled: Assembled) -> None:
    programme, findings = assembled(
        "time-zone: CET+1\nroles: {talent: {title: T, people: 8}}\n"
        "activities:\n  start: {title: S, length: 1 h, who: {talents: all}}\n  it: {title: I, who: {talent: all}}\n"
    )
    assert programme is None
    assert {finding.code for finding in findings} == {"TC214", "TC302", "TC313", "TC323"}


def test_assemble__an_error_of_shape_stops_before_names_are_looked_at(assembled: Assembled) -> None:
    programme, findings = assembled("titel: x\nactivities: {it: {title: I, length: 1 h, who: {nobody: all}}}\n")
    assert programme is None
    assert [finding.code for finding in findings] == ["TC201"]
