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


def test_time__a_part_of_a_role(run: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    text = PROGRAMME.replace("{title: Talent}", "{title: Talent, parts: {level: {first: {title: Første}}}}")
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "programme.yaml").write_text(text, encoding="utf-8", newline="\n")
    folder = str(tmp_path / "parts")
    status, output, _ = run(folder, "--role", "talent.first", "--format", "json")
    assert status == 0
    assert [role["role"] for each in json.loads(output)["programmes"] for role in each["roles"]] == ["talent.first"]
    assert run(folder, "--role", "talent.frst")[2] == (
        "talentc: no role is called `talent.frst`; did you mean `talent.first`?\n"
    )


def test_time__a_figure_about_no_role_is_shown_at_the_end(run: Callable[..., tuple[int, str, str]]) -> None:
    stated = "stated: {s: {source: Udbud, figures: {f: {figure: 2 activities}}}}\n"
    told = "talentc: 1 stated figure disagrees with the design; `talentc check` tells more\n"
    for format in ("table", "markdown"):
        _, output, errors = run("--format", format, more=stated)
        assert "Stemmer ikke:" in output.rstrip().rpartition("Oplyste tal")[2]
        assert errors == told
        _, output, errors = run("--format", format, "--role", "talent", more=stated)
        assert ("Stemmer ikke:" in output, errors) == (False, "")


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


DATED = "cohorts: {hold-1: {title: Hold 1, start: 2024-01, when: {x.1: 2024-01-16, x.2: 2024-02-06, x.3: unknown}}}\n"


@pytest.mark.parametrize("format", ["table", "csv", "json", "markdown"])
@pytest.mark.parametrize("by", ["month", "week"])
def test_time__every_format_by_every_period(run: Callable[..., tuple[int, str, str]], format: str, by: str) -> None:
    status, output, _ = run("--by", by, "--format", format, more=DATED)
    assert status == 0
    assert ("Januar 2024" if by == "month" else "Uge 3, 2024") in output
    assert "Uden dato" in output


def test_time__months_need_dates(run: Callable[..., tuple[int, str, str]]) -> None:
    status, output, errors = run("--by", "month")
    assert (status, output) == (2, "")
    assert errors == ("talentc: no cohort has dates yet, so no time lies in a month or week; `--by track` needs none\n")


def test_time__months_of_those_that_have_dates(run: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    (tmp_path / "nord").mkdir()
    (tmp_path / "nord" / "programme.yaml").write_text(PROGRAMME.replace("id: syd", "id: nord"), encoding="utf-8")
    (tmp_path / "syd").mkdir()
    (tmp_path / "syd" / "programme.yaml").write_text(PROGRAMME + DATED, encoding="utf-8")
    app = typer.Typer(rich_markup_mode=None)
    app.command()(time)
    result = CliRunner().invoke(app, [str(tmp_path / "nord"), str(tmp_path / "syd"), "--by", "month"])
    assert result.exit_code == 0
    assert "Ingen hold har fået datoer endnu" in " ".join(result.stdout.split())
    assert "Januar 2024" in result.stdout
    assert "talentc: no cohort of `nord` has dates yet\n" in result.stderr


@pytest.mark.parametrize("format", ["table", "csv", "json", "markdown"])
def test_time__assumptions_in_every_format(run: Callable[..., tuple[int, str, str]], format: str) -> None:
    status, output, _ = run("--assumptions", "--format", format, more="assumed: {units: En dag er otte timer.}\n")
    assert status == 0
    assert "En dag er otte timer." in output


def test_time__assumptions_are_those_of_the_whole_programme(run: Callable[..., tuple[int, str, str]]) -> None:
    for options in (("--by", "track"), ("--role", "talent")):
        status, output, errors = run("--assumptions", *options)
        assert (status, output) == (2, "")
        assert errors == "talentc: `--assumptions` lists all of a programme's; leave out `--role` and `--by`\n"
