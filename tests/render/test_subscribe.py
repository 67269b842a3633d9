"""How to subscribe."""

import pytest

from talentc.render.documents.tree import Box, Document, Heading, plain
from talentc.render.documents.tree_check import check_document
from talentc.render.subscribe import subscribe_blocks, webcal_address
from talentc.render.words import load_words


@pytest.mark.parametrize("language", ["da", "en"])
def test_subscribe_blocks__steps_for_four_programs_and_the_warning(language: str) -> None:
    blocks = tuple(subscribe_blocks(load_words(language), 2))
    assert len([block for block in blocks if isinstance(block, Heading)]) == 4
    assert isinstance(blocks[-1], Box)
    assert check_document(Document("Title", language, blocks)) == ()


def test_subscribe_blocks__names_the_programs() -> None:
    titles = [plain(block.inlines) for block in subscribe_blocks(load_words("en"), 2) if isinstance(block, Heading)]
    assert titles == ["Outlook", "Google Calendar", "Apple Calendar", "Thunderbird"]


@pytest.mark.parametrize("scheme", ["https", "http", "HTTPS"])
def test_webcal_address__of_any_web_address(scheme: str) -> None:
    assert webcal_address(f"{scheme}://example.org/a.ics") == "webcal://example.org/a.ics"
