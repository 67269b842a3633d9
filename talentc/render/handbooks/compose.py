"""Floor 7: a role's handbook: its sections, in the order in which they are read."""

from talentc.render.documents.tree import Blocks, Document, text
from talentc.render.handbooks import cover
from talentc.render.handbooks.about_programme import purpose_and_goals, your_role
from talentc.render.handbooks.activities import activities
from talentc.render.handbooks.assumed import assumptions
from talentc.render.handbooks.development import development_plan, readiness
from talentc.render.handbooks.endings import calendar, contacts, glossary
from talentc.render.handbooks.groups import groups
from talentc.render.handbooks.on_a_page import on_a_page
from talentc.render.handbooks.reader import Reader
from talentc.render.handbooks.time_table import time_table
from talentc.render.handbooks.who import who_does_what
from talentc.render.handbooks.your_time import your_time
from talentc.render.made_by import made_by


def handbook(reader: Reader) -> Document:
    """The whole book; a section of which the design says nothing isn't there."""
    sections: tuple[Blocks, ...] = (
        your_role(reader),
        your_time(reader),
        purpose_and_goals(reader),
        on_a_page(reader),
        who_does_what(reader),
        groups(reader),
        activities(reader),
        time_table(reader),
        development_plan(reader),
        readiness(reader),
        assumptions(reader),
        contacts(reader),
    )
    book = tuple(block for section in sections for block in section)
    return Document(
        title=reader.names.line(reader.names.title),
        language=reader.words.language,
        blocks=(*book, *glossary(reader, book), *calendar(reader)),
        kicker=cover.kicker(reader),
        subtitle=cover.subtitle(reader),
        facts=cover.cover_facts(reader),
        footer=text(foot) if (foot := made_by(reader.names)) else (),
    )
