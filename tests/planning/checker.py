"""Whether the dates of cohorts are good: an independent look at every plan, that knows nothing of how it was made.

`check` takes the designs as they are written and the dates of each cohort, and says in plain sentences what is broken.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from itertools import combinations, pairwise
from typing import TypeAlias

from dateutil.relativedelta import relativedelta

from tests.planning.meeting import Meeting
from tests.planning.plain import Design, Person, Plain, at, clock_of, mapping, number, read, sessions, texts, word
from tests.planning.plain_days import Around, Extent, Held, danish_holidays, days_from, holds, in_stretch, weekdays
from tests.planning.shared import limits, places, trainers

Dates: TypeAlias = Mapping[tuple[str, str], Mapping[tuple[str, int], Held]]  # by programme and cohort, then by session


def check(designs: Sequence[str | Design], dates: Dates, today: date = date.min) -> list[str]:
    """What is broken, in plain sentences; nothing where the dates are good. Nothing new lies before `today`."""
    found: list[str] = []
    everything: list[Meeting] = []
    for written in designs:
        design = read(written) if isinstance(written, str) else written
        known = tuple(sessions(design))
        for cohort in mapping(design.get("cohorts")):
            given = dates.get((word(design, "id"), cohort), {})
            mine = [
                Meeting(design, cohort, session, nth, given[session.id, nth], known)
                for session in known
                for nth in range(1, (session.times or 0) + 1)
                if (session.id, nth) in given
            ]
            found += _missing(design, cohort, mine)
            for meeting in mine:
                found += [
                    f"{meeting.name}: {what}"
                    for what in (*_days(meeting, today), *_pins(meeting), *_when(meeting, mine))
                ]
            found += [*_order(mine), *_people(mine), *limits(design, mine)]
            everything += mine
    return [*found, *trainers(everything), *places(everything)]


def _missing(design: Design, cohort: str, mine: list[Meeting]) -> Iterator[str]:
    dated = {(meeting.session.id, meeting.occurrence) for meeting in mine}
    for session in sessions(design):
        if session.is_joint and session.when and session.when != ("unknown",):
            for nth in range(1, (session.times or 0) + 1):
                if (session.id, nth) not in dated:
                    yield f"{word(design, 'id')}/{cohort}: {session.id} {nth} has no date"


def _closed(design: Design, cohort: str, day: date, also: frozenset[int] = frozenset()) -> str:
    """Why a day is closed, '' where it is open."""
    if word(design, "calendar", "holidays") == "DK" and day in danish_holidays(day.year):
        return "a public holiday"
    for written in (*texts(at(design, "calendar", "closed")), *texts(at(design, "cohorts", cohort, "closed"))):
        if in_stretch(day, written):
            return written
    preferred = word(design, "calendar", "days")
    open_days = {*range(5), *also, *(weekdays(preferred) if preferred else ())}
    return "" if day.weekday() in open_days else "a weekend"


def _days(meeting: Meeting, today: date) -> Iterator[str]:
    if meeting.held.first < today:
        yield f"{meeting.held.first} is over"
    if len(meeting.days) != meeting.session.days:
        yield f"takes {meeting.session.days} days and has {len(meeting.days)}"
    asked = [weekdays(said[3:]) for said in meeting.session.when if re.fullmatch(r"on (?!the day of).+", said)]
    for day in meeting.days:
        if why := _closed(meeting.design, meeting.cohort, day, frozenset().union(*asked)):
            yield f"{day} is closed: {why}"


def _pins(meeting: Meeting) -> Iterator[str]:
    session = meeting.session
    names = {session.id: 1, f"{session.id}.{meeting.occurrence}": meeting.occurrence}
    if not any(other.activity == session.activity for other in _earlier(meeting)):
        names[session.activity] = 1
    for name, pinned in mapping(at(meeting.design, "cohorts", meeting.cohort, "when")).items():
        said = texts(pinned)[0] if texts(pinned) else ""
        if names.get(name) == meeting.occurrence and re.match(r"\d{4}-", said):
            if meeting.held.first != date.fromisoformat(said[:10]):
                yield f"is pinned to {said}, and is on {meeting.held.first}"
            clock = clock_of(said)
            if clock and clock[1] and meeting.held.hours not in (None, clock):
                yield f"is pinned to {said}, at other hours"


def _earlier(meeting: Meeting) -> Iterator[Plain]:
    for session in meeting.known:
        if session.id == meeting.session.id:
            return
        yield session


def _when(meeting: Meeting, mine: list[Meeting]) -> Iterator[str]:
    around = Around(
        _start(meeting),
        lambda name: _extent(meeting, mine, name),
        lambda name: _phase(meeting, mine, name),
        lambda monday: all(_closed(meeting.design, meeting.cohort, days_from(monday, step)) for step in range(7)),
    )
    for clause in meeting.session.when:
        if not holds(clause, meeting.held, around, meeting.occurrence, meeting.session.times or 1):
            yield f"{meeting.held.first} isn't `{clause}`"


def _start(meeting: Meeting) -> Extent | None:
    written = word(meeting.design, "cohorts", meeting.cohort, "start")
    if not written:
        return None
    first = date.fromisoformat(written if len(written) > 7 else f"{written}-01")
    last = first if len(written) > 7 else first + relativedelta(months=1, days=-1)
    return Extent(first, last, first, last)


def _extent(meeting: Meeting, mine: list[Meeting], name: str) -> Extent | None:
    """From the first day to the last of what a name means, if all of it has dates."""
    if name == "start":
        return _start(meeting)
    known = meeting.known
    meant = [session for session in known if session.id == f"{meeting.session.activity}.{name}"]
    meant = meant or [session for session in known if session.activity == name] or [s for s in known if s.id == name]
    asked = [(session.id, nth) for session in meant for nth in range(1, (session.times or 1) + 1)]
    held = [m.held for m in mine if (m.session.id, m.occurrence) in asked]
    if not asked or len(held) < len(asked):
        return None
    first, last = min(each.first for each in held), max(each.last for each in held)
    return Extent(first, first, last, last)


def _phase(meeting: Meeting, mine: list[Meeting], name: str) -> tuple[date, date, date | None] | None:
    phases = mapping(meeting.design.get("phases"))
    with_length = [each for each, phase in phases.items() if word(phase, "length")]
    opening = word(phases.get(name), "from") or ("start" if with_length[:1] == [name] else "")
    begin = _extent(meeting, mine, opening) if opening else None
    if begin is None:
        return None
    length = re.fullmatch(r"(?:about )?(\S+) (day|week|month|quarter|year)s?", word(phases.get(name), "length"))
    if length is None:
        return begin.begins_earliest, begin.begins_latest, None
    end = _phase_end(begin.begins_latest, number(length[1]), length[2])
    return begin.begins_earliest, begin.begins_latest, end


def _phase_end(begin: date, many: Fraction, unit: str) -> date:
    """Phases are counted in weeks, 52 a year, or in whole months, whichever is longer."""
    of_unit = {"day": Fraction(1, 7), "month": Fraction(52, 12), "quarter": Fraction(13), "year": Fraction(52)}
    weeks = many * of_unit.get(unit, Fraction(1))
    months = weeks * 12 / 52
    ends = [days_from(begin, int(weeks * 7) - 1)]
    if months.denominator == 1:
        ends.append(begin + relativedelta(months=int(months), days=-1))
    return max(ends)


def _order(mine: list[Meeting]) -> Iterator[str]:
    said = {
        clause.split()[-1] for meeting in mine for clause in meeting.session.when if re.search(r"\bbefore\b", clause)
    }
    for one, other in pairwise(mine):
        same = one.session.activity == other.session.activity and not one.session.has_choice
        turned = one.session.id != other.session.id and said & {other.session.id, other.session.id.rpartition(".")[2]}
        if same and not turned and other.held.first < one.held.first:
            yield f"{other.name}: comes before {one.name}"


def _people(mine: list[Meeting]) -> Iterator[str]:
    for one, other in combinations(mine, 2):
        if one.overlaps(other):
            for here in one.session.who:
                for there in other.session.who:
                    if _same_people(one, here, there) and not (one.session.has_choice or other.session.has_choice):
                        yield f"{one.name}: {here.role} is at {other.name} at the same time"


def _same_people(meeting: Meeting, one: Person, other: Person) -> bool:
    """Whether the same people of a cohort are asked; those with names are looked at by name."""
    if one.names or other.names or one.may_stay_away or other.may_stay_away:
        return False
    overlap = (
        one.role == other.role or one.role == other.role.partition(".")[0] or other.role == one.role.partition(".")[0]
    )
    return overlap and one.people == other.people == "all"
