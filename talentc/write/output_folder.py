"""Floor 2: an output folder as it is found: what stands where, and what is inside of it."""

import os
import stat
from pathlib import Path

from talentc.value import Value
from talentc.write.manifest import MANIFEST, MadeFile, read_manifest
from talentc.write.output_path import path_key, path_trouble
from talentc.write.problem import ProblemKind, WriteProblem, kind_of_error

STAGING = ".talentc-staging"


class OutputFolder(Value, frozen=True):
    """`folder` is what the user named, `root` the same with all links followed. It need not exist.

    Paths are relative to it, with forward slashes. Links are followed above a file, never at the file itself.
    """

    folder: Path
    root: Path

    @staticmethod
    def of(folder: Path) -> "OutputFolder":
        return OutputFolder(folder, Path(os.path.realpath(folder)))

    def status(self, path: str) -> os.stat_result | None:
        """What stands at `path`, or None for nothing. May raise OSError."""
        try:
            return os.lstat(self.root / path)
        except (FileNotFoundError, NotADirectoryError):
            return None

    def is_file(self, path: str) -> bool:
        """Whether `path` is a file, or a link to anything: what a build may move and replace."""
        status = self.status(path)
        return status is not None and (stat.S_ISREG(status.st_mode) or stat.S_ISLNK(status.st_mode))

    def is_folder(self, path: str) -> bool:
        """Whether `path` is a folder, and no link to one."""
        status = self.status(path)
        return status is not None and stat.S_ISDIR(status.st_mode)

    def is_inside(self, path: str) -> bool:
        """Whether the folder of `path` is inside, with links followed."""
        return Path(os.path.realpath((self.root / path).parent)).is_relative_to(self.root)

    def may_be_ours(self, path: str) -> bool:
        """Whether a path that a manifest or a journal names is one that a build could have written."""
        return path_trouble(path) is None and not is_reserved(path) and self.is_inside(path)

    def has_content(self, path: str, content: bytes) -> bool:
        """Whether `path` is a file of just these bytes."""
        status = self.status(path)
        if status is None or not stat.S_ISREG(status.st_mode) or status.st_size != len(content):
            return False
        return (self.root / path).read_bytes() == content

    def earlier_files(self) -> tuple[MadeFile, ...] | WriteProblem:
        """The files of the earlier build that are still there. May raise OSError."""
        status = self.status(MANIFEST)
        if status is None:
            return ()
        listed = read_manifest((self.root / MANIFEST).read_bytes()) if stat.S_ISREG(status.st_mode) else None
        if listed is None:
            return self.problem(ProblemKind.IN_THE_WAY, MANIFEST)
        return tuple(file for file in listed if self.may_be_ours(file.path) and self.is_file(file.path))

    def folder_problem(self) -> WriteProblem | None:
        """That the folder, or the nearest one above it that exists, is no folder."""
        for place in (self.root, *self.root.parents):
            if os.path.lexists(place):
                return None if place.is_dir() else WriteProblem(ProblemKind.NOT_A_FOLDER, self.folder.as_posix())
        return None

    def problem(self, kind: ProblemKind, path: str, detail: str = "") -> WriteProblem:
        return WriteProblem(kind, (self.folder / path).as_posix(), detail)

    def problem_of(self, error: OSError, kind: ProblemKind | None = None) -> WriteProblem:
        """An error of the system, at the file that the user knows of: one of the output, not of the staging folder."""
        names = [Path(name) for name in (error.filename, error.filename2) if isinstance(name, str)]
        inside = [name.relative_to(self.root) for name in names if name.is_relative_to(self.root)]
        known = [name for name in inside if name.parts[:1] != (STAGING,) or len(name.parts) == 1]
        path = known[0].as_posix() if known else ""
        return self.problem(kind or kind_of_error(error), path, error.strerror or str(error))


def is_reserved(path: str) -> bool:
    """Whether a path is talentc's own in every output folder, and so no artifact's."""
    return path_key(path.split("/")[0]) in (MANIFEST, STAGING)
