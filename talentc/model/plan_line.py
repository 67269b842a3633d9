"""Floor 2: a line of a plan, `2027-02-02 Tue 09:00-16:00, pinned`: the days of a session, and marks behind them."""

import re
from datetime import date

from talentc.model.calendar_text import WEEKDAYS, meant, scan_clock, scan_date, scan_time, stands_date
from talentc.model.date_words import refuse_date_in_words
from talentc.model.nearest import did_you_mean
from talentc.model.scan import Scanner, Word, fold
from talentc.model.text_error import TextError
from talentc.model.when import OnDates
from talentc.value import Value

PINNED, MOVED_FROM = "pinned", "moved from"
SHORT_WEEKDAYS = tuple(name[:3] for name in WEEKDAYS)
_NUMBER_OF_WEEKDAY = {fold(name): number for names in (WEEKDAYS, SHORT_WEEKDAYS) for number, name in enumerate(names)}
_NO_WEEKDAY = frozenset({"to", "pinned", "moved"})


class PlanLine(Value, frozen=True):
    """The days of a session. `pinned`: nobody moves them. `moved_from`: the first day that they had before."""

    dates: OnDates
    pinned: bool = False
    moved_from: date | None = None


def parse_plan_line(text: str) -> PlanLine:
    """`2027-02-02`, `2027-02-02 Tue 09:00-16:00, pinned`, `2027-03-16 Tue to 2027-03-17 Wed, moved from 2027-03-09`.

    Of several days, hours are from when on the first, and to when on the last: `2027-03-16 10:00 to 2027-03-17 15:00`.
    Raises TextError for what is none of these, and for a day that has the name of another weekday.
    """
    scanner = Scanner(text, "when-empty")
    start = scanner.at
    if not stands_date(scanner):
        refuse_date_in_words(scanner, start)
        raise TextError("not-a-date", start, scanner.length, {"text": text.strip()})
    dates = _scan_days(scanner, start)
    pinned, moved_from = False, None
    while not scanner.at_end:
        here = scanner.here
        if not scanner.character(","):
            raise _no_mark(here)
        scanner.require()
        mark = scanner.here
        if not pinned and scanner.word("pinned"):
            pinned = True
        elif moved_from is None and scanner.phrase("moved", "from"):
            moved_from, _ = scan_date(scanner)
        else:
            raise _no_mark(mark)
    return PlanLine(dates, pinned, moved_from)


def parse_days(text: str) -> OnDates:
    """The days of a line alone, without marks."""
    scanner = Scanner(text, "when-empty")
    dates = _scan_days(scanner, scanner.at)
    if not scanner.at_end:
        raise _no_mark(scanner.here)
    return dates


def _no_mark(here: Word) -> TextError:
    word = here.text.rstrip(",") or here.text
    fields = {"word": word, "suggestion": did_you_mean(word, (PINNED, MOVED_FROM))}
    return TextError("unknown-mark", here.start, here.start + len(word), fields)


def _scan_days(scanner: Scanner, start: int) -> OnDates:
    """Takes the days with their hours; they end where the marks begin."""
    first, _ = _scan_day(scanner)
    begins = ends = None
    if _stands_digit(scanner):
        begins, ends = scan_clock(scanner)
    if ends is not None or not scanner.word("to"):
        return OnDates(start, _end(scanner), first, first, begins, ends)
    last, end = _scan_day(scanner)
    if last < first:
        fields = {"first": first.isoformat(), "last": last.isoformat()}
        raise TextError("end-before-start", start, end, fields)
    if begins is not None:
        ends, end = scan_time(scanner)
        if first == last and ends <= begins:
            raise TextError("end-before-start", start, end, {"first": f"{begins:%H:%M}", "last": f"{ends:%H:%M}"})
    return OnDates(start, _end(scanner), first, last, begins, ends)


def _end(scanner: Scanner) -> int:
    return len(scanner.text[: scanner.at].rstrip())


def _stands_digit(scanner: Scanner) -> bool:
    return not scanner.at_end and scanner.here.text[0].isdigit()


def _scan_day(scanner: Scanner) -> tuple[date, int]:
    """Takes a date and its weekday, if one is said; gives the date, and where both end."""
    start = scanner.at
    day, end = scan_date(scanner)
    word = scanner.peek()
    if word is None or word.key in _NO_WEEKDAY:
        return day, end
    number = _NUMBER_OF_WEEKDAY.get(word.key)
    if number is None:
        fields = {"word": word.text, "suggestion": meant(word.text, WEEKDAYS)}
        raise TextError("unknown-weekday", word.start, word.end, fields)
    if number != day.weekday():
        fields = {"date": day.isoformat(), "right": WEEKDAYS[day.weekday()], "written": word.text}
        raise TextError("other-weekday", start, word.end, fields)
    scanner.take(word)
    return day, word.end


def plan_line_text(line: PlanLine) -> str:
    """A line as `parse_plan_line` reads it, with its weekdays."""
    dates = line.dates
    begins, ends = (f" {moment:%H:%M}" if moment is not None else "" for moment in (dates.from_time, dates.to_time))
    if dates.first == dates.last:
        days = f"{_day_text(dates.first)}{begins}{ends.replace(' ', '-')}"
    else:
        days = f"{_day_text(dates.first)}{begins} to {_day_text(dates.last)}{ends}"
    marks = (PINNED if line.pinned else "", f"{MOVED_FROM} {line.moved_from}" if line.moved_from is not None else "")
    return ", ".join((days, *filter(None, marks)))


def says_weekdays(text: str) -> bool:
    """Whether a line that can be read names the weekday of each of its days."""
    days = text.partition(",")[0]
    return len(re.findall(r"[^\W\d_]{3,}", days)) == len(re.findall(r"\d{4}-", days))


def _day_text(day: date) -> str:
    return f"{day} {SHORT_WEEKDAYS[day.weekday()]}"
