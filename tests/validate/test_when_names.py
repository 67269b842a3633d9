"""The names in a `when`."""

from collections.abc import Callable

import pytest

from talentc.diagnostics import Finding
from talentc.model.programme import Programme

DESIGN = """
    phases: {{programme: {{title: P}}}}
    roles: {{talent: {{title: Talent, people: 8}}}}
    events: {{promotion: {{title: Promotion, of: talent}}}}
    kinds:
      module: {{title: M, length: 1 h, who: {{talent: all}}, sessions: {{day-1: {{}}, day-2: {{}}}}}}
      unused: {{title: U, sessions: {{one: {{}}, two: {{when: {unused}}}}}}}
    activities:
      kick-off: {{title: Kick-off, length: 1 h, who: {{talent: all}}}}
      module-1: {{title: Module 1, kind: module}}
      it:
        title: It
        each: {each}
        length: 1 h
        who: {{talent: all}}
        sessions: {{first: {{}}, then: {{when: {when}}}}}
"""


@pytest.mark.parametrize(
    ("when", "each", "codes"),
    [
        ("after first", "talent", []),
        ("after it.first", "talent", []),
        ("after kick-off", "talent", []),
        ("after module-1.day-2", "talent", []),
        ("after promotion", "talent", []),
        ("after start", "talent", []),
        ("during programme", "talent", []),
        ("in week 5 of programme", "talent", []),
        ("after module", "module", []),
        ("after module.day-2", "[talent, module]", []),
        ("after day-1", "talent", ["TC301"]),
        ("after programme", "talent", ["TC301"]),
        ("during kick-off", "talent", ["TC304"]),
        ("after module", "talent", ["TC301"]),
        ("after module.day-3", "module", ["TC309"]),
        ("after module-1.day-3", "talent", ["TC309"]),
        ("between first and nowhere", "talent", ["TC301"]),
        ("[after first, after nowhere, before nothing]", "talent", ["TC301", "TC301"]),
    ],
)
def test_check_when_names(
    when: str, each: str, codes: list[str], assembled: Callable[[str], tuple[Programme | None, tuple[Finding, ...]]]
) -> None:
    _, findings = assembled(DESIGN.format(when=when, each=each, unused="after one"))
    assert [finding.code for finding in findings] == codes


@pytest.mark.parametrize(("when", "codes"), [("after one", []), ("after three", ["TC301"])])
def test_check_when_names__of_a_kind_that_no_activity_has(
    when: str, codes: list[str], assembled: Callable[[str], tuple[Programme | None, tuple[Finding, ...]]]
) -> None:
    _, findings = assembled(DESIGN.format(when="after first", each="talent", unused=when))
    assert [finding.code for finding in findings] == codes


@pytest.mark.parametrize(
    ("each", "when", "codes"),
    [
        ("module", "after module.day-1", ["TC336"]),
        ("module", "between module.day-1 and module.day-2", ["TC336", "TC336"]),
        ("module", "after module", []),
        ("plain", "after plain.day-1", []),
        ("camp", "after camp.stay", []),
        ("camp", "after camp.day-1", ["TC309"]),
    ],
)
def test_check_when_names__a_session_of_some_activities_of_a_kind(
    each: str, when: str, codes: list[str], assembled: Callable[[str], tuple[Programme | None, tuple[Finding, ...]]]
) -> None:
    _, findings = assembled(
        f"""
    roles: {{talent: {{title: Talent, people: 8}}}}
    kinds:
      module: {{title: M, length: 1 h, who: {{talent: all}}, sessions: {{day-1: {{}}, day-2: {{}}}}}}
      plain: {{title: P, like: module}}
      camp: {{title: C, like: module, sessions: {{stay: {{}}}}}}
    activities:
      one: {{title: One, kind: plain}}
      two: {{title: Two, kind: camp}}
      it: {{title: It, each: {each}, length: 1 h, who: {{talent: all}}, when: {when}}}
        """
    )
    found = list(findings)
    assert [finding.code for finding in found] == codes
    assert all(
        "`two`" in finding.message and "`one`" not in finding.message for finding in found if codes[0] == "TC336"
    )
