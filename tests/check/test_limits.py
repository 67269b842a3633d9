from collections.abc import Callable

import pytest

from talentc.check.accepted import accept
from talentc.check.limits import check_limits, say_period
from talentc.check.variants import Variants
from talentc.diagnostics import Finding, Severity, in_order
from talentc.ledger.periods import Period
from talentc.model.programme import Programme

DESIGN = """
roles:
  talent: {title: Talent, people: 4, parts: {level: {upper: {title: Upper}, lower: {title: Lower}}}}
  mentor: {title: Mentor, people: 1 per 2 talents}
  guest: {title: Guest, people: unknown}
activities:
  kick-off: {title: Kick-off, length: 4 h, clock: 6 h, who: {talent: all, guest: all}, preparation: {talent: 2 h per activity}}
  camp: {title: Camp, length: 4 days, who: {talent: all}}
  upper-day: {title: Upper day, length: 1 day, who: {talent.upper: all}}
  lower-day: {title: Lower day, length: ½ day, who: {talent.lower: all}}
  talks: {title: Talks, each: talent, length: 2 h, when: at most 3 days after kick-off, who: {talent: all, mentor: all}}
  own: {title: Own time, length: 9 days, when: after kick-off, who: {talent: all}}
limits: {it: {LIMIT}}
cohorts:
  hold-1: {title: Hold 1, start: 2024-01, when: {kick-off: 2024-01-16, camp: 2024-01-30 to 2024-02-02, upper-day: 2024-03-05, lower-day: 2024-03-06}}
  hold-2: {title: Hold 2, start: 2025-01, people: {mentor: 1 per talent}, when: {kick-off: 2025-01-14}}
  hold-3: {title: Hold 3, start: 2026-01}
"""


@pytest.fixture(scope="module")
def limits(design: Callable[[str], Programme]) -> Callable[[str], list[Finding]]:
    """The findings about one limit."""

    def findings(limit: str) -> list[Finding]:
        programme = design(DESIGN.replace("LIMIT", limit))
        found = check_limits(Variants(programme), programme.cohorts[:2])
        return list(accept(found, programme))

    return findings


def told(findings: list[Finding]) -> list[tuple[str, str, str, str]]:
    fields = (dict(finding.fields) for finding in findings)
    return [(each["period"], each["cohort"].strip("“”"), each["asked"], each["over"]) for each in fields]


def test_check_limits__every_period_that_breaks_it(limits: Callable[[str], list[Finding]]) -> None:
    assert told(limits("role: talent, figure: at most 2 days per month")) == [
        ("January 2024", "Hold 1", "3 days", "1 day"),
    ]
    assert told(limits("role: talent, figure: at most 3 days per month")) == []
    assert told(limits("role: talent, figure: at most 1 day per month")) == [
        ("January 2024", "Hold 1", "3 days", "2 days"),
        ("February 2024", "Hold 1", "2 days", "1 day"),
    ]


def test_check_limits__are_told_in_the_order_of_time(limits: Callable[[str], list[Finding]]) -> None:
    found = in_order(limits("role: talent, figure: at most 1 h per week"))
    assert [dict(finding.fields)["period"] for finding in found[:3]] == [f"week {week} of 2024" for week in (3, 5, 10)]
    assert [finding.when for finding in in_order(limits("role: talent, figure: at most 2 h per month"))] == [
        *("2024-01", "2024-02", "2024-03", "2025-01")
    ]


