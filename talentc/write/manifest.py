"""Floor 2: `manifest.json`, what a build made: paths, hashes, sizes and the version of the language. No clock.

    {"talentc": 1, "files": [{"path": "index.html", "sha256": "…64 hex digits…", "size": 4711}, …]}

`files` is sorted by path and leaves out the manifest itself.
"""

import hashlib
import json
import re
from collections.abc import Iterable

from talentc.value import Value
from talentc.write.output_path import path_key

MANIFEST = "manifest.json"
_SHA256 = re.compile(r"[0-9a-f]{64}")


class MadeFile(Value, frozen=True, order=True):
    """One file of a build; `size` in bytes."""

    path: str
    sha256: str
    size: int


def made_file(path: str, content: bytes) -> MadeFile:
    """The manifest's line about a file."""
    return MadeFile(path, hashlib.sha256(content).hexdigest(), len(content))


def manifest_bytes(language_version: int, files: Iterable[MadeFile]) -> bytes:
    """The manifest of these files."""
    lines = [{"path": file.path, "sha256": file.sha256, "size": file.size} for file in sorted(files)]
    document = {"talentc": language_version, "files": lines}
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def read_manifest(content: bytes) -> tuple[MadeFile, ...] | None:
    """The files that a manifest lists, in order of path, or None where it is no manifest of talentc.

    Anybody may have written the file: the shape of every line is checked here, its path by whoever uses it.
    """
    try:
        document: object = json.loads(content)
    except (ValueError, RecursionError):
        return None
    if not isinstance(document, dict) or type(document.get("talentc")) is not int:
        return None
    lines = document.get("files")
    if not isinstance(lines, list):
        return None
    files: dict[str, MadeFile] = {}
    for line in lines:
        file = _read_line(line)
        if file is None:
            return None
        files.setdefault(path_key(file.path), file)  # where capitals make no difference, both would be one file
    return tuple(sorted(files.values()))


def _read_line(line: object) -> MadeFile | None:
    if not isinstance(line, dict):
        return None
    path, sha256, size = line.get("path"), line.get("sha256"), line.get("size")
    if not isinstance(path, str) or not isinstance(sha256, str) or type(size) is not int:
        return None
    if _SHA256.fullmatch(sha256) is None or size < 0:
        return None
    return MadeFile(path, sha256, size)
