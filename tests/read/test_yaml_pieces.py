from talentc.read.yaml_pieces import pieces
from talentc.read.yaml_source import Stretch


def parts(text: str, above: int = 0) -> list[tuple[int, str]]:
    return [(part.above, part.text) for part in pieces(Stretch("f", text, above))]


def test_pieces__keys_of_the_outermost_level() -> None:
    assert parts("# c\na: 1\n  x\nb:\n  c: 2\n", 5) == [(5, "# c\na: 1\n  x\n"), (8, "b:\n  c: 2\n\n")]


def test_pieces__what_is_below_a_single_key() -> None:
    assert parts("a:\n  b: 1\n  c: 2") == [(1, "  b: 1\n"), (2, "  c: 2\n")]


def test_pieces__items_of_a_list() -> None:
    assert parts("a:\n- b: 1\n  c: 2\n- d") == [(1, "- b: 1\n  c: 2\n"), (3, "- d\n")]


def test_pieces__a_line_that_is_no_key_stays_with_the_one_above() -> None:
    assert parts("a: 1\nhello\nb: 2") == [(0, "a: 1\nhello\n"), (2, "b: 2\n")]


def test_pieces__none_where_nothing_can_be_parted() -> None:
    for text in ("", "# c", "a: 1", "a: |\n  b: 1\n  c: 2", "hello", "a: {b: 1,\n  c: 2}", "a:\nhello"):
        assert parts(text) == []
