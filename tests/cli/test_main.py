import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from talentc.pipeline import checking
from talentc.version import __version__

Run = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_run__the_version(talentc: Run, option: str) -> None:
    assert talentc(option) == (0, f"talentc {__version__}\n", "")


def test_run__the_version_loads_next_to_nothing(checkout: Path) -> None:
    code = (
        "import sys; sys.argv = ['talentc', '--version']; from talentc.cli.main import run; run(); "
        "print(sorted(name for name in sys.modules if name.startswith('talentc')), 'typer' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=checkout, capture_output=True, text=True, check=True)
    loaded = "['talentc', 'talentc.cli', 'talentc.cli.main', 'talentc.version']"
    assert ran.stdout == f"talentc {__version__}\n{loaded} False\n"


def test_run__a_bug_is_told_as_one(talentc: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(paths: object) -> object:
        raise ZeroDivisionError("an odd zero")

    monkeypatch.setattr(checking, "find", fail)
    status, output, errors = talentc("check")
    assert (status, output) == (3, "")
    assert errors.startswith(f"talentc: this is a bug in talentc {__version__}, not a mistake of yours.\n")
    assert "  ZeroDivisionError in talentc.cli.check, line " in errors
    assert "an odd zero\n" in errors
    assert "Nothing was written" not in errors
    assert "Traceback" not in errors


def test_run__a_file_that_cannot_be_opened_unforeseen_is_a_bug(talentc: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(paths: object) -> object:
        raise FileNotFoundError(2, "No such file", "template.html")

    monkeypatch.setattr(checking, "find", fail)
    status, _, errors = talentc("check")
    assert status == 3
    assert "FileNotFoundError in talentc.cli.check" in errors


def test_run__an_interruption(talentc: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(paths: object) -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr(checking, "find", stop)
    message = "talentc: interrupted; every output folder is whole, as it was or newly built\n"
    assert talentc("build") == (130, "", message)


def test_run__letters_of_all_languages_whatever_the_system_writes(
    talentc: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii", newline="\r\n")
    monkeypatch.setattr(sys, "stdout", stream)
    assert talentc("explain")[0] == 0
    assert isinstance(stream.buffer, io.BytesIO)
    content = stream.buffer.getvalue()
    assert "…".encode() in content
    assert b"\r" not in content


def test_run__a_closed_output(talentc: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert talentc("explain", "TC402")[::2] == (0, "")
