"""Floor 7: stated figures beside what the design gives, as blocks of the document tree."""

from collections.abc import Sequence

from talentc.model.amount import Amount
from talentc.model.unit_words import HOUR
from talentc.render.amounts import Speech
from talentc.render.documents.tree import Blocks, Column, Inlines, Paragraph, Row, Strong, Table, text
from talentc.render.figures.role_time import RoleTime
from talentc.render.figures.stated import Stated
from talentc.render.words import Words


def role_stated_blocks(role: RoleTime, caption: str, words: Words) -> Blocks:
    """What texts state of a role's time, and how much of its total they don't, where they state parts of it alone."""
    found = role.itemised
    if found is None:
        return stated_blocks(role.stated, caption, words)
    speech = Speech(words, role.units)
    stated, rest = (speech.time(Amount.exactly(hours), HOUR) for hours in (found.stated, found.designed))
    label = "time.all-itemised" if not found.designed else "time.rest-not-itemised"
    total = speech.time(role.total, HOUR)
    row = Row((text(words("time.total")), text(stated), text(total), text(words(label, rest=rest))))
    return stated_blocks(role.stated, caption, words, (Row((text(words("time.parts-stated")),), "group"), row))


def stated_blocks(stated: Sequence[Stated], caption: str, words: Words, more: Sequence[Row] = ()) -> Blocks:
    """A table under the texts that print them; each row with a mark in words. Nothing where nothing is stated."""
    if not stated:
        return ()
    rows: list[Row] = []
    for source in dict.fromkeys(each.source for each in stated):
        rows.append(Row((text(source),), "group"))
        rows.extend(_row(each) for each in stated if each.source == source)
    columns = (
        Column(text(words("time.subject")), share=4),
        Column(text(words("time.stated")), share=2),
        Column(text(words("time.computed")), share=2),
        Column(text(words("time.verdict")), share=3),
    )
    return (Paragraph(text(words("time.stated-intro"))), Table(text(caption), columns, (*rows, *more)))


def _row(stated: Stated) -> Row:
    mark = text(stated.verdict_words)
    if stated.is_mistake:
        mark = (Strong(mark),)
    return Row((text(stated.subject), _words(stated.printed), _words(stated.computed_words), mark))


def _words(value: str) -> Inlines:
    return text(value) if value else ()
