"""What the README tells people to type is what is tested; the environments and the lists of packages agree."""

import os
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

SET_UP_AND_RUN = "python -m pip install . && talentc build programmes/talent-nord-2"
SET_UP_AND_TEST = "python -m pip install '.[test]' && pytest"


def commands(markdown: str) -> list[str]:
    """The lines of the fenced blocks of shell."""
    blocks = re.findall(r"^```(?:sh|bash|console|shell)?\n(.*?)^```$", markdown, re.DOTALL | re.MULTILINE)
    return [line for block in blocks for line in block.splitlines()]


def test_commands__only_fenced_lines() -> None:
    assert commands("a\n```sh\nb\nc\n```\nd\n```yaml\ne: 1\n```\n") == ["b", "c"]


@pytest.mark.parametrize("command", [SET_UP_AND_RUN, SET_UP_AND_TEST])
def test_readme__tells_each_command_once(checkout: Path, command: str) -> None:
    assert commands((checkout / "README.md").read_text(encoding="utf-8")).count(command) == 1


def test_run__takes_the_command_of_the_readme(checkout: Path) -> None:
    script = (checkout / ".ci" / "run").read_text(encoding="utf-8")
    pattern = re.search(r'^command=\$\(grep -m 1 -x -F "(.+)" README\.md\)', script, re.MULTILINE)
    assert pattern is not None
    assert pattern[1] == SET_UP_AND_TEST
    assert 'bash -euo pipefail -c "$command"' in script
    for tool in ("ruff check .", "ruff format --check .", "mypy"):
        assert tool in script.splitlines()


@pytest.mark.skipif(os.name == "nt", reason="bash is not part of Windows")
def test_run__is_a_script(checkout: Path) -> None:
    assert os.access(checkout / ".ci" / "run", os.X_OK)
    subprocess.run(["bash", "-n", str(checkout / ".ci" / "run")], check=True, stdin=subprocess.DEVNULL)


def test_pyproject__tools_of_the_run_are_in_the_test_extra(checkout: Path) -> None:
    project = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {re.split(r"[<>=]", line)[0].lower() for line in project["optional-dependencies"]["test"]}
    assert {"pytest", "ruff", "mypy", "hypothesis"} <= names


def test_pyproject__every_package_has_an_owner(checkout: Path) -> None:
    project = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    floors = (checkout / "tests" / "house" / "test_floors.py").read_text(encoding="utf-8")
    modules = {"pyyaml": "yaml", "markdown-it-py": "markdown_it"}
    for line in project["dependencies"]:
        name = re.split(r"[<>=]", line)[0]
        if name != "tzdata":  # data of the standard library's zoneinfo
            assert f'"{modules.get(name, name)}": Owner(' in floors, name
