"""Revisions of real repositories, made for each test."""

import os
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from talentc.read.programme_folder import find_programmes, read_programme
from talentc.read.revision import OF_A_HOOK, Revision, RevisionProblem, find_revision, revision_files

PROGRAMME = "talentc: 1\nid: {id}\ntitle: {id}\n"
WHO = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")

Commit = Callable[..., str]


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Runs git in an empty repository, which is the current folder: what it answers."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)

    def run(*arguments: str) -> str:
        done = subprocess.run(["git", *WHO, *arguments], cwd=tmp_path, capture_output=True, check=True)
        return done.stdout.decode("utf-8")

    run("init", "--quiet", "--initial-branch=main")
    return run


@pytest.fixture
def commit(git: Callable[..., str], tmp_path: Path) -> Commit:
    """Commits files with these texts under a tag."""

    def make(tag: str, **texts: str) -> str:
        for name, text in texts.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        git("add", "--all")
        git("commit", "--quiet", "--allow-empty", "-m", tag)
        git("tag", tag)
        return tag

    return make


def found(text: str, beside: str = "") -> Revision:
    revision = find_revision(text, beside)
    assert isinstance(revision, Revision), revision
    return revision


def programmes(text: str, beside: str = "") -> dict[str, dict[str, str]]:
    """The programme files of a revision, each with the texts that belong to it."""
    with revision_files(found(text, beside)) as files:
        assert not isinstance(files, RevisionProblem), files
        named, findings = find_programmes(files.paths, files.place)
        assert findings == ()
        return {name: dict(read_programme(name, files.place)[0].sources) for name in named}


def test_revision_files__all_programmes_of_a_revision(commit: Commit) -> None:
    commit(
        "v1",
        **{
            "b/programme.yaml": "b",
            "a/programme.yaml": "a",
            "a/old/programme.yaml": "inside another",
            ".hidden/programme.yaml": "hidden",
            "c/design.yaml": "none",
        },
    )
    assert list(programmes("v1")) == ["v1:a/programme.yaml", "v1:b/programme.yaml"]


def test_revision_files__as_they_were_with_what_belongs_to_them(commit: Commit) -> None:
    before = {"p/programme.yaml": PROGRAMME.format(id="p"), "p/texts/x.md": "## purpose\n\nSå.\n"}
    commit("v1", **before, **{"p/cohorts/h/plan.yaml": "cohort: h\n"})
    commit("v2", **{"p/programme.yaml": PROGRAMME.format(id="q")})
    assert programmes("v1:p") == {
        "v1:p/programme.yaml": {
            "v1:p/programme.yaml": before["p/programme.yaml"],
            "v1:p/texts/x.md": before["p/texts/x.md"],
            "v1:p/cohorts/h/plan.yaml": "cohort: h\n",
        }
    }
    assert programmes("v2:p/programme.yaml")["v2:p/programme.yaml"]["v2:p/programme.yaml"].startswith(
        "talentc: 1\nid: q"
    )


def test_revision_files__a_programme_at_the_top(commit: Commit) -> None:
    commit("v1", **{"programme.yaml": "talentc: 1\n", "texts/x.md": "## purpose\n\nX.\n"})
    assert programmes("v1") == {
        "v1:./programme.yaml": {"v1:./programme.yaml": "talentc: 1\n", "v1:./texts/x.md": "## purpose\n\nX.\n"}
    }


def test_revision_files__a_folder_of_programmes_as_on_the_disk(commit: Commit) -> None:
    commit("v1", **{"all/a/programme.yaml": "a: 1", "all/b/programme.yaml": "b: 1", "c/programme.yaml": "c: 1"})
    assert list(programmes("v1:all")) == ["v1:all/a/programme.yaml", "v1:all/b/programme.yaml"]


def test_revision_files__the_folder_is_gone_afterwards(commit: Commit) -> None:
    commit("v1", **{"p/programme.yaml": "a: 1"})
    with revision_files(found("v1")) as files:
        assert not isinstance(files, RevisionProblem)
        place = files.place("v1:p/programme.yaml")
        assert place.is_file()
        assert Path(tempfile.gettempdir()) in place.parents
    assert not Path(files.folder).exists()


def test_revision_files__a_link_leads_to_a_file_of_the_revision_or_nowhere(commit: Commit, tmp_path: Path) -> None:
    (tmp_path / "p" / "texts").mkdir(parents=True)
    secret = tmp_path.parent / "secret.md"
    secret.write_text("secret", encoding="utf-8")
    (tmp_path / "p" / "texts" / "x.md").symlink_to("../../shared.md")
    (tmp_path / "p" / "texts" / "y.md").symlink_to(secret)
    (tmp_path / "p" / "texts" / "z.md").symlink_to("../../../secret.md")
    commit("v1", **{"p/programme.yaml": "a: 1\n", "shared.md": "## purpose\n\nShared.\n"})
    assert programmes("v1")["v1:p/programme.yaml"] == {
        "v1:p/programme.yaml": "a: 1\n",
        "v1:p/texts/x.md": "## purpose\n\nShared.\n",
    }


