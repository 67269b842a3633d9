"""Distances and names, the parts of clauses."""

import pytest

from talentc.model.scan import Scanner
from talentc.model.text_error import TextError
from talentc.model.unit_words import WEEKS
from talentc.model.when import Reference
from talentc.model.when_scan import DISTANCE_UNITS, scan_reference, scan_two_references


def test_distance_units__are_those_whose_length_is_known() -> None:
    assert set(DISTANCE_UNITS.values()) == set(WEEKS)
    assert DISTANCE_UNITS["weeks"] == "week"


def test_scan_reference__takes_one_name() -> None:
    scanner = Scanner("module-1.day-1 and more", "empty")
    assert scan_reference(scanner, "after") == Reference("module-1.day-1", 0, 14)
    assert scanner.rest.text == "and more"


@pytest.mark.parametrize("text", ["Module-1", "a..b", "a.", ".a", "-a", "a_b", "<b>", "{{x}}", "a/b", "a\\b", "٣"])
def test_scan_reference__refuses_what_is_no_id(text: str) -> None:
    with pytest.raises(TextError) as caught:
        scan_reference(Scanner(text, "empty"), "after")
    assert (caught.value.slug, caught.value.start, caught.value.end) == ("reference-invalid", 0, len(text))


def test_scan_two_references__needs_both() -> None:
    assert scan_two_references(Scanner("a and b", "empty")) == (Reference("a", 0, 1), Reference("b", 6, 7))
    with pytest.raises(TextError) as caught:
        scan_two_references(Scanner("a and", "empty"))
    assert (caught.value.slug, caught.value.start) == ("reference-missing", 5)
