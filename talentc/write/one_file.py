"""Floor 2: texts of a person's own, replaced as a whole or not at all, in the encoding that their files have."""

import codecs
from collections.abc import Sequence
from pathlib import Path

from talentc.write.files_together import write_files
from talentc.write.problem import WriteProblem, kind_of_error


def replace_text(path: Path, text: str) -> WriteProblem | None:
    """Give a file this text; see `replace_texts`."""
    return replace_texts([(path, text)])


def replace_texts(texts: Sequence[tuple[Path, str]]) -> WriteProblem | None:
    """Give files these texts in UTF-8, all or none, as `write_files` does; lines end in each as they did before.

    Texts that were read have a line feed at the end of each line, and no byte order mark.
    """
    contents: list[tuple[Path, bytes]] = []
    for path, text in texts:
        try:
            before = path.read_bytes() if path.is_file() else b""
        except OSError as error:
            return WriteProblem(kind_of_error(error), path.as_posix(), error.strerror or str(error))
        content = text.encode("utf-8")
        if before.count(b"\r\n") * 2 > before.count(b"\n"):
            content = content.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
        mark = codecs.BOM_UTF8 if before.startswith(codecs.BOM_UTF8) else b""
        contents.append((path, mark + content.removeprefix(mark)))
    return write_files(contents)
