"""What a `when` asks of tasks, against what the windows say when what it counts from has a date."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from talentc.model.programme import GivenDate, Programme
from talentc.model.when import OnDates
from talentc.plan.ask.asked import Requirements
from talentc.plan.ask.links import Reader, order_links
from talentc.plan.ask.masks import Masks
from talentc.plan.narrow.windows import days_of
from talentc.plan.problem import Allowed, Bounds, Link, Part
from talentc.schedule.windows import CohortDays
from talentc.source import Span
from talentc.value import replace
from tests.plan.designs import ROLES, activities, programme, tasks_of

ORIGIN, HORIZON = date(2027, 1, 1), 420
CAMP = "camp: {title: Camp, length: 2 days, when: after start, who: {talent: all}}\n"
CLAUSES = (
    "2-6 weeks after camp",
    "2-6 weeks before camp",
    "about 10 days after camp",
    "at most 3 weeks after camp",
    "at least 5 days before camp",
    "1-2 months after camp",
    "1-3 months before camp",
    "ends 2-3 weeks after camp",
    "1 quarter after camp",
    "after camp",
    "before camp",
    "on the day of camp",
    "the evening before camp",
    "every 2 weeks after camp",
    "every month after camp",
)


def design(when: str, more: str = CAMP, length: str = "3 days") -> Programme:
    return programme(activities(f"{more}it: {{title: It, length: {length}, when: {when}, who: {{talent: all}}}}"))


def found(given: Programme, name: str = "it", occurrence: int = 1) -> list[Allowed | Link | Part]:
    """What the `when` of a session asks of one of its times."""
    tasks = tasks_of(given)
    reader = Reader(tasks, Masks(ORIGIN, HORIZON), Requirements(), {})
    (task,) = (each for each in tasks.by_session[name] if each.key.occurrence == occurrence)
    return [each for each in reader.constraints() if each.task == task.number]


def links(constraints: Iterable[Allowed | Link | Part]) -> list[Link]:
    return [each for each in constraints if isinstance(each, Link)]


Sides = dict[tuple[str, str], int]


def by_windows(given: Programme, anchor: str, first: date, last: date) -> Sides:
    """How far the `when` of `it` lets it move if its anchor is held on these days; the narrowest of each side."""
    pin = GivenDate(anchor, 1, OnDates(0, 0, first, last), Span("p.yaml", 1, 1, 1, 2), pinned=True)
    session = given.session("it")
    assert session is not None
    said = CohortDays(given, replace(given.cohorts[0], dates=(pin,))).limits(session)
    return narrowest((each.bound.edge, each.bound.sort, (each.bound.day - ORIGIN).days) for each in said)


def narrowest(said: Iterable[tuple[str, str, int]]) -> Sides:
    sides: Sides = {}
    for edge, sort, day in said:
        choose = max if sort == "earliest" else min
        sides[edge, sort] = choose(day, sides.get((edge, sort), day))
    return sides


def by_links(constraints: Iterable[Link], first: int, last: int) -> Sides:
    """The same by the rows of links."""

    def rows() -> Iterator[tuple[str, str, int]]:
        for link in constraints:
            row = link.bounds.get(first if link.of == "begins" else last, Bounds(None, None))
            for sort, day in (("earliest", row.earliest), ("latest", row.latest)):
                if day is not None:
                    yield link.edge, sort, day

    return narrowest(rows())


@pytest.mark.parametrize("when", CLAUSES)
def test_constraints__reach_as_far_as_the_windows_day_by_day(when: str) -> None:
    given = design(when)
    constraints = links(found(given))
    assert constraints
    for day in range(35, 390, 5):
        first = ORIGIN + timedelta(days=day)
        expected = by_windows(given, "camp", first, first + timedelta(days=1))
        assert expected
        assert by_links(constraints, day, day + 1) == expected, day


@settings(max_examples=50)
@given(
    st.sampled_from(("week", "day", "month", "quarter")),
    st.integers(0, 6),
    st.integers(0, 9),
    st.sampled_from(("after", "before")),
    st.integers(35, 380),
)
def test_constraints__of_any_distance(unit: str, low: int, more: int, direction: str, day: int) -> None:
    given = design(f"{low}-{low + more + 1} {unit}s {direction} camp")
    first = ORIGIN + timedelta(days=day)
    expected = by_windows(given, "camp", first, first + timedelta(days=1))
    assert by_links(links(found(given)), day, day + 1) == expected


def test_constraints__a_month_is_as_long_as_it_is() -> None:
    (begins,) = links(found(design("1 month after camp")))
    rows = {day: begins.bounds[day] for day in (30, 58, 59)}  # 31 January, 28 February, 1 March
    assert rows == {30: Bounds(58, 58), 58: Bounds(86, 86), 59: Bounds(90, 90)}


@pytest.mark.parametrize(
    ("when", "days"),
    [
        ("in March", range(59, 88)),
        ("in week 10", range(66, 71)),
        ("in quarter 2", range(90, 179)),
        ("in month 3", range(59, 88)),
        ("on Tuesdays", range(4, 420, 7)),
        ("2-3 weeks after start", range(14, 52)),
        ("before camp", range(420)),
    ],
)
def test_constraints__what_counts_from_nothing_open_is_a_mask(when: str, days: range) -> None:
    masks = [each for each in found(design(when)) if isinstance(each, Allowed)]
    left = (1 << HORIZON) - 1
    for each in masks:
        left &= each.mask
    assert list(days_of(left)) == list(days)
    assert bool(links(found(design(when)))) == (when == "before camp")


def test_constraints__each_clause_has_a_requirement_of_its_own() -> None:
    given = design("[2-6 weeks after camp, on Tuesdays]")
    tasks, requirements = tasks_of(given), Requirements()
    reader = Reader(tasks, Masks(ORIGIN, HORIZON), requirements, {})
    numbers = [each.requirements for each in reader.constraints() if isinstance(each, Allowed) and each.task == 1]
    assert [each.text for each in requirements.found] == [
        "`camp` is after start",
        "`it` is 2-6 weeks after camp",
        "`it` is on Tuesdays",
    ]
    assert numbers == [(2,)]
    spans = [each.span for each in requirements.found]
    assert [(span.line, span.column, span.end_column) for span in spans if span is not None] == [
        (7, 45, 56),
        (8, 42, 62),
        (8, 64, 75),
    ]


TWO = """
camp:
  title: Camp
  who: {talent: all}
  sessions:
    one: {title: One, length: 1 day, when: in February}
    two: {title: Two, length: 1 day, when: %s}
