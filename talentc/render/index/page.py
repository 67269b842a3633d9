"""Floor 7: the page that offers everything: handbooks, calendars, time, the timeline, and what isn't settled.

It links to what `contents.py` tells, and so to nothing that isn't made.
"""

from collections.abc import Iterator
from datetime import date

from talentc.compiled import Compiled, Schedule
from talentc.render.amounts import Speech, headline
from talentc.render.cohort_view import cohort_views
from talentc.render.contents import (
    TIME_JSON,
    TIMELINE,
    calendar_dates,
    calendar_windows,
    handbook_path,
    handbook_roles,
    overview_name,
    relative_link,
    time_path,
    time_roles,
    timeline_path,
    workbook_path,
)
from talentc.render.documents.tree import (
    Block,
    Blocks,
    Column,
    Document,
    Fact,
    Figure,
    Heading,
    Inlines,
    Link,
    ListBlock,
    Paragraph,
    Row,
    Table,
    Text,
    fact,
    paragraph,
    text,
)
from talentc.render.figures.role_time import RoleTime, role_times
from talentc.render.index.calendars import calendar_blocks
from talentc.render.index.notes import note_blocks, programme_assumptions
from talentc.render.made_by import made_by
from talentc.render.names import Names, alone
from talentc.render.numbers import date_range_text
from talentc.render.programme_timeline import programme_timeline
from talentc.render.timeline import timeline_svg
from talentc.render.words import Words


def index_document(compiled: Compiled, words: Words) -> Document:
    """The page as a document tree."""
    names = Names(compiled.programme, words)
    sections = (
        ("handbooks", _handbooks(compiled, names)),
        ("calendars", calendar_blocks(compiled, names)),
        ("time", _time(compiled, names)),
        ("timeline", tuple(_timelines(compiled, names))),
        ("notes", note_blocks(compiled, words)),
        ("assumptions", programme_assumptions(names)),
    )
    blocks: list[Block] = []
    for name, section in sections:
        if section:
            blocks += (Heading(2, text(words(f"index.{name}")), name), *section)
    return Document(
        title=names.line(names.title),
        language=words.language,
        kicker=words("index.title"),
        subtitle=words("index.intro"),
        facts=tuple(_facts(compiled, names)),
        blocks=tuple(blocks) or (paragraph(words("index.nothing")),),
        footer=text(made_by(names) or names.line(names.title)),
    )


def _facts(compiled: Compiled, names: Names) -> Iterator[Fact]:
    """For whom, by whom, and when each cohort is held."""
    file, words = compiled.programme.file, names.words
    if file.client is not None:
        yield fact(words("handbook.cover-client"), alone(names.line(file.client)))
    if file.provider is not None:
        yield fact(words("handbook.cover-provider"), alone(names.line(file.provider)))
    for schedule in compiled.schedules:
        days = tuple(_days(compiled, schedule))
        if days:
            period = date_range_text(min(days), max(days), words.language)
            if schedule.cohort.proposed:
                period = words("proposed.marked", days=period)
            yield fact(names.line(schedule.cohort.written.title), period)


def _days(compiled: Compiled, schedule: Schedule) -> Iterator[date]:
    for _, given in calendar_dates(compiled.programme, schedule):
        yield from (given.dates.first, given.dates.last)
    for _, window in calendar_windows(compiled.programme, schedule):
        yield from (window.first, window.last)


def _handbooks(compiled: Compiled, names: Names) -> Blocks:
    """A line for each handbook."""
    items = tuple(
        (_linked(handbook_path(role), names.words("handbook.for", roles=names.role(role, many=True))),)
        for role in handbook_roles(compiled)
    )
    return (paragraph(names.words("index.handbooks-intro")), ListBlock(items)) if items else ()


def _time(compiled: Compiled, names: Names) -> Blocks:
    """How much time each role is asked for, with its page and its other formats."""
    words, asked = names.words, time_roles(compiled)
    rows = tuple(_time_row(role, names) for role in role_times(compiled, words) if role.role in asked)
    if not rows:
        return ()
    columns = (
        Column(text(words("index.role")), share=3),
        Column(text(words("index.time-per-person")), share=4),
        Column(text(words("index.formats")), share=2),
    )
    overview = Link(relative_link(time_path(overview_name(compiled.programme))), text(words("time.overview")))
    workbook = Link(relative_link(workbook_path(compiled.programme)), text(words("index.workbook")))
    everything = Link(relative_link(TIME_JSON), text(words("index.time-json")))
    return (
        paragraph(words("index.time-intro")),
        Paragraph((overview, Text(" · "), workbook, Text(" · "), everything)),
        Table(text(words("index.time-caption")), columns, rows),
    )


def _time_row(role: RoleTime, names: Names) -> Row:
    words, speech = names.words, Speech(names.words, role.units)
    amount = words("index.no-one-time" if role.some_of_them or role.named else "amount.none")
    if role.rows:
        amount = speech.time(headline(role.total), "h")
        days = speech.total(role.total) if speech.has_days else amount
        amount += f" ({days})" if days != amount else ""  # of an unknown time there is no more to tell in days
    formats = (
        Link(relative_link(time_path(role.role, "md")), text("Markdown")),
        Text(" · "),
        Link(relative_link(time_path(role.role, "csv")), text("CSV")),
    )
    title: Inlines = (
        Link(relative_link(time_path(role.role)), text(names.line(names.programme.file.roles[role.role].title))),
    )
    return Row((title, text(amount), formats))


def _timelines(compiled: Compiled, names: Names) -> Iterator[Block]:
    """The drawing of each cohort whose days are known, and its file."""
    path = TIMELINE
    for number, view in enumerate(cohort_views(compiled), 1):
        timeline = programme_timeline(view, names)
        if timeline is not None:
            drawing = timeline_svg(timeline, names.words, f"timeline-{number}")
            caption = names.line(view.cohort.written.title) if view.cohort is not None else timeline.title
            link = Link(relative_link(path or timeline_path(view.id)), text(names.words("index.timeline-file")))
            yield Figure(drawing, timeline.description, (Text(f"{caption} · "), link))
            path = ""


def _linked(path: str, words: str) -> Paragraph:
    return Paragraph((Link(relative_link(path), text(words)),))
