"""What is kept beside a design: in files, whole or not at all."""

import os
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from talentc.model.programme import Cohort
from talentc.pipeline.checking import Checked, check
from talentc.pipeline.keeping import keep_plans, moves_published, publish
from talentc.pipeline.planning import Planned, plan
from talentc.value import replace

Written = Callable[..., Checked]
TODAY = date(2026, 12, 1)
STAMP = datetime(2026, 12, 1, 8, tzinfo=UTC)
TWO = "cohorts: {hold-1: {title: Hold 1, start: 2027-01}, hold-2: {title: Hold 2, start: 2027-01}}\n"
ONE = "cohorts: {hold-1: {title: Hold 1, start: 2027-01}}\n"
PLAN = "cohort: hold-1\nsessions:\n  one: 2027-02-02 Tue # here\n  two: 2027-02-17 Wed\n"
UID = "one.talent.hold-1.small@talentc.invalid"
TOLD = f"published:\n  {UID}: {{content: x, sequence: 0, stamp: 2026-11-01T08:00:00Z, title: One, days: 2027-02-02}}\n"


def planned(*checked: Checked) -> Planned:
    return plan(checked, lambda _: True, TODAY)


def files(one: Checked) -> dict[str, bytes]:
    """All files beside a programme, with their content."""
    folder = Path(one.file).parent
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_keep_plans__writes_a_plan_for_each_cohort(written: Written) -> None:
    one = written(TWO)
    before = files(one)
    kept, problems = keep_plans(planned(one), STAMP)
    folder = Path(one.file).parent.as_posix()
    assert kept == tuple((f"{folder}/cohorts/{cohort}/plan.yaml", True) for cohort in ("hold-1", "hold-2"))
    assert problems == ()
    after = files(one)
    assert set(after) - set(before) == {"cohorts/hold-1/plan.yaml", "cohorts/hold-2/plan.yaml"}
    assert after["programme.yaml"] == before["programme.yaml"]
    assert b"stamp: 2026-12-01T08:00:00Z\n" in after["cohorts/hold-1/plan.yaml"]


def test_keep_plans__what_is_read_back_is_what_was_planned(written: Written) -> None:
    one = written(TWO)
    found = planned(one)
    keep_plans(found, STAMP)
    again = check(one.file)
    assert [each for each in again.findings if each.severity.word != "note"] == []
    assert again.compiled is not None
    assert found.answer.proposal is not None
    assert [[given.dates.first for given in cohort.dates] for cohort in again.compiled.programme.cohorts] == [
        [session.first for session in cohort.sessions] for cohort in found.answer.proposal.cohorts
    ]
    assert not any(cohort.proposed for cohort in again.compiled.programme.cohorts)


def test_keep_plans__written_again_no_byte_changes(written: Written) -> None:
    one = written(TWO)
    keep_plans(planned(one), STAMP)
    before = files(one)
    kept, problems = keep_plans(planned(check(one.file)), datetime(2030, 1, 1, tzinfo=UTC))
    assert [has_changed for _, has_changed in kept] == [False, False]
    assert problems == ()
    assert files(one) == before


def test_keep_plans__a_change_leaves_the_rest_of_the_file(written: Written) -> None:
    one = written("calendar: {closed: [2027-02-17]}\n" + ONE, {"hold-1": "# mine\n" + PLAN})
    keep_plans(planned(one), STAMP)
    text = files(one)["cohorts/hold-1/plan.yaml"].decode()
    assert text.startswith("# mine\ncohort: hold-1\n")
    assert "  one: 2027-02-02 Tue # here\n" in text
    assert "  two: 2027-02-18 Thu, moved from 2027-02-17\n" in text


def test_keep_plans__without_a_proposal_nothing_is_written(written: Written) -> None:
    one = written("calendar: {closed: [February]}\n" + ONE, {"hold-1": PLAN})
    before = files(one)
    assert keep_plans(planned(one), STAMP) == ((), ())
    assert files(one) == before


def test_keep_plans__of_each_programme_beside_its_own_file(written: Written) -> None:
    first, second = written(id="first"), written(id="second")
    kept, _ = keep_plans(planned(first, second), STAMP)
    assert [Path(name).parents[2].name for name, _ in kept] == ["first", "second"]
    assert all("cohorts/hold-1/plan.yaml" in files(one) for one in (first, second))


