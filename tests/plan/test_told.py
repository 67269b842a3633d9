"""What the planner has to say beside the dates."""

from collections.abc import Collection

import pytest

from talentc.diagnostics import Finding
from talentc.model.programme import Programme
from talentc.plan.planner import Answer
from talentc.plan.problem import Allowed, Bounds, Cap, Journey, Link, Load, Part, Resource, Use
from talentc.plan.proposal import Clash, Refusal
from talentc.plan.told import findings_of_answer, findings_of_now, requirements_of
from talentc.value import replace
from tests.plan.designs import ROLES, activities, asked, programme
from tests.plan.small_problems import requirement

ONE = "one: {title: One, length: 4 h, when: in February, who: {talent: all}}\n"
PLAN = "cohort: hold-1\nsessions:\n"
NOBODY = Answer(None, None, (), (), ())


def brief(findings: list[Finding]) -> list[tuple[str, int, str]]:
    return [(each.code, each.span.line, each.message) for each in findings]


def now(
    plan: str, text: str = ONE, more: str = "", told: Collection[tuple[str, str]] = ()
) -> list[tuple[str, int, str]]:
    given = programme(activities(text, more), {"hold-1": PLAN + plan} if plan else {})
    return brief(list(findings_of_now(asked(given), told)))


def test_findings_of_now__a_plan_that_fits_says_nothing() -> None:
    assert now("  one: 2027-02-02\n") == []


def test_findings_of_now__what_has_no_date_yet() -> None:
    assert now("") == [("TC712", 8, "The plan of `hold-1` no longer fits the design: there is no date for `one`")]
    many = "".join(f"a{number}: {{title: A, length: 1 h, when: in May, who: {{talent: all}}}}\n" for number in range(8))
    (found,) = now("", many)
    assert found[2].endswith("there is no date for `a0`, `a1`, `a2`, `a3`, `a4`, `a5` and 2 more")


def test_findings_of_now__what_a_date_doesnt_keep_is_where_it_is_asked() -> None:
    plan = "  one: 2027-03-02\n"
    assert now(plan) == [("TC712", 7, "The plan of `hold-1` no longer fits the design: `one` is in February")]
    closed = now("  one: 2027-02-16\n", more="calendar: {closed: [week 7]}\n")
    assert closed == [("TC712", 9, "The plan of `hold-1` no longer fits the design: week 7 is closed")]


def test_findings_of_now__where_rules_have_told_already_only_what_is_missing() -> None:
    assert now("  one: 2027-03-02\n", told=[("minimal", "hold-1")]) == []
    assert [code for code, *_ in now("", told=[("minimal", "hold-1")])] == ["TC712"]


def test_findings_of_now__each_requirement_once_for_each_cohort() -> None:
    cohorts = "cohorts:\n  hold-1: {title: Hold 1, start: 2027-01}\n  hold-2: {title: Hold 2, start: 2027-01}\n"
    text = (
        f"{ROLES}activities:\n  one: {{title: One, length: 4 h, times: 2, when: in February, who: {{talent: all}}}}\n"
    )
    plans = {
        name: f"cohort: {name}\nsessions: {{one.1: 2027-03-02, one.2: 2027-03-03}}\n" for name in ("hold-1", "hold-2")
    }
    found = brief(list(findings_of_now(asked(programme(text + cohorts, plans)))))
    assert [message.partition("`")[2][:6] for *_, message in found] == ["hold-1", "hold-2"]


def test_findings_of_now__a_cohort_that_isnt_asked_about_may_lack_dates() -> None:
    given = programme(activities(ONE))
    assert list(findings_of_now(asked(given, shut=("hold-1",)))) == []


def test_findings_of_answer__who_never_starts_and_what_nobody_says() -> None:
    given = programme(activities("free: {title: Free, length: 4 h, who: {talent: all}}\n"))
    answer = Answer(None, None, (("minimal", "free"),), (("minimal", "hold-1"),), ())
    found = brief(list(findings_of_answer(answer, {"minimal": given})))
    assert [(code, line) for code, line, _ in found] == [("TC711", 8), ("TC710", 7)]


@pytest.mark.parametrize(
    ("refusal", "codes"),
    [
        (None, []),
        (Refusal(()), ["TC702"]),
        (Refusal((Clash((("minimal", "hold-1"),), (requirement(0),)),) * 2), ["TC701", "TC701"]),
    ],
)
def test_findings_of_answer__why_there_are_no_dates(refusal: Refusal | None, codes: list[str]) -> None:
    given = programme(activities(ONE))
    answer = Answer(None, refusal, (), (), (("minimal", "hold-1"),))
    assert [each.code for each in findings_of_answer(answer, {"minimal": given})] == codes


