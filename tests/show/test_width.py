import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentc.show.width import beginning, columns, padded, printable, wrapped


@pytest.mark.parametrize(("text", "expected"), [("blå", 3), ("e\u0301", 1), ("日本", 4), ("", 0)])
def test_columns__what_a_terminal_needs(text: str, expected: int) -> None:
    assert columns(text) == expected


def test_printable__nothing_that_moves_the_cursor() -> None:
    assert printable("a\x1b[31m\x00b\u202ec") == "a·[31m··b·c".replace("··b", "·b")


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("en to tre", 6, ["en to", "tre"]),
        ("8 samtaler à 1 time = 8 timer", 20, ["8 samtaler à 1 time", "= 8 timer"]),
        ("lang  tekst\nher", 20, ["lang tekst her"]),
        ("overordentlig", 5, ["overo", "rdent", "lig"]),
        ("= 12 uendeligheder", 6, ["= 12", "uendel", "ighede", "r"]),
        ("", 5, [""]),
    ],
)
def test_wrapped__between_words_and_never_after_a_number(text: str, width: int, expected: list[str]) -> None:
    assert wrapped(text, width) == expected


@given(st.text(), st.integers(1, 40))
def test_wrapped__loses_nothing_and_fits(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert "".join("".join(lines).split()) == "".join(printable(" ".join(text.split())).split())
    assert all(columns(line) <= max(width, 2) for line in lines)


@pytest.mark.parametrize(
    ("width", "expected"), [(0, ""), (1, "a"), (2, "a"), (3, "a日"), (4, "a日e\u0301"), (9, "a日e\u0301")]
)
def test_beginning__what_the_width_holds(width: int, expected: str) -> None:
    assert beginning("a日e\u0301", width) == expected


def test_padded__at_either_side() -> None:
    assert (padded("å", 3), padded("å", 3, at_end=True), padded("abcd", 3)) == ("å  ", "  å", "abcd")
