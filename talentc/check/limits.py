"""Floor 5: limits, which hold in every single month (or week) of a cohort's plan.

A limit is held against what is known to lie in a month: what has a date, and what has a window that lies in the month
from end to end.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction

from talentc.catalogue import time as catalogue
from talentc.check.claims import slice_as_written
from talentc.check.compare import compare
from talentc.check.figure_words import say_in_figure_unit
from talentc.check.placements import dated_entries
from talentc.check.variants import Variant, variants_of
from talentc.diagnostics import Finding, Related
from talentc.ledger.entry import Entry
from talentc.ledger.occurrences import ONCE
from talentc.ledger.periods import PERIODS, UNDATED, UNFIXED, DatedEntry, Period, Placement, scaled, shares
from talentc.ledger.slices import fits
from talentc.ledger.sums import for_all, per_person
from talentc.model.amount import Amount, Figure, total
from talentc.model.calendar_text import MONTHS
from talentc.model.node import changed
from talentc.model.programme import Cohort, Programme
from talentc.model.stated import Limit
from talentc.schedule.spoken import say_day, say_days
from talentc.schedule.windows import CohortDays
from talentc.value import Value, replace

COUNTED = ("activities", "sessions", "times")
MOST_PIECES = 8
WHOLE = Fraction(1)


class Piece(Value, frozen=True):
    """What one placement of an entry spends in a period: `entry` is that share of it."""

    placement: Placement
    entry: Entry


class Held(Value, frozen=True):
    """A limit that can be held against a plan: by which periods, and which of a role's time."""

    programme: Programme
    name: str
    limit: Limit
    by: Period
    role: str | None


def check_limits(programme: Programme, entries: tuple[Entry, ...], cohorts: Sequence[Cohort]) -> Iterator[Finding]:
    """The periods in which a limit is broken, limit by limit; `cohorts` are those that have dates."""
    if not programme.file.limits:
        return
    variants = variants_of(programme, entries)
    dated = {cohort.id: dated_entries(CohortDays(programme, cohort), entries) for cohort in cohorts}
    for name, limit in programme.file.limits.items():
        why = _why_not(limit)
        by = next((period for period in PERIODS if period == limit.figure.per), None)
        if why or by is None:
            yield catalogue.LIMIT_UNCLEAR.at(limit.place.of("figure"), limit=name, why=why)
            continue
        if not any(fits(entry, limit) for entry in entries):
            yield catalogue.NOTHING_MATCHES.at(limit.place.head, figure=name, slice=slice_as_written(limit))
            continue
        asked = [entry.role for entry in entries if fits(entry, limit)]
        roles = (None,) if limit.for_ == "all" else tuple(dict.fromkeys(asked))
        found: list[Finding] = []
        for cohort in cohorts:
            if limit.cohort and cohort.id not in limit.cohort:
                continue
            (book,) = variants(changed(limit, cohort=(cohort.id,) if cohort.written.people else ()))
            placed = _of_book(dated[cohort.id], book)
            for role in roles:
                found += _check(Held(programme, name, limit, by, role), cohort, placed)
        yield from dict.fromkeys(found)  # what isn't known is told once, not for each cohort


def _why_not(limit: Limit) -> str:
    """Why a limit can't be held against periods, '' where it can."""
    figure = limit.figure
    if figure.per is None:
        return f"`{figure.text}` doesn't say in which period"
    if figure.per not in PERIODS:
        return f"no calendar tells when a `{figure.per}` begins and ends"
    if not figure.budget:
        return f"`{figure.text}` isn't the most that something may be"
    if figure.counted is not None and figure.counted not in COUNTED:
        return f"`{figure.counted}` aren't spent on days"
    return ""


def _of_book(dated: Sequence[DatedEntry], book: Variant) -> tuple[DatedEntry, ...]:
    """The same placements for another ledger of the programme: every variant has the same entries in the same order."""
    return tuple(DatedEntry(entry, each.placements) for each, entry in zip(dated, book.entries, strict=True))


