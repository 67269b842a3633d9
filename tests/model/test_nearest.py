"""Suggestions for words that aren't known."""

import pytest

from talentc.model.nearest import did_you_mean, nearest


@pytest.mark.parametrize(
    ("word", "known", "expected"),
    [
        ("weks", ["days", "week", "weeks"], "weeks"),
        ("JANUAR", ["January", "June"], "January"),
        ("soon", ["on", "in"], ""),
        ("onn", ["in", "on"], "on"),
        ("zzz", ["days"], ""),
        ("", ["days"], ""),
        ("x" * 100_000, ["days"], ""),
    ],
)
def test_nearest__finds_what_was_probably_meant(word: str, known: list[str], expected: str) -> None:
    assert nearest(word, known) == expected


def test_nearest__takes_any_iterable() -> None:
    assert nearest("weks", iter(["weeks"])) == "weeks"


def test_did_you_mean__is_empty_without_a_near_word() -> None:
    assert did_you_mean("weks", ["weeks"]) == "Did you mean `weeks`? "
    assert did_you_mean("zzz", ["weeks"]) == ""
