"""No file of the repository tells on which machine it was written."""

import re
import subprocess
from pathlib import Path

import pytest

# Put together here, so that this file doesn't hold what it looks for.
PLACES = ("home/", "root/", "work/", "tmp/", "Users/", "mnt/", "opt/", "var/folders/")
TRACES = re.compile(
    rb"(?<![\w.:/<}~*-])/(?:" + "|".join(PLACES).encode() + rb")[\w.-]+" + rb"|\b[A-Z]:\\+(?:Users|home)\\+\w", re.ASCII
)


def repository_files(checkout: Path) -> list[Path]:
    """The files that git has or would take; without git, all that don't look like a tool's leavings."""
    command = ["git", "-C", str(checkout), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, capture_output=True, check=True, stdin=subprocess.DEVNULL).stdout
    except (OSError, subprocess.CalledProcessError):
        hidden = re.compile(r"\.(?!ci$|git(ignore|attributes)$)|__pycache__$|build$|dist$|out$")
        paths = [path for path in checkout.rglob("*") if not any(map(hidden.match, path.relative_to(checkout).parts))]
    else:
        paths = [checkout / name for name in listed.decode().split("\0") if name]
    return sorted(path for path in paths if path.is_file())


def traces(files: list[Path]) -> list[str]:
    found = []
    for path in files:
        for number, line in enumerate(path.read_bytes().splitlines(), 1):
            match = TRACES.search(line)
            if match is not None:
                found.append(f"{path.as_posix()}:{number}: {match[0].decode()}")
    return found


def test_traces__none(checkout: Path) -> None:
    files = repository_files(checkout)
    assert len(files) >= 100
    assert checkout / "pyproject.toml" in files
    assert traces(files) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see /{}/shared/design", ["work"]),
        ('"/{}/somebody/x.yaml"', ["home", "root", "Users", "tmp"]),
        ("(/{}/x)", ["tmp", "root"]),
        ("https://example.org/{}/x", []),
        ("programmes/{}/x", []),
        ("<b>1</{}/x", []),
    ],
)
def test_traces__cases(tmp_path: Path, text: str, found: list[str]) -> None:
    for place in ("home", "root", "work", "Users", "tmp"):
        path = tmp_path / "file.md"
        path.write_text("first\n" + text.format(place) + "\n")
        if place in found:
            assert [line.rpartition("file.md:")[2].split(":")[0] for line in traces([path])] == ["2"]
        elif not found:
            assert traces([path]) == []


def test_traces__windows(tmp_path: Path) -> None:
    path = tmp_path / "file.md"
    path.write_text("C:" + "\\Users\\somebody")
    assert len(traces([path])) == 1


def test_repository_files__without_git(tmp_path: Path) -> None:
    for name in ("a.py", ".ci/run", ".gitignore", ".venv/b.py", "c/__pycache__/c.pyc", "c/d.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    names = [path.relative_to(tmp_path).as_posix() for path in repository_files(tmp_path)]
    assert names == [".ci/run", ".gitignore", "a.py", "c/d.py"]
