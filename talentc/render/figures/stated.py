"""Floor 7: what texts print, beside what the design gives, in words: every stated figure and every stated date."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Literal

from talentc.check.claims import Claim
from talentc.compiled import Compiled
from talentc.diagnostics import Finding
from talentc.model.amount import Amount, Figure
from talentc.model.programme import Programme
from talentc.model.stated import StatedFigure
from talentc.model.unit_words import HOUR
from talentc.render.amounts import Speech
from talentc.render.figures.slices import is_one_of_a_kind, slice_values, slice_words
from talentc.render.names import Names
from talentc.render.when_words import when_words
from talentc.source import Span
from talentc.tree import Place
from talentc.value import Value

Verdict = Literal["agrees", "in-range", "rounded", "disagrees", "follows", "rounded-parts", "no-match", "not-compared"]
COUNTED = {"activities": "activity", "sessions": "session", "times": "time", "people": "person", "tracks": "track"}


class Stated(Value, frozen=True):
    """One stated figure or date.

    `source` is the text that prints it, `written` what the programme file says, `printed` the same in the programme's
    language. `computed` is in hours, or a count of `counted`; None where nothing is compared, and for dates.
    `difference` is stated minus computed. `finding` is the code of what is said about it, and `accepted` the reason
    where that is known; `follows` is the id of the figure whose error explains this one's.
    """

    id: str
    source: str
    roles: tuple[str, ...]
    slice: dict[str, object]
    subject: str
    is_date: bool
    written: str
    printed: str
    counted: str | None
    computed: Amount | None
    computed_words: str
    verdict: Verdict
    verdict_words: str
    difference: Fraction | None
    finding: str | None
    accepted: str | None
    follows: str | None

    @property
    def agrees(self) -> bool | None:
        """Whether it agrees; None where it isn't compared."""
        if self.verdict in ("no-match", "not-compared"):
            return None
        return self.verdict in ("agrees", "in-range", "rounded")

    @property
    def is_mistake(self) -> bool:
        """Whether it disagrees of itself, and nobody has accepted it."""
        return self.verdict in ("disagrees", "no-match") and self.accepted is None


def stated_of(compiled: Compiled, speech: Speech) -> tuple[Stated, ...]:
    """All of them, in the order of the file."""
    claims = {claim.id: claim for claim in compiled.claims}
    found = []
    for source_id, source in compiled.programme.file.stated.items():
        for name, stated in source.figures.items():
            claim = claims.get(f"{source_id}.{name}")
            each = (
                _figure(claim, claims, compiled, speech)
                if claim is not None
                else _date(f"{source_id}.{name}", compiled.programme.words(source.source), stated, compiled, speech)
            )
            found.append(each)
    return tuple(found)


def _figure(claim: Claim, claims: dict[str, Claim], compiled: Compiled, speech: Speech) -> Stated:
    programme, figure = compiled.programme, claim.figure
    finding = _finding(claim.stated, "figure", compiled)
    verdict = _verdict(claim)
    accepted = finding.accepted if finding is not None else None
    computed = claim.computed if verdict not in ("no-match", "not-compared") else None
    say = _in_words(claim, speech)
    return Stated(
        id=claim.id,
        source=programme.words(programme.file.stated[claim.source].source),
        roles=_roles(claim.stated),
        slice=slice_values(claim.stated),
        subject=slice_words(claim.stated, figure.counted is None, programme, speech.words),
        is_date=False,
        written=figure.text,
        printed=say(figure.amount) if figure.per is None else printed(figure, speech),
        counted=figure.counted,
        computed=computed,
        computed_words=say(computed) if computed is not None else "",
        verdict=verdict,
        verdict_words=_words(claim, verdict, accepted, claims, programme, speech),
        difference=claim.error if computed is not None else None,
        finding=finding.code if finding is not None else None,
        accepted=accepted,
        follows=claim.follows,
    )


def _date(name: str, source: str, stated: StatedFigure, compiled: Compiled, speech: Speech) -> Stated:
    finding = _finding(stated, "when", compiled)
    verdict: Verdict = "agrees"
    if finding is not None:
        verdict = "disagrees" if finding.code == "TC405" else "no-match"
    names = Names(compiled.programme, speech.words)
    accepted = finding.accepted if finding is not None else None
    words = {"agrees": "time.agrees", "disagrees": "time.disagrees"}.get(verdict, "time.no-match")
    return Stated(
        id=name,
        source=source,
        roles=_roles(stated),
        slice=slice_values(stated),
        subject=slice_words(stated, False, compiled.programme, speech.words),
        is_date=True,
        written=", ".join(stated.when.texts) if stated.when is not None else "",
        printed=when_words(stated.when, names) if stated.when is not None else "",
        counted=None,
        computed=None,
        computed_words="; ".join(dict.fromkeys(_designed(stated, names))),
        verdict=verdict,
        verdict_words=speech.words("time.accepted", reason=accepted) if accepted else speech.words(words),
        difference=None,
        finding=finding.code if finding is not None else None,
        accepted=accepted,
        follows=None,
    )


