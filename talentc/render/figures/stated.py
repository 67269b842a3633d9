"""Floor 7: what texts print, beside what the design gives, in words: every stated figure and every stated date."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from talentc.catalogue import time
from talentc.check.claims import Claim
from talentc.check.stated_subjects import Subject, dates_of, subjects_of
from talentc.compiled import Compiled
from talentc.diagnostics import Finding
from talentc.model.amount import Amount
from talentc.model.programme import Cohort
from talentc.model.stated import StatedFigure
from talentc.render.amounts import Speech
from talentc.render.figures.printed import in_words
from talentc.render.figures.slices import slice_values, slice_words
from talentc.render.figures.verdicts import Verdict, verdict_of, verdict_words
from talentc.render.names import Names
from talentc.render.numbers import date_range_text, joined
from talentc.render.when_words import when_words
from talentc.source import Span
from talentc.tree import Place
from talentc.value import Value

MOST_COHORTS = 8  # whose dates are told
MOST_DATES = 4  # of one cohort; of more, the first and the last day
ABOUT_FIGURES = frozenset(entry.code for entry in time.ENTRIES)


class Stated(Value, frozen=True):
    """One stated figure or date.

    `source` is the text that prints it, `written` what the programme file says, `printed` the same in the programme's
    language. `computed` is in hours, or a count of `counted`; None where nothing is compared, and for dates.
    `difference` is stated minus computed. `finding` is the code of what is said about it, and `accepted` the reason
    where that is known; `verdict` is `cancelled` where only errors against each other make it agree. `follows` is the
    id of the figure whose error explains this one's.
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
    verdict = verdict_of(claim)
    accepted = finding.accepted if finding is not None else None
    computed = claim.computed if verdict not in ("no-match", "not-compared") else None
    say = in_words(claim, speech)
    return Stated(
        id=claim.id,
        source=programme.words(programme.file.stated[claim.source].source),
        roles=_roles(claim.stated),
        slice=slice_values(claim.stated),
        subject=slice_words(claim.stated, figure.counted is None, programme, speech.words),
        is_date=False,
        written=figure.text,
        printed=say(figure.amount),
        counted=figure.counted,
        computed=computed,
        computed_words=say(computed) if computed is not None else "",
        verdict=verdict,
        verdict_words=verdict_words(claim, verdict, accepted, claims, programme, speech),
        difference=claim.error if computed is not None else None,
        finding=finding.code if finding is not None else None,
        accepted=accepted,
        follows=claim.follows,
    )


def _date(name: str, source: str, stated: StatedFigure, compiled: Compiled, speech: Speech) -> Stated:
    finding = _finding(stated, "when", compiled)
    verdict: Verdict = "agrees"
    if finding is not None:
        verdict = "no-match" if finding.code == time.NOTHING_MATCHES.code else "disagrees"
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
    """When the design has what a stated date is about, and then when each cohort has it that it was compared with."""
    programme = names.programme
    subjects = subjects_of(programme, stated)
    for subject in subjects:
        if subject.first.when is not None:
            yield when_words(subject.first.when, names, subject.first.activity)
    told = 0
    for cohort in programme.cohorts:
        days = [days for subject in subjects for days in _days(cohort, subject)]
        if not days or (stated.cohort and cohort.id not in stated.cohort):
            continue
        told += 1
        if told > MOST_COHORTS:
            yield "…"
            return
        yield names.words("time.cohort-dates", cohort=names.line(cohort.written.title), dates=_in_words(days, names))


def _days(cohort: Cohort, subject: Subject) -> list[tuple[date, date]]:
    """From when to when a cohort has something; several sessions of an activity from the first to the last day."""
    days = [(given.dates.first, given.dates.last) for given in dates_of(cohort, subject)]
    return _as_one(days) if len(subject.sessions) > 1 else days


def _as_one(days: list[tuple[date, date]]) -> list[tuple[date, date]]:
    return [(min(first for first, _ in days), max(last for _, last in days))] if days else []


def _in_words(days: list[tuple[date, date]], names: Names) -> str:
    language = names.words.language
    told = _as_one(days) if len(days) > MOST_DATES else days
    return joined([date_range_text(first, last, language) for first, last in told], language)


def _roles(stated: StatedFigure) -> tuple[str, ...]:
    return tuple(dict.fromkeys(role.partition(".")[0] for role in stated.role))


def _finding(stated: StatedFigure, key: str, compiled: Compiled) -> Finding | None:
    """The weightiest finding about a figure: at what it says, or anywhere on it."""
    mine = sorted(_about(stated.place, compiled.findings), key=lambda finding: finding.severity)
    exactly = [finding for finding in mine if finding.span in (stated.place.of(key), stated.place.head)]
    return next(iter((*exactly, *mine)), None)


def _about(place: Place, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    for finding in findings:
        if finding.code in ABOUT_FIGURES and _holds(place, finding.span):
            yield finding


def _holds(place: Place, span: Span) -> bool:
    head, whole = place.head, place.span
    first, last = (head.line, head.column), (whole.end_line, whole.end_column)
    return span.file == whole.file and first <= (span.line, span.column) <= last
