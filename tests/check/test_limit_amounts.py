from collections.abc import Callable
from datetime import date
from fractions import Fraction

import pytest

from talentc.check.limit_amounts import Bound, amount_of, bounds_of, limited, pieces_of, why_not
from talentc.check.variants import Variants
from talentc.model.amount import Amount
from talentc.model.programme import Programme

DESIGN = """
roles:
  talent: {title: Talent, people: 4, parts: {level: {upper: {title: Upper}, lower: {title: Lower}}}}
  mentor: {title: Mentor, people: 1 per 2 talents}
activities:
  camp: {title: Camp, length: 2 days, who: {talent: all, mentor: all}}
  upper-day: {title: Upper day, length: 1 day, who: {talent.upper: all}}
  lower-day: {title: Lower day, length: ½ day, who: {talent.lower: all}}
limits: {it: {LIMIT}}
cohorts:
  hold-1: {title: Hold 1, when: {camp: 2024-01-31 to 2024-02-01, upper-day: 2024-01-09, lower-day: 2024-01-10}}
"""


def held(design: Callable[[str], Programme], limit: str) -> tuple[Variants, tuple[Bound, ...]]:
    programme = design(DESIGN.replace("LIMIT", limit))
    variants = Variants(programme)
    return variants, tuple(bounds_of(variants, "it", programme.file.limits["it"], programme.cohorts[0]))


@pytest.mark.parametrize(
    ("limit", "roles"),
    [
        ("figure: at most 1 h per month", ["talent", "mentor"]),
        ("figure: at most 1 h per month, role: talent.upper", ["talent"]),
        ("figure: at most 1 h per month, for: all", [None]),
        ("figure: at most 1 h per month, cohort: hold-1, activity: upper-day", ["talent"]),
        ("figure: at least 1 h per month", []),
    ],
)
def test_bounds_of__for_each_role(design: Callable[[str], Programme], limit: str, roles: list[str | None]) -> None:
    assert [bound.role for bound in held(design, limit)[1]] == roles


def test_why_not__only_of_what_cannot_be_held(design: Callable[[str], Programme]) -> None:
    limits = {
        figure: design(DESIGN.replace("LIMIT", f"figure: {figure}")).file.limits["it"]
        for figure in ("at most 1 h per month", "1 h per month", "at most 1 h")
    }
    assert [bool(why_not(limit)) for limit in limits.values()] == [False, True, True]


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ("at most 1 h per month", {"2024-01": "16", "2024-02": "8"}),
        ("at most 1 sessions per month", {"2024-01": "2", "2024-02": "1"}),
        ("at most 1 activities per month", {"2024-01": "3", "2024-02": "1"}),
    ],
)
def test_amount_of__what_lies_in_each_period(
    design: Callable[[str], Programme], figure: str, expected: dict[str, str]
) -> None:
    variants, (bound,) = held(design, f"role: talent, figure: {figure}")
    mine = limited(variants.dated(variants.programme.cohorts[0]), bound)
    amounts = {
        period: amount_of([piece.entry for piece in pieces], bound) for period, pieces in pieces_of(mine, bound).items()
    }
    assert {period: amount.planned for period, amount in amounts.items() if amount} == {
        period: Fraction(value) for period, value in expected.items()
    }


def test_amount_of__somebody_in_a_part(design: Callable[[str], Programme]) -> None:
    variants, (bound,) = held(design, "role: talent, figure: at most 1 h per month")
    mine = limited(variants.dated(variants.programme.cohorts[0]), bound)
    entries = [piece.entry for piece in pieces_of(mine, bound)["2024-01"]]
    assert amount_of(entries, bound, ("talent.lower",)) == Amount.exactly(12)
    assert amount_of(entries, bound, ("talent.upper",)) == Amount.exactly(16)


def test_pieces_of__by_the_days_of_the_dates(design: Callable[[str], Programme]) -> None:
    variants, (bound,) = held(design, "role: talent, activity: camp, figure: at most 1 h per day")
    mine = limited(variants.dated(variants.programme.cohorts[0]), bound)
    assert list(pieces_of(mine, bound)) == [date(2024, 1, 31).isoformat(), date(2024, 2, 1).isoformat()]
