from collections.abc import Callable

from talentc.render.difference.compute import compare, difference
from talentc.render.difference.values import Difference
from talentc.render.difference.version import Version

BROKEN = ("length: 2 h", "length: 2 hx")


def test_difference__none(changed: Callable[..., Difference]) -> None:
    assert changed().is_none


def test_difference__everything_that_is_written_is_one(changed: Callable[..., Difference]) -> None:
    found = changed(("title: Syd", "title: Sydpå"))
    assert not found.is_none
    assert [each.key for each in found.keys] == ["title"]


def test_difference__a_new_id_is_all(changed: Callable[..., Difference]) -> None:
    found = changed(("  module:", "  course:"))
    assert [each.after for each in found.renamed] == ["course"]
    assert (found.roles, found.texts, found.keys, found.is_none) == ((), (), (), False)


def test_difference__what_does_not_compile_has_findings_alone(version: Callable[..., Version]) -> None:
    old, new = version("old"), version("new", BROKEN)
    found = difference(old, new)
    assert new.compiled is None
    assert [each.after.code for each in found.findings if each.after is not None] == [new.findings[0].code]
    assert (found.title, found.language, found.is_none) == ("Syd", "da", False)


def test_difference__two_that_do_not_compile_are_equal_only_as_files(version: Callable[..., Version]) -> None:
    old = version("old", BROKEN)
    assert difference(old, version("same", BROKEN)).is_none
    assert not difference(old, version("other", BROKEN, ("title: Syd", "title: Sydpå"))).is_none


def test_compare__programmes_that_come_and_go(version: Callable[..., Version]) -> None:
    a, b = version("a"), version("b", ("id: syd", "id: nord"))
    found = compare((a,), (a, b))
    assert ([each.is_none for each in found.differences], found.added, found.removed) == ([True], (b,), ())
    assert not found.is_none
    assert compare((a, b), (b, a)).is_none
    broken = version("c", BROKEN)
    assert compare((a, broken), (a,)).broken == (broken,)
    assert compare((broken,), (broken,)).broken == ()
