"""Floor 5: the files of a git revision. The one file that calls `git`: it reads objects, and does nothing else.

Objects are read as they are stored (`git ls-tree`, `git cat-file`): no filter, no attribute and no hook has a say, and
nothing is fetched. They are laid out in a temporary folder, which is gone when its reader is done.
"""

import os
import posixpath
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from typing import Literal

from talentc.read.folder import exists, is_text
from talentc.read.programme_folder import COHORTS_FOLDER, PROGRAMME_FILE, TEXTS_FOLDER
from talentc.value import Value

FILE_MODES = ("100644", "100755")
LINK_MODE = "120000"
MOST_LINKS = 8  # from one link to the next
NOWHERE = ".nowhere/nowhere"
# What the environment of a hook says of its own repository; here the folder decides which one is meant. The list of
# git itself: `git rev-parse --local-env-vars` (git-rev-parse(1), "unset" before one works in another repository).
OF_A_HOOK = (
    *("GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_COMMON_DIR", "GIT_CONFIG", "GIT_CONFIG_COUNT", "GIT_CONFIG_PARAMETERS"),
    *("GIT_DIR", "GIT_GRAFT_FILE", "GIT_IMPLICIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_INTERNAL_SUPER_PREFIX"),
    *("GIT_NO_REPLACE_OBJECTS", "GIT_OBJECT_DIRECTORY", "GIT_PREFIX", "GIT_REPLACE_REF_BASE", "GIT_SHALLOW_FILE"),
    "GIT_WORK_TREE",
)
QUIET = {"GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}


class RevisionProblem(Value, frozen=True):
    """Why a text names no files of a revision; `detail` is what git says, the revision, or the path."""

    kind: Literal["no-git", "no-repository", "no-revision", "no-path", "failed"]
    detail: str = ""


class Revision(Value, frozen=True):
    """A folder or file of a commit. `path` counts from the top of the repository, '' for all of it.

    `name` is the revision as the user wrote it, `folder` one on the disk that the repository holds.
    """

    name: str
    commit: str
    path: str
    folder: str


class Blob(Value, frozen=True):
    """A file of a commit: its mode, and git's name for its content."""

    mode: str
    object: str


class RevisionFiles(Value, frozen=True):
    """Files of a revision on the disk, for as long as they are there.

    `paths` are to be read as a user's paths are; `place` tells where lies what findings call `v1:programmes/x`.
    """

    paths: tuple[str, ...]
    prefix: str
    folder: str

    def place(self, name: str) -> Path:
        return Path(self.folder) / name.removeprefix(self.prefix)


class _Failure(Exception):
    """What stops the reading; it doesn't leave this file."""

    def __init__(self, kind: Literal["no-git", "no-repository", "no-revision", "no-path", "failed"], detail: str = ""):
        super().__init__(detail)
        self.problem = RevisionProblem(kind, detail)


def is_on_disk(text: str) -> bool:
    """Whether a text names something on the disk, which then goes before any revision."""
    return exists(Path(text))


def find_revision(text: str, beside: str = "") -> Revision | RevisionProblem:
    """The revision that a text means: `main`, or `v1:programmes/x` with a path from the top of the repository.

    `beside` is a path on the disk: then a revision without a colon means the same path in it.
    """
    try:
        return _find(text, beside)
    except _Failure as failure:
        return failure.problem


@contextmanager
def revision_files(revision: Revision) -> Iterator[RevisionFiles | RevisionProblem]:
    """The programmes of a revision in a temporary folder, or why they can't be had."""
    with tempfile.TemporaryDirectory(prefix="talentc-") as folder:
        try:
            found = _laid_out(revision, folder)
        except _Failure as failure:
            yield failure.problem
        else:
            yield found


def _find(text: str, beside: str) -> Revision:
    has_path = ":" in text
    on_disk = Path(beside if beside and not has_path else ".")
    folder = str(on_disk if on_disk.is_dir() else on_disk.parent)
    if not text or text.startswith("-") or not text.isprintable():
        raise _Failure("no-revision", text)
    _git(folder, "rev-parse", "--git-dir", problem="no-repository")
    commit = _commit(folder, text)
    if commit is not None:
        inside = "./" if on_disk.is_dir() else f"./{on_disk.name}"
        return Revision(text, commit, _from_top(folder, inside) if beside and not has_path else "", folder)
    name, _, path = text.partition(":")
    commit = _commit(folder, name) if name else None
    if commit is None:
        raise _Failure("no-revision", name or text)
    return Revision(name, commit, _from_top(folder, path), folder)


def _commit(folder: str, name: str) -> str | None:
    try:
        return _git(folder, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}").decode("ascii").strip()
    except _Failure as failure:
        if failure.problem.kind == "no-git":
            raise
        return None


def _from_top(folder: str, path: str) -> str:
    """A path from the top of the repository; one that begins with a dot counts from the folder, as git has it."""
    if path.startswith(("./", "../")) or path in (".", ".."):
        prefix = os.fsdecode(_git(folder, "rev-parse", "--show-prefix")).removesuffix("\n")
        path = posixpath.join(prefix, path)
    path = posixpath.normpath(path)
    return "" if path == "." else path


def _laid_out(revision: Revision, folder: str) -> RevisionFiles:
    top = revision.path
    listed = _listed(revision)
    own = posixpath.dirname(top) if top in listed else top
    inside = {path: blob for path, blob in listed.items() if not own or path.startswith(f"{own}/")}
    if not inside:
        raise _Failure("no-path", top)
    roots = _programme_folders(inside) if not top else [own]
    wanted = [path for path in inside if path == top or (_belongs(path) and _is_below(path, roots))]
    contents = _contents(revision.folder, listed, wanted)
    for path in wanted:
        place = Path(folder, *PurePosixPath(path).parts)
        place.parent.mkdir(parents=True, exist_ok=True)
        if path in contents:
            place.write_bytes(contents[path])
        else:
            with suppress(OSError):  # where a system has no links, the file is missing, which is told as well
                place.symlink_to(NOWHERE)
    prefix = f"{revision.name}:"
    # With `./`, the top of the repository is a folder like any other.
    named = tuple(f"{prefix}{root or '.'}" for root in roots) if not top else (f"{prefix}{top}",)
    return RevisionFiles(named, prefix, folder)


def _listed(revision: Revision) -> dict[str, Blob]:
    """The files and links of a commit, by their paths; none with a name that could lead out of a folder."""
    found = {}
    listing = _git(revision.folder, "ls-tree", "-r", "-z", "--full-tree", revision.commit)
    for line in os.fsdecode(listing).split("\0"):
        head, _, path = line.partition("\t")
        parts = path.split("/")
        if head and is_text(path) and not {"", ".", ".."} & set(parts) and "\\" not in path:
            mode, _, name = head.split(" ")[:3]
            if mode in (*FILE_MODES, LINK_MODE):
                found[path] = Blob(mode, name)
    return found


def _programme_folders(paths: Mapping[str, Blob]) -> list[str]:
    """The folders that hold a programme, but for hidden ones and those inside another programme, by name."""
    found: list[str] = []
    for folder in sorted(posixpath.dirname(path) for path in paths if posixpath.basename(path) == PROGRAMME_FILE):
        hidden = any(part.startswith((".", "~")) for part in folder.split("/"))
        if not hidden and not _is_below(folder, found):
            found.append(folder)
    return found


def _is_below(path: str, folders: Sequence[str]) -> bool:
    return any(not folder or path == folder or path.startswith(f"{folder}/") for folder in folders)


def _belongs(path: str) -> bool:
    """Whether a file may be one of a programme: what else a repository holds stays where it is."""
    *folders, name = path.split("/")
    return name == PROGRAMME_FILE or TEXTS_FOLDER in folders or COHORTS_FOLDER in folders


def _contents(folder: str, listed: Mapping[str, Blob], wanted: Sequence[str]) -> dict[str, bytes]:
    """The contents of files. A link gets that of the file of the same commit to which it leads, over other links or
    not; one that leads to none gets none."""
    known = _objects(folder, [listed[path].object for path in wanted])
    ends = {path: path for path in wanted}
    for _ in range(MOST_LINKS):
        links = {path: end for path, end in ends.items() if listed[end].mode == LINK_MODE}
        targets = {path: _target(end, known[listed[end].object]) for path, end in links.items()}
        ends = {path: targets.get(path, end) for path, end in ends.items() if targets.get(path, end) in listed}
        known.update(_objects(folder, [listed[ends[path]].object for path in links if path in ends]))
    files = {path: listed[end] for path, end in ends.items() if listed[end].mode != LINK_MODE}
    return {path: known[blob.object] for path, blob in files.items()}


def _target(path: str, content: bytes) -> str:
    """Where a link leads, from the top of the repository."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), os.fsdecode(content)))


def _objects(folder: str, names: Sequence[str]) -> dict[str, bytes]:
    """The contents of blobs, by their names."""
    asked = list(dict.fromkeys(names))
    if not asked:
        return {}
    answer = _git(folder, "cat-file", "--batch", given="".join(f"{name}\n" for name in asked))
    found, position = {}, 0
    for name in asked:
        end = answer.index(b"\n", position)
        words = answer[position:end].decode("ascii").split(" ")
        if len(words) != 3 or words[1] != "blob":
            raise _Failure("failed", f"{name} is {' '.join(words[1:])}")
        first, size = end + 1, int(words[2])
        found[name] = answer[first : first + size]
        position = first + size + 1
    return found


def _git(
    folder: str, *arguments: str, given: str = "", problem: Literal["no-repository", "failed"] = "failed"
) -> bytes:
    """What git answers. No pager, no prompt, no network."""
    environment = {key: value for key, value in os.environ.items() if key not in OF_A_HOOK}
    try:
        done = subprocess.run(
            ["git", "--no-pager", "--no-replace-objects", "-C", folder, *arguments],
            input=given.encode("ascii"),
            capture_output=True,
            env={**environment, **QUIET},
            check=False,
        )
    except OSError as error:
        raise _Failure("no-git", error.strerror or "") from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise _Failure(problem, said[0] if said else "")
    return done.stdout