def test_check_limits__name_the_part_that_they_name(limits: Callable[[str], list[Finding]]) -> None:
    found = limits("role: talent.upper, figure: at most 7 h per day")
    assert {dict(finding.fields)["subject"] for finding in found} == {"“Talent (Upper)”"}


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ("at most 7 h per day", [("30 January 2024", "8 h", "1 h")]),
        ("at most 3 days per week", [("week 5 of 2024", "4 days", "1 day")]),
        ("at most 5 days per quarter", [("quarter 1 of 2024", "6 days", "1 day")]),
        ("at most 48 h per year", []),
    ],
)
def test_check_limits__every_sort_of_period(
    limits: Callable[[str], list[Finding]], figure: str, expected: list[tuple[str, str, str]]
) -> None:
    found = told(limits(f"role: talent, cohort: hold-1, figure: {figure}"))
    assert [(period, asked, over) for period, _, asked, over in found][:1] == expected


def test_check_limits__its_message_and_what_makes_it_up(limits: Callable[[str], list[Finding]]) -> None:
    (found,) = limits("role: talent, figure: at most 2 days per month")
    assert found.code == "TC407"
    assert found.message == (
        "The limit `it` allows “Talent” at most 2 days per month, "
        "but January 2024 of “Hold 1” asks for 3 days: 1 day over"
    )
    assert [related.message for related in found.related] == [
        "`kick-off`, 16 January 2024: 0.75 days",
        "`talks`, at some time within 16-19 January 2024: 0.25 days",
        "`camp`, 30 January 2024 to 2 February 2024: 2 days",
    ]
    assert [related.span.line for related in found.related] == [19, 15, 19]


def test_check_limits__whoever_of_the_role_is_asked_the_most(limits: Callable[[str], list[Finding]]) -> None:
    assert told(limits("role: talent, figure: at most 7 h per week, activity: [upper-day, lower-day]")) == [
        ("week 10 of 2024", "Hold 1", "8 h", "1 h")
    ]
    assert told(limits("role: talent.lower, activity: [upper-day, lower-day], figure: at most 7 h per week")) == []


def test_check_limits__each_role_by_itself(limits: Callable[[str], list[Finding]]) -> None:
    found = limits("role: [talent, mentor], activity: talks, figure: at most 3 h per month")
    assert told(found) == [("January 2024", "Hold 1", "4 h", "1 h")]  # in hold 2 a mentor has one talent alone
    assert dict(found[0].fields)["subject"] == "“Mentor”"


def test_check_limits__what_the_slice_says(limits: Callable[[str], list[Finding]]) -> None:
    assert told(
        limits("role: talent, of: clock, activity: kick-off, time: attendance, figure: at most 5 h per day")
    ) == [
        ("16 January 2024", "Hold 1", "6 h", "1 h"),
        ("14 January 2025", "Hold 2", "6 h", "1 h"),
    ]
    assert told(limits("role: mentor, serving: 3, cohort: hold-2, figure: at most 5 h per month")) == [
        ("January 2025", "Hold 2", "6 h", "1 h")
    ]
    assert told(limits("role: talent, for: all, cohort: hold-1, activity: camp, figure: at most 7 days per month")) == [
        ("January 2024", "Hold 1", "8 days", "1 day"),
        ("February 2024", "Hold 1", "8 days", "1 day"),
    ]


def test_check_limits__what_is_counted_counts_in_each_period_that_it_touches(
    limits: Callable[[str], list[Finding]],
) -> None:
    found = limits("role: talent, cohort: hold-1, figure: at most 0 sessions per month")
    assert [(period, asked) for period, _, asked, _ in told(found)] == [
        ("January 2024", "3 sessions"),
        ("February 2024", "1 session"),
        ("March 2024", "1 session"),
    ]
    (activities,) = limits("role: talent, cohort: hold-1, figure: at most 2 activities per month")
    assert told([activities]) == [("January 2024", "Hold 1", "3 activities", "1 activity")]
    assert activities.related[0].message == "`kick-off`, 16 January 2024: 1 activity"


def test_check_limits__accepted_on_the_limit(limits: Callable[[str], list[Finding]]) -> None:
    found = limits("role: talent, figure: at most 1 day per month, accept: {TC407: The camp is worth it}")
    assert [finding.accepted for finding in found] == ["The camp is worth it"] * 2


