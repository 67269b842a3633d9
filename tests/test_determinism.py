"""Two runs are equal byte for byte, whatever the hash seed, the time zone, the language and the folder."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C", "LANG": "C", "COLUMNS": "80"}
THERE = {
    "PYTHONHASHSEED": "4242",
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "da_DK.UTF-8",
    "LANG": "tr_TR.UTF-8",
    "COLUMNS": "80",
}
PROGRAMME = "programmes/talent-nord-2"


def start(settings: dict[str, str], checkout: Path, *arguments: str) -> "subprocess.Popen[bytes]":
    environment = {key: value for key, value in os.environ.items() if not key.startswith("LC_")} | settings
    return subprocess.Popen(
        [sys.executable, "-m", "talentc", *arguments],
        cwd=checkout,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def both(checkout: Path, *arguments: str) -> tuple[tuple[bytes, int], tuple[bytes, int]]:
    """What a command prints, and its exit status, here and there (side by side)."""
    runs = [start(settings, checkout, *arguments) for settings in (HERE, THERE)]
    printed = [run.communicate()[0] for run in runs]
    return (printed[0], runs[0].returncode), (printed[1], runs[1].returncode)


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_build__writes_the_same_bytes(checkout: Path, tmp_path: Path) -> None:
    folders = (tmp_path / "here", tmp_path / "somewhere" / "there")
    runs = [
        start(settings, checkout, "build", PROGRAMME, "--out", folder.as_posix())
        for settings, folder in zip((HERE, THERE), folders, strict=True)
    ]
    for run in runs:
        _, errors = run.communicate()
        assert run.returncode == 0, errors.decode("utf-8", "replace")
    here, there = (files(folder) for folder in folders)
    assert sorted(here) == sorted(there)
    assert len(here) > 20
    assert [path for path in here if here[path] != there[path]] == []


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("check", PROGRAMME, "--format", "json"), 1),
        (("check", PROGRAMME, "--format", "concise"), 1),
        (("check", "tests/specs/bad/TC301-unknown-activity.yaml", "--format", "human"), 1),
        (("time", PROGRAMME, "--format", "json"), 0),
        (("time", PROGRAMME), 0),
        (("schema",), 0),
        (("explain",), 0),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_command__prints_the_same_bytes(arguments: tuple[str, ...], status: int, checkout: Path) -> None:
    here, there = both(checkout, *arguments)
    assert here == there
    assert here[0]
    assert here[1] == status


def test_both__notices_a_difference(checkout: Path) -> None:
    said = [
        subprocess.run(
            [sys.executable, "-c", "print(hash('talent'))"],
            env=os.environ | settings,
            capture_output=True,
            check=True,
        ).stdout
        for settings in (HERE, THERE)
    ]
    assert said[0] != said[1]
