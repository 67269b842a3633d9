"""Handbooks of small programmes, as trees and as plain text."""

from collections.abc import Callable

import pytest

from talentc.compiled import Compiled
from talentc.render.documents.plain_text import plain_blocks
from talentc.render.documents.tree import Document, Fact, Facts, Heading, plain
from talentc.render.documents.walk import walk
from talentc.render.handbooks.artifacts import readers
from talentc.render.handbooks.compose import handbook
from talentc.render.handbooks.reader import Reader

Compile = Callable[..., Compiled]
Read = Callable[..., Reader]


@pytest.fixture
def read(compile_text: Compile) -> Read:
    """The reader of a role in the programme of these lines."""

    def read_one(text: str, role: str = "talent", when: str = "{}", mentor: str = "") -> Reader:
        (reader,) = readers(compile_text(text, when, mentor=mentor), [role])
        return reader

    return read_one


COHORTS = """
talentc: 1
id: p
title: P
languages: [da]
units: {day: 8 h}
roles: {talent: {title: Talent, plural: Talenter, people: 6}}
activities:
  a: {title: Kick-off, length: 4 h, when: in month 1, who: {talent: all}}
  b: {title: Afslutning, length: 4 h, when: in month 3, who: {talent: all}}
  c: {title: Samtaler, length: 1 h, each: talent, when: between a and b, who: {talent: all}}
cohorts:
"""


@pytest.fixture
def of_cohorts(compile_yaml: Callable[[str], Compiled]) -> Callable[[dict[str, str]], Reader]:
    """The talent's reader in a programme with these cohorts: by their titles, the month or the day of their start; a
    day is that of the kick-off."""

    def read_one(starts: dict[str, str]) -> Reader:
        lines = []
        for number, (title, start) in enumerate(starts.items(), 1):
            when = f", when: {{a: {start}}}" if len(start) == len("2024-01-16") else ""
            lines.append(f"  hold-{number}: {{title: {title}, start: {start}{when}}}")
        (reader,) = readers(compile_yaml(COHORTS + "\n".join(lines)), ["talent"])
        return reader

    return read_one


@pytest.fixture
def facts_of(read: Read) -> Callable[..., dict[str, str]]:
    """What the handbook of a role says in its facts, by their terms."""

    def facts(text: str, role: str = "talent", when: str = "{}") -> dict[str, str]:
        return {plain(fact.term): plain_blocks(fact.blocks) for fact in all_facts(handbook(read(text, role, when)))}

    return facts


@pytest.fixture
def real(talent_nord: Compiled) -> Callable[[str], Reader]:
    """The reader of a role in the real programme."""

    def read_one(role: str) -> Reader:
        (reader,) = readers(talent_nord, [role])
        return reader

    return read_one


def all_facts(document: Document) -> list[Fact]:
    return [fact for block in walk(document.blocks) if isinstance(block, Facts) for fact in block.facts]


@pytest.fixture(scope="session")
def sections() -> Callable[[Document], list[str]]:
    """The anchors of the chapters of a book."""

    def of(document: Document) -> list[str]:
        return [block.anchor for block in document.blocks if isinstance(block, Heading) and block.level == 2]

    return of
