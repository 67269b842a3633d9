"""From programmes to dates, and back to programmes that are checked again."""

from collections.abc import Callable
from datetime import date

from talentc.diagnostics import has_errors
from talentc.model.programme import Cohort
from talentc.pipeline.checking import Checked
from talentc.pipeline.planning import (
    Planned,
    check_plans,
    lacks_dates,
    plan,
    with_proposed_dates,
    with_start,
)

Written = Callable[..., Checked]
TODAY = date(2026, 12, 1)
ONE_COHORT = "cohorts: {hold-1: {title: Hold 1, start: 2027-01}}\n"
PLAN = "cohort: hold-1\nsessions:\n  one: 2027-02-02\n  two: 2027-02-17\n"
TWO = "cohorts: {hold-1: {title: Hold 1, start: 2027-01}, hold-2: {title: Hold 2, start: 2027-01}}\n"


def everybody(_cohort: Cohort) -> bool:
    return True


def days(planned: Planned) -> dict[tuple[str, str], list[date]]:
    assert planned.answer.proposal is not None
    return {
        (each.programme, each.cohort): [session.first for session in each.sessions]
        for each in planned.answer.proposal.cohorts
    }


def test_plan__the_programme_has_the_dates_then(written: Written) -> None:
    one = written()
    planned = plan([one], everybody, TODAY)
    (again,) = planned.checked
    assert again.compiled is not None
    (cohort,) = again.compiled.programme.cohorts
    assert [given.dates.first for given in cohort.dates] == days(planned)["small", "hold-1"]
    assert cohort.proposed
    assert planned.findings == ()
    assert [schedule.cohort.id for schedule in again.compiled.schedules] == ["hold-1"]
    assert (again.file, again.sources) == (one.file, one.sources)


def test_plan__what_was_wrong_with_dates_is_so_no_more(written: Written) -> None:
    one = written(
        "calendar: {closed: [2027-02-17]}\n" + "cohorts: {hold-1: {title: Hold 1, start: 2027-01}}\n", {"hold-1": PLAN}
    )
    assert [finding.code for finding in one.findings if finding.code == "TC503"] == ["TC503"]
    planned = plan([one], everybody, TODAY)
    assert not has_errors(planned.findings)
    assert not has_errors(planned.checked[0].findings)


def test_plan__a_programme_whose_dates_stay_isnt_made_anew(written: Written) -> None:
    fits, other = written(plans={"hold-1": PLAN}), written("", id="other")
    planned = plan([fits, other], everybody, TODAY)
    assert planned.answer.is_as_it_was
    assert planned.checked[1] is other


def test_plan__programmes_share_their_trainer(written: Written) -> None:
    busy = "calendar: {closed: [2027-02-01 to 2027-02-24, 2027-02-26]}\n"
    cohorts = "cohorts: {hold-1: {title: Hold 1, start: 2027-01}}\n"
    alone = plan([written(busy + cohorts, id="first")], everybody, TODAY)
    assert days(alone)["first", "hold-1"][0] == date(2027, 2, 25)
    both = plan(
        [
            written(busy + cohorts, id="second"),
            written("calendar: {closed: [2027-02-01 to 2027-02-24]}\n" + cohorts, id="third"),
        ],
        everybody,
        TODAY,
    )
    assert days(both)["second", "hold-1"][0] == date(2027, 2, 25)
    assert days(both)["third", "hold-1"][0] == date(2027, 2, 26)


def test_plan__a_cohort_that_isnt_wanted_keeps_its_dates_and_its_people(written: Written) -> None:
    busy = "calendar: {closed: [2027-02-01 to 2027-02-24]}\n" + TWO
    plans = {"hold-1": "cohort: hold-1\nsessions:\n  one: 2027-02-25\n  two: 2027-03-15\n"}
    planned = plan([written(busy, plans)], lambda cohort: cohort.id == "hold-2", TODAY)
    assert list(days(planned)) == [("small", "hold-2")]
    assert days(planned)["small", "hold-2"][0] == date(2027, 2, 26)
    (again,) = planned.checked
    assert again.compiled is not None
    first, second = again.compiled.programme.cohorts
    assert [given.dates.first for given in first.dates] == [date(2027, 2, 25), date(2027, 3, 15)]
    assert second.proposed


