from collections.abc import Callable
from typing import Any

import pytest

from talentc.compiled import Compiled
from talentc.model.stated import Slice
from talentc.render.figures.slices import slice_values, slice_words
from talentc.render.words import Words
from talentc.source import Span
from talentc.tree import Mapping, Place

PARTS = """
talentc: 1
id: p
title: P
languages: [da]
units: {day: 8 h}
roles: {talent: {title: Talent, parts: {level: {upper: {title: Øvre}, lower: {title: Nedre}}}}}
activities: {a: {title: A, length: 1 h, who: {talent: all}}}
"""


def slice_of(**keys: Any) -> Slice:
    """A slice as it is read, without a place."""
    return Slice(place=Place(Mapping((), Span.whole("p.yaml"))), **keys)  # type: ignore[call-arg]  # of every node


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({}, "Samlet tidsforbrug"),
        ({"role": ("talent",)}, "Samlet tidsforbrug"),
        ({"track": ("common",)}, "Fællesspor"),
        ({"track": ("common", "digital"), "time": ("attendance",)}, "Fællesspor, Digitalt spor: deltagelse"),
        ({"time": ("preparation", "travel")}, "Forberedelse og transport"),
        ({"activity": ("manager-talks.later",)}, "Samtaler med leder, opfølgning"),
        ({"activity": ("module-2",), "kind": ("bootcamp",)}, "Modul 2: Samskabelse som bootcamp"),
        ({"kind": ("module",), "voluntary": "without"}, "Moduler: uden det frivillige"),
        ({"side": ("provider",), "for_": "all"}, "Leverandørens side: for alle tilsammen"),
        ({"serving": 2}, "Med 2 at tage sig af"),
        ({"activity": ("gone",), "track": ("common",), "of": "clock"}, "Fællesspor, gone: efter uret"),
    ],
)
def test_slice_words__says_what_is_meant(syd: Compiled, danish: Words, keys: dict[str, object], expected: str) -> None:
    assert slice_words(slice_of(**keys), True, syd.programme, danish) == expected


def test_slice_words__names_the_part_of_a_role(compile_yaml: Callable[[str], Compiled], danish: Words) -> None:
    programme = compile_yaml(PARTS).programme
    assert slice_words(slice_of(role=("talent.upper",)), True, programme, danish) == "Samlet tidsforbrug (Øvre)"
    travel = slice_of(role=("talent.upper", "talent"), time=("travel",))
    assert slice_words(travel, True, programme, danish) == "Transport (Øvre)"


def test_slice_words__of_a_count(syd: Compiled, danish: Words) -> None:
    assert slice_words(slice_of(), False, syd.programme, danish) == "Hele programmet"


def test_slice_values__only_what_is_said() -> None:
    found = slice_values(slice_of(role=("talent",), track=("a", "b"), for_="all", serving=2))
    assert found == {"role": ["talent"], "track": ["a", "b"], "for": "all", "serving": 2}
