from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from talentc.check.limits import check_limits
from talentc.check.limits_held import held_limits
from talentc.check.variants import Variants
from talentc.ledger.held_limits import HeldLimit, Spending
from talentc.model.programme import Cohort, GivenDate, Programme
from talentc.model.when import OnDates
from talentc.plan.ask.caps import caps, planned_times
from talentc.plan.narrow.spent import is_kept, spent_of
from talentc.plan.problem import Cap, Task, TaskKey
from talentc.read.yaml_text import read_yaml
from talentc.schedule.shift import add_days
from talentc.schedule.times import name_of, occurrences
from talentc.validate.assemble import assemble
from talentc.value import replace
from tests.generated import Tender, designs

ORIGIN, HORIZON = date(2027, 1, 20), 70

DESIGN = """
talentc: 1
id: capped
title: Capped
units: {day: 8 h}
roles:
  talent: {title: Talent, people: 4, parts: {level: {upper: {title: Upper}, lower: {title: Lower}}}}
  mentor: {title: Mentor, people: 1 per 2 talents}
  guest: {title: Guest, people: unknown}
tracks: {common: {title: Common}, alone: {title: Alone}}
kinds:
  module: {title: Module, track: common, length: 7 h, clock: 7 h 30 min, who: {talent: all}}
activities:
  kick-off:
    title: Kick-off
    length: 4 h
    who: {talent: all, guest: all}
    preparation: {talent: 2 h per activity, guest: 1 h per session}
  module-1:
    title: Module 1
    kind: module
    preparation: {talent: 3 h per activity}
    follow-up: {talent: 1½ h per activity}
    travel: {mentor: 1 h per session}
    sessions: {day-1: {title: Day 1, who: {mentor: all}}, day-2: {title: Day 2}}
  camp: {title: Camp, length: 2 days, track: common, who: {talent: all, mentor: {length: about 5 h}}}
  upper-day: {title: Upper day, length: 1 day, who: {talent.upper: all}}
  lower-day: {title: Lower day, length: ½ day, who: {talent.lower: all, mentor: {people: all, time: none, because: paid apart}}}
  meetings: {title: Meetings, times: 3, length: 100 min, who: {talent: all, mentor: 1 person}}
  own: {title: Own time, length: 9 days, when: in February 2027, arranged-by: talent, who: {talent: all}}
limits:
LIMITS
cohorts:
  hold-1: {title: Hold 1, start: 2027-01-20}
"""
LIMITS = (
    "role: talent, figure: at most 88 h per month",
    "role: talent, track: common, figure: at most 3 days per month",
    "role: talent.lower, activity: [kick-off, module-1, camp, lower-day, upper-day], figure: at most 15 h per week",
    "role: [talent, mentor], activity: [meetings, module-1, camp], figure: at most 17 h per week",
    "role: mentor, figure: at most 8½ h per day",
    "role: talent, figure: at most 75 h per month, for: all, activity: [kick-off, meetings, camp]",
    "role: talent, of: clock, kind: module, figure: at most 8.0 h per month",
    "role: talent, time: [preparation, follow-up], figure: at most 3 h per week",
    "role: talent, figure: at most 4 sessions per month",
    "role: talent, figure: at most 5 activities per month",
    "role: mentor, figure: at most 5 times per month",
    "role: talent, activity: own, figure: at most 1 day per week",
)


def written(limits: tuple[str, ...] = LIMITS) -> Programme:
    lines = [f"  limit-{number}: {{{limit}}}" for number, limit in enumerate(limits)]
    return assembled(DESIGN.replace("LIMITS", "\n".join(lines)))


def assembled(text: str) -> Programme:
    tree, problems = read_yaml("programme.yaml", text)
    assert tree is not None, problems
    programme, findings = assemble(tree)
    assert programme is not None, findings
    return programme


def tasks_of(programme: Programme, fixed: Mapping[tuple[str, int], int] = {}) -> tuple[Task, ...]:
    keys = [
        (session, number)
        for session in programme.sessions
        if session.is_joint and not session.asks_no_time
        for number in range(1, (occurrences(session) or 0) + 1)
    ]
    return tuple(
        Task(
            number,
            TaskKey(programme.id, "hold-1", session.id, occurrence),
            name_of(session, occurrence),
            session.days,
            None,
            session.place.head,
            fixed=fixed.get((session.id, occurrence)),
        )
        for number, (session, occurrence) in enumerate(keys)
    )


def with_dates(cohort: Cohort, tasks: tuple[Task, ...], starts: Mapping[int, int]) -> Cohort:
    """The cohort with dates for the tasks that begin on these days."""
    given = []
    for task in tasks:
        if task.number in starts:
            first = add_days(ORIGIN, starts[task.number])
            dates = OnDates(0, 0, first, add_days(first, task.days - 1))
            given.append(GivenDate(task.key.session, task.key.occurrence, dates, task.span, pinned=False))
    return replace(cohort, dates=tuple(given))


def caps_of(programme: Programme, tasks: tuple[Task, ...]) -> Iterator[Cap]:
    """Each with the number of its limit as its requirement."""
    fixed = {task.number: task.fixed for task in tasks if task.fixed is not None}
    settled = with_dates(programme.cohorts[0], tasks, fixed)
    held = held_limits(Variants(programme), settled, planned_times(tasks))
    names = list(programme.file.limits)
    yield from caps(held, tasks, ORIGIN, HORIZON, names.index)


def broken(programme: Programme, cohort: Cohort) -> set[str]:
    """The limits that the dates of a cohort break, as the check tells."""
    found = check_limits(Variants(replace(programme, cohorts=(cohort,))), [cohort])
    return {dict(finding.fields)["limit"] for finding in found if finding.code == "TC407"}


