"""Floor 7: what sums of time have in common: the marks of a row, and the total under them."""

from collections.abc import Iterable

from talentc.render.amounts import Speech, in_sentence
from talentc.render.documents.tree import Row, text
from talentc.render.figures.document import number_row, total_parts
from talentc.render.figures.role_time import RoleTime
from talentc.render.words import Words


def marked(title: str, marks: Iterable[str], voluntary: bool, assumed: bool, words: Words) -> str:
    """A title with its marks in brackets: `Februar 2024 (leder af ledere, frivilligt, foreløbigt)`."""
    found = [
        *marks,
        *([words("time.voluntary")] if voluntary else []),
        *([words("handbook.assumed-mark")] if assumed else []),
    ]
    return f"{title} ({', '.join(found)})" if found else title


def total_rows(role: RoleTime, speech: Speech) -> tuple[Row, ...]:
    """One person's total, and what is said under it."""
    title = speech.words("time.total-per-person", role=in_sentence(role.title, speech.words.language))
    return (number_row(text(title), speech.total(role.total), speech.hours(role.total)), *total_parts(role, speech))
