"""A sample handbook with every block, on a programme that doesn't exist."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from talentc.render.documents.markdown import markdown_blocks
from talentc.render.documents.tree import (
    Block,
    Box,
    Break,
    Code,
    Column,
    Document,
    Emphasis,
    Fact,
    Facts,
    Figure,
    Heading,
    Inlines,
    Link,
    ListBlock,
    Paragraph,
    Quote,
    Row,
    Strong,
    Table,
    Text,
    fact,
    paragraph,
    text,
)
from talentc.render.timeline import ClosedStretch, Lane, Timeline, timeline_svg
from talentc.render.timeline_layout import Item, Stretch
from talentc.render.words import Words, load_words

MODULES = (
    ("Modul 1: Ledelse gennem kerneopgaven", date(2024, 2, 20)),
    ("Modul 2: Netværk og samskabelse", date(2024, 4, 9)),
    ("Modul 3: Talentledelse", date(2024, 5, 14)),
    ("Modul 4: Ledelseskommunikation", date(2024, 8, 20)),
    ("Modul 5: Innovationsledelse", date(2024, 9, 3)),
    ("Modul 6: Implementering og resultatskabelse", date(2024, 10, 1)),
)


def sample_timeline() -> Timeline:
    """A year and a half with sessions, windows, proposals and closed days."""
    month = timedelta(days=28)
    modules = tuple(
        Item(title, day, day, further=(Stretch(day + month, day + month),), tentative=index > 4)
        for index, (title, day) in enumerate(MODULES)
    )
    common = (
        Item("Kick-off", date(2024, 1, 16), date(2024, 1, 16)),
        Item("Workshop for nærmeste ledere", date(2024, 2, 6), date(2024, 2, 6)),
        *modules,
        Item("Afslutningsseminar", date(2024, 11, 26), date(2024, 11, 26)),
        Item("Alumnedag", date(2025, 4, 29), date(2025, 4, 29), tentative=True),
    )
    group = (
        Item("Lederspejl", date(2024, 2, 21), date(2024, 3, 18), "window"),
        Item("Skyggepraktik", date(2024, 8, 21), date(2024, 9, 16), "window"),
        Item("Buddymøder", date(2024, 1, 17), date(2024, 9, 30), "window"),
    )
    talks = (
        Item("Samtaler med nærmeste leder", date(2024, 1, 17), date(2024, 11, 25), "window"),
        Item("Opfølgende samtaler", date(2025, 1, 27), date(2025, 5, 26), "window", tentative=True),
    )
    return Timeline(
        "Tidslinje: Sydprogrammet",
        "Sydprogrammet fra januar 2024 til maj 2025.",
        date(2024, 1, 1),
        date(2025, 5, 31),
        (
            Lane("Fællesspor", common),
            Lane("Gruppespor", group),
            Lane("Hverdagsspor", talks),
            Lane("Tomt spor", ()),
        ),
        (
            ClosedStretch("Vinterferie", date(2024, 2, 12), date(2024, 2, 18)),
            ClosedStretch("Påske", date(2024, 3, 28), date(2024, 4, 1)),
            ClosedStretch("Sommerferie", date(2024, 7, 1), date(2024, 7, 31)),
            ClosedStretch("Efterårsferie", date(2024, 10, 14), date(2024, 10, 20)),
            ClosedStretch("Jul", date(2024, 12, 23), date(2025, 1, 1)),
        ),
    )


def number_row(title: str, derivation: str, hours: str, kind: str = "plain") -> Row:
    """A row of the sample's time table."""
    cells: tuple[Inlines, ...] = (text(title), text(derivation) if derivation else (), text(hours))
    assert kind in ("plain", "part", "subtotal")
    return Row(cells, "part" if kind == "part" else "subtotal" if kind == "subtotal" else "plain")


def time_table() -> Table:
    """A time table with groups, subtotals and a total."""
    return Table(
        text("Tidsforbrug pr. talent"),
        (Column(text("Aktivitet"), share=3), Column(text("Beregning"), share=5), Column(text("Timer"), "end", 1)),
        (
            Row((text("Fællesspor"),), "group"),
            number_row("Kick-off, afslutning og alumnedag", "3 seminarer à ½ dag = 12 timer = 1½ dag", "12"),
            number_row("Moduler", "6 moduler à 2 dage = 12 dage", "96"),
            number_row("I alt Fællesspor", "13½ dag", "108", "subtotal"),
            Row((text("Hverdagsspor"),), "group"),
            number_row("Samtaler med nærmeste leder", "8 samtaler à 1 time = 8 timer = 1 dag", "8"),
            number_row("Møder i lederens ledergruppe", "mindst 3 møder à 2 timer = 6 timer", "6"),
            number_row("Samtaler med mentor", "3 samtaler à 1 time = 3 timer", "3"),
            number_row("heraf frivilligt", "", "3", "part"),
            number_row("I alt Hverdagsspor", "2,13 dage", "17", "subtotal"),
        ),
        (number_row("Samlet tidsforbrug", "15,63 dage", "125"), number_row("heraf frivilligt", "", "3", "part")),
    )


