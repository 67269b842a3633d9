"""Stated dates, held against the design's and against those of cohorts."""

from collections.abc import Callable

import pytest

from talentc.check.stated_when import check_stated_when
from talentc.diagnostics import Finding
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
    programme = design(DESIGN.format(design="after kick-off", stated=stated, slice=wanted))
    assert [finding.code for finding in check_stated_when(programme)] == found


def test_check_stated_when__points_at_both_ends(design: Callable[[str], Programme]) -> None:
    programme = design(DESIGN.format(design="after kick-off", stated="before kick-off", slice="activity: it"))
    (finding,) = check_stated_when(programme)
    assert finding.span == programme.file.stated["tender"].figures["it"].place.of("when")
    assert [related.span for related in finding.related] == [programme.sessions[2].place.of("when")]


DATES = """
    roles: {{talent: {{title: Talent, people: 8}}}}
    kinds:
      residential: {{title: Residential, length: 4 days, who: {{talent: all}}}}
    activities:
      one: {{title: One, kind: residential}}
      two: {{title: Two, kind: residential, when: about 4 weeks after one}}
      three: {{title: Three, kind: residential, when: [after two, in May]}}
      four: {{title: Four, length: 1 day, when: ends at most 24 months after one, who: {{talent: all}}}}
      fixed: {{title: Fixed, length: 1 day, when: 2022-04-05, who: {{talent: all}}}}
      undated: {{title: Undated, length: 1 day, who: {{talent: all}}}}
    cohorts:
      c-1:
        title: C1
        start: 2019-02-12
        when: {{one: 2019-02-12 to 2019-02-15, two: 2019-03-15 to 2019-03-18, four: 2021-02-23}}
      c-2:
        title: C2
        start: 2019-02-19
        when:
          one: 2019-02-19 to 2019-02-22
          two: 2019-03-22 to 2019-03-25
          three: 2019-05-07 to 2019-05-10
          four: 2021-03-02
      c-3: {{title: C3, start: 2022-01}}
    stated:
      page:
        source: Page
        figures: {{it: {{{slice}, when: {stated}}}}}
"""


def findings(wanted: str, stated: str, make: Callable[[str], Programme]) -> list[Finding]:
    return list(check_stated_when(make(DATES.format(slice=wanted, stated=stated))))


@pytest.mark.parametrize(
    ("wanted", "stated"),
    [
        ("cohort: c-1, activity: one", "2019-02-12 to 2019-02-15"),
        ("cohort: c-1, activity: two", "4 weeks after one"),  # about 4 weeks, says the design; here it's 4
        ("cohort: [c-1, c-2], activity: one", "in February 2019"),
        ("cohort: [c-1, c-3], activity: one", "in February 2019"),  # c-3 has no date yet
        ("cohort: c-1, kind: residential, activity: [one, two]", "in quarter 1"),
        ("activity: one", "in February"),  # nothing in the design, and a date in two cohorts
        ("activity: two", "after one"),
        ("activity: four", "at least 23 months after one"),  # only the end is bound by the design
        ("activity: fixed", "after one"),  # by a date of the design
        ("cohort: c-3, activity: fixed", "in April 2022"),
    ],
)
def test_check_stated_when__agrees_with_dates(wanted: str, stated: str, design: Callable[[str], Programme]) -> None:
    assert findings(wanted, stated, design) == []


