from collections.abc import Sequence
from datetime import date, time

import pytest

from talentc.plan.ask.asked import CohortAsked
from talentc.plan.ask.cohort import MOST_TIMES, CohortTasks, cohort_tasks, is_unknown, reach_of
from talentc.plan.problem import Task
from talentc.schedule.hours import Hours
from tests.plan.designs import ROLES, TODAY, activities, asked, programme, tasks_of

KICK_OFF = "kick-off: {title: Kick-off, length: 4 h, when: in January, who: {talent: all}}"
RECORD = "{content: x, sequence: 0, stamp: 2026-11-01T08:00:00Z, title: A, days: 2027-01-12}"
UID = "kick-off.talent.hold-1.minimal@talentc.invalid"
PLAN = """
cohort: hold-1
stamp: 2026-11-01T08:00:00Z
holidays: {2027-01-01: New Year's Day}
sessions:
"""


def names(tasks: CohortTasks) -> list[str]:
    return [task.name for task in tasks.tasks]


def only(tasks: Sequence[Task]) -> Task:
    (task,) = tasks
    return task


def with_plan(design: str, *lines: str, published: str = "") -> CohortTasks:
    return tasks_of(
        programme(activities(design), {"hold-1": PLAN + "".join(f"  {line}\n" for line in lines) + published})
    )


def test_reach_of__half_a_year_before_the_start_and_a_year_after_the_last_phase() -> None:
    design = programme(activities(KICK_OFF))
    assert reach_of(design, design.cohorts[0]) == (date(2026, 7, 2), date(2028, 2, 5))
    phases = "phases: {first: {title: First, length: 60 weeks}, second: {title: Second, length: 52 weeks}}\n"
    long = programme(activities(KICK_OFF, phases))
    assert reach_of(long, long.cohorts[0]) == (date(2026, 7, 2), date(2030, 2, 24))


def test_reach_of__holds_all_dates_that_are_given() -> None:
    pinned = (
        ROLES + f"activities:\n  {KICK_OFF}\ncohorts:\n  hold-1: {{title: H, start: 2027-01, when: {{kick-off: %s}}}}\n"
    )
    reaches = []
    for day in ("2025-03-04", "2031-03-04"):
        design = programme(pinned % day)
        reaches.append(reach_of(design, design.cohorts[0]))
    assert reaches == [(date(2025, 3, 4), date(2028, 2, 5)), (date(2026, 7, 2), date(2031, 3, 4))]


def test_reach_of__a_cohort_without_a_start_begins_with_its_first_date() -> None:
    given = activities("closing: {title: Closing, length: 4 h, when: 2027-06-01, who: {talent: all}}")
    dated = programme(given.replace(", start: 2027-01", ""))
    undated = programme(given.replace(", start: 2027-01", "").replace(", when: 2027-06-01", ""))
    reach = reach_of(dated, dated.cohorts[0])
    assert reach is not None
    assert reach[0] == date(2026, 11, 30)
    assert reach_of(undated, undated.cohorts[0]) is None
    question = asked(undated)
    assert cohort_tasks(question, CohortAsked(undated, undated.cohorts[0]), 0, date(2027, 1, 1)) is None


def test_cohort_tasks__what_is_over_is_fixed_and_as_long_as_it_was() -> None:
    tasks = with_plan(
        "camp: {title: Camp, length: 3 days, when: in January, who: {talent: all}}", "camp: 2026-11-02 to 2026-11-03"
    )
    camp = only(tasks.tasks)
    assert (camp.fixed, camp.now, camp.days) == (-60, None, 2)
    assert list(tasks.days.given) == list(tasks.free_days.given) == [("camp", 1)]


@pytest.mark.parametrize(
    ("days", "fixed", "now"), [("2026-11-30 to 2026-12-01", -32, None), ("2026-12-01 to 2026-12-02", None, -31)]
)
def test_cohort_tasks__what_has_begun_doesnt_move_any_more(days: str, fixed: int | None, now: int | None) -> None:
    camp = only(
        with_plan("camp: {title: C, length: 2 days, when: in January, who: {talent: all}}", f"camp: {days}").tasks
    )
    assert (camp.fixed, camp.now) == (fixed, now)


def test_cohort_tasks__a_pin_has_no_date_of_now_and_may_be_given_up() -> None:
    tasks = with_plan(KICK_OFF, "kick-off: 2027-01-12, pinned")
    task = only(tasks.tasks)
    assert (task.fixed, task.now) == (None, None)
    assert list(tasks.days.given) == [("kick-off", 1)]
    assert list(tasks.free_days.given) == []
    assert list(tasks.now) == [("kick-off", 1)]


