"""Cohorts as one problem."""

from datetime import date

from talentc.plan.ask.assemble import assemble
from talentc.value import replace
from tests.plan.designs import ROLES, activities, asked, dates_of, programme, said

ONE = "one: {title: One, length: 4 h, when: after start, who: {talent: all}}"
COHORTS = "cohorts: {hold-1: {title: Hold 1, start: 2027-01}, hold-2: {title: Hold 2, start: 2027-08}}\n"


def test_assemble__tasks_are_numbered_over_cohorts_and_programmes() -> None:
    text = f"{ROLES}activities:\n  {ONE}\n  two: {{title: Two, length: 4 h, when: after one, who: {{talent: all}}}}\n{COHORTS}"
    made = assemble(asked(programme(text), programme(text, id="other")))
    assert [task.number for task in made.problem.tasks] == list(range(8))
    assert [(task.key.programme, task.key.cohort, task.name) for task in made.problem.tasks][2:6] == [
        ("minimal", "hold-2", "one"),
        ("minimal", "hold-2", "two"),
        ("other", "hold-1", "one"),
        ("other", "hold-1", "two"),
    ]
    assert [(each.programme.id, each.cohort.id) for each in made.cohorts] == [
        ("minimal", "hold-1"),
        ("minimal", "hold-2"),
        ("other", "hold-1"),
        ("other", "hold-2"),
    ]


def test_assemble__days_are_counted_from_the_first_that_any_cohort_reaches() -> None:
    made = assemble(asked(programme(f"{ROLES}activities:\n  {ONE}\n{COHORTS}")))
    assert made.problem.origin == date(2026, 7, 2)
    assert made.problem.day(made.problem.horizon - 2) == date(2028, 9, 4)
    assert made.problem.number(made.problem.day(100)) == 100


def test_assemble__a_cohort_that_never_starts_is_named() -> None:
    text = f"{ROLES}activities:\n  {ONE}\ncohorts: {{hold-1: {{title: Hold 1}}, hold-2: {{title: Hold 2, start: 2027-08}}}}\n"
    made = assemble(asked(programme(text)))
    assert made.startless == (("minimal", "hold-1"),)
    assert [task.key.cohort for task in made.problem.tasks] == ["hold-2"]


def test_assemble__with_nothing_to_plan_there_is_a_day_and_no_task() -> None:
    made = assemble(asked(programme(f"{ROLES}activities:\n  {ONE}\ncohorts: {{hold-1: {{title: Hold 1}}}}\n")))
    assert (made.problem.tasks, made.problem.horizon, made.cohorts) == ((), 1, ())


def test_assemble__the_same_line_is_one_requirement_for_all_cohorts() -> None:
    made = assemble(asked(programme(f"{ROLES}activities:\n  {ONE}\n{COHORTS}")))
    keys = [each.key for each in made.problem.requirements]
    assert len(set(keys)) == len(keys)
    assert [each.text for each in made.problem.requirements if each.sort == "when"] == ["`one` is after start"]
    used = {number for each in made.problem.allowed for number in each.requirements}
    assert used <= set(range(len(keys)))


LIMITS = "limits: {a-month: {figure: at most 5 h per month, role: talent}}\n"


def test_assemble__a_limit_is_a_cap_on_what_is_spent_in_a_month() -> None:
    two = ONE + "\ntwo: {title: Two, length: 3 h, when: after start, who: {talent: all}}"
    problem = assemble(asked(programme(activities(two, LIMITS)))).problem
    (cap,) = problem.caps
    assert ([load.amount for load in cap.loads], cap.most) == ([4, 3], 5)
    assert said(problem, [cap.requirement]) == ["`a-month` allows at most 5 h per month"]
    assert len(cap.periods) == problem.horizon
    january = [day for day, period in enumerate(cap.periods) if period == cap.periods[problem.number(date(2027, 1, 9))]]
    assert [problem.day(day) for day in (january[0], january[-1])] == [date(2027, 1, 1), date(2027, 1, 31)]


def test_assemble__nobody_asks_about_limits_of_a_cohort_that_stays_as_it_is() -> None:
    given = programme(activities(ONE, LIMITS), {"hold-1": "cohort: hold-1\nsessions: {one: 2027-02-02}\n"})
    assert len(assemble(asked(given)).problem.caps) == 1
    assert assemble(asked(given, shut=("hold-1",))).problem.caps == ()
    assert assemble(replace(asked(given), limits_of=None)).problem.caps == ()


def test_assemble__what_is_kept_this_time_changes_no_wish() -> None:
    text = "".join(
        f"{name}: {{title: M, kind: module, length: 4 h, when: {when}, who: {{talent: all}}}}\n"
        for name, when in (("one", "in February"), ("two", "after one"), ("three", "in June"))
    )
    given = programme(
        activities(text, "kinds: {module: {title: Module}}\n"),
        {"hold-1": "cohort: hold-1\nsessions: {one: 2027-02-25, two: 2027-04-06, three: 2027-06-01}\n"},
    )
    free, kept = assemble(asked(given)).problem, assemble(asked(given, keep=("one",))).problem
    assert free.gap_wishes == kept.gap_wishes != ()
    assert [each.text for each in kept.requirements if each.sort == "keep"] == [
        "`one` is to be kept on 25 February 2027"
    ]


def test_assemble__titles_change_nothing() -> None:
    text = activities(ONE, "calendar: {holidays: DK, days: Tuesday-Thursday}\n")
    plain, other = (
        assemble(asked(programme(each))).problem for each in (text, text.replace("title: One", "title: Two"))
    )
    assert plain.tasks == other.tasks
    assert plain.allowed == other.allowed
    assert dates_of(plain, plain.allowed[0].mask) == dates_of(other, other.allowed[0].mask)
