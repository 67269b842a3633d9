"""The page as a file."""

import re

from talentc.compiled import Compiled
from talentc.render.index.artifacts import render


def test_render__one_page_in_the_programmes_language_that_asks_for_nothing(talent_nord: Compiled) -> None:
    (artifact,) = render(talent_nord)
    assert artifact.path == "index.html"
    page = artifact.content.decode()
    assert '<html lang="da">' in page
    assert re.findall(r"<script|<link|<img|url\(", page) == []
    assert list(render(talent_nord)) == [artifact]