def test_cohort_tasks__what_is_planned_is_where_it_is_now() -> None:
    tasks = with_plan(KICK_OFF, "kick-off: 2027-01-12")
    task = only(tasks.tasks)
    assert (task.fixed, task.now, task.published) == (None, 11, False)
    assert list(tasks.days.given) == []


def test_cohort_tasks__anew_only_what_has_been_published_is_where_it_is() -> None:
    two = f"{KICK_OFF}\nother: {{title: Other, length: 4 h, when: in May, who: {{talent: all}}}}"
    told = f"published:\n  {UID}: {RECORD}\n"
    plan = PLAN + "  kick-off: 2027-01-12\n  other: 2027-05-04\n" + told
    design = programme(activities(two), {"hold-1": plan})
    for anew, now in ((False, [11, 123]), (True, [11, None])):
        tasks = tasks_of(design, anew=anew).tasks
        assert [task.now for task in tasks] == now
        assert [task.published for task in tasks] == [True, False]


def test_cohort_tasks__of_a_cohort_that_isnt_open_only_what_has_a_date_and_that_is_fixed() -> None:
    design = programme(
        activities(f"{KICK_OFF}\nother: {{title: Other, length: 4 h, when: in May, who: {{talent: all}}}}"),
        {"hold-1": PLAN + "  kick-off: 2027-01-12\n"},
    )
    tasks = tasks_of(design, is_open=False)
    assert [(task.name, task.fixed) for task in tasks.tasks] == [("kick-off", 11)]


def test_cohort_tasks__each_time_of_a_session_is_one_unless_it_has_no_date() -> None:
    meetings = "meetings: {title: Meetings, length: 2 h, times: 3, when: in May, who: {talent: all}}"
    tasks = tasks_of(programme(activities(meetings)))
    assert names(tasks) == ["meetings.1", "meetings.2", "meetings.3"]
    assert [task.number for task in tasks.by_session["meetings"]] == [0, 1, 2]
    text = activities(meetings).replace("start: 2027-01", "start: 2027-01, when: {meetings.2: unknown}")
    assert names(tasks_of(programme(text))) == ["meetings.1", "meetings.3"]


def test_cohort_tasks__so_many_times_and_no_more() -> None:
    tasks = tasks_of(
        programme(activities("meetings: {title: M, length: 1 h, times: 900, when: in May, who: {talent: all}}"))
    )
    assert len(tasks.tasks) == MOST_TIMES


def test_cohort_tasks__of_what_nobody_says_when_it_is_there_are_no_tasks() -> None:
    design = """
    free: {title: Free, length: 4 h, who: {talent: all}}
    never: {title: Never, length: 4 h, when: unknown, who: {talent: all}}
    alone: {title: Alone, length: 4 h, arranged-by: talent, who: {talent: all}}
    module:
      title: Module
      who: {talent: all}
      sessions:
        one: {title: One, length: 4 h}
        two: {title: Two, length: 4 h, when: in May}
    """
    tasks = tasks_of(programme(activities(design)))
    assert names(tasks) == ["module.one", "module.two"]
    assert [session.id for session in tasks.unsaid] == ["free"]
    assert [session.id for session in tasks.anchors.sessions.values() if is_unknown(session)] == ["never"]


def test_cohort_tasks__of_what_has_a_date_nobody_has_to_say_more() -> None:
    tasks = with_plan("free: {title: Free, length: 4 h, who: {talent: all}}", "free: 2027-01-12")
    assert (names(tasks), tasks.unsaid, only(tasks.tasks).now) == (["free"], (), 11)


def test_cohort_tasks__anew_it_stays_on_its_date_as_nothing_says_where_else() -> None:
    free = activities("free: {title: Free, length: 4 h, who: {talent: all}}")
    told = f"published:\n  free.talent.hold-1.minimal@a: {RECORD}\n"
    for published, expected in (("", (11, None)), (told, (None, 11))):
        design = programme(free, {"hold-1": f"{PLAN}  free: 2027-01-12\n{published}"})
        task = only(tasks_of(design, anew=True).tasks)
        assert (task.fixed, task.now) == expected


def test_cohort_tasks__what_has_a_date_and_is_said_to_have_none_stays_on_it() -> None:
    never = "never: {title: Never, length: 4 h, when: unknown, who: {talent: all}}"
    task = only(with_plan(never, "never: 2027-01-12").tasks)
    assert (task.fixed, task.now) == (11, 11)


