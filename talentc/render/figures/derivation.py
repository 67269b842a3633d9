"""Floor 7: how a time adds up, in words: `8 samtaler à 1 time = 8 timer = 1 dag`."""

from collections.abc import Sequence
from fractions import Fraction

from talentc.model.amount import Amount, total
from talentc.model.unit_words import DAY, HALF_DAY, HOUR, MINUTE
from talentc.render.amounts import Noun, Speech, is_short

ONCE = Amount.exactly(1)
MOST_TERMS = 6


def derivation(speech: Speech, count: Amount, noun: Noun, length: Amount, unit: str, time: Amount) -> str:
    """So many of such a length, and what they make: in the unit in which the length was written, then in another."""
    once = count == ONCE
    first = speech.time(length, unit, with_planned=once)
    if not once:
        first = speech.words("time.each", count=speech.count(count, noun), length=first)
    if time.open and not time.planned:
        return first
    return first + _results(speech, time, unit, written_first=not once)


def sum_derivation(speech: Speech, times: Sequence[Amount]) -> str:
    """`12 + 96 = 108 timer = 13,5 dage`: a few terms in hours; of more, the sum alone."""
    result = total(times)
    if 1 < len(times) <= MOST_TERMS and all(_is_plain(time) for time in times):
        terms = speech.words("time.plus").join(speech.hours(time) for time in times)
        return terms + _results(speech, result, HOUR, written_first=True)
    return speech.time(result, HOUR) + _results(speech, result, HOUR, written_first=False)


def _is_plain(time: Amount) -> bool:
    """Whether a time is one number of hours, so that a sum of such is read as it is added."""
    return time.low == time.planned == time.high and is_short(time.planned)


def _results(speech: Speech, time: Amount, unit: str, written_first: bool) -> str:
    units = [unit] if written_first else []
    other = _other_unit(speech, time, unit)
    text = ""
    for index, each in enumerate([*units, *([other] if other else [])]):
        last = index == len(units) or not other
        exact = is_short(speech.in_unit(time.planned, each))
        text += speech.words("time.equals" if exact else "time.rounds-to") + speech.time(time, each, with_planned=last)
    return text


def _other_unit(speech: Speech, time: Amount, unit: str) -> str:
    """Hours where something else was written, else days; nothing for less than an hour, which is no part of a day."""
    if unit not in (HOUR, MINUTE):
        return HOUR
    return DAY if speech.has_days and time.planned >= Fraction(1) else ""


def written_unit(units: Sequence[str]) -> str:
    """The unit in which a merged time is said: the one that all were written in, else hours."""
    spoken = {DAY if unit == HALF_DAY else unit for unit in units}
    return spoken.pop() if len(spoken) == 1 else HOUR
