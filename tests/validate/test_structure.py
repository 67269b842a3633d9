"""Rules about a programme as a whole, beyond the bad specs."""

from collections.abc import Callable, Mapping

from hypothesis import given
from hypothesis import strategies as st

from talentc.diagnostics import Finding
from talentc.model.programme import Programme
from talentc.validate.structure import _circles

names = st.sampled_from("abcdefg")


@given(st.dictionaries(names, st.one_of(st.none(), names)))
def test_circles__each_once_and_only_true_ones(after: Mapping[str, str | None]) -> None:
    found = list(_circles(after))
    members = [name for circle in found for name in circle]
    assert len(members) == len(set(members))
    for circle in found:
        assert [after[name] for name in circle] == [*circle[1:], circle[0]]
    assert set(members) == {name for name in after if leads_to_itself(name, after)}


def leads_to_itself(name: str, after: Mapping[str, str | None]) -> bool:
    here: str | None = name
    for _ in after:
        here = after.get(here) if here is not None else None
        if here == name:
            return True
    return False


def test_check_structure__a_translation_is_asked_for_everywhere(
    assembled: Callable[[str], tuple[Programme | None, tuple[Finding, ...]]],
) -> None:
    _, findings = assembled(
        "languages: [da, en]\nroles: {talent: {title: {da: T, en: T}, people: 8}}\n"
        "activities: {it: {title: {en: It}, length: 1 h, who: {talent: {task: En opgave}}}}\n"
    )
    missing = [(finding.span.line, finding.fields) for finding in findings if finding.code == "TC316"]
    assert [(line, dict(fields)["language"]) for line, fields in missing] == [(3, "en"), (7, "da"), (7, "en")]
