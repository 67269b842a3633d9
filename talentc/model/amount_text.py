"""Floor 2: the small language of amounts, text to value. Every function raises TextError for what it can't read.

What the words mean is the table "Amounts" of the language: a plain range plans the end that asks the most time.
Words for units may be in English or in the programme's languages; all other words are English.
"""

from collections.abc import Set as AbstractSet
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from talentc.model.amount import NONE, OPEN, Amount, Count, Figure, Length, Rate, Ratio
from talentc.model.amount_scan import PLAIN, Mark, Ruler, Spoken, finish, scan_amount, scan_plan
from talentc.model.nearest import did_you_mean
from talentc.model.scan import Scanner, Word
from talentc.model.text_error import TextError
from talentc.model.unit_words import HOUR, MAX_HOURS, MAX_WEEKS, WEEKS, period_words
from talentc.model.units import Units
from talentc.value import Value, replace


def parse_length(text: str, units: Units) -> Length:
    """`2 h`, `1 h 30 min`, `½-1 day (plan ½ day)`, `about 2 h`, `at least 3 h`, `open`, `none`, in hours."""
    scanner = Scanner(text, "amount-empty")
    spoken = _fixed(scanner) or scan_amount(scanner, units.lengths)
    finish(scanner)
    _check_longest(spoken, MAX_HOURS, text)
    return Length(spoken.amount, text.strip(), spoken.mark.id, spoken.mark.factor, spoken.decimals)


def parse_count(text: str, *, zero: bool = False) -> Count:
    """`8`, `3-5`, `about 3`, `at least 3 (plan 4)`, `open`, `none`; fractions are allowed, 0 if `zero` says so."""
    scanner = Scanner(text, "amount-empty")
    spoken = _fixed(scanner) or scan_amount(scanner, PLAIN, zero=zero)
    finish(scanner)
    return Count(spoken.amount, text.strip(), spoken.decimals)


def parse_rate(text: str, periods: AbstractSet[str], languages: tuple[str, ...] = ()) -> Rate:
    """`1 per 2-3 weeks`, `3 per semester`, `2 per month`; `periods` are a phase's own (`semester`).

    `every` is in periods. Its plan is its low end: the shortest period asks the most time.
    """
    scanner = Scanner(text, "amount-empty")
    pair = _scan_pair(scanner, "period-missing")
    every = replace(pair.per, planned=pair.per.low, about=pair.per.low if pair.per.about else Fraction(0))
    people, every = _plan_of_pair(scanner, pair, every)
    finish(scanner)
    return Rate(people, every, _period(pair.of, periods, languages), text.strip())


def parse_ratio(text: str) -> Ratio:
    """`1 per talent`, `1 per 2 talents`, `1 per 1-2 talents (plan 1)`; `of` is the word as written, its -s still on it.

    Of a range of counterparts the high end is planned: who serves more of them gives the most time.
    """
    scanner = Scanner(text, "amount-empty")
    pair = _scan_pair(scanner, "counterpart-missing", zero=True)
    people, per = _plan_of_pair(scanner, pair, pair.per)
    finish(scanner)
    for amount in (people, per):
        _whole(amount, text)
    return Ratio(people, per, pair.of.text, text.strip(), pair.of.start, pair.of.end)


def parse_people(text: str) -> Count | Ratio | Literal["unknown"]:
    """`24`, `20-24`, `about 20`, `0`, `unknown`, or a ratio. Whole numbers only."""
    words = text.split()
    if words == ["unknown"]:
        return "unknown"
    if "per" in words:
        return parse_ratio(text)
    count = parse_count(text, zero=True)
    _whole(count.amount, text)
    return count


def parse_figure(text: str, units: Units, periods: AbstractSet[str] = frozenset()) -> Figure:
    """What a text prints: `20.76 days`, `3-4 h per month`, `at most 3 days`, `9 activities`, `24 people`.

    A figure may be zero, and has no `(plan …)`. A word that is both a unit and a noun (Danish `time`) is the unit.
    """
    scanner = Scanner(text, "amount-empty")
    spoken = _fixed(scanner) or scan_amount(scanner, units.figures, plan=False, zero=True)
    per = None
    if scanner.word("per"):
        if scanner.at_end:
            raise TextError("period-missing", scanner.at, scanner.at, {"text": text.strip()})
        word = scanner.here
        scanner.take(word)
        per = _period(word, periods, units.languages)
    finish(scanner)
    counted = spoken.mark.sort == "count"
    return Figure(
        spoken.amount,
        text.strip(),
        unit=None if counted else spoken.mark.id,
        factor=spoken.mark.factor,
        decimals=spoken.decimals,
        counted=spoken.mark.id if counted else None,
        per=per,
        budget=spoken.qualifier == "at most",
    )


