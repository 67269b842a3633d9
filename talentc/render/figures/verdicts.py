"""Floor 7: what was found about stated figures, in words."""

from typing import Literal

from talentc.check.claims import Claim
from talentc.check.compare import overlaps
from talentc.check.parts import figures_of, itemised
from talentc.model.amount import Amount
from talentc.model.programme import Programme
from talentc.model.unit_words import HOUR
from talentc.render.amounts import Speech
from talentc.render.figures.printed import in_figure_unit, is_membership, printed
from talentc.render.figures.slices import slice_words

Verdict = Literal[
    "agrees",
    "in-range",
    "rounded",
    "cancelled",
    "disagrees",
    "follows",
    "rounded-parts",
    "no-match",
    "not-compared",
]


def verdict_of(claim: Claim) -> Verdict:
    """What was found about a figure."""
    if not claim.matches:
        return "no-match"
    if claim.verdict is None or claim.computed is None:
        return "not-compared"
    if claim.verdict == "hollow":
        if claim.cancels:
            return "cancelled"
        return "in-range" if claim.figure.budget or overlaps(claim.figure, claim.computed) else "rounded"
    if claim.verdict == "agrees":
        return "agrees"
    if claim.follows is not None:
        return "follows"
    return "rounded-parts" if claim.parts else "disagrees"


def verdict_words(
    claim: Claim,
    verdict: Verdict,
    accepted: str | None,
    claims: dict[str, Claim],
    programme: Programme,
    speech: Speech,
) -> str:
    """What was found about a figure, in the programme's language; the reason alone where it is accepted."""
    words = speech.words
    if accepted is not None:
        return words("time.accepted", reason=accepted)
    if claim.unit is not None and claim.unit_hours is not None:
        one = speech.time(Amount.exactly(speech.units.by_id[claim.unit].hours), claim.unit)
        return words("time.unit-implied", unit=one, hours=speech.time(Amount.exactly(claim.unit_hours), HOUR))
    if verdict == "agrees":
        return _with_rest(claim, claims, programme, speech)
    if verdict == "disagrees" and not is_membership(claim):
        size = abs(claim.error)
        difference = in_figure_unit(Amount.exactly(size), claim.figure, speech)
        return words("time.too-much" if claim.error > 0 else "time.too-little", difference=difference)
    if verdict == "follows" and claim.follows is not None:
        root = claims[claim.follows]
        subject = slice_words(root.stated, root.figure.counted is None, programme, words)
        text = words("time.follows-from", subject=subject, figure=printed(root.figure, speech))
        return f"{text} {words('time.rounded-parts-too')}" if claim.parts else text
    return words(f"time.{verdict}")


def _with_rest(claim: Claim, claims: dict[str, Claim], programme: Programme, speech: Speech) -> str:
    """That it agrees, and how much of it is named as the rest, or stated in none of its stated parts."""
    agrees = speech.words("time.agrees")
    if claim.stated.remainder is not None and claim.computed is not None:
        rest, name = claim.figure.amount.planned - claim.computed.planned, programme.words(claim.stated.remainder)
        amount = in_figure_unit(Amount.exactly(rest), claim.figure, speech)
        return speech.words("time.with-rest", verdict=agrees, rest=amount, name=name) if rest > 0 else agrees
    found = itemised(claim, figures_of(claims.values()))
    if found is None or len(found.parts) < 2 or found.rest <= 0 or not found.designed:
        return agrees
    rest_words = in_figure_unit(Amount.exactly(found.rest), claim.figure, speech)
    return speech.words("time.with-unstated-rest", verdict=agrees, rest=rest_words)
