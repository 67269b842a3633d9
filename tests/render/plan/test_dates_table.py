from collections.abc import Callable, Mapping

import pytest

from talentc.model.programme import Programme
from talentc.plan.proposal import PlannedSession, Proposal
from talentc.render.documents.tree import Table, plain
from talentc.render.plan.dates_table import (
    NO_REASON,
    PAGE,
    Layout,
    dates_table,
    has_slack,
    reasons_table,
    slack,
    slack_words,
    standing,
)
from talentc.render.plan.names import PlanNames
from talentc.value import replace

Plan = Callable[..., PlannedSession]


def rows_of(table: Table | None) -> list[tuple[str, ...]]:
    assert table is not None
    return [tuple(plain(cell) for cell in row.cells) for row in table.rows]


def test_dates_table__a_row_for_each_session_in_order_of_dates(
    programmes: Mapping[str, Programme], replanned: Proposal
) -> None:
    table = dates_table(replanned.cohorts[0], PlanNames.of(programmes), Layout.of(80))
    assert plain(table.caption) == "Hold 1"
    assert [plain(column.title) for column in table.columns] == ["date", "hours", "session", "note", "slack"]
    assert rows_of(table) == [
        ("2027",),
        ("Tue 5 Jan", "14:00-16:00", "Styregruppemøder 1/3", "over", ""),
        ("Tue 19 Jan", "", "Kick-off", "pinned", ""),
        ("Tue 2 Feb", "09:00-16:00", "Modul 1 – Dag 1", "", "-4 +9"),
        ("Tue 9 Mar", "09:00-16:00", "Modul 1 – Dag 2", "moved from Tue 2 March", "+12"),
        ("Thu 11 Mar", "14:00-16:00", "Styregruppemøder 2/3", "new", "-1 +1"),
        ("Tue 30-Wed 31 Mar", "09:00-16:00", "Bootcamp", "moved from Tue 23 March", "-1"),
        ("Tue 14 Dec", "14:00-16:00", "Styregruppemøder 3/3", "new", "0"),
    ]


def test_dates_table__under_each_year(programmes: Mapping[str, Programme], fresh: Proposal) -> None:
    rows = rows_of(dates_table(fresh.cohorts[1], PlanNames.of(programmes), Layout.of(80)))
    assert [row[0] for row in rows] == ["2027", "Tue 17 Aug", "2028", "Tue 14-Wed 15 Mar"]


def test_dates_table__details_are_notes_where_it_is_narrow(
    programmes: Mapping[str, Programme], replanned: Proposal
) -> None:
    rows = rows_of(dates_table(replanned.cohorts[0], PlanNames.of(programmes), Layout.of(50)))
    assert rows[1] == ("Tue 5 Jan 14:00-16:00, over", "Styregruppemøder 1/3", "")
    assert rows[3] == ("Tue 2 Feb 09:00-16:00", "Modul 1 – Dag 1", "-4 +9")


def test_dates_table__no_column_of_hours_where_nobody_knows_any(
    programmes: Mapping[str, Programme], plan_session: Plan, propose: Callable[..., Proposal]
) -> None:
    proposal = propose(plan_session("kick-off", "2027-01-19", hours=None))
    table = dates_table(proposal.cohorts[0], PlanNames.of(programmes), PAGE)
    assert rows_of(table)[1] == ("Tue 19 Jan", "Kick-off", "new", "none")


@pytest.mark.parametrize(
    ("earlier", "later", "short", "words"),
    [
        (4, 9, "-4 +9", "4 days earlier, 9 later"),
        (1, 0, "-1", "1 day earlier"),
        (0, 12, "+12", "12 days later"),
        (0, 0, "0", "none"),
    ],
)
def test_slack__short_and_in_words(plan_session: Plan, earlier: int, later: int, short: str, words: str) -> None:
    session = plan_session("a", "2027-01-19", slack=(earlier, later))
    assert (slack(session), slack_words(session)) == (short, words)


@pytest.mark.parametrize("word", ["past", "pinned"])
def test_slack__none_of_what_is_not_planned(plan_session: Plan, propose: Callable[..., Proposal], word: str) -> None:
    session = plan_session("a", "2027-01-19", word)
    assert (slack(session), slack_words(session)) == ("", "")
    assert not has_slack(propose(session))
    assert has_slack(propose(session, plan_session("b", "2027-01-20")))


@pytest.mark.parametrize(
    ("word", "before", "expected"),
    [
        ("kept", "", ""),
        ("past", "", "over"),
        ("moved", "2026-12-29", "moved from Tue 29 December 2026"),
        ("pinned", "2027-01-12", "pinned, was Tue 12 January"),
        ("pinned", "2027-01-19", "pinned"),
    ],
)
def test_standing__in_words(plan_session: Plan, word: str, before: str, expected: str) -> None:
    assert standing(plan_session("a", "2027-01-19", word, before=before)) == expected


def test_reasons_table__each_reason_once_with_its_place(
    programmes: Mapping[str, Programme], replanned: Proposal
) -> None:
    assert rows_of(reasons_table(replanned, PlanNames.of(programmes))) == [
        ("Anna is away until 3 March 2027 programmes/minimal/programme.yaml:30", "Modul 1 – Dag 2; Bootcamp"),
        ("no session is held on weekends", "Bootcamp"),
    ]


def test_reasons_table__which_cohort_and_what_only_makes_room(
    programmes: Mapping[str, Programme], plan_session: Plan, propose: Callable[..., Proposal]
) -> None:
    one = plan_session("kick-off", "2027-01-19", "moved", before="2027-01-12")
    other = replace(one, key=replace(one.key, cohort="hold-2"))
    assert rows_of(reasons_table(propose(one, other), PlanNames.of(programmes))) == [
        (NO_REASON, "Kick-off (Hold 1); Kick-off (Hold 2)")
    ]


def test_reasons_table__none_where_nothing_moves(programmes: Mapping[str, Programme], fresh: Proposal) -> None:
    assert reasons_table(fresh, PlanNames.of(programmes)) is None