def test_plan__a_cohort_without_dates_that_isnt_wanted_isnt_there(written: Written) -> None:
    planned = plan([written(TWO)], lambda cohort: cohort.id == "hold-2", TODAY)
    assert planned.answer.cohorts == (("small", "hold-2"),)


def test_plan__a_file_with_errors_is_passed_on(written: Written) -> None:
    wrong = written("cohorts: {hold-1: {title: Hold 1, start: never}}\n", id="wrong")
    assert wrong.compiled is None
    planned = plan([wrong, written()], everybody, TODAY)
    assert planned.checked[0] is wrong
    assert list(days(planned)) == [("small", "hold-1")]


def test_plan__limits_are_kept(written: Written) -> None:
    limits = "limits: {calm: {role: talent, figure: at most 1 day per month}}\n"
    cohorts = "cohorts: {hold-1: {title: Hold 1, start: 2027-01}}\n"
    found = days(plan([written(limits + cohorts)], everybody, TODAY))["small", "hold-1"]
    assert [day.month for day in found] == [2, 3]
    impossible = plan([written(limits.replace("month", "quarter") + cohorts, id="other")], everybody, TODAY)
    assert impossible.answer.proposal is None
    assert [finding.code for finding in impossible.findings] == ["TC701"]
    assert "at most 1 day per quarter" in str([each.message for each in impossible.findings[0].related])


def test_plan__keep_and_anew_are_handed_on(written: Written) -> None:
    one = written(
        "calendar: {closed: [2027-02-02], days: Tuesday}\n" + "cohorts: {hold-1: {title: Hold 1, start: 2027-01}}\n",
        {"hold-1": PLAN},
    )
    kept = plan([one], everybody, TODAY, keep=("two",))
    assert kept.answer.proposal is not None
    assert kept.answer.proposal.keep_cost is not None
    assert days(kept)["small", "hold-1"][1] == date(2027, 2, 17)
    anew = plan([one], everybody, TODAY, anew=True)
    assert {day.weekday() for day in days(anew)["small", "hold-1"]} == {1}


def test_plan__of_what_is_impossible_the_old_dates_arent_told_of_again(written: Written) -> None:
    one = written(
        "calendar: {closed: [February]}\n" + "cohorts: {hold-1: {title: Hold 1, start: 2027-01}}\n", {"hold-1": PLAN}
    )
    planned = plan([one], everybody, TODAY)
    assert [finding.code for finding in planned.findings] == ["TC701"]
    assert planned.checked == (one,)


def test_plan__twice_gives_the_same(written: Written) -> None:
    one = written(TWO)
    assert days(plan([one], everybody, TODAY)) == days(plan([one], everybody, TODAY))
    first = plan([one], everybody, TODAY)
    again = plan(first.checked, everybody, TODAY)
    assert again.answer.is_as_it_was
    assert days(again) == days(first)


def test_check_plans__nothing_where_all_plans_fit(written: Written) -> None:
    assert check_plans([written(plans={"hold-1": PLAN})], everybody, TODAY) == ()


def test_check_plans__what_is_missing_and_what_is_wrong_once_each(written: Written) -> None:
    (missing,) = check_plans([written()], everybody, TODAY)
    assert (missing.code, "`one`, `two`" in missing.message) == ("TC712", True)
    closed = written(
        "calendar: {closed: [2027-02-17]}\n" + "cohorts: {hold-1: {title: Hold 1, start: 2027-01}}\n",
        {"hold-1": PLAN},
        id="closed",
    )
    assert [
        finding.code for finding in check_plans([closed], everybody, TODAY) if finding.severity.word == "error"
    ] == ["TC503"]


def test_check_plans__only_of_the_cohorts_that_are_wanted(written: Written) -> None:
    one = written(TWO, {"hold-1": PLAN})
    assert [finding.code for finding in check_plans([one], everybody, TODAY)] == ["TC712"]
    assert check_plans([one], lambda cohort: cohort.id == "hold-1", TODAY) == ()


