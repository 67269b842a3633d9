"""Floor 7: the calendars on the page that offers everything, and how to subscribe to them."""

from collections.abc import Iterator

from talentc.compiled import Compiled, Schedule
from talentc.model.people_file import Person
from talentc.render.contents import (
    calendar_path,
    calendar_people,
    calendar_roles,
    person_calendar_path,
    public_address,
    relative_link,
)
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
        blocks += (paragraph(words("index.calendars-intro" if is_public else "index.no-address")),)
    blocks += (*_proposed(compiled, names), *tables, *_undated(compiled, names))
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
        cohort = names.line(schedule.cohort.written.title)
        if rows:
            caption = words("index.calendars-of", cohort=cohort)
            yield Table(text(caption), (role, address, file) if is_public else (role, file), rows)
        people = tuple(_personal_row(names, schedule, person) for person in calendar_people(compiled, schedule))
        if people:
            caption, person = words("index.personal-of", cohort=cohort), Column(text(words("index.person")), share=3)
            yield Table(text(caption), (person, address, file) if is_public else (person, file), people)


def _row(names: Names, schedule: Schedule, role: str) -> Row:
    title = text(names.line(names.programme.file.roles[role].title))
    return _offer(names, title, calendar_path(schedule.cohort.id, role))


def _personal_row(names: Names, schedule: Schedule, person: Person) -> Row:
    """A person by id and role: everybody sees this page, so it names nobody."""
    title = (Code(person.id), Text(f" · {names.line(names.programme.file.roles[person.role].title)}"))
    return _offer(names, title, person_calendar_path(schedule.cohort.id, person.id))


def _offer(names: Names, title: Inlines, path: str) -> Row:
    address = public_address(names.programme, path)
    download = Link(relative_link(path), text(names.words("index.download")))
    if address is None:
        return Row((title, (download,)))
    subscribe = Link(webcal_address(address), text(names.words("index.subscribe")))
    links: Inlines = (subscribe, Text(" · "), download)
    return Row((title, (Code(address),), links))


def _proposed(compiled: Compiled, names: Names) -> Iterator[Block]:
    """The cohorts whose dates nobody has taken yet."""
    for schedule in compiled.schedules:
        if schedule.cohort.proposed:
            yield paragraph(names.words("proposed.cohort", cohort=names.line(schedule.cohort.written.title)))


def _undated(compiled: Compiled, names: Names) -> Iterator[Block]:
    """The cohorts that nobody has dated yet."""
    dated = {schedule.cohort.id for schedule in compiled.schedules}
    for cohort in compiled.programme.cohorts:
        if cohort.id not in dated:
            yield paragraph(names.words("index.no-dates", cohort=names.line(cohort.written.title)))
