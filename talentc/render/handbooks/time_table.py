"""Floor 7: the reader's time in figures, with how each of them comes about."""

from talentc.render.documents.tree import Blocks, Heading, text
from talentc.render.figures.document import role_time_blocks
from talentc.render.handbooks.reader import Reader


def time_table(reader: Reader) -> Blocks:
    """The tables of the role's time; nothing where it is asked for none."""
    time = reader.time
    if not (time.rows or time.some_of_them or time.named or time.uncounted):
        return ()
    blocks = role_time_blocks(time, reader.words, 3)
    return (Heading(2, text(reader.words("handbook.time-table")), "time-table"), *blocks) if blocks else ()
