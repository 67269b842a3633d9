"""Floor 7: `index.html`, the page that offers everything that a build makes."""

from collections.abc import Iterator

from talentc.artifact import Artifact
from talentc.compiled import Compiled
from talentc.render.contents import INDEX
from talentc.render.documents.html import html_page
from talentc.render.index.page import index_document
from talentc.render.words import load_words


def render(compiled: Compiled) -> Iterator[Artifact]:
    """The page, in the programme's own language."""
    words = load_words(compiled.programme.language)
    yield Artifact(INDEX, html_page(index_document(compiled, words), words))
