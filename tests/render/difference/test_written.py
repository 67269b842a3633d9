from collections.abc import Callable

from talentc.render.difference.compute import difference
from talentc.render.difference.sides import Sides
from talentc.render.difference.values import Difference, KeyChange, TextChange
from talentc.render.difference.version import Version
from talentc.render.difference.written import key_changes, text_changes


def test_key_changes__each_with_its_path(sides: Callable[..., Sides]) -> None:
    both = sides(("times: 3", "times: 4"), ("mentor: {title: Mentor, ", "mentor: {title: Mentor, purpose: Hjælp, "))
    assert key_changes(both) == (
        KeyChange("roles.mentor.purpose", None, "Hjælp"),
        KeyChange("activities.talks.times", "3", "4"),
    )


def test_key_changes__a_new_mapping_is_told_once(sides: Callable[..., Sides]) -> None:
    both = sides(("day-2: {title: Dag 2}", "day-2: {title: Dag 2}, day-3: {length: 1 h, who: {talent: all}}"))
    assert key_changes(both) == (
        KeyChange("activities.module.sessions.day-3", None, "{length: 1 h, who: {talent: all}}"),
    )


def test_key_changes__comments_quotes_and_lines_are_none(sides: Callable[..., Sides]) -> None:
    both = sides(("title: Syd", "title:   'Syd'   # the south"), ("roles:", "\n\nroles:"))
    assert key_changes(both) == ()


def test_key_changes__another_order(sides: Callable[..., Sides]) -> None:
    old, new = "day-1: {title: Dag 1}, day-2: {title: Dag 2}", "day-2: {title: Dag 2}, day-1: {title: Dag 1}"
    assert key_changes(sides((old, new))) == (KeyChange("activities.module.sessions", None, None, order=True),)


def test_key_changes__a_new_id_is_none(sides: Callable[..., Sides]) -> None:
    assert key_changes(sides(("  module:", "  course:"), renamed={"module": "course"})) == ()


def test_text_changes__in_the_file(sides: Callable[..., Sides]) -> None:
    both = sides(("title: Modul,", "title: Moduler, purpose: At lære.,"))
    assert text_changes(both) == (TextChange("module", "Moduler", ("title", "purpose")),)


def test_text_changes__in_a_file_of_its_own_is_a_difference(version: Callable[..., Version]) -> None:
    old = version("old", files={"texts/module.md": "## content\n\nEt.\n"})
    new = version("new", files={"texts/module.md": "## content\n\nTo.\n"})
    found: Difference = difference(old, new)
    assert found.texts == (TextChange("module", "Modul", ("content",)),)
    assert (found.roles, found.keys, found.findings, found.is_none) == ((), (), (), False)
