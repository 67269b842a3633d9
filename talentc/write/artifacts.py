"""Floor 2: artifacts become the files of an output folder, all or nothing.

What is to be done is worked out here; `staging.py` does it.
"""

import stat
from collections.abc import Mapping, Sequence
from pathlib import Path

from talentc.artifact import Artifact
from talentc.value import Value
from talentc.version import LANGUAGE_VERSION
from talentc.write.manifest import MANIFEST, MadeFile, made_file, manifest_bytes
from talentc.write.output_folder import OutputFolder, is_reserved
from talentc.write.output_path import path_clash, path_key, path_trouble
from talentc.write.problem import ProblemKind, WriteProblem
from talentc.write.staging import Change, put_back, put_in_place


class Written(Value, frozen=True):
    """What was done, as sorted paths relative to the output folder. With a `problem`, nothing was.

    The manifest counts as a file. `kept` are those of an earlier build that was not this one's to remake.
    """

    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    problem: WriteProblem | None = None


def write_artifacts(artifacts: Sequence[Artifact], folder: Path, owned: Sequence[str] | None = None) -> Written:
    """Make `folder` hold these artifacts and a `manifest.json` of them, all or nothing.

    A file that has its bytes already keeps its time stamp. A file that the earlier manifest lists and that is no
    longer made is removed, even if somebody has changed it since (every build overwrites such changes), and so are
    the folders that this empties. Nothing else is touched; a file that no earlier build made isn't overwritten, it is
    a problem. When only a part is built, `owned` names the files and folders of that part (`index.html`, `calendars`):
    earlier files outside of them are kept, on the disk and in the manifest.

    Raises nothing for the state of the disk. An interruption is passed on; it leaves the old files or the new.
    """
    output = OutputFolder.of(folder)
    problem = _artifact_problem(output, artifacts)
    if problem is not None:
        return Written(problem=problem)
    try:
        plan = output.folder_problem() or put_back(output) or _plan(output, artifacts, owned)
    except OSError as error:
        plan = output.problem_of(error)
    if isinstance(plan, WriteProblem):
        return Written(problem=plan)
    if plan.placed or plan.removed:
        problem = put_in_place(output, plan.placed, plan.removed)
    if problem is not None:
        return Written(problem=problem)
    return Written(tuple(sorted(change.path for change in plan.placed)), plan.unchanged, plan.removed, plan.kept)


class _Plan(Value, frozen=True):
    placed: tuple[Change, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    kept: tuple[str, ...]


def _artifact_problem(output: OutputFolder, artifacts: Sequence[Artifact]) -> WriteProblem | None:
    paths = [artifact.path for artifact in artifacts]
    for path in paths:
        trouble = path_trouble(path) or ("is kept for talentc itself" if is_reserved(path) else None)
        if trouble is not None:
            return WriteProblem(ProblemKind.BAD_PATH, f"{output.folder.as_posix()}/{path}", trouble)
    clash = path_clash(paths)
    return output.problem(ProblemKind.CLASH, clash[1], clash[0]) if clash is not None else None


def _plan(output: OutputFolder, artifacts: Sequence[Artifact], owned: Sequence[str] | None) -> _Plan | WriteProblem:
    earlier = output.earlier_files()
    if isinstance(earlier, WriteProblem):
        return earlier
    contents = {artifact.path: artifact.content for artifact in artifacts}
    keys = {path_key(path) for path in contents}
    kept = [file for file in earlier if not _is_owned(file.path, owned) and path_key(file.path) not in keys]
    staying = {*contents, *(file.path for file in kept)}
    removed = tuple(file.path for file in earlier if file.path not in staying)
    files = [*(made_file(path, content) for path, content in contents.items()), *kept]
    ordered = {**dict(sorted(contents.items())), MANIFEST: manifest_bytes(LANGUAGE_VERSION, files)}
    placed = _changes(output, ordered, earlier, removed)
    if isinstance(placed, WriteProblem):
        return placed
    unchanged = sorted(ordered.keys() - {change.path for change in placed})
    return _Plan(placed, tuple(unchanged), removed, tuple(file.path for file in kept))


def _is_owned(path: str, owned: Sequence[str] | None) -> bool:
    return owned is None or any(path == name or path.startswith(name.rstrip("/") + "/") for name in owned)


def _changes(
    output: OutputFolder, contents: Mapping[str, bytes], earlier: Sequence[MadeFile], removed: Sequence[str]
) -> tuple[Change, ...] | WriteProblem:
    ours = {MANIFEST} | {path_key(file.path) for file in earlier}
    leaving = {path_key(path) for path in removed}
    changes = []
    for path, content in contents.items():
        if not output.is_inside(path):
            return output.problem(ProblemKind.LEAVES, path)
        status = output.status(path)
        # Where capitals make no difference, a file that leaves as `A` and comes as `a` is one: it must be placed anew.
        if output.has_content(path, content) and path_key(path) not in leaving:
            continue
        # A folder in the way may be one that the removals empty; where it isn't, placing the file fails.
        if status is not None and not stat.S_ISDIR(status.st_mode):
            is_ours = output.is_file(path) and path_key(path) in ours
            if not is_ours:
                return output.problem(ProblemKind.IN_THE_WAY, path)
        changes.append(Change(path, content, replaces=output.is_file(path)))
    return tuple(changes)
