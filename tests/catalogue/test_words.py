"""The entries for texts of the small languages."""

import re

from talentc.catalogue.words import BY_SLUG, ENTRIES


def test_entries__codes_are_in_order_and_in_their_group() -> None:
    codes = [entry.code for entry in ENTRIES]
    assert codes == sorted(set(codes))
    assert codes[0] == "TC230"
    assert codes[-1] <= "TC289"


def test_entries__slugs_are_one_to_one() -> None:
    assert len(BY_SLUG) == len(ENTRIES)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", slug) for slug in BY_SLUG)


def test_entries__tell_what_is_wrong_what_to_do_and_show_both() -> None:
    for entry in ENTRIES:
        assert entry.message
        assert entry.help
        assert entry.story.endswith(".")
        assert entry.wrong != entry.right
