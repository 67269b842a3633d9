"""Floor 4: the catalogue for a person: the story of one entry, or a list of all."""

import re
import textwrap
from collections.abc import Iterable, Iterator
from string import Formatter

from talentc.catalogue.entry import Entry
from talentc.show.human import STYLE
from talentc.show.screen import Line, plain
from talentc.show.width import beginning, columns, padded

SENTENCE_END = re.compile(r"(?<=[.!?]) ")
DOTS = re.compile("……+")


def story(entry: Entry, width: int) -> Iterator[Line]:
    """What the finding means, with the mistake and its mend."""
    yield ((f"{entry.code} {entry.slug}", "strong"), (f" ({entry.severity.word})", STYLE[entry.severity]))
    yield plain("")
    for paragraph in entry.story.split("\n\n"):
        yield from (plain(line) for line in textwrap.wrap(paragraph, width, break_on_hyphens=False))
        yield plain("")
    for title, example in (("Wrong:", entry.wrong), ("Right:", entry.right)):
        if example:
            yield ((title, "strong"),)
            yield from (plain(f"    {line}") for line in example.splitlines())
            yield plain("")


def listing(entries: Iterable[Entry], width: int) -> Iterator[Line]:
    """A line for each entry: its code, how much it weighs, its name, and as much of what it says as there is room."""
    entries = tuple(entries)
    longest = max((columns(entry.slug) for entry in entries), default=0)
    for entry in entries:
        name = f"  {padded(entry.slug, longest)}  "
        weight = f"  {entry.severity.word:<7}"
        gist, room = _gist(entry), width - columns(entry.code + weight + name)
        if columns(gist) > room:
            gist = f"{beginning(gist, room - 1).rstrip()}…"
        yield ((entry.code, "strong"), (weight, STYLE[entry.severity]), (name, "plain"), (gist, "dim"))


def _gist(entry: Entry) -> str:
    """The first sentence of the message, with dots for what each finding fills in."""
    message = "".join(text + ("…" if name is not None else "") for text, name, _, _ in Formatter().parse(entry.message))
    return SENTENCE_END.split(DOTS.sub("…", message))[0]
