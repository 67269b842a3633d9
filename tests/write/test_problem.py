"""Errors of the system, sorted into kinds."""

import errno

import pytest

from talentc.write.problem import ProblemKind, kind_of_error


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (PermissionError(errno.EACCES, "no"), ProblemKind.DENIED),
        (OSError(errno.EROFS, "read-only"), ProblemKind.DENIED),
        (OSError(errno.ENOSPC, "full"), ProblemKind.FULL),
        (IsADirectoryError(errno.EISDIR, "folder"), ProblemKind.IN_THE_WAY),
        (OSError(errno.EIO, "broken"), ProblemKind.FAILED),
        (OSError("without a number"), ProblemKind.FAILED),
    ],
)
def test_kind_of_error__kinds(error: OSError, kind: ProblemKind) -> None:
    assert kind_of_error(error) is kind
