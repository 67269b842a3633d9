import re
from collections.abc import Callable

import pytest
import typer

from talentc.cli.app import COMMANDS, app
from talentc.version import __version__

Run = Callable[..., tuple[int, str, str]]
NAMES = [command.__name__ for command in COMMANDS]


def test_app__its_help_lists_the_commands(talentc: Run) -> None:
    status, output, errors = talentc("--help")
    assert (status, errors) == (0, "")
    assert output.startswith("Usage: talentc [OPTIONS] COMMAND")
    assert re.findall(r"^  (\w+)  +[A-Z]", output.split("Commands:")[1], re.MULTILINE) == NAMES
    assert max(map(len, output.splitlines())) <= 80
    assert talentc("-h") == (status, output, errors)


def test_app__help_where_nothing_is_asked_for(talentc: Run) -> None:
    status, output, errors = talentc()
    assert status == 2
    assert "Commands:" in output + errors


@pytest.mark.parametrize("name", NAMES)
def test_app__the_help_of_a_command_fits_and_its_examples_work(talentc: Run, name: str) -> None:
    status, output, errors = talentc(name, "--help")
    assert (status, errors) == (0, "")
    assert output.startswith(f"Usage: talentc {name} ")
    assert max(map(len, output.splitlines())) <= 80
    examples = re.findall(rf"^ {{6}}talentc {name}\b(.*)$", output, re.MULTILINE)
    assert examples
    command = typer.main.get_command(app()).commands[name]  # type: ignore[attr-defined]
    for example in examples:
        command.make_context(name, example.split(">")[0].split())  # raises what it doesn't understand


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("chek",), "No such command 'chek'."),
        (("check", "--no-such-option"), "No such option: --no-such-option"),
        (("time", "--by", "day"), "'day' is not one of"),
        (("build", "--out"), "Option '--out' requires an argument"),
    ],
)
def test_app__wrong_usage(talentc: Run, arguments: tuple[str, ...], message: str) -> None:
    status, output, errors = talentc(*arguments)
    assert (status, output) == (2, "")
    assert message in errors
    assert "Traceback" not in errors


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_app__the_version_wherever_it_is_asked_for(talentc: Run, option: str) -> None:
    assert talentc(option, "check") == (0, f"talentc {__version__}\n", "")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("talentc ", NAMES),
        ("talentc ch", ["check"]),
        ("talentc check --form", ["--format"]),
        ("talentc check --format ", ["human", "concise", "json", "github", "gitlab", "sarif", "junit"]),
        ("talentc time --by ", ["track", "phase", "activity", "kind", "month", "week"]),
    ],
)
def test_app__completion(talentc: Run, monkeypatch: pytest.MonkeyPatch, words: str, expected: list[str]) -> None:
    monkeypatch.setenv("_TALENTC_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(words.count(" ")))
    status, output, errors = talentc()
    assert (status, output.split(), errors) == (0, expected, "")


def test_app__completion_for_a_shell(talentc: Run) -> None:
    status, output, _ = talentc("--show-completion", "bash")
    assert status == 0
    assert "_TALENTC_COMPLETE=complete_bash" in output
