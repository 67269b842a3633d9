"""Floor 2: putting changes in place, all or nothing.

How an interrupted build leaves the old outputs or the new:

1. Everything is prepared in `.talentc-staging` inside the output folder, and so on its file system: each new or
   changed file as `new-N`, a copy of each file that it will replace as `old-N`. The outputs are untouched so far.
2. `journal.json` is renamed into place there: what will be removed, what placed, which folders made.
3. Files that are no longer made are renamed to `removed-N`; then each `new-N` is renamed to its place, the manifest
   last. A rename is atomic: a reader sees a file as it was or as it will be, never a part of it.
4. The journal is deleted. That moment turns old into new; what is left in the staging folder is litter.

A journal that is found tells of a build that was interrupted in step 3. Before anything else is done, all is put back
as it was: a missing `new-N` was placed, so `old-N` takes its place again; a `removed-N` that is there returns. Every
step of this can itself be interrupted and done again. An error in step 3 (on Windows: an output that another program
holds open) is answered in the same way at once, and so leaves the old outputs with their time stamps. Back and not
forward, since going forward would meet the same error again.

The guard is against the end of the process, not against a loss of power: nothing is forced through to the disk. The
next build compares bytes and mends what differs. Two builds into one folder at the same time are not kept apart.
"""

import os
import re
import shutil
import stat
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path, PurePosixPath

from talentc.value import Value
from talentc.write.journal import Journal, read_journal
from talentc.write.manifest import MANIFEST
from talentc.write.output_folder import STAGING, OutputFolder
from talentc.write.problem import ProblemKind, WriteProblem

_JOURNAL = "journal.json"
_LITTER = re.compile(r"(?:new|old|removed)-\d+|journal\.(?:json|part)")


class Change(Value, frozen=True):
    """A file to be placed; `replaces` tells whether a file stands there already."""

    path: str
    content: bytes
    replaces: bool


def put_in_place(output: OutputFolder, placed: Sequence[Change], removed: Sequence[str]) -> WriteProblem | None:
    """Remove and place these files, in this order, or leave all as it was and say why.

    An interruption (KeyboardInterrupt and the like) is passed on when all has been put back.
    """
    made = [place for place in (output.root, *output.root.parents) if not os.path.lexists(place)]
    staging = output.root / STAGING
    try:
        staging.mkdir(parents=True)
        _prepare(output, staging, placed, removed)
        _move(output, staging, placed, removed)
        (staging / _JOURNAL).unlink()
    except BaseException as error:
        unfinished = put_back(output)
        _remove_empty(made)
        if isinstance(error, OSError):
            return unfinished or output.problem_of(error)
        raise
    _sweep(staging)
    return None


def put_back(output: OutputFolder) -> WriteProblem | None:
    """Put back what an interrupted build has moved. Does nothing where none was interrupted."""
    staging = output.root / STAGING
    try:
        if output.status(STAGING) is None:
            return None
        if not output.is_folder(STAGING):
            return output.problem(ProblemKind.IN_THE_WAY, STAGING)
        if output.is_file(f"{STAGING}/{_JOURNAL}"):
            journal = read_journal((staging / _JOURNAL).read_bytes())
            if journal is not None:
                _undo(output, staging, journal)
            (staging / _JOURNAL).unlink()
    except OSError as error:
        return output.problem_of(error, ProblemKind.UNFINISHED)
    _sweep(staging)
    return None


def _prepare(output: OutputFolder, staging: Path, placed: Sequence[Change], removed: Sequence[str]) -> None:
    for index, change in enumerate(placed):
        (staging / f"new-{index}").write_bytes(change.content)
        if change.replaces:
            # a copy, not a rename: the place is never empty. With its time stamp, in case it must go back.
            shutil.copy2(output.root / change.path, staging / f"old-{index}", follow_symlinks=False)
    folders = {above: None for change in placed for above in _above(change.path) if not output.is_folder(above)}
    journal = Journal(tuple(removed), tuple((change.path, change.replaces) for change in placed), tuple(folders))
    part = staging / "journal.part"
    part.write_bytes(journal.to_bytes())
    part.replace(staging / _JOURNAL)


def _move(output: OutputFolder, staging: Path, placed: Sequence[Change], removed: Sequence[str]) -> None:
    for index, path in enumerate(removed):
        (output.root / path).replace(staging / f"removed-{index}")
    needed = {above for change in placed for above in _above(change.path)}
    emptied = {above for path in removed for above in _above(path)} - needed
    _remove_empty(output.root / above for above in sorted(emptied, reverse=True))
    for index, change in enumerate(placed):
        place = output.root / change.path
        place.parent.mkdir(parents=True, exist_ok=True)
        (staging / f"new-{index}").replace(place)


def _undo(output: OutputFolder, staging: Path, journal: Journal) -> None:
    for index, (path, replaces) in enumerate(journal.placed):
        if os.path.lexists(staging / f"new-{index}") or not (path == MANIFEST or output.may_be_ours(path)):
            continue
        old = staging / f"old-{index}"
        if os.path.lexists(old):
            old.replace(output.root / path)
        elif not replaces and output.is_file(path):
            (output.root / path).unlink()
    _remove_empty(output.root / folder for folder in reversed(journal.folders) if output.may_be_ours(folder))
    for index, path in enumerate(journal.removed):
        taken = staging / f"removed-{index}"
        if os.path.lexists(taken) and output.may_be_ours(path):
            place = output.root / path
            place.parent.mkdir(parents=True, exist_ok=True)
            taken.replace(place)


def _sweep(staging: Path) -> None:
    """Delete the staging folder, as far as it can be; the next build goes on with what is left."""
    with suppress(OSError):
        for litter in sorted(staging.iterdir()):
            if _LITTER.fullmatch(litter.name):
                if os.name == "nt" and not litter.is_symlink():
                    litter.chmod(stat.S_IWRITE)  # a copy of a read-only file is read-only, and can't be deleted there
                litter.unlink()
        staging.rmdir()


def _remove_empty(folders: Iterable[Path]) -> None:
    for folder in folders:
        with suppress(OSError):  # it holds something else, or is gone
            folder.rmdir()


def _above(path: str) -> list[str]:
    """The folders above a file, outer ones first: `a`, `a/b` for `a/b/c`."""
    return [above.as_posix() for above in reversed(PurePosixPath(path).parents[:-1])]
