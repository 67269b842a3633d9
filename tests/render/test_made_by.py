from collections.abc import Callable

import pytest

from talentc.compiled import Compiled
from talentc.render.made_by import made_by
from talentc.render.names import Names
from talentc.render.words import load_words


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("client: Kunde\nprovider: Nord\n", "Nord for Kunde"),
        ("client: Kunde\n", "Kunde"),
        ("provider: Nord\n", "Nord"),
        ("", ""),
    ],
)
def test_made_by__as_far_as_is_said(said: str, wanted: str, compile_text: Callable[..., Compiled]) -> None:
    names = Names(compile_text(f"{said}activities: {{}}\n").programme, load_words("da"))
    assert made_by(names) == wanted
