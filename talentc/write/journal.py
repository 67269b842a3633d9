"""Floor 2: the journal of a build that is being put in place, so that an interrupted one can be put back.

    {"removed": ["a.html"], "placed": [["b.html", true]], "folders": ["calendars"]}

`true` says that the file replaces an earlier one. `folders` are those that the build makes, outer ones first. A file
is known by its index: `removed-0`, `new-0` and `old-0` in the staging folder belong to the first ones of the lists.
"""

import json

from talentc.value import Value


class Journal(Value, frozen=True):
    """What a build is about to do."""

    removed: tuple[str, ...]
    placed: tuple[tuple[str, bool], ...]
    folders: tuple[str, ...]

    def to_bytes(self) -> bytes:
        document = {"removed": self.removed, "placed": self.placed, "folders": self.folders}
        return json.dumps(document).encode()


def read_journal(content: bytes) -> Journal | None:
    """A journal, or None for what isn't one. Its paths are unchecked: anybody may have written it."""
    try:
        document: object = json.loads(content)
    except (ValueError, RecursionError):
        return None
    if not isinstance(document, dict):
        return None
    removed, placed, folders = document.get("removed"), document.get("placed"), document.get("folders")
    if not (isinstance(removed, list) and isinstance(placed, list) and isinstance(folders, list)):
        return None
    if not all(isinstance(path, str) for path in (*removed, *folders)):
        return None
    pairs = []
    for pair in placed:
        match pair:
            case [str(path), bool(replaces)]:
                pairs.append((path, replaces))
            case _:
                return None
    return Journal(tuple(removed), tuple(pairs), tuple(folders))
