"""Floor 5: limits, which hold in every single month (or week) of a cohort's plan.

A limit is held against what is known to lie in a month: what has a date, and what has a window that lies in the month
from end to end.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction

from talentc.catalogue import time as catalogue
from talentc.check.claims import slice_as_written
from talentc.check.compare import compare
from talentc.check.figure_words import say_in_figure_unit, say_role
from talentc.check.limit_amounts import Bound, Piece, amount_of, bounds_of, limited, pieces_of, why_not
from talentc.check.variants import Variants
from talentc.diagnostics import Finding, Related
from talentc.ledger.occurrences import ONCE
from talentc.ledger.periods import DatedEntry, Period, Placement
from talentc.ledger.slices import fits
from talentc.model.amount import Amount, total
from talentc.model.calendar_text import MONTHS
from talentc.model.programme import Cohort
from talentc.model.stated import Limit
from talentc.schedule.spoken import say_day, say_days
from talentc.value import replace

MOST_PIECES = 8
WHOLE = Fraction(1)


def check_limits(variants: Variants, cohorts: Sequence[Cohort]) -> Iterator[Finding]:
    """The periods in which a limit is broken, limit by limit; `cohorts` are those that have dates."""
    entries = variants.entries
    unheld: list[str] = []
    for name, limit in variants.programme.file.limits.items():
        why = why_not(limit)
        if why:
            yield catalogue.LIMIT_UNCLEAR.at(limit.place.of("figure"), limit=name, why=why)
            continue
        if not any(fits(entry, limit) for entry in entries):
            yield catalogue.NOTHING_MATCHES.at(limit.place.head, figure=name, slice=slice_as_written(limit))
            continue
        found: list[Finding] = []
        mine = [cohort for cohort in cohorts if not limit.cohort or cohort.id in limit.cohort]
        unheld += [] if mine else [name]
        for cohort in mine:
            dated = variants.dated(cohort, limit.serving, limit.of == "clock")
            for bound in bounds_of(variants, name, limit, cohort):
                found += _check(bound, cohort, dated)
        yield from dict.fromkeys(found)  # what isn't known is told once, not for each cohort
    if unheld:
        place = variants.programme.file.limits[unheld[0]].place
        many = f"The limits {', '.join(f'`{name}`' for name in unheld)} are"
        told = many if len(unheld) > 1 else f"The limit `{unheld[0]}` is"
        yield catalogue.LIMITS_WITHOUT_DATES.at(place.of("figure"), limits=told)


def _check(bound: Bound, cohort: Cohort, dated: Sequence[DatedEntry]) -> Iterator[Finding]:
    limit, figure = bound.limit, bound.limit.figure
    unknown = False
    for period, pieces in pieces_of(limited(dated, bound), bound).items():
        amount = amount_of([piece.entry for piece in pieces], bound)
        unknown = unknown or amount is None
        if amount is None or compare(figure, amount, has_remainder=False) != "disagrees":
            continue
        most = figure.amount.high if figure.amount.high is not None else figure.amount.planned
        broken = catalogue.LIMIT_BROKEN.at(
            limit.place.of("figure"),
            *_related(pieces, limit),
            limit=bound.name,
            allowed=figure.text,
            subject=_subject(bound),
            period=say_period(period, bound.by),
            cohort=f"“{bound.people.programme.words(cohort.written.title)}”",
            asked=say_in_figure_unit(amount.planned, figure),
            over=say_in_figure_unit(amount.planned - most, figure),
        )
        yield replace(broken, when=period)
    if unknown:
        fields = {"source": f"The limit `{bound.name}`", "stated": figure.text, "subject": _subject(bound)}
        yield catalogue.CANNOT_COMPARE.at(limit.place.of("figure"), **fields, missing="how many people there are")


def _subject(bound: Bound) -> str:
    """Whose time it is, in the programme's own titles."""
    named = [name for name in bound.limit.role if bound.role in (None, name.partition(".")[0])]
    names = named or ([bound.role] if bound.role is not None else [])
    titles = [say_role(name, bound.people.programme) for name in names]
    return f"“{', '.join(titles)}”" if titles else "everybody"


def say_period(period: str, by: Period) -> str:
    """A period as a sentence says it: `March 2024` of `2024-03`, `week 3 of 2024` of `2024-W03`."""
    year, _, rest = period.partition("-")
    match by:
        case "day":
            return say_day(date.fromisoformat(period))
        case "week" | "quarter":
            return f"{by} {int(rest[1:])} of {year}"
        case "month":
            return f"{MONTHS[int(rest) - 1]} {year}"
        case "year":
            return year


def _related(pieces: Sequence[Piece], limit: Limit) -> Iterator[Related]:
    """What makes up a period, session by session in the order of their days; of many those that ask the most."""
    figure = limit.figure
    found: dict[Placement, list[Amount]] = {}
    told: set[str] = set()
    for piece in pieces:
        amounts = found.setdefault(replace(piece.placement, share=WHOLE), [])
        if figure.counted == "activities":
            amounts.extend([ONCE] if piece.entry.activity not in told else [])
            told.add(piece.entry.activity)
        else:
            amounts.append(piece.entry.amount)
    sums = {placement: total(amounts).planned for placement, amounts in found.items()}
    asking = sorted((placement for placement in sums if sums[placement]), key=lambda placement: -sums[placement])
    for placement in sorted(asking[:MOST_PIECES], key=lambda placement: (placement.first or date.max, placement.name)):
        if placement.first is not None and placement.last is not None:
            when = say_days(placement.first, placement.last)
            asks = say_in_figure_unit(sums[placement], figure)
            sort = "on" if placement.days else "within"
            yield catalogue.LIMIT_BROKEN.relate(sort, placement.span, session=placement.name, when=when, asks=asks)
