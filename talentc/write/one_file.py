"""Floor 2: one file of a person's own, replaced as a whole or not at all."""

import codecs
import os
import shutil
import stat
from contextlib import suppress
from pathlib import Path

from talentc.write.problem import ProblemKind, WriteProblem, kind_of_error

PART = ".talentc-part"


def replace_text(path: Path, text: str) -> WriteProblem | None:
    """Give a file this text in UTF-8, as `write_file` does; lines end in it as they did before.

    Texts that were read have a line feed at the end of each line, and no byte order mark.
    """
    try:
        before = path.read_bytes() if path.is_file() else b""
    except OSError as error:
        return WriteProblem(kind_of_error(error), path.as_posix(), error.strerror or str(error))
    content = text.encode("utf-8")
    if before.count(b"\r\n") * 2 > before.count(b"\n"):
        content = content.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    mark = codecs.BOM_UTF8 if before.startswith(codecs.BOM_UTF8) else b""
    return write_file(path, mark + content.removeprefix(mark))


def write_file(path: Path, content: bytes) -> WriteProblem | None:
    """Give a file this content; its folder is made where there is none. With a problem, all is as it was.

    The content is written beside it, under a name that no reader looks at, and renamed into place: whoever reads the
    file has the old content or the new. A link is followed inside of its folder, and refused where it leads out of it.
    Raises nothing for the state of the disk. An interruption is passed on; it leaves the old content or the new.
    """
    folder, real = Path(os.path.realpath(path.parent)), Path(os.path.realpath(path))
    if not real.is_relative_to(folder):
        return WriteProblem(ProblemKind.LEAVES, path.as_posix())
    made = [place for place in (folder, *folder.parents) if not os.path.lexists(place)]
    part = real.with_name(f".{real.name}{PART}")
    try:
        status = os.stat(real) if os.path.lexists(real) else None
        if status is not None and not stat.S_ISREG(status.st_mode):
            return WriteProblem(ProblemKind.IN_THE_WAY, path.as_posix())
        folder.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)  # of a run that was killed
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if status is not None:
            shutil.copymode(real, part)
        part.replace(real)
    except BaseException as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        for place in made:
            with suppress(OSError):  # it holds something else, or was never made
                place.rmdir()
        if isinstance(error, OSError):
            return WriteProblem(kind_of_error(error), path.as_posix(), error.strerror or str(error))
        raise
    return None
