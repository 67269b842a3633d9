"""Floor 5: when the time of each entry of the ledger is spent, with the dates and the windows of one cohort.

Preparation and travel that are asked once for an activity go with its first session, follow-up with its last; what is
asked each time goes with each time. A choice among sessions lies somewhere between the first and the last of them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import product
from math import ceil

from talentc.ledger.entry import Entry
from talentc.ledger.occurrences import is_asked_once, times_of
from talentc.ledger.periods import DatedEntry, Placement
from talentc.model.programme import GivenDate, Programme, Session
from talentc.model.when import Every, Spread
from talentc.schedule.own_windows import MOST_WINDOWS
from talentc.schedule.shift import add_days
from talentc.schedule.times import has_occurrence, name_of, occurrences
from talentc.schedule.windows import CohortDays
from talentc.value import replace

Places = tuple[Placement, ...]
WHOLE = Fraction(1)


def dated_entries(days: CohortDays, entries: Iterable[Entry]) -> tuple[DatedEntry, ...]:
    """The entries with their placements, each in its place."""
    held = {session.id: tuple(_held(days, session)) for session in days.programme.sessions}
    return tuple(DatedEntry(entry, _placements(days.programme, entry, held)) for entry in entries)


def _placements(programme: Programme, entry: Entry, held: Mapping[str, Sequence[Places]]) -> Places:
    if entry.offers:
        return (_somewhere(entry, [place for offer in entry.offers for times in held[offer] for place in times]),)
    times = held[entry.session]
    if is_asked_once(programme, entry.session, entry):
        at = 0
        if entry.time == "follow-up":
            at, times = -1, held[_last_asked(programme, entry)]
        times = [(replace(each[at], share=WHOLE),) for each in times]
    if not times:  # held for each activity of a kind that has none
        return (Placement(entry.session, entry.span, WHOLE),)
    return tuple(replace(place, share=place.share / len(times)) for each in times for place in each)


def _last_asked(programme: Programme, entry: Entry) -> str:
    """The last session of an activity that asks once for the same."""
    sessions = [session.id for session in programme.sessions if session.activity == entry.activity]
    return next(name for name in reversed(sessions) if is_asked_once(programme, name, entry))


def _somewhere(entry: Entry, offers: Sequence[Placement]) -> Placement:
    """A choice: between the first day of all that is on offer and the last."""
    first = [place.first for place in offers if place.first is not None]
    last = [place.last for place in offers if place.last is not None]
    if not offers or len(first) < len(offers) or len(last) < len(offers):
        return Placement(entry.session, entry.span, WHOLE)
    return Placement(entry.session, entry.span, WHOLE, min(first), max(last))


def _held(days: CohortDays, session: Session) -> Iterator[Places]:
    """For each that a session is held for (one, where it isn't held for activities of a kind): when, in order."""
    file = days.programme.file
    kinds = [each for each in session.each if each in file.kinds]
    of_kind = ([other.id for other in days.programme.activities if kind in other.kinds] for kind in kinds)
    for chosen in product(*of_kind):
        yield tuple(_times(days, session, dict(zip(kinds, chosen, strict=True))))


def _times(days: CohortDays, session: Session, held_for: Mapping[str, str]) -> Iterator[Placement]:
    """The times of a session in order: on their dates, or in their windows; their shares sum up to 1.

    Where windows don't lie apart, one of them holds all times without a date. Of a number such as 2½ the last is half.
    """
    given = {number: each for (name, number), each in days.given.items() if name == session.id}
    given = {number: each for number, each in given.items() if session.is_joint and has_occurrence(session, number)}
    amount = times_of(session.times, days.programme.phase(session.phase))
    planned = amount.planned if amount is not None else Fraction(0)
    number = max(ceil(planned), len(given)) if amount is not None else 0
    moves = any(isinstance(clause, Spread | Every) for clause in (session.when.clauses if session.when else ()))
    apart = moves and occurrences(session) is not None and number <= MOST_WINDOWS
    free = [each for each in range(1, number + len(given) + 1) if each not in given] if apart else []
    slots = sorted((*(given if number else ()), *free[: number - len(given)]))
    left = WHOLE
    for slot in slots:
        is_last = slot == slots[-1] and len(slots) == number
        share = left if is_last else 1 / max(planned, Fraction(len(given)))
        left -= share
        if slot in given:
            yield _on_days(days, session, given[slot], share)
        else:
            yield _window(days, session, held_for, (slot, slot), share)
    if left:
        yield _window(days, session, held_for, (1, number if moves and number else 1), left)


def _on_days(days: CohortDays, session: Session, given: GivenDate, share: Fraction) -> Placement:
    """On the days of a date; closed ones are left out where it has more days than the session lasts."""
    first, last = given.dates.first, given.dates.last
    covered = tuple(add_days(first, number) for number in range((last - first).days + 1))
    if len(covered) > max(session.days, 1):
        covered = tuple(days.closed.open_days(first, last)) or covered
    return Placement(name_of(session, given.occurrence), given.span, share, first, last, covered)


def _window(
    days: CohortDays, session: Session, held_for: Mapping[str, str], times: tuple[int, int], share: Fraction
) -> Placement:
    """From the first of some times of a session to the last, both included; without days where they aren't known."""
    name = name_of(session, times[0]) if times[0] == times[1] > 1 else session.id
    windows = [days.window(session, number, held_for) for number in times]
    first, last = windows[0].first, windows[1].last
    if first is None or last is None or any(window.is_empty for window in windows):
        return Placement(name, session.origin("when"), share)
    return Placement(name, session.origin("when"), share, first, add_days(last, session.days - 1))
