"""A refusal as findings."""

from talentc.plan.problem import Requirement
from talentc.plan.proposal import Clash, Refusal, Relaxation
from talentc.plan.refused import findings_of
from talentc.source import Span

PLACE = Span("programme.yaml", 40, 1, 40, 7)
AFTER = Requirement(("when",), "when", "`day-2` is 3-4 weeks after day-1", Span("programme.yaml", 12, 9, 12, 30))
AWAY = Requirement(("away",), "away", "Anna is away in July", Span("programme.yaml", 3, 2, 3, 8))
WEEKEND = Requirement(("weekend",), "weekend", "nothing is held on Saturdays and Sundays", None)
COHORT = ("talent", "hold-1")
PLACES = {COHORT: PLACE}


def test_findings_of__each_requirement_with_its_place_in_the_order_of_telling() -> None:
    (found,) = findings_of(Refusal((Clash((COHORT,), (AFTER, AWAY)),)), [COHORT], PLACES)
    assert (found.code, found.span) == ("TC701", PLACE)
    assert [(each.span, each.message) for each in found.related] == [
        (AFTER.span, "`day-2` is 3-4 weeks after day-1"),
        (AWAY.span, "Anna is away in July"),
    ]
    assert found.message == "No dates can be found for `hold-1`: these 2 can't hold together"
    assert "No single change" in found.help


def test_findings_of__what_nobody_writes_is_said_in_the_message() -> None:
    (found,) = findings_of(Refusal((Clash((COHORT,), (AFTER, WEEKEND)),)), [COHORT], PLACES)
    assert len(found.related) == 1
    assert found.message.endswith("this can't hold, since nothing is held on Saturdays and Sundays")


def test_findings_of__it_stands_where_the_cohort_is_written() -> None:
    (found,) = findings_of(Refusal((Clash((COHORT,), (WEEKEND,)),)), [COHORT], PLACES)
    assert found.span == PLACE


def test_findings_of__tells_what_would_help() -> None:
    mends = (Relaxation(AFTER, "`day-2` is 3-5 weeks after day-1", "`day-2` is on 2 August 2027"),)
    (found,) = findings_of(Refusal((Clash((COHORT,), (AFTER, AWAY), mends),)), [COHORT], PLACES)
    assert found.help == ("It would be possible if `day-2` is 3-5 weeks after day-1: then `day-2` is on 2 August 2027.")


def test_findings_of__more_than_needed_is_owned_up_to() -> None:
    (found,) = findings_of(Refusal((Clash((COHORT,), (AFTER, AWAY), is_minimal=False),)), [COHORT], PLACES)
    assert "these 2, or some of them, can't hold together" in found.message


def test_findings_of__no_clash_is_not_known() -> None:
    (found,) = findings_of(Refusal(()), [COHORT, ("other", "hold-9")], PLACES)
    assert (found.code, found.span) == ("TC702", PLACE)
    assert "`hold-1` of `talent` and `hold-9` of `other`" in found.message


def test_findings_of__many_cohorts_are_counted() -> None:
    many = tuple(("talent", f"hold-{number}") for number in range(1, 10))
    (found,) = findings_of(Refusal((Clash(many, (AFTER,)),)), many, PLACES)
    assert "`hold-6` and 3 more" in found.message


def test_findings_of__what_is_proven_is_said_though_nobody_knows_why() -> None:
    (found,) = findings_of(Refusal((), is_proven=True), [COHORT], PLACES)
    assert (found.code, found.span) == ("TC703", PLACE)


def test_findings_of__where_nothing_is_written_there_is_no_day() -> None:
    (found,) = findings_of(Refusal((Clash((COHORT,), (WEEKEND,)),)), [COHORT], PLACES)
    assert "there is no day for it, since nothing is held on Saturdays" in found.message
