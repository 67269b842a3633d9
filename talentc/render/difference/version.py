"""Floor 7: one side of a comparison."""

from collections.abc import Mapping

from talentc.compiled import Compiled
from talentc.diagnostics import Finding
from talentc.value import Value


class Version(Value, frozen=True):
    """One side of a comparison: a programme as it is in one place.

    `file` is its programme file as the user names it, `sources` the texts of its files by their names. `compiled` is
    None where an error stopped its compiling.
    """

    file: str
    compiled: Compiled | None
    findings: tuple[Finding, ...]
    sources: Mapping[str, str]

    @property
    def folder(self) -> str:
        """The folder of the file with its slash, '' where there is none."""
        return self.file[: self.file.rfind("/") + 1]

    @property
    def id(self) -> str:
        """The programme's id, '' where it doesn't compile."""
        return self.compiled.programme.id if self.compiled is not None else ""


def relative(version: Version) -> dict[str, str]:
    """The texts of a version's files, by their names in its folder."""
    return {name.removeprefix(version.folder): text for name, text in version.sources.items()}
