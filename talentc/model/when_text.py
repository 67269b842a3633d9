"""Floor 2: the small language of `when`, text to value. Every function raises TextError for what it can't read.

What the sentences mean is the table "When" of the language. One text holds one clause; several are a list.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import time
from fractions import Fraction

from talentc.model.amount_scan import finish
from talentc.model.calendar_text import (
    MONTHS,
    WEEKDAYS,
    meant,
    scan_calendar,
    scan_clock,
    scan_dates,
    scan_ordinal,
    scan_weekdays,
    stands_date,
)
from talentc.model.date_words import refuse_date_in_words
from talentc.model.number_text import Number, scan_number
from talentc.model.scan import Scanner
from talentc.model.text_error import TextError
from talentc.model.unit_words import MAX_WEEKS
from talentc.model.when import (
    AtClock,
    Between,
    Clause,
    ClosedStretch,
    During,
    EveningBefore,
    Every,
    InCohortMonth,
    InPhaseWeek,
    OnDayOf,
    OnWeekdays,
    Relative,
    Spread,
    Unknown,
    When,
)
from talentc.model.when_scan import (
    DISTANCE_UNITS,
    check_distance,
    expect,
    scan_distance,
    scan_reference,
    scan_two_references,
    scan_unit,
)

RESERVED_WORDS: frozenset[str] = frozenset(
    {
        *("about", "after", "and", "at", "before", "between", "day", "during", "ends", "evening", "every", "in"),
        *("least", "most", "of", "on", "spread", "start", "the", "to", "unknown"),
        *DISTANCE_UNITS,
        *(month.lower() for month in MONTHS),
        *(day.lower() + ending for day in WEEKDAYS for ending in ("", "s")),
    }
)
"""Words of `when`; no id may be one of them (`start` is the start of a cohort)."""


def parse_when(texts: Sequence[str]) -> When:
    """All clauses of a `when`, each item of the list one; the error's `index` says which item is wrong."""
    clauses: list[Clause] = []
    for index, text in enumerate(texts):
        try:
            clauses.append(parse_clause(text))
        except TextError as error:
            error.index = index
            raise
    for index, clause in enumerate(clauses):
        if isinstance(clause, Unknown) and len(clauses) > 1:
            raise TextError("unknown-not-alone", clause.start, clause.end, index=index)
    return When(tuple(clauses), tuple(texts))


def parse_clause(text: str) -> Clause:
    """One text of a `when`."""
    scanner = Scanner(text, "when-empty")
    clause = _clause(scanner)
    finish(scanner, "second-condition")
    return clause


def parse_clock(text: str) -> tuple[time, time | None]:
    """`09:00-16:00`, or a lone start, `19:00`."""
    scanner = Scanner(text, "when-empty")
    clock = scan_clock(scanner)
    finish(scanner)
    return clock


def parse_weekdays(text: str) -> tuple[int, ...]:
    """`Tuesday-Thursday`, `Fridays`, `Monday and Tuesday`; Monday is 0."""
    scanner = Scanner(text, "when-empty")
    weekdays = scan_weekdays(scanner)
    finish(scanner)
    return weekdays


def parse_closed(text: str) -> ClosedStretch:
    """`week 7`, `July`, `quarter 3`, `week 42 2025`, `2024-12-20 to 2025-01-03`, `2024-06-07`."""
    scanner = Scanner(text, "when-empty")
    closed: ClosedStretch
    closed = scan_dates(scanner, with_clock=False) if stands_date(scanner) else scan_calendar(scanner)
    finish(scanner)
    return closed


def _clause(scanner: Scanner) -> Clause:
    start, end = scanner.at, scanner.length
    if stands_date(scanner):
        return scan_dates(scanner)
    refuse_date_in_words(scanner, start)
    word = scanner.peek()
    if word is None or word.key in ("about", "ends"):
        return scan_distance(scanner, start)
    if word.key == "at" and (scanner.phrase("at", "most") or scanner.phrase("at", "least")):
        scanner.at = start
        return scan_distance(scanner, start)
    read = _CLAUSES.get(word.key)
    if read is None:
        here = scanner.here
        fields = {"word": here.text, "suggestion": meant(word.text, (*_CLAUSES, "about", "ends"))}
        raise TextError("when-not-understood", here.start, here.end, fields)
    scanner.take(word)
    return read(scanner, start, end)


def _unknown(_scanner: Scanner, start: int, end: int) -> Clause:
    return Unknown(start, end)


def _in(scanner: Scanner, start: int, end: int) -> Clause:
    word = scanner.peek()
    if word is not None and word.key == "month":
        scanner.take(word)
        return InCohortMonth(start, end, scan_ordinal(scanner, word))
    if word is not None and word.key == "week":
        before = scanner.at
        scanner.take(word)
        number = scan_ordinal(scanner, word, limit=MAX_WEEKS)
        if of := scanner.word("of"):
            return InPhaseWeek(start, end, number, scan_reference(scanner, of.text))
        scanner.at = before
    calendar = scan_calendar(scanner, ("month",))
    return type(calendar)(start, end, calendar.unit, calendar.number, calendar.year)


def _during(scanner: Scanner, start: int, end: int) -> Clause:
    return During(start, end, scan_reference(scanner, "during"))


def _after(scanner: Scanner, start: int, end: int) -> Clause:
    return Relative(start, end, "after", scan_reference(scanner, "after"))


def _before(scanner: Scanner, start: int, end: int) -> Clause:
    return Relative(start, end, "before", scan_reference(scanner, "before"))


def _between(scanner: Scanner, start: int, end: int) -> Clause:
    return Between(start, end, *scan_two_references(scanner))


def _spread(scanner: Scanner, start: int, end: int) -> Clause:
    expect(scanner, "between")
    return Spread(start, end, *scan_two_references(scanner))


def _every(scanner: Scanner, start: int, end: int) -> Clause:
    number = scan_number(scanner) or Number(Fraction(1), 0, start, scanner.at)
    unit = scan_unit(scanner, number)
    check_distance(scanner, number, number, unit)
    expect(scanner, "after")
    return Every(start, end, number.value, unit, scan_reference(scanner, "after"))


def _on(scanner: Scanner, start: int, end: int) -> Clause:
    if scanner.word("the"):
        expect(scanner, "day")
        expect(scanner, "of")
        return OnDayOf(start, end, scan_reference(scanner, "of"))
    return OnWeekdays(start, end, scan_weekdays(scanner))


def _the(scanner: Scanner, start: int, end: int) -> Clause:
    expect(scanner, "evening")
    expect(scanner, "before")
    return EveningBefore(start, end, scan_reference(scanner, "before"))


def _at(scanner: Scanner, start: int, end: int) -> Clause:
    return AtClock(start, end, *scan_clock(scanner))


_CLAUSES: Mapping[str, Callable[[Scanner, int, int], Clause]] = {
    "unknown": _unknown,
    "in": _in,
    "during": _during,
    "after": _after,
    "before": _before,
    "between": _between,
    "spread": _spread,
    "every": _every,
    "on": _on,
    "the": _the,
    "at": _at,
}
