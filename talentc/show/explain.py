"""Floor 4: the catalogue for a person: the story of one entry, or a list of all."""

import textwrap
from collections.abc import Iterable, Iterator

from talentc.catalogue.entry import Entry
from talentc.show.human import STYLE
from talentc.show.screen import Line, plain


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


def listing(entries: Iterable[Entry]) -> Iterator[Line]:
    """A line for each entry."""
    for entry in entries:
        yield ((entry.code, "strong"), (f"  {entry.severity.word:<8}", STYLE[entry.severity]), (entry.slug, "plain"))
