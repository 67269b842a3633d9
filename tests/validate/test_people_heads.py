"""How many people a table has, beside how many the programme counts."""

from collections.abc import Callable

import pytest

from talentc.diagnostics import Severity
from talentc.pipeline.checking import Checked

Look = Callable[..., Checked]


def codes(checked: Checked) -> list[str]:
    return [f"{each.span.line}:{each.span.column} {each.code}" for each in checked.findings]


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ("2", []),
        ("1-3", []),
        ("at least 2", []),
        ("unknown", []),
        ("about 2", []),
        ("3", ["2:4 TC359"]),
        ("at least 3", ["2:4 TC359"]),
        ("1", ["2:4 TC359"]),
    ],
)
def test_check_heads__more_or_fewer_than_are_counted(look: Look, people: str, expected: list[str]) -> None:
    checked = look("id,role\np1,talent\np2,talent\n", people)
    assert codes(checked) == expected
    assert all(finding.severity is Severity.WARNING for finding in checked.findings)


def test_check_heads__the_number_of_the_cohort_goes_first(look: Look) -> None:
    more = "  hold-2: {title: Hold 2, start: 2025-01, people: {talent: 1}, when: {kick-off: 2025-01-14}}\n"
    checked = look("id,role\np1,talent\np2,talent\n", cohort="hold-2", more=more)
    (finding,) = checked.findings
    assert (finding.code, finding.related[0].span.line) == ("TC359", 14)
    assert finding.message == "2 of `talent` stand here, and the programme counts 1"


def test_check_heads__a_ratio_is_to_those_who_are_there(look: Look) -> None:
    rows = "".join(f"p{number},talent,\n" for number in range(1, 5))
    checked = look(f"id,role,mentor\n{rows}m1,mentor,p1 p2\nm2,mentor,p3 p4\n")
    assert codes(checked) == ["2:4 TC359"]  # twice as many talents need twice as many mentors


def test_check_heads__parts_where_everybodys_is_told(look: Look) -> None:
    assert codes(look("id,role,level\np1,talent,lower\np2,talent,lower\n")) == ["2:11 TC359", "2:11 TC359"]


def test_check_heads__parts_of_which_not_all_are_told(look: Look) -> None:
    assert codes(look("id,role,level\np1,talent,lower\np2,talent,\n")) == []


def test_check_heads__is_accepted_at_the_cohort(look: Look) -> None:
    more = (
        "  hold-2: {title: Hold 2, start: 2025-01, when: {kick-off: 2025-01-14}, "
        "accept: {TC359: two more are on their way}}\n"
    )
    checked = look("id,role\np1,talent\n", cohort="hold-2", more=more)
    assert [(each.code, each.accepted) for each in checked.findings] == [("TC359", "two more are on their way")]
