"""Floor 5: what a computed figure follows from, in a few terms: ` (3 × 2 h + 8 × 1 h = 14 h)`."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import TypeVar

from talentc.check.claims import Claim
from talentc.ledger.exact import shown
from talentc.model.programme import Programme

Key = TypeVar("Key")
MOST_TERMS = 4
MOST_TRACKS = 6


def say_derivation(claim: Claim, programme: Programme) -> str:
    """The terms of a sum, those that last equally long together; by tracks where they are many.

    Nothing for one plain term, and nothing where the sum of one person's entries isn't what the figure was compared
    with: a range over the parts of a role, several cohorts.
    """
    if claim.computed is None:
        return ""
    if claim.figure.counted is not None:
        return _of_count(claim, programme)
    counted = [entry for entry in claim.entries if entry.is_counted and entry.amount.planned]
    hours = sum((entry.amount.planned for entry in counted), Fraction(0))
    if claim.stated.for_ == "all":
        return _of_everybody(claim, hours)
    if hours != claim.computed.planned:
        return ""
    lengths = _summed((entry.length.amount.planned, entry.times.planned) for entry in counted)
    terms = [_product(times, length) for length, times in lengths.items()]
    if len(terms) > MOST_TERMS:
        tracks = _summed((entry.track or "", entry.amount.planned) for entry in counted)
        if not 1 < len(tracks) <= MOST_TRACKS or "" in tracks:
            return ""
        titles = {track: programme.words(programme.file.tracks[track].title) for track in tracks}
        terms = [f"{titles[track]} {shown(amount)} h" for track, amount in tracks.items()]
    return "" if terms in ([], [f"{shown(hours)} h"]) else f" ({' + '.join(terms)} = {shown(hours)} h)"


def _summed(pairs: Iterable[tuple[Key, Fraction]]) -> Mapping[Key, Fraction]:
    sums: dict[Key, Fraction] = {}
    for key, value in pairs:
        sums[key] = sums.get(key, Fraction(0)) + value
    return sums


def _product(times: Fraction, length: Fraction) -> str:
    return f"{shown(length)} h" if times == 1 else f"{shown(times)} × {shown(length)} h"


def _of_everybody(claim: Claim, hours: Fraction) -> str:
    """` (24 × 9 h = 216 h)`, where everybody's time is so many times that of one."""
    known = [entry for entry in claim.entries if entry.for_all is not None and entry.amount.planned]
    heads = {entry.for_all.planned / entry.amount.planned for entry in known if entry.for_all is not None}
    if claim.computed is None or len(heads) != 1 or heads == {Fraction(1)}:
        return ""
    (number,) = heads
    together = number * hours
    return f" ({_product(number, hours)} = {shown(together)} h)" if together == claim.computed.planned else ""


def _of_count(claim: Claim, programme: Programme) -> str:
    """` (3 `Talks` + 2 `Visits`)`: how often each is asked of one person, where that is what is counted."""
    if claim.figure.counted not in ("sessions", "times") or claim.computed is None:
        return ""
    asked = [entry for entry in claim.entries if claim.stated.time or entry.time == "attendance"]
    times = _summed((entry.activity, entry.times.planned) for entry in asked)
    if not 1 < len(times) <= MOST_TERMS or sum(times.values()) != claim.computed.planned or not claim.stated.role:
        return ""
    found = [(programme.activity(name), number) for name, number in times.items()]
    terms = [f"{shown(number)} `{programme.words(each.title)}`" for each, number in found if each is not None]
    return f" ({' + '.join(terms)})"
