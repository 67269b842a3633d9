"""What this version reads and doesn't work out yet: told once for each place, and nothing else is."""

from collections.abc import Callable

import pytest

from talentc.diagnostics import Finding
from talentc.model.programme import Programme

DESIGN = """
    roles: {talent: {title: Talent, people: 8}}
    activities:
      it: {title: It, length: 4 h, who: {talent: all}, sessions: {a: {}, b: {}}CHOOSE}
    cohorts: {hold-1: {title: Hold 1, start: 2024-01OWN}}
    stated: {tender: {source: T, figures: {it: {role: talent, figure: 8 hMORE}}}}
"""


@pytest.mark.parametrize(
    ("place", "written"),
    [
        ("CHOOSE", ", choose: {talent: 1}"),
        ("OWN", ", people: {talent: 9}"),
        ("MORE", " per month"),
        ("MORE", ", cohort: hold-1"),
        ("MORE", ", of: clock"),
        ("MORE", ", serving: 2"),
    ],
)
def test_check_later__one_finding_where_it_is_used(
    place: str, written: str, assembled: Callable[[str], tuple[Programme | None, tuple[Finding, ...]]]
) -> None:
    def codes(text: str) -> list[str]:
        for other in ("CHOOSE", "OWN", "MORE"):
            text = text.replace(other, "")
        return [finding.code for finding in assembled(text)[1]]

    assert codes(DESIGN) == []
    assert codes(DESIGN.replace(place, written)) == ["TC901"]
