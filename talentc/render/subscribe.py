"""Floor 7: how to subscribe to a calendar, for the pages that offer one."""

from collections.abc import Iterator

from talentc.render.documents.markdown import markdown_blocks
from talentc.render.documents.tree import Block, Box, Heading, paragraph, text
from talentc.render.words import Words

CLIENTS = ("outlook", "google", "apple", "thunderbird")


def subscribe_blocks(words: Words, level: int) -> Iterator[Block]:
    """The steps in each calendar program under a heading of that level (2 to 5), and what to beware of."""
    for client in CLIENTS:
        yield Heading(level, text(words(f"subscribe.{client}.title")))
        yield from markdown_blocks(words(f"subscribe.{client}.steps"), level + 1)
    notes = ("import-warning", "delay", "menus")
    yield Box(tuple(paragraph(words(f"subscribe.{note}")) for note in notes), tone="warning")


def webcal_address(address: str) -> str:
    """The address as calendar programs take it for a subscription: `webcal://…` of an http or https address."""
    return f"webcal://{address.partition('://')[2]}"
