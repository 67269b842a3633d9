"""Floor 7: stated figures in words, as their texts print them, and what the design gives in the same unit."""

from collections.abc import Callable

from talentc.check.claims import Claim
from talentc.model.amount import Amount, Figure
from talentc.model.unit_words import COUNTED, HOUR
from talentc.render.amounts import Speech
from talentc.render.figures.slices import is_one_of_a_kind


def printed(figure: Figure, speech: Speech) -> str:
    """A figure as its text prints it, in the programme's language: `20,76 dage`, `3-4 timer pr. måned`."""
    return in_figure_unit(figure.amount, figure, speech)


def in_words(claim: Claim, speech: Speech) -> Callable[[Amount], str]:
    """How both sides are told: as figures, or `ja` and `nej` where it is about whether one activity is of a kind."""
    if is_membership(claim):
        return lambda amount: speech.words("time.yes" if amount.planned else "time.no")
    return lambda amount: in_figure_unit(amount, claim.figure, speech)


def is_membership(claim: Claim) -> bool:
    return claim.figure.counted == "activities" and is_one_of_a_kind(claim.stated) and claim.figure.amount.planned <= 1


def in_figure_unit(amount: Amount, figure: Figure, speech: Speech) -> str:
    """An amount in the unit in which a figure was printed; one per month is compared as one of so many months."""
    if figure.counted is not None:
        return speech.count(amount, speech.noun(COUNTED[figure.counted]))
    unit = figure.unit or HOUR
    if figure.per is None:
        return speech.time(amount, unit)
    each = Amount.exactly(speech.units.by_id[unit].hours / figure.factor)
    label = f"count.{figure.per}.one"
    period = speech.words(label) if label in speech.words.texts else figure.per
    return speech.words("when.rate", count=speech.time(amount * each, unit), period=period)
