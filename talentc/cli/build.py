"""Floor 9: `talentc build`."""

import sys
from typing import Annotated

import typer

from talentc.cli.common import ERRORS, OK, Paths, compiled_only, refuse, show_problems

DEFAULT_OUT = "build"


def build(
    paths: Paths = [],  # noqa: B006 - typer copies it
    out: Annotated[
        str,
        typer.Option(
            help="The output folder; several programmes get a folder each in it.", show_default="build/<programme>"
        ),
    ] = "",
    only: Annotated[str, typer.Option(help="Only these outputs: calendars,handbooks,time,timeline,index.")] = "",
    strict: Annotated[bool, typer.Option("--strict", help="Exit 1 where stated figures disagree.")] = False,
) -> None:
    """Compile programmes into calendars, handbooks and time tables.

    Stated figures that disagree are shown and don't stop a build, for the design itself is sound.

    Examples:

        talentc build programmes/talent-nord-2

        talentc build programmes/talent-nord-2 --only calendars,handbooks

        talentc build programmes --out site --strict
    """
    from talentc.cli.progress import steps
    from talentc.diagnostics import has_errors
    from talentc.pipeline import make, outputs_named, same_ids, write

    outputs, unknown = outputs_named(only)
    if unknown:
        refuse(unknown)
    checked = compiled_only(paths)
    clashes = tuple(same_ids(checked))
    if clashes:
        show_problems(clashes, {name: text for one in checked for name, text in one.sources.items()})
        raise typer.Exit(ERRORS)
    failed = False
    for one in steps(checked, "programmes"):
        if one.compiled is None:  # compiled_only has left none of these
            continue
        artifacts, findings = make(one.compiled, steps(outputs, one.compiled.programme.id))
        folder = _folder(out, one.compiled.programme.id, len(checked))
        owned = tuple(path for output in outputs for path in output.owns) if only else None
        if not has_errors(findings):
            written, problems = write(artifacts, folder, owned)
            findings = (*findings, *problems)
        show_problems(findings, one.sources)
        if has_errors(findings):
            failed = True
            continue
        loud = has_errors(one.findings)
        failed = failed or (strict and loud)
        if loud:
            show_problems((each for each in one.findings if each.severity.word == "error"), one.sources)
            sys.stderr.write("talentc: stated figures disagree with the design (above); built all the same\n")
        sys.stdout.write(
            f"{folder}: {len(written.written)} written, {len(written.unchanged)} unchanged, "
            f"{len(written.removed)} removed\n"
        )
    raise typer.Exit(ERRORS if failed else OK)


def _folder(out: str, programme: str, number: int) -> str:
    """Where a programme's outputs go: a folder of its own, unless one programme was given a folder."""
    if out and number == 1:
        return out
    return f"{out or DEFAULT_OUT}/{programme}"
