"""Floor 9: `talentc build`."""

import sys
from collections.abc import Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated

import typer

from talentc.cli.common import Paths, errors_of, load, refuse, refuse_same_ids, show_problems, warnings_of, with_dates
from talentc.cli.status import ERRORS, OK

if TYPE_CHECKING:
    from talentc.cli.progress import Progress
    from talentc.compiled import Compiled
    from talentc.pipeline.checking import Checked
    from talentc.render.registry import Output
    from talentc.write.artifacts import Written

DEFAULT_OUT = "build"


def build(
    paths: Paths = [],  # noqa: B006 - typer copies it
    out: Annotated[
        str,
        typer.Option(
            help="The output folder; several programmes get a folder each in it.", show_default="build/<programme>"
        ),
    ] = "",
    only: Annotated[str, typer.Option(help="Only these outputs: calendars,handbooks,time,timeline.")] = "",
    strict: Annotated[bool, typer.Option("--strict", help="Exit 1 where stated figures disagree.")] = False,
) -> None:
    """Compile programmes into calendars, handbooks and time tables.

    Stated figures that disagree are shown and don't stop a build, for the design itself is sound. A programme with
    other errors isn't built. A cohort that has a start and no plan gets proposed dates, marked as such; `talentc plan`
    keeps them.

    Examples:

        talentc build programmes/talent-nord-2

        talentc build programmes/talent-nord-2 --only calendars,handbooks

        talentc build programmes --out site --strict
    """
    from talentc.cli.progress import Progress
    from talentc.pipeline.building import outputs_named

    outputs, unknown = outputs_named(only)
    if unknown:
        refuse(unknown)
    checked = load(paths)
    refuse_same_ids(checked)
    owned = tuple(path for output in outputs for path in output.owns) if only else None
    is_sound = True
    dated = {one.programme.id: one for one in with_dates([one for one in checked if buildable(one) is not None])}
    with Progress() as progress:
        for one in checked:
            compiled, disagreements = buildable(one), errors_of(one.findings)
            if compiled is None:
                show_problems(disagreements, one.sources)
                sys.stderr.write(f"talentc: {one.file} has errors (above); it was not built\n")
                is_sound = False
                continue
            folder = _folder(out, compiled.programme.id, len(checked))
            is_built = _build_one(one, dated[compiled.programme.id], outputs, folder, owned, progress)
            show_problems((*warnings_of(one.findings), *(disagreements if is_built else ())), one.sources)
            if is_built and disagreements:
                sys.stderr.write("talentc: stated figures disagree with the design (above); built all the same\n")
            is_sound = is_sound and is_built and not (strict and disagreements)
    raise typer.Exit(OK if is_sound else ERRORS)


def buildable(one: "Checked") -> "Compiled | None":
    """The programme, unless it has errors other than stated figures that disagree."""
    from talentc.catalogue.time import DISAGREEMENTS

    codes = {entry.code for entry in DISAGREEMENTS}
    return one.compiled if all(finding.code in codes for finding in errors_of(one.findings)) else None


def _build_one(
    one: "Checked",
    compiled: "Compiled",
    outputs: "Sequence[Output]",
    folder: str,
    owned: "Sequence[str] | None",
    progress: "Progress",
) -> bool:
    """Make and write the outputs of a programme, and say so. False where they can't be made or written."""
    from talentc.pipeline.building import make, write

    artifacts, findings = make(compiled, progress.steps(outputs, compiled.programme.id))
    show_problems(findings, one.sources)
    if errors_of(findings):
        return False
    written, problems = write(artifacts, folder, owned)
    show_problems(problems, one.sources)
    if problems:
        return False
    sys.stdout.write(f"{folder}{_summary(written)}\n")
    return True


def _summary(written: "Written") -> str:
    counts = f"{len(written.written)} written, {len(written.unchanged)} unchanged, {len(written.removed)} removed"
    index = "/index.html" if "index.html" in (*written.written, *written.unchanged, *written.kept) else ""
    return f"{index}: {counts}"


def _folder(out: str, programme: str, number: int) -> str:
    """Where a programme's outputs go: a folder of its own, unless one programme was given a folder."""
    if out and number == 1:
        return PurePath(out).as_posix()
    return PurePath(out or DEFAULT_OUT, programme).as_posix()
