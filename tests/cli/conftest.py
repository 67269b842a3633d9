"""The command line as a person has it: run in this process, with its exit status and both of its streams."""

import gc
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from talentc.cli.main import run

PROGRAMME = """\
talentc: 1
id: {id}
title: A programme
units: {{day: 8 h}}
roles: {{talent: {{title: Talent, people: 8}}}}
activities: {{kick-off: {{title: Kick-off, length: 4 h, who: {{talent: all}}}}}}
{more}"""


@pytest.fixture
def talentc(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Runs `talentc` with these arguments: its exit status, its output, its errors."""
    monkeypatch.setattr(gc, "set_threshold", lambda *_: None)
    monkeypatch.setenv("COLUMNS", "80")

    def call(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["talentc", *arguments])
        capsys.readouterr()
        status: object = 0
        try:
            run()
        except SystemExit as leaving:
            status = leaving.code
        assert isinstance(status, int)
        output, errors = capsys.readouterr()
        return status, output, errors

    return call


@pytest.fixture
def programme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Writes `<folder>/programme.yaml`, with these further lines, below an empty current folder: the folder."""
    monkeypatch.chdir(tmp_path)

    def write(folder: str = "small", more: str = "", id: str = "") -> Path:
        path = tmp_path / folder
        path.mkdir(parents=True)
        text = PROGRAMME.format(id=id or path.name, more=more)
        (path / "programme.yaml").write_text(text, encoding="utf-8", newline="\n")
        return path

    return write
