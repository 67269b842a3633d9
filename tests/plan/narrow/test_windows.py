"""Tables of bounds as shifts and stretches."""

from hypothesis import given
from hypothesis import strategies as st

from talentc.plan.narrow.windows import days_of, span_of_days, windows_of
from talentc.plan.problem import Bounds

HORIZON = 40
SIDE = st.none() | st.integers(-5, HORIZON + 5)


def _in(row: Bounds | None, day: int) -> bool:
    if row is None:
        return True
    return (row.earliest is None or day >= row.earliest) and (row.latest is None or day <= row.latest)


@given(
    st.dictionaries(st.integers(0, HORIZON - 1), st.builds(Bounds, SIDE, SIDE)),
    st.integers(0, (1 << HORIZON) - 1),
)
def test_windows_of__says_what_the_table_says(table: dict[int, Bounds], days: int) -> None:
    found = windows_of(table, HORIZON)
    onward = {day for day in range(HORIZON) if any(_in(table.get(anchor), day) for anchor in days_of(days))}
    back = {anchor for anchor in range(HORIZON) if any(_in(table.get(anchor), day) for day in days_of(days))}
    assert set(days_of(found.onward(days))) == onward
    # A day of the anchor that leaves the task free stays, even if nothing is left of the task.
    assert set(days_of(found.back(days))) - back <= set(range(HORIZON)) - set(table)
    assert back <= set(days_of(found.back(days)))


@given(st.integers(-3, 3), st.integers(0, 9), st.sampled_from((1, 7)))
def test_windows_of__a_table_of_two_years_is_a_few_patterns(low: int, wide: int, step: int) -> None:
    table = {day: Bounds(day // step * step + low, day // step * step + low + wide) for day in range(730)}
    found = windows_of(table, 730)
    assert len(found.shifts) + len(found.stretches) <= 7


def test_span_of_days__stays_within_what_there_is() -> None:
    assert days_of(span_of_days(-3, 1, 5)) == (0, 1)
    assert days_of(span_of_days(3, None, 5)) == (3, 4)
    assert days_of(span_of_days(3, 2, 5)) == ()
