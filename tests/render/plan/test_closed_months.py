from collections.abc import Callable, Mapping
from datetime import date
from textwrap import dedent

import pytest

from talentc.model.programme import Programme
from talentc.plan.proposal import CohortProposal, Proposal
from talentc.render.plan.closed_months import closed_marks, holiday_marks
from talentc.render.plan.months import months_between

YEAR = months_between(date(2027, 1, 1), date(2027, 12, 31))


def marks_of(programme: Programme) -> dict[int, list[str]]:
    cohort = CohortProposal("minimal", "hold-1", (), {})
    return {number: [text for text, _ in marks] for (_, number), marks in closed_marks(programme, cohort, YEAR).items()}


@pytest.mark.parametrize(
    ("closed", "expected"),
    [
        ("week 7, July", {2: ["w7"], 7: ["all"]}),
        ("week 7, week 8", {2: ["w7", "w8"]}),
        ("week 13", {3: ["29-"], 4: ["-4"]}),
        ("2027-05-05 to 2027-05-07", {5: ["5-", "7"]}),
        ("2027-05-05", {5: ["5"]}),
        ("2027-12-23 to 2028-01-02", {12: ["23-"]}),
    ],
)
def test_closed_marks__as_short_as_can_be(
    design: Callable[[str], Programme], closed: str, expected: dict[int, list[str]]
) -> None:
    text = f"""\
        calendar: {{closed: [{closed}]}}
        roles: {{talent: {{title: Talent}}}}
        activities: {{a: {{title: A, length: 1 h, who: {{talent: all}}}}}}
        cohorts: {{hold-1: {{title: Hold 1, start: 2027-01}}}}
        """
    assert marks_of(design(dedent(text))) == expected


def test_closed_marks__those_of_the_cohort_too(design: Callable[[str], Programme]) -> None:
    text = """\
        roles: {talent: {title: Talent}}
        activities: {a: {title: A, length: 1 h, who: {talent: all}}}
        cohorts: {hold-1: {title: Hold 1, start: 2027-01, closed: [week 7]}, hold-2: {title: Hold 2, start: 2027-01}}
        """
    programme = design(dedent(text))
    assert marks_of(programme) == {2: ["w7"]}
    assert closed_marks(programme, CohortProposal("minimal", "hold-2", (), {}), YEAR) == {}


def test_holiday_marks__only_on_days_that_are_worked_on(
    programmes: Mapping[str, Programme], replanned: Proposal
) -> None:
    found = holiday_marks(programmes["minimal"], replanned.cohorts[0], YEAR)  # Easter is a Sunday
    assert {month: [text for text, _ in marks] for month, marks in found.items()} == {
        (2027, 3): ["25"],
        (2027, 12): ["24"],
    }


def test_holiday_marks__not_where_it_is_closed_anyway(programmes: Mapping[str, Programme]) -> None:
    cohort = CohortProposal("minimal", "hold-1", (), {date(2027, 7, 6): "I juli"})
    assert holiday_marks(programmes["minimal"], cohort, YEAR) == {}
