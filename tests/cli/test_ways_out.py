import errno
import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from talentc.cli.ways_out import WHOLE, guarded, tell_bug
from talentc.version import __version__

Run = Callable[..., tuple[int, str, str]]


class Failing(io.StringIO):
    """A stream that takes what is written, and fails where it has to pass it on."""

    def __init__(self, error: OSError) -> None:
        super().__init__()
        self.error = error

    def flush(self) -> None:
        raise self.error


def failing(error: BaseException) -> Callable[[], None]:
    def fail() -> None:
        raise error

    return fail


def status_of(action: Callable[[], object]) -> object:
    with pytest.raises(SystemExit) as leaving:
        guarded(action)()
    return leaving.value.code


def test_guarded__passes_on_what_the_action_takes_and_gives() -> None:
    def divide(number: int, *, by: int) -> int:
        """Divide."""
        return number // by

    assert guarded(divide)(6, by=2) == 3
    assert guarded(divide).__doc__ == "Divide."


def test_guarded__an_interruption(capsys: pytest.CaptureFixture[str]) -> None:
    assert status_of(failing(KeyboardInterrupt())) == 130
    assert capsys.readouterr().err == f"talentc: interrupted; {WHOLE}\n"


@pytest.mark.parametrize(("number", "status"), [(errno.EPIPE, 141), (errno.ENOSPC, 2)])
def test_guarded__an_output_that_takes_no_more(monkeypatch: pytest.MonkeyPatch, number: int, status: int) -> None:
    errors = io.StringIO()
    monkeypatch.setattr(sys, "stdout", Failing(OSError(number, "no more")))
    monkeypatch.setattr(sys, "stderr", errors)
    written: list[str] = []
    monkeypatch.setattr(errors, "write", written.append)
    assert status_of(lambda: None) == status
    assert "".join(written) == ("" if status == 141 else "talentc: the output cannot be written: no more\n")
    sys.stdout.flush()  # nothing is left that could fail when Python ends


def test_guarded__other_exceptions_are_not_its_own() -> None:
    for error in (ValueError("odd"), FileNotFoundError(2, "No such file", "a"), SystemExit(1)):
        with pytest.raises(type(error)):
            guarded(failing(error))()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no broken pipes of this kind")
def test_guarded__a_pipe_that_nobody_reads(checkout: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    try:
        ran = subprocess.run(
            [sys.executable, "-m", "talentc", "explain"], cwd=checkout, stdout=write, stderr=subprocess.PIPE
        )
    finally:
        os.close(write)
    assert (ran.returncode, ran.stderr) == (141, b"")


def test_tell_bug__where_it_happened(capsys: pytest.CaptureFixture[str]) -> None:
    def leave() -> None:
        try:
            guarded(failing(ValueError("an odd value")))()
        except ValueError as error:
            tell_bug(error)

    with pytest.raises(SystemExit) as leaving:
        leave()
    assert leaving.value.code == 3
    assert capsys.readouterr().err == (
        f"talentc: this is a bug in talentc {__version__}, not a mistake of yours.\n"
        "  ValueError: an odd value\n"
        "  Please report it with these lines and the programme file.\n"
        f"  You have lost nothing: {WHOLE}.\n"
    )
