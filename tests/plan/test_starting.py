from datetime import date

from talentc.model.people_file import Person
from talentc.plan.starting import started
from talentc.value import replace
from tests.plan.designs import ROLES, asked, programme, tasks_of

TEXT = ROLES + (
    "activities:\n  one: {title: One, length: 4 h, when: in month 2, who: {talent: all}}\n"
    "cohorts:\n  hold-1: {title: First, start: 2027-01, closed: [week 7], when: {one: 2027-02-02}}\n"
    "  hold-2: {title: Second, start: 2027-08}\n"
)
PLAN = "cohort: hold-1\nholidays: {2027-01-01: New Year's Day}\nsessions: {one: 2027-02-02}\n"


def test_started__another_start_has_none_of_the_dates() -> None:
    before = programme(TEXT, {"hold-1": PLAN})
    after, is_new = started(before, "hold-1", "2028-03")
    assert not is_new
    first, second = after.cohorts
    assert (first.id, first.start, first.dates, first.holidays, first.plan_file) == (
        "hold-1",
        date(2028, 3, 1),
        (),
        None,
        None,
    )
    assert (first.written.start, first.written.when) == ("2028-03", {})
    assert [str(each) for each in first.written.closed] == [str(each) for each in before.cohorts[0].written.closed]
    assert second == before.cohorts[1]
    assert before.cohorts[0].start == date(2027, 1, 1)


def test_started__a_cohort_that_isnt_there_yet_comes_last() -> None:
    after, is_new = started(programme(TEXT), "hold-3", "2028-03-14")
    assert is_new
    assert [each.id for each in after.cohorts] == ["hold-1", "hold-2", "hold-3"]
    assert list(after.file.cohorts) == ["hold-1", "hold-2", "hold-3"]
    third = after.cohorts[2]
    assert third.start == date(2028, 3, 14)
    assert after.words(third.written.title) == "hold-3"


def test_started__it_can_be_planned() -> None:
    after, _ = started(programme(TEXT), "hold-1", "2028-03")
    tasks = tasks_of(after)
    assert (tasks.first, [task.now for task in tasks.tasks]) == (date(2027, 8, 31), [None])
    assert asked(after).cohorts[0].cohort.start == date(2028, 3, 1)


def test_started__its_people_stay() -> None:
    before = programme(TEXT)
    own = Person("p1", "Alva Holm", "alva@example.org", "talent", "", {}, (), {}, {})
    first = replace(before.cohorts[0], people=(own,), undated=("one",))
    after, _ = started(replace(before, cohorts=(first, *before.cohorts[1:])), "hold-1", "2028-03")
    assert (after.cohorts[0].people, after.cohorts[0].undated, after.cohorts[0].dates) == ((own,), ("one",), ())
