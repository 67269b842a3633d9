from collections.abc import Callable
from fractions import Fraction

import pytest

from talentc.plan.problem import Costs
from talentc.plan.proposal import PlannedSession, Proposal
from talentc.render.plan.summary import percent, summary_sentence

MET = "All preferred days and even gaps are kept."
NOT_MET = "Preferred days and even gaps that can't all be kept cost it 3 (0 is ideal)."


@pytest.mark.parametrize(
    ("standing", "wishes", "gap", "expected"),
    [
        ("new", 0, Fraction(0), "Proven best: all preferred days and even gaps are kept."),
        ("new", 3, Fraction(0), f"Proven best: no plan fits the wishes better. {NOT_MET}"),
        (
            "kept",
            0,
            Fraction(0),
            "Proven best: no plan moves fewer sessions, and all preferred days and even gaps are kept.",
        ),
        (
            "kept",
            3,
            Fraction(0),
            "Proven best: no plan moves fewer sessions, and none that moves as few fits the wishes better. " + NOT_MET,
        ),
        ("kept", 3, Fraction(1, 9), f"The best plan found; one that is up to 12 % better isn't ruled out. {NOT_MET}"),
        ("kept", 0, Fraction(1, 2), f"The best plan found; one that is up to 50 % better isn't ruled out. {MET}"),
    ],
)
def test_summary_sentence__how_good_it_is(
    plan_session: Callable[..., PlannedSession],
    propose: Callable[..., Proposal],
    standing: str,
    wishes: int,
    gap: Fraction,
    expected: str,
) -> None:
    proposal = propose(plan_session("a", "2027-01-19", standing), costs=Costs(0, 0, 0, 0, wishes), gap=gap)
    assert summary_sentence(proposal) == expected


def test_percent__rounded_up() -> None:
    assert [percent(share) for share in (Fraction(1, 1000), Fraction(12, 100), Fraction(1))] == [1, 12, 100]
