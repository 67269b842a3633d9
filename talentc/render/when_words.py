"""Floor 7: a `when` in words: `2-5 uger efter Kick-off`, `mellem dag 1 og dag 2 på Modul 1`."""

from datetime import date, time
from fractions import Fraction

from talentc.model.amount import Amount, Count, Rate
from talentc.model.unit_words import WEEKS
from talentc.model.when import (
    AtClock,
    Between,
    Clause,
    Distance,
    During,
    EveningBefore,
    Every,
    InCalendar,
    InCohortMonth,
    InPhaseWeek,
    OnDates,
    OnDayOf,
    OnWeekdays,
    Reference,
    Relative,
    Spread,
    Unknown,
    When,
)
from talentc.render.names import Names
from talentc.render.numbers import (
    clock_text,
    date_range_text,
    date_text,
    joined,
    month_name,
    month_year_text,
    weekday_name,
)
from talentc.render.words import Words
from talentc.schedule.shift import add_days, add_months
from talentc.value import replace

ONE = Fraction(1)


def when_words(when: When, names: Names, inside: str = "") -> str:
    """What a `when` of the activity `inside` says, its clauses side by side; '' where it says that nothing is known."""
    clauses = [clause for clause in when.clauses if not isinstance(clause, Unknown)]
    return ", ".join(clause_words(clause, names, inside) for clause in clauses)


def clause_words(clause: Clause, names: Names, inside: str = "") -> str:
    """One clause. Raises TypeError for a sort of clause that it doesn't know: a mistake of whoever added that."""
    words = names.words
    match clause:
        case OnDates():
            return days_words(clause.first, clause.last, clause.from_time, clause.to_time, words)
        case InCalendar() | InCohortMonth() | InPhaseWeek() | During():
            return _stretch(clause, names)
        case Relative():
            return words(f"when.{clause.direction}", anchor=names.anchor(clause.anchor, inside))
        case Between():
            return words("when.between", **_two(clause.first, clause.last, names, inside))
        case Spread():
            return words("when.spread", **_two(clause.first, clause.last, names, inside))
        case Distance():
            return _distance(clause, names, inside)
        case Every():
            distance = names.speech.count(Amount.exactly(clause.number), names.speech.noun(clause.unit))
            return words("when.every-after", distance=distance, anchor=names.anchor(clause.anchor, inside))
        case OnDayOf():
            return words("when.same-day", anchor=names.anchor(clause.anchor, inside))
        case EveningBefore():
            return words("when.evening-before", anchor=names.anchor(clause.anchor, inside))
        case OnWeekdays():
            days = [weekday_name(day, words.language) for day in clause.weekdays]
            return words("when.weekday", weekday=joined(days, words.language, "or"))
        case AtClock():
            return words("when.clock", clock=clock_text(clause.from_time, clause.to_time, words.language))
        case _:
            raise TypeError(f"no words for {type(clause).__name__}")


def times_words(times: Count | Rate, names: Names) -> str:
    """`8 gange`, `mindst 3 gange`, `1 gang pr. 2-3 uger`."""
    words, speech = names.words, names.speech
    count = speech.count(times.count if isinstance(times, Rate) else times.amount, speech.noun("time"))
    if isinstance(times, Count):
        return count
    period = times.period
    if times.period in WEEKS:
        once = times.every == Amount.exactly(1)
        every = without_plan(times.every)
        period = words.noun(times.period, 1) if once else speech.count(every, speech.noun(times.period))
    return words("when.rate", count=count, period=period)


def without_plan(amount: Amount) -> Amount:
    """A range of which it isn't said what is planned."""
    return replace(amount, planned=amount.high if amount.high is not None else amount.low)


def days_words(first: date, last: date, begins: time | None, ends: time | None, words: Words) -> str:
    """`tirsdag den 16. januar 2024 kl. 12.00-16.00`."""
    days = date_range_text(first, last, words.language, with_weekday=True)
    if begins is None:
        return days
    return words("when.on-clock", date=days, clock=clock_text(begins, ends, words.language))


def window_words(first: date | None, last: date | None, words: Words, *, in_sentence: bool = False) -> str:
    """Between which days: `i januar 2024`, `i uge 37, 2024`, `17. januar til 6. marts 2024`, `senest 6. marts 2024`.

    `in_sentence` says of days that they are a period: `i perioden 17. januar til 6. marts 2024`.
    """
    language = words.language
    whole = _whole_stretch(first, last, words) if first is not None and last is not None else ""
    if whole:
        return whole
    if first is None or last is None:
        if first is not None:
            return words("when.earliest", date=date_text(first, language))
        return words("when.latest", date=date_text(last, language)) if last is not None else ""
    period = date_range_text(first, last, language)
    if first == last:
        return period
    return words("when.window", period=period) if in_sentence else period


def _whole_stretch(first: date, last: date, words: Words) -> str:
    """A whole month, quarter or week of the calendar; '' where it is none."""
    if first.day == 1 and last == add_days(add_months(first, 1), -1):
        return words("when.month", month=month_year_text(first, words.language))
    if first.day == 1 and first.month % 3 == 1 and last == add_days(add_months(first, 3), -1):
        return words("when.quarter-of-year", number=first.month // 3 + 1, year=first.year)
    year, week, weekday = first.isocalendar()
    return words("when.week-of-year", number=week, year=year) if weekday == 1 and (last - first).days == 6 else ""


def _stretch(clause: InCalendar | InCohortMonth | InPhaseWeek | During, names: Names) -> str:
    words = names.words
    match clause:
        case InCohortMonth():
            return words("when.cohort-month", number=clause.number)
        case InPhaseWeek():
            return words("when.phase-week", number=clause.number, phase=names.phase(clause.phase.text))
        case During():
            return words("when.during", phase=names.phase(clause.phase.text))
        case InCalendar(unit="month"):
            name = month_name(clause.number, words.language)
            return words("when.month", month=f"{name} {clause.year}" if clause.year is not None else name)
    if clause.year is None:
        return words(f"when.{clause.unit}", number=clause.number)
    return words(f"when.{clause.unit}-of-year", number=clause.number, year=clause.year)


def _two(first: Reference, last: Reference, names: Names, inside: str) -> dict[str, str]:
    """The two ends; two sessions of one activity name it once: `dag 1` and `dag 2 på modul 1`."""
    session, _ = names.anchor_parts(first, inside)
    shared = first.text.partition(".")[0] == last.text.partition(".")[0]
    begin = session if session and shared else names.anchor(first, inside)
    return {"first": begin, "last": names.anchor(last, inside)}


def _distance(clause: Distance, names: Names, inside: str) -> str:
    """`about` is counted in `low` and `high`, a unit either way, and is taken off again here."""
    low, high = clause.low, clause.high
    if clause.about and high is not None:
        high -= ONE
        low = min(low + ONE, high)
    planned = high if high is not None else low
    amount = Amount(low, planned, high, planned if clause.about else Fraction(0))
    words, anchor, noun = names.words, names.anchor(clause.anchor, inside), names.speech.noun(clause.unit)
    if clause.ends and clause.direction == "after" and not low and high is not None:
        distance = names.speech.count(Amount.exactly(high), noun)
        return words("when.ends-within", distance=distance, anchor=anchor)
    distance = names.speech.count(amount, noun)
    return words(f"when.{'ends' if clause.ends else 'distance'}-{clause.direction}", distance=distance, anchor=anchor)
