"""Floor 7: what happens in a session, item by item, as far as it concerns the reader."""

from collections.abc import Iterator

from talentc.model.activities import AgendaItem
from talentc.model.programme import Activity, Session
from talentc.render.documents.tree import Blocks, Break, Column, Emphasis, Inline, Inlines, Row, Table, Text, text
from talentc.render.guests import concerns
from talentc.render.handbooks.reader import Reader
from talentc.render.names import large
from talentc.render.numbers import clock_text


def agenda(reader: Reader, activity: Activity) -> Blocks:
    """A table for each session that has an agenda."""
    return tuple(_tables(reader, activity))


def _tables(reader: Reader, activity: Activity) -> Iterator[Table]:
    words = reader.words
    for session in reader.sessions(activity):
        rows = tuple(_rows(reader, session))
        if rows:
            name = large(reader.names.session(session)) or reader.names.line(activity.title)
            caption = words("calendar.event", activity=words("activity.agenda"), session=name)
            columns = (
                Column(text(words("activity.clock")), share=2),
                Column(text(words("activity.content")), share=5),
            )
            yield Table(text(caption), columns, rows, header_column=False)


def _rows(reader: Reader, session: Session) -> Iterator[Row]:
    day: int | None = None
    several = len({item.day for item in session.agenda if item.day is not None}) > 1
    for item in session.agenda:
        if not concerns(reader.programme, session, item, reader.role):
            continue
        if several and item.day is not None and item.day != day:
            day = item.day
            yield Row((text(reader.words("handbook.day", number=day)),), "group")
        yield Row((text(_clock(reader, item)), _title(reader, item)))


def _clock(reader: Reader, item: AgendaItem) -> str:
    if item.clock is not None and item.clock.from_time is not None:
        return clock_text(item.clock.from_time, item.clock.to_time, reader.words.language)
    length = item.clock.length if item.clock is not None else item.length
    return reader.speech.time(length.amount, length.unit) if length is not None else ""


def _title(reader: Reader, item: AgendaItem) -> Inlines:
    notes = [reader.words("time.voluntary")] if item.optional else []
    notes += [reader.names.venue(item.venue)] if item.venue is not None else []
    inlines: list[Inline] = [Text(reader.names.line(item.title))]
    if notes:
        inlines += [Break(), Emphasis((Text(large(", ".join(notes))),))]
    return tuple(inlines)
