"""What this version reads and doesn't work out yet: told once for each place, and nothing else is."""

from collections.abc import Callable

from talentc.diagnostics import Finding
from talentc.model.programme import Programme

DESIGN = """
    roles: {talent: {title: Talent, people: 8}}
    events: {EVENTS}
    activities:
      it: {title: It, length: 4 h, who: {talent: all}}
"""


def test_check_later__one_finding_for_each_personal_day(
    assembled: Callable[[str], tuple[Programme | None, tuple[Finding, ...]]],
) -> None:
    def codes(events: str) -> list[str]:
        return [finding.code for finding in assembled(DESIGN.replace("EVENTS", events))[1]]

    assert codes("") == []
    assert codes("promotion: {title: Promotion, of: talent}") == ["TC901"]
