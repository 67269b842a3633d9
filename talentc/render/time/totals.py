"""Floor 7: what sums of time have in common: the total under them."""

from talentc.render.amounts import Speech, in_sentence
from talentc.render.documents.tree import Row, text
from talentc.render.figures.document import number_row, total_parts
from talentc.render.figures.role_time import RoleTime


def total_rows(role: RoleTime, speech: Speech) -> tuple[Row, ...]:
    """One person's total, and what is said under it."""
    title = speech.words("time.total-per-person", role=in_sentence(role.title, speech.words.language))
    return (number_row(text(title), speech.total(role.total), speech.hours(role.total)), *total_parts(role, speech))