def test_with_start__is_checked_again(written: Written) -> None:
    one = written(plans={"hold-1": PLAN})
    moved, is_new = with_start(one, "hold-1", "2028-01")
    assert not is_new
    assert moved.compiled is not None
    assert moved.compiled.programme.cohorts[0].start == date(2028, 1, 1)
    assert moved.compiled.schedules == ()
    _, is_new = with_start(one, "hold-9", "2028-01")
    assert is_new
    wrong = written("cohorts: {hold-1: {title: Hold 1, start: never}}\n", id="wrong")
    assert with_start(wrong, "hold-1", "2028-01") == (wrong, False)


def test_lacks_dates__who_starts_and_has_no_plan(written: Written) -> None:
    cohorts = "cohorts: {hold-1: {title: A, start: 2027-01}, hold-2: {title: B}, hold-3: {title: C, start: 2027-01}}\n"
    one = written(cohorts, {"hold-1": PLAN})
    assert one.compiled is not None
    assert [lacks_dates(cohort) for cohort in one.compiled.programme.cohorts] == [False, False, True]


def test_with_proposed_dates__knows_no_clock_and_leaves_plans_alone(written: Written) -> None:
    old = TWO.replace("2027", "2017")
    planned = with_proposed_dates([written(old, {"hold-1": PLAN.replace("2027", "2017")})])
    assert list(days(planned)) == [("small", "hold-2")]
    assert {day.year for day in days(planned)["small", "hold-2"]} == {2017}


def test_with_proposed_dates__who_cant_be_planned_stops_nobody_else(written: Written) -> None:
    closed = (
        "cohorts:\n  hold-1: {title: A, start: 2017-01, closed: [February]}\n  hold-2: {title: B, start: 2017-01}\n"
    )
    planned = with_proposed_dates([written(closed)])
    assert list(days(planned)) == [("small", "hold-2")]
    assert [finding.code for finding in planned.findings] == ["TC701"]


CLOSED = "calendar: {closed: [2027-02-01 to 2027-02-24]}\n"


def test_with_proposed_dates__programmes_of_one_build_share_their_trainer(written: Written) -> None:
    one, other = (written(CLOSED + ONE_COHORT, id=id) for id in ("one", "other"))
    found = days(with_proposed_dates([one, other]))
    assert len(found) == 2
    assert len({day for cohort in found.values() for day in cohort}) == 4
    assert found == days(plan([one, other], everybody, date.min))


def test_check_plans__what_is_wrong_with_others_is_not_told(written: Written) -> None:
    wrong = PLAN.replace("02-17", "02-18").replace("02-02", "03-02")
    plans = {"hold-1": wrong, "hold-2": PLAN.replace("hold-1", "hold-2").replace("02-02", "02-03")}
    limits = "limits: {calm: {role: talent, figure: at most 1 day per month}}\n"
    one = written("calendar: {closed: [2027-02-18]}\n" + TWO, plans)
    assert {finding.code for finding in check_plans([one], everybody, TODAY)} >= {"TC503", "TC502"}
    assert check_plans([one], lambda cohort: cohort.id == "hold-2", TODAY) == ()
    broken = written(limits + TWO, {"hold-1": PLAN}, id="broken")
    assert "TC407" in {finding.code for finding in check_plans([broken], everybody, TODAY)}
    left = check_plans([broken], lambda cohort: cohort.id == "hold-2", TODAY)
    assert [finding.code for finding in left] == ["TC712"]


def test_check_plans__one_programme_does_not_silence_another(written: Written) -> None:
    first = written("calendar: {closed: [2027-02-17]}\n" + ONE_COHORT, {"hold-1": PLAN}, id="first")
    moved = PLAN.replace("one: 2027-02-02", "one: 2027-02-09").replace("two: 2027-02-17", "two: 2027-02-25")
    limited = "limits: {calm: {role: talent, figure: at most 1 session per month}}\n"
    second = written(limited + ONE_COHORT, {"hold-1": moved}, id="second")
    alone = check_plans([second], everybody, TODAY)
    both = check_plans([first, second], everybody, TODAY)
    assert alone
    assert set(alone) <= set(both)


def test_check_plans__who_is_booked_in_two_programmes(written: Written) -> None:
    one, other = (written(plans={"hold-1": PLAN}, id=id) for id in ("one", "other"))
    assert check_plans([one], everybody, TODAY) == ()
    assert {finding.code for finding in check_plans([one, other], everybody, TODAY)} == {"TC520"}
    assert check_plans([one, other], lambda cohort: cohort.id == "hold-9", TODAY) == ()
