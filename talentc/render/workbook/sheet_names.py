"""Floor 7: names of sheets, from titles: what Excel allows, and each once."""

import re
from collections.abc import Iterable

from talentc.render.clean_text import clean_text

LONGEST = 31  # UTF-16 units
# Of `_x0041_` a spreadsheet makes the letter with that number.
FORBIDDEN = re.compile(r"[\[\]:*?/\\\ufffd]|_(?=x[0-9A-Fa-f]{4}_)")
RESERVED = frozenset({"history"})  # Excel's own
NAMELESS = "-"


def sheet_names(titles: Iterable[str]) -> tuple[str, ...]:
    """A name for each title, in their order; Excel tells names apart without regard to capitals."""
    taken = set(RESERVED)
    found = []
    for title in titles:
        name, number = _named(title, ""), 1
        while name.casefold() in taken:
            number += 1
            name = _named(title, f" ({number})")
        taken.add(name.casefold())
        found.append(name)
    return tuple(found)


def _named(title: str, ending: str) -> str:
    text = " ".join(FORBIDDEN.sub(" ", clean_text(title)).split()).strip("' ")
    return (_cut(text, LONGEST - len(ending)).rstrip("' ") or NAMELESS) + ending


def _cut(text: str, longest: int) -> str:
    while len(text.encode("utf-16-le")) > 2 * longest:
        text = text[:-1]
    return text
