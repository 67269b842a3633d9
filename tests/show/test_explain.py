from collections.abc import Iterable

import pytest

from talentc.catalogue.entry import Entry
from talentc.catalogue.registry import ENTRIES
from talentc.diagnostics import Severity
from talentc.show.explain import listing, story
from talentc.show.screen import Line
from talentc.show.width import columns


def entry(message: str, slug: str = "odd", wrong: str = "a: 1\nb: 2", right: str = "a: 2") -> Entry:
    return Entry("TC999", slug, Severity.WARNING, message, "", "First words.\n\nThen others.", wrong, right)


def texts(lines: Iterable[Line]) -> list[str]:
    return ["".join(text for text, _ in line) for line in lines]


def test_story__with_its_example() -> None:
    assert texts(story(entry("It is odd"), 80)) == [
        "TC999 odd (warning)",
        "",
        "First words.",
        "",
        "Then others.",
        "",
        "Wrong:",
        "    a: 1",
        "    b: 2",
        "",
        "Right:",
        "    a: 2",
        "",
    ]
    assert "Wrong:" not in texts(story(entry("It is odd", wrong="", right=""), 80))


@pytest.mark.parametrize("width", [40, 80, 100])
def test_story__prose_fits_for_all(width: int) -> None:
    for each in ENTRIES:
        prose = [line for line in texts(story(each, width)) if not line.startswith("    ")]
        assert all(columns(line) <= width or " " not in line for line in prose), each.code


@pytest.mark.parametrize(
    ("message", "gist"),
    [
        ("`{key}` is odd", "`…` is odd"),
        ("The design gives {computed}{derivation}: {difference}", "The design gives …: …"),
        ("It is odd. Really.", "It is odd."),
        ("Write `{{a: 1}}`", "Write `{a: 1}`"),
        ("It takes 1.5 h", "It takes 1.5 h"),
    ],
)
def test_listing__the_first_sentence_without_its_fields(message: str, gist: str) -> None:
    assert texts(listing([entry(message)], 80)) == [f"TC999  warning  odd  {gist}"]


def test_listing__cut_to_the_width() -> None:
    lines = texts(listing([entry("It is odd, all of it"), entry("Odd", slug="odder")], 32))
    assert lines == ["TC999  warning  odd    It is od…", "TC999  warning  odder  Odd"]


@pytest.mark.parametrize("width", [60, 80, 100])
def test_listing__all_fit(width: int) -> None:
    lines = texts(listing(ENTRIES, width))
    assert len(lines) == len(ENTRIES)
    assert max(map(columns, lines)) <= width


def test_listing__of_nothing() -> None:
    assert list(listing([], 80)) == []