@pytest.mark.parametrize(
    ("wanted", "stated", "told"),
    [
        (
            "cohort: c-1, activity: one",
            "2019-02-19 to 2019-02-22",
            "`one`, but in `c-1` it is on 12-15 February 2019, 7 days too early",
        ),
        (
            "activity: four",
            "ends at most 24 months after one",
            (
                "`four`, but in `c-1` it is on 23 February 2021, 8 days too late; "
                "in `c-2` it is on 2 March 2021, 8 days too late"
            ),
        ),
        ("activity: one", "in week 7 2019", "`one`, but in `c-2` it ends on 22 February 2019, 5 days too late"),
        (
            "kind: residential, cohort: c-2",
            "in March",
            (
                "`one, three`, but in `c-2` `one` begins on 19 February 2019, 10 days too early; "
                "in `c-2` `three` ends on 10 May 2019, 40 days too late"
            ),
        ),
        (
            "cohort: c-1, activity: two",
            "[after one, in April]",
            "`two`, but in `c-1` it begins on 15 March 2019, 17 days too early for `in April`",
        ),
    ],
)
def test_check_stated_when__names_the_cohorts_and_the_days(
    wanted: str, stated: str, told: str, design: Callable[[str], Programme]
) -> None:
    (finding,) = findings(wanted, stated, design)
    written = stated.strip("[]")
    assert (finding.code, finding.message) == ("TC410", f"“Page” states `{written}` for {told}")


def test_check_stated_when__counts_what_would_make_the_sentence_long(design: Callable[[str], Programme]) -> None:
    (finding,) = findings("activity: [one, two, four]", "in June 2020", design)
    assert finding.message.endswith("; and 2 more")
    assert len(finding.related) == 6


@pytest.mark.parametrize(
    ("wanted", "stated", "told"),
    [
        # What the design answers in another way is no question for dates, unless of certain cohorts.
        ("activity: two", "4 weeks after one", "the design says `about 4 weeks after one`"),
        ("cohort: [c-1, c-3], activity: two", "4 weeks after one", "the design says `about 4 weeks after one`"),
        ("activity: three", "in June", "the design says `after two, in May`"),
        ("activity: two", "before one", "the design says `about 4 weeks after one`"),
        # A date of the design is the design's.
        ("activity: fixed", "in June", "the design says `2022-04-05`"),
        ("cohort: c-3, activity: fixed", "2022-04-06", "the design says `2022-04-05`"),
        # There are no dates.
        ("activity: undated", "in June", "the design says nothing of it"),
        ("cohort: c-3, activity: one", "in June", "the design says nothing of it"),
        ("activity: one", "after undated", "the design says nothing of it"),
    ],
)
def test_check_stated_when__the_design_goes_first(
    wanted: str, stated: str, told: str, design: Callable[[str], Programme]
) -> None:
    (finding,) = findings(wanted, stated, design)
    assert finding.code == "TC405"
    assert finding.message.endswith(f", but {told}")


def test_check_stated_when__points_at_the_dates(design: Callable[[str], Programme]) -> None:
    programme = design(DATES.format(slice="activity: four", stated="ends at most 24 months after one"))
    (finding,) = check_stated_when(programme)
    assert finding.span == programme.file.stated["page"].figures["it"].place.of("when")
    pins = [given.span for cohort in programme.cohorts for given in cohort.dates if given.session == "four"]
    assert [related.span for related in finding.related] == pins
    assert finding.related[0].message == "in `c-1` `four` is on 23 February 2021, 8 days too late"


def test_check_stated_when__dates_stand_beside_what_the_design_says(design: Callable[[str], Programme]) -> None:
    (finding,) = findings("activity: three", "in June", design)
    assert [related.message for related in finding.related] == [
        "the design says so here",
        "in `c-2` `three` begins on 7 May 2019, 25 days too early",
    ]


def test_check_stated_when__without_cohorts_the_dates_of_the_design_count(design: Callable[[str], Programme]) -> None:
    text = """
        activities:
          a: {title: A, length: 1 h, when: 2024-03-05}
          b: {title: B, length: 1 h, when: 2024-04-02}
        stated:
          page: {source: Page, figures: {right: {activity: b, when: 4 weeks after a}, wrong: {activity: b, when: on Mondays}}}
    """
    (finding,) = check_stated_when(design(text))
    assert finding.message == "“Page” states `on Mondays` for `b`, but the design says `2024-04-02`"
