"""The hook, the action and GitLab's job do what docs/ci.md says: their scripts are run, on a programme or with stand-ins."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

PROGRAMME = (
    "talentc: 1\nid: {id}\ntitle: A programme\nunits: {{day: 8 h}}\nroles: {{talent: {{title: T, people: 8}}}}\n"
)
NASTY = "a b\n\n  $(touch spoilt) \n`touch spoilt`; touch spoilt\n--format\n"
needs_bash = pytest.mark.skipif(os.name == "nt", reason="bash is not part of Windows")


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def write_programme(folder: Path, more: str = "") -> None:
    folder.mkdir(parents=True)
    (folder / "programme.yaml").write_text(PROGRAMME.format(id=folder.name) + more, encoding="utf-8")


def stand_in(path: Path, script: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


def bash(script: str, folder: Path, **variables: str) -> "subprocess.CompletedProcess[str]":
    """Run a script as GitHub and GitLab do: the first command that fails ends it."""
    environment = {**os.environ, "PYTHONUTF8": "1", **variables}
    for name in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR", "PYTHONPATH"):
        environment.pop(name, None)
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(
        command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8"
    )


@pytest.fixture(scope="module")
def hook(checkout: Path) -> dict[str, Any]:
    (only,) = read(checkout / ".pre-commit-hooks.yaml")
    assert isinstance(only, dict)
    return only


@pytest.fixture(scope="module")
def action(checkout: Path) -> dict[str, Any]:
    whole = read(checkout / "action.yml")
    assert isinstance(whole, dict)
    return whole


@pytest.fixture(scope="module")
def job(checkout: Path) -> dict[str, Any]:
    whole = read(checkout / "ci" / "talentc.gitlab-ci.yml")
    assert isinstance(whole, dict)
    return whole


@pytest.mark.parametrize(
    ("file", "is_ours"),
    [
        ("programme.yaml", True),
        ("programmes/a/programme.yaml", True),
        ("programmes/a/texts/module-1.md", True),
        ("texts/module-1.en.md", True),
        ("programmes/a/cohorts/hold-1/plan.yaml", True),
        ("programmes/a/cohorts/hold-1/people.csv", True),
        ("README.md", False),
        ("old-programme.yaml", False),
        ("programmes/a/texts/old/module-1.md", False),
        ("programmes/a/cohorts/people.csv", False),
    ],
)
def test_hook__runs_for_the_files_of_programmes(hook: dict[str, Any], file: str, is_ours: bool) -> None:
    assert (re.search(hook["files"], file) is not None) == is_ours


def test_hook__its_command_checks_whole_programmes(hook: dict[str, Any], checkout: Path, tmp_path: Path) -> None:
    assert hook["pass_filenames"] is False
    assert (hook["id"], hook["language"]) == ("talentc", "python")
    program, *arguments = shlex.split(hook["entry"]) + hook["args"]
    assert program == "talentc"
    write_programme(tmp_path / "sound")
    environment = {**os.environ, "PYTHONPATH": str(checkout)}

    def status() -> int:
        command = [sys.executable, "-m", "talentc", *arguments]
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True).returncode

    assert status() == 0
    write_programme(tmp_path / "wrong", "no-such-key: 1\n")
    assert status() == 1


def test_action__no_input_becomes_part_of_a_script(action: dict[str, Any]) -> None:
    scripts = [step["run"] for step in action["runs"]["steps"] if "run" in step]
    assert len(scripts) == 2
    assert not [script for script in scripts if "${{" in script]
    used = re.findall(r"inputs\.(\w+)", str(action["runs"]))
    assert sorted(used) == sorted(action["inputs"])
    assert all(isinstance(given["default"], str) for given in action["inputs"].values())


@needs_bash
def test_action__installs_its_own_checkout(action: dict[str, Any], tmp_path: Path) -> None:
    python = stand_in(tmp_path / "python", 'printf "%s\\n" "$@"')
    _, install, _ = action["runs"]["steps"]
    done = bash(install["run"], tmp_path, PYTHON=str(python), RUNNER_TEMP="a temp", GITHUB_ACTION_PATH="an action")
    assert done.returncode == 0
    arguments = done.stdout.splitlines()
    assert arguments[:4] == ["-P", "-m", "pip", "install"]
    assert arguments[-3:] == ["--target", "a temp/talentc", "an action"]


@needs_bash
@pytest.mark.parametrize(
    ("paths", "strict", "expected"),
    [
        (".", "false", ["--format", "github", "--", "."]),
        ("one\ntwo", "true", ["--format", "github", "--strict", "--", "one", "two"]),
        ("", "", ["--format", "github", "--"]),
        (
            NASTY,
            "false",
            ["--format", "github", "--", "a b", "$(touch spoilt)", "`touch spoilt`; touch spoilt", "--format"],
        ),
    ],
)
def test_action__the_arguments_of_a_check(
    action: dict[str, Any], tmp_path: Path, paths: str, strict: str, expected: list[str]
) -> None:
    python = stand_in(tmp_path / "python", 'printf "%s\\n" "$@"')
    check = action["runs"]["steps"][-1]["run"]
    done = bash(check, tmp_path, PYTHON=str(python), RUNNER_TEMP="temp", PATHS=paths, STRICT=strict)
    assert done.stdout.splitlines() == ["-P", "-m", "talentc", "check", *expected]
    assert not (tmp_path / "spoilt").exists()


@needs_bash
def test_action__checks(action: dict[str, Any], checkout: Path, tmp_path: Path) -> None:
    (tmp_path / "talentc").symlink_to(checkout)  # where the step before would have installed it
    write_programme(tmp_path / "small", "no-such-key: 1\n")
    (tmp_path / "yaml.py").write_text("raise SystemExit(0)")  # a file of the repository, not the library
    inputs = {"PATHS": "small", "STRICT": "false", "PYTHON": sys.executable, "RUNNER_TEMP": str(tmp_path)}
    done = bash(action["runs"]["steps"][-1]["run"], tmp_path, **inputs)
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=small/programme.yaml,line=6,")


@needs_bash
def test_job__reports_and_fails(job: dict[str, Any], tmp_path: Path) -> None:
    stand_in(tmp_path / "bin" / "python", 'printf "%s\\n" "$@" > installed')
    stand_in(tmp_path / "bin" / "talentc", 'printf "<%s>" "$@"; exit 1')
    given = {**job["variables"], "TALENTC_PROJECT": "group/talentc", "TALENTC_OPTIONS": "--strict"}
    service = {"CI_SERVER_PROTOCOL": "https", "CI_SERVER_HOST": "git.example", "CI_SERVER_PORT": "443"}
    variables = {**given, **service, "CI_JOB_TOKEN": "T", "PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}"}
    script = "\n".join(job["talentc"]["script"])
    done = bash(script, tmp_path, **variables)
    assert (done.returncode, done.stdout, done.stderr) == (1, "<check><--strict><--><.>", "")
    report = tmp_path / job["talentc"]["artifacts"]["reports"]["codequality"]
    assert report.read_text() == "<check><--strict><--format><gitlab><--><.>"
    assert job["talentc"]["artifacts"]["when"] == "always"
    address = "git+https://gitlab-ci-token:T@git.example:443/group/talentc.git"
    installed = tmp_path / "installed"
    assert installed.read_text().splitlines()[-1] == address
    bash(script, tmp_path, **{**variables, "TALENTC_REF": "v1"})
    assert installed.read_text().splitlines()[-1] == f"{address}@v1"


@needs_bash
def test_job__asks_for_the_project(job: dict[str, Any], tmp_path: Path) -> None:
    done = bash("\n".join(job["talentc"]["script"]), tmp_path, **job["variables"])
    assert done.returncode == 2
    assert "TALENTC_PROJECT" in done.stderr


def test_manual__its_examples_fit_the_files(
    checkout: Path, hook: dict[str, Any], action: dict[str, Any], job: dict[str, Any]
) -> None:
    manual = (checkout / "docs" / "ci.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```yaml\n(.*?)^```$", manual, re.DOTALL | re.MULTILINE)
    workflow, _, gitlab, pre_commit, first_line = (yaml.safe_load(block) for block in blocks)
    step = workflow["jobs"]["programmes"]["steps"][-1]
    assert step["uses"].startswith("your-name/talentc@")
    assert set(step["with"]) <= set(action["inputs"])
    assert (checkout / gitlab["include"]["file"]).is_file()
    assert set(gitlab["variables"]) | set(re.findall(r"TALENTC_\w+", manual)) == set(job["variables"])
    assert [each["id"] for each in pre_commit[0]["hooks"]] == [hook["id"]]
    assert first_line is None
    shown = [line for line in blocks[0].splitlines() if line.strip()]
    readme = (checkout / "README.md").read_text(encoding="utf-8")
    assert all(line.strip() in readme for line in shown[-3:])
    assert [len(block.splitlines()) for block in (blocks[2], blocks[3])] == [3, 3]


def test_programmes__name_their_schema_in_the_first_line(checkout: Path) -> None:
    files = sorted((checkout / "programmes").glob("*/programme.yaml"))
    assert files
    for file in files:
        first = file.read_text(encoding="utf-8").split("\n", 1)[0]
        match = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
        assert match is not None, file
        assert (file.parent / match[1]).resolve() == (checkout / "docs" / "programme.schema.json").resolve()
