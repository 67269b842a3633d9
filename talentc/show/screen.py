"""Floor 4: where a person reads. Colours only on a terminal, and never where NO_COLOR asks for none."""

import os
from collections.abc import Iterable, Iterator
from typing import Literal, TextIO

Style = Literal["plain", "error", "warning", "note", "place", "strong", "dim"]
Piece = tuple[str, Style]
Line = tuple[Piece, ...]

STYLES: dict[Style, str] = {
    "plain": "",
    "error": "bold red",
    "warning": "bold yellow",
    "note": "bold blue",
    "place": "cyan",
    "strong": "bold",
    "dim": "dim",
}
WIDEST = 100
NARROWEST = 40


def text_lines(text: str) -> Iterator[Line]:
    """The lines of a text that ends with a line."""
    yield from (plain(line) for line in text.removesuffix("\n").split("\n"))


class Screen:
    """A stream that findings are shown on."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self.is_terminal = stream.isatty() and os.environ.get("TERM") != "dumb"
        self.has_colours = self.is_terminal and not os.environ.get("NO_COLOR")

    @property
    def width(self) -> int:
        """Columns to write in; 80 where nobody looks at a terminal."""
        if not self.is_terminal:
            return 80
        import shutil

        return max(NARROWEST, min(WIDEST, shutil.get_terminal_size().columns))

    def show(self, lines: Iterable[Line]) -> None:
        """Print the lines. rich is imported only where there are colours to print."""
        if not self.has_colours:
            self.stream.write("".join(f"{''.join(text for text, _ in line).rstrip()}\n" for line in lines))
            return
        from rich.console import Console
        from rich.text import Text

        console = Console(file=self.stream, highlight=False, soft_wrap=True)
        for line in lines:
            console.print(Text.assemble(*((text, STYLES[style]) for text, style in line)))


def plain(text: str) -> Line:
    """A line without styles."""
    return ((text, "plain"),)
