"""Floor 4: how often something is held, or asked: a number, a rate over the length of a phase, or once in all."""

from fractions import Fraction

from talentc.ledger.entry import Entry
from talentc.model.amount import NONE, Amount, Count, Rate
from talentc.model.programme import Phase, Programme
from talentc.model.unit_words import WEEKS

ONCE = Amount.exactly(1)


def times_of(times: Count | Rate | None, phase: Phase | None) -> Amount | None:
    """How often in the phase; once where nothing is said, None where a rate meets a phase of unknown length."""
    if times is None:
        return ONCE
    if isinstance(times, Count):
        return times.amount
    periods = _periods(times, phase)
    return times.count * periods if periods is not None else None


def is_asked_once(programme: Programme, name: str, entry: Entry) -> bool:
    """Whether a session asks for what an entry is, preparation, follow-up or travel, once for the whole activity."""
    session = programme.session(name) if entry.time != "attendance" else None
    if session is None or entry.time == "attendance" or not session.participations(entry.role):
        return False
    allowances = session.allowances(entry.time).values()
    return any(each.length.per == "activity" and each.place.of("length") == entry.span for each in allowances)


def _periods(rate: Rate, phase: Phase | None) -> Amount | None:
    """How many times `every` × `period` fits into the phase, whose length is without its pauses.

    The most periods are those of the shortest: planned is what asks the most, unless the rate says otherwise.
    """
    if phase is None:
        return None
    own = phase.periods.get(rate.period)
    if own is None and rate.period not in WEEKS:
        return None  # a period that another phase has
    length = own if own is not None else phase.weeks
    if length is None or length.none:
        return NONE if length is not None else None
    unit = Fraction(1) if own is not None else WEEKS[rate.period]
    longest = rate.every.high if rate.every.high is not None else rate.every.planned
    return Amount(
        length.low / (longest * unit),
        length.planned / (rate.every.planned * unit),
        None if length.high is None else length.high / (rate.every.low * unit),
        (length.planned if rate.every.about else length.about) / (rate.every.planned * unit),
    )
