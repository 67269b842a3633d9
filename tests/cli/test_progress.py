import io
import sys

import pytest

from talentc.cli.progress import PATIENCE, Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def watched(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """An error stream that somebody looks at."""
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    return stream


def clock(monkeypatch: pytest.MonkeyPatch, *seconds: float) -> None:
    """The clock says these, one after the other: at the start, then before each item."""
    times = iter(seconds)
    monkeypatch.setattr("talentc.cli.progress.time.monotonic", lambda: next(times))


def test_steps__all_items_in_their_order() -> None:
    assert list(Progress().steps(["a", "b"], "it")) == ["a", "b"]


def test_steps__says_nothing_within_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = watched(monkeypatch)
    clock(monkeypatch, 5.0, 5.0, 5.0 + PATIENCE)
    assert list(Progress().steps(["a", "b"], "it")) == ["a", "b"]
    assert terminal.getvalue() == ""


def test_steps__says_how_far_it_is_and_clears_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = watched(monkeypatch)
    clock(monkeypatch, 5.0, 5.5, 6.5, 7.0)
    assert list(Progress().steps("abc", "it")) == ["a", "b", "c"]
    assert terminal.getvalue() == "\rit: 2 of 3\x1b[K\rit: 3 of 3\x1b[K\r\x1b[K"


def test_progress__the_second_is_that_of_the_whole_run(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = watched(monkeypatch)
    clock(monkeypatch, 5.0, 5.5, 6.5)
    with Progress() as progress:
        list(progress.steps("a", "first"))
        list(progress.steps("b", "second"))
    assert terminal.getvalue() == "\rsecond: 1 of 1\x1b[K\r\x1b[K"


def test_progress__clears_the_line_when_something_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = watched(monkeypatch)
    clock(monkeypatch, 5.0, 6.5)
    progress = Progress()

    def work() -> None:
        with progress:
            for item in progress.steps("ab", "it"):
                raise ValueError(item)

    with pytest.raises(ValueError):
        work()
    assert terminal.getvalue().endswith("\r\x1b[K")


@pytest.mark.parametrize("case", ["piped", "dumb"])
def test_progress__quiet_where_nobody_looks(monkeypatch: pytest.MonkeyPatch, case: str) -> None:
    terminal = watched(monkeypatch)
    if case == "piped":
        monkeypatch.setattr(terminal, "isatty", lambda: False)
    else:
        monkeypatch.setenv("TERM", "dumb")
    clock(monkeypatch, 5.0, 99.0)
    list(Progress().steps("a", "it"))
    assert terminal.getvalue() == ""