def test_cohort_tasks__what_people_arrange_themselves_is_hidden_if_others_are_counted_from_it() -> None:
    design = """
    talk: {title: Talk, length: 1 h, arranged-by: boss, when: in February, who: {talent: all, boss: all}}
    closing: {title: Closing, length: 4 h, when: 2-3 weeks after talk, who: {talent: all}}
    lonely: {title: Lonely, length: 1 h, arranged-by: boss, when: in March, who: {talent: all, boss: all}}
    squeezed: {title: S, length: 1 h, arranged-by: boss, when: between talk and closing, who: {talent: all, boss: all}}
    """
    tasks = tasks_of(programme(activities(design)))
    assert [(task.name, task.hidden) for task in tasks.tasks] == [
        ("closing", False),
        ("talk", True),
        ("squeezed", True),
    ]
    assert [task.number for task in tasks.tasks] == [0, 1, 2]


def test_cohort_tasks__what_is_hidden_is_so_much_the_last_of_its_times() -> None:
    design = """
    talks: {title: Talks, length: 1 h, times: 3, arranged-by: boss, when: in May, who: {talent: all, boss: all}}
    closing: {title: Closing, length: 4 h, when: after talks, who: {talent: all}}
    """
    (hidden,) = (task for task in tasks_of(programme(activities(design))).tasks if task.hidden)
    assert (hidden.name, hidden.key.occurrence) == ("talks", 3)


@pytest.mark.parametrize(
    ("usual", "length", "clock", "expected"),
    [
        ("09:00-17:00", "4 h", "", Hours(time(9), time(13))),
        ("09:00-17:00", "3 h 20 min", "", Hours(time(9), time(12, 30))),
        ("09:00-17:00", "4 h", "clock: 13:00-17:00, ", Hours(time(13), time(17))),
        ("09:00-17:00", "1 day", "", Hours(time(9), time(17))),
        ("18:00-22:00", "7 h", "", None),
    ],
)
def test_cohort_tasks__without_a_clock_it_begins_with_the_day(
    usual: str, length: str, clock: str, expected: Hours | None
) -> None:
    design = f"kick-off: {{title: Kick-off, length: {length}, {clock}when: in January, who: {{talent: all}}}}"
    tasks = tasks_of(programme(activities(design, f"calendar: {{clock: {usual}}}\n")))
    assert only(tasks.tasks).hours == expected


def test_cohort_tasks__hours_of_a_date_go_first_and_without_usual_hours_nobody_knows_any() -> None:
    (dated,) = with_plan(KICK_OFF, "kick-off: 2027-01-12 14:00-18:00").tasks
    (open_one,) = tasks_of(programme(activities(KICK_OFF))).tasks
    assert (dated.hours, open_one.hours) == (Hours(time(14), time(18)), None)


def test_cohort_tasks__all_of_it_may_be_past_where_all_of_it_is_history() -> None:
    two = f"{KICK_OFF}\nother: {{title: Other, length: 4 h, when: in May, who: {{talent: all}}}}"
    plan = {"hold-1": PLAN + "  kick-off: 2027-01-12\n"}
    bare, whole, half = (
        programme(activities(KICK_OFF)),
        programme(activities(KICK_OFF), plan),
        programme(activities(two), plan),
    )
    for design, today, expected in (
        (bare, TODAY, False),
        (bare, date(2027, 2, 4), False),
        (bare, date(2027, 2, 5), True),
        (whole, date(2027, 1, 12), False),
        (whole, date(2027, 1, 13), True),
        (half, date(2027, 1, 13), False),
        (half, date(2028, 2, 5), False),
        (half, date(2028, 2, 6), True),
    ):
        assert tasks_of(design, today).may_be_past == expected, today


def test_cohort_tasks__holidays_that_a_plan_has_frozen_stay_and_other_years_have_those_of_the_country() -> None:
    frozen = PLAN.replace("2027-01-01: New Year's Day", "2027-02-03: Our day") + "  kick-off: 2027-01-12\n"
    tasks = tasks_of(programme(activities(KICK_OFF, "calendar: {holidays: DK}\n"), {"hold-1": frozen}))
    assert [day for day in tasks.closed.holidays if day.year == 2027] == [date(2027, 2, 3)]
    assert date(2028, 1, 1) in tasks.closed.holidays
    assert date(2026, 12, 25) in tasks.closed.holidays


def test_cohort_tasks__are_counted_on() -> None:
    design = programme(activities(KICK_OFF))
    found = cohort_tasks(asked(design), CohortAsked(design, design.cohorts[0]), 7, date(2027, 1, 1))
    assert found is not None
    assert only(found.tasks).number == 7
