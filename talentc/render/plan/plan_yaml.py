"""Floor 7: the plan.yaml of a cohort, with the dates of a proposal: a new one, or the one that there is, changed.

In the one that there is, lines are put in the order of their days and get the weekday; otherwise only what the
proposal changes is changed (see `plan_lines.py`). The marks of a line:

- what a person has pinned here stays `pinned`; what the programme file fixes needs no mark;
- what moves is `moved from` the day before, and stays so until it is published. What is published and moves again
  stays `moved from` the published day;
- a date that stays keeps its marks.

Hours are those of the proposal, unless the line has none: then they follow the design, and go on doing so.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time

from talentc.model.plan_line import PlanLine, parse_plan_line, plan_line_text, says_weekdays
from talentc.model.when import OnDates
from talentc.plan.proposal import CohortProposal, PlannedSession
from talentc.render.plan.plan_lines import Entry, scalar, with_entries, with_stamp
from talentc.render.plan.plan_source import PlanSource
from talentc.tree import Mapping as MappingTree
from talentc.tree import Scalar, Tree
from talentc.value import replace

NEW = """\
# Written by talentc plan. To fix a date, add ", pinned" to its line and plan again.
cohort: {cohort}
holidays: {{}}
sessions: {{}}
published: {{}}
"""


def plan_text(before: str | None, proposal: CohortProposal, stamp: datetime | None) -> str:
    """The text of the plan with the dates of the proposal; `before` is that of the one that there is.

    `stamp` (UTC) is when these dates are set. It is written where a date changes: a plan that stays as it is stays so
    byte for byte.
    """
    text = before if before is not None else NEW.format(cohort=scalar(proposal.cohort))
    tree = PlanSource(text).tree
    lines = dict(_lines(tree.get("sessions")))
    keys = _keys(lines, proposal)
    planned = {keys.get(_identity(session), session.name): session for session in proposal.sessions}
    # What isn't planned (it has no date by the design, say) is a person's own, and stays.
    stays = {key: lines[key][0].dates.first for key in lines if key not in (*planned, *proposal.removed)}
    days = {**{key: session.first for key, session in planned.items()}, **stays}
    entries = []
    are_same = set(days) == set(lines)
    for key in sorted(days, key=lambda key: days[key]):
        old, written = lines.get(key, (None, ""))
        line = _line(planned[key], old) if key in planned else lines[key][0]
        are_same = are_same and old is not None and old.dates == line.dates
        is_kept = line == old and (says_weekdays(written) or key in stays)
        entries.append(Entry(key, None if is_kept else plan_line_text(line)))
    text = with_entries(text, "sessions", entries)
    text = with_entries(text, "holidays", tuple(_holidays(tree.get("holidays"), proposal)))
    return text if are_same or stamp is None else with_stamp(text, stamp)


def _lines(tree: Tree | None) -> Iterator[tuple[str, tuple[PlanLine, str]]]:
    """The lines of the plan that there is, by their keys: what they say, and their texts."""
    for key, value in tree.entries if isinstance(tree, MappingTree) else ():
        if isinstance(value, Scalar):
            yield key.text, (_placeless(parse_plan_line(value.text)), value.text)


def _placeless(line: PlanLine) -> PlanLine:
    return replace(line, dates=replace(line.dates, start=0, end=0))


def _identity(session: PlannedSession) -> tuple[str, int]:
    return session.key.session, session.key.occurrence


def _keys(lines: Mapping[str, tuple[PlanLine, str]], proposal: CohortProposal) -> dict[tuple[str, int], str]:
    """Under which key a session stands in the plan; the id of an activity may stand for its first session."""
    found: dict[tuple[str, int], str] = {}
    planned = {_identity(session) for session in proposal.sessions}
    others = []
    for key in lines:
        name, occurrence = _read_key(key)
        if (name, occurrence) in planned:
            found.setdefault((name, occurrence), key)
        else:
            others.append(key)
    for key in others:
        name, occurrence = _read_key(key)
        day = lines[key][0].dates.first
        for session in proposal.sessions:
            is_it = session.key.session.startswith(f"{name}.") and session.key.occurrence == occurrence
            if is_it and _identity(session) not in found and day in (session.before, session.first):
                found[_identity(session)] = key
                break
    return found


def _read_key(key: str) -> tuple[str, int]:
    name, _, last = key.rpartition(".")
    return (name, int(last[:6])) if name and last.isdecimal() and last.isascii() else (key, 1)


def _line(session: PlannedSession, old: PlanLine | None) -> PlanLine:
    """What the line of a session has to say, given what it says now."""
    dates = OnDates(0, 0, session.first, session.last, *_hours(session, old))
    if old is not None and old.dates.first == session.first:
        return PlanLine(dates, old.pinned, old.moved_from)
    if session.standing != "moved":
        return PlanLine(dates)
    told = old.moved_from if old is not None and session.published else None
    moved_from = told or session.before
    return PlanLine(dates, moved_from=moved_from if moved_from != session.first else None)


def _hours(session: PlannedSession, old: PlanLine | None) -> tuple[time | None, time | None]:
    """From when to when: as in the line that there is where it says none, or only the same beginning."""
    hours = session.hours
    if old is not None and (old.dates.first == old.dates.last) != (session.first == session.last):
        old = None  # hours of a day are none of several
    if old is not None and (hours is None or old.dates.from_time is None):
        return old.dates.from_time, old.dates.to_time
    if hours is None:
        return None, None
    if old is not None and old.dates.to_time is None and old.dates.from_time == hours.begins:
        return hours.begins, None
    return hours.begins, hours.ends


def _holidays(tree: Tree | None, proposal: CohortProposal) -> Iterator[Entry]:
    """The days that are there, as they are, with those that are new each before the first that is later."""
    stands = list(tree.keys) if isinstance(tree, MappingTree) else []
    known = {date.fromisoformat(day) for day in stands}
    new = sorted((day, name) for day, name in proposal.holidays.items() if day not in known)
    for key in stands:
        while new and new[0][0] < date.fromisoformat(key):
            yield Entry(new[0][0].isoformat(), scalar(new.pop(0)[1]))
        yield Entry(key, None)
    yield from (Entry(day.isoformat(), scalar(name)) for day, name in new)
