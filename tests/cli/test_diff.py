import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Talentc = Callable[..., tuple[int, str, str]]
WHO = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")


def change(folder: Path, old: str, new: str) -> None:
    file = folder / "programme.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


@pytest.fixture
def commit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Commits the current folder under a tag."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)

    def git(*arguments: str) -> None:
        subprocess.run(["git", *WHO, *arguments], cwd=tmp_path, capture_output=True, check=True)

    def make(tag: str) -> None:
        git("init", "--quiet")
        git("add", "--all")
        git("commit", "--quiet", "-m", tag)
        git("tag", tag)

    return make


def test_diff__two_folders(talentc: Talentc, programme: Callable[..., Path]) -> None:
    programme("old", id="p")
    new = programme("new", id="p")
    assert talentc("diff", "old", "new/programme.yaml") == (0, "A programme: no difference\n", "")
    change(new, "length: 4 h", "length: 6 h")
    status, output, errors = talentc("diff", "old/", "new/")
    assert (status, errors) == (1, "")
    assert "From old/programme.yaml to new/programme.yaml." in output
    assert "length 4 hours → 6 hours" in output
    assert "\x1b" not in output


@pytest.mark.parametrize("format", ["table", "markdown", "json"])
def test_diff__every_format(talentc: Talentc, programme: Callable[..., Path], format: str) -> None:
    programme("old", id="p")
    change(programme("new", id="p"), "people: 8", "people: 9")
    status, output, _ = talentc("diff", "old", "new", "--format", format)
    assert status == 1
    assert output.endswith("\n")
    assert not output.endswith("\n\n\n")


def test_diff__programmes_are_matched_by_their_ids(talentc: Talentc, programme: Callable[..., Path]) -> None:
    programme("old/a")
    programme("old/b")
    change(programme("new/x", id="a"), "length: 4 h", "length: 5 h")
    programme("new/c")
    status, output, _ = talentc("diff", "old", "new", "--format", "json")
    found = json.loads(output)
    assert status == 1
    assert [(each["old"]["file"], each["new"]["file"]) for each in found["programmes"]] == [
        ("old/a/programme.yaml", "new/x/programme.yaml")
    ]
    assert [each["programme"] for each in found["added"]] == ["c"]
    assert [each["programme"] for each in found["removed"]] == ["b"]


def test_diff__two_revisions(talentc: Talentc, programme: Callable[..., Path], commit: Callable[[str], None]) -> None:
    folder = programme("all/a")
    programme("all/b")
    commit("v1")
    change(folder, "length: 4 h", "length: 6 h")
    commit("v2")
    status, output, errors = talentc("diff", "v1", "v2")
    assert (status, errors) == (1, "")
    assert "From v1:all/a/programme.yaml to v2:all/a/programme.yaml." in output
    assert output.endswith("A programme: no difference\n")
    assert talentc("diff", "v1:all/a", "v2:all/a")[0] == 1
    assert talentc("diff", "v1:all/b", "HEAD:all/b/programme.yaml")[0] == 0


def test_diff__a_revision_and_the_working_tree(
    talentc: Talentc, programme: Callable[..., Path], commit: Callable[[str], None]
) -> None:
    folder = programme("all/a")
    programme("all/b")
    commit("v1")
    assert talentc("diff", "v1", "all/a") == (0, "A programme: no difference\n", "")
    change(folder, "length: 4 h", "length: 6 h")
    assert talentc("diff", "v1", "all/a")[0] == 1
    assert talentc("diff", "all/b", "v1")[0] == 0
    programme("all/c")
    assert talentc("diff", "v1", "all/c") == (1, "New programme: A programme (all/c/programme.yaml).\n", "")


def test_diff__an_existing_path_goes_before_a_revision(
    talentc: Talentc, programme: Callable[..., Path], commit: Callable[[str], None]
) -> None:
    programme("v1", id="p")
    commit("v1")
    change(programme("v2", id="p"), "length: 4 h", "length: 6 h")
    assert "From v1/programme.yaml to" in talentc("diff", "v1", "v2")[1]
    assert "From v1:v1/programme.yaml to" in talentc("diff", "v1:v1", "v2")[1]


def test_diff__what_does_not_compile(talentc: Talentc, programme: Callable[..., Path]) -> None:
    programme("old", id="p")
    programme("new", "no-such-key: 1\n", id="p")
    status, output, errors = talentc("diff", "old", "new")
    assert status == 1
    assert "There are errors in new/programme.yaml" in output
    assert "New (error)" in output
    assert "new/programme.yaml:7:1" in errors
    status, output, errors = talentc("diff", "new", "new")
    assert (status, output, errors) == (0, "new/programme.yaml: no difference\n", "")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("small", "nope", "no file or folder is called `nope`, and git knows no revision that"),
        ("small", "nope:small", "no file or folder is called `nope:small`, and git knows no revision `nope`"),
        ("v1:nope", "small", "the revision `v1` has no `nope`; a path after a colon begins at the repository's top"),
        ("--", "--output=x small", None),
    ],
)
def test_diff__nothing_to_read(
    talentc: Talentc,
    programme: Callable[..., Path],
    commit: Callable[[str], None],
    old: str,
    new: str,
    message: str | None,
) -> None:
    programme("small")
    commit("v1")
    status, output, errors = talentc("diff", old, *new.split())
    assert (status, output) == (2, "")
    assert message is None or errors == f"talentc: {message}\n"


def test_diff__no_repository(
    talentc: Talentc, programme: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    programme("small")
    status, _, errors = talentc("diff", "main", "small")
    assert status == 2
    assert errors.startswith("talentc: no file or folder is called `main`, and git finds no repository")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "git, which knows revisions, isn't installed" in talentc("diff", "main", "small")[2]


def test_diff__folders_without_a_programme(talentc: Talentc, programme: Callable[..., Path], tmp_path: Path) -> None:
    programme("small")
    (tmp_path / "empty").mkdir()
    status, output, errors = talentc("diff", "small", "empty")
    assert (status, output) == (2, "")
    assert "empty" in errors