def test_findings_of_answer__where_nothing_was_looked_for_nothing_is_lacking() -> None:
    assert list(findings_of_answer(NOBODY, {})) == []
    assert list(findings_of_answer(replace(NOBODY, refusal=Refusal(())), {})) == []


USE, OTHER = Use(0, (0,), 1, 4), Use(1, (0,), 1, 5)


@pytest.mark.parametrize(
    ("constraint", "tasks", "numbers"),
    [
        (Allowed(0, 1, (1, 2)), (0,), [(1, (0,)), (2, (0,))]),
        (Link(1, "first", (0,), "ends", {0: Bounds(1, None)}, 3), (0, 1), [(3, (0, 1))]),
        (Part(1, (0,), (), None, 9, 1, 2, 3), (0, 1), [(3, (0, 1))]),
        (Cap((Load(0, 0, 1),), 1, (0,), 3), (0,), [(3, (0,))]),
        (Resource("person", "Anna", (USE, OTHER)), (0, 1), [(4, (0,)), (5, (1,))]),
        (Resource("place", "campus", (USE, OTHER), 2, (6,)), (1,), [(6, (1,)), (5, (1,))]),
        (Journey("Anna", {"Aalborg": (USE,), "Ribe": (OTHER,)}), (0,), [(4, (0,))]),
    ],
)
def test_requirements_of__all_that_a_constraint_follows_from_and_whose_it_is(
    constraint: Allowed | Link | Part | Cap | Resource | Journey,
    tasks: tuple[int, ...],
    numbers: list[tuple[int, tuple[int, ...]]],
) -> None:
    assert list(requirements_of(constraint, tasks)) == numbers


TRAINED = """\
roles:
  talent: {title: Talent, people: 8}
  trainer: {title: Trainer, side: provider, people: [Anna, Bo], away: {Anna: [2027-02-04]}}
activities:
  one: {title: One, length: 1 day, when: in February, who: {talent: all, trainer: [Bo]}}
  two: {title: Two, length: 1 day, when: in February, who: {talent: all, trainer: 1 person}}
  three: {title: Three, length: 1 day, when: in February, who: {talent: all, trainer: [Bo]}}
cohorts: {hold-1: {title: Hold 1, start: 2027-01}, hold-2: {title: Hold 2, start: 2027-01}}
"""


def dated(one: str, two: str, three: str) -> str:
    return f"sessions: {{one: 2027-02-{one}, two: 2027-02-{two}, three: 2027-02-{three}}}\n"


def of_cohorts(first: str, second: str, *, id: str = "minimal") -> Programme:
    plans = {"hold-1": f"cohort: hold-1\n{first}", "hold-2": f"cohort: hold-2\n{second}"}
    return programme(TRAINED, plans, id=id)


def blamed(*found: Finding) -> set[tuple[str, str]]:
    return {(dict(each.fields)["cohort"], dict(each.fields)["what"]) for each in found}


def test_findings_of_now__of_those_who_share_somebody_only_those_who_meet() -> None:
    given = of_cohorts(dated("01", "02", "03"), dated("05", "08", "03"))
    assert blamed(*findings_of_now(asked(given))) == {
        ("hold-1", "`three` needs Bo"),
        ("hold-2", "`three` needs Bo"),
    }
    assert blamed(*findings_of_now(asked(given, shut=("hold-1",)))) == {("hold-2", "`three` needs Bo")}


def test_findings_of_now__who_is_away_is_no_cohort() -> None:
    given = of_cohorts(dated("01", "04", "08"), dated("04", "09", "10"))
    assert blamed(*findings_of_now(asked(given))) == {
        ("hold-1", "`two` needs 1 of Anna, Bo"),
        ("hold-1", "Anna is away on 4 February 2027"),
        ("hold-2", "`one` needs Bo"),
        ("hold-2", "Anna is away on 4 February 2027"),
    }


def test_findings_of_now__cohorts_of_one_name_in_several_programmes() -> None:
    away = "sessions: {one: 2027-03-01, two: 2027-03-02, three: 2027-03-03}\n"
    good = dated("15", "16", "17")
    other = of_cohorts(away.replace("-03-", "-04-"), dated("22", "23", "24"), id="b")
    both = asked(of_cohorts(away, good, id="a"), other)
    found = list(findings_of_now(both))
    assert {each.span.file for each in found} == {"a.yaml", "b.yaml"}
    left = list(findings_of_now(both, [("a", "hold-1")]))
    assert {(each.span.file, dict(each.fields)["cohort"]) for each in left} == {("b.yaml", "hold-1")}
