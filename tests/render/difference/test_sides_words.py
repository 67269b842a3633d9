from collections.abc import Callable

from talentc.render.difference.compute import compare, difference
from talentc.render.difference.sides_words import added_and_removed, heading, without_difference
from talentc.render.difference.version import Version
from talentc.render.words import load_words


def test_heading__names_both_sides(version: Callable[..., Version]) -> None:
    a, b = version("a"), version("b")
    assert heading(difference(a, b), load_words("en")) == ("Syd: changes", f"From {a.file} to {b.file}.")


def test_added_and_removed__each_in_its_own_language(version: Callable[..., Version]) -> None:
    a, b = version("a"), version("b", ("id: syd", "id: nord"), ("languages: [da]", "languages: [en]"))
    broken = version("c", ("talentc: 1", "talentc: 2"))
    assert list(added_and_removed(compare((a,), (a, b)))) == [f"New programme: Syd ({b.file})."]
    assert list(added_and_removed(compare((a, broken), (a,)))) == [
        f"The programme is gone: {broken.file} ({broken.file})."
    ]


def test_without_difference__a_line_each(version: Callable[..., Version]) -> None:
    a, b = version("a"), version("b", ("id: syd", "id: nord"))
    changed = version("c", ("id: syd", "id: nord"), ("title: Syd", "title: Nord"))
    assert list(without_difference(compare((a, b), (a, changed)))) == ["Syd: ingen forskel"]
