"""Floor 4: what is to be shown of a check, whatever the format."""

import os.path
from collections.abc import Mapping
from pathlib import PurePath

from talentc.diagnostics import Finding, Severity
from talentc.value import Value


class Report(Value, frozen=True):
    """The findings, the texts of the files that they are in, and the programme files that were checked.

    `folder` is the folder in which the command was given and `root` that of the repository, both from the top; empty
    where nobody asks for paths from the root.
    """

    findings: tuple[Finding, ...]
    sources: Mapping[str, str]
    programmes: tuple[str, ...] = ()
    is_strict: bool = False
    folder: str = ""
    root: str = ""

    def fails(self, finding: Finding) -> bool:
        """Whether the check fails because of this finding; a strict one does because of warnings, too."""
        return finding.severity <= (Severity.WARNING if self.is_strict else Severity.ERROR)

    def path(self, file: str) -> str:
        """The file as services name it: from the root of the repository, with forward slashes.

        A file outside of it is named from the current folder, and one outside of that as the user named it.
        """
        if not self.folder or not file:
            return file
        whole = PurePath(os.path.normpath(PurePath(self.folder, file)))
        for base in (self.root, self.folder):
            if base and whole.is_relative_to(base):
                return whole.relative_to(base).as_posix()
        return file
