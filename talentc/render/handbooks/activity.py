"""Floor 7: one activity as a chapter of a handbook: what it is for, its facts, its content, what one leaves with."""

from collections.abc import Iterator

from talentc.model.programme import Activity
from talentc.model.texts import Text as WrittenText
from talentc.render.documents.tree import Block, Blocks, Facts, Heading, text
from talentc.render.handbooks.activity_facts import activity_facts
from talentc.render.handbooks.agenda import agenda
from talentc.render.handbooks.dates import activity_anchor
from talentc.render.handbooks.reader import Reader


def activity_blocks(reader: Reader, activity: Activity) -> Blocks:
    """The chapter under a heading of level 3."""
    title = text(reader.names.line(activity.title))
    facts = activity_facts(reader, activity)
    blocks: list[Block] = [Heading(3, title, activity_anchor(activity))]
    blocks += (Facts(facts),) if facts else ()
    blocks += agenda(reader, activity)
    blocks += _told(reader, "activity.content", activity.content)
    blocks += _told(reader, "activity.outcome", activity.outcome)
    return tuple(blocks)


def _told(reader: Reader, label: str, told: WrittenText | None) -> Iterator[Block]:
    blocks = reader.blocks(told, 5) if told is not None else ()
    if blocks:
        yield Heading(4, text(reader.words(label)))
        yield from blocks
