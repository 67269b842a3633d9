"""Floor 7: the development plan as a form to fill in, and the criteria by which it is seen how far one has come."""

from collections.abc import Iterator

from talentc.model.programme_file import Level
from talentc.render.documents.tree import (
    Block,
    Blocks,
    Break,
    Column,
    Heading,
    Inlines,
    ListBlock,
    Paragraph,
    Row,
    Table,
    paragraph,
    text,
)
from talentc.render.documents.walk import walk
from talentc.render.handbooks.reader import Reader


def development_plan(reader: Reader) -> Blocks:
    """A form for each level that has questions; for those alone whom the programme develops."""
    if reader.role != reader.developed:
        return ()
    tables = tuple(table for level in reader.programme.file.development.values() for table in _form(reader, level))
    if not tables:
        return ()
    words = reader.words
    heading = Heading(2, text(words("handbook.development-plan")), "development-plan")
    return (heading, paragraph(words("handbook.development-plan-intro")), *tables)


def readiness(reader: Reader) -> Blocks:
    """The criteria, for those whom the programme develops and for those who accompany them."""
    if reader.role != reader.developed and not reader.accompanies:
        return ()
    tables = tuple(_criteria(reader))
    if not tables:
        return ()
    words, own = reader.words, reader.role == reader.developed
    heading = Heading(2, text(words("handbook.readiness")), "readiness")
    return (heading, paragraph(words("handbook.readiness-intro" if own else "handbook.readiness-guide")), *tables)


def _form(reader: Reader, level: Level) -> Iterator[Table]:
    words = reader.words
    blocks = reader.blocks(level.questions, 3) if level.questions is not None else ()
    rows = tuple(Row((question, (), ())) for question in _questions(blocks))
    if rows:
        columns = (
            Column(text(words("handbook.development-question")), share=4),
            Column(text(words("handbook.development-answer")), share=5),
            Column(text(words("handbook.development-when")), share=2),
        )
        caption = words("handbook.development-plan-caption", level=reader.names.line(level.title))
        yield Table(text(caption), columns, rows, to_fill_in=True)


def _questions(blocks: Blocks) -> Iterator[Inlines]:
    """Each item of a list, and each paragraph, is a question."""
    for block in walk(blocks):
        if isinstance(block, Paragraph):
            yield block.inlines


def _criteria(reader: Reader) -> Iterator[Table]:
    words, names = reader.words, reader.names
    for criteria in reader.programme.file.readiness.values():
        has_advice = any(level.advice is not None for level in criteria.levels.values())
        columns = [Column(text(words("handbook.readiness-level")), share=2)]
        columns += [Column(text(words("handbook.readiness-advice")), share=3)] if has_advice else []
        rows = []
        for level in criteria.levels.values():
            cells: list[Inlines] = [text(names.line(level.title))]
            if has_advice:
                cells.append(_in_a_cell(reader.blocks(level.advice, 3)) if level.advice is not None else ())
            rows.append(Row(tuple(cells)))
        if rows:
            yield Table(text(names.line(criteria.title)), tuple(columns), tuple(rows))


def _in_a_cell(blocks: Blocks) -> Inlines:
    """The paragraphs of a text, one after the other."""
    found: list[Block] = [block for block in walk(blocks) if not isinstance(block, ListBlock)]
    runs = [block.inlines for block in found if isinstance(block, Paragraph | Heading)]
    return tuple(inline for index, run in enumerate(runs) for inline in ((Break(), *run) if index else run))
