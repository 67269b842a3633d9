"""Floor 5: the bytes of one file as text, or the reason why there is none. All that is read comes through here."""

import codecs
import errno
import os
import re
import stat
from pathlib import Path

from talentc.catalogue import reading
from talentc.diagnostics import Finding
from talentc.source import Span

LIMIT = 2_000_000
"""Bytes of the largest file that is read."""

# What YAML forbids, what it would count as the end of a line although no editor does, and the byte order mark
# inside a text: whatever would come out wrong further on, or shift lines and columns against the editor's; and what
# turns the direction of writing, so that a text reads otherwise than it stands.
_INVISIBLE = "[^\t\n\x20-\x7e\xa0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
_NAMES = {
    "\0": "NUL",
    "\x0b": "vertical tab",
    "\x0c": "form feed",
    "\x85": "next line",
    "\u2028": "line separator",
    "\u2029": "paragraph separator",
    "\ufeff": "byte order mark",
}
_REASONS = {
    errno.EACCES: "you have no permission to",
    errno.EPERM: "you have no permission to",
    errno.ELOOP: "it is a link that leads back to itself",
    errno.ENAMETOOLONG: "its name is too long",
}


def read_text(path: Path, file: str) -> tuple[str | None, tuple[Finding, ...]]:
    """The text of the file at `path`, which findings call `file`; None where it can't be had.

    Lines end in a line feed, whatever they end in on the disk, and a byte order mark at the beginning is left out.
    """
    try:
        mode = os.stat(path).st_mode
        if not stat.S_ISREG(mode):
            what = "a folder" if stat.S_ISDIR(mode) else "a device"
            return None, (reading.NOT_A_FILE.at(Span.whole(file), path=file, what=what, needed="a file"),)
        with open(path, "rb") as stream:
            data = stream.read(LIMIT + 1)
    except (OSError, ValueError) as error:
        return None, (refusal(error, file),)
    if len(data) > LIMIT:
        return None, (reading.TOO_LARGE.at(Span.whole(file), path=file, limit=LIMIT // 1_000_000),)
    return decode(data, file)


def refusal(error: OSError | ValueError, file: str) -> Finding:
    """What the operating system's refusal means for somebody who wants to read `file`, in words of ours."""
    number = error.errno if isinstance(error, OSError) else None
    # A ValueError is about a path that can't exist, with a NUL in it.
    if number in (None, errno.ENOENT, errno.ENOTDIR):
        return reading.NO_SUCH_FILE.at(Span.whole(file), path=file)
    name = errno.errorcode.get(number or 0, "an unknown error")
    reason = _REASONS.get(number or 0, f"the computer refuses ({name})")
    return reading.UNREADABLE.at(Span.whole(file), path=file, reason=reason)


def decode(data: bytes, file: str) -> tuple[str | None, tuple[Finding, ...]]:
    """The text that `data` is in UTF-8; None and where it first isn't UTF-8, or all that doesn't belong in a text."""
    # Without its mark, UTF-16 shows by the zero that is one half of an ordinary letter.
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or (b"\0" in data[:2] and len(data) % 2 == 0):
        return None, (reading.NOT_UTF8.at(Span.whole(file), what="text in UTF-16"),)
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, (_not_utf8(data, error.start, file),)
    text = unify_lines(text)
    findings = invisible_characters(text, file)
    return (None, findings) if findings else (text, ())


def unify_lines(text: str) -> str:
    """The text with a line feed, and nothing else, at the end of each line."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def invisible_characters(text: str, file: str) -> tuple[Finding, ...]:
    """A finding for the first character of each line that no text should hold."""
    if first_invisible(text) is None:
        return ()
    findings = []
    for number, line in enumerate(text.split("\n"), 1):
        match = re.search(_INVISIBLE, line)
        if match is not None:
            place = Span(file, number, match.start() + 1, number, match.end() + 1)
            findings.append(reading.INVISIBLE_CHARACTER.at(place, character=character_name(match[0])))
    return tuple(findings)


def first_invisible(text: str) -> str | None:
    """The first character that no text should hold; a value can have one that the file spells with an escape."""
    if text.replace("\n", "").replace("\t", "").isprintable():
        return None  # nearly every text; to compile the pattern takes longer than to read most files
    match = re.search(_INVISIBLE, text)
    return match[0] if match is not None else None


def character_name(character: str) -> str:
    """A character that can't be shown, by its number and, where it has a common one, its name."""
    number = f"U+{ord(character):04X}"
    return f"{number} ({_NAMES[character]})" if character in _NAMES else number


def _not_utf8(data: bytes, start: int, file: str) -> Finding:
    """The first byte that can't be UTF-8, with the letter that it would be in the encoding of older Windows."""
    before = data[:start].decode("utf-8")
    lines = unify_lines(before).split("\n")
    column = len(lines[-1]) + 1
    letter = data[start : start + 1].decode("cp1252", errors="ignore")
    what = f"the byte {data[start]:02X}" + (f", in Windows-1252 the letter `{letter}`" if letter.isalpha() else "")
    return reading.NOT_UTF8.at(Span(file, len(lines), column, len(lines), column + 1), what=what)
