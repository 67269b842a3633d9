"""Workbooks before they are files, and what stands in their cells."""

from collections.abc import Callable

import pytest

from talentc.compiled import Compiled
from talentc.render.contents import time_roles
from talentc.render.figures.role_time import role_times
from talentc.render.words import load_words
from talentc.render.workbook.book import Book

PARTED = """\
talentc: 1
id: p
title: P
languages: [da]
units: {day: 7.4 h, lektion/lektioner: 45 min}
roles:
  talent: {title: Talent, plural: Talenter, people: 6, parts: {level: {first: {title: Første}, second: {title: Anden}}}}
  mentor: {title: Mentor, people: 1 per 2 talents}
tracks: {t: {title: Fælles}, u: {title: Hverdag}}
activities:
  a: {title: Alle, track: t, times: 3, length: 20 min, who: {talent: all, mentor: all}}
  b: {title: Første, track: t, length: 1 day, who: {talent.first: all}}
  c: {title: Anden, track: u, times: at least 2, length: 3 lektioner, who: {talent.second: all}}
stated:
  s:
    source: Et udbud
    figures:
      first: {role: talent.first, figure: 1.14 days}
      all: {role: talent, figure: 9 h}
      times: {role: talent, activity: a, figure: 3 times}
"""


def book_from(compiled: Compiled) -> Book:
    words = load_words(compiled.programme.language)
    asked = time_roles(compiled)
    return Book(compiled, tuple(role for role in role_times(compiled, words) if role.role in asked), words)


@pytest.fixture(scope="session")
def book_of() -> Callable[[Compiled], Book]:
    return book_from


@pytest.fixture(scope="session")
def syds(syd: Compiled) -> Book:
    """The workbook of a programme with a bit of everything."""
    return book_from(syd)


@pytest.fixture(scope="session")
def parted(compile_yaml: Callable[[str], Compiled]) -> Book:
    """One whose talents are in parts: 1 h for all, 7.4 h and 4.5 h for a part each."""
    return book_from(compile_yaml(PARTED))
