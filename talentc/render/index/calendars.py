"""Floor 7: the calendars on the page that offers everything, and how to subscribe to them."""

from collections.abc import Iterator

from talentc.compiled import Compiled, Schedule
from talentc.model.programme import Programme
from talentc.render.contents import calendar_path, calendar_roles, public_address, relative_link
from talentc.render.documents.tree import (
    Block,
    Blocks,
    Code,
    Column,
    Heading,
    Inlines,
    Link,
    Row,
    Table,
    Text,
    paragraph,
    text,
)
from talentc.render.names import Names
from talentc.render.subscribe import subscribe_blocks, webcal_address


def calendar_blocks(compiled: Compiled, names: Names) -> Blocks:
    """A table for each cohort, then how to subscribe; nothing where the programme has no cohorts."""
    if not compiled.programme.cohorts:
        return ()
    words = names.words
    is_public = public_address(compiled.programme, "") is not None
    tables = tuple(_tables(compiled, names))
    blocks: list[Block] = []
    if tables:
        blocks += (paragraph(words("index.calendars-intro" if is_public else "index.no-address")), *tables)
    blocks += _undated(compiled, names)
    if tables:
        blocks += (
            Heading(3, text(words("subscribe.title")), "subscribe"),
            paragraph(words("subscribe.why")),
            *subscribe_blocks(words, 4),
        )
    return tuple(blocks)


def _tables(compiled: Compiled, names: Names) -> Iterator[Table]:
    words = names.words
    role, file = Column(text(words("index.role")), share=3), Column(text(words("index.file")), share=3)
    address = Column(text(words("index.address")), share=6)
    is_public = public_address(compiled.programme, "") is not None
    for schedule in compiled.schedules:
        rows = tuple(_row(names, schedule, role) for role in calendar_roles(compiled, schedule))
        if rows:
            caption = words("index.calendars-of", cohort=names.line(schedule.cohort.written.title))
            yield Table(text(caption), (role, address, file) if is_public else (role, file), rows)


def _row(names: Names, schedule: Schedule, role: str) -> Row:
    programme: Programme = names.programme
    path = calendar_path(schedule.cohort.id, role)
    title = text(names.line(programme.file.roles[role].title))
    address = public_address(programme, path)
    download = Link(relative_link(path), text(names.words("index.download")))
    if address is None:
        return Row((title, (download,)))
    subscribe = Link(webcal_address(address), text(names.words("index.subscribe")))
    links: Inlines = (subscribe, Text(" · "), download)
    return Row((title, (Code(address),), links))


def _undated(compiled: Compiled, names: Names) -> Iterator[Block]:
    """The cohorts that nobody has dated yet."""
    dated = {schedule.cohort.id for schedule in compiled.schedules}
    for cohort in compiled.programme.cohorts:
        if cohort.id not in dated:
            yield paragraph(names.words("index.no-dates", cohort=names.line(cohort.written.title)))
