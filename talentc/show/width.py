"""Floor 4: how much room a text takes on a screen, and what may be printed on one."""

import re
import unicodedata

# A number stays with its noun, an equals sign with its number.
TOGETHER = re.compile(r"(?<=[0-9½¼¾⅓⅔]) (?=\w)|(?<=[=≈]) ")
GLUE = "\0"


def columns(text: str) -> int:
    """How many columns a terminal needs for it: wide East Asian characters take two, combining marks none."""
    if max(text, default="") < "\u0300":
        return len(text)  # no letter of the Latin script is wide or stands on another
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )


def printable(text: str) -> str:
    """The text without characters that would move a terminal's cursor."""
    return "".join(character if character.isprintable() else "·" for character in text)


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` columns, at least one; a word that is longer is cut."""
    lines = [""]
    glued = TOGETHER.sub(GLUE, printable(" ".join(text.split())))
    for word in (small for large in glued.split(" ") for small in _fitting(large, width)):
        for piece in _cut(word, width):
            if not lines[-1]:
                lines[-1] = piece
            elif columns(lines[-1]) + 1 + columns(piece) <= width:
                lines[-1] += f" {piece}"
            else:
                lines.append(piece)
    return [line.replace(GLUE, " ") for line in lines]


def beginning(text: str, width: int) -> str:
    """As much of the beginning of the text as `width` columns hold."""
    used = 0
    for index, character in enumerate(text):
        used += columns(character)
        if used > width:
            return text[:index]
    return text


def padded(text: str, width: int, at_end: bool = False) -> str:
    """The text with spaces up to `width` columns, before it where it stands at the end."""
    room = " " * max(0, width - columns(text))
    return room + text if at_end else text + room


def _fitting(glued: str, width: int) -> list[str]:
    """What is glued together, or its words where it is too long for a line."""
    return [glued] if columns(glued) <= width else glued.split(GLUE)


def _cut(word: str, width: int) -> list[str]:
    pieces = [""]
    for character in word:
        if pieces[-1] and columns(pieces[-1] + character) > max(1, width):
            pieces.append("")
        pieces[-1] += character
    return pieces
