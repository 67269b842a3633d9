"""Floor 7: a calendar of the year on a terminal: months across, tracks (or cohorts) down, days as marks in between."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from talentc.model.programme import Programme
from talentc.plan.proposal import CohortProposal, PlannedSession, Proposal
from talentc.render.plan.closed_months import closed_marks, holiday_marks
from talentc.render.plan.days import month
from talentc.render.plan.months import Month, month_of, months_between
from talentc.render.plan.names import PlanNames
from talentc.render.programme_timeline import tracks_of
from talentc.show.screen import Line, Piece, Style, plain
from talentc.show.width import beginning, columns, padded, printable, wrapped
from talentc.value import Value, replace

CELL = 4  # columns of a month, besides the one that parts it from the next
GAP = "|"  # months are parted by a line: between two days of one there is a space
NARROWEST_TITLE = 12
BANDS = (12, 6, 4, 3, 2, 1)  # months in a band where not all fit
SEVERAL_DAYS = "+"
LEGEND = "Where + stands behind a day, something begins that runs several days."
STYLES: Mapping[str, Style] = {
    "new": "strong",
    "kept": "plain",
    "moved": "warning",
    "pinned": "plain",
    "past": "dim",
}

Mark = tuple[str, Style]


class YearRow(Value, frozen=True):
    """A row of the calendar: a title, and the marks of each month in order. Rows of a `group` stand under its title."""

    title: str
    marks: Mapping[Month, tuple[Mark, ...]]
    group: str = ""


def cohort_year(cohort: CohortProposal, programme: Programme, names: PlanNames, width: int) -> Iterator[Line]:
    """One cohort: a row for each track that has dates, then what is closed."""
    if not cohort.sessions:
        return
    own = names.names[cohort.programme]
    rows = []
    for track, activities in tracks_of(programme):
        title = own.line(programme.file.tracks[track].title) if track is not None else own.words("handbook.activities")
        ids = {activity.id for activity in activities}
        here = [each for each in cohort.sessions if each.key.session.partition(".")[0] in ids]
        rows += [YearRow(title, _marks(here))] if here else []
    months = _months(cohort.sessions)
    closed = (
        YearRow("Closed", closed_marks(programme, cohort, months)),
        YearRow("Public holidays", holiday_marks(programme, cohort, months)),
    )
    rows += [row for row in closed if row.marks]
    yield from year_lines(f"{names.cohort(cohort)}, month by month", rows, months, width)


def cohorts_year(proposal: Proposal, names: PlanNames, width: int) -> Iterator[Line]:
    """All cohorts in one calendar, a row for each."""
    rows = [
        YearRow(names.cohort_alone(cohort), _marks(cohort.sessions), names.programme(cohort.programme))
        for cohort in proposal.cohorts
        if cohort.sessions
    ]
    if len(names.names) == 1:
        rows = [replace(row, group="") for row in rows]
    if rows:
        months = _months([session for cohort in proposal.cohorts for session in cohort.sessions])
        yield from year_lines("All cohorts, month by month", rows, months, width)


def year_lines(title: str, rows: Sequence[YearRow], months: Sequence[Month], width: int) -> Iterator[Line]:
    """The calendar in lines of at most `width` columns: all in one band, or in bands of a year, half, third, …"""
    for line in wrapped(title, width):
        yield ((line, "strong"),)
    yield plain("")
    longest = max(columns(printable(row.title)) for row in rows)
    room = min(longest, max(NARROWEST_TITLE, width // 4))
    fit = max(1, (width - room) // (CELL + len(GAP)))
    size = len(months) if len(months) <= fit else next(size for size in BANDS if size <= fit)
    for start in range(0, len(months), size):
        yield from _band(rows, months[start : start + size], room)
        yield plain("")
    if any(mark.endswith(SEVERAL_DAYS) for row in rows for marks in row.marks.values() for mark, _ in marks):
        yield from (((line, "dim"),) for line in wrapped(LEGEND, width))
        yield plain("")


def _band(rows: Sequence[YearRow], months: Sequence[Month], room: int) -> Iterator[Line]:
    """Some months of all rows that have a mark in them, under the names of the months and their years."""
    years = [str(year) if index == 0 or number == 1 else "" for index, (year, number) in enumerate(months)]
    names = [month(date(year, number, 1)) for year, number in months]
    for head, gap in ((years, " "), (names, GAP)):
        yield ((padded("", room) + "".join(gap + padded(text, CELL) for text in head), "dim"),)
    yield (("-" * (room + (CELL + len(GAP)) * len(months)), "dim"),)
    group = ""
    for row in rows:
        if not any(row.marks.get(each) for each in months):
            continue
        if row.group != group:
            group = row.group
            for line in wrapped(group, room + (CELL + len(GAP)) * len(months)):
                yield ((line, "strong"),)
        yield from _row(row, months, room)


def _row(row: YearRow, months: Sequence[Month], room: int) -> Iterator[Line]:
    """A row, of as many lines as its fullest month needs."""
    cells = [_stacked(row.marks.get(each, ())) for each in months]
    for number in range(max(len(cell) for cell in cells)):
        pieces: list[Piece] = [(padded(_shortened(row.title, room) if number == 0 else "", room), "plain")]
        for cell in cells:
            marks = cell[number] if number < len(cell) else ()
            pieces += _cell(marks)
        yield tuple(pieces)


def _cell(marks: Sequence[Mark]) -> Iterator[Piece]:
    yield GAP, "dim"
    used = 0
    for index, (text, style) in enumerate(marks):
        if index:
            yield " ", "plain"
        yield text, style
        used += columns(text) + (1 if index else 0)
    yield " " * (CELL - used), "plain"


def _stacked(marks: Sequence[Mark]) -> list[tuple[Mark, ...]]:
    """The marks of a month in lines that are no wider than it."""
    lines: list[tuple[Mark, ...]] = []
    used = CELL + 1
    for mark in marks:
        needs = columns(mark[0])
        if used + 1 + needs > CELL:
            lines.append((mark,))
            used = needs
        else:
            lines[-1] = (*lines[-1], mark)
            used += 1 + needs
    return lines


def _shortened(title: str, room: int) -> str:
    title = printable(title)
    return title if columns(title) <= room else f"{beginning(title, room - 1).rstrip()}…"


def _marks(sessions: Sequence[PlannedSession]) -> Mapping[Month, tuple[Mark, ...]]:
    """The day on which each session begins, by month."""
    found: dict[Month, tuple[Mark, ...]] = {}
    for session in sorted(sessions, key=lambda each: (each.first, each.last, each.key)):
        text = f"{session.first.day}{SEVERAL_DAYS if session.last > session.first else ''}"
        key = month_of(session.first)
        found[key] = (*found.get(key, ()), (text, STYLES[session.standing]))
    return found


def _months(sessions: Sequence[PlannedSession]) -> tuple[Month, ...]:
    return months_between(min(each.first for each in sessions), max(each.last for each in sessions))