def _check(held: Held, cohort: Cohort, dated: Sequence[DatedEntry]) -> Iterator[Finding]:
    limit, figure = held.limit, held.limit.figure
    mine = [each for each in dated if fits(each.entry, limit) and held.role in (None, each.entry.role)]
    unknown = False
    for period, pieces in _pieces(mine, held).items():
        amount = _amount(pieces, held)
        unknown = unknown or amount is None
        if amount is None or compare(figure, amount, has_remainder=False) != "disagrees":
            continue
        most = figure.amount.high if figure.amount.high is not None else figure.amount.planned
        yield catalogue.LIMIT_BROKEN.at(
            limit.place.of("figure"),
            *_related(pieces, figure),
            limit=held.name,
            allowed=figure.text,
            subject=_subject(held),
            period=say_period(period, held.by),
            cohort=f"“{held.programme.words(cohort.written.title)}”",
            asked=say_in_figure_unit(amount.planned, figure),
            over=say_in_figure_unit(amount.planned - most, figure),
        )
    if unknown:
        fields = {"source": f"The limit `{held.name}`", "stated": figure.text, "subject": _subject(held)}
        yield catalogue.CANNOT_COMPARE.at(limit.place.of("figure"), **fields, missing="how many people there are")


def _pieces(dated: Sequence[DatedEntry], held: Held) -> Mapping[str, tuple[Piece, ...]]:
    """What lies in each period, in order. What is counted, and not measured, counts in each period that it touches."""
    found: dict[str, list[Piece]] = {}
    for each in dated:
        for placement in each.placements:
            for period, share in shares(placement, held.by):
                if period not in (UNFIXED, UNDATED):
                    part = share if held.limit.figure.counted is None else placement.share
                    found.setdefault(period, []).append(Piece(placement, scaled(each.entry, part)))
    return {period: tuple(found[period]) for period in sorted(found)}


def _amount(pieces: Sequence[Piece], held: Held) -> Amount | None:
    """What the pieces of one period sum up to, in hours or ones; None where nobody knows how many people there are."""
    entries = [piece.entry for piece in pieces]
    counted = held.limit.figure.counted
    if counted == "activities":
        return Amount.exactly(len({entry.activity for entry in entries}))
    if counted is not None:
        asked = [entry for entry in entries if held.limit.time or entry.time == "attendance"]
        entries = [replace(entry, amount=entry.times, because=None, some_of_them=False) for entry in asked]
    elif held.limit.for_ == "all":
        return for_all(entries)
    return per_person(entries, held.programme, held.limit.role)


def _subject(held: Held) -> str:
    """Whose time it is, in the programme's own titles."""
    roles = held.programme.file.roles
    names = [held.role] if held.role is not None else list(held.limit.role)
    titles = [held.programme.words(roles[name.partition(".")[0]].title) for name in names]
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


def _related(pieces: Sequence[Piece], figure: Figure) -> Iterator[Related]:
    """What makes up a period, session by session in the order of their days; of many those that ask the most."""
    found: dict[Placement, list[Amount]] = {}
    told: set[str] = set()
    for piece in pieces:
        amounts = found.setdefault(replace(piece.placement, share=WHOLE), [])
        if figure.counted is None:
            amounts.append(piece.entry.amount)
        elif figure.counted == "activities":
            amounts.extend([ONCE] if piece.entry.activity not in told else [])
            told.add(piece.entry.activity)
        elif piece.entry.time == "attendance":
            amounts.append(piece.entry.times)
    sums = {placement: total(amounts).planned for placement, amounts in found.items()}
    asking = sorted((placement for placement in sums if sums[placement]), key=lambda placement: -sums[placement])
    for placement in sorted(asking[:MOST_PIECES], key=lambda placement: (placement.first or date.max, placement.name)):
        if placement.first is not None and placement.last is not None:
            when = say_days(placement.first, placement.last)
            asks = say_in_figure_unit(sums[placement], figure)
            sort = "on" if placement.days else "within"
            yield catalogue.LIMIT_BROKEN.relate(sort, placement.span, session=placement.name, when=when, asks=asks)
