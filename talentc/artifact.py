"""Floor 1: an output before it is written, a relative path and its bytes."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True, slots=True)
class Artifact:
    """One file of a build.

    `path` is relative to the output folder, with forward slashes; `write.py` refuses one that would leave it.
    """

    path: str
    content: bytes
