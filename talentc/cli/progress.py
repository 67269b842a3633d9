"""Floor 9: progress on a terminal, where something takes longer than a second."""

import sys
import time
from collections.abc import Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")
PATIENCE = 1.0


def steps(items: Sequence[Item], what: str) -> Iterator[Item]:
    """The items, one after the other; a line on the error stream says how far it is, once it has taken a second."""
    started = time.monotonic()
    shown = False
    for number, item in enumerate(items, start=1):
        if sys.stderr.isatty() and time.monotonic() - started > PATIENCE:
            sys.stderr.write(f"\r{what}: {number} of {len(items)}\033[K")
            sys.stderr.flush()
            shown = True
        yield item
    if shown:
        sys.stderr.write("\r\033[K")
        sys.stderr.flush()
