"""That what is held is what is checked, `tests/plan/test_caps.py` shows on random dates."""

from collections.abc import Callable
from fractions import Fraction

import pytest

from talentc.check.limits_held import held_limits
from talentc.check.variants import Variants
from talentc.ledger.held_limits import HeldLimit, PlannedTime, Spending
from talentc.model.programme import Programme
from talentc.value import replace

DESIGN = """
roles:
  talent: {title: Talent, people: 4, parts: {level: {upper: {title: Upper}, lower: {title: Lower}}}}
activities:
  camp: {title: Camp, length: 2 days, who: {talent: all}, preparation: {talent: 1 h per activity}}
  upper-day: {title: Upper day, length: 1 day, who: {talent.upper: all}}
  own: {title: Own, length: 9 h, arranged-by: talent, when: in March 2024, who: {talent: all}}
  later: {title: Later, length: 5 h, arranged-by: talent, when: at most 1 week after camp, who: {talent: all}}
limits: {it: {LIMIT}}
cohorts:
  hold-1: {title: Hold 1, start: 2024-01, when: {upper-day: 2024-02-06}}
"""
TIMES = (PlannedTime("camp", 1, 2), PlannedTime("upper-day", 1, 1))


@pytest.fixture(scope="module")
def held(design: Callable[[str], Programme]) -> Callable[[str], tuple[HeldLimit, ...]]:
    def held_of(limit: str) -> tuple[HeldLimit, ...]:
        programme = design(DESIGN.replace("LIMIT", limit))
        settled = replace(programme.cohorts[0], dates=())
        return tuple(held_limits(Variants(programme), settled, TIMES))

    return held_of


def test_held_limits__a_sum_for_each_part(held: Callable[[str], tuple[HeldLimit, ...]]) -> None:
    upper, lower = held("role: talent, figure: at most 10 h per month")
    camp = Spending("camp", 1, (0, 1), Fraction(17, 2), "")
    assert (upper.spendings, lower.spendings) == ((camp, Spending("upper-day", 1, (0,), Fraction(8), "")), (camp,))
    assert (upper.limit, upper.by, upper.most) == ("it", "month", Fraction(10))


def test_held_limits__what_is_certain_whatever_is_planned(held: Callable[[str], tuple[HeldLimit, ...]]) -> None:
    (first, *_) = held("role: talent, figure: at most 10 h per month")
    assert first.certain == {"2024-03": 9}


def test_held_limits__what_is_counted_counts_once(held: Callable[[str], tuple[HeldLimit, ...]]) -> None:
    (sessions, *_) = held("role: talent, activity: camp, figure: at most 1 sessions per week")
    (activities, *_) = held("activity: camp, figure: at most 1 activities per week")
    assert sessions.spendings == (Spending("camp", 1, (0, 1), Fraction(1), "camp"),)
    assert activities.spendings == sessions.spendings


@pytest.mark.parametrize(
    "limit",
    [
        "role: talent, figure: at most 10 h per month, accept: {TC407: It was sold so}",
        "role: talent, activity: own, figure: at most 10 h per month",
        "role: talent, figure: 10 h per month",
    ],
)
def test_held_limits__none_of_what_dates_do_not_change(
    held: Callable[[str], tuple[HeldLimit, ...]], limit: str
) -> None:
    assert held(limit) == ()
