from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from talentc.compiled import Compiled
from talentc.ledger.exact import exact
from talentc.model.amount import total
from talentc.pipeline.checking import check
from talentc.render.amounts import Speech
from talentc.render.documents.tree import Heading, Table, plain
from talentc.render.figures.role_time import RoleTime, role_times
from talentc.render.time.periods import ByPeriod, PeriodSum, month_blocks, period_sums, period_tables, proposal_notes
from talentc.render.time.tables import ProgrammeTime
from talentc.render.words import Words, load_words

DESIGN = """
activities:
  a: {title: Start, length: 4 h, who: {talent: all, board: 1 person}}
  b: {title: Lejr, length: 2 days, who: {talent: all, trainer: all}}
  c: {title: Øvre dag, length: 1 day, who: {talent.upper: all}}
  d: {title: Møder, times: 3, length: 1 h, when: after a, optional: true, each: talent, who: {talent: all}, assumed: {times: Et skøn.}}
  e: {title: Samtale, length: 2 h, when: at most 8 weeks after a, each: talent, who: {talent: all, manager: all}}
"""
WHEN = "{a: 2024-01-16, b: 2024-01-31 to 2024-02-01, c: 2024-02-06}"


def role_of(compiled: Compiled, role: str, words: Words) -> RoleTime:
    return next(each for each in role_times(compiled, words) if each.role == role)


def sums(compiled: Compiled, role: str, by: ByPeriod, words: Words) -> tuple[PeriodSum, ...]:
    time = role_of(compiled, role, words)
    return period_sums(compiled, time, by, Speech(words, time.units))


@pytest.fixture
def dated(compile_text: Callable[..., Compiled]) -> Compiled:
    return compile_text(DESIGN, WHEN)


def test_period_sums__by_month(dated: Compiled, danish: Words) -> None:
    found = sums(dated, "talent", "month", danish)
    assert [(each.period, each.remainder, each.part, each.title, exact(each.time.planned)) for each in found] == [
        ("2024-01", "", "", "Januar 2024", "12"),
        ("2024-02", "", "", "Februar 2024", "8"),
        ("2024-02", "", "upper", "Februar 2024", "8"),
        (None, "unfixed", "", "Ikke fastlagt til en bestemt måned", "2"),
        (None, "undated", "", "Uden dato", "3"),
    ]
    assert (found[0].cohort, found[0].activities, found[0].about) == ("hold-1", ("a", "b"), "Start og Lejr")
    assert [each.voluntary for each in found] == [False, False, False, False, True]
    assert [each.assumed for each in found] == [(), (), (), (), ("times",)]


def test_period_sums__by_week(dated: Compiled, danish: Words) -> None:
    found = sums(dated, "talent", "week", danish)
    assert [(each.period, each.title) for each in found][:3] == [
        ("2024-W03", "Uge 3, 2024"),
        ("2024-W05", "Uge 5, 2024"),
        ("2024-W06", "Uge 6, 2024"),
    ]


@pytest.mark.parametrize("by", ["month", "week"])
def test_period_sums__what_all_share_and_ones_own_part_sum_to_ones_total(
    dated: Compiled, danish: Words, by: ByPeriod
) -> None:
    found = sums(dated, "talent", by, danish)
    role = role_of(dated, "talent", danish)
    everybody = total(each.time for each in found if not each.part)
    assert everybody.planned == role.total.low == 25  # that of a lower one
    assert everybody.planned + sum(each.time.planned for each in found if each.part) == role.total.high == 33


@pytest.mark.parametrize("by", ["month", "week"])
def test_period_sums__of_a_real_programme_sum_to_each_total(talent_nord: Compiled, danish: Words, by: ByPeriod) -> None:
    for role in role_times(talent_nord, danish):
        found = total(each.time for each in sums(talent_nord, role.role, by, danish))
        assert (found.low, found.planned, found.high) == (role.total.low, role.total.planned, role.total.high)


def test_period_tables__rows_with_their_marks_and_the_total(dated: Compiled, danish: Words) -> None:
    (table,) = period_tables(dated, role_of(dated, "talent", danish), "month", danish)
    assert plain(table.caption) == "Tid pr. måned for talent: Hold 1"
    rows = [[plain(cell) for cell in row.cells] for row in table.rows]
    assert rows == [
        ["Januar 2024", "Start og Lejr", "12"],
        ["Februar 2024", "Lejr", "8"],
        ["Februar 2024 (Øvre)", "Øvre dag", "8"],
        ["Ikke fastlagt til en bestemt måned", "Samtale", "2"],
        ["Uden dato (frivilligt, foreløbigt)", "Møder", "3"],
    ]
    assert plain(table.footer[0].cells[0]) == "Samlet tidsforbrug pr. talent"


