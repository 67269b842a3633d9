from collections.abc import Callable

from talentc.render.difference.match import match
from talentc.render.difference.version import Version
from talentc.value import replace


def test_match__by_id_wherever_they_lie(version: Callable[..., Version]) -> None:
    a, b, c = (version(name, ("id: syd", f"id: {name}")) for name in "abc")
    moved, kept = replace(a, file="x/y/programme.yaml"), replace(b, file="v1:b/programme.yaml")
    assert match((a, b, c), (kept, moved)) == (((b, kept), (a, moved)), (c,), ())
    assert match((a,), (kept, moved)) == (((a, moved),), (), (kept,))


def test_match__a_single_one_on_each_side(version: Callable[..., Version]) -> None:
    a, b = version("a"), version("b", ("id: syd", "id: nord"))
    assert match((a,), (b,)) == (((a, b),), (), ())


def test_match__one_id_twice_goes_by_the_folder(version: Callable[..., Version]) -> None:
    a, b = version("x/a"), version("x/b")
    assert match((a, b), (b, a)) == (((b, b), (a, a)), (), ())


def test_match__what_does_not_compile_goes_by_its_folder(version: Callable[..., Version]) -> None:
    a, b = version("x/a"), version("x/b", ("id: syd", "id: nord"))
    broken = version("y/a", ("talentc: 1", "talentc: 2"))
    assert broken.id == ""
    assert match((a, b), (b, broken)) == (((b, b), (a, broken)), (), ())


def test_match__nothing_on_one_side(version: Callable[..., Version]) -> None:
    a = version("a")
    assert match((), (a,)) == ((), (), (a,))
    assert match((a,), ()) == ((), (a,), ())
