from collections.abc import Callable, Mapping

from talentc.model.programme import Programme
from talentc.plan.proposal import CohortProposal, PlannedSession
from talentc.render.plan.names import PlanNames
from talentc.value import replace

Plan = Callable[..., PlannedSession]


def test_session__whole_and_short(programmes: Mapping[str, Programme], plan_session: Plan) -> None:
    names, day = PlanNames.of(programmes), plan_session("module-1.day-1", "2027-01-05")
    assert names.session(day, short=False) == "Modul 1: Ledelse gennem kerneopgaven – Dag 1"
    assert names.session(day, short=True) == "Modul 1 – Dag 1"


def test_session__which_time_it_is(programmes: Mapping[str, Programme], plan_session: Plan) -> None:
    names, second = PlanNames.of(programmes), plan_session("meetings", "2027-01-05", occurrence=2)
    assert names.session(second, short=False) == "Styregruppemøder, nr. 2 af 3"
    assert names.session(second, short=True) == "Styregruppemøder 2/3"


def test_session__its_name_where_the_design_has_it_no_more(
    programmes: Mapping[str, Programme], plan_session: Plan
) -> None:
    assert PlanNames.of(programmes).session(plan_session("gone", "2027-01-05"), short=True) == "gone"


def test_cohort__with_its_programme_where_there_are_several(programmes: Mapping[str, Programme]) -> None:
    cohort = CohortProposal("minimal", "hold-2", (), {})
    assert PlanNames.of(programmes).cohort(cohort) == "Hold 2"
    two = PlanNames.of({**programmes, "other": programmes["minimal"]})
    assert (two.cohort(cohort), two.cohort_alone(cohort)) == ("Minimal: Hold 2", "Hold 2")
    assert two.cohort_alone(replace(cohort, cohort="hold-9")) == "hold-9"