def test_check_limits__nobody_knows_how_many_told_once(limits: Callable[[str], list[Finding]]) -> None:
    (found,) = limits("role: guest, for: all, figure: at most 1 h per month")
    assert found.code == "TC406"
    assert "The limit `it` states at most 1 h per month for “Guest”" in found.message


@pytest.mark.parametrize(
    ("limit", "code", "words"),
    [
        ("role: talent, figure: 3 days per month", "TC409", "isn't the most"),
        ("role: talent, figure: at most 3 days", "TC409", "in which period"),
        ("role: talent, figure: at most 3 people per month", "TC409", "`people` aren't spent on days"),
        ("role: mentor, activity: camp, figure: at most 3 days per month", "TC401", "is about nothing"),
    ],
)
def test_check_limits__what_is_no_limit(
    limits: Callable[[str], list[Finding]], limit: str, code: str, words: str
) -> None:
    (found,) = limits(limit)
    assert found.code == code
    assert words in found.message


def test_check_limits__without_dates_nothing_is_held_which_is_said_once(design: Callable[[str], Programme]) -> None:
    limits = "role: talent, figure: at most 0 h per month}, other: {role: talent, figure: at most 0 h per week"
    programme = design(DESIGN.replace("LIMIT", limits))
    (found,) = check_limits(Variants(programme), ())
    assert (found.code, found.severity) == ("TC411", Severity.NOTE)
    assert found.message == "The limits `it`, `other` are held against no plan yet: no cohort has the dates for it"


def test_check_limits__a_cohort_of_its_own_without_dates(limits: Callable[[str], list[Finding]]) -> None:
    (found,) = limits("role: talent, cohort: hold-3, figure: at most 0 h per month")
    assert (found.code, found.message.partition(" held")[0]) == ("TC411", "The limit `it` is")


def test_check_limits__times_of_preparation_with_what_makes_them_up(limits: Callable[[str], list[Finding]]) -> None:
    (found,) = limits("role: talent, time: preparation, cohort: hold-1, figure: at most 0 times per month")
    assert told([found]) == [("January 2024", "Hold 1", "1 time", "1 time")]
    assert [related.message for related in found.related] == ["`kick-off`, 16 January 2024: 1 time"]


def test_check_limits__of_a_part_for_all_nobody_keeps_apart(limits: Callable[[str], list[Finding]]) -> None:
    (found,) = limits("role: talent.upper, for: all, cohort: hold-1, figure: at most 1 h per month")
    assert found.code == "TC406"


@pytest.mark.parametrize(
    ("period", "by", "words"),
    [
        ("2024-01-16", "day", "16 January 2024"),
        ("2024-W03", "week", "week 3 of 2024"),
        ("2024-12", "month", "December 2024"),
        ("2024-Q4", "quarter", "quarter 4 of 2024"),
        ("2024", "year", "2024"),
    ],
)
def test_say_period__every_sort(period: str, by: Period, words: str) -> None:
    assert say_period(period, by) == words


@pytest.mark.parametrize(("figure", "asked"), [("1 times", "2 times"), ("1 sessions", "2 sessions")])
def test_check_limits__two_times_of_one_session_in_a_month(
    design: Callable[[str], Programme], figure: str, asked: str
) -> None:
    programme = design(f"""
        roles: {{talent: {{title: Talent, people: 4}}}}
        activities: {{talks: {{title: Talks, length: 2 h, times: 3, who: {{talent: all}}}}}}
        limits: {{it: {{role: talent, figure: at most {figure} per month}}}}
        cohorts:
          hold-1: {{title: Hold 1, when: {{talks.1: 2024-01-09, talks.2: 2024-01-30, talks.3: 2024-02-20}}}}
        """)
    assert told(list(check_limits(Variants(programme), programme.cohorts))) == [
        ("January 2024", "Hold 1", asked, f"1 {figure[2:-1]}")
    ]