"""


def test_constraints__a_whole_activity_begins_with_its_first_session_and_ends_with_its_last() -> None:
    after = links(found(design("after camp", TWO % "in March")))
    before = links(found(design("before camp", TWO % "in March")))
    assert [(each.anchors, each.of) for each in after] == [((0, 1), "ends")]
    assert [(each.anchors, each.of) for each in before] == [((0, 1), "begins")]


def test_constraints__of_an_activity_that_has_dates_in_part_only_what_is_sure() -> None:
    after = links(found(design("2-3 weeks after camp", TWO % "unknown")))
    before = links(found(design("2-3 weeks before camp", TWO % "unknown")))
    assert [(each.anchors, each.edge, each.of) for each in after] == [((0,), "first", "ends")]
    assert [(each.anchors, each.edge, each.of) for each in before] == [((0,), "last", "begins")]
    assert after[0].bounds[40] == Bounds(40 + 14, None)
    assert before[0].bounds[40] == Bounds(None, 40 - 14)


PHASED = (
    ROLES
    + """
phases: {one: {title: One, length: 8 weeks, from: camp}, two: {title: Two, from: closing}}
activities:
  camp: {title: Camp, length: 2 days, when: after start, who: {talent: all}}
  it: {title: It, length: 1 day, when: %s, who: {talent: all}}
  closing: {title: Closing, length: 1 day, when: after start, who: {talent: all}}
  last: {title: Last, length: 1 day, when: during two, who: {talent: all}}