def parse_phase_length(text: str, languages: tuple[str, ...] = ()) -> Amount:
    """`11 months`, `32 weeks`, `1½ years`, `10-12 months`, in weeks."""
    scanner = Scanner(text, "amount-empty")
    spoken = scan_amount(scanner, _period_ruler(languages))
    finish(scanner)
    _check_longest(spoken, MAX_WEEKS, text)
    return spoken.amount


def singular_candidates(word: str) -> tuple[str, ...]:
    """The ids that a counted word may mean, the likeliest first: `talents` is `talents` or `talent`."""
    return (word, word[:-1]) if len(word) > 1 and word.endswith("s") else (word,)


class _Pair(Value, frozen=True):
    """`people per per of`: what rates and ratios share."""

    people: Amount
    per: Amount
    of: Word
    start: int
    end: int


def _scan_pair(scanner: Scanner, missing_slug: str, *, zero: bool = False) -> _Pair:
    people = scan_amount(scanner, PLAIN, zero=zero)
    if not scanner.word("per"):
        here = scanner.here
        raise TextError("per-missing", here.start, here.end, {"text": scanner.between(0, scanner.length)})
    qualifier = scanner.at
    numbered = not (scanner.peek() or scanner.at_end) or scanner.phrase("about") or scanner.phrase("at")
    scanner.at = qualifier
    per = scan_amount(scanner, PLAIN, plan=False) if numbered else None
    if per is not None and per.qualifier in ("at least", "at most"):
        raise TextError("qualifier-misplaced", per.start, per.end, {"qualifier": per.qualifier})
    if per is not None and not per.amount.low:
        raise TextError("not-positive", per.start, per.end, {"amount": scanner.between(per.start, per.end)})
    of = scanner.here
    if scanner.at_end or of.text.startswith("("):
        raise TextError(missing_slug, of.start, of.start, {"text": scanner.between(0, scanner.length)})
    scanner.take(of)
    return _Pair(people.amount, per.amount if per else Amount.exactly(1), of, people.start, of.end)


def _plan_of_pair(scanner: Scanner, pair: _Pair, per: Amount) -> tuple[Amount, Amount]:
    """A plan at the end speaks of what stands behind `per` where that is a range, else of what stands before it."""
    if per.low != per.high:
        return pair.people, scan_plan(scanner, PLAIN, per, pair.start, pair.end)
    return scan_plan(scanner, PLAIN, pair.people, pair.start, pair.end), per


def _period(word: Word, periods: AbstractSet[str], languages: tuple[str, ...]) -> str:
    """The id of the period that a word names: one of the phase's own, or a week, a month …"""
    own = next((candidate for candidate in singular_candidates(word.text) if candidate in periods), None)
    if own is not None:
        return own
    mark = _period_ruler(languages).marks.get(word.key)
    if mark is None:
        known = sorted({*periods, *_period_ruler(languages).marks})
        fields = {"word": word.text, "suggestion": did_you_mean(word.text, known)}
        raise TextError("unknown-period", word.start, word.end, fields)
    return mark.id


@lru_cache(maxsize=8)
def _period_ruler(languages: tuple[str, ...]) -> Ruler:
    marks = {word: Mark(unit, WEEKS[unit]) for word, unit in period_words(languages).items()}
    return Ruler(marks, unknown_slug="unknown-period")


def _fixed(scanner: Scanner) -> Spoken | None:
    """Takes `open` or `none`."""
    start = scanner.at
    for word, amount in (("open", OPEN), ("none", NONE)):
        if scanner.word(word):
            return Spoken(amount, "", Mark(HOUR), 0, start, start + len(word))
    return None


def _check_longest(spoken: Spoken, most: int, text: str) -> None:
    if spoken.amount.planned > most or (spoken.amount.high or 0) > most:
        raise TextError("too-long", spoken.start, spoken.end, {"amount": text.strip()})


def _whole(amount: Amount, text: str) -> None:
    """People come in whole numbers, and `open` and `none` are words for time."""
    corners = [corner for corner in (amount.low, amount.planned, amount.high) if corner is not None]
    if any(corner.denominator != 1 for corner in corners):
        raise TextError("not-whole", 0, len(text), {"amount": text.strip()})
    if amount.none or amount.open:
        raise TextError("people-unclear", 0, len(text), {"amount": text.strip()})