@pytest.mark.parametrize("cohort", ["hold-1", "hold-2"])
def test_keep_plans__with_a_problem_none_of_the_plans_is_written(written: Written, cohort: str) -> None:
    one = written(TWO)
    found = planned(one)
    in_the_way = Path(one.file).parent / "cohorts" / cohort / "plan.yaml"
    in_the_way.mkdir(parents=True)
    kept, problems = keep_plans(found, STAMP)
    assert (kept, [finding.code for finding in problems]) == ((), ["TC601"])
    assert set(files(one)) == {"programme.yaml"}


def test_keep_plans__broken_off_the_old_plan_is_whole(written: Written, monkeypatch: pytest.MonkeyPatch) -> None:
    one = written("calendar: {closed: [2027-02-17]}\n" + ONE, {"hold-1": PLAN})
    found, before = planned(one), files(one)

    def interrupt(_descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        keep_plans(found, STAMP)
    assert files(one) == before


def test_moves_published__counts_what_people_were_told_and_moves(written: Written) -> None:
    moved = planned(written("calendar: {closed: [2027-02-02, 2027-02-17]}\n" + ONE, {"hold-1": PLAN + TOLD}))
    assert moved.answer.proposal is not None
    assert [each.standing for each in moved.answer.proposal.cohorts[0].sessions] == ["moved", "moved"]
    assert moves_published(moved) == (1, 0)
    stays = planned(written("calendar: {closed: [2027-02-17]}\n" + ONE, {"hold-1": PLAN + TOLD}, id="other"))
    assert moves_published(stays) == (0, 0)
    assert moves_published(replace(stays, answer=replace(stays.answer, proposal=None))) == (0, 0)


def test_moves_published__counts_what_people_were_told_and_is_gone(written: Written) -> None:
    twice = TOLD + TOLD.removeprefix("published:\n").replace("one.talent", "one.2.talent").replace("02-02}", "03-02}")
    found = planned(written(ONE, {"hold-1": PLAN + "  one.2: 2027-03-02 Tue\n" + twice}))
    assert found.answer.proposal is not None
    assert found.answer.proposal.cohorts[0].removed == ("one.2",)
    assert moves_published(found) == (0, 1)


def first(cohort: Cohort) -> bool:
    return cohort.id == "hold-1"


def test_publish__into_the_plan_of_each_cohort_that_has_one(written: Written) -> None:
    one = written(TWO, {"hold-1": "stamp: 2026-11-01T08:00:00Z\n" + PLAN})
    done, problems = publish(one, lambda _: True, TODAY, STAMP)
    assert [(each.cohort, each.file is not None) for each in done] == [("hold-1", True), ("hold-2", False)]
    assert problems == ()
    text = files(one)["cohorts/hold-1/plan.yaml"].decode()
    assert text.startswith("stamp: 2026-11-01T08:00:00Z\n" + PLAN + "published:\n")
    assert UID.partition("@")[0] in text
    again, _ = publish(check(one.file), lambda _: True, TODAY, STAMP)
    assert again[0].text == text


def test_publish__only_the_cohorts_that_are_wanted(written: Written) -> None:
    one = written(
        TWO,
        {
            "hold-1": PLAN,
            "hold-2": PLAN.replace("hold-1", "hold-2").replace("02 Tue", "09 Tue").replace("17 Wed", "24 Wed"),
        },
    )
    before = files(one)
    done, _ = publish(one, first, TODAY, STAMP)
    assert [each.cohort for each in done] == ["hold-1"]
    after = files(one)
    assert [name for name in after if after[name] != before.get(name)] == ["cohorts/hold-1/plan.yaml"]


def test_publish__a_file_with_errors_publishes_nothing(written: Written) -> None:
    wrong = written("cohorts: {hold-1: {title: Hold 1, start: never}}\n")
    assert publish(wrong, first, TODAY, STAMP) == ((), ())


def test_publish__a_problem_is_told_and_the_plan_is_as_it_was(written: Written) -> None:
    one = written(ONE, {"hold-1": PLAN})
    path = Path(one.file).parent / "cohorts" / "hold-1" / "plan.yaml"
    path.unlink()
    path.mkdir()
    done, problems = publish(one, first, TODAY, STAMP)
    assert (done, [finding.code for finding in problems]) == ((), ["TC601"])
