"""Masks against a walk through the days."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from talentc.model.when import ClosedStretch, InCalendar, OnDates
from talentc.plan.ask.masks import Masks, mask_between, touching
from talentc.plan.narrow.windows import days_of
from talentc.schedule.days import Closure

ORIGINS = st.dates(date(2019, 1, 1), date(2034, 12, 31))
HORIZONS = st.integers(1, 900)
NEAR = st.integers(-400, 1300)


@st.composite
def stretches(draw: st.DrawFn) -> ClosedStretch:
    """A week, month or quarter of one year or of each, or dates; also such as never come."""
    if draw(st.booleans()):
        first = draw(st.dates(date(2018, 1, 1), date(2038, 12, 31)))
        return OnDates(0, 0, first, first + timedelta(days=draw(st.integers(0, 60))))
    year = draw(st.one_of(st.none(), st.integers(2018, 2038)))
    weeks, months, quarters = st.integers(1, 53), st.integers(1, 12), st.integers(1, 4)
    match draw(st.sampled_from(("week", "month", "quarter"))):
        case "week":
            return InCalendar(0, 0, "week", draw(weeks), year)
        case "month":
            return InCalendar(0, 0, "month", draw(months), year)
        case _:
            return InCalendar(0, 0, "quarter", draw(quarters), year)


@given(ORIGINS, HORIZONS, stretches())
def test_stretch__is_the_days_that_lie_in_it(origin: date, horizon: int, stretch: ClosedStretch) -> None:
    inside = [day for day in range(horizon) if Closure(stretch).holds(origin + timedelta(days=day))]
    masks = Masks(origin, horizon)
    assert list(days_of(masks.stretch(stretch))) == inside
    assert list(days_of(masks.stretch(stretch))) == inside  # also when it has been asked before


def test_stretch__week_53_is_there_in_long_years_alone() -> None:
    masks = Masks(date(2020, 1, 1), 366 * 2)
    days = [date(2020, 1, 1) + timedelta(days=day) for day in days_of(masks.stretch(InCalendar(0, 0, "week", 53)))]
    assert (days[0], days[-1], len(days)) == (date(2020, 12, 28), date(2021, 1, 3), 7)


@given(ORIGINS, HORIZONS, st.frozensets(st.integers(0, 6)))
def test_on_weekdays__is_the_days_that_are_one_of_them(origin: date, horizon: int, weekdays: frozenset[int]) -> None:
    mine = [day for day in range(horizon) if (origin + timedelta(days=day)).weekday() in weekdays]
    assert list(days_of(Masks(origin, horizon).on_weekdays(weekdays))) == mine


@given(ORIGINS, HORIZONS, NEAR, NEAR)
def test_between__is_the_days_of_both_and_all_between(origin: date, horizon: int, first: int, last: int) -> None:
    found = Masks(origin, horizon).between(origin + timedelta(days=first), origin + timedelta(days=last))
    assert list(days_of(found)) == [day for day in range(horizon) if first <= day <= last]


@given(st.integers(-20, 40), st.integers(-20, 40))
def test_mask_between__begins_with_the_first_day_of_all(first: int, last: int) -> None:
    assert list(days_of(mask_between(first, last))) == [day for day in range(41) if first <= day <= last]


@given(st.integers(0, (1 << 40) - 1), st.integers(1, 5))
def test_touching__is_where_something_would_lie_on_one_of_the_days(mask: int, days: int) -> None:
    taken = set(days_of(mask))
    found = [day for day in range(40) if taken & set(range(day, day + days))]
    assert list(days_of(touching(mask, days))) == found


def test_number__and_all_are_counted_from_the_origin() -> None:
    masks = Masks(date(2027, 1, 4), 3)
    assert [masks.number(date(2027, 1, day)) for day in (3, 4, 9)] == [-1, 0, 5]
    assert list(days_of(masks.all)) == [0, 1, 2]
