"""Floor 1: an output before it is written, a relative path and its bytes."""

from talentc.value import Value


class Artifact(Value, frozen=True, order=True):
    """One file of a build.

    `path` is relative to the output folder, with forward slashes; `write/` refuses one that would leave it.
    """

    path: str
    content: bytes
