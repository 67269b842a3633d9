"""Floor 5: what is in a folder."""

import errno
import os
import stat
from pathlib import Path

from talentc.catalogue import reading
from talentc.diagnostics import Finding
from talentc.read.text import refusal
from talentc.source import Span
from talentc.value import Value

_LEFT_BY_PROGRAMS = frozenset(("thumbs.db", "desktop.ini", "icon\r", "__macosx"))


class Listing(Value, frozen=True):
    """The names in a folder, sorted, without what programs leave behind.

    `missing` says that there is no such folder, `is_file` that it is something else; `finding` why it, or
    something in it, can't be read.
    """

    files: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    missing: bool = False
    is_file: bool = False
    finding: Finding | None = None


def list_folder(path: Path, name: str) -> Listing:
    """What is in the folder at `path`, which findings call `name`. Links count as what they lead to.

    A link that leads nowhere counts as a file: whoever reads it says what is wrong.
    """
    try:
        if not stat.S_ISDIR(os.stat(path).st_mode):
            return Listing(is_file=True)
        with os.scandir(path) as entries:
            kinds = sorted((entry.name, _is_folder(entry)) for entry in entries if not _left_behind(entry.name))
        odd = [nameless for entry, _ in kinds if (nameless := name_finding(f"{name}/{entry}")) is not None]
        kinds = [(entry, is_folder) for entry, is_folder in kinds if is_text(entry)]
    except (OSError, ValueError) as error:
        if isinstance(error, ValueError) or (error.errno in (errno.ENOENT, errno.ENOTDIR) and not exists(path)):
            return Listing(missing=True)
        return Listing(finding=refusal(error, name))
    files = tuple(entry for entry, is_folder in kinds if not is_folder)
    folders = tuple(entry for entry, is_folder in kinds if is_folder)
    return Listing(files, folders, finding=odd[0] if odd else None)


def name_finding(name: str) -> Finding | None:
    """The finding for a name that no message can show: on some systems a name may be any bytes."""
    if is_text(name):
        return None
    shown = name.encode("utf-8", "replace").decode("utf-8")
    return reading.UNREADABLE.at(Span.whole(shown), path=shown, reason="its name isn't UTF-8")


def is_text(name: str) -> bool:
    """Whether a name is text, rather than bytes that stand for themselves."""
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def exists(path: Path) -> bool:
    """Whether the name is there, be it readable or not, or a link that leads nowhere."""
    try:
        return os.path.lexists(path)
    except ValueError:
        return False


def link_finding(path: Path, folder: Path, name: str) -> Finding | None:
    """The finding for a link that leads out of a folder, or through one that does.

    A programme may come from somebody else: what it prints of a file must be a file of its own.
    """
    try:
        real, top = os.path.realpath(path), os.path.realpath(folder)
        if os.path.commonpath((real, top)) == top:
            return None
    except (OSError, ValueError):
        return None  # whoever reads it says what is wrong
    return reading.UNREADABLE.at(Span.whole(name), path=name, reason="it is a link that leads out of the programme")


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _left_behind(name: str) -> bool:
    return name.startswith((".", "~")) or name.endswith("~") or name.lower() in _LEFT_BY_PROGRAMS