def date_table() -> Table:
    """A table of dates."""
    rows = (
        (
            "Kick-off",
            (Strong(text("tirsdag den 16. januar 2024")), Break(), Text("kl. 12.00-16.00")),
            "½ dag",
            "Aalborg",
        ),
        ("Modul 1, dag 1", text("tirsdag den 20. februar 2024"), "1 dag", "Hjørring"),
        ("Modul 1, dag 2", text("tirsdag den 19. marts 2024 *"), "1 dag", "Hjørring"),
        ("Skyggepraktik", text("I perioden 21. august til 16. september 2024"), "1 dag", "Hos din buddy"),
    )
    return Table(
        text("Alle aktiviteter i rækkefølge"),
        (
            Column(text("Aktivitet"), share=3),
            Column(text("Hvornår"), share=5),
            Column(text("Varighed"), share=2),
            Column(text("Sted"), share=2),
        ),
        tuple(Row((text(title), when, text(length), text(place))) for title, when, length, place in rows),
    )


def activity(number: int, title: str) -> tuple[Block, ...]:
    """The section of one activity, with a text in Markdown."""
    return (
        Heading(3, text(title), f"activity-{number}"),
        Facts(
            (
                fact("Hvornår", "tirsdag den 20. februar og tirsdag den 19. marts 2024, kl. 9.00-16.00"),
                fact("Deltagere", "Alle talenter"),
                fact("Underviserteam", "Ledende konsulent og forsker"),
                fact("Varighed", "2 dage med cirka fire uger imellem"),
                Fact(
                    text("Forberedelse"), (paragraph("2 timer"), ListBlock((item("Læs kapitel 1"), item("Se filmen"))))
                ),
            )
        ),
        *markdown_blocks(
            "# Formål\nAt gøre kerneopgaven til omdrejningspunkt for ledelse, *også* når hverdagen presser på.\n\n"
            "# Indhold\nVi arbejder med:\n\n- egne cases og **strategiske** udfordringer\n- ledelse op, ud og ned\n"
            "  1. i eget team\n  2. på tværs\n\nLæs mere på [programmets side](https://example.org/syd) eller `intranet/syd`.\n\n"
            "# Udbytte\n> Jeg leder efter borgerens behov, ikke efter organisationens diagram.\n",
            4,
        ),
    )


def item(value: str) -> tuple[Block, ...]:
    """An item of one paragraph."""
    return (paragraph(value),)


def sample(words: Words) -> Document:
    """A handbook with every block and inline."""
    svg = timeline_svg(sample_timeline(), words)
    plan = Table(
        text("Udviklingsplan: individ"),
        (Column(text("Spørgsmål"), share=1), Column(text("Mit svar"), share=2), Column(text("Hvornår"), share=1)),
        tuple(
            Row((text(question), (), ()))
            for question in ("Hvad vil jeg være kendt for som leder?", "Hvilken opgave øver jeg mig på?")
        ),
        to_fill_in=True,
    )
    blocks: tuple[Block, ...] = (
        Heading(2, text("Din tid i programmet"), "your-time"),
        Box(
            (
                Paragraph((Text("Programmet beder om "), Strong(text("125 timer = 15,63 dage")), Text(" af din tid."))),
                Facts((fact("Periode", "16. januar 2024 til 29. april 2025"), fact("Heraf frivilligt", "3 timer"))),
            ),
            text("Din tid"),
            "accent",
        ),
        paragraph("Tallet dækker alt, du bliver bedt om: fælles dage, forberedelse, samtaler og møder."),
        Heading(2, text("Programmet på én side"), "one-page"),
        Figure(svg, "Sydprogrammet måned for måned.", text("Programmet måned for måned. Datoerne står i tabellen.")),
        date_table(),
        Box((paragraph("Datoer med * er foreslåede og endnu ikke faste."),), text("Bemærk"), "warning"),
        Heading(2, text("Aktiviteter"), "activities"),
        *(block for number, (title, _) in enumerate(MODULES[:3], 1) for block in activity(number, title)),
        Heading(2, text("Dit tidsforbrug"), "time"),
        time_table(),
        Heading(2, text("Udviklingsplan"), "plan"),
        paragraph("Skriv dine egne mål ned, og tag planen med til samtalerne undervejs."),
        plan,
        Heading(2, text("Ordliste"), "glossary"),
        Facts(
            (
                fact("Buddy", "Den makker, du følges med gennem programmet."),
                fact("Skyggepraktik", "En dag, hvor du følger din buddy på arbejde."),
            )
        ),
        Quote((paragraph("Talent er noget, man gør sammen."),)),
        Box((ListBlock((item("Abonnér på kalenderen"), item("Ring, hvis noget er uklart")), ordered=True),), ()),
        Paragraph(
            (
                Text("Se "),
                Link("#time", text("dit tidsforbrug")),
                Text(" eller skriv til "),
                Link("mailto:syd@example.org", text("programmets postkasse")),
                Text(". "),
                Emphasis(text("Kalenderen hedder ")),
                Code("calendars/hold-1/talent.ics"),
            )
        ),
    )
    return Document(
        title="Sydprogrammet: udvikling af ledertalent",
        language=words.language,
        kicker="Håndbog for talenter",
        subtitle="Til dig, der er talent på hold 1",
        facts=(
            fact("Hold", "Hold 1"),
            fact("Periode", "16. januar 2024 til 29. april 2025"),
            fact("Din tid", "125 timer"),
            fact("Kunde", "De sydlige offentlige organisationer"),
        ),
        blocks=blocks,
        footer=text("Udviklingshuset for De sydlige offentlige organisationer"),
    )


@pytest.fixture
def danish() -> Words:
    return load_words("da")


@pytest.fixture
def sample_document(danish: Words) -> Document:
    return sample(danish)


@pytest.fixture
def document_of() -> Callable[..., Document]:
    """Makes the smallest document round some blocks."""

    def build(*blocks: Block) -> Document:
        return Document("Titel", "da", (Heading(2, text("Afsnit"), "section"), paragraph("Tekst"), *blocks))

    return build