PROGRAMME = written()
TASKS = tasks_of(PROGRAMME)
CAPS = tuple(caps_of(PROGRAMME, TASKS))


@given(starts=st.lists(st.integers(0, HORIZON - 2), min_size=len(TASKS), max_size=len(TASKS)))
def test_caps__hold_exactly_when_the_check_finds_nothing(starts: list[int]) -> None:
    on_days = dict(enumerate(starts))
    names = list(PROGRAMME.file.limits)
    told = {names[cap.requirement] for cap in CAPS if not is_kept(cap, on_days)}
    cohort = with_dates(PROGRAMME.cohorts[0], TASKS, on_days)
    assert told == broken(PROGRAMME, cohort)


@settings(max_examples=40)
@given(data=st.data())
def test_caps__of_what_is_fixed_hold_as_far_as_anything_can_move(data: st.DataObject) -> None:
    fixed = {(task.key.session, task.key.occurrence): data.draw(st.integers(0, HORIZON - 2)) for task in TASKS[:4]}
    tasks = tasks_of(PROGRAMME, fixed)
    days = {task.number: task.fixed for task in tasks if task.fixed is not None}
    assert all(is_kept(cap, days) for cap in caps_of(PROGRAMME, tasks))
    free = {task.number: data.draw(st.integers(0, HORIZON - 2)) for task in tasks if task.fixed is None}
    names = list(PROGRAMME.file.limits)
    by_fixed = broken(PROGRAMME, with_dates(PROGRAMME.cohorts[0], tasks, days))
    told = {names[cap.requirement] for cap in caps_of(PROGRAMME, tasks) if not is_kept(cap, {**days, **free})}
    in_all = broken(PROGRAMME, with_dates(PROGRAMME.cohorts[0], tasks, {**days, **free}))
    assert told - by_fixed == in_all - by_fixed


@settings(max_examples=40)
@given(tender=designs(), most=st.integers(1, 40), data=st.data())
def test_caps__forbid_nothing_that_the_check_allows(tender: Tender, most: int, data: st.DataObject) -> None:
    """Choices and windows move along with the dates: caps leave out what isn't certain of them."""
    limits = (
        f"role: talent, figure: at most {most} h per month",
        f"role: talent, figure: at most {most} h per week, for: all",
        "role: talent, figure: at most 2 activities per month",
        "role: talent, figure: at most 2 times per week",
    )
    lines = "\n".join(f"  limit-{number}: {{{limit}}}" for number, limit in enumerate(limits))
    text = f"{tender.design}\nlimits:\n{lines}\ncohorts: {{hold-1: {{title: Hold 1, start: 2027-01-20}}}}\n"
    programme = assembled(text)
    tasks = tasks_of(programme)
    starts = {task.number: data.draw(st.integers(0, HORIZON - 2)) for task in tasks}
    names = list(programme.file.limits)
    told = {names[cap.requirement] for cap in caps_of(programme, tasks) if not is_kept(cap, starts)}
    assert told <= broken(programme, with_dates(programme.cohorts[0], tasks, starts))


def test_caps__of_a_window_that_lies_in_a_month_whatever_is_planned() -> None:
    programme = written(("role: talent, figure: at most 80 h per month",))
    (cap, *_) = caps_of(programme, tasks_of(programme))
    january, february, march = dict.fromkeys(cap.periods)
    assert (cap.most * 8, cap.left) == (cap.left[february] * 80, {february: cap.most // 10})  # 72 h are spent
    assert {january, march}.isdisjoint(cap.left)


def test_caps__of_a_limit_that_is_accepted_to_be_broken() -> None:
    programme = written(("role: talent, figure: at most 2 h per month, accept: {TC407: It was sold so}",))
    assert list(caps_of(programme, tasks_of(programme))) == []


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ("at most 3 activities per month", [1, 1]),
        ("at most 3 sessions per month", [1, 1]),
        ("at most 9 h per month", [2]),
    ],
)
def test_spent_of__two_days_in_one_month(figure: str, expected: list[int]) -> None:
    """Of a camp of two days: once as one of what is counted, both days of what is measured."""
    programme = written((f"role: talent, activity: camp, figure: {figure}",))
    tasks = tasks_of(programme)
    (cap,) = caps_of(programme, tasks)
    camp = next(task.number for task in tasks if task.name == "camp")
    assert list(spent_of(cap, {camp: 2}).values()) == expected[:1]  # both days in January
    assert list(spent_of(cap, {camp: 11}).values()) == expected if len(expected) > 1 else [1, 1]


def test_caps__count_in_the_fewest_units_that_are_whole() -> None:
    spendings = tuple(Spending(f"t{number}", 1, (0,), Fraction(hours), "") for number, hours in enumerate((3, 6)))
    held = HeldLimit("it", "month", Fraction(19, 2), spendings, {"2027-02": Fraction(3, 2)})
    tasks = tuple(
        Task(number, TaskKey("p", "a", f"t{number}", 1), f"t{number}", 1, None, PROGRAMME.cohorts[0].place.head)
        for number in (0, 1)
    )
    (cap,) = caps([held], tasks, ORIGIN, HORIZON, lambda _name: 7)
    assert ([load.amount for load in cap.loads], cap.most, cap.left) == ([2, 4], 6, {1: 5})
    assert cap.requirement == 7


def test_planned_times__of_what_gets_a_date() -> None:
    hidden = replace(TASKS[0], hidden=True)
    assert [time.session for time in planned_times((hidden, *TASKS[1:3]))] == ["module-1.day-1", "module-1.day-2"]
