"""Floor 4: what is to be shown of a check, whatever the format."""

from collections.abc import Mapping

from talentc.diagnostics import Finding
from talentc.value import Value


class Report(Value, frozen=True):
    """The findings, the texts of the files that they are in, and how many programmes were checked."""

    findings: tuple[Finding, ...]
    sources: Mapping[str, str]
    programmes: int = 0
