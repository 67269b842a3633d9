"""Floor 2: what keeps a build from being written, as a value."""

import errno
from enum import StrEnum

from talentc.value import Value


class ProblemKind(StrEnum):
    """Why nothing was written."""

    BAD_PATH = "bad-path"  # an artifact's path leaves the folder or isn't possible everywhere; `detail` says why
    CLASH = "clash"  # two artifacts can't both be files; `detail` is the path of the other, relative to the folder
    LEAVES = "leaves"  # a link in the folder leads out of it
    IN_THE_WAY = "in-the-way"  # something that no earlier build made stands where an output belongs
    NOT_A_FOLDER = "not-a-folder"  # the output folder, or what should hold it, is a file
    DENIED = "denied"  # no permission, read-only, or held open by another program
    FULL = "full"  # no room on the disk
    UNFINISHED = "unfinished"  # an interrupted build can't be put back now: the folder holds old and new files
    FAILED = "failed"  # anything else


class WriteProblem(Value, frozen=True):
    """What kept a build from being written.

    `path` begins with the output folder as the user named it and has forward slashes. `detail` is what the system
    said about it, where the problem came from the system, in its own language; see `ProblemKind` for the rest.
    """

    kind: ProblemKind
    path: str
    detail: str = ""


def kind_of_error(error: OSError) -> ProblemKind:
    """Which kind of problem an error of the system is."""
    return _KINDS.get(error.errno or 0, ProblemKind.FAILED)


_KINDS = {
    errno.EACCES: ProblemKind.DENIED,  # also what Windows says of a file that another program holds open
    errno.EPERM: ProblemKind.DENIED,
    errno.EROFS: ProblemKind.DENIED,
    errno.EBUSY: ProblemKind.DENIED,
    errno.ENOSPC: ProblemKind.FULL,
    errno.EDQUOT: ProblemKind.FULL,
    errno.EFBIG: ProblemKind.FULL,
    errno.EISDIR: ProblemKind.IN_THE_WAY,
    errno.EEXIST: ProblemKind.IN_THE_WAY,
    errno.ENOTEMPTY: ProblemKind.IN_THE_WAY,
    errno.ENOTDIR: ProblemKind.IN_THE_WAY,
}
