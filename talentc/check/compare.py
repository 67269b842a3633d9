"""Floor 5: one stated figure against what follows from the design."""

from fractions import Fraction
from typing import Literal

from talentc.model.amount import Amount, Figure

Verdict = Literal["agrees", "hollow", "disagrees"]
ABOUT = Fraction(1, 10)


def tolerance(figure: Figure) -> Fraction:
    """Half of the last printed decimal, in the figure's base (hours or ones); nothing for a whole number."""
    return figure.factor / (2 * 10**figure.decimals) if figure.decimals else Fraction(0)


def most_allowed(figure: Figure) -> Fraction:
    """The most that a budget allows what is sure of an amount to be, in the figure's base."""
    stated = figure.amount
    top = stated.high if stated.high is not None else stated.planned
    return top + tolerance(figure) + stated.about * ABOUT


def sure_of(computed: Amount) -> Fraction:
    """What is planned, without the tenth by which what is only about so much may be less."""
    return computed.planned - computed.about * ABOUT


def compare(figure: Figure, computed: Amount, has_remainder: bool) -> Verdict:
    """Whether a stated figure agrees with a computed amount.

    It agrees with what is planned, at the precision in which it is printed; a range, when planned lies in it; a
    floor, with anything larger; a budget, with anything smaller. What agrees only because low and high lie apart,
    merely overlaps, or is a whole number only by rounding, is hollow. An open end makes nothing agree.
    """
    stated = figure.amount
    slack = tolerance(figure) + (computed.about + stated.about) * ABOUT
    if figure.budget:
        if sure_of(computed) > most_allowed(figure):
            return "disagrees"
        top = stated.high if stated.high is not None else stated.planned
        return "agrees" if computed.high is not None and computed.high <= top + slack else "hollow"
    if has_remainder and stated.planned >= computed.planned:
        return "agrees"
    if stated.low - slack <= computed.planned and (stated.high is None or computed.planned <= stated.high + slack):
        return "agrees"
    return "hollow" if overlaps(figure, computed) or _is_whole_by_rounding(figure, computed) else "disagrees"


def overlaps(figure: Figure, computed: Amount) -> bool:
    """Whether what is stated and a range of the design have something in common. An open end makes nothing agree."""
    stated = figure.amount
    high = computed.planned if computed.high is None else computed.high
    stated_high = stated.high if stated.high is not None else stated.planned
    return stated.low <= high and computed.low <= stated_high and computed.low != high


def _is_whole_by_rounding(figure: Figure, computed: Amount) -> bool:
    """Whether a whole number of units of time is what the computed amount rounds to."""
    if figure.decimals or figure.unit is None or not figure.amount.is_exact:
        return False
    return abs(figure.amount.planned - computed.planned) <= figure.factor / 2 and figure.unit != "min"
