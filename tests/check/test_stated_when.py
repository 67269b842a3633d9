"""Stated dates, held against the design's."""

from collections.abc import Callable

import pytest

from talentc.check.stated_when import check_stated_when
from talentc.model.programme import Programme

DESIGN = """
    roles: {{talent: {{title: Talent, people: 8}}}}
    kinds:
      module: {{title: Module, length: 1 h, who: {{talent: all}}}}
    activities:
      kick-off: {{title: Kick-off, length: 1 h, who: {{talent: all}}}}
      closing: {{title: Closing, length: 1 h, when: after kick-off, who: {{talent: all}}}}
      it:
        title: It
        kind: module
        sessions:
          day-1: {{when: {design}}}
          day-2: {{when: after day-1}}
      undated: {{title: Undated, kind: module}}
    stated:
      tender:
        source: Tender
        figures:
          it: {{{slice}, when: {stated}}}
"""


def codes(design: str, stated: str, make: Callable[[str], Programme], wanted: str = "activity: it") -> list[str]:
    programme = make(DESIGN.format(design=design, stated=stated, slice=wanted))
    return [finding.code for finding in check_stated_when(programme)]


@pytest.mark.parametrize(
    ("design_says", "stated"),
    [
        ("after kick-off", "after kick-off"),
        ("3-4 weeks after kick-off", "3-4 weeks after kick-off"),
        ("3 weeks after kick-off", "3-4 weeks after kick-off"),
        ("3 weeks after kick-off", "20-22 days after kick-off"),
        ("3-4 weeks after kick-off", "at least 2 weeks after kick-off"),
        ("3-4 weeks after kick-off", "at most 4 weeks after kick-off"),
        ("3-4 weeks after kick-off", "after kick-off"),
        ("3-4 weeks before closing", "before closing"),
        ("between kick-off and closing", "after kick-off"),
        ("between kick-off and closing", "before closing"),
        ("spread between kick-off and closing", "between kick-off and closing"),
        ("spread between kick-off and closing", "after kick-off"),
        ("every 3 months after kick-off", "after kick-off"),
        ("[after kick-off, in May, on Fridays]", "in May"),
        ("[after kick-off, in May, on Fridays]", "[on Fridays, after kick-off]"),
        ("unknown", "unknown"),
    ],
)
def test_check_stated_when__agrees_with_what_follows_from_the_design(
    design_says: str, stated: str, design: Callable[[str], Programme]
) -> None:
    assert codes(design_says, stated, design) == []


@pytest.mark.parametrize(
    ("design_says", "stated"),
    [
        ("after kick-off", "before kick-off"),
        ("after kick-off", "after closing"),
        ("3-4 weeks after kick-off", "3 weeks after kick-off"),
        ("at least 3 weeks after kick-off", "3-4 weeks after kick-off"),
        ("2-4 weeks after kick-off", "3-4 weeks after kick-off"),
        ("about 4 weeks after kick-off", "3-4 weeks after kick-off"),
        ("3-4 weeks after kick-off", "3-4 weeks before closing"),
        ("ends at most 4 weeks after kick-off", "at most 4 weeks after kick-off"),
        ("after kick-off", "in May"),
        ("in May", "in June"),
        ("[after kick-off, in May]", "[in May, on Fridays]"),
        ("between kick-off and closing", "spread between kick-off and closing"),
        ("unknown", "after kick-off"),
    ],
)
def test_check_stated_when__disagrees_with_what_does_not(
    design_says: str, stated: str, design: Callable[[str], Programme]
) -> None:
    assert codes(design_says, stated, design) == ["TC405"]


@pytest.mark.parametrize(
    ("wanted", "stated", "found"),
    [
        ("activity: it.day-2", "after day-1", []),
        ("activity: it.day-2", "after it.day-1", []),
        ("activity: it.day-2", "after kick-off", []),  # which day-1 is after
        ("activity: it.day-2", "before kick-off", ["TC405"]),
        ("activity: [it.day-1, it.day-2]", "after kick-off", []),
        ("activity: it", "after kick-off", []),  # the first session of an activity
        ("activity: undated", "after kick-off", ["TC405"]),
        ("kind: module", "after kick-off", ["TC405"]),
        ("kind: module, activity: it", "after kick-off", []),
        ("kind: module, activity: closing", "after kick-off", ["TC401"]),
    ],
)
def test_check_stated_when__is_about_the_sessions_of_its_slice(
    wanted: str, stated: str, found: list[str], design: Callable[[str], Programme]
) -> None:
    assert codes("after kick-off", stated, design, wanted) == found


def test_check_stated_when__points_at_both_ends(design: Callable[[str], Programme]) -> None:
    programme = design(DESIGN.format(design="after kick-off", stated="before kick-off", slice="activity: it"))
    (finding,) = check_stated_when(programme)
    assert finding.span == programme.file.stated["tender"].figures["it"].place.of("when")
    assert [related.span for related in finding.related] == [programme.sessions[2].place.of("when")]


WHENS = """
    roles:
      talent: {title: Talent, people: 8}
    activities:
      k: {title: K, length: 1 h, when: in January, who: {talent: all}}
      far: {title: Far, length: 1 h, when: 12 months after k, who: {talent: all}}
      loose: {title: Loose, length: 1 h, when: ends at most 2 years after k, who: {talent: all}}
      same: {title: Same, length: 1 h, when: at most 2 weeks after k, who: {talent: all}}
      middle: {title: Middle, length: 1 h, when: [after k, before far], who: {talent: all}}
      z:
        title: Z
        length: 1 h
        who: {talent: all}
        sessions: {one: {when: 1 week after k}, two: {when: 4 weeks after k}}
    stated:
      it:
        source: It
        figures:
"""


@pytest.mark.parametrize(
    ("stated", "found"),
    [
        ("activity: far, when: 1 year after k", []),
        ("activity: far, when: at least 1 year after k", []),
        ("activity: far, when: 2 years after k", ["TC405"]),
        ("activity: loose, when: after k", ["TC405"]),  # only its end is bound
        ("activity: same, when: after k", ["TC405"]),  # it may be the same day
        ("activity: middle, when: between k and far", []),
        ("activity: k, when: 1 week before z", []),
        ("activity: k, when: 4 weeks before z", ["TC405"]),  # before its first session
        ("activity: k, when: before far", []),
    ],
)
def test_check_stated_when__what_follows_from_the_design(
    stated: str, found: list[str], design: Callable[[str], Programme]
) -> None:
    findings = check_stated_when(design(f"{WHENS}          it: {{{stated}}}\n"))
    assert [finding.code for finding in findings] == found