def test_period_tables__none_for_who_has_no_counted_time(dated: Compiled, danish: Words) -> None:
    assert period_tables(dated, role_of(dated, "board", danish), "month", danish) == ()


COHORTS = """
talentc: 1
id: c
title: C
languages: [da]
units: {day: 8 h}
roles:
  talent: {title: Talent, plural: Talenter, people: 24, parts: {level: {upper: {title: Øvre, people: 8}, lower: {title: Nedre}}}}
  mentor: {title: Mentor, people: 1 per 2 talents}
activities:
  a: {title: Start, length: 4 h, who: {talent: all}}
  b: {title: Samtaler, each: talent, length: 2 h, when: at most 3 days after a, who: {talent: all, mentor: all}}
  c: {title: Øvre dag, length: 1 day, who: {talent.upper: all}}
cohorts:
  hold-1: {title: Hold 1, start: 2024-01, people: {mentor: 1 per talent, talent.upper: 0}, when: {a: 2024-01-16, c: 2024-01-30}}
  hold-2: {title: Hold 2, start: 2025-01, when: {a: 2025-01-14, c: 2025-01-30}}
"""


@pytest.fixture
def cohorts(tmp_path: Path) -> Compiled:
    (tmp_path / "programme.yaml").write_text(COHORTS, encoding="utf-8")
    compiled = check((tmp_path / "programme.yaml").as_posix()).compiled
    assert compiled is not None
    return compiled


def test_period_tables__by_the_numbers_of_each_cohort(cohorts: Compiled, danish: Words) -> None:
    tables = period_tables(cohorts, role_of(cohorts, "mentor", danish), "month", danish)
    told = [[[plain(cell) for cell in row.cells] for row in (*table.rows, *table.footer)] for table in tables]
    assert told == [
        [
            ["Januar 2024", "Samtaler", "2"],
            ["Samlet tidsforbrug pr. mentor", "¼ dag", "2"],
            ["For alle 24", "6 dage", "48"],
        ],
        [
            ["Januar 2025", "Samtaler", "4"],
            ["Samlet tidsforbrug pr. mentor", "½ dag", "4"],
            ["For alle 12", "6 dage", "48"],
        ],
    ]


def test_period_sums__nothing_of_a_part_that_has_nobody_in_the_cohort(cohorts: Compiled, danish: Words) -> None:
    found = [(each.cohort, each.part, exact(each.time.planned)) for each in sums(cohorts, "talent", "month", danish)]
    assert found == [("hold-1", "", "6"), ("hold-2", "", "6"), ("hold-2", "upper", "8")]
    table, _ = period_tables(cohorts, role_of(cohorts, "talent", danish), "month", danish)
    assert [plain(row.cells[2]) for row in table.footer] == ["6", "144"]


def test_month_blocks__a_section_where_something_lies_in_a_month(dated: Compiled, danish: Words) -> None:
    heading, _, table = month_blocks(dated, role_of(dated, "talent", danish), danish)
    assert isinstance(heading, Heading)
    assert isinstance(table, Table)
    assert (plain(heading.inlines), heading.anchor) == ("Tid pr. måned", "months")
    assert month_blocks(dated, role_of(dated, "manager", danish), danish) == ()  # all of it may lie in two months


def test_month_blocks__nothing_without_dates(syd: Compiled, danish: Words) -> None:
    assert month_blocks(syd, role_of(syd, "talent", danish), danish) == ()


def test_period_tables__in_english(dated: Compiled) -> None:
    english = load_words("en")
    (table,) = period_tables(dated, role_of(dated, "talent", english), "week", english)
    assert [plain(row.cells[0]) for row in table.rows][:1] == ["Week 3, 2024"]


def test_proposal_notes__that_months_rest_on_proposed_dates(
    compile_text: Callable[..., Compiled], propose: Callable[..., Compiled], dated: Compiled, danish: Words
) -> None:
    assert proposal_notes(dated, danish) == ()
    assert not any(each.proposed for each in sums(dated, "talent", "month", danish))
    proposed = propose(compile_text(DESIGN), {"a": date(2024, 1, 16)})
    (note,) = proposal_notes(proposed, danish)
    assert plain(note.inlines) == "Datoerne for Hold 1 er endnu kun et forslag, så fordelingen kan blive ændret."
    assert note in month_blocks(proposed, role_of(proposed, "talent", danish), danish)
    assert note in ProgrammeTime.of(proposed, (), "week").blocks(role_of(proposed, "talent", danish))
    assert all(each.proposed for each in sums(proposed, "talent", "month", danish))
