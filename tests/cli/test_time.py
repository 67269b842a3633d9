import json
from collections.abc import Callable
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from talentc.cli.time import time

PROGRAMME = """
talentc: 1
id: syd
title: Syd
languages: [da]
units: {day: 8 h}
roles: {talent: {title: Talent}, mentor: {title: Mentor}}
activities: {x: {title: Møder, times: 3, length: 2 h, who: {talent: all}}}
"""


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., tuple[int, str, str]]:
    """Runs the command on a programme with these further lines: the exit status, the output, the errors."""
    app = typer.Typer(rich_markup_mode=None)
    app.command()(time)

    def call(*arguments: str, more: str = "") -> tuple[int, str, str]:
        (tmp_path / "programme.yaml").write_text(PROGRAMME + more, encoding="utf-8", newline="\n")
        result = CliRunner().invoke(app, [str(tmp_path), *arguments])
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        return result.exit_code, result.stdout, result.stderr

    return call


def test_time__a_table(run: Callable[..., tuple[int, str, str]]) -> None:
    status, output, errors = run()
    assert (status, errors) == (0, "")
    assert "3 gange à 2 timer = 6 timer" in output
    assert "\x1b" not in output


@pytest.mark.parametrize("format", ["table", "csv", "json", "markdown"])
@pytest.mark.parametrize("by", [(), ("--by", "track"), ("--by", "activity"), ("--by", "kind")])
def test_time__every_format_by_everything(
    run: Callable[..., tuple[int, str, str]], format: str, by: tuple[str, ...]
) -> None:
    status, output, _ = run("--format", format, *by)
    assert status == 0
    assert output.endswith("\n")


def test_time__roles_that_are_asked_for(run: Callable[..., tuple[int, str, str]]) -> None:
    status, output, _ = run("--role", "talent", "--format", "json")
    assert status == 0
    assert [role["role"] for role in json.loads(output)["roles"]] == ["talent"]


def test_time__an_unknown_role_has_a_suggestion(run: Callable[..., tuple[int, str, str]]) -> None:
    status, output, errors = run("--role", "talnt")
    assert (status, output) == (2, "")
    assert errors == "talentc: no role is called `talnt`; did you mean `talent`?\n"
    assert run("--role", "xyz")[2] == "talentc: no role is called `xyz`; known: talent, mentor\n"


def test_time__figures_that_disagree_do_not_stop_it(run: Callable[..., tuple[int, str, str]]) -> None:
    stated = "stated: {s: {source: Udbud, figures: {f: {role: talent, figure: 9 h}}}}\n"
    status, output, errors = run(more=stated)
    assert status == 0
    assert "Stemmer ikke:" in output
    assert errors == "talentc: 1 stated figure disagrees with the design; `talentc check` tells more\n"


def test_time__errors_stop_it(run: Callable[..., tuple[int, str, str]]) -> None:
    status, output, errors = run(more="no-such-key: 1\n")
    assert (status, output) == (1, "")
    assert "no-such-key" in errors


def test_time__nothing_to_read(run: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    app = typer.Typer()
    app.command()(time)
    assert CliRunner().invoke(app, [str(tmp_path / "nowhere")]).exit_code == 2
