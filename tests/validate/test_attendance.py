"""As many people as are asked, beyond the bad spec."""

from collections.abc import Callable

import pytest

from talentc.diagnostics import Finding
from talentc.model.programme import Programme
from talentc.validate.attendance import check_attendance

DESIGN = """
    roles: {{talent: {{title: Talent, people: 4}}, mentor: {{title: Mentor, people: 1 per 2 talents}}, it: {{title: It{people}}}}}
    kinds: {{talk: {{title: Talk, length: 1 h, who: {{{who}}}}}}}
    activities: {{a: {{title: A, kind: talk}}, b: {{title: B, kind: talk}}}}
    cohorts:
      one: {{title: One, start: 2026-01, people: {{talent: 2, it: 5}}}}
      two: {{title: Two, start: 2026-01}}
"""


@pytest.mark.parametrize(
    ("who", "people", "where"),
    [
        ("it: 3 people", "3", []),
        ("it: 4 people", "3", [""]),  # once, though two activities inherit it
        ("it: 4 people", "1-3", []),
        ("it: 4-5 people", "3", []),
        ("it: 4 people", "unknown", []),
        ("mentor: 2 people", "3", [" in `one`"]),  # of two talents, where one mentor has them
        ("it: all, talent: 3 people", "3", [" in `one`"]),
    ],
)
def test_check_attendance__only_exact_numbers(
    who: str, people: str, where: list[str], design: Callable[[str], Programme]
) -> None:
    programme = design(DESIGN.format(who=who, people=f", people: {people}"))
    found: list[Finding] = list(check_attendance(programme))
    assert [dict(finding.fields)["where"] for finding in found] == where
    assert {finding.code for finding in found} <= {"TC337"}
