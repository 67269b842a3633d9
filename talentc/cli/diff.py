"""Floor 9: `talentc diff`."""

import sys
from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from talentc.cli.common import errors_of, refuse, show_problems
from talentc.cli.status import ERRORS, OK, USAGE

if TYPE_CHECKING:
    from talentc.pipeline.checking import Checked
    from talentc.read.revision import Revision, RevisionProblem
    from talentc.render.difference.version import Version

FILE_OR_REVISION = "A folder, a file, or a git revision (`main`, `v1:programmes/x`)."


class DiffFormat(StrEnum):
    """How differences are shown."""

    TABLE = "table"
    MARKDOWN = "markdown"
    JSON = "json"


def diff(
    old: Annotated[str, typer.Argument(help=f"What was. {FILE_OR_REVISION}")],
    new: Annotated[str, typer.Argument(help=f"What is. {FILE_OR_REVISION}")],
    format: Annotated[DiffFormat, typer.Option(help="How to show the differences.")] = DiffFormat.TABLE,
) -> None:
    """Compare two versions: time, dates, figures and findings.

    Exit status 0 where nothing differs, 1 where something does, 2 where there is nothing to read. What is on the disk
    under a name goes before a revision of that name.

    Examples:

        talentc diff old/ new/

        talentc diff main programmes/talent-nord-2 --format markdown

        talentc diff v1:programmes/talent-nord-2 v2:programmes/talent-nord-2
    """
    from talentc.render.difference.compute import compare
    from talentc.render.difference.formats import FORMATS
    from talentc.show.screen import Screen

    before, after = _side(old, new), _side(new, old)
    if not before and not after:
        refuse(f"there is no programme in `{old}`, nor in `{new}`")
    comparison = compare(before, after)
    for version in comparison.broken:
        show_problems(errors_of(version.findings), version.sources)
    screen = Screen(sys.stdout)
    screen.show(FORMATS[format](comparison, screen.width))
    raise typer.Exit(OK if comparison.is_none else ERRORS)


def _side(text: str, other: str) -> "tuple[Version, ...]":
    """The programmes of one side, whatever its text names; `other` is that of the other side."""
    from talentc.read.revision import Revision, find_revision, is_on_disk

    if is_on_disk(text):
        return _checked(text)
    revision = find_revision(text, other if is_on_disk(other) else "")
    if not isinstance(revision, Revision):
        _refuse(text, revision)
    return _of_revision(revision, has_path=revision.name != text)


def _checked(path: str) -> "tuple[Version, ...]":
    from talentc.pipeline.checking import check, find

    files, findings = find([path])
    if findings:
        show_problems(findings, {})
        raise typer.Exit(USAGE)
    return _versions(check(file) for file in files)


def _of_revision(revision: "Revision", *, has_path: bool) -> "tuple[Version, ...]":
    """The programmes of a revision; none where it hasn't the path that only the other side names."""
    from talentc.pipeline.checking import check, find
    from talentc.read.revision import RevisionProblem, revision_files

    with revision_files(revision) as files:
        if isinstance(files, RevisionProblem):
            if files.kind == "no-path" and not has_path:
                return ()
            _refuse(revision.name, files)
        found, findings = find(files.paths, files.place)
        if findings:
            show_problems(findings, {})
            raise typer.Exit(USAGE)
        return _versions(check(file, files.place) for file in found)


def _versions(checked: "Iterable[Checked]") -> "tuple[Version, ...]":
    from talentc.render.difference.version import Version

    return tuple(Version(one.file, one.compiled, one.findings, one.sources) for one in checked)


def _refuse(text: str, problem: "RevisionProblem") -> NoReturn:
    """Say what was tried, and why it is nothing."""
    no_file = f"no file or folder is called `{text}`"
    match problem.kind:
        case "no-git":
            refuse(f"{no_file}, and git, which knows revisions, isn't installed here")
        case "no-repository":
            refuse(f"{no_file}, and git finds no repository that could have such a revision ({problem.detail})")
        case "no-revision":
            what = f"`{problem.detail}`" if problem.detail != text else "that"
            refuse(f"{no_file}, and git knows no revision {what}")
        case "no-path":
            refuse(
                f"the revision `{text}` has no `{problem.detail}`; a path after a colon begins at the repository's top"
            )
        case "failed":
            refuse(f"git can't read `{text}`: {problem.detail}")
