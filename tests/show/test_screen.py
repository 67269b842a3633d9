import io

import pytest

from talentc.show.screen import STYLES, Screen, plain, text_lines

LINE = (("error TC402", "error"), (" [bold]:smile: ", "plain"), ("blå", "strong"))
COLOURED = "\x1b[1;31merror TC402\x1b[0m [bold]:smile: \x1b[1mblå\x1b[0m\n"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal of 60 columns that knows colours."""
    for name in ("NO_COLOR", "FORCE_COLOR", "COLORTERM", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "60")


def shown(stream: io.StringIO) -> str:
    Screen(stream).show([LINE])  # type: ignore[list-item]
    return stream.getvalue()


def test_show__colours_on_a_terminal_and_no_markup() -> None:
    assert shown(Terminal()) == COLOURED


def test_show__no_colours_in_a_pipe() -> None:
    assert shown(io.StringIO()) == "error TC402 [bold]:smile: blå\n"


@pytest.mark.parametrize(("variable", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_show__no_colours_where_they_are_not_wanted(monkeypatch: pytest.MonkeyPatch, variable: str, value: str) -> None:
    monkeypatch.setenv(variable, value)
    assert "\x1b" not in shown(Terminal())


def test_show__an_empty_no_color_asks_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "")
    assert shown(Terminal()) == COLOURED


def test_show__no_spaces_at_the_end_of_a_line() -> None:
    stream = io.StringIO()
    Screen(stream).show([plain("a  "), plain("")])
    assert stream.getvalue() == "a\n\n"


def test_show__a_line_longer_than_the_terminal_is_not_broken() -> None:
    stream = Terminal()
    Screen(stream).show([plain("word " * 40 + "end")])
    assert stream.getvalue().count("\n") == 1


@pytest.mark.parametrize(("columns", "width"), [("60", 60), ("300", 100), ("10", 40)])
def test_width__that_of_the_terminal_within_reason(monkeypatch: pytest.MonkeyPatch, columns: str, width: int) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert Screen(Terminal()).width == width


def test_width__eighty_where_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Screen(io.StringIO()).width == 80
    monkeypatch.setenv("TERM", "dumb")
    assert Screen(Terminal()).width == 80


def test_styles__rich_knows_all() -> None:
    from rich.style import Style

    assert all(Style.parse(style) is not None for style in STYLES.values())


def test_text_lines__without_the_end_of_the_last() -> None:
    assert list(text_lines("a\n\nb\n")) == [plain("a"), plain(""), plain("b")]
