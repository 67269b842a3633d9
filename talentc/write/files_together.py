"""Floor 2: files of a person's own, replaced together, each as a whole, or none of them."""

import os
import shutil
import stat
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from pathlib import Path

from talentc.write.problem import ProblemKind, WriteProblem, kind_of_error

PART = ".talentc-part"
OLD = ".talentc-old"


def write_files(contents: Sequence[tuple[Path, bytes]]) -> WriteProblem | None:
    """Give files this content; folders are made where there are none. With a problem, all is as it was.

    The contents are written beside the files, under names that no reader looks at, and renamed into place when all of
    them are there: whoever reads a file has the old content or the new. Where one can't be renamed, those before it
    are put back. A link is followed inside of its folder, and refused where it leads out of it. Raises nothing for the
    state of the disk. An interruption is passed on when all has been put back; only the end of the process or a loss of
    power between two renames leaves some files old and some new.
    """
    at = Path()
    with ExitStack() as litter, ExitStack() as undoing:
        try:
            ready: list[tuple[Path, Path, Path]] = []
            for at, content in contents:
                real = Path(os.path.realpath(at))
                if not real.is_relative_to(os.path.realpath(at.parent)):
                    return WriteProblem(ProblemKind.LEAVES, at.as_posix())
                if os.path.lexists(real) and not stat.S_ISREG(os.stat(real).st_mode):
                    return WriteProblem(ProblemKind.IN_THE_WAY, at.as_posix())
                ready.append((at, real, _prepare(real, content, undoing)))
            for place, real, part in ready:
                at = place
                if len(ready) > 1:
                    _remember(real, undoing, litter)
                part.replace(real)
        except OSError as error:
            return WriteProblem(kind_of_error(error), at.as_posix(), error.strerror or str(error))
        undoing.pop_all()
    return None


def _prepare(real: Path, content: bytes, undoing: ExitStack) -> Path:
    """The content in a file beside its place."""
    for folder in (place for place in reversed((real.parent, *real.parent.parents)) if not os.path.lexists(place)):
        undoing.callback(_leave, folder)
    real.parent.mkdir(parents=True, exist_ok=True)
    part = real.with_name(f".{real.name}{PART}")
    part.unlink(missing_ok=True)  # of a run that was killed
    undoing.callback(_remove, part)
    with part.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if os.path.lexists(real):
        shutil.copymode(real, part)
    return part


def _remember(real: Path, undoing: ExitStack, litter: ExitStack) -> None:
    """Make ready to put back what stands in a place: its file, or none."""
    if not os.path.lexists(real):
        undoing.callback(_remove, real)
        return
    old = real.with_name(f".{real.name}{OLD}")
    old.unlink(missing_ok=True)
    litter.callback(_remove, old)
    shutil.copy2(real, old)  # a copy: the place is never empty
    undoing.callback(_put_back, old, real)


def _put_back(old: Path, real: Path) -> None:
    with suppress(OSError):
        old.replace(real)


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink(missing_ok=True)


def _leave(folder: Path) -> None:
    with suppress(OSError):  # it holds something else, or was never made
        folder.rmdir()