cohorts: {hold-1: {title: Hold 1, start: 2027-01}}
"""
)


@pytest.mark.parametrize("when", ["during one", "in week 1 of one", "in week 3 of one"])
def test_constraints__a_phase_goes_with_what_it_begins_with(when: str) -> None:
    given = programme(PHASED % when)
    constraints = links(found(given))
    assert {each.anchors for each in constraints} == {(0,)}
    for day in range(35, 300, 3):
        first = ORIGIN + timedelta(days=day)
        assert by_links(constraints, day, day + 1) == by_windows(given, "camp", first, first + timedelta(days=1)), day


def test_constraints__a_phase_without_a_length_begins_with_what_it_names() -> None:
    constraints = links(found(programme(PHASED % "in March"), "last"))
    assert [(each.anchors, each.edge, each.of) for each in constraints] == [((2,), "first", "begins")]
    assert constraints[0].bounds[100] == Bounds(100, None)


@pytest.mark.parametrize(("number", "expected"), [(1, (1, 3)), (2, (2, 3)), (3, (3, 3))])
def test_constraints__what_is_spread_has_a_part_for_each_time(number: int, expected: tuple[int, int]) -> None:
    given = programme(
        activities(
            f"{CAMP}it: {{title: It, length: 2 h, times: 3, when: spread between camp and closing,"
            " who: {talent: all}}\nclosing: {title: Closing, length: 1 day, when: in June, who: {talent: all}}"
        )
    )
    (part,) = (each for each in found(given, occurrence=number) if isinstance(each, Part))
    assert (part.after, part.before, part.first, part.last) == ((0,), (4,), None, None)
    assert (part.number, part.count) == expected


def test_constraints__what_is_spread_from_the_start_has_a_first_day() -> None:
    given = design("spread between start and camp", length="2 h, times: 2")
    (part,) = (each for each in found(given) if isinstance(each, Part))
    assert (part.after, part.before, part.first, part.last) == ((), (0,), 1, None)


def test_constraints__an_anchor_that_is_over_gives_its_one_day() -> None:
    plan = "cohort: hold-1\nsessions: {camp: 2027-02-02 to 2027-02-03}\n"
    text = activities(f"{CAMP}it: {{title: It, length: 1 day, when: 2 weeks after camp, who: {{talent: all}}}}")
    given = programme(text, {"hold-1": plan})
    tasks = tasks_of(given, date(2027, 3, 1))
    made = list(Reader(tasks, Masks(ORIGIN, HORIZON), Requirements(), {}).constraints())
    assert {each.task for each in made} == {1}
    assert [(each.anchors, dict(each.bounds)) for each in links(made)] == [((0,), {33: Bounds(33 + 14, 33 + 14)})]


def test_constraints__a_clause_that_is_known_of_one_cohort_serves_another() -> None:
    given, known = design("1-2 months after camp"), {}  # type: ignore[var-annotated]
    tables = []
    for _ in range(2):
        reader = Reader(tasks_of(given), Masks(ORIGIN, HORIZON), Requirements(), known)
        tables.append([each.bounds for each in reader.constraints() if isinstance(each, Link)])
    assert tables[0] == tables[1]
    assert known


def orders(given: Programme) -> list[tuple[int, int, Literal["first", "last"]]]:
    return [(each.anchors[0], each.task, each.edge) for each in order_links(tasks_of(given), ORIGIN, Requirements())]


def test_order_links__sessions_and_times_come_as_they_are_told() -> None:
    three = TWO.rstrip() + "\n    three: {title: Three, length: 1 h, times: 2, when: in May}\n"
    given = programme(activities(three % "in March"))
    assert orders(given) == [(0, 1, "first"), (1, 2, "first"), (2, 3, "first")]
    (first, *_) = order_links(tasks_of(given), ORIGIN, Requirements())
    assert first.bounds[40] == Bounds(40, None)


def test_order_links__unless_a_when_says_else_or_they_are_chosen_among() -> None:
    assert orders(programme(activities(TWO % "before one"))) == []
    assert orders(programme(activities(TWO % "after one"))) == []
    chosen = TWO.replace("title: Camp", "title: Camp\n  choose: {talent: 1}") % "in March"
    assert orders(programme(activities(chosen))) == []


def test_order_links__are_told_in_words() -> None:
    requirements = Requirements()
    assert list(order_links(tasks_of(programme(activities(TWO % "in March"))), ORIGIN, requirements))
    (only,) = requirements.found
    assert (only.sort, only.text) == ("order", "`camp.two` doesn't come before `camp.one`, which is told first")
