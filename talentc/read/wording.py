"""Floor 5: the user's words: found in a line of YAML, and repeated short, on one line, in quotes that YAML takes."""

import re

_LONGEST = 50


def clip(text: str) -> str:
    """The text on one line, cut to what fits into a message."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"


def quote(text: str) -> str:
    """The text, clipped, in those quotes of YAML that need the fewest changes inside."""
    line = clip(text)
    return "'" + line.replace("'", "''") + "'" if '"' in line or "\\" in line else f'"{line}"'


def value_start(before: str) -> int:
    """Where the value begins between brackets, in what stands before a place in its line."""
    start = max(before.rfind("{"), before.rfind("["), before.rfind(","), before.rfind(": ")) + 1
    return start + len(before[start:]) - len(before[start:].lstrip())


def until(end: re.Pattern[str], text: str) -> str:
    """The text before the first match of a pattern that matches the end, too."""
    match = end.search(text)
    return text[: match.start()] if match is not None else text


def unquoted(whole: str) -> str:
    """A text in quotes that has the same quote inside, without those at its ends."""
    text = whole.strip()
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'" else text


def width(line: str) -> int:
    """By how many spaces a line is indented."""
    return len(line) - len(line.lstrip(" "))
