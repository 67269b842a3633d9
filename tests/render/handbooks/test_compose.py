"""Which sections a book has, and that it is sound."""

from collections.abc import Callable

import pytest

from talentc.render.documents.html import html_page
from talentc.render.documents.plain_text import plain_blocks
from talentc.render.documents.tree import Document
from talentc.render.documents.tree_check import check_document
from talentc.render.handbooks.compose import handbook
from talentc.render.handbooks.reader import Reader

Real = Callable[[str], Reader]
Read = Callable[..., Reader]
Sections = Callable[[Document], list[str]]
ROLES = (
    "talent",
    "line-manager",
    "mentor",
    "steering-group",
    "internal-consultant",
    "guest",
    "trainer",
    "coordinator",
)
ALL_OF_A_TALENT = [
    "your-role",
    "your-time",
    "purpose",
    "goals",
    "outcomes",
    "programme-on-a-page",
    "who-does-what",
    "groups",
    "track-1",
    "track-2",
    "track-3",
    "track-4",
    "time-table",
    "development-plan",
    "readiness",
    "assumptions",
    "glossary",
    "calendar",
]


@pytest.mark.parametrize("role", ROLES)
def test_handbook__is_sound_for_every_role(real: Real, role: str) -> None:
    assert check_document(handbook(real(role))) == ()


@pytest.mark.parametrize(
    ("role", "missing"),
    [
        ("talent", set()),
        ("line-manager", {"groups", "track-3", "development-plan"}),
        ("mentor", {"groups", "track-1", "track-2", "track-3", "development-plan"}),
        ("steering-group", {"groups", "track-2", "track-3", "track-4", "development-plan", "readiness"}),
        ("guest", {"groups", "track-2", "track-3", "track-4", "development-plan", "readiness"}),
    ],
)
def test_handbook__has_the_sections_that_concern_its_role(
    real: Real, sections: Sections, role: str, missing: set[str]
) -> None:
    found = [anchor for anchor in sections(handbook(real(role))) if anchor != "track-5"]
    assert found == [anchor for anchor in ALL_OF_A_TALENT if anchor not in missing]


@pytest.mark.parametrize(
    ("role", "foreign"),
    [
        ("mentor", ("Modul 1", "Lederspejl", "Designworkshop", "163 timer", "Samtaler med nærmeste leder")),
        ("line-manager", ("Skyggepraktik", "Buddymøder", "Styregruppemøder", "163 timer", "Samtaler med frivillig")),
        ("steering-group", ("Lederspejl", "Modul 3", "163 timer", "Buddymøder")),
        ("talent", ("Styregruppemøder", "Designworkshop", "Workshop for nærmeste ledere")),
    ],
)
def test_handbook__tells_nothing_of_what_others_do_alone(real: Real, role: str, foreign: tuple[str, ...]) -> None:
    told = plain_blocks(handbook(real(role)).blocks)
    assert [title for title in foreign if title in told] == []


def test_handbook__of_the_smallest_programme(read: Read, sections: Sections) -> None:
    document = handbook(read("activities: {a: {title: A, who: {talent: {time: none, because: Så lidt}}}}\n"))
    assert check_document(document) == ()
    assert sections(document) == ["your-time", "programme-on-a-page", "activities", "time-table"]
    assert (document.title, document.kicker, document.subtitle) == (
        "Minimal",
        "Håndbog for talenter",
        "Til dig, der er talent",
    )


NASTY = """\
purpose: "<script>alert(1)</script> {{ 7 * 7 }} [hent](javascript:alert(1))"
tracks: {one: {title: "{% raw %} <b>Spor</b>"}}
glossary: {"<i>ord</i>": "<script>"}
activities:
  a:
    title: "</title><script>alert(2)</script> *A*"
    track: one
    length: 4 h
    place: "<img src=x onerror=alert(3)>"
    purpose: "<svg onload=alert(4)> {{ self }} <i>ord</i>"
    who: {talent: {task: "<b>{{ x }}</b>", as: "<u>"}}
"""


def test_handbook__users_texts_are_text(read: Read) -> None:
    reader = read(NASTY, when="{a: 2024-01-16}")
    document = handbook(reader)
    assert check_document(document) == ()
    page = html_page(document, reader.words).decode("utf-8")
    lowered = page.lower()
    assert not any(mark in lowered for mark in ("<script", "<img", "<svg onload", "<b>", "<u>", "<i>", "javascript:"))
    assert "{{ 7 * 7 }}" in page
    assert "{% raw %}" in page
    assert "*A*" in page  # a title is no Markdown


def test_handbook__is_the_same_twice(real: Real) -> None:
    reader = real("talent")
    assert html_page(handbook(reader), reader.words) == html_page(handbook(real("talent")), reader.words)


ENGLISH = ("Modul 1, dag", " day", "hours", "Hours", "Participants", "None", "The ", "module-", "persons")


@pytest.mark.parametrize("role", ROLES)
def test_handbook__is_danish_throughout(real: Real, role: str) -> None:
    document = handbook(real(role))
    told = plain_blocks(document.blocks)
    assert [word for word in ENGLISH if word in told] == []
    assert "1 personer" not in told
    assert "..." not in told
    assert ".." not in told
