from collections.abc import Callable

import pytest

from talentc.render.documents.plain_text import plain_blocks
from talentc.render.documents.tree import plain
from talentc.render.handbooks.cover import cover_facts, kicker
from talentc.render.handbooks.reader import Reader

Real = Callable[[str], Reader]
Read = Callable[..., Reader]
Cohorts = Callable[[dict[str, str]], Reader]


def told(reader: Reader) -> dict[str, str]:
    return {plain(fact.term): plain_blocks(fact.blocks) for fact in cover_facts(reader)}


def test_cover_facts__for_whom_by_whom_when_and_how_much(real: Real) -> None:
    assert told(real("talent")) == {
        "For": "De nordjyske offentlige organisationer",
        "Gennemføres af": "LEAD",
        "Hold 1": "16. januar 2024 til 29. maj 2025",
        "Din tid": "Ca. 163 timer",
    }


def test_cover_facts__the_period_is_that_of_the_role(real: Real) -> None:
    assert told(real("mentor"))["Hold 1"] == "17. januar til 12. november 2024"


def test_cover_facts__nothing_where_nothing_is_said(read: Read) -> None:
    assert told(read("activities: {}\n")) == {}


def test_kicker__one_person_isnt_many(real: Real) -> None:
    assert kicker(real("coordinator")) == "Håndbog for projektkoordinator"
    assert kicker(real("line-manager")) == "Håndbog for nærmeste ledere"


MONTHS = (
    "activities:\n"
    "  x: {title: Før, length: 1 h, when: before a, who: {board: all}}\n"
    "  a: {title: A, length: 1 h, when: in month 1, who: {talent: all, board: all}}\n"
    "  talks: {title: Samtaler, length: 1 h, each: talent, when: between a and b, who: {talent: all, manager: all}}\n"
    "  b: {title: B, length: 1 h, when: in month 9, who: {talent: all, board: all}}\n"
    "  y: {title: Efter, length: 1 h, when: after b, who: {trainer: all}}\n"
    "  c: {title: C, length: 1 h, who: {trainer: all}}\n"
)


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("talent", "Januar til september 2024"),
        ("manager", "Januar til september 2024"),
        ("board", "Til og med september 2024"),
    ],
)
def test_cover_facts__months_while_there_are_no_dates(read: Read, role: str, expected: str) -> None:
    assert told(read(MONTHS, role))["Hold 1"] == expected


def test_cover_facts__an_end_that_nobody_knows_is_left_out(read: Read) -> None:
    assert "Hold 1" not in told(read(MONTHS, "trainer"))
    text = "activities:\n  a: {title: A, length: 1 h, when: in month 1, who: {talent: all}}\n"
    open_end = f"{text}  b: {{title: B, length: 1 h, when: after a, who: {{talent: all}}}}\n"
    assert told(read(open_end))["Hold 1"] == "Fra januar 2024"


def test_cover_facts__days_where_all_have_one(read: Read) -> None:
    dates = "{a: 2024-01-16, b: 2024-09-03}"
    assert told(read(MONTHS, "talent", dates))["Hold 1"] == "16. januar til 3. september 2024"
    assert told(read(MONTHS, "talent", "{a: 2024-01-16}"))["Hold 1"] == "Januar til september 2024"


def test_cover_facts__cohorts_with_the_same_period_are_one(of_cohorts: Cohorts) -> None:
    reader = of_cohorts({"Hold 1": "2024-01", "Hold 2": "2024-01", "Hold 3": "2025-01"})
    found = told(reader)
    assert found["Hold 1 og Hold 2"] == "Januar til marts 2024"
    assert found["Hold 3"] == "Januar til marts 2025"
