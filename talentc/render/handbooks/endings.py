"""Floor 7: what stands at the end of a handbook: the calendar, whom to ask, and the words explained."""

import re
from collections.abc import Iterator

from talentc.compiled import Schedule
from talentc.render.contents import calendar_path, calendar_roles, public_address
from talentc.render.documents.plain_text import plain_blocks
from talentc.render.documents.tree import (
    Block,
    Blocks,
    Fact,
    Facts,
    Heading,
    Link,
    Paragraph,
    Text,
    paragraph,
    text,
)
from talentc.render.handbooks.reader import Reader
from talentc.render.subscribe import subscribe_blocks, webcal_address


def calendar(reader: Reader) -> Blocks:
    """How to subscribe to the role's calendar, where it has one."""
    compiled, words = reader.compiled, reader.words
    schedules = [each for each in compiled.schedules if reader.role in calendar_roles(compiled, each)]
    if not schedules:
        return ()
    return (
        Heading(2, text(words("handbook.calendar")), "calendar"),
        paragraph(words("subscribe.why")),
        *_addresses(reader, schedules),
        *subscribe_blocks(words, 3),
    )


def _addresses(reader: Reader, schedules: list[Schedule]) -> Iterator[Block]:
    """The address of each cohort's calendar, where the programme says where its outputs are published."""
    words = reader.words
    found = []
    for schedule in schedules:
        address = public_address(reader.programme, calendar_path(schedule.cohort.id, reader.role))
        if address is not None:
            found.append((reader.names.line(schedule.cohort.written.title), webcal_address(address)))
    if not found:
        yield paragraph(words("subscribe.address"))
        return
    yield paragraph(words("subscribe.address-known"))
    for title, address in found:
        before = (Text(f"{title}: "),) if len(reader.cohorts) > 1 else ()
        yield Paragraph((*before, Link(address, text(address))))


def contacts(reader: Reader) -> Blocks:
    """Whom to ask."""
    publishing = reader.programme.file.publishing
    organizer = publishing.organizer if publishing is not None else None
    if organizer is None:
        return ()
    name = " ".join(organizer.name.split())
    inlines = (Text(f"{name}, "), Link(f"mailto:{organizer.email}", text(organizer.email)))
    return (Heading(2, text(reader.words("handbook.contacts")), "contacts"), Paragraph(inlines))


def glossary(reader: Reader, book: Blocks) -> Blocks:
    """The words of the programme's glossary that stand in this book, in the order of the file."""
    told = plain_blocks(book)
    facts = tuple(
        Fact(text(word), blocks)
        for word, explained in reader.programme.file.glossary.items()
        if _stands_in(word, told) and (blocks := reader.blocks(explained, 3))
    )
    return (Heading(2, text(reader.words("handbook.glossary")), "glossary"), Facts(facts)) if facts else ()


def _stands_in(word: str, told: str) -> bool:
    """Whether a word stands in a text, with whatever ending."""
    return re.search(rf"(?<!\w){re.escape(word.strip())}", told, re.IGNORECASE) is not None
