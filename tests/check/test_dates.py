"""All rules about dates together: the bad specs, and what is fine."""

import re
import textwrap
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from talentc.catalogue import dates
from talentc.check.dates import check_dates
from talentc.model.programme import Programme
from talentc.pipeline.checking import check
from talentc.read.yaml_text import read_yaml
from talentc.schedule.own_windows import own_windows
from talentc.validate.assemble import assemble

SPECS = sorted((Path(__file__).parents[1] / "specs" / "bad").glob("TC5*.yaml"))
EXPECT = re.compile(r"^# expect: (\d+:\d+ TC\d+)$", re.MULTILINE)


def programme_of(text: str) -> Programme:
    tree, findings = read_yaml("programme.yaml", "talentc: 1\nid: minimal\ntitle: Minimal\n" + textwrap.dedent(text))
    assert tree is not None, findings
    programme, findings = assemble(tree)
    assert programme is not None, findings
    return programme


@pytest.mark.parametrize("spec", SPECS, ids=lambda path: path.stem)
def test_bad_spec__has_the_expected_findings(spec: Path) -> None:
    found = [f"{each.span.line}:{each.span.column} {each.code}" for each in check(spec.as_posix()).findings]
    assert found == EXPECT.findall(spec.read_text(encoding="utf-8"))


def test_bad_specs__there_is_one_for_each_code_about_dates() -> None:
    assert {f"{entry.code}-{entry.slug}" for entry in dates.ENTRIES} <= {spec.stem for spec in SPECS}


def test_check_dates__finds_nothing_in_the_shipped_programme(checkout: Path) -> None:
    compiled = check((checkout / "programmes" / "talent-nord-2" / "programme.yaml").as_posix()).compiled
    assert compiled is not None
    assert compiled.programme.cohorts[0].dates
    assert list(check_dates(compiled.programme)) == []


def test_check_dates__says_once_what_two_cohorts_share() -> None:
    programme = programme_of(
        """
        activities: {fair: {title: Fair, length: 4 h, when: 2024-03-10}}
        cohorts:
          hold-1: {title: Hold 1, start: 2024-01}
          hold-2: {title: Hold 2, start: 2024-02}
        """
    )
    assert [finding.code for finding in check_dates(programme)] == ["TC503"]


def test_check_dates__looks_at_a_design_without_cohorts() -> None:
    programme = programme_of("activities: {fair: {title: Fair, length: 4 h, when: 2024-03-10}}\n")
    assert [finding.message for finding in check_dates(programme)] == [
        "`fair` is on 10 March 2024, which is closed: a Sunday"
    ]


def test_check_dates__in_a_circle_windows_are_left_alone() -> None:
    programme = programme_of(
        """
        activities:
          kick-off: {title: Kick-off, length: 4 h, when: after closing}
          closing: {title: Closing, length: 4 h, when: after kick-off}
        cohorts: {hold-1: {title: Hold 1, start: 2024-01, when: {kick-off: 2024-03-12, closing: 2024-03-12}}}
        """
    )
    assert [finding.code for finding in check_dates(programme)] == ["TC501"]


@pytest.mark.parametrize(
    ("country", "help_text"),
    [
        ("dk", "Did you mean `DK`?"),
        ("UK", "Did you mean `GB`?"),
        ("uk-eng", "Did you mean `GB-ENG`?"),
        ("UK-LND", "Write the two"),
        ("Danmark", "Write the two"),
    ],
)
def test_check_country__asks_for_the_code(country: str, help_text: str) -> None:
    (finding,) = check_dates(programme_of(f"calendar: {{holidays: {country}}}\n"))
    assert finding.code == "TC512"
    assert finding.help.startswith(help_text)


@pytest.mark.parametrize(
    ("place", "codes"),
    [("GB", ["TC518"]), ("GB-ENG", []), ("GB-LND", ["TC517"]), ("DK", []), ("DK-84", ["TC517"]), ("SE", [])],
)
def test_check_country__parts_have_holidays_of_their_own(place: str, codes: list[str]) -> None:
    assert [finding.code for finding in check_dates(programme_of(f"calendar: {{holidays: {place}}}\n"))] == codes


ANCHORS = st.sampled_from(("start", "a", "b", "b.two", "c", "d"))
CLAUSES = st.one_of(
    st.builds("{} {}".format, st.sampled_from(("after", "before", "on the day of", "the evening before")), ANCHORS),
    st.builds("{} {} and {}".format, st.sampled_from(("between", "spread between")), ANCHORS, ANCHORS),
    st.builds(
        "{}{} {} {} {}".format,
        st.sampled_from(("", "about ", "at least ", "at most ", "ends ")),
        st.sampled_from(("½", "1", "3", "99")),
        st.sampled_from(("days", "weeks", "months", "quarters", "years")),
        st.sampled_from(("after", "before")),
        ANCHORS,
    ),
    st.builds("every {} after {}".format, st.sampled_from(("week", "2 months", "99 years")), ANCHORS),
    st.sampled_from(
        ("in week 53", "in month 1200", "in quarter 4", "in week 5000 of p", "during q", "on Sundays", "at 23:00")
    ),
    st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31)).map(str),
)
WHEN = st.lists(CLAUSES, min_size=1, max_size=3).map(lambda clauses: "[" + ", ".join(clauses) + "]")
PINS = st.dictionaries(
    st.sampled_from(("a", "b", "b.two", "c.1", "c.9", "d", "e")),
    st.one_of(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.dates(date(2024, 1, 1), date(2024, 12, 31))),
    max_size=4,
).map(lambda pins: ", ".join(f"{session}: {day}" for session, day in pins.items()))


@settings(max_examples=60)
@given(st.tuples(WHEN, WHEN, WHEN, WHEN), PINS, st.sampled_from(("2024-01", "1900-01-01", "2199-12")))
def test_check_dates__any_when_gives_findings_and_no_traceback(whens: tuple[str, ...], pins: str, start: str) -> None:
    a, two, c, d = whens
    programme = programme_of(
        f"""
        calendar: {{closed: [quarter 1, quarter 2, quarter 3, quarter 4 2024]}}
        roles: {{talent: {{title: Talent, people: 6}}}}
        phases: {{p: {{title: P, from: a, length: 100 years}}, q: {{title: Q}}, r: {{title: R, from: c}}}}
        activities:
          a: {{title: A, length: 1 h, when: {a}}}
          b: {{title: B, sessions: {{one: {{title: One, length: 1 h}}, two: {{title: Two, length: 1 h, days: 400, when: {two}}}}}}}
          c: {{title: C, length: 1 h, times: 3, when: {c}}}
          d: {{title: D, length: 1 h, each: talent, times: at least 5, when: {d}}}
        cohorts: {{hold-1: {{title: Hold 1, start: {start}, when: {{{pins}}}}}}}
        """
    )
    assert list(check_dates(programme)) == list(check_dates(programme))
    for window in own_windows(programme, programme.cohorts[0]):
        assert window.first <= window.last
