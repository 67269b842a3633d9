"""How many people the parts of a role have, beyond the bad specs."""

from collections.abc import Callable

import pytest

from talentc.diagnostics import Finding
from talentc.model.programme import Programme


@pytest.mark.parametrize(
    ("people", "parts", "wrong"),
    [
        ("24", "a: {title: A, people: 16}, b: {title: B, people: 8}", False),
        ("24", "a: {title: A, people: 16}, b: {title: B, people: 9}", True),
        ("24", "a: {title: A, people: 16}, b: {title: B, people: 7}", True),
        ("24", "a: {title: A, people: 25}, b: {title: B}", True),
        ("24", "a: {title: A, people: 16}, b: {title: B}", False),
        ("20-24", "a: {title: A, people: 16}, b: {title: B, people: 8}", False),
        ("20-24", "a: {title: A, people: 12}, b: {title: B, people: 4-7}", True),
        ("unknown", "a: {title: A, people: 16}, b: {title: B, people: 9}", False),
    ],
)
def test_check_numbers__the_parts_make_the_role(
    people: str, parts: str, wrong: bool, assembled: Callable[[str], tuple[Programme | None, tuple[Finding, ...]]]
) -> None:
    _, findings = assembled(
        f"roles: {{it: {{title: It, people: {people}, parts: {{kind: {{{parts}}}}}}}}}\nactivities: {{}}\n"
    )
    assert [finding.code for finding in findings] == (["TC335"] if wrong else [])
