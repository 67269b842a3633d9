"""Floor 9: progress on a terminal, where a run takes longer than a second."""

import sys
import time
from collections.abc import Iterator, Sequence
from typing import TypeVar

from talentc.show.screen import Screen

Item = TypeVar("Item")
PATIENCE = 1.0


class Progress:
    """A line on the error stream that says how far a run is. On leaving, however that is, the line is empty again."""

    def __init__(self) -> None:
        self._started = time.monotonic()
        self._is_watched = Screen(sys.stderr).is_terminal
        self._is_shown = False

    def __enter__(self) -> "Progress":
        return self

    def __exit__(self, *_: object) -> None:
        self._clear()

    def steps(self, items: Sequence[Item], what: str) -> Iterator[Item]:
        """The items, one after the other; after the last of them the line is empty, for whatever is printed next."""
        for number, item in enumerate(items, start=1):
            if self._is_watched and time.monotonic() - self._started > PATIENCE:
                sys.stderr.write(f"\r{what}: {number} of {len(items)}\033[K")
                sys.stderr.flush()
                self._is_shown = True
            yield item
        self._clear()

    def say(self, text: str) -> None:
        """How far a run is that has no steps to count; the line stays until the next, or the end."""
        if self._is_watched and time.monotonic() - self._started > PATIENCE:
            sys.stderr.write(f"\r{text}\033[K")
            sys.stderr.flush()
            self._is_shown = True

    def _clear(self) -> None:
        if self._is_shown:
            sys.stderr.write("\r\033[K")
            sys.stderr.flush()
        self._is_shown = False