def test_revision_files__a_link_leads_over_others(commit: Commit, tmp_path: Path) -> None:
    (tmp_path / "p" / "texts").mkdir(parents=True)
    (tmp_path / "one.md").symlink_to("two.md")
    (tmp_path / "p" / "texts" / "x.md").symlink_to("../../one.md")
    commit("v1", **{"p/programme.yaml": "a: 1\n", "two.md": "## purpose\n\nShared.\n"})
    assert programmes("v1")["v1:p/programme.yaml"]["v1:p/texts/x.md"] == "## purpose\n\nShared.\n"


@pytest.mark.parametrize("target", ["programme.yaml", "../gone/programme.yaml", "../other/programme.yaml"])
def test_revision_files__a_link_that_leads_nowhere_concerns_its_own_file_alone(
    target: str, commit: Commit, tmp_path: Path
) -> None:
    for name, leads_to in (("loop", target), ("other", "../loop/programme.yaml")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "programme.yaml").symlink_to(leads_to)
    commit("v1", **{"p/programme.yaml": "a: 1\n"})
    read = programmes("v1")
    assert read["v1:p/programme.yaml"] == {"v1:p/programme.yaml": "a: 1\n"}
    assert read["v1:loop/programme.yaml"] == {}


def test_revision_files__attributes_and_filters_have_no_say(
    commit: Commit, git: Callable[..., str], tmp_path: Path
) -> None:
    git("config", "filter.evil.smudge", f"touch {tmp_path}/smudged")
    attributes = "programme.yaml export-subst\ntexts/* export-ignore\n* filter=evil\n"
    texts = {"programme.yaml": "id: $Format:%H$\n", "texts/x.md": "## purpose\n\nX.\n"}
    commit("v1", **{".gitattributes": attributes, **texts})
    assert list(programmes("v1")["v1:./programme.yaml"].values()) == list(texts.values())
    assert not (tmp_path / "smudged").exists()


def test_find_revision__beside_a_path_it_is_that_path(commit: Commit, monkeypatch: pytest.MonkeyPatch) -> None:
    commit("v1", **{"all/a/programme.yaml": "a: 1", "all/b/programme.yaml": "b: 1"})
    assert found("v1", "all/a").path == "all/a"
    assert found("v1", "all/a/programme.yaml").path == "all/a/programme.yaml"
    assert found("v1", ".").path == ""
    monkeypatch.chdir("all")
    assert found("v1", "a").path == "all/a"
    assert found("v1", ".").path == "all"
    assert found("v1").path == ""
    assert found("v1:all/b", "a").path == "all/b"
    assert found("v1:./b").path == "all/b"
    assert found("v1:", "a").path == ""


def test_find_revision__the_path_decides_which_repository(
    commit: Commit, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    commit("v1", **{"a/programme.yaml": "a: 1"})
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    monkeypatch.setenv("GIT_DIR", "nowhere")
    assert found("v1", f"{tmp_path}/a").path == "a"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("nope", RevisionProblem("no-revision", "nope")),
        ("nope:a", RevisionProblem("no-revision", "nope")),
        ("", RevisionProblem("no-revision", "")),
        (":a", RevisionProblem("no-revision", ":a")),
        ("--output=x", RevisionProblem("no-revision", "--output=x")),
        ("v1\n", RevisionProblem("no-revision", "v1\n")),
        ("v1..main", RevisionProblem("no-revision", "v1..main")),
    ],
)
def test_find_revision__no_revision(commit: Commit, text: str, problem: RevisionProblem) -> None:
    commit("v1", **{"a/programme.yaml": "a: 1"})
    assert find_revision(text) == problem


@pytest.mark.parametrize("path", ["b", "../a", "a/programme"])
def test_revision_files__no_such_path(commit: Commit, path: str) -> None:
    commit("v1", **{"a/programme.yaml": "a: 1"})
    with revision_files(found(f"v1:{path}")) as files:
        assert files == RevisionProblem("no-path", path)


def test_find_revision__no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    problem = find_revision("main")
    assert isinstance(problem, RevisionProblem)
    assert problem.kind == "no-repository"
    assert "not a git repository" in problem.detail


def test_of_a_hook__is_what_git_says(git: Callable[..., str]) -> None:
    assert set(git("rev-parse", "--local-env-vars").split()) <= set(OF_A_HOOK)


@pytest.mark.parametrize("variable", ["GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR", "GIT_DIR"])
def test_revision_files__in_a_hook_of_another_repository(
    commit: Commit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    commit("v1", **{"a/programme.yaml": "a: 1"})
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.setenv(variable, str(tmp_path / "elsewhere"))
    assert list(programmes("v1:a")) == ["v1:a/programme.yaml"]


def test_find_revision__no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    problem = find_revision("main")
    assert isinstance(problem, RevisionProblem)
    assert problem.kind == "no-git"