def _designed(stated: StatedFigure, names: Names) -> Iterator[str]:
    """When the design has what a stated date is about: of an activity, its first session."""
    for wanted in stated.activity:
        name, _, session_name = wanted.partition(".")
        activity = names.programme.activity(name)
        for session in activity.sessions if activity is not None else ():
            if session.name == session_name or not session_name:
                if session.when is not None:
                    yield when_words(session.when, names, name)
                break


def _roles(stated: StatedFigure) -> tuple[str, ...]:
    return tuple(dict.fromkeys(role.partition(".")[0] for role in stated.role))


def printed(figure: Figure, speech: Speech) -> str:
    """A figure as its text prints it, in the programme's language: `20,76 dage`, `3-4 timer pr. måned`."""
    text = in_figure_unit(figure.amount, figure, speech)
    if figure.per is None:
        return text
    label = f"count.{figure.per}.one"
    period = speech.words(label) if label in speech.words.texts else figure.per
    return speech.words("when.rate", count=text, period=period)


def _in_words(claim: Claim, speech: Speech) -> Callable[[Amount], str]:
    """How both sides are told: as figures, or `ja` and `nej` where it is about whether one activity is of a kind."""
    if _is_membership(claim):
        return lambda amount: speech.words("time.yes" if amount.planned else "time.no")
    return lambda amount: in_figure_unit(amount, claim.figure, speech)


def _is_membership(claim: Claim) -> bool:
    return claim.figure.counted == "activities" and is_one_of_a_kind(claim.stated) and claim.figure.amount.planned <= 1


def in_figure_unit(amount: Amount, figure: Figure, speech: Speech) -> str:
    """An amount in the unit in which a figure was printed."""
    if figure.counted is not None:
        return speech.count(amount, speech.noun(COUNTED[figure.counted]))
    return speech.time(amount, figure.unit or HOUR)


def _verdict(claim: Claim) -> Verdict:
    if not claim.matches:
        return "no-match"
    if claim.verdict is None or claim.computed is None:
        return "not-compared"
    if claim.verdict == "hollow":
        return "in-range" if claim.computed.low != claim.computed.high else "rounded"
    if claim.verdict == "agrees":
        return "agrees"
    if claim.follows is not None:
        return "follows"
    return "rounded-parts" if claim.parts else "disagrees"


def _words(
    claim: Claim,
    verdict: Verdict,
    accepted: str | None,
    claims: dict[str, Claim],
    programme: Programme,
    speech: Speech,
) -> str:
    words = speech.words
    if accepted is not None:
        return words("time.accepted", reason=accepted)
    if verdict == "disagrees" and not _is_membership(claim):
        size = abs(claim.error)
        difference = in_figure_unit(Amount.exactly(size), claim.figure, speech)
        return words("time.too-much" if claim.error > 0 else "time.too-little", difference=difference)
    if verdict == "follows" and claim.follows is not None:
        root = claims[claim.follows]
        subject = slice_words(root.stated, root.figure.counted is None, programme, words)
        text = words("time.follows-from", subject=subject, figure=printed(root.figure, speech))
        return f"{text} {words('time.rounded-parts-too')}" if claim.parts else text
    return words(f"time.{verdict}")


def _finding(stated: StatedFigure, key: str, compiled: Compiled) -> Finding | None:
    """The weightiest finding about a figure: at what it says, or anywhere on it."""
    mine = sorted(_about(stated.place, compiled.findings), key=lambda finding: finding.severity)
    exactly = [finding for finding in mine if finding.span in (stated.place.of(key), stated.place.head)]
    return next(iter((*exactly, *mine)), None)


def _about(place: Place, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    for finding in findings:
        if finding.code.startswith(("TC4", "TC9")) and _holds(place, finding.span):
            yield finding


def _holds(place: Place, span: Span) -> bool:
    head, whole = place.head, place.span
    first, last = (head.line, head.column), (whole.end_line, whole.end_column)
    return span.file == whole.file and first <= (span.line, span.column) <= last
