"""What a text under `place` means."""

from collections.abc import Callable

import pytest

from talentc.model.places import place_named, place_title
from talentc.model.programme import Programme
from talentc.model.texts import Text

Design = Callable[[str], Programme]
PLACES = "places: {farm: {title: The farm}}\nactivities: {}\n"


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        ({"": "farm"}, "farm"),
        ({"da": "farm"}, "farm"),
        ({"da": "farm", "en": "farm"}, "farm"),
        ({"da": "farm", "en": "house"}, None),
        ({"": "Farm"}, None),
        ({"": "farm, room 2"}, None),
    ],
)
def test_place_named__where_it_is_the_id_in_all_languages(
    design: Design, texts: dict[str, str], name: str | None
) -> None:
    assert place_named(design(PLACES).file.places, Text(texts)) == name
    assert place_named({}, Text(texts)) is None


def test_place_named__nothing_is_no_place(design: Design) -> None:
    assert place_named(design(PLACES).file.places, None) is None


def test_place_title__else_the_text_itself(design: Design) -> None:
    places, said = design(PLACES).file.places, Text({"": "The barn"})
    assert place_title(places, Text({"": "farm"})) is places["farm"].title
    assert place_title(places, said) is said
