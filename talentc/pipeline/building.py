"""Floor 8: from a compiled programme to the files of its outputs.

compiled ─ render ─ write
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from talentc.artifact import Artifact
from talentc.catalogue import outputs
from talentc.compiled import Compiled
from talentc.diagnostics import Finding, has_errors

if TYPE_CHECKING:
    from talentc.render.registry import Output
    from talentc.write.artifacts import Written


def outputs_named(only: str) -> "tuple[tuple[Output, ...], str]":
    """The outputs of a comma-separated list (all of them where it is empty), or what is wrong with the list.

    The page that offers all of them is made with all of them alone.
    """
    from talentc.render.registry import INDEX, OUTPUTS

    if not only:
        return (*OUTPUTS, INDEX), ""
    names = [name.strip() for name in only.split(",")]
    known = {output.name: output for output in OUTPUTS}
    for name in names:
        if name not in known:
            return (), f"`{name}` is no output; there are {', '.join(known)}"
    return tuple(output for output in OUTPUTS if output.name in names), ""


def make(compiled: Compiled, outputs: "Iterable[Output]") -> tuple[tuple[Artifact, ...], tuple[Finding, ...]]:
    """The outputs of a programme, in memory; none where a finding says why they cannot be made."""
    from talentc.render.calendars.artifacts import calendar_findings

    findings = calendar_findings(compiled)
    if has_errors(findings):
        return (), findings
    return tuple(artifact for output in outputs for artifact in output.render(compiled)), findings


def write(
    artifacts: Sequence[Artifact], folder: str, owned: Sequence[str] | None
) -> "tuple[Written, tuple[Finding, ...]]":
    """Put the outputs in place, all or nothing."""
    from talentc.write.artifacts import write_artifacts

    written = write_artifacts(artifacts, Path(folder), owned)
    return written, (outputs.of_problem(written.problem),) if written.problem is not None else ()
