"""Rules about a programme as a whole, beyond the bad specs."""

from collections.abc import Callable

from talentc.diagnostics import Finding
from talentc.model.programme import Programme


def test_check_structure__a_translation_is_asked_for_everywhere(
    assembled: Callable[[str], tuple[Programme | None, tuple[Finding, ...]]],
) -> None:
    _, findings = assembled(
        "languages: [da, en]\nroles: {talent: {title: {da: T, en: T}, people: 8}}\n"
        "activities: {it: {title: {en: It}, length: 1 h, who: {talent: {task: En opgave}}}}\n"
    )
    missing = [(finding.span.line, finding.fields) for finding in findings if finding.code == "TC316"]
    assert [(line, dict(fields)["language"]) for line, fields in missing] == [(3, "en"), (7, "da"), (7, "en")]
