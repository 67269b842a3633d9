"""The wheel holds all that a build needs: it is installed, and builds the programme it brings, far from the checkout."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest


def run(command: list[str], folder: Path) -> str:
    """Run a command without anything of the checkout's in its environment."""
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}
    environment |= {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PYTHONUTF8": "1"}
    done = subprocess.run(
        command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    options = ["--no-deps", "--no-build-isolation", "--no-index", "--quiet", "--wheel-dir", str(folder)]
    run([sys.executable, "-m", "pip", "wheel", str(checkout), *options], folder)
    (wheel,) = folder.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def scripts(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of scripts of a new environment: talentc comes from the wheel, what it needs from the tests' own."""
    place = tmp_path_factory.mktemp("environment")
    venv.create(place, with_pip=False)
    variables = {"base": str(place), "platbase": str(place)}
    scheme = "venv" if "venv" in sysconfig.get_scheme_names() else sysconfig.get_default_scheme()
    scripts = Path(sysconfig.get_path("scripts", scheme, variables))
    packages = Path(sysconfig.get_path("purelib", scheme, variables))
    python = scripts / Path(sys.executable).name
    install = ["install", "--no-deps", "--no-index", "--quiet", str(wheel)]
    run([sys.executable, "-m", "pip", "--python", str(python), *install], place)
    # Only now: pip would take a talentc of the tests' own environment for this one.
    own = dict.fromkeys(sysconfig.get_path(name) for name in ("purelib", "platlib"))
    (packages / "of_the_tests.pth").write_text("\n".join(own) + "\n", encoding="utf-8")
    assert (packages / "talentc").is_dir()
    return scripts


def files_below(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_wheel__holds_the_package_the_templates_and_the_programmes(checkout: Path, wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("templates", "programmes"):
        files = files_below(checkout / folder)
        assert files
        assert {f"talentc/_shipped/{folder}/{name}" for name in files} <= names
    assert {"talentc/__init__.py", "talentc/version.py", "talentc/cli/main.py"} <= names
    assert not [name for name in names if name.startswith(("tests/", "docs/")) or "__pycache__" in name]


def test_wheel__builds_its_programme_from_anywhere(scripts: Path, tmp_path: Path) -> None:
    python = str(scripts / Path(sys.executable).name)
    talentc = str(scripts / "talentc")
    where = Path(run([python, "-c", "import talentc; print(talentc.__file__)"], tmp_path).strip()).parent
    assert where.is_relative_to(scripts.parent)
    programme = where / "_shipped" / "programmes" / "talent-nord-2"
    before = files_below(where)
    run([talentc, "build", str(programme), "--out", "out"], tmp_path)
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    listed = [line["path"] for line in manifest["files"]]
    assert "index.html" in listed
    assert files_below(tmp_path / "out") == sorted([*listed, "manifest.json"])
    assert [name for name in files_below(where) if "__pycache__" not in name] == [
        name for name in before if "__pycache__" not in name
    ]


def test_wheel__tells_its_version(scripts: Path, tmp_path: Path) -> None:
    assert "0.1.0" in run([str(scripts / "talentc"), "--version"], tmp_path)
