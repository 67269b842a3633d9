"""Floor 7: between which days people hold what they arrange themselves, as a table."""

from collections.abc import Iterator, Sequence
from datetime import date

from talentc.render.cohort_view import only_ends
from talentc.render.documents.tree import Column, Row, Table, text
from talentc.render.names import Names
from talentc.render.plan.days import month
from talentc.render.plan.names import PlanNames
from talentc.schedule.own_windows import OwnWindow

MOST_LINES = 12  # windows of one session; more are told as one


def window_table(windows: Sequence[OwnWindow], names: Names) -> Table | None:
    """A row for each window, in the order of the programme; None where there is none.

    What only has to be over by a day isn't arranged: it is left out.
    """
    rows = tuple(_rows(windows, names))
    if not rows:
        return None
    columns = (
        Column(text("session"), share=25),
        Column(text("no"), "end"),
        Column(text("from"), share=11),
        Column(text("to"), share=11),
        Column(text("for"), share=21),
    )
    return Table(text("What people arrange themselves"), columns, rows)


def _rows(windows: Sequence[OwnWindow], names: Names) -> Iterator[Row]:
    runs: dict[tuple[str, tuple[str, ...]], list[OwnWindow]] = {}
    ending = {session.id for session in names.programme.sessions if only_ends(session)}
    for window in windows:
        if window.session_id in ending:
            continue
        runs.setdefault((window.session_id, window.held_for), []).append(window)
    for (session_id, held_for), run in runs.items():
        title = PlanNames.title(names, session_id, short=True)
        if held_for:
            found = (names.programme.activity(name) for name in held_for)
            title += f" ({', '.join(names.short(each) for each in found if each is not None)})"
        whom = _whom(session_id, names)
        if len(run) > MOST_LINES:
            first, last = min(each.first for each in run), max(each.last for each in run)
            yield _row(title, f"1-{len(run)}", first, last, whom)
            continue
        for window in run:
            number = f"{window.occurrence}/{window.count}" if window.count > 1 else ""
            yield _row(title, number, window.first, window.last, whom)
            title = whom = ""  # said once


def _row(title: str, number: str, first: date, last: date, whom: str) -> Row:
    days = (f"{day.day} {month(day)} {day.year}" for day in (first, last))
    return Row((text(title), text(number), *(text(day) for day in days), text(whom)))


def _whom(session_id: str, names: Names) -> str:
    session = names.programme.session(session_id)
    return ", ".join(dict.fromkeys(names.role(role, many=True) for role in session.who)) if session is not None else ""
