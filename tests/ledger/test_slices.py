"""Which entries and sessions a slice is about."""

from collections.abc import Callable

import pytest

from talentc.ledger.entries import ledger
from talentc.ledger.slices import entries_of, sessions_of
from talentc.model.programme import Programme
from talentc.model.stated import StatedFigure

DESIGN = """
    tags: [own-time]
    phases:
      ahead: {{title: Ahead}}
      programme: {{title: Programme, default: true}}
    roles:
      talent: {{title: Talent, people: 8, parts: {{level: {{first: {{title: First}}, second: {{title: Second}}}}}}}}
      trainer: {{title: Trainer, people: 1, side: provider}}
    tracks:
      common: {{title: Common}}
      digital: {{title: Digital}}
    kinds:
      module: {{title: Module, track: common, length: 6 h, who: {{talent: all, trainer: all}}}}
      camp: {{title: Camp, like: module, length: 12 h}}
    activities:
      module-1:
        title: Module 1
        kind: module
        preparation: {{talent: {{length: 1 h per activity, track: digital}}}}
        sessions: {{day-1: {{}}, day-2: {{tags: own-time}}}}
      module-2: {{title: Module 2, kind: camp, optional: true}}
      visit: {{title: Visit, phase: ahead, length: 1 h, who: {{talent.first: all}}}}
      own: {{title: Own, phase: ahead, length: 1 h, who: {{talent.second: all}}}}
    stated:
      tender:
        source: Tender
        figures:
          it: {{{slice}, for: all, figure: 1 h}}
"""


def figure(wanted: str, design: Callable[[str], Programme]) -> tuple[Programme, StatedFigure]:
    programme = design(DESIGN.format(slice=wanted))
    return programme, programme.file.stated["tender"].figures["it"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("role: trainer", ["module-1.day-1", "module-1.day-2", "module-2"]),
        ("role: trainer, activity: module-1", ["module-1.day-1", "module-1.day-2"]),
        ("role: trainer, activity: [module-1.day-2, module-2]", ["module-1.day-2", "module-2"]),
        ("role: trainer, kind: module", ["module-1.day-1", "module-1.day-2", "module-2"]),
        ("role: trainer, kind: camp", ["module-2"]),
        ("role: trainer, voluntary: only", ["module-2"]),
        ("role: trainer, voluntary: without", ["module-1.day-1", "module-1.day-2"]),
        ("role: trainer, tag: own-time", ["module-1.day-2"]),
        ("side: provider", ["module-1.day-1", "module-1.day-2", "module-2"]),
        ("role: talent, track: digital", ["module-1.day-1 preparation"]),
        ("role: talent, time: preparation", ["module-1.day-1 preparation"]),
        ("role: talent, phase: ahead", ["visit", "own"]),
        ("role: talent.first, phase: ahead", ["visit"]),
        ("role: talent.first, kind: camp", ["module-2"]),
        ("role: talent, kind: camp, track: digital", []),
    ],
)
def test_entries_of__fit_every_key(wanted: str, found: list[str], design: Callable[[str], Programme]) -> None:
    programme, stated = figure(wanted, design)
    entries = entries_of(ledger(programme), stated)
    names = [f"{entry.session} {entry.time}".removesuffix(" attendance") for entry in entries]
    assert names == found


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("kind: camp", ["module-2"]),
        ("track: common", ["module-1.day-1", "module-1.day-2", "module-2"]),
        ("activity: module-1.day-1", ["module-1.day-1"]),
        ("phase: ahead", ["visit", "own"]),
        ("tag: own-time", ["module-1.day-2"]),
        ("track: digital", []),
        ("track: common, role: talent", ["module-1.day-1", "module-1.day-2", "module-2"]),
    ],
)
def test_sessions_of__are_there_whoever_takes_part(
    wanted: str, found: list[str], design: Callable[[str], Programme]
) -> None:
    programme, stated = figure(wanted, design)
    assert [session.id for session in sessions_of(programme, stated)] == found
