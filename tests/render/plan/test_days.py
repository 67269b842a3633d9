from collections.abc import Callable
from datetime import date

import pytest

from talentc.plan.proposal import PlannedSession
from talentc.render.plan.days import counted, day_before, days_moved, short_days, whole_day


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2027-01-19", "2027-01-19", "Tue 19 Jan"),
        ("2027-03-30", "2027-03-31", "Tue 30-Wed 31 Mar"),
        ("2027-03-31", "2027-04-01", "Wed 31 Mar-Thu 1 Apr"),
        ("2027-12-31", "2028-01-01", "Fri 31 Dec-Sat 1 Jan 2028"),
    ],
)
def test_short_days__no_more_than_is_needed(first: str, last: str, expected: str) -> None:
    assert short_days(date.fromisoformat(first), date.fromisoformat(last)) == expected


def test_day_before__its_year_where_that_was_another() -> None:
    assert day_before(date(2027, 3, 2), date(2027, 3, 9)) == "Tue 2 March"
    assert day_before(date(2026, 12, 29), date(2027, 1, 5)) == "Tue 29 December 2026"
    assert whole_day(date(2027, 3, 2)) == "Tue 2 March 2027"


def test_counted__one_and_many() -> None:
    assert [counted(number, "day") for number in (0, 1, 2)] == ["0 days", "1 day", "2 days"]


def test_days_moved__earlier_is_less_than_nothing(plan_session: Callable[..., PlannedSession]) -> None:
    assert days_moved(plan_session("a", "2027-03-09")) == 0
    assert days_moved(plan_session("a", "2027-03-09", "moved", before="2027-03-02")) == 7
    assert days_moved(plan_session("a", "2027-03-01", "moved", before="2027-03-02")) == -1
