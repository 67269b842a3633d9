"""Floor 5: findings about stated figures. Each error is told once, at the figure that is its root."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from talentc.catalogue import time as entries
from talentc.check.claims import Claim, slice_as_written
from talentc.check.mend import mends, say_derivation
from talentc.diagnostics import Finding, Related
from talentc.ledger.exact import rounded, shown
from talentc.model.amount import Amount, Figure
from talentc.model.programme import Programme

MOST_CAUSES = 4
SINGULAR = {"activities": "activity", "sessions": "session", "times": "time", "people": "person", "tracks": "track"}


def check_stated(claims: Sequence[Claim], programme: Programme) -> Iterator[Finding]:
    """The findings of all claims, already traced to their roots."""
    by_id = {claim.id: claim for claim in claims}
    for claim in claims:
        span = claim.stated.place.of("figure")
        if not claim.matches:
            head = claim.stated.place.head
            yield entries.NOTHING_MATCHES.at(head, figure=claim.name, slice=slice_as_written(claim.stated))
        elif claim.computed is None and not claim.is_later:
            yield entries.CANNOT_COMPARE.at(span, **_common(claim, programme))
        elif claim.verdict == "hollow" and claim.computed is not None:
            yield entries.HOLLOW_AGREEMENT.at(
                span, **_common(claim, programme), computed=_computed(claim), why=_why(claim)
            )
        elif claim.verdict == "disagrees" and claim.follows is None and claim.parts:
            parts = _parts(claim, by_id)
            yield entries.ROUNDED_PARTS.at(span, **_common(claim, programme), computed=_computed(claim), parts=parts)
        elif claim.verdict == "disagrees" and claim.follows is None:
            related = (*_causes(claim), *_followers(claim, claims, by_id))
            yield entries.FIGURE_DISAGREES.at(
                span,
                *related,
                **_common(claim, programme),
                computed=_computed(claim),
                derivation=say_derivation(claim),
                difference=_difference(claim),
                mends=_mends(claim),
            )


def _common(claim: Claim, programme: Programme) -> dict[str, str]:
    """What every finding about a figure says of it: who states what, and for what."""
    source = programme.words(programme.file.stated[claim.source].source)
    return {"source": f"“{source}”", "stated": claim.figure.text, "subject": _subject(claim, programme)}


def _subject(claim: Claim, programme: Programme) -> str:
    """What a figure is about, in the programme's own titles: `Talent, Hverdagsspor`; its id where it names nothing."""
    file, stated = programme.file, claim.stated
    titles = [programme.words(file.roles[role.partition(".")[0]].title) for role in stated.role]
    titles += [programme.words(file.tracks[track].title) for track in stated.track]
    for wanted in stated.activity:
        activity = programme.activity(wanted.partition(".")[0])
        titles += [programme.words(activity.title)] if activity is not None else []
    titles += [*stated.kind, *stated.phase, *stated.time, *stated.tag, *stated.side]
    return f"“{', '.join(titles)}”" if titles else f"`{claim.name}`"


def say_in_figure_unit(value: Fraction, figure: Figure) -> str:
    """A number of hours, or a count, in the unit in which the figure was printed."""
    if figure.counted is not None:
        return f"{shown(value)} {SINGULAR[figure.counted] if value == 1 else figure.counted}"
    unit = figure.unit or "h"
    number = value / figure.factor
    return f"{shown(number)} {unit if number == 1 or unit in ('h', 'min') else f'{unit}s'}"


def _computed(claim: Claim) -> str:
    amount = claim.computed or Amount.exactly(0)
    text = say_in_figure_unit(amount.planned, claim.figure)
    return f"{text} + open" if amount.open else text


def _difference(claim: Claim) -> str:
    figure = claim.figure
    size = say_in_figure_unit(abs(claim.error), figure)
    if figure.budget:
        return f"{size} over the most that it allows"
    more, less = ("too many", "too few") if figure.counted is not None else ("too much", "too little")
    return f"{size} {more if claim.error > 0 else less}"


def _mends(claim: Claim) -> str:
    found = list(mends(claim))
    if not found:
        return "Mend the text or the design, or accept it on the figure with `accept: {TC402: why}`."
    return f"It would be true {', or '.join(found)}."


def _why(claim: Claim) -> str:
    computed = claim.computed or Amount.exactly(0)
    if computed.low == computed.high:
        return "it is rounded to a whole number"
    low = say_in_figure_unit(computed.low, claim.figure)
    high = say_in_figure_unit(computed.high, claim.figure) if computed.high is not None else "open"
    return f"the design leaves everything between {low} and {high}"


def _causes(claim: Claim) -> Iterator[Related]:
    """Where the design says what the figure was compared with; only where that is a handful of lines."""
    spans = dict.fromkeys(entry.span for entry in claim.entries if entry.is_counted)
    if claim.figure.counted is None and len(spans) <= MOST_CAUSES:
        for span in spans:
            yield entries.FIGURE_DISAGREES.relate("cause", span)


def _followers(claim: Claim, claims: Sequence[Claim], by_id: dict[str, Claim]) -> Iterator[Related]:
    for other in claims:
        if other.follows != claim.id or other.computed is None:
            continue
        span = other.stated.place.of("figure")
        fields = {"figure": other.name, "stated": other.figure.text, "computed": _computed(other)}
        if other.parts:
            true = say_in_figure_unit(other.computed.planned + claim.error, other.figure)
            yield entries.FIGURE_DISAGREES.relate("rounded", span, **fields, parts=_parts(other, by_id), true=true)
        else:
            yield entries.FIGURE_DISAGREES.relate("follows", span, **fields)


def _parts(claim: Claim, by_id: dict[str, Claim]) -> str:
    figures = [by_id[part].figure for part in claim.parts]
    return " + ".join(shown(rounded(figure.amount.planned / figure.factor, figure.decimals)) for figure in figures)
