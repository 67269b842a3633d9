"""The programmes that talentc comes with: the dates that are kept beside them, and finding them anew."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from talentc.pipeline.checking import Checked, check, find
from talentc.pipeline.planning import check_plans, plan
from tests.planning.checker import check as check_independently
from tests.planning.plan_texts import TODAY, dates_of


@pytest.fixture(scope="module")
def programmes(checkout: Path) -> tuple[Checked, ...]:
    files, findings = find([(checkout / "programmes").as_posix()])
    assert (len(files), findings) == (5, ())
    return tuple(check(file) for file in files)


def broken(programmes: Sequence[Checked], today: date) -> list[str]:
    planned = plan(programmes, lambda _cohort: True, today)
    assert planned.answer.proposal is not None, planned.findings
    assert planned.answer.is_as_it_was
    texts = [Path(one.file).read_text(encoding="utf-8") for one in programmes]
    return check_independently(texts, dates_of(planned.answer.proposal.cohorts))


def test_programmes__the_dates_that_are_kept_fit_and_stay(programmes: tuple[Checked, ...]) -> None:
    assert check_plans(programmes, lambda _cohort: True, TODAY) == ()
    assert broken(programmes, TODAY) == []


def test_programmes__ten_cohorts_have_dates(programmes: tuple[Checked, ...]) -> None:
    cohorts = [cohort for one in programmes if one.compiled for cohort in one.compiled.programme.cohorts]
    assert len(cohorts) == 10
    assert all(cohort.dates for cohort in cohorts)


@pytest.mark.parametrize("name", ["talent-nord-hold-3", "soenderborg-ledertalent", "aalborg-talent-ny-leder"])
def test_programmes__found_anew_their_dates_are_proven_and_good(checkout: Path, name: str) -> None:
    one = check((checkout / "programmes" / name / "programme.yaml").as_posix())
    planned = plan((one,), lambda _cohort: True, date.min, anew=True)  # before its beginning: nothing of it is over
    proposal = planned.answer.proposal
    assert proposal is not None
    assert {session.standing for cohort in proposal.cohorts for session in cohort.sessions} == {"new"}
    assert proposal.gap == 0
    assert planned.findings == ()
    assert check_independently([Path(one.file).read_text(encoding="utf-8")], dates_of(proposal.cohorts)) == []
