"""Floor 2: which paths an output may have, on every system that talentc runs on.

A build made on Linux is copied to Windows and to macOS, so that the strictest rule of the three holds everywhere:
Windows' forbidden characters and device names, and file systems that take `A` and `a` for one name.
"""

import unicodedata
from collections.abc import Iterable

LONGEST_PART = 255  # bytes; the limit of ext4, APFS and NTFS is at least this
_FORBIDDEN = frozenset('\\:*?"<>|')
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"}
)


def path_trouble(path: str) -> str | None:
    """Why `path` can't be the path of an output, as the end of a sentence ("`x` ..."), or None.

    A good path is relative, has forward slashes, stays inside its folder and can be made on Linux, macOS and Windows.
    """
    if not path:
        return "is empty"
    if path.startswith("/"):
        return "is not relative"
    for part in path.split("/"):
        trouble = _part_trouble(part)
        if trouble is not None:
            return trouble
    return None


def _part_trouble(part: str) -> str | None:
    if part in ("", ".", ".."):
        return f"has the part `{part}`"
    for character in part:
        if character in _FORBIDDEN or unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp"):
            return f"has the character {character!a}"
    if part[-1] in ". ":
        return "has a part that ends in a full stop or a space"
    if part.split(".")[0].rstrip().casefold() in _DEVICES:
        return f"has the part `{part}`, which Windows keeps for a device"
    if len(part.encode()) > LONGEST_PART:
        return f"has a part of more than {LONGEST_PART} bytes"
    return None


def path_key(path: str) -> str:
    """What two paths have in common that are one file on some system: capitals and accents make no difference."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def path_clash(paths: Iterable[str]) -> tuple[str, str] | None:
    """The first two paths that can't both be files: the same one twice, or one that is the other's folder."""
    seen: dict[str, str] = {}
    for path in paths:
        key = path_key(path)
        if key in seen:
            return seen[key], path
        seen[key] = path
    for key, path in seen.items():
        parts = key.split("/")
        for count in range(1, len(parts)):
            above = seen.get("/".join(parts[:count]))
            if above is not None:
                return above, path
    return None
