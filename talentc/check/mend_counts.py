"""Floor 5: what else a wrong count may count: activities for sessions, sessions for times, or one of them more."""

from collections.abc import Iterator
from fractions import Fraction

from talentc.check.claims import Claim
from talentc.check.counted import count, counted_sessions
from talentc.check.tried import people_for
from talentc.check.variants import variant_of
from talentc.ledger.exact import shown
from talentc.ledger.occurrences import ONCE
from talentc.ledger.slices import entries_of
from talentc.ledger.sums import as_times, per_person
from talentc.model.node import changed
from talentc.model.programme import Programme
from talentc.model.unit_words import COUNTED
from talentc.value import replace

SORTS = ("activities", "sessions", "times")
NAMES = {
    "activities": "activities",
    "sessions": "each session once, however often it is held",
    "times": "each time that a session is held",
}


def mends_of_count(claim: Claim, programme: Programme) -> Iterator[str]:
    """Other things that the text may have counted, and what it may have left out."""
    if claim.figure.counted not in SORTS or len(claim.stated.cohort) > 1 or not claim.error:
        return
    stated, sort = claim.figure.amount.planned, claim.figure.counted
    other = _other_sort(claim, programme)
    if other is not None:
        noun = COUNTED[other] if stated == 1 else other
        is_said = _number(claim, programme, other) == stated
        yield f"if it counted {NAMES[other]}" + (f" (`{shown(stated)} {noun}`)" if is_said else "")
    without = changed(claim.stated, voluntary="without")
    certain = replace(claim, stated=without, entries=entries_of(claim.entries, without))
    is_asked = claim.stated.voluntary is None and certain.entries != claim.entries
    if is_asked and _number(certain, programme, sort) == stated:
        yield "if what is voluntary weren't counted"
    if sort != "activities":
        yield from _without(claim, programme, sort)


def _number(claim: Claim, programme: Programme, sort: str) -> Fraction | None:
    """How many of a sort a claim is about, counted as every stated figure is."""
    book = variant_of(programme, people_for(claim, programme), claim.entries)
    amount = count(book, sort, claim.stated, claim.entries)
    return amount.planned if amount is not None else None


def _other_sort(claim: Claim, programme: Programme) -> str | None:
    """What there is as many of as the text says."""
    stated = claim.figure.amount.planned
    if _number(claim, programme, "activities") == stated:
        return "activities"
    once, times = _each_once(claim, programme), _number(claim, programme, "times")
    if times == stated != once:
        return "times"
    return "sessions" if once == stated else None


def _each_once(claim: Claim, programme: Programme) -> Fraction:
    """How many sessions it is about, however often each is held; of those on offer, as many as are chosen."""
    if len(claim.stated.role) != 1:
        return Fraction(len(counted_sessions(claim.stated, claim.entries, programme)))
    attended = {(entry.session, entry.part): entry for entry in as_times(claim.entries, claim.stated.time)}
    once = [each if each.offers else replace(each, amount=ONCE) for each in attended.values()]
    return per_person(once, programme, claim.stated.role, people_for(claim, programme)).planned


def _without(claim: Claim, programme: Programme, sort: str) -> Iterator[str]:
    """The one activity without which the count would be right, where there is one."""
    asked = {session.activity for session in counted_sessions(claim.stated, claim.entries, programme)}
    found = []
    for activity in programme.activities:
        if len(asked) > 1 and activity.id in asked:
            others = tuple(each for each in programme.activities if each is not activity)
            entries = tuple(entry for entry in claim.entries if entry.activity != activity.id)
            rest = replace(claim, entries=entries)
            if _number(rest, replace(programme, activities=others), sort) == claim.figure.amount.planned:
                found.append(activity)
    if len(found) == 1:
        yield f"without `{programme.words(found[0].title)}`"
