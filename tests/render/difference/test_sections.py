from collections.abc import Callable

from talentc.render.difference.compute import difference
from talentc.render.difference.sections import LONGEST, Section, sections
from talentc.render.difference.values import Difference
from talentc.render.difference.version import Version
from talentc.render.documents.plain_text import plain_blocks
from talentc.render.documents.tree import Document
from talentc.render.documents.tree_check import check_document
from talentc.render.words import load_words

DA = load_words("da")


def told(difference: Difference) -> dict[str, str]:
    """Each section's title, and what stands in it."""
    return {each.title: plain_blocks(each.blocks) for each in sections(difference, DA)}


def test_sections__nothing(changed: Callable[..., Difference]) -> None:
    assert told(changed()) == {}


def test_sections__each_has_its_table_and_is_sound(changed: Callable[..., Difference]) -> None:
    difference = changed(
        ("times: 3", "times: 4"),
        ("2024-01-16 09:00-13:00", "2024-01-18 10:00-14:00"),
        ("title: Modul,", "title: Modul, purpose: At lære.,"),
    )
    found = list(sections(difference, DA))
    assert [each.title for each in found] == [
        *("Tid", "Talent", "Mentor", "Datoer: Hold 1", "Perioder: Hold 1"),
        *("Angivne tal", "Bemærkninger", "Tekster", "I programfilen"),
    ]
    blocks = tuple(block for section in found for block in section.blocks)
    assert check_document(Document("x", "da", blocks)) == ()


def test_sections__a_date_in_words(changed: Callable[..., Difference]) -> None:
    later = told(changed(("2024-01-16 09:00-13:00", "2024-01-18 10:00-14:00")))["Datoer: Hold 1"]
    assert later.splitlines()[-1] == (
        "Kick-off | tirsdag den 16. januar 2024 kl. 9.00-13.00 | "
        "torsdag den 18. januar 2024 kl. 10.00-14.00 (2 dage senere)"
    )
    earlier = told(changed(("2024-01-16 09:00-13:00", "2024-01-15")))["Datoer: Hold 1"]
    assert earlier.endswith("mandag den 15. januar 2024 (1 dag tidligere)")


def test_sections__cohorts_that_come_and_go(changed: Callable[..., Difference]) -> None:
    found = told(changed(("hold-1: {title: Hold 1", "hold-2: {title: Hold 2")))
    assert found["Datoer: Hold 2"].startswith("Hold 2 er et nyt hold.")
    assert found["Datoer: Hold 1"].startswith("Hold 1 findes ikke længere.")
    assert "ingen dato" in found["Datoer: Hold 1"]


def test_sections__findings_that_come_and_are_accepted(version: Callable[..., Version]) -> None:
    good, bad = version("good"), version("bad", ("figure: 6 h}", "figure: 9 h}"))
    accepted = version("known", ("figure: 6 h}", "figure: 9 h, accept: {TC402: Aftalt.}}"))
    assert "Ny (fejl) | TC402 | “Udbud”" in told(difference(good, bad))["Bemærkninger"]
    assert "Væk (fejl) | TC402 | “Udbud”" in told(difference(bad, good))["Bemærkninger"]
    assert "Nu kendt: Aftalt. | TC402 | “Udbud”" in told(difference(bad, accepted))["Bemærkninger"]
    assert "Nu fejl, før note | TC402 | “Udbud”" in told(difference(accepted, bad))["Bemærkninger"]


def test_sections__what_is_written_is_cut_where_it_is_long(changed: Callable[..., Difference]) -> None:
    found = told(changed(("title: Modul,", f"title: Modul, purpose: {'x' * 500},")))["I programfilen"]
    assert found.endswith(f"activities.module.purpose | – | {'x' * LONGEST}…")


def test_sections__notes_on_the_comparison(version: Callable[..., Version], changed: Callable[..., Difference]) -> None:
    old = version("old")
    other_id = told(difference(old, version("other", ("id: syd", "id: nord"))))[""]
    assert other_id.startswith("De to har hvert sit id, syd og nord,")
    broken = version("broken", ("length: 2 h", "length: 2 hx"))
    assert told(difference(old, broken))[""] == (
        f"Der er fejl i {broken.file}, så kun bemærkningerne kan sammenlignes, og dér er ikke alt kontrolleret."
    )
    assert told(changed(("  module:", "  course:")))[""] == "Modul hedder nu course i programfilen (før module)."


def test_sections__another_order(changed: Callable[..., Difference]) -> None:
    found = list(
        sections(
            changed(("day-1: {title: Dag 1}, day-2: {title: Dag 2}", "day-2: {title: Dag 2}, day-1: {title: Dag 1}")),
            DA,
        )
    )
    keys = found[-1]
    assert isinstance(keys, Section)
    assert keys.aside
    assert "activities.module.sessions | – | en anden rækkefølge" in plain_blocks(keys.blocks)
