from datetime import date

from talentc.render.plan.months import month_of, months_between


def test_months_between__over_the_end_of_a_year() -> None:
    assert months_between(date(2027, 11, 30), date(2028, 2, 1)) == ((2027, 11), (2027, 12), (2028, 1), (2028, 2))
    assert months_between(date(2027, 5, 1), date(2027, 5, 31)) == ((2027, 5),)
    assert months_between(date(2027, 5, 1), date(2027, 4, 1)) == ()


def test_month_of__a_day() -> None:
    assert month_of(date(2027, 12, 31)) == (2027, 12)
