"""Names that lead back to themselves, beyond the bad specs."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from talentc.validate.circles import _circles

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
