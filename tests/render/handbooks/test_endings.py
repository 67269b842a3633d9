from collections.abc import Callable

from talentc.render.documents.plain_text import plain_blocks
from talentc.render.documents.tree import paragraph
from talentc.render.handbooks.endings import calendar, contacts, glossary
from talentc.render.handbooks.reader import Reader

Read = Callable[..., Reader]
ONE = "activities: {a: {title: A, length: 1 h, who: {talent: all}}}\n"


def test_calendar__how_to_subscribe_and_where(read: Read) -> None:
    text = ONE + "publishing: {address: 'https://example.org/ud/'}\n"
    told = plain_blocks(calendar(read(text, when="{a: 2024-01-16}")))
    assert told.startswith("Få datoerne i din kalender\n\nAbonnér på kalenderen")
    assert "webcal://example.org/ud/calendars/hold-1/talent.ics" in told
    assert "Thunderbird" in told


def test_calendar__without_an_address_it_comes_from_somebody(read: Read) -> None:
    told = plain_blocks(calendar(read(ONE, when="{a: 2024-01-16}")))
    assert "Du skal bruge kalenderens webadresse." in told
    assert "webcal:" not in told


def test_calendar__none_where_the_role_has_none(read: Read) -> None:
    assert calendar(read(ONE)) == ()
    assert calendar(read(ONE, role="board", when="{a: 2024-01-16}")) == ()


def test_contacts__whom_to_ask(read: Read) -> None:
    text = ONE + "publishing: {organizer: {name: Kursuskontoret, email: kontor@example.org}}\n"
    assert plain_blocks(contacts(read(text))) == "Kontakt\n\nKursuskontoret,\nkontor@example.org"
    assert contacts(read(ONE)) == ()


def test_glossary__the_words_that_stand_in_the_book(read: Read) -> None:
    reader = read(ONE + "glossary: {spejl: Et glas., modul: To dage., dul: Intet., c++: Et sprog.}\n")
    told = plain_blocks(glossary(reader, (paragraph("Modulerne og c++ er nye."),)))
    assert told == "Ordliste\n\nmodul: To dage.\nc++: Et sprog."
    assert glossary(reader, (paragraph("Lederspejl"),)) == ()
