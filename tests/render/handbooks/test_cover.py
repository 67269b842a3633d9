from collections.abc import Callable

from talentc.render.documents.plain_text import plain_blocks
from talentc.render.documents.tree import plain
from talentc.render.handbooks.cover import cover_facts, kicker
from talentc.render.handbooks.reader import Reader

Real = Callable[[str], Reader]
Read = Callable[..., Reader]


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
