from collections.abc import Callable, Mapping

import pytest

from talentc.model.programme import Programme
from talentc.plan.problem import Costs
from talentc.plan.proposal import KeepCost, PlannedSession, Proposal
from talentc.render.documents.tree import Table, plain
from talentc.render.plan.difference import difference_blocks, difference_sentence, is_first, keep_sentence
from talentc.render.plan.names import PlanNames
from talentc.value import replace

Plan = Callable[..., PlannedSession]
Propose = Callable[..., Proposal]


def table_of(proposal: Proposal, programmes: Mapping[str, Programme]) -> list[tuple[str, ...]]:
    table = difference_blocks(proposal, PlanNames.of(programmes))[0]
    assert isinstance(table, Table)
    return [tuple(plain(cell) for cell in row.cells) for row in table.rows]


def test_difference_blocks__moved_new_and_removed(programmes: Mapping[str, Programme], replanned: Proposal) -> None:
    assert table_of(replanned, programmes) == [
        ("Modul 1 – Dag 2 its date before is published", "Tue 2 March 2027", "Tue 9 Mar 2027", "+7"),
        ("Bootcamp", "Tue 23 March 2027", "Tue 30-Wed 31 Mar 2027", "+7"),
        ("Styregruppemøder 2/3", "", "Thu 11 Mar 2027", "new"),
        ("Styregruppemøder 3/3", "", "Tue 14 Dec 2027", "new"),
        ("`seminar`", "", "removed", ""),
    ]
    assert difference_sentence(replanned) == "2 sessions move (14 days in all), 2 are new, 1 is removed, 3 stay."


def test_difference_blocks__by_cohort_where_there_are_several(
    programmes: Mapping[str, Programme], plan_session: Plan, propose: Propose
) -> None:
    proposal = propose(
        plan_session("kick-off", "2027-01-19", "kept"),
        plan_session("kick-off", "2027-08-16", "moved", before="2027-08-17", cohort="hold-2"),
    )
    assert table_of(proposal, programmes) == [("Hold 2",), ("Kick-off", "Tue 17 August 2027", "Mon 16 Aug 2027", "-1")]
    assert difference_sentence(proposal) == "1 session moves (1 day in all), 1 stays."


def test_difference_blocks__a_first_plan_is_not_listed_again(
    programmes: Mapping[str, Programme], fresh: Proposal
) -> None:
    assert len(difference_blocks(fresh, PlanNames.of(programmes))) == 1
    assert difference_sentence(fresh) == "All dates are new: 4 sessions."


def test_difference_sentence__nothing_changes(
    programmes: Mapping[str, Programme], plan_session: Plan, propose: Propose
) -> None:
    proposal = propose(plan_session("kick-off", "2027-01-19", "kept"), plan_session("camp", "2027-01-20", "past"))
    assert len(difference_blocks(proposal, PlanNames.of(programmes))) == 1
    expected = "Against the plan that there is, nothing changes: 2 sessions keep their dates."
    assert difference_sentence(proposal) == expected


def test_difference_sentence__nothing_at_all(propose: Propose) -> None:
    assert difference_sentence(propose()) == "There is nothing to plan."


def test_is_first__not_where_something_was_published_or_removed(plan_session: Plan, propose: Propose) -> None:
    new, pinned = plan_session("a", "2027-01-19"), plan_session("b", "2027-01-20", "pinned")
    assert is_first(propose(new, pinned))
    assert not is_first(propose(new, pinned, removed=("c",)))
    assert not is_first(propose(new, replace(pinned, published=True)))
    assert not is_first(propose(new, replace(pinned, standing="kept")))


WITHOUT = Costs(1, 7, 1, 7, 3)


@pytest.mark.parametrize(
    ("kept", "expected"),
    [
        (None, "Keeping `a` is impossible."),
        (Costs(1, 7, 5, 19, 3), "Keeping `a` would move 4 more sessions, 12 more days in all."),
        (
            Costs(2, 7, 1, 6, 3),
            "Keeping `a` would move 1 more session, 1 fewer day in all.",
        ),
        (
            Costs(2, 9, 0, 7, 3),
            "Keeping `a` would move no more sessions, 1 more session of those published, 2 more days in all.",
        ),
        (Costs(1, 8, 1, 7, 3), "Keeping `a` would move no more sessions, 1 more day in all."),
        (Costs(1, 7, 1, 7, 5), "Keeping `a` would move nothing more, but meet the wishes less well."),
        (WITHOUT, "Keeping `a` would cost nothing."),
    ],
)
def test_keep_sentence__its_price(propose: Propose, kept: Costs | None, expected: str) -> None:
    proposal = replace(propose(costs=WITHOUT), keep_cost=KeepCost(("a",), WITHOUT, kept))
    assert keep_sentence(proposal) == expected


def test_keep_sentence__of_a_plan_that_keeps_it(propose: Propose) -> None:
    kept = Costs(1, 7, 2, 9, 3)
    proposal = replace(propose(costs=kept), keep_cost=KeepCost(("a", "b", "c"), WITHOUT, kept))
    assert keep_sentence(proposal) == "Keeping `a`, `b` and `c` moves 1 more session, 2 more days in all."


def test_keep_sentence__nothing_to_be_kept(propose: Propose) -> None:
    assert keep_sentence(propose()) == ""
