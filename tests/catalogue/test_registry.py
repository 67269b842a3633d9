"""The catalogue as a whole."""

import re
from string import Formatter

import pytest

from talentc.catalogue import (
    bookings,
    dates,
    later,
    outputs,
    people_file,
    places,
    plan_file,
    planning,
    plans,
    reading,
    references,
    shape,
    structure,
    time,
    words,
)
from talentc.catalogue.entry import Entry
from talentc.catalogue.registry import BY_CODE, ENTRIES

STAGES = (
    (reading.ENTRIES, "TC100", "TC199"),
    (shape.ENTRIES, "TC200", "TC229"),
    (words.ENTRIES, "TC230", "TC299"),
    (references.ENTRIES, "TC300", "TC318"),
    (structure.ENTRIES, "TC319", "TC337"),
    (places.ENTRIES, "TC338", "TC349"),
    (people_file.STRUCTURE_ENTRIES, "TC350", "TC359"),
    (time.ENTRIES, "TC400", "TC499"),
    (dates.ENTRIES, "TC500", "TC518"),
    (bookings.ENTRIES, "TC519", "TC529"),
    (plan_file.ENTRIES, "TC530", "TC534"),
    (people_file.DATE_ENTRIES, "TC535", "TC539"),
    (outputs.ENTRIES, "TC600", "TC699"),
    (planning.ENTRIES, "TC701", "TC709"),
    (plans.ENTRIES, "TC710", "TC719"),
    (later.ENTRIES, "TC900", "TC999"),
)


def test_entries__codes_are_in_order_and_each_once() -> None:
    codes = [entry.code for entry in ENTRIES]
    assert codes == sorted(set(codes))
    assert all(re.fullmatch(r"TC\d{3}", code) for code in codes)
    assert len(codes) > 120
    assert {code: entry.code for code, entry in BY_CODE.items()} == {code: code for code in codes}


def test_entries__slugs_are_each_once() -> None:
    slugs = [entry.slug for entry in ENTRIES]
    assert len(set(slugs)) == len(slugs)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug) for slug in slugs)


@pytest.mark.parametrize(("entries", "first", "last"), STAGES)
def test_entries__each_stage_has_its_codes(entries: tuple[Entry, ...], first: str, last: str) -> None:
    assert entries
    assert all(first <= entry.code <= last for entry in entries)


def test_entries__all_stages_are_in_the_registry() -> None:
    assert [entry for entries, _, _ in STAGES for entry in entries] == list(ENTRIES)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.code)
def test_entry__tells_what_is_wrong_what_to_do_why_and_shows_both(entry: Entry) -> None:
    assert entry.message
    assert entry.help
    assert entry.story.endswith((".", "!"))
    assert entry.wrong
    assert entry.right
    assert entry.wrong != entry.right
    assert "{{" not in entry.story or entry.slug == "key-not-text"  # stories have no fields, so nothing is doubled


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.code)
def test_entry__its_templates_can_be_filled(entry: Entry) -> None:
    for template in (entry.message, entry.help, *entry.related.values()):
        names = [name for _, name, _, _ in Formatter().parse(template) if name is not None]
        assert all(re.fullmatch(r"[a-z_]+", name) for name in names)
        template.format_map(dict.fromkeys(names, "x"))
