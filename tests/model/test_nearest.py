"""Suggestions for words that aren't known."""

import pytest

from talentc.model.activities import Activity, Session
from talentc.model.nearest import OTHER_NAMES, did_you_mean, did_you_mean_key, nearest
from talentc.model.people import Role
from talentc.model.places import Venue
from talentc.model.programme_file import Cohort, ProgrammeFile


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


@pytest.mark.parametrize(
    ("word", "known", "expected"),
    [
        ("duration", ["preparation", "length"], "Did you mean `length`? "),
        ("Deltagere", ["title", "who"], "Did you mean `who`? "),
        ("participants", ["title", "people"], "Did you mean `people`? "),
        ("duration", ["preparation"], "Did you mean `preparation`? "),
        ("titel", ["title", "who"], "Did you mean `title`? "),
        ("zzz", ["title"], ""),
    ],
)
def test_did_you_mean_key__knows_other_names(word: str, known: list[str], expected: str) -> None:
    assert did_you_mean_key(word, known) == expected


MODELS = (ProgrammeFile, Activity, Session, Role, Cohort, Venue)


def test_other_names__are_of_keys_and_no_keys_themselves() -> None:
    keys = {info.key for model in MODELS for info in model.fields.values()}
    assert keys >= OTHER_NAMES.keys()
    activity = {info.key for info in Activity.fields.values()}
    assert not activity & {name for key, names in OTHER_NAMES.items() if key in activity for name in names}
