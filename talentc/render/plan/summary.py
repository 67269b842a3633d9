"""Floor 7: how good a plan is, in words."""

from fractions import Fraction

from talentc.plan.problem import Costs
from talentc.plan.proposal import Proposal
from talentc.render.plan.difference import is_first


def summary_sentence(proposal: Proposal) -> str:
    """Whether the plan is proven best, or how far from it it may be, and whether all wishes are met.

    The gap is rounded up, so that `at most` holds.
    """
    has_old = not is_first(proposal)
    wishes = proposal.costs.wishes
    if proposal.gap:
        return (
            f"The best plan found; one that is up to {percent(proposal.gap)} % better isn't ruled out. {_met(wishes)}"
        )
    if not wishes:
        fewer = "no plan moves fewer sessions, and " if has_old else ""
        return f"Proven best: {fewer}all preferred days and even gaps are kept."
    fewer = "no plan moves fewer sessions, and none that moves as few" if has_old else "no plan"
    return f"Proven best: {fewer} fits the wishes better. {_met(wishes)}"


def percent(share: Fraction) -> int:
    """A share in whole percent, rounded up."""
    return -(-share.numerator * 100 // share.denominator)


def _met(wishes: int) -> str:
    if not wishes:
        return "All preferred days and even gaps are kept."
    return f"Preferred days and even gaps that can't all be kept cost it {wishes} (0 is ideal)."


def progress_line(costs: Costs, bound: Costs | None) -> str:
    """How good the best plan so far is, while a better one is looked for."""
    moved = costs.published_moved + costs.moved
    moves = f"moves {moved}, " if moved else ""
    least = f", none below {bound.wishes}" if bound is not None and bound.levels[:4] == costs.levels[:4] else ""
    return f"planning: the best plan so far {moves}costs {costs.wishes}{least}"
